/** Titles in front of a name: `T, T, R N`, `T - N`, `T, ông N`, `người phát ngôn của T N`. */
import {
  BEHIND_MARKS,
  claim,
  type Draft,
  isApposition,
  isClosed,
  isKey,
  isMany,
  isUnit,
  isWord,
} from './binding.ts';
import type { Chunk } from './chunks.ts';
import type { Title } from './titles.ts';
import { type TokenText, textOf } from './tokens.ts';

const CHAIN_MARKS = new Set([',', '-', ';']);

/** `người phát ngôn của Tổng thống Nga A`: A is the spokesman; `… Tổng thống Nga A, B`: B is. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
export function bindAssistants(
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
    // `phát ngôn của Tổng thống A`: his words, nobody's office.
    if (holder === first && /^phát ngôn$/iu.test(textOf(doc, aide))) continue;
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
export function bindFront(doc: TokenText, chunks: readonly Chunk[], draft: Draft, taken: Set<number>): void {
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
