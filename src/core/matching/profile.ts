/** What the corpus knows of an official that can vouch for him beside his name: titles, ranks, bodies, fields. */

import type { CountryCode, EntityId, Official } from '../knowledge/types.ts';
import { foldKey } from '../text/fold.ts';
import { CONTEXTS, FIELDS, PRIVATE_CONTEXT } from './data/titles.ts';
import type { Entities } from './people.ts';
import { PhraseTable } from './phrases.ts';
import { countTo, foldedWords, type Keys, keysOf } from './window.ts';

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
/** The same as lists of words by their first ones, with their places in the list. */
const CONTEXTS_BY_FIRST = new Map<string, { readonly words: readonly string[]; readonly at: number }[]>();
for (const [at, { word }] of CONTEXT_WORDS.entries()) {
  const words = word.trim().split(' ');
  CONTEXTS_BY_FIRST.set(words[0]!, [...(CONTEXTS_BY_FIRST.get(words[0]!) ?? []), { words, at }]);
}

const spokenOf = (folded: string, words: FieldWords): Set<string> =>
  new Set(words.filter(({ word }) => folded.includes(word)).map(({ field }) => field));

/** Fields of office that a folded title (blanks at either end) speaks of. */
export const fieldsOf = (folded: string): Set<string> => spokenOf(folded, TITLE_WORDS);

/** A phrase of {@link CONTEXT_WORDS}, by its place in that list, at some words of a text. */
interface Told {
  readonly at: number;
  readonly first: number;
  readonly last: number;
}

/** In the order of the text. */
function toldIn(keys: readonly string[]): Told[] {
  const told: Told[] = [];
  for (const [first, key] of keys.entries()) {
    for (const { words, at } of CONTEXTS_BY_FIRST.get(key) ?? [])
      if (words.every((word, i) => keys[first + i] === word))
        told.push({ at, first, last: first + words.length - 1 });
  }
  return told;
}

interface Asked {
  readonly text: string;
  readonly words: Keys | null;
  readonly told: readonly Told[];
  /** Where each of these begins in the text. */
  readonly starts: readonly number[];
}

/** The text asked about last, which is asked about for each of its hits. */
let last: Asked | null = null;

function askedOf(text: string): Asked {
  if (last?.text === text) return last;
  const words = keysOf(text);
  const told = words ? toldIn(words.keys) : [];
  last = { text, words, told, starts: told.map(({ first }) => words?.starts[first] ?? 0) };
  return last;
}

function toldAround(text: string, from: number, to: number): number[] {
  const { words, told, starts } = askedOf(text);
  if (!words) return toldIn(foldedWords(text.slice(Math.max(0, from), to))).map(({ at }) => at);
  const around: number[] = [];
  for (let i = countTo(starts, from - 1); i < told.length && starts[i]! < to; i++)
    if (words.ends[told[i]!.last]! <= to) around.push(told[i]!.at);
  return around;
}

/** Fields at work in a stretch of text, each with the word that tells so, and whether it tells of private life. */
export function contextOf(
  text: string,
  from: number,
  to: number,
): {
  readonly fields: ReadonlyMap<string, string>;
  readonly isPrivate: boolean;
} {
  // In the order of the list, where a later word of a field tells it in place of an earlier one.
  const fields = new Map<string, string>();
  for (const at of toldAround(text, from, to).sort((a, b) => a - b))
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
