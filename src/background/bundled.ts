/** The bundled corpus with its lexicon: made by the build, so that a background that was just woken only loads it. */
import { files } from 'virtual:boi-canh/bundle';
import type { Pack } from '../core/knowledge/types.ts';
import { type LexiconData, loadLexicon } from '../core/matching/lexicon.ts';
import { browser } from '../platform/browser.ts';
import { browserStore } from '../store/browser.ts';
import { createLibrary, type Library } from './library.ts';
import { partsWith } from './parts.ts';

/** A file of the extension; nothing is asked of any network. */
const file = (path: string): Promise<Response> => fetch(browser.runtime.getURL(path));

async function load(): Promise<Library> {
  const [pack, uses, automaton] = await Promise.all([
    file(files.pack).then((reply) => reply.json() as Promise<Pack>),
    file(files.uses).then((reply) => reply.json() as Promise<LexiconData['uses']>),
    file(files.automaton).then((reply) => reply.arrayBuffer()),
  ]);
  return createLibrary(
    pack,
    partsWith(({ knowledge }) => loadLexicon(knowledge, { uses, automaton }), browserStore()),
  );
}

let loaded: Promise<Library> | undefined;

/** The library over the bundled corpus, loaded when first wanted; a failure is tried again by the next who asks. */
export function bundledLibrary(): Promise<Library> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}
