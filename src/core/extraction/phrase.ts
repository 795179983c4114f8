/** How far a noun phrase reaches that names an agreement or a forum. */

import { keyOf } from './keys.ts';
import { countries, offices, ranks, stopPairs } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Words of a phrase at most; the longest titles of agreements in the news have about 50. */
const MAX_PHRASE = 70;

const keys = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).map((word) => keyOf(word)));

/** End a phrase wherever they stand. */
const ENDS = keys(
  'đã sẽ đang vừa mới cũng vẫn còn từng bị được là nhằm để mà khi sau trước vì nên nhưng hoặc nếu thì rằng do bởi từ hôm ngày sáng chiều tối này đó kia nêu nói gồm bao dự theo khiến nhân giúp như trị thay đều không chưa ông bà họ phải cần ngay hiện nhưng song dù tuy đồng đến tới thuộc đây nay trên bằng qua gần cùng lên có',
);
/** Go on only with what stands in the second list behind them. */
const CONDITIONAL: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['trong', keys('lĩnh việc khuôn hoạt công các phòng đấu quan khu đào')],
  ['den1', keys('năm')],
  ['da4', keys('ký')],
  ['dong2', keys('')],
  ['tren', keys('biển không bộ mạng đất các')],
  ['cung2', keys('')],
  ['cho', keys('những các dự năm vùng khu người giai')],
  ['ngay2', keys('')],
  ['co1', keys('vũ tổ')],
  ['trien3', keys('')],
]);

export interface PhraseOptions {
  /** Behind this token the phrase must not reach (end of the sentence). */
  readonly limit: number;
  /** A phrase about a partnership ends at its parties. */
  readonly short?: boolean;
}

/** Index behind the last token of the phrase whose noun ends at `from`. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
export function phraseEnd(tokens: readonly Token[], from: number, options: PhraseOptions): number {
  const limit = Math.min(options.limit, from + MAX_PHRASE);
  let at = from;
  let good = from;
  while (at < limit) {
    const token = tokens[at]!;
    if (token.kind === 'mark') {
      const next = markStep(tokens, at, limit, from);
      if (next < 0) break;
      if (token.text === '(' || token.text === '&') good = next;
      at = next;
      if (token.text === '(') {
        if (!continuesBehindBracket(tokens[at])) break;
      }
      continue;
    }
    if (token.kind === 'word' && token.capital === 'none') {
      const step = wordStep(tokens, at, limit);
      if (step === 'end') break;
      if (step === 'join') {
        at++;
        continue;
      }
    }
    if (token.kind === 'number' && !numberBelongs(tokens, at)) break;
    if (token.capital !== 'none' && at > from && opensClause(tokens, at, limit)) break;
    at++;
    good = at;
  }
  return good;
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function wordStep(tokens: readonly Token[], at: number, limit: number): 'go' | 'join' | 'end' {
  const token = tokens[at]!;
  const next = at + 1 < limit ? tokens[at + 1] : undefined;
  const conditional = CONDITIONAL.get(token.key);
  if (conditional && next && conditional.has(next.key)) return 'join';
  if (ENDS.has(token.key) || conditional) return 'end';
  if (token.key === 'nam' && token.text === 'năm') return 'go';
  if (token.text === 'năm')
    return next?.kind === 'number' && /^(?:19|20)\d\d$/u.test(next.text) ? 'join' : 'end';
  if (token.text === 'tháng') return 'end';
  if (token.text === 'với' || token.text === 'giữa') return next && next.kind === 'word' ? 'join' : 'end';
  if (token.text === 'tại')
    return next?.capital === 'none' && next.text !== 'cuộc' && next.text !== 'buổi' ? 'join' : 'end';
  if (token.text === 'vào') return next?.text === 'các' || next?.text === 'hoạt' ? 'join' : 'end';
  if (token.text === 'của' || token.text === 'về' || token.text === 'và' || token.text === 'ở') {
    if (!next || next.kind === 'mark') return 'end';
    if (token.text === 'và' && opensClause(tokens, at + 1, limit)) return 'end';
    return 'join';
  }
  if (stopPairs.at(tokens, at, limit)) return 'end';
  return 'go';
}

/** A title, a person's rank or a new agreement begins here. */
function opensClause(tokens: readonly Token[], at: number, limit: number): boolean {
  const office = offices.at(tokens, at, limit);
  if (office?.value.full) return true;
  return ranks.at(tokens, at, limit) !== null;
}

function numberBelongs(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!;
  const text = tokens[at]!.text;
  if (/^(?:19|20)\d\d$/u.test(text)) return true;
  return (
    before.kind === 'word' &&
    (before.capital !== 'none' || /^(?:thứ|số|đoạn|cấp|năm|điều)$/u.test(before.text))
  );
}

/** Index behind a mark that a phrase may run over, or -1. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function markStep(tokens: readonly Token[], at: number, limit: number, from: number): number {
  const { key, text } = tokens[at]!;
  const next = at + 1 < limit ? tokens[at + 1] : undefined;
  if (!next) return -1;
  if (text === '(') {
    let close = at + 1;
    while (close < limit && close - at < 8 && tokens[close]!.text !== ')') close++;
    if (tokens[close]?.text !== ')') return -1;
    const inner = tokens.slice(at + 1, close);
    const acronym = inner.some((token) => /^\p{Lu}[\p{Lu}\p{N}+]+$/u.test(token.text)) && inner.length <= 5;
    return acronym || (inner.length === 1 && inner[0]!.capital !== 'none') ? close + 1 : -1;
  }
  if (key === '-') {
    if (next.kind === 'mark') return -1;
    const before = tokens[at - 1]!;
    if (before.capital !== 'none' && next.capital !== 'none') return at + 1;
    if (before.kind === 'number' && next.kind === 'number') return at + 1;
    if (tokens[at]!.gap === 'none' && next.gap === 'none') return at + 1;
    if (before.capital === 'none' && next.capital === 'none' && at > from + 1) return at + 1;
    return -1;
  }
  if (key === '/' || text === '&') return at + 1;
  if (key === ',') return joinsList(tokens, at, limit) ? at + 1 : -1;
  return -1;
}

/** Behind a bracket with an acronym a phrase goes on with its year or parties only. */
function continuesBehindBracket(token: Token | undefined): boolean {
  return token !== undefined && ['năm', 'giữa', 'với', 'về', '1982'].includes(token.text);
}

/** Commas inside a subject: `phòng, chống`, `quốc phòng, an ninh`, `Việt Nam, Lào và Campuchia`. */
function joinsList(tokens: readonly Token[], at: number, limit: number): boolean {
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  if (countries.at(tokens, at + 1, limit) && before.capital !== 'none') {
    for (let i = at + 1; i < Math.min(limit, at + 12); i++) if (tokens[i]!.text === 'và') return true;
    return false;
  }
  if (next.kind !== 'word' || next.capital !== 'none') return false;
  if (wordStep(tokens, at + 1, limit) !== 'go') return false;
  const pair = `${before.key} ${next.key}`;
  if (pair === 'phong2 chong1' || pair === 'ninh quoc1' || pair === 'phong2 an') return true;
  // A list in lower case ends with `và` and its last item.
  for (let i = at + 1; i < Math.min(limit, at + 14); i++) {
    const token = tokens[i]!;
    if (token.text === 'và') return tokens[i + 1]?.kind === 'word' && tokens[i + 1]!.capital === 'none';
    if (token.kind === 'mark' && token.key !== ',')
      return i - at <= 6 && (token.text === '(' || token.text === '"');
    if (token.capital !== 'none' || wordStep(tokens, i, limit) === 'end') return false;
  }
  return false;
}

/** A quotation that opens before a phrase holds its name: the index of its closing mark, or -1. */
export function quoteEnd(tokens: readonly Token[], open: number, limit: number): number {
  for (let i = open + 1; i < Math.min(limit, open + MAX_PHRASE); i++) if (tokens[i]!.key === '"') return i;
  return -1;
}
