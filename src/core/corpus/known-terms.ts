/** Offices and ranks in both languages, as the claims of a corpus have them. */
import { officeKey } from '../knowledge/office.ts';
import type { Bilingual, CountryCode, Entity, Role } from '../knowledge/types.ts';
import { foldKey } from '../text/fold.ts';
import { asFound, type Terms } from './drafts.ts';

type Office = Pick<Role, 'title' | 'organisation'>;

/**
 * An office is known for the country of whoever holds it: the same words name another office in another country. Words
 * that stand for two offices of one country are no term.
 */
export function termsOf(entities: readonly Entity[]): Terms {
  const offices = new Map<string, Office | null>();
  const ranks = new Map<string, Bilingual>();
  for (const entity of entities) {
    if (entity.kind !== 'official') continue;
    for (const { title, organisation, rank } of entity.roles) {
      const office = { title, ...(organisation !== undefined && { organisation }) };
      for (const words of [title.vi, title.en]) put(offices, key(words, entity.country), office);
      if (rank) for (const words of [rank.vi, rank.en]) ranks.set(foldKey(words), rank);
    }
  }
  return {
    officeFound: (words, country) =>
      (country !== null && offices.get(key(words, country))) || { title: asFound(words) },
    rankFound: (words) => ranks.get(foldKey(words)) ?? asFound(words),
  };
}

const key = (words: string, country: CountryCode): string => `${country} ${officeKey(words)}`;

function put(offices: Map<string, Office | null>, words: string, office: Office): void {
  const other = offices.get(words);
  const isSame =
    other === undefined ||
    (other?.title.vi === office.title.vi && other.organisation === office.organisation);
  offices.set(words, isSame ? office : null);
}
