/**
 * Ranks articles for a query: BM25 over words, with a tier for how well a form answers the word, a bonus for words of the
 * title and one for words that stand side by side (two syllables of a Vietnamese word or name do), more where they do so
 * in the order of the query. An article is a hit where it covers nearly as much of the query, weighed by rarity, as the
 * best one does. Two passes: coverage of all articles, term by term; then the rest for those that may be hits.
 */
import type { Postings, SearchIndex } from './index.types.ts';
import type { Query } from './query.ts';

/** BM25: how soon further occurrences stop counting, and how much long articles are held back. Usual values. */
const K1 = 1.2;
const B = 0.6;
/** Factor for a word that stands in the title. */
const TITLE = 1.6;
/** Weight of two words side by side as in the query, and in any other order, against that of the words themselves. */
const IN_ORDER = 2;
const ANY_ORDER = 0.2;
/** Weight of the query’s words standing close together, and how many other words may stand between them. */
const CLOSE = 8;
const WINDOW = 4;
/** Weight of an entity that the query names, against its words: names count more than titles, titles more than text. */
const NAMED = 2;
/** Least share of the best coverage that a hit needs. */
const COVERAGE = 0.6;
/** Least coverage of the query by the best article: one word of three that fits with a typing mistake answers nothing. */
const LEAST_COVERAGE = 0.2;
/** Least share of the best score: below it stand accidents of common syllables. */
const SCORE = 0.2;
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

/** One form of one word of the query, and how far its postings were read. */
interface Cursor {
  readonly word: number;
  readonly tier: number;
  readonly postings: Postings;
  at: number;
}

/** Two words of a query as one number: the first times this, plus the second. */
const PAIR_BASE = 1024;

/** One article’s score for its words, and which of them are neighbours. */
interface Row {
  readonly doc: number;
  readonly score: number;
  readonly met: ReadonlyMap<number, number>;
  /** Its length, as BM25 holds long articles back. */
  readonly long: number;
}

/** A place of the query's words in one article. */
interface Place {
  readonly position: number;
  readonly word: number;
  readonly tier: number;
}

export function rank(query: Query, index: SearchIndex, named: readonly NamedEntity[]): Ranked[] {
  const cursors: Cursor[] = query.words.flatMap((word, place) =>
    word.alternatives.map(({ term, tier }) => ({
      word: place,
      tier,
      postings: index.postings(term.id),
      at: 0,
    })),
  );
  const { docs, rarities } = candidates(cursors, query.words.length, index.articles, named);
  const rows = docs.map((doc) => {
    const here = cursors.filter((cursor) => seek(cursor, doc));
    return rowOf(doc, here, rarities, index, named);
  });
  const pairs = pairRarities(rows, index.articles);
  const scored = rows.map(({ doc, score, met, long }) => {
    let all = score;
    for (const [pair, frequency] of met) {
      const inOrder = (pair % PAIR_BASE) - Math.floor(pair / PAIR_BASE) === 1;
      all += (inOrder ? IN_ORDER : ANY_ORDER) * pairs.get(pair)! * saturate(frequency, long);
    }
    return { doc, score: all };
  });
  const least = SCORE * scored.reduce((best, each) => Math.max(best, each.score), 0);
  return scored.filter((each) => each.score >= least).sort((a, b) => b.score - a.score || a.doc - b.doc);
}

/** How rare it is that two words of the query stand side by side. */
function pairRarities(rows: readonly Row[], articles: number): Map<number, number> {
  const having = new Map<number, number>();
  for (const { met } of rows) for (const pair of met.keys()) having.set(pair, (having.get(pair) ?? 0) + 1);
  return new Map([...having].map(([pair, count]) => [pair, idf(count, articles)]));
}

/** The articles that cover enough of the query, ascending, and how rare each of its words is. */
function candidates(
  cursors: readonly Cursor[],
  words: number,
  articles: number,
  named: readonly NamedEntity[],
): { docs: number[]; rarities: number[] } {
  const coverage = new Float32Array(articles);
  const rarities: number[] = [];
  let whole = 0;
  for (let word = 0; word < words; word += 1) {
    const tiers = tiersOf(
      word,
      cursors.filter((cursor) => cursor.word === word),
      articles,
      named,
    );
    const rare = rarity(tiers);
    rarities.push(rare);
    whole += rare;
    for (let doc = 0; doc < articles; doc += 1) coverage[doc]! += rare * tiers[doc]!;
  }
  const best = coverage.reduce((most, each) => Math.max(most, each), 0);
  const docs: number[] = [];
  if (best < LEAST_COVERAGE * whole) return { docs, rarities };
  for (let doc = 0; doc < articles; doc += 1) {
    if (coverage[doc]! > 0 && coverage[doc]! >= COVERAGE * best) docs.push(doc);
  }
  return { docs, rarities };
}

/** How well each article answers one word of the query. */
function tiersOf(
  word: number,
  cursors: readonly Cursor[],
  articles: number,
  named: readonly NamedEntity[],
): Float32Array {
  const tiers = new Float32Array(articles);
  for (const { postings, tier } of cursors) {
    for (const doc of postings.docs) tiers[doc] = Math.max(tiers[doc]!, tier);
  }
  for (const name of named) {
    if (word >= name.from && word < name.to) for (const doc of name.docs) tiers[doc] = 1;
  }
  return tiers;
}

/** Inverse document frequency, always positive, over the articles that surely have the word, else over those that may. */
function rarity(tiers: Float32Array): number {
  let sure = 0;
  let any = 0;
  for (const tier of tiers) {
    if (tier > 0) any += 1;
    if (tier >= SURE) sure += 1;
  }
  return idf(sure || any, tiers.length);
}

function idf(having: number, articles: number): number {
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}

/** Moves a cursor on to an article; false where the form is not in it. */
function seek(cursor: Cursor, doc: number): boolean {
  const { docs } = cursor.postings;
  let { at } = cursor;
  for (let step = 1; at + step < docs.length && docs[at + step]! <= doc; step *= 2) at += step;
  while (at < docs.length && docs[at]! < doc) at += 1;
  cursor.at = at;
  return docs[at] === doc;
}

function rowOf(
  doc: number,
  cursors: readonly Cursor[],
  rarities: readonly number[],
  index: SearchIndex,
  named: readonly NamedEntity[],
): Row {
  const long = 1 - B + (B * index.words(doc)) / index.meanWords;
  const title = index.titleWords(doc);
  const frequency = new Float64Array(rarities.length);
  const weight = new Float64Array(rarities.length);
  const inTitle = new Uint8Array(rarities.length);
  const places: Place[] = [];
  // Cursors come best tier first: a hundred folded occurrences never outweigh what the exact ones are worth.
  for (const { word, tier, postings, at } of cursors) {
    const from = postings.starts[at]!;
    const to = postings.starts[at + 1]!;
    frequency[word]! += to - from;
    weight[word] = Math.max(weight[word]!, tier * saturate(frequency[word]!, long));
    if (tier >= SURE && postings.positions[from]! < title) inTitle[word] = 1;
    for (let i = from; i < to; i += 1) places.push({ position: postings.positions[i]!, word, tier });
  }
  let score = 0;
  for (const [word, rare] of rarities.entries()) {
    const byName = named.some((name) => word >= name.from && word < name.to && name.docs.has(doc));
    score += rare * (weight[word]! * (inTitle[word] ? TITLE : 1) + (byName ? NAMED : 0));
  }
  places.sort((a, b) => a.position - b.position);
  return { doc, score: score + closeness(places, rarities), met: neighbours(places), long };
}

/** The most of the query, weighed by rarity, that stands within a few words; whole queries far more than halves. */
function closeness(all: readonly Place[], rarities: readonly number[]): number {
  const whole = rarities.reduce((sum, rare) => sum + rare, 0);
  const width = rarities.length + WINDOW;
  const inside = new Uint16Array(rarities.length);
  const tiers = new Float64Array(rarities.length);
  for (const { word, tier } of all) tiers[word] = Math.max(tiers[word]!, tier);
  // Guesses beside surer forms of the same word would only widen the reach of accidents.
  const places = all.filter(({ word, tier }) => tier >= SURE * tiers[word]!);
  const worth = ({ word }: Place): number => rarities[word]! * tiers[word]!;
  let mass = 0;
  let best = 0;
  let first = 0;
  for (const place of places) {
    if (inside[place.word] === 0) mass += worth(place);
    inside[place.word]! += 1;
    while (place.position - places[first]!.position >= width) {
      const left = places[first]!;
      inside[left.word]! -= 1;
      if (inside[left.word] === 0) mass -= worth(left);
      first += 1;
    }
    best = Math.max(best, mass);
  }
  return rarities.length > 1 && whole > 0 ? CLOSE * (best / whole) ** 2 * best : 0;
}

/** Each two words of the query that stand side by side somewhere, in the order of the text, with how often, weighed by their tiers. */
function neighbours(places: readonly Place[]): Map<number, number> {
  const met = new Map<number, number>();
  for (let i = 1; i < places.length; i += 1) {
    const left = places[i - 1]!;
    const right = places[i]!;
    if (right.position !== left.position + 1 || left.word === right.word) continue;
    const pair = left.word * PAIR_BASE + right.word;
    met.set(pair, (met.get(pair) ?? 0) + Math.min(left.tier, right.tier));
  }
  return met;
}

function saturate(frequency: number, long: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1 * long);
}
