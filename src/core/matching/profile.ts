/** What the corpus knows of an official that can vouch for him beside his name: titles, ranks, bodies, fields. */

import type { CountryCode, Entity, EntityId, Official } from '../knowledge/types.ts';
import { foldKey } from '../text/fold.ts';
import { CONTEXTS, FIELDS, PRIVATE_CONTEXT } from './data/titles.ts';
import { PhraseTable } from './phrases.ts';

export interface Profile {
  readonly country: CountryCode;
  /** Folded titles, ranks and names of organisations, each with a blank at either end. */
  readonly words: readonly string[];
  readonly fields: ReadonlySet<string>;
  readonly organisations: ReadonlySet<EntityId>;
  readonly titles: PhraseTable<true>;
}

type FieldWords = readonly { readonly field: string; readonly word: string }[];

const fieldWords = (rows: typeof FIELDS): FieldWords =>
  rows.flatMap(([field, words]) => words.split('|').map((word) => ({ field, word: ` ${foldKey(word)} ` })));

const TITLE_WORDS = fieldWords(FIELDS);
const CONTEXT_WORDS = fieldWords(CONTEXTS);
const PRIVATE_WORDS = fieldWords([['private', PRIVATE_CONTEXT]]);

const spokenOf = (folded: string, words: FieldWords): Set<string> =>
  new Set(words.filter(({ word }) => folded.includes(word)).map(({ field }) => field));

/** Fields of office that a folded title (blanks at either end) speaks of. */
export const fieldsOf = (folded: string): Set<string> => spokenOf(folded, TITLE_WORDS);

/** Fields at work in a folded stretch of text, each with the word that tells so, and whether it tells of private life. */
export function contextOf(folded: string): {
  readonly fields: ReadonlyMap<string, string>;
  readonly isPrivate: boolean;
} {
  const told = CONTEXT_WORDS.filter(({ word }) => folded.includes(word));
  return {
    fields: new Map(told.map(({ field, word }) => [field, word.trim()])),
    isPrivate: spokenOf(folded, PRIVATE_WORDS).size > 0,
  };
}

export function profileOf(official: Official, entities: ReadonlyMap<EntityId, Entity>): Profile {
  const words = new Set<string>();
  const organisations = new Set<EntityId>();
  const titles = new PhraseTable<true>();
  for (const role of official.roles) {
    for (const title of [role.title.vi, role.title.en]) {
      words.add(` ${foldKey(title)} `);
      titles.add(title, true);
    }
    if (role.rank) words.add(` ${foldKey(role.rank.vi)} `).add(` ${foldKey(role.rank.en)} `);
    const organisation = role.organisation ? entities.get(role.organisation) : undefined;
    if (!organisation) continue;
    organisations.add(organisation.id);
    words.add(` ${foldKey(organisation.name.vi)} `).add(` ${foldKey(organisation.name.en)} `);
  }
  return {
    country: official.country,
    words: [...words],
    fields: fieldsOf([...words].join('')),
    organisations,
    titles,
  };
}
