/** Titles behind a name, or tied to it by a verb: `N, T, T`, `N được bầu làm T`, `T là N`. */
import {
  BEHIND_MARKS,
  claim,
  closeBracket,
  type Draft,
  isKey,
  isUnit,
  isWord,
  leadsToName,
} from './binding.ts';
import type { Chunk } from './chunks.ts';
import { linkPast, links } from './lexicon.ts';
import { type TokenText, textOf } from './tokens.ts';

/** Chunks between a name and the verb that gives it an office. */
const MAX_LINK = 9;

/** A name among the first chunks of a sentence is its subject; what it held may stand this many chunks on. */
const SUBJECT = 3;
const MAX_LIFE = 45;
/** Verbs that no other subject has behind such a one: `…, từng giữ các chức vụ: T`. */
const HELD =
  /(?:giữ|đảm nhi|đảm nhận|kinh qua|trải qua).* (?:chức|vị trí|cương vị)|^từng (?:giữ|kinh|trải|đảm)/u;

const ARTICLES = /^(?:the|a|an|its|một)$/u;

/** Chunk behind the mark that opens an apposition, and behind `the` in English; -1 where none opens. */
function openingAt(doc: TokenText, chunks: readonly Chunk[], draft: Draft): number {
  let at = draft.chunk + 1;
  if (isKey(chunks[at], new Set(['('])) && !isUnit(chunks[at + 1])) {
    const close = closeBracket(chunks, at);
    if (close > 0) at = close + 1;
  }
  if (!isKey(chunks[at], BEHIND_MARKS)) return -1;
  const first = chunks[at + 1];
  const article =
    first?.is === 'word' && ARTICLES.test(doc.tokens[first.from]!.text) && isUnit(chunks[at + 2]);
  return article ? at + 2 : at + 1;
}

/** Titles behind: `N, T, T …`, `N - T và T`, `N (T)`, each end marked by something that is no name. */
export function bindBehind(doc: TokenText, chunks: readonly Chunk[], draft: Draft, taken: Set<number>): void {
  const opening = openingAt(doc, chunks, draft);
  if (opening < 0) return;
  let at = opening;
  const past = skipLead(doc, chunks, at);
  at = past.at;
  while (at < chunks.length) {
    const chunk = chunks[at]!;
    if (!isUnit(chunk) || taken.has(at)) break;
    const next = chunks[at + 1];
    if (isSubject(doc, chunk, next)) break;
    // `A, quan chức Mỹ`: said of many; `A, cựu quan chức Bộ Ngoại giao`: of him.
    const group = chunk.is === 'title' && chunk.title.office.group && !chunk.title.former;
    if (leadsToName(chunks, at) || (group && past.at === opening)) break;
    if (chunk.is === 'title') {
      draft.claims.push(claim(chunk, draft.name, past.former));
      taken.add(at);
    } else if (chunk.is === 'rank') draft.rank ??= chunk;
    at++;
    if (
      next &&
      (isKey(next, new Set([',', '-'])) || isWord(doc, next, 'và') || isWord(doc, next, 'kiêm')) &&
      isUnit(chunks[at + 1])
    )
      at++;
    else if (!isUnit(next)) break;
  }
}

/** `…, Thủ tướng khẳng định`: a bare office with a verb behind it is the subject of its own clause, and nobody's apposition. */
function isSubject(doc: TokenText, chunk: Chunk, next: Chunk | undefined): boolean {
  if (chunk.is !== 'title' || next?.is !== 'word') return false;
  // `hạm trưởng USS X`, `Phó Thủ tướng và là cố vấn …`, `phái viên của A`: no verb.
  const token = doc.tokens[next.from]!;
  if (token.capital !== 'none' || /^(?:và|kiêm|của)$/u.test(token.text)) return false;
  const { office, core, head, to } = chunk.title;
  return office.full && to === head && head - core <= BARE_OFFICE;
}

/** Words of an office that says nothing of whose it is, at most: `Chủ tịch nước`. */
const BARE_OFFICE = 3;

/** `hiện là`, `người từng giữ chức`, `khi đó là` between the mark and the title. */
function skipLead(doc: TokenText, chunks: readonly Chunk[], start: number): { at: number; former: boolean } {
  let at = start;
  let former = false;
  for (let n = 0; n < MAX_LINK && chunks[at]?.is === 'word'; n++) {
    const token = chunks[at]!.from;
    if (linkPast.at(doc.tokens, token)) former = true;
    at++;
  }
  if (at === start) return { at, former };
  if (!isUnit(chunks[at])) return { at: start, former: false };
  const words = chunks.slice(start, at).map((chunk) => chunk.from);
  const linked = words.some((token) => {
    const link = links.at(doc.tokens, token);
    return link !== null && link.to >= chunks[at]!.from;
  });
  return linked || onlyPast(doc, words) ? { at, former } : { at: start, former: false };
}

function onlyPast(doc: TokenText, words: readonly number[]): boolean {
  return (
    words.length <= 2 &&
    words.every((token) =>
      ['hiện', 'nay', 'nguyên', 'cựu', 'đương', 'kim'].includes(doc.tokens[token]!.text.toLowerCase()),
    )
  );
}

/** Words between `được` and the verb: who does it. */
const PASSIVE_REACH = 5;

/** `Thủ tướng A bổ nhiệm … làm bộ trưởng`: another one becomes it. */
function isAppointing(doc: TokenText, chunks: readonly Chunk[], at: number): boolean {
  const token = chunks[at]!.from;
  const words = `${doc.tokens[token]!.text} ${doc.tokens[token + 1]?.text ?? ''}`;
  if (!/^(?:bổ nhiệm|chỉ định|đề cử|phê chuẩn|mời ông|chọn ông|chọn bà)$/u.test(words)) return false;
  // `được Quốc hội phê chuẩn bổ nhiệm làm T`: it is done to him.
  const before = doc.tokens.slice(Math.max(0, token - PASSIVE_REACH), token);
  return !before.some(({ text, kind }) => text === 'được' && kind === 'word');
}

/** `… cho biết A, …, sẽ giữ chức T`: a subject as at the head of a sentence. */
function opensReport(doc: TokenText, before: Chunk | undefined): boolean {
  return before?.is === 'word' && /^(?:biết|rằng|tin|hay)$/u.test(doc.tokens[before.to - 1]!.text);
}

/** `N được bầu làm T`, `bổ nhiệm ông N giữ chức T`, `N là T`. */
export function bindLink(doc: TokenText, chunks: readonly Chunk[], draft: Draft, taken: Set<number>): void {
  let end = draft.chunk + 1 + MAX_LINK;
  const subject = draft.chunk < SUBJECT || opensReport(doc, chunks[draft.chunk - 1]);
  const last = Math.min(chunks.length, draft.chunk + (subject ? MAX_LIFE : MAX_LINK) + 1);
  for (let at = draft.chunk + 1; at < last; at++) {
    const chunk = chunks[at]!;
    if (endsLink(doc, chunks, at)) return;
    const link = chunk.is === 'word' ? links.at(doc.tokens, chunk.from) : null;
    if (link && at >= end && !HELD.test(textOf(doc, { from: chunk.from, to: link.to }))) continue;
    if (!link || (link.value === 'is' && !isBeside(doc, chunks, draft, at))) continue;
    let target = chunks.findIndex((item, i) => i >= at && item.from >= link.to);
    // `từng giữ các chức vụ: T, T`
    if (isKey(chunks[target], COLON)) target++;
    const title = chunks[target];
    if (title?.is !== 'title' || taken.has(target) || leadsToName(chunks, target)) continue;
    if (saysNoOffice(doc, title, link.value)) continue;
    const past = link.value === 'past' || isPast(doc, chunks.slice(draft.chunk + 1, at));
    at = takeList(doc, chunks, draft, target, past, taken);
    // A further verb may give him more: `…, giữ chức T`.
    end = at + 1 + MAX_LINK;
  }
}

/** `là` before a word that is no office by itself; `là lãnh đạo Đông Nam Á đầu tiên thăm …`: what he was the first of. */
function saysNoOffice(doc: TokenText, { title, to }: Chunk & { is: 'title' }, link: string): boolean {
  if (link === 'is' && !title.public && !title.office.full) return true;
  return title.office.group && /^(?:đầu|duy)$/u.test(doc.tokens[to]?.text ?? '');
}

/** A word that puts the office in the past; that of another title (`A, nguyên Bộ trưởng X, làm Bộ trưởng Y`) is not this one's. */
function isPast(doc: TokenText, between: readonly Chunk[]): boolean {
  return between.some((item) => item.is === 'word' && linkPast.at(doc.tokens, item.from));
}

/** Claims the title at a chunk and those listed behind it, `T, T; T rồi T`. Chunk of the last one. */
function takeList(
  doc: TokenText,
  chunks: readonly Chunk[],
  draft: Draft,
  start: number,
  past: boolean,
  taken: Set<number>,
): number {
  let at = start;
  for (;;) {
    const chunk = chunks[at];
    if (chunk?.is === 'title') {
      draft.claims.push(claim(chunk, draft.name, past));
      taken.add(at);
    }
    const next = nextInList(doc, chunks, at);
    const title = chunks[next];
    if (title?.is !== 'title' || taken.has(next) || leadsToName(chunks, next)) return at;
    if (isSubject(doc, title, chunks[next + 1])) return at;
    at = next;
  }
}

const LIST_MARKS = new Set([',', ';']);
const LIST_WORDS = /^(?:và|rồi|kiêm|là|làm|sau|đó|đồng|thời|tiếp|lên|hiện|nay)$/u;
/** Words between two titles of a list at most: `, sau đó là`. */
const MAX_LIST_WORDS = 4;

/** Chunk that follows a title in its list, brackets and the words that join left out. */
function nextInList(doc: TokenText, chunks: readonly Chunk[], at: number): number {
  let next = at + 1;
  if (isKey(chunks[next], new Set(['(']))) {
    const close = closeBracket(chunks, next);
    if (close < 0) return -1;
    next = close + 1;
  }
  const joins = next;
  if (isKey(chunks[next], LIST_MARKS)) next++;
  for (let n = 0; n < MAX_LIST_WORDS && chunks[next]?.is === 'word'; n++, next++)
    if (!LIST_WORDS.test(doc.tokens[chunks[next]!.from]!.text)) return -1;
  return next > joins ? next : -1;
}

/** Another name, a mark, an aim, or somebody who appoints another: behind it no title is his. */
function endsLink(doc: TokenText, chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at]!;
  if (chunk.is === 'name') return true;
  // `A cảm ơn B, người từng giữ chức T`: B, whatever word he is.
  if (
    chunk.is === 'word' &&
    isWord(doc, chunk, 'người') &&
    isKey(chunks[at - 1], COMMA_ONLY) &&
    chunks[at - 2]?.is === 'word'
  )
    return doc.tokens[chunks[at - 2]!.to - 1]!.capital !== 'none';
  if (chunk.is === 'mark') return chunk.key !== ',' && chunk.key !== '(' && chunk.key !== ')';
  return chunk.is === 'word' && (isWord(doc, chunk, 'để') || isAppointing(doc, chunks, at));
}

/** `là` counts beside the name only, or after `hiện`. */
function isBeside(doc: TokenText, chunks: readonly Chunk[], draft: Draft, at: number): boolean {
  return at === draft.chunk + 1 || (at === draft.chunk + 2 && isWord(doc, chunks[at - 1]!, 'hiện'));
}

/** `T là N`, `T là A, B và C`, `T gồm các ông: A, B`. */
export function bindReverse(
  doc: TokenText,
  chunks: readonly Chunk[],
  drafts: readonly Draft[],
  taken: Set<number>,
): void {
  const byChunk = new Map(drafts.map((draft) => [draft.chunk, draft]));
  chunks.forEach((title, at) => {
    if (title.is !== 'title' || taken.has(at)) return;
    const link = linkBehind(doc, chunks, at);
    if (!link) return;
    let name = link.at + 1;
    if (chunks[name]?.is === 'honorific') name++;
    if (isKey(chunks[name], COLON)) name++;
    const first = byChunk.get(name);
    // `gồm các ông: A (phó thủ tướng thường trực), B`
    const own = first?.claims.some((item) => !link.list || item.title.from < first.name.from);
    if (!first || own) return;
    first.claims.push(claim(title, first.name, link.past));
    taken.add(at);
  });
}

const COLON = new Set([':']);
const COMMA_ONLY = new Set([',']);
/** Words between a title and its `là`: `tổng thống Mỹ khi đó là …`. */
const MAX_BETWEEN = 3;

/** The `là`, `gồm` or colon behind a title; words before it put the office in the past, or it is none. */
function linkBehind(
  doc: TokenText,
  chunks: readonly Chunk[],
  at: number,
): { at: number; past: boolean; list: boolean } | null {
  let past = false;
  for (let i = at + 1; i <= at + 1 + MAX_BETWEEN; i++) {
    const chunk = chunks[i];
    if (!chunk || (chunk.is !== 'word' && !isKey(chunk, COLON))) return null;
    if (i === at + 1 && isWord(doc, chunk, 'gồm')) return { at: i, past, list: true };
    if (isKey(chunk, COLON) || isWord(doc, chunk, 'là'))
      return i === at + 1 || past ? { at: i, past, list: false } : null;
    past ||= linkPast.at(doc.tokens, chunk.from) !== null;
  }
  return null;
}
