/** What an article is added to: everything that the bundle and the packs know by name, with the reader's corrections. */
import type { Surroundings } from '../core/corpus/additions.ts';
import type { Terms } from '../core/corpus/drafts.ts';
import { knownIn } from '../core/corpus/known-gazetteer.ts';
import { termsOf } from '../core/corpus/known-terms.ts';
import type { Library } from './library.ts';

const terms = new WeakMap<Library, Terms>();

/** As the store is now. */
export async function surroundingsOf(library: Library): Promise<Surroundings> {
  const gazetteer = await library.gazetteer();
  const offices = terms.get(library) ?? termsOf(library.bundle.knowledge.entities);
  terms.set(library, offices);
  return { known: knownIn(gazetteer), corrections: gazetteer.corrections, terms: offices };
}
