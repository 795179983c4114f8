/** Compiles `seeds/` into the module `virtual:boi-canh/bundle`; nothing of it is written to the project. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Pack } from '../core/knowledge/types.ts';
import { loadSeedsWithWarnings } from './seeds/load.ts';
import { problemText } from './seeds/problems.ts';

const MODULE = 'virtual:boi-canh/bundle';
/** Vite's convention for modules that are no files. */
const RESOLVED = `\0${MODULE}`;

export interface SeedPluginOptions {
  /** The seeds folder. */
  readonly dir: string;
  /** Tables of the matcher, compiled from the pack at build time; none where the matcher compiles at start. */
  readonly lexicon?: (pack: Pack) => Uint8Array;
}

/**
 * The bundle as source: the pack as one string literal, which engines parse as JSON faster than as an object literal,
 * and the matcher's tables in base64, for an extension's scripts hold no binary.
 */
export function bundleSource(pack: Pack, lexicon: Uint8Array | null): string {
  const base64 =
    lexicon && Buffer.from(lexicon.buffer, lexicon.byteOffset, lexicon.byteLength).toString('base64');
  return [
    `export const pack = JSON.parse(${JSON.stringify(JSON.stringify(pack))});`,
    `export const lexiconBase64 = ${JSON.stringify(base64)};`,
    '',
  ].join('\n');
}

export function seedPlugin({ dir, lexicon }: SeedPluginOptions): Plugin {
  return {
    name: 'boi-canh-seeds',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      for (const path of watched(dir)) this.addWatchFile(path);
      const { pack, warnings } = loadSeedsWithWarnings(dir);
      for (const warning of warnings) this.warn(problemText(warning));
      return bundleSource(pack, lexicon?.(pack) ?? null);
    },
  };
}

/** The folders, so that a new file is seen, and every file in them. */
function watched(dir: string): readonly string[] {
  return [dir, ...readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => join(dir, name))];
}
