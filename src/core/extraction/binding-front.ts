/**
 * Titles in front of a name: `T, T, R N`, `T - N`, `T, ông N`, `người phát ngôn của T N`. Over 300 lines, since the shapes
 * in front of a name share how a title is read back from it.
 */
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
import { links } from './lexicon.ts';
import type { Title } from './titles.ts';
import { type TokenText, textOf } from './tokens.ts';

const CHAIN_MARKS = new Set([',', '-']);
const COMMA = new Set([',']);
const DASHES = new Set(['-', ':']);
const STOP = new Set(['.']);
/** Words before an office that somebody runs for it. */
const CANDIDACY = 4;

/** `người phát ngôn của Tổng thống Nga A`: A is the spokesman; `… Tổng thống Nga A, B`: B is. */
export function bindAssistants(
  doc: TokenText,
  chunks: readonly Chunk[],
  drafts: readonly Draft[],
  taken: Set<number>,
): void {
  const byChunk = new Map(drafts.map((draft) => [draft.chunk, draft]));
  for (let at = 0; at + 2 < chunks.length; at++) {
    const aide = chunks[at]!;
    const chief = chunks[at + 2]!;
    if (!isAide(doc, aide) || chief.is !== 'title' || !chief.title.office.full) continue;
    if (!isWord(doc, chunks[at + 1]!, 'của')) continue;
    const linked = ownerByLink(doc, chunks, byChunk, at);
    const first =
      byChunk.get(at + 3) ??
      ownerBefore(chunks, byChunk, at) ??
      linked?.owner ??
      behindComma(doc, chunks, byChunk, at + 3);
    if (!first) continue;
    const holder = linked?.owner ?? holderOf(doc, chunks, byChunk, at, first);
    // `phát ngôn của Tổng thống A`: his words, nobody's office.
    if (holder === first && /^phát ngôn$/iu.test(textOf(doc, aide))) continue;
    // `đặc phái viên của Tổng thống B. Tổng thống B …`: the chief himself.
    if (holder === first && first.chunk === at + 3 && holdsElsewhere(doc, first, chief.title)) continue;
    const to = holder === first || first.chunk < at ? chief.to : first.name.to;
    const from = Math.min(aide.from, holder.name.from);
    holder.claims.push({
      title: { ...aide.title, to, public: true, country: chief.title.country },
      former: aide.title.former || linked?.past === true,
      evidence: { from, to: Math.max(to, holder.name.to) },
    });
    holder.titled = true;
    taken.add(at);
    if (holder === first) taken.add(at + 2);
    if (linked && first !== linked.owner) takeRest(chunks, linked.owner, first.chunk + 1, taken);
  }
}

/** The same office stands in front of the same last name in another place, and is no aide's there. */
function holdsElsewhere({ tokens }: TokenText, { name }: Draft, { core, head }: Title): boolean {
  const last = tokens[name.to - 1]!.key;
  const office = tokens.slice(core, head).map(({ key }) => key);
  return tokens.slice(0, HEAD_WORDS).some((_, at) => {
    if (at === core || tokens[at - 1]?.text === 'của') return false;
    if (!office.every((key, i) => tokens[at + i]?.key === key)) return false;
    for (let i = at + office.length; i < at + office.length + NAME_WORDS; i++) {
      if (!tokens[i] || tokens[i]!.capital === 'none') return false;
      if (tokens[i]!.key === last) return true;
    }
    return false;
  });
}

/** Words of an article in which its chief men are introduced. */
const HEAD_WORDS = 2000;
/** Words of a country and a name behind an office. */
const NAME_WORDS = 6;

/** `Chánh văn phòng của ông A, B, nói`: an office by whose it is, B's. */
export function bindOfChief(
  doc: TokenText,
  chunks: readonly Chunk[],
  drafts: readonly Draft[],
  taken: Set<number>,
): void {
  const byChunk = new Map(drafts.map((draft) => [draft.chunk, draft]));
  for (let at = 0; at + 4 < chunks.length; at++) {
    const office = chunks[at]!;
    if (
      office.is !== 'title' ||
      !office.title.office.full ||
      office.to !== office.title.head ||
      taken.has(at)
    )
      continue;
    if (!isWord(doc, chunks[at + 1]!, 'của')) continue;
    const chief = byChunk.get(chunks[at + 2]?.is === 'honorific' ? at + 3 : at + 2);
    const holder = chief && behindComma(doc, chunks, byChunk, chief.chunk + 1);
    if (!holder || holder.claims.length > 0) continue;
    const title = { ...office.title, to: chief.name.to };
    holder.claims.push({ title, former: title.former, evidence: { from: office.from, to: holder.name.to } });
    holder.titled = true;
    taken.add(at);
  }
}

/** `A từng là cố vấn của T B, T, T`: what follows B is A's as well. */
function takeRest(chunks: readonly Chunk[], owner: Draft, start: number, taken: Set<number>): void {
  for (let at = start; isKey(chunks[at], COMMA); at += 2) {
    const title = chunks[at + 1];
    if (title?.is !== 'title') return;
    owner.claims.push(claim(title, owner.name));
    taken.add(at + 1);
  }
}

/** `A từng là cố vấn của …`: the name that a verb ties to a title. */
function ownerByLink(
  doc: TokenText,
  chunks: readonly Chunk[],
  byChunk: ReadonlyMap<number, Draft>,
  at: number,
): { owner: Draft; past: boolean } | null {
  for (let i = at - 1; i > at - MAX_LINK_CHUNKS && chunks[i]?.is === 'word'; i--) {
    const owner = byChunk.get(i - 1);
    if (!owner) continue;
    const link = links.at(doc.tokens, chunks[i]!.from);
    return link && link.to >= chunks[at]!.from ? { owner, past: link.value === 'past' } : null;
  }
  return null;
}

/** Words of the verb between a name and its title, at most. */
const MAX_LINK_CHUNKS = 5;

/** `người phát ngôn của Tỉnh trưởng tỉnh X, ông A`: the name behind the comma. */
function behindComma(
  doc: TokenText,
  chunks: readonly Chunk[],
  byChunk: ReadonlyMap<number, Draft>,
  comma: number,
): Draft | undefined {
  if (!isKey(chunks[comma], COMMA)) return undefined;
  const plain = chunks[comma + 1]?.is === 'honorific';
  const draft = byChunk.get(plain ? comma + 2 : comma + 1);
  return draft && isClosed(doc, chunks, draft) ? draft : undefined;
}

/** `A, cố vấn của …`: the name that a title stands behind. */
function ownerBefore(
  chunks: readonly Chunk[],
  byChunk: ReadonlyMap<number, Draft>,
  at: number,
): Draft | undefined {
  return isKey(chunks[at - 1], BEHIND_MARKS) ? byChunk.get(at - 2) : undefined;
}

/** Offices that are held with somebody, and name one by themselves as well. */
const AIDES = /^(?:thư ký|cố vấn|trợ lý|chánh văn phòng|đặc phái viên|phái viên|đặc sứ|người phát ngôn)/iu;

/** A title that needs somebody whose it is: `người phát ngôn`, `cố vấn`. */
function isAide(doc: TokenText, chunk: Chunk): chunk is Chunk & { is: 'title' } {
  if (chunk.is !== 'title' || chunk.title.public) return false;
  return !chunk.title.office.full || AIDES.test(textOf(doc, chunk));
}

/** Whose the title at a chunk is, where `first` stands behind the chief's title. */
function holderOf(
  doc: TokenText,
  chunks: readonly Chunk[],
  byChunk: ReadonlyMap<number, Draft>,
  at: number,
  first: Draft,
): Draft {
  // `A, cố vấn của Tổng thống B, nói`
  const owner = ownerBefore(chunks, byChunk, at);
  if (owner) return owner;
  if (!isKey(chunks[at + 4], CHAIN_MARKS)) return first;
  const second = byChunk.get(chunks[at + 5]?.is === 'honorific' ? at + 6 : at + 5);
  return second && isClosed(doc, chunks, second) ? second : first;
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
    if (!leadsOverMark(doc, chunks, draft, at, plain)) return;
    at--;
  }
  collectFront(doc, chunks, draft, at, taken);
}

/** A title in front of the mark at a chunk is his: `T - N`, `T, ông N`, `T, N, nói`. `plain`: `ông` stands in front of the name. */
function leadsOverMark(
  doc: TokenText,
  chunks: readonly Chunk[],
  draft: Draft,
  at: number,
  plain: boolean,
): boolean {
  const dash = isKey(chunks[at], DASHES) && !plain;
  const comma = isKey(chunks[at], CHAIN_MARKS);
  const before = chunks[at - 1];
  if (!isUnit(before) || !before || !(dash || comma)) return false;
  // `A, Bộ trưởng X, B`: the title belongs to A. `Bộ trưởng X, ông B` or `Bộ trưởng X, B,` to B.
  if (before.is === 'title' && before.title.office.weak) return false;
  if (namesSession(doc, before.from)) return false;
  // `nhiệm kỳ chủ tịch của Hungary, ông A`: the term, the chair, nobody's title here.
  if (/^(?:kỳ|vị|trò|chức|ghế)$/u.test(doc.tokens[before.from - 1]?.text ?? '')) return false;
  if (isApposition(chunks, at - 1) || isSpouse(doc, chunks[at - 2])) return false;
  if (!comma) return true;
  const next = chunks[draft.chunk + 1];
  const ends = dash && (next === undefined || isKey(next, STOP));
  // `với sự có mặt của Bộ trưởng X, ông B nói`: the title stands in what goes before, B opens the clause.
  if (isGoverned(doc, before.from) && !isKey(next, COMMA)) return false;
  return plain || ends || isClosed(doc, chunks, draft);
}

/** A preposition in front of a title: it belongs to what was said before. `theo` and `do` lead to the subject. */
function isGoverned({ tokens }: TokenText, at: number): boolean {
  const before = tokens[at - 1];
  return (
    before?.sentence === tokens[at]!.sentence && /^(?:của|từ|với|cùng|cả|cho|gặp|về|và)$/u.test(before.text)
  );
}

/** `Tại Hội nghị Bộ trưởng Ngoại giao X, Phó Thủ tướng A`: whose conference it is, and nobody's office. */
function namesSession({ tokens }: TokenText, at: number): boolean {
  return SESSIONS.test(`${tokens[at - 2]?.text ?? ''} ${tokens[at - 1]?.text ?? ''}`);
}

const SESSIONS = /(?:hội nghị|diễn đàn|đối thoại|cuộc họp|phiên họp)$/iu;

/** Takes the chain of titles and ranks that ends at a chunk: `T, T, R`. */
function collectFront(
  doc: TokenText,
  chunks: readonly Chunk[],
  draft: Draft,
  start: number,
  taken: Set<number>,
): void {
  let at = start;
  while (at >= 0 && takeUnit(doc, chunks, draft, at, at < start, taken)) {
    at--;
    if (isUnit(chunks[at])) continue;
    if (!joinsChain(doc, chunks, at)) return;
    at--;
  }
}

/** Takes one title or rank; false where it is somebody else's or neither. */
function takeUnit(
  doc: TokenText,
  chunks: readonly Chunk[],
  draft: Draft,
  at: number,
  further: boolean,
  taken: Set<number>,
): boolean {
  const chunk = chunks[at]!;
  if (chunk.is === 'rank') {
    draft.rank ??= chunk;
    draft.formerRank ||= chunk.former;
    return true;
  }
  if (chunk.is !== 'title') return chunk.is === 'honorific';
  if (isSought(doc, chunk.from)) return false;
  const foreign = isApposition(chunks, at) || isAnother(doc, draft, chunk.title) || isMany(doc, chunk.from);
  // `Thay mặt lãnh đạo Bộ X, Bộ trưởng A`
  if (further && (chunk.title.office.group || namesSession(doc, chunk.from))) return false;
  if ((further && foreign) || isKin(doc, chunks, at, draft)) return false;
  draft.claims.unshift(claim(chunk, draft.name));
  taken.add(at);
  return true;
}

/** A comma, a dash or `kiêm` between two titles of one person. */
function joinsChain(doc: TokenText, chunks: readonly Chunk[], at: number): boolean {
  const mark = chunks[at];
  if (!mark || !isUnit(chunks[at - 1]) || isApposition(chunks, at - 1)) return false;
  // `Gặp Chủ tịch X và Chủ tịch Y, Thủ tướng A`: the two are others.
  const before = chunks[at - 2];
  if (isKey(mark, COMMA) && before && isWord(doc, before, 'và') && isUnit(chunks[at - 3])) return false;
  return isKey(mark, CHAIN_MARKS) || isWord(doc, mark, 'kiêm') || isWord(doc, mark, 'and');
}

/** `ứng cử viên tổng thống A`, `tranh cử tổng thống`: sought, not held. */
function isSought(doc: TokenText, at: number): boolean {
  const from = Math.max(doc.sentences[doc.tokens[at]!.sentence]!.from, at - CANDIDACY);
  const words = doc.tokens.slice(from, at).map((token) => token.text.toLowerCase());
  return words.some(
    (word, i) =>
      (word === 'cử' && /^(?:tranh|ứng|bầu)$/u.test(words[i - 1] ?? '')) ||
      (word === 'viên' && words[i - 1] === 'ứng'),
  );
}

const KIN = /^(?:phu nhân|vợ|chồng|con trai|con gái|đệ nhất phu nhân|mẹ|cha|bố|ái nữ|quý tử)$/iu;

/** `Phu nhân Tổng thống X, bà A`: the office is the husband's. */
function isSpouse(doc: TokenText, before: Chunk | undefined): boolean {
  return before?.is === 'honorific' && KIN.test(textOf(doc, before));
}

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
