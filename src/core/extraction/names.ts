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
import { COMPOUND_NAMES, NO_PERSON } from './lexicons/names.ts';
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

/** Capitals in front of a surname that sound like Vietnamese syllables: `Jean - Yves Le Drian`. */
const SURNAME_PARTICLE = /^(?:Le|La|De|Du|Van)$/u;

/** Words that open a headline or clause in front of a foreign name: `Cách Kim Jong-un đền đáp`; behind a title they may be names. */
const OPENERS = new Set(
  'cách việc sự chiếc mẫu cuộc chuyện vì sao lý bí vụ thế hậu khoảnh hình lời'.split(' '),
);

/** Prefixes of warships' names. */
export const SHIPS = /^(?:USS|USNS|INS|HMS|HMAS|BRP|JS|KRI)$/u;

/** Never the first word of a name. */
const FUNCTION_WORDS = new Set(
  'theo ở tại cả với từ trong khi và của về do giải phía sau trước những các một này đó nhưng tuy nếu vì ngoài dải phố the in on at by from for after during with both photo when as this while its his according'.split(
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
  if (!first || !isCapital(first) || SHIPS.test(first.text)) return null;
  if ((context !== 'honorific' || !surnames.has(first.key)) && !opensHyphenated(tokens, from)) {
    const known = longestKnown(tokens, from, limit);
    if (known > from && !(known === from + 1 && beginsVietnamese(tokens, from, limit))) return null;
  }
  return (
    vietnameseAt(tokens, from, limit, context) ??
    unmarkedAt(tokens, from, limit) ??
    foreignAt(tokens, from, limit, context)
  );
}

/** `Ban Ki - moon`: a capital, and one with a lower-case half behind it. */
export function opensHyphenated(tokens: readonly Token[], at: number): boolean {
  const half = tokens[at + 3];
  return (
    tokens[at]!.capital === 'initial' &&
    tokens[at + 1]?.capital === 'initial' &&
    tokens[at + 1]!.gap === 'space' &&
    tokens[at + 2]?.text === '-' &&
    half?.capital === 'none' &&
    /^[a-z]{1,6}$/u.test(half.text) &&
    !NO_NAME_PART.has(half.text)
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
  return stops.has(next.key) || stopPairs.at(tokens, at, limit) !== null || ENGLISH_PAST.test(next.text);
}

/** `General Quang thanked …` */
export const ENGLISH_PAST = /^[a-z]{2,}ed$/u;

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
  // `Jean - Claude Juncker`: given names that are borne in pairs, a surname behind them.
  if (next.capital === 'initial') {
    const surname = SURNAME_PARTICLE.test(tokens[at + 2]?.text ?? '') ? at + 3 : at + 2;
    return surname < limit && COMPOUND_NAMES.has(tokens[at - 1]!.text) && isForeignPart(tokens[surname]);
  }
  // `Lê Văn Bé - chi cục trưởng`: a title; a name with Vietnamese marks has no hyphen.
  if (offices.at(tokens, at + 1, limit) || /[^\p{ASCII}]/u.test(tokens[at - 1]!.text)) return false;
  return (
    next.capital === 'none' &&
    /^[a-z]{1,6}$/u.test(next.text) &&
    (!NO_NAME_PART.has(next.text) || (next.text === 'nam' && !isVietnameseSyllable(tokens[at - 1]!.key)))
  );
}

function foreignAt(tokens: readonly Token[], from: number, limit: number, context: NameContext): Name | null {
  const opening = tokens[from]!.text.toLowerCase();
  if (FUNCTION_WORDS.has(opening) || (context === 'bare' && OPENERS.has(opening))) return null;
  const end = Math.min(limit, from + MAX_NAME + 3);
  let to = from;
  let foreign = false;
  while (to < end) {
    const next = isCapital(tokens[to])
      ? capitalStep(tokens, from, to, limit)
      : joinStep(tokens, from, to, limit);
    if (next < 0) break;
    foreign ||= tokens.slice(to, next).some((token) => token.kind === 'word' && isForeignSound(token));
    to = next;
  }
  if (to === from || !isLikely(tokens, { from, to, vietnamese: false }, limit, context, foreign)) return null;
  return { from, to, vietnamese: false };
}

/** A particle says nothing of the language; what is no Vietnamese syllable does, and so does a hyphenated half. */
function isForeignSound(token: Token): boolean {
  if (token.capital === 'none') return !particles.has(token.text);
  return !isVietnameseSyllable(token.key);
}

/** Index behind a capital of the name, with the stop of an initial; -1 where another thing begins. */
function capitalStep(tokens: readonly Token[], from: number, at: number, limit: number): number {
  const token = tokens[at]!;
  if (at > from) {
    if (breaksName(tokens, at, limit)) return -1;
    if (token.gap === 'line' && NO_NAME.has(token.text.toLowerCase())) return -1;
    if (token.capital === 'all' && token.text.length > 2 && tokens[from]!.capital !== 'all') return -1;
    // `Donald Trump Mỹ`, `Bashar al-Assad Ankara`: a country or a capital in a headline.
    if (at > from + 1 && countries.at(tokens, at, limit)?.value.bloc === false) return -1;
  }
  const stop = tokens[at + 1];
  const isInitial = /^\p{Lu}$/u.test(token.text) && stop?.text === '.' && stop.gap === 'none';
  return isInitial && isCapital(tokens[at + 2]) ? at + 2 : at + 1;
}

/** Index behind a hyphen, an apostrophe or a particle inside a name (`Geun-hye`, `O'Brien`, `al-Assad`); -1 for others. */
function joinStep(tokens: readonly Token[], from: number, at: number, limit: number): number {
  if (at === from) return -1;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.key === '-') {
    const spaced = next !== undefined && next.gap !== 'none' && isCapital(next);
    const particle = particles.has(tokens[at - 1]!.text);
    if (spaced && !particle && at !== from + 1) return -1;
    if (joinsHyphen(tokens, at, limit)) return at + 2;
    return particle && isCapital(next) ? at + 1 : -1;
  }
  if (token.key === "'") return token.gap === 'none' && isCapital(next) && next!.gap === 'none' ? at + 1 : -1;
  const isParticle = token.capital === 'none' && particles.has(token.text);
  return isParticle && particleJoins(tokens, at, limit) ? at + 1 : -1;
}

/** A run of capitals is a name by what stands before it, by its sound and its length. */
function isLikely(
  tokens: readonly Token[],
  name: Name,
  limit: number,
  context: NameContext,
  foreign: boolean,
): boolean {
  const { from, to } = name;
  const capitals = tokens.slice(from, to).filter(isCapital).length;
  if (capitals > MAX_NAME || (context === 'bare' && !foreign)) return false;
  if (context !== 'honorific' && isMedia(tokens, from, to)) return false;
  if (NO_PERSON.has(tokens[to - 1]!.text)) return false;
  if (to - from > 1) return true;
  const only = tokens[from]!;
  if (context === 'bare' || only.text.length < 2 || NO_NAME.has(only.text.toLowerCase())) return false;
  return foreign || (only.capital !== 'all' && (context !== 'titled' || endsPhrase(tokens, to, limit)));
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
