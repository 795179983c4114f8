/**
 * Ranks articles for a query over the postings of all segments: BM25 over words, with a tier for how well a form answers
 * the word, a bonus for words of the title and one for words that stand side by side (two syllables of a Vietnamese word or
 * name do). An article is a hit where it covers nearly as much of the query, weighed by rarity, as the best one does.
 * What needs the texts (how close all the words stand) is added by `search.ts` to the best of these.
 */
import type { Postings, SegmentReader } from './index/read.ts';
import type { Segment, SegmentHead } from './index/segment.types.ts';
import { addPairs, highest, idf, readPairs, type WordPair } from './pairs.ts';
import type { Query } from './query.ts';

/** BM25: how soon further occurrences stop counting, and how much long articles are held back. Usual values. */
const K1 = 1.2;
const B = 0.6;
/** Factor for a word that stands in the title. */
const TITLE = 2;
/** Weight of how much of the query stands in the title: an article is about what its title says. */
const TITLE_COVERAGE = 3;
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

/** One segment on the way. */
interface Work extends SearchedSegment {
  readonly at: number;
  /** For each word of the query, the forms that the segment has, best tier first. */
  readonly forms: readonly (readonly { readonly tier: number; readonly list: Postings }[])[];
  /** Score of each article so far. */
  readonly scores: Float32Array;
  readonly scratch: Scratch;
}

interface Scratch {
  /** How much of the query each article covers, and how much its title. Cleared behind each query. */
  readonly coverage: Float32Array;
  readonly inTitle: Float32Array;
  /** Of the word that is being weighed: its best tier and BM25 weight in each article. Cleared behind each word. */
  readonly tiers: Float32Array;
  readonly weights: Float32Array;
  readonly often: Uint16Array;
  readonly titled: Uint8Array;
  /** Articles that have the word. */
  readonly touched: Uint32Array;
}

export async function rank(
  query: Query,
  segments: readonly SearchedSegment[],
  named: readonly NamedEntity[],
): Promise<Ranking> {
  const docs = segments.reduce((sum, { segment }) => sum + segment.head.docs, 0);
  const tokens = segments.reduce((sum, { segment }) => sum + segment.head.tokens, 0);
  const meanWords = Math.max(1, tokens / Math.max(1, docs));
  const inOrder = query.words.slice(1).map((_, at): WordPair => [at, at + 1]);
  // Both are read at once: what is asked of a disk together comes sooner.
  const [works, pairs] = await Promise.all([
    Promise.all(segments.map((each, at) => begin(each, at, query))),
    readPairs(segments, query, inOrder, FORMS_IN_ORDER),
  ]);
  const rarities = query.words.map((_, word) => addWord(works, word, named, meanWords, docs));
  keepCovering(works, rarities, named);
  const best = addPairs(works, pairs, inOrder.length, IN_ORDER, docs);
  const shuffled =
    query.words.length >= SHUFFLED_FROM &&
    query.words.length <= SHUFFLED_TO &&
    best < Math.ceil(inOrder.length / 2);
  if (shuffled) {
    const words = query.words.map((_, word) => word);
    const others = words.flatMap((left) =>
      words.filter((right) => right !== left && right !== left + 1).map((right): WordPair => [left, right]),
    );
    const found = await readPairs(segments, query, others, FORMS_ANY_ORDER);
    addPairs(works, found, others.length, ANY_ORDER, docs);
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

async function begin(each: SearchedSegment, at: number, query: Query): Promise<Work> {
  const { head } = each.segment;
  const ids = query.words.map((word) => word.alternatives.map(({ term }) => term.ids[at] ?? -1));
  const wanted = ids.flat().filter((id) => id >= 0);
  const read = await each.reader.postings(wanted);
  const postings = new Map(wanted.map((id, i): [number, Postings] => [id, read[i]!]));
  const forms = query.words.map(({ alternatives }, word) =>
    alternatives.flatMap(({ tier }, form) => {
      const list = postings.get(ids[word]![form]!);
      return list ? [{ tier, list }] : [];
    }),
  );
  return { ...each, at, forms, scores: new Float32Array(head.docs), scratch: scratchOf(head) };
}

/** Of each segment, used by one query at a time, in one go, and left empty. */
const scratches = new WeakMap<SegmentHead, Scratch>();

function scratchOf(head: SegmentHead): Scratch {
  const made = scratches.get(head) ?? {
    coverage: new Float32Array(head.docs),
    inTitle: new Float32Array(head.docs),
    tiers: new Float32Array(head.docs),
    weights: new Float32Array(head.docs),
    often: new Uint16Array(head.docs),
    titled: new Uint8Array(head.docs),
    touched: new Uint32Array(head.docs),
  };
  scratches.set(head, made);
  return made;
}

/** Adds one word to coverage and scores of all articles; gives how rare it is. */
function addWord(
  works: readonly Work[],
  word: number,
  named: readonly NamedEntity[],
  meanWords: number,
  articles: number,
): number {
  const counts = works.map((work) => weigh(work, word, named, meanWords));
  const sure = counts.reduce((sum, count) => sum + count.sure, 0);
  const any = counts.reduce((sum, count) => sum + count.any, 0);
  // Over the articles that surely have the word, else over those that may.
  const rare = idf(sure || any, articles);
  for (const [at, { scores, scratch }] of works.entries()) {
    const { coverage, inTitle, tiers, weights, often, titled, touched } = scratch;
    for (let i = 0; i < counts[at]!.any; i += 1) {
      const doc = touched[i]!;
      coverage[doc]! += rare * tiers[doc]!;
      if (titled[doc] === 1) inTitle[doc]! += rare * tiers[doc]!;
      scores[doc]! += rare * weights[doc]! * (titled[doc] === 1 ? TITLE : 1);
      tiers[doc] = 0;
      weights[doc] = 0;
      often[doc] = 0;
      titled[doc] = 0;
    }
  }
  return rare;
}

/** Fills the scratch. Forms come best tier first: a hundred folded occurrences never outweigh what the exact ones are worth. */
function weigh(
  { at, forms, scratch, segment }: Work,
  word: number,
  named: readonly NamedEntity[],
  meanWords: number,
): { readonly any: number; readonly sure: number } {
  const { tiers, weights, often, titled, touched } = scratch;
  const { words } = segment.head;
  const perWord = (K1 * B) / meanWords;
  let any = 0;
  let sure = 0;
  for (const { tier, list } of forms[word]!) {
    const { docs } = list;
    const certain = tier >= SURE ? 1 : 0;
    for (let i = 0; i < docs.length; i += 1) {
      const doc = docs[i]!;
      const weight = list.weights[i]!;
      if (often[doc] === 0) {
        tiers[doc] = tier;
        touched[any] = doc;
        any += 1;
        sure += certain;
      }
      const frequency = often[doc]! + (weight >> 1);
      often[doc] = frequency;
      if (weight & certain) titled[doc] = 1;
      const worth = (tier * (frequency * (K1 + 1))) / (frequency + K1 * (1 - B) + perWord * words[doc]!);
      if (weights[doc]! < worth) weights[doc] = worth;
    }
  }
  return nameTouched(scratch, { any, sure }, word, at, named);
}

/** Articles that name what the word names answer it wholly. */
function nameTouched(
  { tiers, touched }: Scratch,
  counts: { readonly any: number; readonly sure: number },
  word: number,
  at: number,
  named: readonly NamedEntity[],
): { readonly any: number; readonly sure: number } {
  let { any, sure } = counts;
  for (const { from, to, docs } of named) {
    if (word < from || word >= to) continue;
    for (const doc of docs[at]!) {
      if (tiers[doc] === 0) {
        touched[any] = doc;
        any += 1;
      }
      if (tiers[doc]! < SURE) sure += 1;
      tiers[doc] = 1;
    }
  }
  return { any, sure };
}

/** Leaves the scores of those articles alone that may be found and cover enough of the query by its words. */
function keepCovering(
  works: readonly Work[],
  rarities: readonly number[],
  named: readonly NamedEntity[],
): void {
  const whole = rarities.reduce((sum, rare) => sum + rare, 0);
  let best = 0;
  for (const { allowed, scratch } of works) {
    const { coverage } = scratch;
    for (let doc = 0; doc < coverage.length; doc += 1) {
      if (allowed[doc] === 0) coverage[doc] = 0;
      else if (coverage[doc]! > best) best = coverage[doc]!;
    }
  }
  const least = best < LEAST_COVERAGE * whole ? Number.POSITIVE_INFINITY : COVERAGE * best;
  for (const { at, scores, scratch } of works) {
    const { coverage, inTitle } = scratch;
    for (let doc = 0; doc < scores.length; doc += 1) {
      if (coverage[doc] === 0 || coverage[doc]! < least) scores[doc] = 0;
      else scores[doc]! += TITLE_COVERAGE * (inTitle[doc]! / whole) ** 2 * inTitle[doc]!;
    }
    addNamed({ scores, coverage }, least, rarities, named, at);
    coverage.fill(0);
    inTitle.fill(0);
  }
}

function addNamed(
  { scores, coverage }: Pick<Work, 'scores'> & Pick<Scratch, 'coverage'>,
  least: number,
  rarities: readonly number[],
  named: readonly NamedEntity[],
  at: number,
): void {
  for (const { from, to, docs } of named) {
    const worth = rarities.slice(from, to).reduce((sum, rare) => sum + NAMED * rare, 0);
    for (const doc of docs[at]!) if (coverage[doc]! > 0 && coverage[doc]! >= least) scores[doc]! += worth;
  }
}
