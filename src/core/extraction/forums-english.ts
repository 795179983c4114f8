/** Names of forums in English, whose noun stands last. */
import { forumClues } from './lexicon.ts';
import { type CountryMention, within } from './parties.ts';
import type { Range, Token, TokenText } from './tokens.ts';

/** Words of an English forum's name at most. */
const MAX_ENGLISH = 10;
const ENGLISH_NOUN = /^(?:Summit|Dialogue|Forum|Conference|Meeting|Committee)$/u;

/** `57th ASEAN Foreign Ministers' Meeting`, `Vietnam-Singapore Law Enforcement Dialogue`: capitals up to the noun, a party or region in them. */
export function englishForum(
  doc: TokenText,
  at: number,
  limit: number,
  countries: readonly CountryMention[],
): Range | null {
  const { tokens } = doc;
  if (!/^(?:[A-Z][A-Za-z]+|\d+)$/u.test(tokens[at]!.text) || /^(?:The|At|In|On)$/u.test(tokens[at]!.text))
    return null;
  let to = -1;
  for (let i = at; i < Math.min(limit, at + MAX_ENGLISH); i++) {
    const token = tokens[i]!;
    if (ENGLISH_NOUN.test(token.text)) {
      to = i + 1;
      break;
    }
    const joins =
      token.key === '-' || token.key === "'" || /^(?:th|st|nd|rd|on|of|and|the|s)$/u.test(token.text);
    if (!joins && !/^(?:[A-Z][A-Za-z]*|\d+)$/u.test(token.text)) return null;
  }
  if (to <= at + 1) return null;
  const known = within(countries, { from: at, to }).length > 0 || clued(tokens, at, to);
  return known ? { from: at, to } : null;
}

function clued(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (forumClues.at(tokens, i, to)) return true;
  return false;
}
