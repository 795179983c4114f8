/** Taking articles away: their values go at once, their places in the index when segments are merged. */
import type { ArticleId } from '../core/knowledge/types.ts';
import { parseHead } from '../core/search/index/head.ts';
import { pageAddress } from '../core/text/address.ts';
import type { Blobs, Value } from './blobs.ts';
import { addressKeyOf, articleKey, deadKey, idKey } from './keys.ts';
import type { Manifest, SegmentEntry } from './manifest.ts';
import { readArticles, readHeadAndDead } from './segments.ts';

/** Marks articles as gone in their segments, and takes their values away. */
export async function removal(blobs: Blobs, manifest: Manifest, ids: readonly ArticleId[]) {
  const numbers = (await blobs.get(ids.map(idKey))).flatMap((value) =>
    value === undefined ? [] : [Number(value)],
  );
  if (numbers.length === 0) return null;
  const stored = await readArticles(blobs, numbers);
  const remove = stored.flatMap((each, at) => {
    const address = pageAddress(each?.article.url);
    return [
      articleKey(numbers[at]!),
      ...(each ? [idKey(each.article.id)] : []),
      ...(address === null ? [] : [addressKeyOf(address)]),
    ];
  });
  const gone = new Set(numbers);
  const put = new Map<string, Value>();
  const segments: SegmentEntry[] = [];
  for (const entry of manifest.segments) {
    const { head, dead } = await readHeadAndDead(blobs, entry);
    const { keys } = parseHead(head);
    const marks = dead?.slice() ?? new Uint8Array(entry.docs);
    let more = 0;
    for (const [doc, key] of keys.entries()) {
      if (!gone.has(key) || marks[doc] === 1) continue;
      marks[doc] = 1;
      more += 1;
    }
    if (more > 0) put.set(deadKey(entry.id), marks);
    segments.push({ ...entry, dead: entry.dead + more });
  }
  return {
    change: { put, remove },
    next: { articles: manifest.articles - numbers.length, segments },
    value: numbers.length,
  };
}
