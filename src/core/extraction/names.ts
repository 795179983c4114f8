/** Where a person's name stands: surname and shape for Vietnamese names, capitals and particles for others. */
import {
  bodies,
  countries,
  fields,
  media,
  offices,
  particles,
  places,
  ranks,
  stopPairs,
  stops,
  surnames,
  unmarkedSurnames,
} from './lexicon.ts';
import { isUnmarkedSyllable, isVietnameseSyllable } from './syllable.ts';
import type { Range, Token } from './tokens.ts';

/** What stands before the name: it decides how much is taken on trust. */
export type NameContext = 'titled' | 'honorific' | 'bare';

export interface Name extends Range {
  readonly vietnamese: boolean;
}

/** Longest name in tokens; longer runs of capitals are headlines or bodies. */
const MAX_NAME = 7;
const MAX_VIETNAMESE = 5;
const MAX_UNMARKED = 4;
/** Lower-case ASCII words that are Vietnamese words, not the second half of a hyphenated name. */
const NO_NAME_PART = new Set(
  'con anh em theo trong khi hai ba do cho sang sau nay hay trung nam tin ban chung xem quan tham thay thi ra'.split(
    ' ',
  ),
);
const NO_NAME = new Set(
  'theo ảnh video sau trong khi tuy ngoài trước đây đó này với tại từ do ngày sáng chiều tối hôm các những một hai ba cũng không tất để về phía phát trả việc người cả đến đồng tiếp hiện riêng mặc bên nếu thứ năm tháng báo đài trang trung tâm và cùng có là nói'.split(
    ' ',
  ),
);

/** Never the first word of a name. */
const FUNCTION_WORDS = new Set(
  'theo ở tại cả với từ trong khi và của về do giải phía sau trước những các một này đó nhưng tuy nếu vì ngoài dải phố'.split(
    ' ',
  ),
);

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.capital !== 'none';
}

/** Name that begins at a token, or null. `limit` is the end of the sentence. */
export function nameAt(
  tokens: readonly Token[],
  from: number,
  limit: number,
  context: NameContext,
): Name | null {
  const first = tokens[from];
  if (!first || !isCapital(first)) return null;
  if (context !== 'honorific' || !surnames.has(first.key)) {
    const known = longestKnown(tokens, from, limit);
    if (known > from && !(known === from + 1 && beginsVietnamese(tokens, from, limit))) return null;
  }
  return (
    vietnameseAt(tokens, from, limit, context) ??
    unmarkedAt(tokens, from, limit) ??
    foreignAt(tokens, from, limit, context)
  );
}

/** End of the longest known place, country, body, field or title at a token; `from` where there is none. */
function longestKnown(tokens: readonly Token[], from: number, limit: number): number {
  let to = from;
  for (const lexicon of [places, countries, bodies, fields, offices, ranks]) {
    const found = lexicon.at(tokens, from, limit);
    if (!found || found.to <= to) continue;
    if (tokens[found.to - 1]!.capital !== 'none' || (found.to >= from + 2 && lexicon !== fields))
      to = found.to;
  }
  return to;
}

function beginsVietnamese(tokens: readonly Token[], from: number, limit: number): boolean {
  const next = tokens[from + 1];
  return (
    from + 1 < limit &&
    surnames.has(tokens[from]!.key) &&
    isCapital(next) &&
    next!.gap !== 'line' &&
    isVietnameseSyllable(next!.key)
  );
}

/** True where a title, or a body or place of two words, begins inside a run of capitals. */
function breaksName(tokens: readonly Token[], at: number, limit: number): boolean {
  for (const lexicon of [offices, ranks, bodies, countries]) {
    const found = lexicon.at(tokens, at, limit);
    if (found && found.to >= at + 2) return true;
  }
  return false;
}

function vietnameseAt(
  tokens: readonly Token[],
  from: number,
  limit: number,
  context: NameContext,
): Name | null {
  if (!surnames.has(tokens[from]!.key) || tokens[from]!.text.length < 2) return null;
  let to = from + 1;
  while (to < limit && to - from < MAX_VIETNAMESE) {
    const token = tokens[to]!;
    if (!isCapital(token) || !isVietnameseSyllable(token.key)) break;
    if (token.capital === 'all' && tokens[from]!.capital !== 'all') break;
    if (breaksName(tokens, to, limit) || (token.gap === 'line' && NO_NAME.has(token.text.toLowerCase())))
      break;
    to++;
  }
  // A foreign word goes on: Song Young Moo, Kim Jong-un.
  const next = tokens[to];
  if (to < limit && isForeignPart(next)) return null;
  if (to < limit && next!.key === '-' && joinsHyphen(tokens, to, limit)) return null;
  if (to - from < 2) {
    const alone = context !== 'bare' && !NO_NAME.has(tokens[from]!.key);
    return alone && (context === 'honorific' || endsPhrase(tokens, to, limit))
      ? { from, to, vietnamese: true }
      : null;
  }
  return { from, to, vietnamese: true };
}

/** Behind a given name alone a verb or a mark follows: `Bộ trưởng Thăng nói`, not `Đảng Phong trào …`. */
function endsPhrase(tokens: readonly Token[], at: number, limit: number): boolean {
  const next = tokens[at];
  if (at >= limit || !next || next.kind !== 'word') return true;
  return stops.has(next.key) || stopPairs.at(tokens, at, limit) !== null;
}

/** A Vietnamese name without its marks, as English news writes it: `To Lam`, `Pham Minh Chinh`. */
function unmarkedAt(tokens: readonly Token[], from: number, limit: number): Name | null {
  if (!unmarkedSurnames.has(tokens[from]!.key)) return null;
  let to = from + 1;
  while (to < limit && to - from < MAX_UNMARKED) {
    const token = tokens[to]!;
    if (token.capital !== 'initial' || token.gap !== 'space' || !/^[A-Z][a-z]+$/u.test(token.text)) break;
    if (!isUnmarkedSyllable(token.key) || breaksName(tokens, to, limit)) break;
    to++;
  }
  if (to - from < 2 || (to < limit && isForeignPart(tokens[to]))) return null;
  return { from, to, vietnamese: true };
}

function isForeignPart(token: Token | undefined): boolean {
  return isCapital(token) && token!.capital === 'initial' && !isVietnameseSyllable(token!.key);
}

/** `Geun-hye`, `Chan - o - cha`: a hyphen inside a name. */
function joinsHyphen(tokens: readonly Token[], at: number, limit: number): boolean {
  const hyphen = tokens[at]!;
  const next = tokens[at + 1];
  if (!next || at + 1 >= limit || next.kind !== 'word') return false;
  if (hyphen.text !== '-') return false;
  if (hyphen.gap === 'none' && next.gap === 'none') return true;
  return (
    next.capital === 'none' &&
    /^[a-z]{1,6}$/u.test(next.text) &&
    (!NO_NAME_PART.has(next.text) || (next.text === 'nam' && !isVietnameseSyllable(tokens[at - 1]!.key)))
  );
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function foreignAt(tokens: readonly Token[], from: number, limit: number, context: NameContext): Name | null {
  if (FUNCTION_WORDS.has(tokens[from]!.text.toLowerCase())) return null;
  let to = from;
  let capitals = 0;
  let foreign = false;
  while (to < limit && to - from < MAX_NAME + 3) {
    const token = tokens[to]!;
    if (to > from && token.gap === 'line' && token.kind !== 'word') break;
    if (isCapital(token)) {
      if (
        to > from &&
        (breaksName(tokens, to, limit) || (token.gap === 'line' && NO_NAME.has(token.text.toLowerCase())))
      )
        break;
      if (to > from && token.capital === 'all' && token.text.length > 2 && tokens[from]!.capital !== 'all')
        break;
      if (!isVietnameseSyllable(token.key)) foreign = true;
      capitals++;
      to++;
      // An initial: K. Shanmugam
      if (
        /^\p{Lu}$/u.test(token.text) &&
        tokens[to]?.text === '.' &&
        tokens[to]!.gap === 'none' &&
        isCapital(tokens[to + 1])
      ) {
        to++;
      }
      continue;
    }
    if (to > from && token.key === '-' && joinsHyphen(tokens, to, limit)) {
      to += 2;
      foreign = true;
      continue;
    }
    if (
      to > from &&
      token.key === "'" &&
      token.gap === 'none' &&
      isCapital(tokens[to + 1]) &&
      tokens[to + 1]!.gap === 'none'
    ) {
      to++;
      continue;
    }
    // al-Assad
    if (to > from && token.key === '-' && particles.has(tokens[to - 1]!.text) && isCapital(tokens[to + 1])) {
      to++;
      continue;
    }
    if (
      to > from &&
      token.capital === 'none' &&
      particles.has(token.text) &&
      particleJoins(tokens, to, limit)
    ) {
      to++;
      continue;
    }
    break;
  }
  if (to === from || capitals > MAX_NAME) return null;
  if (capitals === 1 && to - from === 1) {
    if (context === 'bare') return null;
    if (!foreign && tokens[from]!.capital === 'all') return null;
    if (!foreign && context === 'titled' && !endsPhrase(tokens, to, limit)) return null;
    if (NO_NAME.has(tokens[from]!.text.toLowerCase()) || tokens[from]!.text.length < 2) return null;
  }
  if (context !== 'honorific' && isMedia(tokens, from, to)) return null;
  if (context === 'bare' && !foreign) return null;
  return { from, to, vietnamese: false };
}

function isMedia(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (media.at(tokens, i, to)) return true;
  return false;
}

function particleJoins(tokens: readonly Token[], at: number, limit: number): boolean {
  const next = tokens[at + 1];
  if (at + 1 >= limit || !next) return false;
  if (isCapital(next) || (next.key === '-' && isCapital(tokens[at + 2]))) return true;
  return next.capital === 'none' && particles.has(next.text) && isCapital(tokens[at + 2]);
}
