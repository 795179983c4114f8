/** The layers of a pack: a base over all its entities, and for the own pack a small one over those touched since. */
import type { Entity, EntityId } from '../core/knowledge/types.ts';
import type { Blobs, Value } from './blobs.ts';
import type { Desk } from './change.ts';
import { MissingError } from './failure.ts';
import { layerKeys, recordKeys } from './keys.ts';
import type { Contents, LayerEntry, PackEntry, Touched } from './manifest.ts';
import { parseRecord, type RecordChanges, readRecordTexts, recordOf } from './records.ts';
import type { LayerBytes, PackLayer } from './types.ts';

/** Entities that the delta layer may be over: it is made anew with each save, in some hundredths of a second. */
export const DELTA_MOST = 1000;
/** Records read at once. */
const PAGE = 500;

const PARTS = ['known', 'uses', 'automaton'] as const;

function layerValues(pack: number, id: number, bytes: LayerBytes): Map<string, Value> {
  return new Map(PARTS.map((part) => [layerKeys(pack, id) + part, bytes[part]]));
}

function entryOf(id: number, bytes: LayerBytes): LayerEntry {
  return { id, bytes: PARTS.reduce((sum, part) => sum + bytes[part].length, 0) };
}

async function readLayer(blobs: Blobs, pack: number, { id }: LayerEntry): Promise<LayerBytes> {
  const values = await blobs.get(PARTS.map((part) => layerKeys(pack, id) + part));
  const [known, uses, automaton] = values;
  if (!(known instanceof Uint8Array && uses instanceof Uint8Array && automaton instanceof Uint8Array)) {
    throw new MissingError(`layer ${id} of pack ${pack} is not whole`);
  }
  return { known, uses, automaton };
}

/** The layers of packs, in their order. */
export async function packLayers(
  blobs: Blobs,
  packs: readonly PackEntry[],
  have: ReadonlySet<string>,
): Promise<readonly PackLayer[]> {
  const wanted = packs.flatMap(({ id, version, number, base, delta, touched }) => {
    const pack = { id, version, number };
    return [
      ...(base ? [{ pack, entry: base, stale: touched.map(([entity]) => entity) }] : []),
      ...(delta ? [{ pack, entry: delta, stale: [] }] : []),
    ];
  });
  return Promise.all(
    wanted.map(async ({ pack, entry, stale }) => {
      const name = `${pack.number}/${entry.id}`;
      return { pack, name, stale, bytes: have.has(name) ? null : await readLayer(blobs, pack.number, entry) };
    }),
  );
}

/** The delta layer after changes of records: over what was touched since the base was made and is there. */
export async function deltaAfter(desk: Desk, pack: number, contents: Contents, changes: RecordChanges) {
  const touched = touchedAfter(contents.touched, changes);
  const others = touched.map(([id]) => id).filter((id) => !changes.after.has(id));
  const texts = new Map<EntityId, string | null | undefined>(await readRecordTexts(desk.blobs, pack, others));
  for (const [id, text] of changes.after) texts.set(id, text);
  const entities = touched.flatMap(([id]) => {
    const text = texts.get(id);
    return text ? [recordOf(parseRecord(text)).entity] : [];
  });
  const removeUnder = contents.delta ? [layerKeys(pack, contents.delta.id)] : [];
  if (entities.length === 0 || !desk.buildLayer) {
    return { put: new Map<string, Value>(), removeUnder, contents: { ...contents, touched, delta: null } };
  }
  const bytes = await desk.drive(desk.buildLayer(entities));
  const id = contents.nextLayer;
  return {
    put: layerValues(pack, id, bytes),
    removeUnder,
    contents: { ...contents, touched, delta: entryOf(id, bytes), nextLayer: id + 1 },
  };
}

/** An entity whose record is again what it was when the base was made is not touched. */
function touchedAfter(touched: Touched, { before, after }: RecordChanges): Touched {
  const digests = new Map(touched);
  for (const [id, text] of after) {
    const had = before.get(id);
    const base = digests.has(id) ? (digests.get(id) ?? null) : had === undefined ? null : digest(had);
    if ((text === null ? null : digest(text)) === base) digests.delete(id);
    else digests.set(id, base);
  }
  return [...digests];
}

/** Tells texts apart: two mixes of 32 bits. Alike digests of unlike texts would leave a name of an entity unmarked. */
function digest(text: string): string {
  let a = 0x811c_9dc5;
  let b = 0x9e37_79b9;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x0100_0193);
    b = Math.imul(b ^ unit, 0x85eb_ca6b) + at;
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}

/** A base layer over all records of the pack, in place of both layers it has. */
export async function baseOf(desk: Desk, pack: number, contents: Contents) {
  const entities: Entity[] = [];
  for await (const page of recordPages(desk.blobs, pack)) {
    for (const [, text] of page) entities.push(recordOf(parseRecord(text)).entity);
    await desk.pause();
  }
  const old = [contents.base, contents.delta].flatMap((entry) => entry ?? []);
  const removeUnder = old.map(({ id }) => layerKeys(pack, id));
  const bare: Contents = { ...contents, base: null, delta: null, touched: [] };
  if (entities.length === 0 || !desk.buildLayer)
    return { put: new Map<string, Value>(), removeUnder, contents: bare };
  const bytes = await desk.drive(desk.buildLayer(entities));
  const id = contents.nextLayer;
  return {
    put: layerValues(pack, id, bytes),
    removeUnder,
    contents: { ...bare, base: entryOf(id, bytes), nextLayer: id + 1 },
  };
}

/** All records of a pack as text, by entity, some hundred at a time. */
export async function* recordPages(
  blobs: Blobs,
  pack: number,
): AsyncGenerator<readonly (readonly [EntityId, string])[]> {
  const prefix = recordKeys(pack);
  let after: string | null = null;
  for (;;) {
    const keys: readonly string[] = await blobs.keys(prefix, after, PAGE);
    if (keys.length === 0) return;
    const values = await blobs.get(keys);
    yield keys.flatMap((key, at) => {
      const value = values[at];
      return typeof value === 'string' ? [[key.slice(prefix.length), value] as const] : [];
    });
    if (keys.length < PAGE) return;
    after = keys.at(-1) ?? null;
  }
}
