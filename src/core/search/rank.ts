/**
 * Ranks articles for a query: BM25 over words, with a tier for how well a form answers the word, a bonus for words of the
 * title and one for words that stand side by side as in the query (two syllables of a Vietnamese word or name do).
 * An article is a hit where it covers nearly as much of the query, weighed by rarity, as the best one does.
 */
import type { Postings, SearchIndex } from './index.types.ts';
import type { Query } from './query.ts';

/** BM25: how soon further occurrences stop counting, and how much long articles are held back. Usual values. */
const K1 = 1.2;
const B = 0.6;
/** Factor for a word that stands in the title. */
const TITLE = 1.6;
/** Weight of two neighbours, against that of one word. */
const NEIGHBOURS = 1.5;
/** Weight of an entity that the query names, against its words: names count more than titles, titles more than text. */
const NAMED = 2;
/** Least share of the best coverage that a hit needs. */
const COVERAGE = 0.6;
/** Least share of the best score: below it stand accidents of common syllables. */
const SCORE = 0.12;
/** Forms under this tier are guesses and say nothing of how common a word is. */
const SURE = 0.5;

/** An entity that words of the query name, and the articles that name it. */
export interface NamedEntity {
  /** Words of the query, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly docs: ReadonlySet<number>;
}

export interface Ranked {
  readonly doc: number;
  readonly score: number;
}

/** What one article has of the query: for each word and each pair of neighbours its saturated, tiered weight and the tier. */
interface Row {
  readonly doc: number;
  readonly words: readonly { readonly tier: number; readonly weight: number }[];
  readonly pairs: readonly { readonly tier: number; readonly weight: number }[];
}

interface Cursor {
  readonly word: number;
  readonly tier: number;
  readonly postings: Postings;
  at: number;
}

const NOTHING = { tier: 0, weight: 0 } as const;

export function rank(query: Query, index: SearchIndex, named: readonly NamedEntity[]): Ranked[] {
  const rows = collect(query, index, named);
  const wordRarity = query.words.map((_, word) =>
    rarity(rows, index.articles, (row) => row.words[word]!.tier),
  );
  const pairRarity = query.words
    .slice(1)
    .map((_, pair) => rarity(rows, index.articles, (row) => row.pairs[pair]!.tier));
  const whole = wordRarity.reduce((sum, each) => sum + each, 0) || 1;
  const scored = rows.map((row) => {
    const names = named.filter((name) => name.docs.has(row.doc));
    let score = 0;
    let covered = 0;
    for (const [word, { tier, weight }] of row.words.entries()) {
      const byName = names.some((name) => word >= name.from && word < name.to);
      score += wordRarity[word]! * (weight + (byName ? NAMED : 0));
      covered += wordRarity[word]! * (byName ? 1 : tier);
    }
    for (const [pair, { weight }] of row.pairs.entries()) score += pairRarity[pair]! * NEIGHBOURS * weight;
    return { doc: row.doc, score, coverage: covered / whole };
  });
  const bestCoverage = Math.max(0, ...scored.map((each) => each.coverage));
  const bestScore = Math.max(0, ...scored.map((each) => each.score));
  return scored
    .filter((each) => each.coverage >= COVERAGE * bestCoverage && each.score >= SCORE * bestScore)
    .sort((a, b) => b.score - a.score || a.doc - b.doc)
    .map(({ doc, score }) => ({ doc, score }));
}

/** Inverse document frequency, always positive, over the articles that surely have the word. */
function rarity(rows: readonly Row[], articles: number, tierOf: (row: Row) => number): number {
  let sure = 0;
  let any = 0;
  for (const row of rows) {
    const tier = tierOf(row);
    if (tier > 0) any += 1;
    if (tier >= SURE) sure += 1;
  }
  const having = sure || any;
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}

/** Walks all postings side by side, one article after the other. */
function collect(query: Query, index: SearchIndex, named: readonly NamedEntity[]): Row[] {
  const cursors: Cursor[] = query.words.flatMap((word, place) =>
    word.alternatives.map(({ term, tier }) => ({
      word: place,
      tier,
      postings: index.postings(term.id),
      at: 0,
    })),
  );
  const rows: Row[] = [];
  const seen = new Set<number>();
  for (;;) {
    let doc = Number.POSITIVE_INFINITY;
    for (const { postings, at } of cursors) doc = Math.min(doc, postings.docs[at] ?? doc);
    if (doc === Number.POSITIVE_INFINITY) break;
    const here = cursors.filter(({ postings, at }) => postings.docs[at] === doc);
    rows.push(row(doc, here, query.words.length, index));
    seen.add(doc);
    for (const cursor of here) cursor.at += 1;
  }
  for (const doc of new Set(named.flatMap((name) => [...name.docs]))) {
    if (!seen.has(doc)) rows.push(row(doc, [], query.words.length, index));
  }
  return rows;
}

function row(doc: number, cursors: readonly Cursor[], words: number, index: SearchIndex): Row {
  const long = 1 - B + (B * index.words(doc)) / index.meanWords;
  const title = index.titleWords(doc);
  const byWord: Cursor[][] = Array.from({ length: words }, () => []);
  for (const cursor of cursors) byWord[cursor.word]!.push(cursor);
  return {
    doc,
    words: byWord.map((each) => wordWeight(each, long, title)),
    pairs: byWord.slice(1).map((each, pair) => pairWeight(byWord[pair]!, each, long)),
  };
}

/** Occurrences of the better forms first: a hundred folded ones never outweigh what an exact one is worth. */
function wordWeight(cursors: readonly Cursor[], long: number, title: number): Row['words'][number] {
  let weight = 0;
  let frequency = 0;
  let inTitle = false;
  for (const { tier, postings, at } of cursors) {
    const from = postings.starts[at]!;
    frequency += postings.starts[at + 1]! - from;
    inTitle ||= tier >= SURE && postings.positions[from]! < title;
    weight = Math.max(weight, tier * saturate(frequency, long));
  }
  return cursors.length === 0
    ? NOTHING
    : { tier: cursors[0]!.tier, weight: inTitle ? weight * TITLE : weight };
}

function pairWeight(left: readonly Cursor[], right: readonly Cursor[], long: number): Row['pairs'][number] {
  let best: Row['pairs'][number] = NOTHING;
  for (const a of left) {
    for (const b of right) {
      const tier = Math.min(a.tier, b.tier);
      if (tier < best.tier) continue;
      const frequency = neighbours(a, b);
      const weight = tier * saturate(frequency, long);
      if (frequency > 0 && weight > best.weight) best = { tier, weight };
    }
  }
  return best;
}

function saturate(frequency: number, long: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1 * long);
}

/** How often the second form stands right after the first. */
function neighbours(a: Cursor, b: Cursor): number {
  let i = a.postings.starts[a.at]!;
  let j = b.postings.starts[b.at]!;
  const endA = a.postings.starts[a.at + 1]!;
  const endB = b.postings.starts[b.at + 1]!;
  let found = 0;
  while (i < endA && j < endB) {
    const wanted = a.postings.positions[i]! + 1;
    const there = b.postings.positions[j]!;
    if (wanted === there) found += 1;
    if (wanted <= there) i += 1;
    if (wanted >= there) j += 1;
  }
  return found;
}
