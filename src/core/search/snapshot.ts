/** All segments of all sources as one search sees them, with what was read of them kept from one search to the next. */
import { type ArticleWords, wordsOf } from './article-words.ts';
import { createDictionary } from './dictionary.ts';
import { createReader, type SegmentReader } from './index/read.ts';
import type { Segment } from './index/segment.types.ts';
import type { Dictionary } from './index.types.ts';
import type { Source } from './source.ts';
import { TAG } from './tags.ts';
import type { SearchProblem } from './types.ts';

/** Articles whose words are kept: those of the last few searches. */
const KEPT_ARTICLES = 300;

export interface Snapshot {
  readonly parts: readonly { readonly segment: Segment; readonly reader: SegmentReader }[];
  readonly dictionary: Dictionary;
  readonly outlets: () => readonly string[];
  readonly live: number;
  readonly problems: readonly SearchProblem[];
  /** Null for an article that is gone since. */
  words(places: readonly Place[]): Promise<readonly (ArticleWords | null)[]>;
}

/** An article by the number of its segment and its own in it. */
export interface Place {
  readonly segment: number;
  readonly doc: number;
}

/** Does something with the present snapshot; the same one as long as no source changed. */
export type Snapshots = <T>(work: (snapshot: Snapshot) => Promise<T>) => Promise<T>;

/** What was to be read of a segment could not be. */
class Unread extends Error {
  readonly segment: Segment;
  constructor(segment: Segment, cause: unknown) {
    super(String(cause));
    this.segment = segment;
  }
}

/**
 * Segments may be merged away by another context while they are read: the work is done anew with those there are then. One
 * that is still there and cannot be read is left out, and the snapshot's problems say so.
 */
export function createSnapshots(sources: readonly Source[]): Snapshots {
  let last: { readonly segments: readonly Segment[]; readonly snapshot: Snapshot } | undefined;
  const present = async (unread: ReadonlyMap<Segment, Unread>): Promise<Snapshot> => {
    const problems: SearchProblem[] = [];
    const lists = await Promise.all(
      sources.map((source) =>
        source.segments().catch((error: unknown): readonly Segment[] => {
          problems.push({ code: 'store-unavailable', detail: String(error) });
          return [];
        }),
      ),
    );
    const segments = lists.flat().filter((segment) => {
      const error = unread.get(segment);
      if (error) problems.push({ code: 'store-unavailable', detail: error.message });
      return !error;
    });
    if (last && problems.length === 0 && sameItems(last.segments, segments)) return last.snapshot;
    const snapshot = makeSnapshot(segments, problems, last?.snapshot);
    last = { segments, snapshot };
    return snapshot;
  };
  return async (work) => {
    const unread = new Map<Segment, Unread>();
    for (;;) {
      const snapshot = await present(unread);
      try {
        return await work(snapshot);
      } catch (error) {
        // Every turn leaves out one more of the segments there are, or meets new ones.
        if (!(error instanceof Unread) || unread.has(error.segment)) throw error;
        unread.set(error.segment, error);
      }
    }
  };
}

/** Says which segment it was that could not be read. */
function telling(segment: Segment): Segment {
  return {
    ...segment,
    read: (ranges) =>
      segment.read(ranges).catch((error: unknown) => {
        throw new Unread(segment, error);
      }),
  };
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

function makeSnapshot(
  segments: readonly Segment[],
  problems: readonly SearchProblem[],
  before: Snapshot | undefined,
): Snapshot {
  const parts = segments.map(
    (segment) =>
      before?.parts.find((part) => part.segment === segment) ?? {
        segment,
        reader: createReader(telling(segment)),
      },
  );
  const kept = new Map<string, ArticleWords>();
  let outlets: readonly string[] | undefined;
  return {
    parts,
    dictionary: createDictionary(segments.map(({ head }) => head)),
    outlets: () => {
      outlets ??= outletsOf(segments);
      return outlets;
    },
    live: segments.reduce((sum, { live }) => sum + live, 0),
    problems,
    async words(places) {
      const missing = places.filter(({ segment, doc }) => !kept.has(`${segment}/${doc}`));
      await Promise.all(
        segments.map(async (segment, at) => {
          const docs = missing.filter((place) => place.segment === at).map(({ doc }) => doc);
          if (docs.length === 0) return;
          const found = await segment.articles(docs.map((doc) => segment.head.keys[doc]!));
          for (const [i, stored] of found.entries()) {
            if (stored) kept.set(`${at}/${docs[i]}`, wordsOf(stored));
          }
        }),
      );
      const words = places.map(({ segment, doc }) => {
        const key = `${segment}/${doc}`;
        const had = kept.get(key);
        if (had) {
          kept.delete(key);
          kept.set(key, had);
        }
        return had ?? null;
      });
      for (const key of kept.keys()) {
        if (kept.size <= KEPT_ARTICLES) break;
        kept.delete(key);
      }
      return words;
    },
  };
}

function outletsOf(segments: readonly Segment[]): readonly string[] {
  const names = segments.flatMap(({ head }) =>
    head.tags.filter((tag) => tag.startsWith(TAG.outlet)).map((tag) => tag.slice(TAG.outlet.length)),
  );
  return [...new Set(names)].sort();
}
