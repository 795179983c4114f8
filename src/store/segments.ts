/** Segments as values by key: writing one, and opening one for search. */
import type { PackTag } from '../core/knowledge/types.ts';
import { parseHead } from '../core/search/index/head.ts';
import type { ByteRange, Segment, SegmentBytes, StoredArticle } from '../core/search/index/segment.types.ts';
import type { Blobs, Value } from './blobs.ts';
import type { Desk } from './change.ts';
import { MissingError } from './failure.ts';
import { articleKey, BLOCK_BYTES, blockKey, deadKey, headKey } from './keys.ts';
import type { PackRef, SegmentEntry } from './manifest.ts';

/** The values of a segment. */
export function segmentValues(pack: number, id: number, { head, body }: SegmentBytes): Map<string, Value> {
  const values = new Map<string, Value>([[headKey(pack, id), head]]);
  for (let at = 0, block = 0; at < body.length; at += BLOCK_BYTES, block += 1) {
    values.set(blockKey(pack, id, block), body.slice(at, at + BLOCK_BYTES));
  }
  return values;
}

/** The whole body, for merging. */
export async function readBody(
  blobs: Blobs,
  pack: number,
  { id, bodyBytes }: SegmentEntry,
): Promise<Uint8Array> {
  const [body] = await readRanges(blobs, pack, id, [{ start: 0, end: bodyBytes }]);
  return body!;
}

export async function readHeadAndDead(
  blobs: Blobs,
  pack: number,
  { id, docs, dead }: SegmentEntry,
): Promise<{ readonly head: Uint8Array; readonly dead: Uint8Array | null }> {
  const [head, gone] = await blobs.get(
    dead > 0 ? [headKey(pack, id), deadKey(pack, id)] : [headKey(pack, id)],
  );
  if (!(head instanceof Uint8Array)) throw new MissingError(`segment ${id} has no head`);
  if (dead === 0) return { head, dead: null };
  if (!(gone instanceof Uint8Array) || gone.length !== docs) {
    throw new MissingError(`segment ${id} does not say what was deleted`);
  }
  return { head, dead: gone };
}

/** @param tag shown with its articles */
export async function openSegment(
  desk: Desk,
  pack: PackRef,
  entry: SegmentEntry,
  tag: PackTag,
): Promise<Segment> {
  const { head, dead } = await readHeadAndDead(desk.blobs, pack.number, entry);
  return {
    head: parseHead(head),
    live: entry.docs - entry.dead,
    dead: (doc) => dead !== null && dead[doc] === 1,
    read: (ranges) => readRanges(desk.blobs, pack.number, entry.id, ranges),
    articles: async (keys) =>
      (await readArticles(desk, pack, keys)).map((stored) => stored && { ...stored, pack: tag }),
  };
}

/** Null for what is not there or damaged. */
export async function readArticles(
  desk: Desk,
  pack: PackRef,
  keys: readonly number[],
): Promise<readonly (StoredArticle | null)[]> {
  const names = keys.map((key) => articleKey(pack.number, key));
  const values = await desk.blobs.get(names);
  return values.map((value, at) => parseArticle(desk, pack, names[at]!, value));
}

export function parseArticle(
  desk: Desk,
  pack: PackRef,
  key: string,
  value: Value | undefined,
): StoredArticle | null {
  if (value === undefined) return null;
  return desk.orNoted({ what: 'article', pack: pack.id }, key, () => {
    const stored = JSON.parse(value as string) as StoredArticle;
    if (typeof stored.article.text !== 'string') throw new SyntaxError('an article has no text');
    return stored;
  });
}

async function readRanges(
  blobs: Blobs,
  pack: number,
  id: number,
  ranges: readonly ByteRange[],
): Promise<readonly Uint8Array[]> {
  const wanted = new Set<number>();
  for (const { start, end } of ranges) {
    for (let block = blockAt(start); block * BLOCK_BYTES < end; block += 1) wanted.add(block);
  }
  const numbers = [...wanted];
  const values = await blobs.get(numbers.map((block) => blockKey(pack, id, block)));
  const blocks = new Map<number, Uint8Array>();
  for (const [at, block] of numbers.entries()) {
    const value = values[at];
    if (!(value instanceof Uint8Array)) throw new MissingError(`segment ${id} has no block ${block}`);
    blocks.set(block, value);
  }
  return ranges.map((range) => slice(blocks, range));
}

const blockAt = (place: number): number => Math.floor(place / BLOCK_BYTES);

function slice(blocks: ReadonlyMap<number, Uint8Array>, { start, end }: ByteRange): Uint8Array {
  const first = blockAt(start);
  const from = start - first * BLOCK_BYTES;
  if (end - first * BLOCK_BYTES <= BLOCK_BYTES) {
    return blocks.get(first)?.subarray(from, end - first * BLOCK_BYTES) ?? new Uint8Array();
  }
  const whole = new Uint8Array(end - start);
  for (let block = first; block * BLOCK_BYTES < end; block += 1) {
    const bytes = blocks.get(block)!;
    const skip = block === first ? from : 0;
    const take = Math.min(bytes.length, end - block * BLOCK_BYTES);
    whole.set(bytes.subarray(skip, take), block * BLOCK_BYTES + skip - start);
  }
  return whole;
}
