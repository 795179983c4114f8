/** What the rules that bind titles to names share: a name in the making, and questions about chunks. */
import type { Chunk } from './chunks.ts';
import { keySet } from './keys.ts';
import { type HonorificKind, stopPairs } from './lexicon.ts';
import type { Name } from './names.ts';
import type { TitleClaim } from './person.types.ts';
import type { Range, TokenText } from './tokens.ts';

export interface Draft {
  name: Name;
  chunk: number;
  claims: TitleClaim[];
  rank: Range | null;
  formerRank: boolean;
  honorific: HonorificKind | null;
  titled: boolean;
}

export const BEHIND_MARKS = new Set([',', '-', '(']);

export const PLURALS = keySet('các hai ba bốn những năm sáu bảy tám cả ông đồng gồm vị');

export function claim(chunk: Chunk & { is: 'title' }, name: Name, past = false): TitleClaim {
  return {
    title: chunk.title,
    former: chunk.title.former || past,
    evidence: { from: Math.min(chunk.from, name.from), to: Math.max(chunk.to, name.to) },
  };
}

export function isKey(chunk: Chunk | undefined, keys: ReadonlySet<string>): boolean {
  return chunk !== undefined && chunk.is === 'mark' && keys.has(chunk.key);
}

/** First words of the pairs that end a title and are no verbs. */
const LINK_WORD = /^(?:và|của|về|tại|trong)$/u;

/** Behind `T, N` a comma or a verb of speaking shows that the title was his: `…, Maria Zakharova, nói`. */
export function isClosed(doc: TokenText, chunks: readonly Chunk[], draft: Draft): boolean {
  const next = chunks[draft.chunk + 1];
  if (next === undefined) return false;
  if (isKey(next, new Set([',', '-']))) return true;
  return (
    next.is === 'word' &&
    (/^(?:nói|cho|tuyên|khẳng|nhấn|phát|đã|thông|xác|cảnh|bày)$/u.test(doc.tokens[next.from]!.text) ||
      (stopPairs.at(doc.tokens, next.from) !== null && !LINK_WORD.test(doc.tokens[next.from]!.text)))
  );
}

/** `hai Thủ tướng, Thứ trưởng A`: the Prime Ministers are others. */
export function isMany(doc: TokenText, at: number): boolean {
  const before = doc.tokens[at - 1];
  return before !== undefined && before.sentence === doc.tokens[at]!.sentence && PLURALS.has(before.key);
}

export function isUnit(chunk: Chunk | undefined): boolean {
  return chunk?.is === 'title' || chunk?.is === 'rank';
}

export function isWord(doc: TokenText, chunk: Chunk, word: string): boolean {
  return (
    chunk.is === 'word' && chunk.to === chunk.from + 1 && doc.tokens[chunk.from]!.text.toLowerCase() === word
  );
}

/** True where a title stands behind a name that has no office in front: `Trung tướng A, Thứ trưởng X`. */
export function isApposition(chunks: readonly Chunk[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && (isKey(chunks[i], BEHIND_MARKS) || isUnit(chunks[i]))) {
    if (isUnit(chunks[i]) && !isKey(chunks[i - 1], BEHIND_MARKS)) return false;
    i--;
  }
  if (chunks[i]?.is === 'mark' && (chunks[i] as Chunk & { is: 'mark' }).key === ')')
    i = openBracket(chunks, i) - 1;
  if (chunks[i]?.is !== 'name' || i === at - 1) return false;
  let front = i - 1;
  while (chunks[front]?.is === 'honorific' || chunks[front]?.is === 'rank') front--;
  return chunks[front]?.is !== 'title';
}

function openBracket(chunks: readonly Chunk[], close: number): number {
  for (let i = close; i >= 0 && i > close - 10; i--) if (isKey(chunks[i], new Set(['(']))) return i;
  return close;
}

/** A title or rank whose next unit is a name. */
export function leadsToName(chunks: readonly Chunk[], at: number): boolean {
  let i = at + 1;
  while (isUnit(chunks[i]) || chunks[i]?.is === 'honorific') i++;
  return chunks[i]?.is === 'name';
}

export function closeBracket(chunks: readonly Chunk[], open: number): number {
  for (let i = open + 1; i < chunks.length && i < open + 12; i++)
    if (isKey(chunks[i], new Set([')']))) return i;
  return -1;
}
