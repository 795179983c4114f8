/** Reads postings and pairs of a segment, and keeps what was read last: a query as it is typed asks for the same again. */
import { ByteReader } from './bytes.ts';
import type { ByteRange, Segment } from './segment.types.ts';

/** Articles of a term, ascending; a weight is twice the occurrences, plus 1 where one is in the title. */
export interface Postings {
  readonly docs: Uint32Array;
  readonly weights: Uint8Array;
}

/** Two terms side by side, the first before the second. */
export interface Pair {
  readonly left: number;
  readonly right: number;
}

export interface SegmentReader {
  postings(terms: readonly number[]): Promise<readonly Postings[]>;
  /** The articles in which each pair stands, ascending; empty where in none. */
  pairs(pairs: readonly Pair[]): Promise<readonly Uint32Array[]>;
  /** How many articles have each pair, deleted ones included. */
  pairFrequencies(pairs: readonly Pair[]): Promise<readonly number[]>;
}

/** What is kept of one segment, in entries of postings and in bytes of pages: a few megabytes. */
const KEPT_POSTINGS = 2_000_000;
const KEPT_PAGE_BYTES = 4_000_000;

/** The last values that were used, up to a total weight; the oldest goes first. */
class Recent<K, V> {
  readonly #values = new Map<K, V>();
  readonly #most: number;
  readonly #weigh: (value: V) => number;
  #weight = 0;

  constructor(most: number, weigh: (value: V) => number) {
    this.#most = most;
    this.#weigh = weigh;
  }

  get(key: K): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  set(key: K, value: V): void {
    this.#values.set(key, value);
    this.#weight += this.#weigh(value);
    for (const [old, gone] of this.#values) {
      if (this.#weight <= this.#most || old === key) break;
      this.#values.delete(old);
      this.#weight -= this.#weigh(gone);
    }
  }
}

export function createReader(segment: Segment): SegmentReader {
  const { head } = segment;
  const kept = new Recent<number, Postings>(KEPT_POSTINGS, ({ docs }) => docs.length);
  const pages = new Recent<number, Uint8Array>(KEPT_PAGE_BYTES, (bytes) => bytes.length);

  async function fetchMissing<V>(
    wanted: readonly number[],
    cache: Recent<number, V>,
    range: (key: number) => ByteRange,
    decode: (bytes: Uint8Array, key: number) => V,
  ): Promise<ReadonlyMap<number, V>> {
    const had = new Map<number, V>();
    const missing: number[] = [];
    for (const key of new Set(wanted)) {
      const value = cache.get(key);
      if (value === undefined) missing.push(key);
      else had.set(key, value);
    }
    if (missing.length === 0) return had;
    const read = await segment.read(missing.map(range));
    for (const [at, key] of missing.entries()) {
      const value = decode(read[at]!, key);
      had.set(key, value);
      cache.set(key, value);
    }
    return had;
  }

  async function lookUp<R>(
    pairs: readonly Pair[],
    take: (bytes: Uint8Array, at: number, articles: number) => R,
    none: R,
  ): Promise<R[]> {
    const places = pairs.map((pair) => pageOf(head.pageLeft, head.pageRight, pair));
    const range = (page: number) => ({ start: head.pageAt[page]!, end: head.pageAt[page + 1]! });
    const had = await fetchMissing(
      places.filter((page) => page >= 0),
      pages,
      range,
      (bytes) => bytes,
    );
    const found = pairs.map(() => none);
    // A page is gone through once for all pairs that may stand in it.
    const order = pairs.map((_, at) => at).filter((at) => places[at]! >= 0);
    order.sort((a, b) => pairs[a]!.left - pairs[b]!.left || pairs[a]!.right - pairs[b]!.right);
    for (let first = 0; first < order.length; ) {
      const page = places[order[first]!]!;
      let next = first + 1;
      while (next < order.length && places[order[next]!] === page) next += 1;
      const bytes = had.get(page);
      const wanted = order.slice(first, next);
      if (bytes) {
        eachEntry(bytes, head.pageLeft[page]!, wanted, pairs, (at, from, articles) => {
          found[at] = take(bytes, from, articles);
        });
      }
      first = next;
    }
    return found;
  }

  return {
    async postings(terms) {
      const range = (term: number) => ({ start: head.postingsAt[term]!, end: head.postingsAt[term + 1]! });
      const had = await fetchMissing(terms, kept, range, (bytes, term) =>
        decodePostings(bytes, head.frequencies[term]!),
      );
      return terms.map((term) => had.get(term)!);
    },
    pairs: (pairs) => lookUp(pairs, decodeList, EMPTY),
    pairFrequencies: (pairs) => lookUp(pairs, (_bytes, _at, articles) => articles, 0),
  };
}

const EMPTY = new Uint32Array();

function decodePostings(bytes: Uint8Array, articles: number): Postings {
  const reader = new ByteReader(bytes);
  const docs = new Uint32Array(articles);
  const weights = new Uint8Array(articles);
  let doc = 0;
  for (let i = 0; i < articles; i += 1) {
    doc += reader.varint();
    docs[i] = doc;
    weights[i] = reader.byte();
  }
  return { docs, weights };
}

function decodeList(bytes: Uint8Array, at: number, articles: number): Uint32Array {
  const reader = new ByteReader(bytes, at);
  const docs = new Uint32Array(articles);
  let doc = 0;
  for (let i = 0; i < articles; i += 1) {
    doc += reader.varint();
    docs[i] = doc;
  }
  return docs;
}

/** The last page that begins with the pair or before it; -1 where all begin behind it, or a term is none of the segment's. */
function pageOf(lefts: Uint32Array, rights: Uint32Array, { left, right }: Pair): number {
  if (left < 0 || right < 0) return -1;
  let low = 0;
  let high = lefts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const behind = lefts[middle]! > left || (lefts[middle] === left && rights[middle]! > right);
    if (behind) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/** Tells where in a page the lists of those pairs begin that stand in it. @param wanted numbers of pairs, in the order of the page */
function eachEntry(
  bytes: Uint8Array,
  firstLeft: number,
  wanted: readonly number[],
  pairs: readonly Pair[],
  found: (pair: number, at: number, articles: number) => void,
): void {
  const reader = new ByteReader(bytes);
  let left = firstLeft;
  let right = 0;
  let next = 0;
  while (reader.at < bytes.length && next < wanted.length) {
    const step = reader.varint();
    const value = reader.varint();
    left += step;
    right = step === 0 ? right + value : value;
    const articles = reader.varint();
    const length = reader.varint();
    for (; next < wanted.length; next += 1) {
      const pair = pairs[wanted[next]!]!;
      if (pair.left > left || (pair.left === left && pair.right > right)) break;
      if (pair.left === left && pair.right === right) found(wanted[next]!, reader.at, articles);
    }
    reader.at += length;
  }
}
