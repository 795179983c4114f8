import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');

interface Rule {
  /** Folders of `src/` (or below) that this one may import; a trailing `:types` allows type imports only. */
  readonly may: readonly string[];
  /** Packages it may import. */
  readonly packages?: readonly string[];
}

const CORE = [
  'core/text',
  'core/knowledge',
  'core/matching',
  'core/extraction',
  'core/corpus',
  'core/search',
];
const SURFACE: Rule = {
  may: ['ui', 'platform', 'protocol', 'settings', 'core:types', 'core/text', '_locales'],
  packages: ['preact'],
};
const READING: Rule = { ...SURFACE, may: [...SURFACE.may, 'marking'] };

/** What each folder may import beside itself. The first row whose folder holds the file counts. */
const RULES: Record<string, Rule> = {
  'core/text': { may: [] },
  'core/knowledge': { may: ['core/text'], packages: ['valibot', '@noble/hashes'] },
  'core/matching': { may: ['core/text', 'core/knowledge'] },
  'core/extraction': { may: ['core/text', 'core/knowledge'] },
  'core/corpus': { may: CORE.slice(0, 4), packages: ['valibot'] },
  'core/search': { may: CORE.slice(0, 5), packages: ['fuse.js'] },
  build: { may: ['core', 'platform/sites.ts'], packages: ['*'] },
  cli: {
    may: [
      'core',
      'build',
      'store',
      'platform/file-port.ts',
      'platform/text-file.ts',
      'ui/page/main-text.ts',
      'marking/page-date.ts',
    ],
    packages: ['node:', 'linkedom', 'valibot'],
  },
  platform: { may: ['_locales'], packages: ['webextension-polyfill'] },
  protocol: { may: ['platform', 'core:types'], packages: ['valibot'] },
  settings: { may: ['platform', 'core:types'], packages: ['valibot'] },
  store: { may: ['platform', 'core'], packages: ['idb'] },
  background: {
    may: ['core', 'platform', 'protocol', 'settings', 'store'],
    packages: ['valibot', 'virtual:'],
  },
  offscreen: { may: ['core', 'platform', 'protocol', 'settings', 'store'], packages: ['virtual:'] },
  marking: {
    may: ['core/text', 'core:types', 'platform', 'protocol', 'settings', 'ui'],
    packages: ['preact', '@floating-ui/core'],
  },
  content: { may: ['marking', 'platform', 'protocol', 'settings', 'core:types'] },
  ui: {
    may: [
      'core:types',
      'core/text',
      'core/knowledge/cite.ts',
      'core/knowledge/own.ts',
      'platform',
      'protocol',
      'settings:types',
      '_locales',
    ],
    packages: ['preact', '@mozilla/readability'],
  },
  popup: SURFACE,
  panel: { ...SURFACE, may: [...SURFACE.may, 'popup'] },
  options: SURFACE,
  reader: {
    ...READING,
    packages: ['preact', 'd3-force', 'd3-drag', 'd3-zoom', 'd3-selection', 'd3-scale'],
  },
  welcome: READING,
};

interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

/** `import … from`, `export … from` and `import()` of a module. */
function importsOf(text: string): readonly Import[] {
  const found: Import[] = [];
  const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  for (const [, typesOnly, from] of text.matchAll(statement))
    found.push({ from: from as string, typesOnly: !!typesOnly });
  for (const [, from] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    found.push({ from: from as string, typesOnly: false });
  }
  return found;
}

function complaint(file: string, { from, typesOnly }: Import): string | null {
  const path = relative(SRC, file).replaceAll('\\', '/');
  const folder = Object.keys(RULES).find((each) => path.startsWith(`${each}/`));
  if (!folder) return `src/${path}: no rule in test/imports.test.ts covers this folder`;
  const rule = RULES[folder] as Rule;
  if (!from.startsWith('.')) {
    const allowed = rule.packages ?? [];
    const fine =
      allowed.includes('*') ||
      allowed.some(
        (name) =>
          from === name || from.startsWith(`${name}/`) || (name.endsWith(':') && from.startsWith(name)),
      );
    return fine
      ? null
      : `src/${path} imports the package "${from}", which src/${folder}/ may not: ${list(allowed)}`;
  }
  const target = resolve(dirname(file), from);
  if (!target.startsWith(SRC)) {
    return folder === 'build' ? null : `src/${path} imports ${from}, which lies outside src/`;
  }
  const goal = relative(SRC, target).replaceAll('\\', '/');
  if (goal.startsWith(`${folder}/`)) return null;
  const fine = rule.may.some((each) => {
    const [place, only] = each.split(':') as [string, string?];
    return (goal === place || goal.startsWith(`${place}/`)) && (!only || typesOnly);
  });
  return fine
    ? null
    : `src/${path} imports ${typesOnly ? 'types of ' : ''}src/${goal}; src/${folder}/ may import: ${list(rule.may)}`;
}

const list = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : 'nothing but itself');

function sources(): readonly string[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

test('every import under src/ follows the table of who may import whom', () => {
  const complaints = sources().flatMap((file) =>
    importsOf(readFileSync(file, 'utf8')).flatMap((each) => complaint(file, each) ?? []),
  );
  expect(complaints).toEqual([]);
});

test('the table catches a wrong import', () => {
  const file = join(SRC, 'core/text/fold.ts');
  expect(complaint(file, { from: '../matching/types.ts', typesOnly: true })).toContain(
    'core/text/fold.ts imports',
  );
  expect(complaint(file, { from: 'preact', typesOnly: false })).toContain('the package "preact"');
  expect(
    complaint(join(SRC, 'popup/main.tsx'), { from: '../background/main.ts', typesOnly: false }),
  ).toContain('src/popup/');
  expect(
    importsOf("import type { A } from './a.ts';\nexport { b } from './b.ts';\nimport './c.css';"),
  ).toEqual([
    { from: './a.ts', typesOnly: true },
    { from: './b.ts', typesOnly: false },
    { from: './c.css', typesOnly: false },
  ]);
});

test('a file of over 300 lines says at its head why', () => {
  const silent = sources().filter((file) => {
    const text = readFileSync(file, 'utf8');
    return text.split('\n').length > 300 && !/^\/\*\*[^/]*\blines\b/.test(text);
  });
  expect(silent.map((file) => relative(ROOT, file))).toEqual([]);
});
