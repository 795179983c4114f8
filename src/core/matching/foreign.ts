/**
 * Names with a family name at the end, found by that family name and read leftwards: Vladimir V. Putin, Nikolay
 * Patrushev; but Maria Putin, Dmitry Patrushev, Vladimir Spiridonovich Putin are others of that name.
 */
import { findCountries } from '../text/countries.ts';
import { foldKey } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { FOREIGN_GIVEN } from './data/names.ts';
import { inCapitals } from './names.ts';
import { titleEndsAt } from './titles.ts';
import { isPatronymic, nameKey, oneLetterApart, sameGivenName } from './transliteration.ts';
import { beginsSentence, isBlank, isCapital, isUpper, type Word, wordsAfter, wordsBefore } from './window.ts';
import { wordSet } from './words.ts';

/** How a foreign name is made up. */
export interface ForeignName {
  readonly given: readonly string[];
  readonly family: string;
  /** Patronymics and middle names that surfaces of the entity carry. */
  readonly middle: readonly string[];
}

/** Who bears the family name at a hit. */
export type Bearer =
  /** `span` covers the whole name; `full` where a given name stands with it; `slip` where that is one letter off. */
  | { readonly is: 'entity'; readonly span: Span; readonly full: boolean; readonly slip?: true }
  | { readonly is: 'other'; readonly name: string }
  /** A word in front may or may not belong to a name. */
  | { readonly is: 'open'; readonly name: string };

const GIVEN = new Set([...wordSet(FOREIGN_GIVEN)].map(nameKey));
/** Words of a name in front of the family name. */
const MOST_GIVEN = 4;
/** A name as son or daughter of: `ibni Sultan Haji Hassanal Bolkiah` is his child. */
const CHILD_OF = wordSet('bin ibni binti binte ibn');
const GERMAN = /\s(?:der|die|das|und|mit|von|nicht|ist|dem|den|ein|eine)\s/u;
/** UTF-16 units looked at for the language of the text. */
const LANGUAGE_REACH = 160;

/** Takes a name apart; null for names without a family name at the end (Awang Halbi bin Mohd Yussof). */
export function foreignName(name: string, surfaces: readonly string[]): ForeignName | null {
  const words = wordsAfter(name, 0, 6).map((word) => word.raw);
  if (words.length < 2 || words.some((word) => CHILD_OF.has(foldKey(word)))) return null;
  const family = words[words.length - 1]!;
  const given = words.slice(0, -1);
  const middle = surfaces
    .flatMap((surface) => wordsAfter(surface, 0, 6).map((word) => word.raw))
    .filter(
      (word) =>
        word.length > 1 && foldKey(word) !== foldKey(family) && !given.some((g) => sameGivenName(g, word)),
    );
  return { given, family, middle: [...new Set(middle)] };
}

/** Whether a particle in front says that the name is the father's: `bin`, `ibni`. */
export function isChildOf(text: string, at: number): boolean {
  const before = wordsBefore(text, at, 6);
  for (let i = 0; i < before.length && isBlank(before[i]!.gap); i++) {
    if (CHILD_OF.has(before[i]!.key)) return true;
    const title = titleEndsAt(before, i);
    if (!title) return false;
    i += title.length - 1;
  }
  return false;
}

/** Reads the words in front of (and behind) a family name. */
export function bearerOf(text: string, hit: Span, name: ForeignName): Bearer {
  const chain = namesBefore(text, hit);
  if (chain.length === 0) return behind(text, hit, name);
  const first = name.given[0]!;
  const at = chain.findLastIndex(
    (word) => sameGivenName(word.raw, first) && (word.raw.length > 1 || first.length > 1),
  );
  if (at >= 0) {
    const between = chain.slice(0, at);
    const foreign = between.find(
      (word) => isPatronymic(word.raw) && !name.middle.some((m) => sameGivenName(m, word.raw)),
    );
    if (foreign) return { is: 'other', name: spell(chain, name) };
    const initialOnly = chain[at]!.raw.length === 1 && between.length === 0 && first.length > 1;
    if (initialOnly || chain[at]!.raw.length > 1 || first.length === 1) {
      return { is: 'entity', span: { start: chain[at]!.start, end: hit.end }, full: true };
    }
  }
  return stranger(text, hit, chain, name);
}

const spell = (chain: readonly Word[], name: ForeignName): string =>
  [...chain.map((word) => word.raw).reverse(), name.family].join(' ');

/** Capitalised words and initials directly in front that are no title and no country; the nearest first. */
function namesBefore(text: string, hit: Span): Word[] {
  const before = wordsBefore(text, hit.start, MOST_GIVEN + 3);
  const out: Word[] = [];
  for (let i = 0; i < Math.min(before.length, MOST_GIVEN); i++) {
    const word = before[i]!;
    const initial = word.raw.length === 1 && /^\.?\s*$/u.test(word.gap);
    if (!(isBlank(word.gap) || initial) || !isCapital(word.raw) || titleEndsAt(before, i)) break;
    if (isUpper(word.raw) && !isUpper(text.slice(hit.start, hit.end))) break;
    const from = Math.max(0, word.start - 30);
    if (findCountries(text.slice(from, word.end)).some((c) => from + c.end === word.end)) break;
    out.push(word);
  }
  return out;
}

/** German capitalises every noun, so that a capital in front marks no name (and Knapper may be a word). */
export function isGerman(text: string, hit: Span): boolean {
  return GERMAN.test(text.slice(Math.max(0, hit.start - LANGUAGE_REACH), hit.end + LANGUAGE_REACH));
}

/** A chain in front that is not the entity's: another bearer, an open case, or mere neighbours. */
function stranger(text: string, hit: Span, chain: readonly Word[], name: ForeignName): Bearer {
  const near = chain[0]!;
  if (oneLetterApart(nameKey(near.raw), nameKey(name.given[0]!))) {
    return { is: 'entity', span: { start: near.start, end: hit.end }, full: true, slip: true };
  }
  if (near.raw.length === 1 || GIVEN.has(nameKey(near.raw)) || isPatronymic(near.raw)) {
    return { is: 'other', name: spell(chain, name) };
  }
  const quoted =
    /["“‘'«]\s*$/u.test(text.slice(Math.max(0, near.start - 2), near.start)) &&
    /^\s*["”’'»]/u.test(text.slice(hit.end, hit.end + 2));
  const first = chain.length === 1 && beginsSentence(text, near.start) && !quoted;
  if (first || (inCapitals(text, hit) && !quoted)) return behind(text, hit, name);
  if (isGerman(text, hit)) return behind(text, hit, name);
  return { is: 'open', name: spell(chain, name) };
}

/** The family name first: `Patrushev Nikolai Platonovich`. */
function behind(text: string, hit: Span, name: ForeignName): Bearer {
  const after = wordsAfter(text, hit.end, 2);
  const [near, next] = after;
  const alone: Bearer = { is: 'entity', span: { start: hit.start, end: hit.end }, full: false };
  if (!near || !isBlank(near.gap) || !isCapital(near.raw)) return alone;
  const patronymic = next && isBlank(next.gap) && isPatronymic(next.raw) ? next : null;
  if (sameGivenName(near.raw, name.given[0]!) && near.raw.length > 1) {
    if (patronymic && !name.middle.some((m) => sameGivenName(m, patronymic.raw)))
      return { is: 'other', name: near.raw };
    return { is: 'entity', span: { start: hit.start, end: (patronymic ?? near).end }, full: true };
  }
  return patronymic ? { is: 'other', name: near.raw } : alone;
}
