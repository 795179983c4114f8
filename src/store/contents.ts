/** What is written for a pack: articles with a search segment, and merging segments. */
import type { ArticleId } from '../core/knowledge/types.ts';
import { buildSegment } from '../core/search/index/build.ts';
import { parseHead } from '../core/search/index/head.ts';
import { mergeSegments } from '../core/search/index/merge.ts';
import type { SegmentBytes, StoredArticle } from '../core/search/index/segment.types.ts';
import { indexedText } from '../core/search/source.ts';
import { pageAddress } from '../core/text/address.ts';
import type { Value } from './blobs.ts';
import type { Desk } from './change.ts';
import { addressKeyOf, articleKey, idKey, segmentKeys } from './keys.ts';
import { type Contents, type SegmentEntry, toMerge } from './manifest.ts';
import { readBody, readHeadAndDead, segmentValues } from './segments.ts';

/** What to write, and what the pack has then. */
export interface Written {
  readonly put: ReadonlyMap<string, Value>;
  readonly remove?: readonly string[];
  readonly removeUnder?: readonly string[];
  readonly contents: Contents;
}

export interface AddedArticles extends Written {
  /** Keys of what was added. */
  readonly keys: ReadonlyMap<ArticleId, number>;
  /** Ids that the pack had already, or that came twice. */
  readonly known: readonly ArticleId[];
}

/** Articles that the pack has not yet, with a segment over them. */
export async function addArticles(
  desk: Desk,
  pack: number,
  contents: Contents,
  batch: readonly StoredArticle[],
): Promise<AddedArticles> {
  const had = await desk.blobs.get(batch.map(({ article }) => idKey(pack, article.id)));
  const fresh = new Map<ArticleId, StoredArticle>();
  const known: ArticleId[] = [];
  for (const [at, stored] of batch.entries()) {
    const { id } = stored.article;
    if (had[at] !== undefined || fresh.has(id)) known.push(id);
    else fresh.set(id, stored);
  }
  const articles = [...fresh.values()];
  if (articles.length === 0) return { put: new Map(), contents, keys: new Map(), known };
  const addresses = await freeAddresses(desk, pack, articles);
  const texts = articles.map(({ article }, at) => indexedText(article, contents.nextKey + at));
  const bytes = await desk.drive(buildSegment(texts));
  const put = segmentValues(pack, contents.nextSegment, bytes);
  const keys = new Map<ArticleId, number>();
  let textUnits = 0;
  for (const [at, stored] of articles.entries()) {
    const key = contents.nextKey + at;
    const text = JSON.stringify(stored);
    textUnits += text.length;
    keys.set(stored.article.id, key);
    put.set(articleKey(pack, key), text);
    put.set(idKey(pack, stored.article.id), String(key));
    const address = addressKeyIn(pack, stored);
    if (address !== null && addresses.delete(address)) put.set(address, String(key));
  }
  return {
    put,
    keys,
    known,
    contents: {
      ...contents,
      nextKey: contents.nextKey + articles.length,
      nextSegment: contents.nextSegment + 1,
      articles: contents.articles + articles.length,
      textUnits: contents.textUnits + textUnits,
      segments: [...contents.segments, entryOf(contents.nextSegment, articles.length, bytes)],
    },
  };
}

function addressKeyIn(pack: number, { article }: StoredArticle): string | null {
  const address = pageAddress(article.url);
  return address === null ? null : addressKeyOf(pack, address);
}

/** Keys of addresses that no article of the pack has yet: the first one keeps its address. */
async function freeAddresses(
  { blobs }: Desk,
  pack: number,
  articles: readonly StoredArticle[],
): Promise<Set<string>> {
  const keys = [...new Set(articles.flatMap((stored) => addressKeyIn(pack, stored) ?? []))];
  const had = await blobs.get(keys);
  return new Set(keys.filter((_, at) => had[at] === undefined));
}

/** Some segments of a pack as one. */
export interface Merged {
  readonly old: readonly SegmentEntry[];
  readonly docs: number;
  readonly bytes: SegmentBytes;
}

/** Some segments of the pack as one; null where all may stay. */
export async function mergeOnce(desk: Desk, pack: number, contents: Contents): Promise<Written | null> {
  const merged = await mergedOf(desk, pack, contents);
  return merged && withMerged(pack, contents, merged);
}

/** Null where all segments may stay. */
export async function mergedOf(
  desk: Desk,
  pack: number,
  { segments }: Pick<Contents, 'segments'>,
): Promise<Merged | null> {
  const old = toMerge(segments);
  if (!old) return null;
  const inputs = await Promise.all(
    old.map(async (entry) => {
      const { head, dead } = await readHeadAndDead(desk.blobs, pack, entry);
      const body = await readBody(desk.blobs, pack, entry);
      return { head: parseHead(head), body, dead: (doc: number) => dead !== null && dead[doc] === 1 };
    }),
  );
  const bytes = await desk.drive(mergeSegments(inputs));
  return { old, docs: old.reduce((sum, entry) => sum + entry.docs - entry.dead, 0), bytes };
}

/** In place of the segments it was made of; null where one of them is not what it was. */
export function withMerged(pack: number, contents: Contents, { old, docs, bytes }: Merged): Written | null {
  const { segments } = contents;
  const present = ({ id, dead }: SegmentEntry) =>
    segments.some((entry) => entry.id === id && entry.dead === dead);
  if (!old.every(present)) return null;
  const from = segments.findIndex((entry) => entry.id === old[0]?.id);
  const id = contents.nextSegment;
  const one = docs > 0 ? [entryOf(id, docs, bytes)] : [];
  return {
    put: docs > 0 ? segmentValues(pack, id, bytes) : new Map(),
    removeUnder: old.map((entry) => segmentKeys(pack, entry.id)),
    contents: {
      ...contents,
      nextSegment: id + 1,
      segments: [...segments.slice(0, from), ...one, ...segments.slice(from + old.length)],
    },
  };
}

function entryOf(id: number, docs: number, { head, body }: SegmentBytes): SegmentEntry {
  return { id, docs, dead: 0, headBytes: head.length, bodyBytes: body.length };
}
