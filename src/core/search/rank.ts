/**
 * Ranks articles for a query over the postings of all segments: BM25 over words, with a tier for how well a form answers
 * the word, a bonus for words of the title and one for words that stand side by side (two syllables of a Vietnamese word or
 * name do). An article is a hit where it covers nearly as much of the query, weighed by rarity, as the best one does.
 * What needs the texts (how close all the words stand) is added by `search.ts` to the best of these.
 */
import type { Postings, SegmentReader } from './index/read.ts';
import type { Segment } from './index/segment.types.ts';
import type { Query, QueryWord } from './query.ts';

/** BM25: how soon further occurrences stop counting, and how much long articles are held back. Usual values. */
const K1 = 1.2;
const B = 0.6;
/** Factor for a word that stands in the title. */
const TITLE = 2;
/** Weight of two words side by side as in the query, and in any other order, against that of the words themselves. */
const IN_ORDER = 2;
const ANY_ORDER = 0.5;
/** Forms of a word that pairs are looked up for, in the order of the query and in any: each pair is a read. */
const FORMS_IN_ORDER = 6;
const FORMS_ANY_ORDER = 3;
/** Words from which on an order that no article has is taken for shuffled; with fewer there are too few pairs. */
const SHUFFLED_FROM = 3;
/** Most words whose pairs are looked up in any order. */
const SHUFFLED_TO = 8;
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

export interface SearchedSegment {
  readonly segment: Segment;
  readonly reader: SegmentReader;
  /** Articles that may be found: 1, others 0. */
  readonly allowed: Uint8Array;
}

/** An entity that words of the query name, and the articles that name it. */
export interface NamedEntity {
  /** Words of the query, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** For each segment. */
  readonly docs: readonly ReadonlySet<number>[];
}

export interface Ranking {
  /** For each segment, the score of each article; 0 for what is no hit. */
  readonly scores: readonly Float32Array[];
  /** How rare each word of the query is. */
  readonly rarities: readonly number[];
  readonly total: number;
}

/** One segment on the way: for each word of the query, how well each article answers it, and its BM25 weight. */
interface Work extends SearchedSegment {
  readonly at: number;
  readonly tiers: readonly Float32Array[];
  readonly weights: readonly Float32Array[];
  readonly scores: Float32Array;
}

export async function rank(
  query: Query,
  segments: readonly SearchedSegment[],
  named: readonly NamedEntity[],
): Promise<Ranking> {
  const docs = segments.reduce((sum, { segment }) => sum + segment.head.docs, 0);
  const tokens = segments.reduce((sum, { segment }) => sum + segment.head.tokens, 0);
  const meanWords = Math.max(1, tokens / Math.max(1, docs));
  const works = await Promise.all(segments.map((each, at) => begin(each, at, query, named, meanWords)));
  const rarities = query.words.map((_, word) => rarity(works, word, docs));
  cover(works, rarities, named);
  const inOrder = query.words.slice(1).map((_, at): [number, number] => [at, at + 1]);
  const best = await addPairs(works, query, inOrder, IN_ORDER, FORMS_IN_ORDER, docs);
  const shuffled =
    query.words.length >= SHUFFLED_FROM &&
    query.words.length <= SHUFFLED_TO &&
    best < Math.ceil(inOrder.length / 2);
  if (shuffled) {
    const words = query.words.map((_, word) => word);
    const others = words.flatMap((left) =>
      words
        .filter((right) => right !== left && right !== left + 1)
        .map((right): [number, number] => [left, right]),
    );
    await addPairs(works, query, others, ANY_ORDER, FORMS_ANY_ORDER, docs);
  }
  const top = works.reduce((most, { scores }) => Math.max(most, highest(scores)), 0);
  let total = 0;
  for (const { scores } of works) {
    for (let doc = 0; doc < scores.length; doc += 1) {
      if (scores[doc]! < SCORE * top) scores[doc] = 0;
      else if (scores[doc]! > 0) total += 1;
    }
  }
  return { scores: works.map(({ scores }) => scores), rarities, total };
}

async function begin(
  each: SearchedSegment,
  at: number,
  query: Query,
  named: readonly NamedEntity[],
  meanWords: number,
): Promise<Work> {
  const { head } = each.segment;
  const ids = query.words.map((word) => word.alternatives.map(({ term }) => term.ids[at] ?? -1));
  const wanted = ids.flat().filter((id) => id >= 0);
  const read = await each.reader.postings(wanted);
  const postings = new Map(wanted.map((id, i): [number, Postings] => [id, read[i]!]));
  const long = new Float32Array(head.docs);
  for (let doc = 0; doc < head.docs; doc += 1) long[doc] = K1 * (1 - B + (B * head.words[doc]!) / meanWords);
  const tiers: Float32Array[] = [];
  const weights: Float32Array[] = [];
  for (const [word, { alternatives }] of query.words.entries()) {
    const found = alternatives.flatMap(({ tier }, form) => {
      const list = postings.get(ids[word]![form]!);
      return list ? [{ tier, list }] : [];
    });
    const [tier, weight] = weigh(found, long, head.docs);
    for (const name of named) {
      if (word >= name.from && word < name.to) for (const doc of name.docs[at]!) tier[doc] = 1;
    }
    tiers.push(tier);
    weights.push(weight);
  }
  return { ...each, at, tiers, weights, scores: new Float32Array(head.docs) };
}

/** Forms come best tier first: a hundred folded occurrences never outweigh what the exact ones are worth. */
function weigh(
  found: readonly { readonly tier: number; readonly list: Postings }[],
  long: Float32Array,
  size: number,
): [Float32Array, Float32Array] {
  const tiers = new Float32Array(size);
  const weights = new Float32Array(size);
  const often = new Float32Array(size);
  const titled = new Uint8Array(size);
  for (const { tier, list } of found) {
    const { docs } = list;
    for (let i = 0; i < docs.length; i += 1) {
      const doc = docs[i]!;
      const weight = list.weights[i]!;
      const frequency = often[doc]! + (weight >> 1);
      often[doc] = frequency;
      if (tiers[doc]! < tier) tiers[doc] = tier;
      if (weight & 1 && tier >= SURE) titled[doc] = 1;
      const worth = (tier * (frequency * (K1 + 1))) / (frequency + long[doc]!);
      if (weights[doc]! < worth) weights[doc] = worth;
    }
  }
  for (let doc = 0; doc < size; doc += 1) if (titled[doc]) weights[doc]! *= TITLE;
  return [tiers, weights];
}

/** Inverse document frequency, always positive, over the articles that surely have the word, else over those that may. */
function rarity(works: readonly Work[], word: number, articles: number): number {
  let sure = 0;
  let any = 0;
  for (const { tiers } of works) {
    for (const tier of tiers[word]!) {
      if (tier > 0) any += 1;
      if (tier >= SURE) sure += 1;
    }
  }
  return idf(sure || any, articles);
}

function idf(having: number, articles: number): number {
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}

function highest(values: Float32Array | Uint8Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) if (values[at]! > most) most = values[at]!;
  return most;
}

/** Fills in the scores of the articles that cover enough of the query by its words. */
function cover(works: readonly Work[], rarities: readonly number[], named: readonly NamedEntity[]): void {
  const whole = rarities.reduce((sum, rare) => sum + rare, 0);
  let best = 0;
  const coverages = works.map(({ tiers, allowed }) => {
    const coverage = new Float32Array(allowed.length);
    for (const [word, rare] of rarities.entries()) {
      const tier = tiers[word]!;
      for (let doc = 0; doc < coverage.length; doc += 1) coverage[doc]! += rare * tier[doc]!;
    }
    for (let doc = 0; doc < coverage.length; doc += 1) {
      if (!allowed[doc]) coverage[doc] = 0;
      else if (coverage[doc]! > best) best = coverage[doc]!;
    }
    return coverage;
  });
  if (best < LEAST_COVERAGE * whole) return;
  for (const { at, scores, weights } of works) {
    const coverage = coverages[at]!;
    for (let doc = 0; doc < scores.length; doc += 1) {
      if (coverage[doc] === 0 || coverage[doc]! < COVERAGE * best) continue;
      let score = 0;
      for (const [word, rare] of rarities.entries()) score += rare * weights[word]![doc]!;
      for (const name of named) {
        if (!name.docs[at]!.has(doc)) continue;
        for (let word = name.from; word < name.to; word += 1) score += NAMED * rarities[word]!;
      }
      scores[doc] = score;
    }
  }
}

/** Adds to the scores for words that stand side by side; gives the most pairs that one hit has. */
async function addPairs(
  works: readonly Work[],
  query: Query,
  pairs: readonly (readonly [number, number])[],
  weight: number,
  forms: number,
  articles: number,
): Promise<number> {
  const usual = query.words.map((word) => best(word, forms));
  const found = await Promise.all(
    works.map(async ({ at, reader }) => {
      const wanted = pairs.flatMap(([left, right], pair) =>
        usual[left]!.flatMap((a) =>
          usual[right]!.flatMap((b) => {
            const ids = { left: a.term.ids[at] ?? -1, right: b.term.ids[at] ?? -1 };
            return ids.left < 0 || ids.right < 0 ? [] : [{ ...ids, pair, tier: Math.min(a.tier, b.tier) }];
          }),
        ),
      );
      const lists = await reader.pairs(wanted);
      return wanted.map((each, i) => ({ ...each, docs: lists[i]! }));
    }),
  );
  const counts = works.map(({ scores }) => new Uint8Array(scores.length));
  for (const pair of pairs.keys()) {
    let having = 0;
    const tiers = works.map(({ scores }, at) => {
      const lists = found[at]!.filter((each) => each.pair === pair && each.docs.length > 0);
      if (lists.length === 0) return null;
      const tier = new Float32Array(scores.length);
      for (const { docs, tier: how } of lists) {
        for (const doc of docs) {
          if (scores[doc]! <= 0 || tier[doc]! >= how) continue;
          if (tier[doc] === 0) having += 1;
          tier[doc] = how;
        }
      }
      return { tier, lists };
    });
    const worth = weight * idf(having, articles);
    for (const [at, each] of tiers.entries()) {
      if (!each) continue;
      for (const { docs } of each.lists) {
        for (const doc of docs) {
          if (each.tier[doc] === 0) continue;
          works[at]!.scores[doc]! += worth * each.tier[doc]!;
          each.tier[doc] = 0;
          counts[at]![doc]! += 1;
        }
      }
    }
  }
  return counts.reduce((most, count) => Math.max(most, highest(count)), 0);
}

function best(word: QueryWord, forms: number): QueryWord['alternatives'] {
  return word.alternatives.slice(0, forms);
}
