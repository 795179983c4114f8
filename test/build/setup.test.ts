import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '../../src/build/setup/main.mjs');
/** Programs that the set-up finds on a bare machine. */
const BARE = ['node', 'which', 'sh'];
const BROWSERS = ['chromium', 'firefox-esr', 'Xvfb', 'xdotool'];
const IS_ROOT = process.getuid?.() === 0;
const INSTALL = 'install -y --no-install-recommends chromium firefox-esr xvfb xdotool';

const whereIs = (program: string): string =>
  execFileSync('which', [program], { encoding: 'utf8' }).split('\n')[0] ?? '';

/** A machine on whose path there is nothing but what is named; `apt` says what its package manager does, null for none. */
function machine(programs: readonly string[], apt: 'brings all' | 'fails' | null) {
  const bin = mkdtempSync(join(tmpdir(), 'boi-canh-bare-'));
  const log = join(bin, 'apt.log');
  const program = (name: string, source: string) => {
    writeFileSync(join(bin, name), `#!${whereIs('sh')}\n${source}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  for (const name of BARE) symlinkSync(whereIs(name), join(bin, name));
  for (const name of programs) program(name, 'exit 0');
  const bring = BROWSERS.map(
    (name) => `echo '#!/bin/sh' > ${bin}/${name}; ${whereIs('chmod')} +x ${bin}/${name}`,
  );
  const does = apt === 'brings all' ? `if [ "$1" = install ]; then ${bring.join('; ')}; fi` : 'exit 100';
  if (apt) program('apt-get', `echo "$@" >> ${log}\n${does}`);
  return {
    run(env: Readonly<Record<string, string>> = {}) {
      const { status, stdout, stderr } = spawnSync(join(bin, 'node'), [MAIN, '--for-tests'], {
        encoding: 'utf8',
        env: { PATH: bin, ...env },
      });
      const asked = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
      return { status, said: `${stdout}${stderr}`.trim(), asked };
    },
  };
}

describe.skipIf(process.platform !== 'linux')('the set-up of npm test on a bare machine', () => {
  test('finds what is there and asks for nothing', () => {
    expect(machine(BROWSERS, 'fails').run()).toEqual({ status: 0, said: '', asked: [] });
  });

  test('takes the browsers that CHROMIUM and FIREFOX name', () => {
    const told = { CHROMIUM: whereIs('sh'), FIREFOX: whereIs('sh') };
    expect(machine(['Xvfb', 'xdotool'], null).run(told)).toEqual({ status: 0, said: '', asked: [] });
  });

  test.runIf(IS_ROOT)('installs by the package manager what is missing, all at once', () => {
    expect(machine([], 'brings all').run()).toEqual({
      status: 0,
      said: 'Installing chromium, firefox-esr, xvfb and xdotool …',
      asked: ['update', INSTALL],
    });
  });

  test('says what to type where it cannot', () => {
    const { status, said, asked } = machine([], 'fails').run();
    expect(status).toBe(1);
    expect(asked).toEqual(IS_ROOT ? ['update', INSTALL] : []);
    expect(said.split('\n').slice(-2)).toEqual([
      'Missing: chromium, firefox, xvfb and xdotool.',
      `Type: sudo apt-get update && sudo apt-get ${INSTALL}`,
    ]);
  });

  test('says what is missing where there is no package manager that it knows', () => {
    expect(machine(['chromium', 'Xvfb', 'xdotool'], null).run()).toMatchObject({
      status: 1,
      said: 'Missing: firefox.\nInstall firefox; variables CHROMIUM and FIREFOX name browsers elsewhere.',
    });
  });
});
