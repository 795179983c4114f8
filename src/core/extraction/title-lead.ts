/** What an English title has in front of its office word: `Russian Security Council Secretary`, `Vietnam's Public Security Minister`. */
import { bodies, countries, fields } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Country and body in front of an English office word. */
export interface Lead {
  /** Index of the office word. */
  readonly to: number;
  readonly country: string | null;
  /** A country, bloc or public body stands in it. */
  readonly public: boolean;
}

/** Parts of a lead at most: `Australian Federal Police Deputy …`. */
const MAX_PARTS = 5;
const WORD = /^[A-Za-z][A-Za-z.]*$/u;
/** Capitals that belong to a body's name and stand in no list. */
const MODIFIERS = /^(?:National|Federal|Royal|Central|Chief|First|State|Supreme|Party|General|Senior)$/u;

/** Lead at a token, null where none is. The word at its end is for the caller to judge. */
export function leadAt(tokens: readonly Token[], from: number, limit: number): Lead | null {
  const first = tokens[from]!;
  if (first.capital === 'none' || !WORD.test(first.text)) return null;
  const country = countries.at(tokens, from, limit);
  let at = country ? behindPossessive(tokens, country.to, limit) : from;
  let known = country !== null;
  let named = known;
  for (let parts = 0; parts < MAX_PARTS && at < limit; parts++) {
    const token = tokens[at]!;
    if (token.capital === 'none' || !WORD.test(token.text)) break;
    const body = bodies.at(tokens, at, limit);
    const field = fields.at(tokens, at, limit);
    const to = Math.max(body?.value === 'public' ? body.to : at, field?.to ?? at);
    if (to === at && !MODIFIERS.test(token.text)) break;
    named ||= to > at && body?.value === 'public';
    known ||= to > at;
    at = Math.max(to, at + 1);
  }
  if (!known || at === from || at >= limit || !WORD.test(tokens[at]!.text)) return null;
  return { to: at, country: country && !country.value.capital ? country.value.code : null, public: named };
}

function behindPossessive(tokens: readonly Token[], at: number, limit: number): number {
  return at + 2 < limit && tokens[at]!.key === "'" && tokens[at + 1]!.text === 's' ? at + 2 : at;
}
