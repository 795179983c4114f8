/** What an article is added to: everything that the bundle and the packs know by name, with the reader's corrections. */
import type { Surroundings } from '../core/corpus/additions.ts';
import { knownList } from '../core/corpus/found-index.ts';
import { termsOf } from '../core/corpus/known-terms.ts';
import { correctionsOf } from '../core/knowledge/corrections.ts';
import type { KnownEntity } from '../core/knowledge/record.types.ts';
import type { Entity } from '../core/knowledge/types.ts';
import { partyCountries } from '../core/matching/lexicon.ts';
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

function knownEntity(entity: Entity): KnownEntity {
  const { id, kind, name, surfaces } = entity;
  const wordings = surfaces.filter(({ rule }) => rule !== 'short').map(({ text }) => text);
  const countries =
    'parties' in entity ? partyCountries(entity.parties) : entity.country ? [entity.country] : [];
  return { id, kind, name, names: [...new Set([name.vi, name.en, ...wordings])], countries };
}
