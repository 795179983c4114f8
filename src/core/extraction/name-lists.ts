/** One title for the names of a list: `các Phó Thủ tướng A, B và C`, `5 phó chủ tịch gồm: A; B`, `A và B được bầu làm T`. */
import { closeBracket, type Draft, isKey, isUnit, isWord, PLURALS } from './binding.ts';
import type { Chunk } from './chunks.ts';
import { keyOf, keySet } from './keys.ts';
import { links } from './lexicon.ts';
import type { TitleClaim } from './person.types.ts';
import type { TokenText } from './tokens.ts';

const LIST_MARKS = new Set([',', ';']);
/** Chunks between two names of a list at most, what stands in brackets left out: `, ông`, `và bà`. */
const MAX_SEPARATOR = 3;
const DEPUTY = keyOf('phó');
/** Last words of `chủ tịch`, `giám đốc`. */
const CHIEFS = keySet('tịch đốc');
/** Words from the last name of a list to the verb. */
const MAX_VERB = 4;

/** Gives the names of lists the titles that stand for all of them. */
export function shareTitles(doc: TokenText, chunks: readonly Chunk[], drafts: readonly Draft[]): void {
  for (let d = 0; d < drafts.length; d++) {
    const shared = drafts[d]!.claims.find((claim) => standsForMany(doc, chunks, drafts[d]!, claim));
    if (!shared) continue;
    for (const follower of listFrom(doc, chunks, drafts, d)) {
      if (follower.claims.some(({ title }) => title.from < follower.name.from)) break;
      follower.claims.push({ ...shared, evidence: { from: shared.evidence.from, to: follower.name.to } });
    }
  }
  for (let d = 1; d < drafts.length; d++) shareBehind(doc, chunks, drafts, d);
}

/** `các Phó Chủ tịch A`, `5 Phó Chủ tịch`, `Phó Chủ tịch gồm: A`: the title is not A's alone. */
function standsForMany(doc: TokenText, chunks: readonly Chunk[], lead: Draft, claim: TitleClaim): boolean {
  const { title } = claim;
  if (title.from >= lead.name.from) return false;
  const before = doc.tokens[title.from - 1];
  const first = doc.tokens[title.from]!;
  if (before !== undefined && before.sentence === first.sentence) {
    if (PLURALS.has(before.key) || (before.kind === 'number' && before.text.length <= 2)) return true;
  }
  const between = doc.tokens.slice(title.to, lead.name.from).map((token) => token.text);
  return between.includes('gồm') && chunks[lead.chunk + 1] !== undefined;
}

/** The names that follow in the list of a name. */
function listFrom(
  doc: TokenText,
  chunks: readonly Chunk[],
  drafts: readonly Draft[],
  start: number,
): readonly Draft[] {
  const list: Draft[] = [];
  for (let d = start + 1; d < drafts.length; d++) {
    if (!isListed(doc, chunks, drafts[d - 1]!, drafts[d]!)) break;
    list.push(drafts[d]!);
  }
  return list;
}

/** Only commas, `và`, `ông` and brackets stand between two names. */
function isListed(doc: TokenText, chunks: readonly Chunk[], one: Draft, two: Draft): boolean {
  let at = one.chunk + 1;
  if (isKey(chunks[at], new Set(['(']))) {
    const close = closeBracket(chunks, at);
    if (close < 0) return false;
    at = close + 1;
  }
  const between = chunks.slice(at, two.chunk);
  const separates = (chunk: Chunk): boolean => isKey(chunk, LIST_MARKS) || isWord(doc, chunk, 'và');
  return (
    between.length > 0 &&
    between.length <= MAX_SEPARATOR &&
    separates(between[0]!) &&
    between.every((chunk) => separates(chunk) || isCourtesy(chunk))
  );
}

/** `ông`, `GS`, a rank: not `bị cáo`. */
function isCourtesy(chunk: Chunk): boolean {
  return chunk.is === 'rank' || (chunk.is === 'honorific' && chunk.kind !== 'other');
}

/** A bare `Phó Giám đốc` in a list or sentence where another has the body: `A (Giám đốc Sở X), B (Phó Giám đốc)`. */
export function lendBodies(doc: TokenText, chunks: readonly Chunk[], drafts: readonly Draft[]): void {
  for (let d = 0; d < drafts.length; d++) {
    const draft = drafts[d]!;
    draft.claims.forEach((claim, i) => {
      if (!isBare(claim)) return;
      const isBehind = claim.title.from > draft.name.from;
      if (servesChief(doc, chunks, claim) || (isBehind && listsState(doc, chunks, drafts, d)))
        draft.claims[i] = { ...claim, title: { ...claim.title, public: true } };
    });
  }
}

/** `Chủ tịch UBND TP A và 2 Phó Chủ tịch`: the deputies of the chief named before. */
function servesChief(doc: TokenText, chunks: readonly Chunk[], { title }: TitleClaim): boolean {
  const head = doc.tokens[title.head - 1]!.key;
  if (doc.tokens[title.core]!.key !== DEPUTY || !CHIEFS.has(head)) return false;
  return chunks.some((chunk) => {
    if (chunk.is !== 'title' || chunk.to > title.from || !isState(chunk.title)) return false;
    const words = doc.tokens.slice(chunk.title.core, chunk.title.head).map((token) => token.key);
    return words.includes(head) && !words.includes(DEPUTY);
  });
}

function isBare({ title }: TitleClaim): boolean {
  return title.office.org && !title.office.full && !title.public && !title.private && title.to === title.head;
}

function isState(title: TitleClaim['title']): boolean {
  return title.public && !title.private && (title.office.org || title.office.full);
}

/** The list of a name has an officer of the state with a title behind him, and none of a company. */
function listsState(doc: TokenText, chunks: readonly Chunk[], drafts: readonly Draft[], d: number): boolean {
  let from = d;
  let to = d;
  while (from > 0 && isListed(doc, chunks, drafts[from - 1]!, drafts[from]!)) from--;
  while (to + 1 < drafts.length && isListed(doc, chunks, drafts[to]!, drafts[to + 1]!)) to++;
  const others = drafts.slice(from, to + 1).filter((draft) => draft !== drafts[d]);
  const titles = others.flatMap((draft) => draft.claims.map(({ title }) => title));
  return titles.some(isState) && !titles.some((title) => title.private);
}

/** `Bà A và ông B được bầu giữ chức T`, `cả A và B đều từng là T`: the office of the last name is the others' as well. */
function shareBehind(doc: TokenText, chunks: readonly Chunk[], drafts: readonly Draft[], d: number): void {
  const last = drafts[d]!;
  const claimed = last.claims.filter(({ title }) => title.from >= last.name.to);
  const first = claimed[0];
  if (!first || last.claims.length > claimed.length) return;
  let start = d;
  while (start > 0 && isListed(doc, chunks, drafts[start - 1]!, drafts[start]!)) start--;
  if (start === d || !isVerbBehind(doc, chunks, last, first) || !opensClause(doc, chunks, drafts[start]!))
    return;
  for (const draft of drafts.slice(start, d)) {
    if (draft.claims.length > 0) continue;
    for (const claim of claimed)
      draft.claims.push({ ...claim, evidence: { from: draft.name.from, to: claim.evidence.to } });
  }
}

/** A verb of the list, not of its last name: `đều là`, `được bầu làm`, `tái đắc cử`; no comma opens an apposition. */
function isVerbBehind(doc: TokenText, chunks: readonly Chunk[], last: Draft, claim: TitleClaim): boolean {
  let at = last.chunk + 1;
  if (isKey(chunks[at], new Set(['(']))) at = Math.max(at, closeBracket(chunks, at) + 1);
  for (let n = 0; n < MAX_VERB; n++, at++) {
    const chunk = chunks[at];
    if (chunk?.is !== 'word' || chunk.from >= claim.title.from) return false;
    const link = links.at(doc.tokens, chunk.from);
    const both = /^(?:đều|cùng)$/u.test(doc.tokens[chunk.from]!.text);
    if (both || (link && link.value !== 'is')) return true;
  }
  return false;
}

/** Nothing stands in front of the list but `ông`, `các`, `cả`, `hai`, or a mark. */
function opensClause(doc: TokenText, chunks: readonly Chunk[], first: Draft): boolean {
  let at = first.chunk - 1;
  while (chunks[at]?.is === 'honorific' || chunks[at]?.is === 'rank') at--;
  const before = chunks[at];
  if (before === undefined || before.is === 'mark') return true;
  if (isUnit(before)) return false;
  return before.is === 'word' && PLURALS.has(doc.tokens[before.from]!.key);
}
