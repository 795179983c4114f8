/** Compiles `seeds/` into the module `virtual:boi-canh/bundle`; nothing of it is written to the project. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Pack } from '../core/knowledge/types.ts';
import { buildLexicon, lexiconData } from '../core/matching/lexicon.ts';
import { loadSeedsWithWarnings } from './seeds/load.ts';
import { problemText } from './seeds/problems.ts';

const MODULE = 'virtual:boi-canh/bundle';
/** Vite's convention for modules that are no files. */
const RESOLVED = `\0${MODULE}`;

/**
 * The bundle as source: the pack as one string literal, which engines parse as JSON faster than as an object literal,
 * and its lexicon as it was made here, as JSON and in base64, for an extension's scripts hold no binary.
 */
export function bundleSource(pack: Pack): string {
  const { uses, automaton } = lexiconData(buildLexicon(pack.knowledge));
  return [
    `export const pack = JSON.parse(${JSON.stringify(JSON.stringify(pack))});`,
    `export const usesJson = ${JSON.stringify(JSON.stringify(uses))};`,
    `export const automatonBase64 = ${JSON.stringify(Buffer.from(automaton).toString('base64'))};`,
    '',
  ].join('\n');
}

/** @param corpus the seeds folder; or a pack made elsewhere, as benches do */
export function seedPlugin(corpus: string | Pack): Plugin {
  return {
    name: 'boi-canh-seeds',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      if (typeof corpus !== 'string') return bundleSource(corpus);
      for (const path of watched(corpus)) this.addWatchFile(path);
      const { pack, warnings } = loadSeedsWithWarnings(corpus);
      for (const warning of warnings) this.warn(problemText(warning));
      return bundleSource(pack);
    },
  };
}

/** The folders, so that a new file is seen, and every file in them. */
function watched(dir: string): readonly string[] {
  return [dir, ...readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => join(dir, name))];
}
