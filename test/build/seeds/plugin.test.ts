import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { bundleSource, seedPlugin } from '../../../src/build/seed-plugin.ts';
import { loadSeeds } from '../../../src/build/seeds/load.ts';
import type { Pack } from '../../../src/core/knowledge/types.ts';
import { validatePack } from '../../../src/core/knowledge/validate.ts';
import { seedsFolder } from './folder.ts';

interface Bundle {
  readonly pack: Pack;
  readonly lexiconBase64: string | null;
}

/** Builds the module as the extension's build does, and runs it. */
async function built(dir: string, lexicon?: (pack: Pack) => Uint8Array): Promise<Bundle> {
  const entry = join(dir, 'entry.js');
  writeFileSync(entry, "export * from 'virtual:boi-canh/bundle';\n");
  await build({
    configFile: false,
    root: dir,
    logLevel: 'silent',
    plugins: [seedPlugin(lexicon ? { dir, lexicon } : { dir })],
    build: { outDir: join(dir, 'out'), lib: { entry, formats: ['es'], fileName: () => 'bundle.mjs' } },
  });
  return (await import(pathToFileURL(join(dir, 'out/bundle.mjs')).href)) as Bundle;
}

/** A Vite build takes a second or two alone, and much longer beside other tests. */
const BUILD_TIMEOUT_MS = 60_000;

describe('the bundle module', { timeout: BUILD_TIMEOUT_MS }, () => {
  test('holds the pack as the seeds folder has it, and no tables where none are made', async () => {
    const dir = seedsFolder();
    expect(await built(dir)).toMatchObject({ pack: loadSeeds(dir), lexiconBase64: null });
  });

  test('holds the tables that are made of the pack', async () => {
    const { lexiconBase64 } = await built(seedsFolder(), (pack) => new TextEncoder().encode(pack.id));
    expect(Buffer.from(lexiconBase64 ?? '', 'base64').toString()).toBe('thu');
  });

  test('is not built from a folder with a mistake in it', async () => {
    const dir = seedsFolder({ 'claims/bai.yaml': 'roles: 1\n' });
    await expect(built(dir)).rejects.toThrow(/claims\/bai\.yaml:1: roles: /);
  });

  test('a text cannot break out of the literal', async () => {
    const pack = { ...loadSeeds(seedsFolder()), licence: '\u2028"); throw 1; ("\\' };
    const module = `data:text/javascript,${encodeURIComponent(bundleSource(pack, null))}`;
    expect(((await import(module)) as Bundle).pack).toEqual(pack);
  });
});

test('the bundled seeds are a valid pack', () => {
  const pack = loadSeeds(new URL('../../../seeds', import.meta.url).pathname);
  expect(validatePack(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, pack });
});
