/**
 * The index on disk: immutable segments, each over some articles. A segment is a head, held in memory while the index is
 * open and used as it lies (typed arrays, no parsing), and a body of which a query reads a few blocks.
 *
 * Body: the postings of all terms in the order of their ids, then the pairs. Postings of a term: for each article the
 * distance to the one before as a variable-length number, then one byte: twice the occurrences (127 at most), plus 1 where one is in the title.
 * Pairs: two terms that stand side by side somewhere, in order of their ids, in pages: the distance from the pair before in
 * the page (first term, then second; a page begins anew), how many articles, the length of the list, the list of distances.
 */
import type { Article, PackTag } from '../../knowledge/types.ts';
import type { DayNumber } from '../../text/dates.ts';

/** What is indexed of an article. */
export interface IndexedText {
  /** Number of the article in its collection, from 0. */
  readonly key: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** First and last day it may be of; null where not known. */
  readonly first: DayNumber | null;
  readonly last: DayNumber | null;
  /** What filters and counts go by, see `tags.ts`. */
  readonly tags: readonly string[];
}

/** A segment as bytes. */
export interface SegmentBytes {
  readonly head: Uint8Array<ArrayBuffer>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The head as it is used. `docs` are numbers from 0 within the segment. */
export interface SegmentHead {
  readonly docs: number;
  /** Words of all its articles. */
  readonly tokens: number;
  readonly keys: Uint32Array;
  /** Words of each article, title included, at most 65,535. */
  readonly words: Uint16Array;
  /** {@link NO_DAY} where not known. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly tags: readonly string[];
  /** Tags of `doc`: `tagRefs[tagStarts[doc]]` to `tagRefs[tagStarts[doc + 1] - 1]`. */
  readonly tagStarts: Uint32Array;
  readonly tagRefs: Uint32Array;
  readonly terms: number;
  /** Articles that have the term. */
  readonly frequencies: Uint32Array;
  /** Where the postings of a term begin in the body; one more than terms. */
  readonly postingsAt: Uint32Array;
  /** Where its form begins in `marked` and `bare`, which are equally long and UTF-16 units; one more than terms. */
  readonly formAt: Uint32Array;
  readonly marked: Uint16Array;
  readonly bare: Uint16Array;
  /** The pair each page begins with, and where in the body; one more than pages. */
  readonly pageLeft: Uint32Array;
  readonly pageRight: Uint32Array;
  readonly pageAt: Uint32Array;
}

/** No day is known; below any day. */
export const NO_DAY = -0x8000_0000;

/** An article with the pack that it is from. */
export interface StoredArticle {
  readonly article: Article;
  readonly pack: PackTag;
}

/** A segment that can be searched. */
export interface Segment {
  readonly head: SegmentHead;
  /** Bytes of the body, for each of the ranges. */
  read(ranges: readonly ByteRange[]): Promise<readonly Uint8Array[]>;
  /** True for articles that were deleted since the segment was made. */
  dead(doc: number): boolean;
  readonly live: number;
  /** Null for what is no longer there. */
  articles(keys: readonly number[]): Promise<readonly (StoredArticle | null)[]>;
}

export interface ByteRange {
  readonly start: number;
  readonly end: number;
}
