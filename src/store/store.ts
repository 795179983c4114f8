/**
 * The reader's own articles and their search index. What is written is written with a new manifest, in one transaction that
 * holds only on the manifest it was made from: killed at any moment, or with two writers, the store is as before a change
 * or as after it. Merging segments is such a change too.
 */
import type { ArticleId } from '../core/knowledge/types.ts';
import { buildSegment } from '../core/search/index/build.ts';
import { parseHead } from '../core/search/index/head.ts';
import { mergeSegments } from '../core/search/index/merge.ts';
import type { Segment, SegmentBytes, StoredArticle } from '../core/search/index/segment.types.ts';
import { indexedText } from '../core/search/source.ts';
import { pageAddress } from '../core/text/address.ts';
import type { Blobs, Change, Value } from './blobs.ts';
import { asOutcome, Failed } from './failure.ts';
import { addressKeyOf, articleKey, idKey, segmentKeys } from './keys.ts';
import {
  EMPTY,
  MANIFEST_KEY,
  type Manifest,
  parseManifest,
  SCHEMA,
  type SegmentEntry,
  toMerge,
} from './manifest.ts';
import { removal } from './removal.ts';
import {
  MissingError,
  openSegment,
  readArticles,
  readBody,
  readHeadAndDead,
  segmentValues,
} from './segments.ts';
import type { Inserted, InsertOptions, Outcome, Store } from './types.ts';

/** Articles in one transaction: a second's work. */
const BATCH = 1000;
/** Times a change is made anew because another context changed the store first. */
const TRIES = 8;
/** Work is laid down for other work after so long, ms: a page's request waits no longer. */
const SLICE_MS = 12;

export interface StoreParts {
  readonly blobs: Blobs;
  /** Milliseconds from any start. */
  readonly now: () => number;
  /** Lets other work go first. */
  readonly pause: () => Promise<void>;
}

/** A manifest as it was read, and as text, to guard a change with. */
interface Read {
  readonly manifest: Manifest;
  readonly text: string | undefined;
}

export function createStore({ blobs, now, pause }: StoreParts): Store {
  let opened: { readonly text: string | undefined; readonly segments: readonly Segment[] } | undefined;
  const segmentsById = new Map<string, Segment>();
  let writing: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<Read> => {
    const [text] = await blobs.get([MANIFEST_KEY]);
    if (text === undefined) return { manifest: EMPTY, text };
    const manifest = typeof text === 'string' ? parseManifest(text) : null;
    if (!manifest || typeof text !== 'string') throw new Failed('corrupt', 'the manifest cannot be read');
    if (manifest.schema > SCHEMA) throw new Failed('newer', `schema ${manifest.schema}, known is ${SCHEMA}`);
    return { manifest, text };
  };

  /** Makes a change from the present manifest; again where another context was first. Null: nothing to change. */
  const change = async <T>(
    make: (manifest: Manifest) => Promise<{ change: Change; next: Partial<Manifest>; value: T } | null>,
  ): Promise<T | null> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { manifest, text } = await read();
      try {
        const made = await make(manifest);
        if (!made) return null;
        const next = JSON.stringify({ ...manifest, ...made.next, change: manifest.change + 1 });
        const put = new Map<string, Value>([...made.change.put, [MANIFEST_KEY, next]]);
        if (await blobs.apply({ ...made.change, put }, { key: MANIFEST_KEY, value: text })) return made.value;
      } catch (error) {
        // What was read is gone where another context changed the store meanwhile; else it is damaged.
        if (!(error instanceof MissingError) || (await read()).text === text) throw error;
      }
    }
    throw new Failed('busy', `the store was changed by others ${TRIES} times in a row`);
  };

  /** Drives work to its end and lays it down now and then. */
  const drive = async (steps: Generator<void, SegmentBytes>): Promise<SegmentBytes> => {
    let begun = now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (now() - begun < SLICE_MS) continue;
      await pause();
      begun = now();
    }
  };

  const addBatch = (batch: readonly StoredArticle[]) =>
    change(async (manifest) => {
      const had = await blobs.get(batch.map(({ article }) => idKey(article.id)));
      const fresh = new Map<ArticleId, StoredArticle>();
      const known: ArticleId[] = [];
      for (const [at, stored] of batch.entries()) {
        const { id } = stored.article;
        if (had[at] !== undefined || fresh.has(id)) known.push(id);
        else fresh.set(id, stored);
      }
      if (fresh.size === 0) return { change: { put: new Map() }, next: {}, value: { stored: 0, known } };
      const articles = [...fresh.values()];
      const texts = articles.map(({ article }, at) => indexedText(article, manifest.nextKey + at));
      const bytes = await drive(buildSegment(texts));
      const put = segmentValues(manifest.nextSegment, bytes);
      for (const [at, stored] of articles.entries()) {
        const key = manifest.nextKey + at;
        put.set(articleKey(key), JSON.stringify(stored));
        put.set(idKey(stored.article.id), String(key));
        const address = pageAddress(stored.article.url);
        if (address !== null) put.set(addressKeyOf(address), String(key));
      }
      const entry = entryOf(manifest.nextSegment, articles.length, bytes);
      return {
        change: { put },
        next: {
          nextKey: manifest.nextKey + articles.length,
          nextSegment: manifest.nextSegment + 1,
          articles: manifest.articles + articles.length,
          segments: [...manifest.segments, entry],
        },
        value: { stored: articles.length, known },
      };
    });

  /** Merges once; false where nothing is to be merged. */
  const merge = async (): Promise<boolean> => {
    const merged = await change(async (manifest) => {
      const old = toMerge(manifest.segments);
      if (!old) return null;
      const inputs = await Promise.all(
        old.map(async (entry) => {
          const { head, dead } = await readHeadAndDead(blobs, entry);
          const body = await readBody(blobs, entry);
          return { head: parseHead(head), body, dead: (doc: number) => dead !== null && dead[doc] === 1 };
        }),
      );
      const bytes = await drive(mergeSegments(inputs));
      const docs = old.reduce((sum, entry) => sum + entry.docs - entry.dead, 0);
      const id = manifest.nextSegment;
      const kept = manifest.segments.filter((entry) => !old.includes(entry));
      return {
        change: {
          put: docs > 0 ? segmentValues(id, bytes) : new Map(),
          removeUnder: old.map((entry) => segmentKeys(entry.id)),
        },
        next: {
          nextSegment: id + 1,
          segments: docs > 0 ? [...kept, entryOf(id, docs, bytes)] : kept,
        },
        value: true,
      };
    });
    return merged ?? false;
  };

  /** One writer at a time in this context; others are kept apart by the manifest. */
  const serially = <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
    const result = writing.then(() => asOutcome(work));
    writing = result;
    return result;
  };

  const keyed = async (key: string): Promise<StoredArticle | null> => {
    await read();
    const [number] = await blobs.get([key]);
    if (typeof number !== 'string') return null;
    const [stored] = await readArticles(blobs, [Number(number)]);
    return stored ?? null;
  };

  return {
    insert: (articles, options = {}) =>
      serially(async () => {
        const inserted = await insertAll(articles, options, addBatch, merge);
        return inserted;
      }),

    remove: (ids) =>
      serially(async () => {
        const removed = await change(async (manifest) => removal(blobs, manifest, ids));
        while (await merge());
        return removed ?? 0;
      }),

    get: (id) => asOutcome(() => keyed(idKey(id))),
    async byAddress(url) {
      const address = pageAddress(url);
      return address === null ? null : keyed(addressKeyOf(address));
    },

    facts: () =>
      asOutcome(async () => {
        const { manifest } = await read();
        const indexBytes = manifest.segments.reduce((sum, each) => sum + each.headBytes + each.bodyBytes, 0);
        return { articles: manifest.articles, indexBytes };
      }),

    async segments() {
      for (let tries = 0; ; tries += 1) {
        const { manifest, text } = await read();
        if (opened && opened.text === text) return opened.segments;
        try {
          const segments = await Promise.all(
            manifest.segments.map(async (entry) => {
              const name = `${entry.id}:${entry.dead}`;
              const segment = segmentsById.get(name) ?? (await openSegment(blobs, entry));
              segmentsById.set(name, segment);
              return segment;
            }),
          );
          const names = new Set(manifest.segments.map(({ id, dead }) => `${id}:${dead}`));
          for (const name of segmentsById.keys()) if (!names.has(name)) segmentsById.delete(name);
          opened = { text, segments };
          return segments;
        } catch (error) {
          if (!(error instanceof MissingError) || tries === TRIES) throw error;
        }
      }
    },

    close: () => blobs.close(),
  };
}

async function insertAll(
  articles: Iterable<StoredArticle> | AsyncIterable<StoredArticle>,
  { progress, signal }: InsertOptions,
  addBatch: (batch: readonly StoredArticle[]) => Promise<Inserted | null>,
  merge: () => Promise<boolean>,
): Promise<Inserted> {
  let done = 0;
  let stored = 0;
  const known: ArticleId[] = [];
  let batch: StoredArticle[] = [];
  const flush = async (): Promise<void> => {
    if (signal?.aborted) throw new Failed('stopped', `after ${stored} articles`);
    if (batch.length === 0) return;
    const added = await addBatch(batch);
    done += batch.length;
    stored += added?.stored ?? 0;
    known.push(...(added?.known ?? []));
    batch = [];
    progress?.({ done, stored });
    while (await merge());
  };
  for await (const article of articles) {
    batch.push(article);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return { stored, known };
}

function entryOf(id: number, docs: number, { head, body }: SegmentBytes): SegmentEntry {
  return { id, docs, dead: 0, headBytes: head.length, bodyBytes: body.length };
}
