/** The reader's own articles: saved one by one with what was found in them, or many at once without. */
import type { EntityRecord } from '../core/knowledge/record.types.ts';
import type { Article, ArticleId, EntityId } from '../core/knowledge/types.ts';
import type { StoredArticle } from '../core/search/index/segment.types.ts';
import type { Value } from './blobs.ts';
import type { Desk } from './change.ts';
import { addArticles } from './contents.ts';
import { Failed } from './failure.ts';
import { foundKey } from './keys.ts';
import { deltaAfter } from './layers.ts';
import { type Manifest, OWN_INFO, type PackEntry, withPack } from './manifest.ts';
import {
  type Contribution,
  growthOf,
  parseRecord,
  type RecordChanges,
  readRecordTexts,
  recordValues,
} from './records.ts';
import { removal } from './removal.ts';
import { type Inserted, type InsertOptions, OWN, type Saved } from './types.ts';

/** Articles in one transaction: a second's work. */
const BATCH = 1000;

/** What was found in an article, as it is stored. */
export interface Found {
  readonly entities: readonly EntityId[];
  /** Meetings, each counted once. */
  readonly meetings: number;
}

function ownPack({ packs }: Manifest): PackEntry {
  const own = packs.find(({ id }) => id === OWN);
  if (!own) throw new Failed('corrupt', 'the manifest has no own pack');
  return own;
}

export function saveArticle(
  desk: Desk,
  article: Article,
  found: readonly EntityRecord[],
): Promise<Saved | null> {
  const stored: StoredArticle = { article, pack: { id: OWN, version: OWN_INFO.version } };
  return desk.change<Saved>(async (manifest) => {
    const own = ownPack(manifest);
    const pack = own.number;
    const added = await addArticles(desk, pack, own, [stored]);
    const key = added.keys.get(article.id);
    if (key === undefined) return { next: {}, unseen: true, value: { stored: false } };
    const changes = await contributed(desk, own, article.id, found);
    const layer = await deltaAfter(desk, own, { ...own, ...added.contents }, changes);
    const values = recordValues(pack, changes);
    const note: Found = {
      entities: found.map(({ entity }) => entity.id),
      meetings: new Set(found.flatMap(({ meetings }) => meetings.map((each) => JSON.stringify(each)))).size,
    };
    const put = new Map<string, Value>([...added.put, ...values.put, ...layer.put]);
    if (found.length > 0) put.set(foundKey(pack, key), JSON.stringify(note));
    const { textUnits, entities } = growthOf(changes);
    const { contents } = layer;
    return {
      put,
      removeUnder: layer.removeUnder,
      next: withPack(manifest, pack, {
        ...contents,
        textUnits: contents.textUnits + textUnits,
        entities: contents.entities + entities,
        meetings: contents.meetings + note.meetings,
      }),
      value: { stored: true },
    };
  });
}

/** The records with what an article adds to them. */
async function contributed(
  desk: Desk,
  pack: PackEntry,
  article: ArticleId,
  found: readonly EntityRecord[],
): Promise<RecordChanges> {
  const ids = [...new Set(found.map(({ entity }) => entity.id))];
  const before = await readRecordTexts(desk, pack, ids);
  const after = new Map<EntityId, string>();
  for (const record of found) {
    const { id } = record.entity;
    const had = after.get(id) ?? before.get(id);
    const contributions: readonly Contribution[] = had === undefined ? [] : parseRecord(had);
    after.set(id, JSON.stringify([...contributions, { article, record }]));
  }
  return { before, after };
}

export function removeArticles(desk: Desk, ids: readonly ArticleId[]): Promise<number | null> {
  return desk.change(async (manifest) => {
    const own = ownPack(manifest);
    const pack = own.number;
    const removed = await removal(desk, own, ids);
    if (!removed) return null;
    const notes = await desk.blobs.get(removed.keys.map((key) => foundKey(pack, key)));
    const found = notes.flatMap((note) => (typeof note === 'string' ? [JSON.parse(note) as Found] : []));
    const changes = await withdrawn(desk, own, new Set(ids), found);
    const layer = await deltaAfter(desk, own, removed.contents, changes);
    const values = recordValues(pack, changes);
    const { textUnits, entities } = growthOf(changes);
    const { contents } = layer;
    return {
      put: new Map<string, Value>([...removed.put, ...values.put, ...layer.put]),
      remove: [...removed.remove, ...values.remove, ...removed.keys.map((key) => foundKey(pack, key))],
      removeUnder: [...removed.removeUnder, ...layer.removeUnder],
      next: withPack(manifest, pack, {
        ...contents,
        textUnits: contents.textUnits + textUnits,
        entities: contents.entities + entities,
        meetings: contents.meetings - found.reduce((sum, { meetings }) => sum + meetings, 0),
      }),
      value: removed.keys.length,
    };
  });
}

/** The records without what these articles contributed. */
async function withdrawn(
  desk: Desk,
  pack: PackEntry,
  articles: ReadonlySet<ArticleId>,
  found: readonly Found[],
): Promise<RecordChanges> {
  const ids = [...new Set(found.flatMap(({ entities }) => entities))];
  const before = await readRecordTexts(desk, pack, ids);
  const after = new Map<EntityId, string | null>();
  for (const [id, text] of before) {
    if (text === undefined) continue;
    const left = parseRecord(text).filter(({ article }) => article === undefined || !articles.has(article));
    after.set(id, left.length > 0 ? JSON.stringify(left) : null);
  }
  return { before, after };
}

/** In batches, each whole or not at all. */
export async function insertAll(
  desk: Desk,
  articles: Iterable<StoredArticle> | AsyncIterable<StoredArticle>,
  { progress, signal }: InsertOptions,
  tend: () => Promise<void>,
): Promise<Inserted> {
  let done = 0;
  let stored = 0;
  const known: ArticleId[] = [];
  let batch: StoredArticle[] = [];
  const flush = async (): Promise<void> => {
    if (signal?.aborted) throw new Failed('stopped', `after ${stored} articles`);
    if (batch.length === 0) return;
    const added = await addBatch(desk, batch);
    done += batch.length;
    stored += added?.stored ?? 0;
    known.push(...(added?.known ?? []));
    batch = [];
    progress?.({ done, stored });
    await tend();
  };
  for await (const article of articles) {
    batch.push(article);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return { stored, known };
}

function addBatch(desk: Desk, batch: readonly StoredArticle[]): Promise<Inserted | null> {
  return desk.change(async (manifest) => {
    const own = ownPack(manifest);
    const { put, contents, keys, known } = await addArticles(desk, own.number, own, batch);
    return {
      put,
      next: withPack(manifest, own.number, contents),
      unseen: keys.size === 0,
      value: { stored: keys.size, known },
    };
  });
}
