/** Reading what the packs that are on have. */
import type { EntityId, PackTag } from '../core/knowledge/types.ts';
import type { Segment, StoredArticle } from '../core/search/index/segment.types.ts';
import { BlobError } from './blobs.ts';
import type { Desk, Read } from './change.ts';
import { articleKeys, recordKey } from './keys.ts';
import { joined, type PackEntry } from './manifest.ts';
import { infoOf } from './packs.ts';
import { readRecord, recordPages } from './records.ts';
import { openSegment, parseArticle, readArticles } from './segments.ts';
import type { PackRecord, PackState } from './types.ts';

/** Articles read at once. */
const PAGE = 100;

export const onPacks = ({ manifest }: Read): readonly PackEntry[] =>
  joined(manifest.packs).filter(({ on }) => on);

/** A pack as others see it. */
export function packState(pack: PackEntry): PackState {
  const { number, on, articles, entities, meetings, segments, base, delta, textUnits } = pack;
  const indexBytes = segments.reduce((sum, { headBytes, bodyBytes }) => sum + headBytes + bodyBytes, 0);
  return {
    ...infoOf(pack),
    number,
    on,
    articles,
    entities,
    meetings,
    bytes: textUnits + indexBytes + (base?.bytes ?? 0) + (delta?.bytes ?? 0),
  };
}

const nameOf = ({ id, name, version, number }: PackEntry): PackRecord['pack'] => ({
  id,
  name,
  version,
  number,
});

/** As its articles show it. */
const tagOf = ({ id, version, name }: PackEntry): PackTag => ({ id, version, name });

/** The first article that one of the keys leads to. @param keyOf of the key's key in a pack */
export function articleBy(desk: Desk, keyOf: (pack: number) => string): Promise<StoredArticle | null> {
  return desk.reading(async (read) => {
    const packs = onPacks(read);
    const keys = await desk.blobs.get(packs.map(({ number }) => keyOf(number)));
    for (const [at, pack] of packs.entries()) {
      const key = keys[at];
      if (typeof key !== 'string') continue;
      const [stored] = await readArticles(desk, pack, [Number(key)]);
      if (stored) return { ...stored, pack: tagOf(pack) };
    }
    return null;
  });
}

export function recordsFor(
  desk: Desk,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, readonly PackRecord[]>> {
  return desk.reading(async (read) => {
    const places = onPacks(read).flatMap((pack) => ids.map((id) => ({ pack, id })));
    const keys = places.map(({ pack, id }) => recordKey(pack.number, id));
    const values = await desk.blobs.get(keys);
    const found = new Map<EntityId, PackRecord[]>();
    for (const [at, { pack, id }] of places.entries()) {
      const value = values[at];
      const record = value === undefined ? null : readRecord(desk, pack, keys[at]!, value);
      if (record) found.set(id, [...(found.get(id) ?? []), { pack: nameOf(pack), record }]);
    }
    return found;
  });
}

async function packsToRead(desk: Desk, number: number | undefined): Promise<readonly PackEntry[]> {
  const read = await desk.read();
  return number === undefined ? onPacks(read) : read.manifest.packs.filter((pack) => pack.number === number);
}

export async function* allRecords(desk: Desk, number?: number): AsyncGenerator<readonly PackRecord[]> {
  for (const pack of await packsToRead(desk, number)) {
    for await (const page of recordPages(desk, pack)) {
      yield page.map(({ record }) => ({ pack: nameOf(pack), record }));
    }
  }
}

export async function* allArticles(desk: Desk, number?: number): AsyncGenerator<readonly StoredArticle[]> {
  for (const pack of await packsToRead(desk, number)) {
    let after: string | null = null;
    for (;;) {
      const keys: readonly string[] = await desk.blobs.keys(articleKeys(pack.number), after, PAGE);
      if (keys.length === 0) break;
      const values = await desk.blobs.get(keys);
      yield values.flatMap((value, at) => parseArticle(desk, pack, keys[at]!, value) ?? []);
      after = keys.at(-1) ?? null;
    }
  }
}

/** The segments of packs that are on; the same objects as long as nothing changed. */
export function segmentReader(desk: Desk): () => Promise<readonly Segment[]> {
  let opened: { readonly text: string | undefined; readonly segments: readonly Segment[] } | undefined;
  const byName = new Map<string, Segment>();
  return () =>
    desk.reading(async (read) => {
      if (opened && opened.text === read.text) return opened.segments;
      const entries = onPacks(read).flatMap((pack) =>
        pack.segments.map((entry) => ({ pack, entry, name: `${pack.number}/${entry.id}:${entry.dead}` })),
      );
      const found = await Promise.all(
        entries.map(async ({ pack, entry, name }) => {
          try {
            const segment = byName.get(name) ?? (await openSegment(desk, pack, entry, tagOf(pack)));
            byName.set(name, segment);
            return segment;
          } catch (error) {
            if (error instanceof BlobError || !(await read.isNow())) throw error;
            desk.note({ what: 'segment', pack: pack.id, detail: `${name}: ${String(error)}` });
            return null;
          }
        }),
      );
      const segments = found.filter((segment) => segment !== null);
      const names = new Set(entries.map(({ name }) => name));
      for (const name of byName.keys()) if (!names.has(name)) byName.delete(name);
      opened = { text: read.text, segments };
      return segments;
    });
}
