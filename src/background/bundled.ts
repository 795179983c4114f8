/** The bundled corpus with its layer and its index: made by the build, so that a background that was just woken only loads it. */
import { files } from 'virtual:boi-canh/bundle';
import type { Pack } from '../core/knowledge/types.ts';
import { loadLayer } from '../core/matching/layer.ts';
import type { SegmentBytes } from '../core/search/index/segment.types.ts';
import { browser } from '../platform/browser.ts';
import { browserStore } from '../store/browser.ts';
import { createLibrary, type Library } from './library.ts';
import { partsWith } from './parts.ts';

/** A file of the extension; nothing is asked of any network. */
const file = (path: string): Promise<Response> => fetch(browser.runtime.getURL(path));

const bytes = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await file(path)).arrayBuffer());

async function index(): Promise<SegmentBytes> {
  const [head, body] = await Promise.all([bytes(files.head), bytes(files.body)]);
  return { head, body };
}

async function load(): Promise<Library> {
  const store = browserStore();
  // Opening the browser's database takes as long as reading the files: both go on at once.
  void store.state();
  const [pack, known, uses, automaton] = await Promise.all([
    file(files.pack).then((reply) => reply.json() as Promise<Pack>),
    bytes(files.known),
    bytes(files.uses),
    bytes(files.automaton),
  ]);
  return createLibrary(
    pack,
    partsWith(() => loadLayer({ known, uses, automaton }), store, index),
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
