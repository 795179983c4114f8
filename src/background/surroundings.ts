/** What an article is added to: everything that the bundle and the packs know by name, with the reader's corrections. */
import type { Surroundings } from '../core/corpus/additions.ts';
import { knownList } from '../core/corpus/found-index.ts';
import { termsOf } from '../core/corpus/known-terms.ts';
import { correctionsOf } from '../core/knowledge/corrections.ts';
import { knownEntity } from '../core/matching/known-table.ts';
import type { Library } from './library.ts';
import { gotFrom } from './stored.ts';

const made = new WeakMap<Library, { readonly token: string; readonly around: Surroundings }>();

/** As the store is now; the same as long as nothing changed. */
export async function surroundingsOf(library: Library): Promise<Surroundings> {
  const { token, corrections } = gotFrom(await library.store.state());
  const last = made.get(library);
  if (last?.token === token) return last.around;
  const { entities } = library.bundle.knowledge;
  const known = entities.map(knownEntity);
  const bundled = new Set(entities.map(({ id }) => id));
  for await (const records of library.store.allRecords())
    for (const { record } of records)
      if (!bundled.has(record.entity.id)) known.push(knownEntity(record.entity));
  const around = {
    known: knownList(known),
    corrections: correctionsOf(corrections),
    terms: termsOf(entities),
  };
  made.set(library, { token, around });
  return around;
}
