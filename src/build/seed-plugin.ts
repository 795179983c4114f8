/** Compiles `seeds/` into files beside the background's script; nothing of it is written to the project. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Pack } from '../core/knowledge/types.ts';
import { buildLayer } from '../core/matching/layer.ts';
import { packIndex } from '../core/search/source.ts';
import { loadSeedsWithWarnings } from './seeds/load.ts';
import { problemText } from './seeds/problems.ts';

/** Says where the files are. */
const MODULE = 'virtual:boi-canh/bundle';
/** Vite's convention for modules that are no files. */
const RESOLVED = `\0${MODULE}`;

/** Paths in the built extension. */
const FILES = {
  pack: 'corpus/pack.json',
  known: 'corpus/known.bin',
  uses: 'corpus/uses.bin',
  automaton: 'corpus/automaton.bin',
  head: 'corpus/head.bin',
  body: 'corpus/body.bin',
} as const;

/**
 * The pack, its layer and its index, made here. Files and no literals: a script is read, decoded and compiled at each start of the
 * background and kept beside what was made of it; and a layer is binary.
 */
export function bundleFiles(pack: Pack): Readonly<Record<keyof typeof FILES, string | Uint8Array>> {
  return { pack: JSON.stringify(pack), ...buildLayer(pack.knowledge.entities), ...packIndex(pack) };
}

/** @param corpus the seeds folder; or a pack made elsewhere, as benches do */
export function seedPlugin(corpus: string | Pack): Plugin {
  return {
    name: 'boi-canh-seeds',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      let pack = corpus;
      if (typeof pack === 'string') {
        for (const path of watched(pack)) this.addWatchFile(path);
        const loaded = loadSeedsWithWarnings(pack);
        for (const warning of loaded.warnings) this.warn(problemText(warning));
        pack = loaded.pack;
      }
      for (const [name, source] of Object.entries(bundleFiles(pack)))
        this.emitFile({ type: 'asset', fileName: FILES[name as keyof typeof FILES], source });
      return `export const files = ${JSON.stringify(FILES)};\nexport const id = ${JSON.stringify(pack.id)};\n`;
    },
  };
}

/** The folders, so that a new file is seen, and every file in them. */
function watched(dir: string): readonly string[] {
  return [dir, ...readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => join(dir, name))];
}
