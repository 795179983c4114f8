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
import { nameAt, opensHyphenated, SHIPS } from './names.ts';
import { placeRun } from './place-run.ts';
import { isVietnameseSyllable } from './syllable.ts';
import type { Token } from './tokens.ts';

export interface Part {
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

/** How far the holder of an office is, right in front of the name. */
const TERMS = /^(?:về hưu|nghỉ hưu|đắc cử|mãn nhiệm|tương lai|tiền nhiệm|đương nhiệm)$/u;

const PLAIN = { country: null, public: false, private: false } as const;
const PLACE = { country: null, public: true, private: false } as const;

/** Part of a title that begins at a token; `first` where it stands behind the office word at once. */
export function partAt(tokens: readonly Token[], at: number, end: number, first: boolean): Part | null {
  const token = tokens[at];
  if (!token || at >= end) return null;
  // `… - Ảnh: A`: the credit of a picture.
  if (SHIPS.test(token.text)) return null;
  if (token.capital !== 'none' && /^(?:Ảnh|Nguồn|Clip|Video)$/iu.test(token.text)) return null;
  if (token.kind === 'mark') return token.text === '(' ? bracketAt(tokens, at, end) : null;
  if (bodies.at(tokens, at, end)?.to === at + 1 && opensHyphenated(tokens, at)) return null;
  // `Tổ chức Các quốc gia châu Mỹ`: a continent, no country.
  const region = token.text === 'châu' ? places.at(tokens, at, end) : null;
  if (region) return { to: region.to, ...PLACE };
  const run = token.capital === 'none' ? at : placeRun(tokens, at, end);
  if (run > at) return { to: run, ...PLACE };
  const known = knownPart(tokens, at, end);
  if (known) return isOtherwise(tokens, at, end, known) ? null : known;
  if (token.kind === 'number') return first || token.gap === 'line' ? null : numberPart(tokens, at);
  return token.capital === 'none' ? lowerPart(tokens, at, end) : capitalPart(tokens, at, end);
}

/** The longest body, country, place or field of the lexicons. */
function knownPart(tokens: readonly Token[], at: number, end: number): Part | null {
  const parts: Part[] = [];
  const body = bodies.at(tokens, at, end);
  if (body) parts.push(bodyPart(body.to, body.value));
  if (tokens[at]!.capital !== 'none') {
    const country = countries.at(tokens, at, end);
    if (country && !isNameStart(tokens, at, end, country.to)) {
      parts.push({ to: country.to, ...PLACE, country: country.value.capital ? null : country.value.code });
    }
    const place = places.at(tokens, at, end);
    if (place) parts.push({ to: place.to, ...PLACE });
  }
  // `Đại biểu Quốc hội thành phố Hồ Chí Minh`
  const city = tokens[at]!.text === 'thành' ? places.at(tokens, at, end) : null;
  if (city) parts.push({ to: city.to, ...PLACE });
  const field = fields.at(tokens, at, end);
  if (field) parts.push({ to: field.to, ...PLAIN });
  return parts.reduce<Part | null>((best, part) => (best && best.to >= part.to ? best : part), null);
}

function bodyPart(to: number, kind: BodyKind): Part {
  const state = kind === 'public';
  return { to, country: null, public: state, private: kind === 'private', soft: kind === 'soft', state };
}

/** `bảo vệ luận án`: a verb of the sentence; `Lao Động`: a name. */
function isOtherwise(tokens: readonly Token[], at: number, end: number, part: Part): boolean {
  if (tokens[at]!.capital === 'none')
    // `Cục các tổ chức quốc tế`: behind `các` no verb.
    return tokens[at - 1]?.text !== 'các' && stopPairs.at(tokens, at, end) !== null;
  return part.to === at + 1 && !part.public && !part.private && nameAt(tokens, at, end, 'bare') !== null;
}

function lowerPart(tokens: readonly Token[], at: number, end: number): Part | null {
  const { key } = tokens[at]!;
  // `tổng thống thứ 7`: which one, and no part of the office.
  if (/^(?:thứ|năm)$/u.test(tokens[at]!.text)) return null;
  if (/^(?:đầu tiên|trẻ tuổi)$/u.test(`${tokens[at]!.text} ${tokens[at + 1]?.text}`)) return null;
  // `Tổng thống Mỹ đắc cử A`
  const pair = `${tokens[at]!.text} ${tokens[at + 1]?.text ?? ''}`;
  if (at + 2 < end && TERMS.test(pair) && tokens[at + 2]!.capital === 'initial')
    return { to: at + 2, ...PLAIN };
  if (stops.has(key) || stopPairs.at(tokens, at, end)) return null;
  return fieldSyllables.has(key) || MODIFIERS.has(key) ? { to: at + 1, ...PLAIN } : null;
}

/** Longest acronym of a body, in letters. */
const MAX_ACRONYM = 8;

/** A capital that no lexicon knows and that is no name: a pair of countries, an acronym, a word of a body's name. */
function capitalPart(tokens: readonly Token[], at: number, end: number): Part | null {
  const token = tokens[at]!;
  const short = shortCountries.at(tokens, at, end);
  if (short && tokens[short.to]?.key === '-') return { to: short.to, ...PLACE };
  // `Tổng thống Hàn Moon Jae-in`: a short country before a foreign name.
  const behind = short ? tokens[short.to] : undefined;
  if (short && behind?.capital === 'initial' && !isVietnameseSyllable(behind.key)) {
    return { to: short.to, ...PLACE, country: short.value };
  }
  if (token.capital === 'all' && token.text.length <= MAX_ACRONYM) {
    const next = tokens[at + 1];
    // `Thượng nghị sĩ Mỹ JD Vance`: initials of a name.
    if (
      token.text.length === 2 &&
      next?.capital === 'initial' &&
      next.gap !== 'line' &&
      !isVietnameseSyllable(next.key)
    ) {
      const last = tokens[at - 1];
      if (last && last.capital !== 'none' && !bodies.at(tokens, at + 1, end)) return null;
    }
    const known = places.at(tokens, at + 1, end) ?? bodies.at(tokens, at + 1, end);
    // Two words in capitals are a name or a headline.
    return next?.capital === 'all' && next.kind === 'word' && !known ? null : { to: at + 1, ...PLAIN };
  }
  // `Thứ trưởng Thanh Sơn`: a given name of two syllables, the first of them a field's as well.
  const given = tokens[at + 1];
  const isGiven =
    at + 1 < end &&
    given?.capital === 'initial' &&
    given.gap !== 'line' &&
    !fieldSyllables.has(given.key) &&
    isVietnameseSyllable(given.key) &&
    !places.at(tokens, at + 1, end) &&
    !countries.at(tokens, at + 1, end);
  const isField = fieldSyllables.has(token.key) && !isGiven && !nameAt(tokens, at, end, 'bare');
  return isField ? { to: at + 1, ...PLAIN, loose: true } : null;
}

/** `Anh` and `Nga` begin names as well; `Mỹ Tâm`. */
function isNameStart(tokens: readonly Token[], at: number, end: number, to: number): boolean {
  if (to !== at + 1) return false;
  const name = nameAt(tokens, at, end, 'bare');
  return name?.vietnamese === true && name.to > to;
}

/** `quận 1`, `Khu vực 3`, `khóa XV` */
function numberPart(tokens: readonly Token[], at: number): Part | null {
  const before = tokens[at - 1];
  // `Bộ trưởng Bộ X 2 nhiệm kỳ`
  if (tokens[at + 1]?.text === 'nhiệm') return null;
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
