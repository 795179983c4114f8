/** What the corpus knows of an official that can vouch for him beside his name: titles, ranks, bodies, fields. */

import type { CountryCode, EntityId, Official } from '../knowledge/types.ts';
import { foldKey } from '../text/fold.ts';
import { CONTEXTS, FIELDS, PRIVATE_CONTEXT } from './data/titles.ts';
import type { Entities } from './people.ts';
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
const PRIVATE = 'private';
const CONTEXT_WORDS = fieldWords([...CONTEXTS, [PRIVATE, PRIVATE_CONTEXT]]);
/** The same by their first words, as places in the list. */
const CONTEXTS_BY_FIRST = new Map<string, number[]>();
for (const [at, { word }] of CONTEXT_WORDS.entries()) {
  const first = word.slice(1, word.indexOf(' ', 1));
  CONTEXTS_BY_FIRST.set(first, [...(CONTEXTS_BY_FIRST.get(first) ?? []), at]);
}

const spokenOf = (folded: string, words: FieldWords): Set<string> =>
  new Set(words.filter(({ word }) => folded.includes(word)).map(({ field }) => field));

/** Fields of office that a folded title (blanks at either end) speaks of. */
export const fieldsOf = (folded: string): Set<string> => spokenOf(folded, TITLE_WORDS);

/** Fields at work in a folded stretch of text, a blank at either end and between words, each with the word that tells so, and whether it tells of private life. */
export function contextOf(folded: string): {
  readonly fields: ReadonlyMap<string, string>;
  readonly isPrivate: boolean;
} {
  const told = new Set<number>();
  for (
    let blank = 0, end = folded.indexOf(' ', 1);
    end > 0;
    blank = end, end = folded.indexOf(' ', end + 1)
  ) {
    for (const at of CONTEXTS_BY_FIRST.get(folded.slice(blank + 1, end)) ?? [])
      if (folded.startsWith(CONTEXT_WORDS[at]!.word, blank)) told.add(at);
  }
  // In the order of the list, where a later word of a field tells it in place of an earlier one.
  const fields = new Map<string, string>();
  for (const at of [...told].sort((a, b) => a - b))
    fields.set(CONTEXT_WORDS[at]!.field, CONTEXT_WORDS[at]!.word.trim());
  return { isPrivate: fields.delete(PRIVATE), fields };
}

export function profileOf(official: Official, entities: Entities): Profile {
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
