/** One part of a title behind its office word: a body, field, country, place or acronym. */
import { keySet } from './keys.ts';
import {
  type BodyKind,
  bodies,
  countries,
  fieldSyllables,
  fields,
  places,
  shortCountries,
  stopPairs,
  stops,
} from './lexicon.ts';
import { nameAt } from './names.ts';
import { placeRun } from './place-run.ts';
import type { Token } from './tokens.ts';

interface Part {
  readonly to: number;
  readonly country: string | null;
  readonly public: boolean;
  readonly private: boolean;
  /** An institute, centre or the like: a country behind it makes it no public body. */
  readonly soft?: boolean;
  /** A body of the state, not a country or place. */
  readonly state?: boolean;
  /** A single capital that no lexicon has as a word of its own. */
  readonly loose?: boolean;
}

const MODIFIERS = keySet('thường trực đặc cử lâm thời tạm quyền danh dự');

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
export function partAt(tokens: readonly Token[], at: number, end: number, first: boolean): Part | null {
  const token = tokens[at];
  if (!token || at >= end) return null;
  if (token.kind === 'mark') {
    if (token.text === '(') return bracketAt(tokens, at, end);
    if (token.text === '&') return null;
    return null;
  }
  const run = token.capital === 'none' ? at : placeRun(tokens, at, end);
  if (run > at) return { to: run, country: null, public: true, private: false };
  let best: Part | null = null;
  const take = (to: number, country: string | null, kind: BodyKind | null, state = false): void => {
    if (best && to <= best.to) return;
    best = {
      to,
      country,
      public: kind === 'public',
      private: kind === 'private',
      soft: kind === 'soft',
      state,
    };
  };
  const body = bodies.at(tokens, at, end);
  if (body) take(body.to, null, body.value, body.value === 'public');
  const country = countries.at(tokens, at, end);
  if (country && token.capital !== 'none' && !isNameStart(tokens, at, end, country.to)) {
    take(country.to, country.value.capital ? null : country.value.code, 'public');
  }
  const place = places.at(tokens, at, end);
  if (place && token.capital !== 'none') take(place.to, null, 'public');
  const field = fields.at(tokens, at, end);
  if (field) take(field.to, null, null);
  if (best) {
    const found: Part = best;
    if (token.capital === 'none' && stopPairs.at(tokens, at, end)) return null;
    if (
      token.capital !== 'none' &&
      found.to === at + 1 &&
      !found.public &&
      !found.private &&
      nameAt(tokens, at, end, 'bare')
    ) {
      return null;
    }
    return found;
  }
  if (token.kind === 'number') return first || token.gap === 'line' ? null : numberPart(tokens, at);
  if (token.capital === 'none') {
    if (stopPairs.at(tokens, at, end) || stops.has(token.key)) return null;
    if (fieldSyllables.has(token.key) || MODIFIERS.has(token.key))
      return { to: at + 1, country: null, public: false, private: false };
    return null;
  }
  // A pair of countries: Việt - Mỹ
  const short = shortCountries.at(tokens, at, end);
  if (short && tokens[short.to]?.key === '-')
    return { to: short.to, country: null, public: true, private: false };
  // A capital that is no name: an acronym or a word of a body's name.
  if (token.capital === 'all' && token.text.length >= 2 && token.text.length <= 8) {
    const next = tokens[at + 1];
    const known = next && (places.at(tokens, at + 1, end) ?? bodies.at(tokens, at + 1, end));
    if (next && next.capital === 'all' && next.kind === 'word' && !known) return null;
    return { to: at + 1, country: null, public: false, private: false };
  }
  if (fieldSyllables.has(token.key) && !nameAt(tokens, at, end, 'bare')) {
    return { to: at + 1, country: null, public: false, private: false, loose: true };
  }
  return null;
}

/** `Anh` and `Nga` begin names as well; `Mỹ Tâm`. */
function isNameStart(tokens: readonly Token[], at: number, end: number, to: number): boolean {
  if (to !== at + 1) return false;
  const name = nameAt(tokens, at, end, 'bare');
  return name?.vietnamese === true && name.to > to + 1 && tokens[at]!.text === 'Hàn';
}

/** `quận 1`, `Khu vực 3`, `khóa XV` */
function numberPart(tokens: readonly Token[], at: number): Part | null {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || !fieldSyllables.has(before.key)) return null;
  return { to: at + 1, country: null, public: false, private: false };
}

/** `(EC)`, `(Bộ Công an)`, `(C45)`: an acronym or body in brackets. */
function bracketAt(tokens: readonly Token[], at: number, end: number): Part | null {
  let close = at + 1;
  while (close < end && close - at < 14 && tokens[close]!.text !== ')') close++;
  if (tokens[close]?.text !== ')') return null;
  const inner = tokens[at + 1]!;
  const isAcronym = close === at + 2 && inner.capital === 'all';
  const body = bodies.at(tokens, at + 1, close);
  const isBody = inner.capital !== 'none' && body !== null;
  const isPlace =
    places.at(tokens, at + 1, close)?.to === close || countries.at(tokens, at + 1, close)?.to === close;
  if (!isAcronym && !isBody && !isPlace) return null;
  return {
    to: close + 1,
    country: null,
    public: body?.value === 'public',
    private: body?.value === 'private',
  };
}
