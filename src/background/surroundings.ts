/** What an article is added to: everything that the bundle and the packs know by name, with the reader's corrections. */
import type { Surroundings } from '../core/corpus/additions.ts';
import { gazetteerIndex } from '../core/corpus/gazetteer-index.ts';
import { termsOf } from '../core/corpus/known-terms.ts';
import { correctionsOf } from '../core/knowledge/corrections.ts';
import type { Library } from './library.ts';
import { gotFrom } from './stored.ts';

const made = new WeakMap<Library, { readonly token: string; readonly around: Surroundings }>();

/** As the store is now; the same as long as nothing changed. */
export async function surroundingsOf(library: Library): Promise<Surroundings> {
  const { token, corrections } = gotFrom(await library.store.state());
  const last = made.get(library);
  if (last?.token === token) return last.around;
  const around = {
    known: gazetteerIndex(await library.gazetteer()),
    corrections: correctionsOf(corrections),
    terms: termsOf(library.bundle.knowledge.entities),
  };
  made.set(library, { token, around });
  return around;
}
