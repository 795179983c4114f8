/**
 * Records as they are stored: what each article contributed, so that taking an article away leaves what would be there had
 * it never been saved. A record of an imported pack has one contribution, of no article.
 */
import type { EntityRecord } from '../core/knowledge/record.types.ts';
import { mergeRecords } from '../core/knowledge/records.ts';
import type { ArticleId, EntityId } from '../core/knowledge/types.ts';
import type { Value } from './blobs.ts';
import type { Desk } from './change.ts';
import { recordKey, recordKeys } from './keys.ts';
import type { PackRef } from './manifest.ts';

export interface Contribution {
  readonly article?: ArticleId;
  readonly record: EntityRecord;
}

export type StoredRecord = readonly [Contribution, ...Contribution[]];

/** @throws SyntaxError where it is none */
export function parseRecord(text: Value): StoredRecord {
  const value: unknown = typeof text === 'string' ? JSON.parse(text) : null;
  if (!Array.isArray(value) || value.length === 0) throw new SyntaxError('a record has no contribution');
  return value as unknown as StoredRecord;
}

/** The contributions joined. */
export function recordOf([first, ...others]: StoredRecord): EntityRecord {
  return mergeRecords([first.record, ...others.map(({ record }) => record)]);
}

/** The stored records of these entities, as text; undefined where there is none, or one that makes no sense. */
export async function readRecordTexts(
  desk: Desk,
  pack: PackRef,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, string | undefined>> {
  const keys = ids.map((id) => recordKey(pack.number, id));
  const values = await desk.blobs.get(keys);
  return new Map(
    ids.map((id, at) => {
      const value = values[at];
      const whole = value !== undefined && readRecord(desk, pack, keys[at]!, value) !== null;
      return [id, whole ? (value as string) : undefined];
    }),
  );
}

/** Null where it makes no sense, and that is noted. */
export function readRecord(desk: Desk, pack: PackRef, key: string, value: Value): EntityRecord | null {
  return desk.orNoted({ what: 'record', pack: pack.id }, key, () => recordOf(parseRecord(value)));
}

/** A record as it is stored, and joined. */
export interface ReadRecord {
  readonly text: string;
  readonly stored: StoredRecord;
  readonly record: EntityRecord;
}

/** Records read at once. */
const PAGE = 500;

export interface RecordPage {
  /** Without those that make no sense. */
  readonly records: readonly ReadRecord[];
  /** The last key that was read, behind which the next page begins. */
  readonly last: string;
}

/** The records behind a key, in the order of their entities' ids; null where there is none. */
export async function recordPage(
  desk: Desk,
  pack: PackRef,
  after: string | null,
): Promise<RecordPage | null> {
  const keys = await desk.blobs.keys(recordKeys(pack.number), after, PAGE);
  const last = keys.at(-1);
  if (last === undefined) return null;
  const values = await desk.blobs.get(keys);
  const records = keys.flatMap((key, at) => {
    const value = values[at];
    const record = value === undefined ? null : readRecord(desk, pack, key, value);
    return record && typeof value === 'string' ? [{ text: value, stored: parseRecord(value), record }] : [];
  });
  return { records, last };
}

/** All records of a pack, some hundred at a time. */
export async function* recordPages(desk: Desk, pack: PackRef): AsyncGenerator<readonly ReadRecord[]> {
  for (let after: string | null = null; ; ) {
    const page = await recordPage(desk, pack, after);
    if (!page) return;
    yield page.records;
    after = page.last;
  }
}

/** Changed records of a pack: the new text, null for none any more. */
export interface RecordChanges {
  readonly before: ReadonlyMap<EntityId, string | undefined>;
  readonly after: ReadonlyMap<EntityId, string | null>;
}

export function recordValues(pack: number, { after }: RecordChanges) {
  const put = new Map<string, Value>();
  const remove: string[] = [];
  for (const [id, text] of after) {
    if (text === null) remove.push(recordKey(pack, id));
    else put.set(recordKey(pack, id), text);
  }
  return { put, remove };
}

/** By how much the changes make the pack's records longer, UTF-16 units, and more. */
export function growthOf({ before, after }: RecordChanges): {
  readonly textUnits: number;
  readonly entities: number;
} {
  let textUnits = 0;
  let entities = 0;
  for (const [id, text] of after) {
    const had = before.get(id);
    textUnits += (text?.length ?? 0) - (had?.length ?? 0);
    entities += Number(text !== null) - Number(had !== undefined);
  }
  return { textUnits, entities };
}
