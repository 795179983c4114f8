/**
 * Records as they are stored: what each article contributed, so that taking an article away leaves what would be there had
 * it never been saved. A record of an imported pack has one contribution, of no article.
 */
import type { EntityRecord } from '../core/knowledge/record.types.ts';
import { mergeRecords } from '../core/knowledge/records.ts';
import type { ArticleId, EntityId } from '../core/knowledge/types.ts';
import type { Blobs, Value } from './blobs.ts';
import { recordKey } from './keys.ts';

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

/** The stored records of these entities, as text; undefined where there is none. */
export async function readRecordTexts(
  blobs: Blobs,
  pack: number,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, string | undefined>> {
  const values = await blobs.get(ids.map((id) => recordKey(pack, id)));
  return new Map(ids.map((id, at) => [id, values[at] as string | undefined]));
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
