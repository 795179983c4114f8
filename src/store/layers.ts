/** The layers of a pack: a base over all its entities, and for the own pack a small one over those touched since. */
import type { Entity, EntityId } from '../core/knowledge/types.ts';
import type { LayerBytes } from '../core/matching/layer.types.ts';
import type { Value } from './blobs.ts';
import type { Desk, Read } from './change.ts';
import { MissingError } from './failure.ts';
import { layerKeys } from './keys.ts';
import type { Contents, LayerEntry, PackEntry, PackRef, Touched } from './manifest.ts';
import {
  parseRecord,
  type RecordChanges,
  readRecordTexts,
  recordOf,
  recordPage,
  recordPages,
} from './records.ts';
import type { PackLayer } from './types.ts';

/** Entities that the delta layer may be over: it is made anew with each save, in some hundredths of a second. */
export const DELTA_MOST = 1000;

/** Times a page of records is read again because the pack was changed meanwhile. */
const PAGE_TRIES = 8;

const PARTS = ['known', 'uses', 'automaton'] as const;

function layerValues(pack: number, id: number, bytes: LayerBytes): Map<string, Value> {
  return new Map(PARTS.map((part) => [layerKeys(pack, id) + part, bytes[part]]));
}

function entryOf(id: number, bytes: LayerBytes): LayerEntry {
  return { id, bytes: PARTS.reduce((sum, part) => sum + bytes[part].length, 0) };
}

async function readLayer(desk: Desk, pack: PackRef, { id }: LayerEntry): Promise<LayerBytes> {
  const values = await desk.blobs.get(PARTS.map((part) => layerKeys(pack.number, id) + part));
  const [known, uses, automaton] = values;
  if (!(known instanceof Uint8Array && uses instanceof Uint8Array && automaton instanceof Uint8Array)) {
    throw new MissingError(`layer ${id} of pack ${pack.number} is not whole`);
  }
  return { known, uses, automaton };
}

/** The layers of packs, in their order. One that is damaged is left out, and that is noted. */
export async function packLayers(
  desk: Desk,
  { isNow }: Read,
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
  const layers = await Promise.all(
    wanted.map(async ({ pack, entry, stale }): Promise<PackLayer | null> => {
      const name = `${pack.number}/${entry.id}`;
      try {
        return { pack, name, stale, bytes: have.has(name) ? null : await readLayer(desk, pack, entry) };
      } catch (error) {
        if (!(error instanceof MissingError) || !(await isNow())) throw error;
        desk.note({ what: 'layer', pack: pack.id, detail: error.message });
        return null;
      }
    }),
  );
  return layers.filter((layer) => layer !== null);
}

/** The delta layer after changes of records: over what was touched since the base was made and is there. */
export async function deltaAfter(desk: Desk, pack: PackRef, contents: Contents, changes: RecordChanges) {
  const touched = touchedAfter(contents.touched, changes);
  const others = touched.map(([id]) => id).filter((id) => !changes.after.has(id));
  const texts = new Map<EntityId, string | null | undefined>(await readRecordTexts(desk, pack, others));
  for (const [id, text] of changes.after) texts.set(id, text);
  return deltaOver(desk, pack, { ...contents, touched }, texts);
}

/** A delta layer over what is touched, in place of the one there is. @param texts of the records touched */
async function deltaOver(
  desk: Desk,
  pack: PackRef,
  contents: Contents,
  texts: ReadonlyMap<EntityId, string | null | undefined>,
) {
  const entities = contents.touched.flatMap(([id]) => {
    const text = texts.get(id);
    return text ? [recordOf(parseRecord(text)).entity] : [];
  });
  const removeUnder = contents.delta ? [layerKeys(pack.number, contents.delta.id)] : [];
  if (entities.length === 0) {
    return { put: new Map<string, Value>(), removeUnder, contents: { ...contents, delta: null } };
  }
  const bytes = await desk.drive(desk.buildLayer(entities));
  const id = contents.nextLayer;
  return {
    put: layerValues(pack.number, id, bytes),
    removeUnder,
    contents: { ...contents, delta: entryOf(id, bytes), nextLayer: id + 1 },
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

/** A base layer over all records of a pack that nobody else changes. */
export async function baseOf(desk: Desk, pack: PackRef, contents: Contents) {
  const entities: Entity[] = [];
  for await (const page of recordPages(desk, pack)) {
    for (const { record } of page) entities.push(record.entity);
    await desk.pause();
  }
  const bytes = await desk.drive(desk.buildLayer(entities));
  return withBase(pack, contents, bytes);
}

/** In place of both layers the pack has. @param bytes null for no entity */
function withBase(pack: PackRef, contents: Contents, bytes: LayerBytes | null) {
  const old = [contents.base, contents.delta].flatMap((entry) => entry ?? []);
  const removeUnder = old.map(({ id }) => layerKeys(pack.number, id));
  const bare: Contents = { ...contents, base: null, delta: null, touched: [] };
  if (!bytes) return { put: new Map<string, Value>(), removeUnder, contents: bare };
  const id = contents.nextLayer;
  return {
    put: layerValues(pack.number, id, bytes),
    removeUnder,
    contents: { ...bare, base: entryOf(id, bytes), nextLayer: id + 1 },
  };
}

/** A base layer that was made while the pack was changed. */
export interface FreshBase {
  readonly pack: PackRef;
  /** The base layer it is to follow. */
  readonly after: LayerEntry | null;
  /** Null for no entity. */
  readonly bytes: LayerBytes | null;
  /** Of each record it is over, as it was read. */
  readonly digests: ReadonlyMap<EntityId, string>;
  /** Touched at any time while the records were read. */
  readonly touched: ReadonlySet<EntityId>;
}

/**
 * Makes a base layer over all records of a pack while others may change them, which need not wait for it. Each page of records
 * is of one moment; null where they changed too often.
 */
export async function freshBase(desk: Desk, { id, number }: PackRef): Promise<FreshBase | null> {
  const pack = { id, number };
  const entities: Entity[] = [];
  const digests = new Map<EntityId, string>();
  const touched = new Set<EntityId>();
  let had: PackEntry | undefined;
  for (let after: string | null = null, tries = 0; ; ) {
    const read = await desk.read();
    const now = read.manifest.packs.find((each) => each.number === number);
    if (!now || (had && had.base?.id !== now.base?.id)) return null;
    const page = await recordPage(desk, pack, after);
    if (!(await read.isNow())) {
      tries += 1;
      if (tries > PAGE_TRIES) return null;
      continue;
    }
    had = now;
    tries = 0;
    for (const [entity] of now.touched) touched.add(entity);
    if (!page) break;
    for (const { text, record } of page.records) {
      entities.push(record.entity);
      digests.set(record.entity.id, digest(text));
    }
    after = page.last;
    await desk.pause();
  }
  const bytes = entities.length > 0 ? await desk.drive(desk.buildLayer(entities)) : null;
  return { pack, after: had.base, bytes, digests, touched };
}

/**
 * A fresh base layer in place of the layers the pack has now, with a delta layer over what was touched meanwhile; null where
 * another context was first. A record that is not what was read is touched now, or was so when it was read.
 */
export async function rebased(
  desk: Desk,
  { pack, after, bytes, digests, touched }: FreshBase,
  now: Contents,
) {
  if (after?.id !== now.base?.id) return null;
  const doubtful = [...new Set([...touched, ...now.touched.map(([id]) => id)])];
  const texts = await readRecordTexts(desk, pack, doubtful);
  const changed = doubtful.flatMap((id): [EntityId, string | null][] => {
    const text = texts.get(id);
    const was = digests.get(id) ?? null;
    return (text === undefined ? null : digest(text)) === was ? [] : [[id, was]];
  });
  const base = withBase(pack, now, bytes);
  const delta = await deltaOver(desk, pack, { ...base.contents, touched: changed }, texts);
  return {
    put: new Map([...base.put, ...delta.put]),
    removeUnder: base.removeUnder,
    contents: delta.contents,
  };
}
