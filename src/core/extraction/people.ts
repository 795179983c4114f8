/** Which titles belong to which name: in front of it, behind it, or by a verb (`giữ chức`, `là`). */

import type { Chunk } from './chunks.ts';
import { keySet } from './keys.ts';
import type { HonorificKind } from './lexicon.ts';
import { linkPast, links } from './lexicon.ts';
import type { Name } from './names.ts';
import type { Title } from './titles.ts';
import { type Range, type TokenText, textOf } from './tokens.ts';

/** A title that a text gives a person, with the stretch that says so. */
export interface TitleClaim {
  readonly title: Title;
  readonly former: boolean;
  /** From the title to the name or back, as it stands. */
  readonly evidence: Range;
}

/** One place where a person is named. */
export interface PersonMention {
  readonly name: Name;
  readonly claims: readonly TitleClaim[];
  /** The rank beside the name. */
  readonly rank: Range | null;
  readonly formerRank: boolean;
  /** What stands before the name where that is no office. */
  readonly honorific: HonorificKind | null;
  /** The name follows a title or rank at once. */
  readonly titled: boolean;
  /** Index of the chunk in its sentence. */
  readonly chunk: number;
  readonly sentence: number;
}

interface Draft {
  name: Name;
  chunk: number;
  claims: TitleClaim[];
  rank: Range | null;
  formerRank: boolean;
  honorific: HonorificKind | null;
  titled: boolean;
}

const CHAIN_MARKS = new Set([',', '-', ';']);
const BEHIND_MARKS = new Set([',', '-', '(']);
/** Chunks between a name and the verb that gives it an office. */
const MAX_LINK = 9;
const PLURALS = keySet('các hai ba bốn những năm sáu ông đồng gồm vị');

/** Binds titles to the names of one sentence. */
export function peopleOf(doc: TokenText, chunks: readonly Chunk[], sentence: number): PersonMention[] {
  const drafts = chunks.flatMap((chunk, index): Draft[] =>
    chunk.is === 'name'
      ? [
          {
            name: chunk.name,
            chunk: index,
            claims: [],
            rank: null,
            formerRank: false,
            honorific: null,
            titled: false,
          },
        ]
      : [],
  );
  const taken = new Set<number>();
  bindAssistants(doc, chunks, drafts, taken);
  for (const draft of drafts) if (draft.claims.length === 0) bindFront(doc, chunks, draft, taken);
  for (const draft of drafts) bindBehind(doc, chunks, draft, taken);
  for (const draft of drafts) bindLink(doc, chunks, draft, taken);
  bindReverse(doc, chunks, drafts, taken);
  shareTitles(doc, chunks, drafts);
  return drafts.map((draft) => ({ ...draft, sentence }));
}

function claim(chunk: Chunk & { is: 'title' }, name: Name, past = false): TitleClaim {
  return {
    title: chunk.title,
    former: chunk.title.former || past,
    evidence: { from: Math.min(chunk.from, name.from), to: Math.max(chunk.to, name.to) },
  };
}

function isKey(chunk: Chunk | undefined, keys: ReadonlySet<string>): boolean {
  return chunk !== undefined && chunk.is === 'mark' && keys.has(chunk.key);
}

/** `người phát ngôn của Tổng thống Nga A`: A is the spokesman; `… Tổng thống Nga A, B`: B is. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function bindAssistants(
  doc: TokenText,
  chunks: readonly Chunk[],
  drafts: readonly Draft[],
  taken: Set<number>,
): void {
  for (let at = 0; at + 3 < chunks.length; at++) {
    const aide = chunks[at]!;
    const chief = chunks[at + 2]!;
    if (aide.is !== 'title' || chief.is !== 'title' || aide.title.public || aide.title.office.full) continue;
    if (!isWord(doc, chunks[at + 1]!, 'của') || !chief.title.office.full) continue;
    const first = drafts.find((draft) => draft.chunk === at + 3);
    if (!first) continue;
    // `A, cố vấn của Tổng thống B, nói`
    const owner = isKey(chunks[at - 1], BEHIND_MARKS)
      ? drafts.find((draft) => draft.chunk === at - 2)
      : undefined;
    if (owner) {
      owner.claims.push({
        title: { ...aide.title, to: first.name.to, public: true, country: chief.title.country },
        former: aide.title.former,
        evidence: { from: owner.name.from, to: first.name.to },
      });
      taken.add(at);
      continue;
    }
    const behind = isKey(chunks[at + 4], new Set([','])) ? at + 5 : -1;
    const step = chunks[behind]?.is === 'honorific' ? 1 : 0;
    const second = behind > 0 ? drafts.find((draft) => draft.chunk === behind + step) : undefined;
    const holder = second && isClosed(doc, chunks, second) ? second : first;
    const to = holder === first ? chief.to : first.name.to;
    const title: Title = { ...aide.title, to, public: true, country: chief.title.country };
    holder.claims.push({
      title,
      former: title.former,
      evidence: { from: aide.from, to: holder.name.to },
    });
    holder.titled = true;
    taken.add(at);
    if (holder === first) taken.add(at + 2);
  }
}

/** Titles in front: `T, T, R N`, `T - N`, `T, ông N`. */
function bindFront(doc: TokenText, chunks: readonly Chunk[], draft: Draft, taken: Set<number>): void {
  let at = draft.chunk - 1;
  let plain = false;
  while (chunks[at]?.is === 'honorific') {
    const chunk = chunks[at] as Chunk & { is: 'honorific' };
    if (chunk.kind !== 'noble' && (chunk.kind !== 'plain' || draft.honorific === null))
      draft.honorific = chunk.kind;
    plain = true;
    at--;
  }
  const direct = chunks[at];
  draft.titled = direct?.is === 'title' || direct?.is === 'rank';
  if (!draft.titled) {
    const dash = isKey(direct, new Set(['-', ':'])) && !plain;
    const comma = isKey(direct, new Set([',', '-']));
    const before = chunks[at - 1];
    const leads = before?.is === 'title' || before?.is === 'rank';
    if (!leads || !(dash || comma)) return;
    // `A, Bộ trưởng X, B`: the title belongs to A. `Bộ trưởng X, ông B` or `Bộ trưởng X, B,` to B.
    if (before.is === 'title' && before.title.office.weak) return;
    if (isApposition(chunks, at - 1)) return;
    if (comma && !plain && !isClosed(doc, chunks, draft)) return;
    at--;
  }
  collectFront(doc, chunks, draft, at, taken);
}

/** Behind `T, N` a comma or a verb of speaking shows that the title was his: `…, Maria Zakharova, nói`. */
function isClosed(doc: TokenText, chunks: readonly Chunk[], draft: Draft): boolean {
  const next = chunks[draft.chunk + 1];
  if (next === undefined) return false;
  if (isKey(next, new Set([',']))) return true;
  return (
    next.is === 'word' &&
    /^(?:nói|cho|tuyên|khẳng|nhấn|phát|đã|thông|xác|cảnh|bày)$/u.test(doc.tokens[next.from]!.text)
  );
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function collectFront(
  doc: TokenText,
  chunks: readonly Chunk[],
  draft: Draft,
  start: number,
  taken: Set<number>,
): void {
  let at = start;
  let units = 0;
  while (at >= 0) {
    const chunk = chunks[at]!;
    if (chunk.is === 'rank') {
      draft.rank ??= { from: chunk.to - (chunk.to - chunk.from), to: chunk.to };
      draft.formerRank ||= chunk.former;
    } else if (chunk.is === 'title') {
      if (
        units > 0 &&
        (isApposition(chunks, at) || isAnother(doc, draft, chunk.title) || isMany(doc, chunk.from))
      )
        break;
      if (isKin(doc, chunks, at, draft)) break;
      draft.claims.unshift(claim(chunk, draft.name));
      taken.add(at);
    } else if (chunk.is !== 'honorific') break;
    units++;
    at--;
    const mark = chunks[at];
    if (mark && (isKey(mark, CHAIN_MARKS) || isWord(doc, mark, 'kiêm')) && isUnit(chunks[at - 1])) {
      if (isKey(mark, new Set([';']))) break;
      if (isApposition(chunks, at - 1)) break;
      at--;
    } else if (!isUnit(mark)) break;
  }
}

/** `hai Thủ tướng, Thứ trưởng A`: the Prime Ministers are others. */
function isMany(doc: TokenText, at: number): boolean {
  const before = doc.tokens[at - 1];
  return before !== undefined && before.sentence === doc.tokens[at]!.sentence && PLURALS.has(before.key);
}

const KIN = /^(?:phu nhân|vợ|chồng|con trai|con gái|đệ nhất phu nhân|mẹ|cha|bố|ái nữ|quý tử)$/iu;

/** `Phu nhân Chủ tịch nước Nguyễn Thị A`: she is the wife. */
function isKin(doc: TokenText, chunks: readonly Chunk[], at: number, draft: Draft): boolean {
  const before = chunks[at - 1];
  if (before?.is !== 'honorific' || !KIN.test(textOf(doc, before))) return false;
  return doc.tokens[draft.name.from + 1]?.text === 'Thị';
}

/** `Thủ tướng Lào, Thủ tướng Campuchia, Tổng thống Nga A`: offices of several states, one of them A's. */
function isAnother(doc: TokenText, draft: Draft, title: Title): boolean {
  return draft.claims.some((own) => {
    const differs =
      own.title.country !== null && title.country !== null && own.title.country !== title.country;
    return differs || doc.tokens[own.title.core]!.key === doc.tokens[title.core]!.key;
  });
}

function isUnit(chunk: Chunk | undefined): boolean {
  return chunk?.is === 'title' || chunk?.is === 'rank';
}

function isWord(doc: TokenText, chunk: Chunk, word: string): boolean {
  return (
    chunk.is === 'word' && chunk.to === chunk.from + 1 && doc.tokens[chunk.from]!.text.toLowerCase() === word
  );
}

/** True where a title stands behind a name that has no office in front: `Trung tướng A, Thứ trưởng X`. */
function isApposition(chunks: readonly Chunk[], at: number): boolean {
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

/** Titles behind: `N, T, T …`, `N - T và T`, `N (T)`, each end marked by something that is no name. */
function bindBehind(doc: TokenText, chunks: readonly Chunk[], draft: Draft, taken: Set<number>): void {
  let at = draft.chunk + 1;
  if (isKey(chunks[at], new Set(['('])) && !isUnit(chunks[at + 1])) {
    const close = closeBracket(chunks, at);
    if (close > 0) at = close + 1;
  }
  const opener = chunks[at];
  if (!isKey(opener, BEHIND_MARKS)) return;
  at++;
  const opening = at;
  const past = skipLead(doc, chunks, at);
  at = past.at;
  while (at < chunks.length) {
    const chunk = chunks[at]!;
    if (!isUnit(chunk) || taken.has(at)) break;
    const next = chunks[at + 1];
    if (leadsToName(chunks, at) || (chunk.is === 'title' && chunk.title.office.group && past.at === opening))
      break;
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

/** A title or rank whose next unit is a name. */
function leadsToName(chunks: readonly Chunk[], at: number): boolean {
  let i = at + 1;
  while (isUnit(chunks[i]) || chunks[i]?.is === 'honorific') i++;
  return chunks[i]?.is === 'name';
}

function closeBracket(chunks: readonly Chunk[], open: number): number {
  for (let i = open + 1; i < chunks.length && i < open + 12; i++)
    if (isKey(chunks[i], new Set([')']))) return i;
  return -1;
}

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

/** `N được bầu làm T`, `bổ nhiệm ông N giữ chức T`, `N là T`. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function bindLink(doc: TokenText, chunks: readonly Chunk[], draft: Draft, taken: Set<number>): void {
  const end = Math.min(chunks.length, draft.chunk + 1 + MAX_LINK);
  for (let at = draft.chunk + 1; at < end; at++) {
    const chunk = chunks[at]!;
    if (
      chunk.is === 'name' ||
      (chunk.is === 'mark' && chunk.key !== ',' && chunk.key !== '(' && chunk.key !== ')')
    )
      return;
    if (chunk.is !== 'word') continue;
    if (isWord(doc, chunk, 'để')) return;
    const link = links.at(doc.tokens, chunk.from);
    if (!link) continue;
    if (
      link.value === 'is' &&
      at !== draft.chunk + 1 &&
      !(at === draft.chunk + 2 && isWord(doc, chunks[at - 1]!, 'hiện'))
    )
      continue;
    let target = at;
    while (target < chunks.length && chunks[target]!.from < link.to) target++;
    const title = chunks[target];
    if (title?.is !== 'title' || taken.has(target) || leadsToName(chunks, target)) continue;
    if (link.value === 'is' && !title.title.public && !title.title.office.full) continue;
    let past = link.value === 'past';
    for (let i = draft.chunk + 1; i < at; i++) if (linkPast.at(doc.tokens, chunks[i]!.from)) past = true;
    draft.claims.push(claim(title, draft.name, past));
    taken.add(target);
    return;
  }
}

/** `T là N`, `T là A, B và C`. */
function bindReverse(
  doc: TokenText,
  chunks: readonly Chunk[],
  drafts: readonly Draft[],
  taken: Set<number>,
): void {
  for (let at = 0; at < chunks.length; at++) {
    const title = chunks[at]!;
    if (title.is !== 'title' || taken.has(at)) continue;
    let past = false;
    let verb = at + 1;
    while (verb < at + 4 && chunks[verb]?.is === 'word' && !isWord(doc, chunks[verb]!, 'là')) {
      past ||= linkPast.at(doc.tokens, chunks[verb]!.from) !== null;
      verb++;
    }
    if (verb > at + 1 && !past) continue;
    const link = chunks[verb];
    if (!link || !(isWord(doc, link, 'là') || isKey(link, new Set([':'])))) continue;
    let i = verb + 1;
    if (chunks[i]?.is === 'honorific') i++;
    const first = drafts.find((draft) => draft.chunk === i);
    if (!first || first.claims.length > 0) continue;
    first.claims.push(claim(title, first.name, past));
    taken.add(at);
  }
}

/** `các Phó Thủ tướng A, B và C`: one title for all names of a list. */
function shareTitles(doc: TokenText, chunks: readonly Chunk[], drafts: readonly Draft[]): void {
  for (let d = 0; d < drafts.length; d++) {
    const lead = drafts[d]!;
    const titled = lead.claims[0];
    if (!titled) continue;
    const before = doc.tokens[titled.title.from - 1];
    const plural =
      before !== undefined &&
      before.sentence === doc.tokens[titled.title.from]!.sentence &&
      PLURALS.has(before.key);
    if (!plural) continue;
    for (let next = d + 1; next < drafts.length; next++) {
      const follower = drafts[next]!;
      const between = chunks.slice(drafts[next - 1]!.chunk + 1, follower.chunk);
      if (follower.claims.length > 0 || between.length > 2) break;
      if (
        !between.every(
          (chunk) => isKey(chunk, new Set([','])) || isWord(doc, chunk, 'và') || chunk.is === 'honorific',
        )
      )
        break;
      follower.claims.push({ ...titled, evidence: { from: titled.evidence.from, to: follower.name.to } });
    }
  }
}
