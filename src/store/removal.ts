/** Taking articles away: their values go at once, their places in the index when segments are merged. */
import type { ArticleId } from '../core/knowledge/types.ts';
import { parseHead } from '../core/search/index/head.ts';
import { pageAddress } from '../core/text/address.ts';
import type { Blobs, Value } from './blobs.ts';
import type { Desk } from './change.ts';
import type { Written } from './contents.ts';
import { addressKeyOf, articleKey, deadKey, idKey, segmentKeys } from './keys.ts';
import type { PackEntry, SegmentEntry } from './manifest.ts';
import { readArticles, readHeadAndDead } from './segments.ts';

export interface Removal extends Required<Written> {
  /** Of the articles taken away. */
  readonly keys: readonly number[];
}

/** Marks articles as gone in their segments, and takes their values away; null where there is none of them. */
export async function removal(
  desk: Desk,
  pack: PackEntry,
  ids: readonly ArticleId[],
): Promise<Removal | null> {
  const { blobs } = desk;
  const found = await blobs.get([...new Set(ids)].map((id) => idKey(pack.number, id)));
  const keys = found.flatMap((value) => (value === undefined ? [] : [Number(value)]));
  if (keys.length === 0) return null;
  const stored = await readArticles(desk, pack, keys);
  const addresses = stored.map((each) => pageAddress(each?.article.url));
  const addressed = await blobs.get(addresses.map((address) => addressKeyOf(pack.number, address ?? '')));
  const remove = stored.flatMap((each, at) => {
    const key = keys[at]!;
    const address = addresses[at];
    return [
      articleKey(pack.number, key),
      ...(each ? [idKey(pack.number, each.article.id)] : []),
      ...(typeof address === 'string' && addressed[at] === String(key)
        ? [addressKeyOf(pack.number, address)]
        : []),
    ];
  });
  const marked = await markDead(blobs, pack, new Set(keys));
  const textUnits = stored.reduce((sum, each) => sum + (each ? JSON.stringify(each).length : 0), 0);
  return {
    ...marked,
    remove,
    keys,
    contents: {
      ...pack,
      articles: pack.articles - keys.length,
      textUnits: pack.textUnits - textUnits,
      segments: marked.segments,
    },
  };
}

/** A segment that nothing is left of goes. */
async function markDead(blobs: Blobs, pack: PackEntry, gone: ReadonlySet<number>) {
  const put = new Map<string, Value>();
  const removeUnder: string[] = [];
  const segments: SegmentEntry[] = [];
  for (const entry of pack.segments) {
    const { head, dead } = await readHeadAndDead(blobs, pack.number, entry);
    const { keys } = parseHead(head);
    const marks = dead?.slice() ?? new Uint8Array(entry.docs);
    let more = 0;
    for (const [doc, key] of keys.entries()) {
      if (!gone.has(key) || marks[doc] === 1) continue;
      marks[doc] = 1;
      more += 1;
    }
    if (entry.dead + more === entry.docs) {
      removeUnder.push(segmentKeys(pack.number, entry.id));
      continue;
    }
    if (more > 0) put.set(deadKey(pack.number, entry.id), marks);
    segments.push({ ...entry, dead: entry.dead + more });
  }
  return { put, removeUnder, segments };
}
