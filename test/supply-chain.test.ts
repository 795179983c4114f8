/** What comes from others: few, pinned, with known licences, and nothing that has to run when it is installed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const { packages } = JSON.parse(read('package-lock.json')) as {
  readonly packages: Record<string, LockedPackage>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');

/** Licences of what is shipped: they ask for a notice at most. */
const SHIPPED = ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', 'MPL-2.0', '0BSD'];
/** Asks for a script at install; not run (`npm ci --ignore-scripts`), and everything works without it. */
const SCRIPTS_NOT_RUN = ['node_modules/esbuild'];

test('every dependency is pinned to one version', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test('every locked package has a hash and a licence, and no address of its own', () => {
  expect(locked.filter(([, each]) => !each.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual(
    [],
  );
  expect(locked.filter(([, each]) => !each.license).map(([path]) => path)).toEqual([]);
  expect(locked.filter(([, each]) => each.resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('nothing has to run at install', () => {
  expect(locked.filter(([, each]) => each.hasInstallScript).map(([path]) => path)).toEqual(SCRIPTS_NOT_RUN);
});

test('what is shipped is listed with its licence', () => {
  const page = read('docs/security.md');
  for (const name of Object.keys(manifest.dependencies)) {
    const licence = packages[`node_modules/${name}`]?.license ?? '';
    expect(SHIPPED, name).toContain(licence);
    expect(page, 'docs/security.md').toContain(`| \`${name}\` | ${licence} |`);
  }
});
