/** The one value that says what the store has. Every change puts a new one and holds only on the one it was made from. */

export const MANIFEST_KEY = 'manifest';

/** Of the values and keys; a store of a higher number was written by a newer version and is left alone. */
export const SCHEMA = 1;

export interface SegmentEntry {
  readonly id: number;
  readonly docs: number;
  /** Of those, deleted since. */
  readonly dead: number;
  readonly bodyBytes: number;
  readonly headBytes: number;
}

export interface Manifest {
  readonly schema: number;
  /** One more with each change, so that no two manifests are alike. */
  readonly change: number;
  readonly nextKey: number;
  readonly nextSegment: number;
  readonly articles: number;
  /** In the order they were made. */
  readonly segments: readonly SegmentEntry[];
}

export const EMPTY: Manifest = {
  schema: SCHEMA,
  change: 0,
  nextKey: 0,
  nextSegment: 0,
  articles: 0,
  segments: [],
};

/** Null where the text is no manifest at all. */
export function parseManifest(text: string): Manifest | null {
  try {
    const value = JSON.parse(text) as Manifest;
    return typeof value.schema === 'number' && Array.isArray(value.segments) ? value : null;
  } catch {
    return null;
  }
}

/** Segments up to this many articles are merged whatever their sizes: saving one article makes a segment of one. */
const SMALL = 256;
/** A segment stays apart from those behind it as long as it is so many times larger than all of them. */
const RATIO = 3;
/** No segment is made larger than this: merging needs the memory of what is merged, twice. */
export const LARGEST = 25_000;

/** The segments to merge next, the youngest ones; null where all may stay. */
export function toMerge(segments: readonly SegmentEntry[]): readonly SegmentEntry[] | null {
  let tail = 0;
  for (let at = segments.length - 1; at > 0; at -= 1) {
    tail += segments[at]!.docs;
    const before = segments[at - 1]!.docs;
    const both = tail + before;
    if (both <= LARGEST && (both <= SMALL || before < RATIO * tail)) return youngest(segments, at - 1);
  }
  return null;
}

/** From that segment on, and those before it that are no larger. */
function youngest(segments: readonly SegmentEntry[], from: number): readonly SegmentEntry[] {
  return segments.slice(from);
}
