/** What the library knows by name, for telling which entities of a pack are there already. */
import { KnownIndex } from '../../core/corpus/known-index.ts';
import { type KnownTable, knownEntity, loadKnown } from '../../core/matching/known-table.ts';
import type { PackState, Store } from '../../store/types.ts';
import { got } from './failure.ts';

/** The bundle's: its id and its names. */
export interface BundleNames {
  readonly id: string;
  /** Of the entities, see `LayerBytes`. */
  readonly known: Uint8Array<ArrayBuffer>;
}

export interface LibraryNow {
  readonly token: string;
  readonly known: KnownIndex;
  /** Another version of the pack, or the same. */
  readonly installed: PackState | null;
}

/** Names of the bundle and of all packs, on or off, but for the pack of this id, which a newer version replaces. */
export async function libraryFor(store: Store, bundle: BundleNames, pack: string): Promise<LibraryNow> {
  const { token, packs } = got(await store.state());
  const known = new KnownIndex();
  addAll(known, loadKnown(bundle.known));
  const others = packs.filter(({ id }) => id !== pack);
  const layers = got(await store.layers());
  for (const layer of layers)
    if (layer.bytes && layer.pack.id !== pack) addAll(known, loadKnown(layer.bytes.known));
  for (const { on, number } of others)
    if (!on)
      for await (const records of store.allRecords(number))
        for (const { record } of records) known.add(knownEntity(record.entity));
  return { token, known, installed: packs.find(({ id }) => id === pack) ?? null };
}

function addAll(known: KnownIndex, table: KnownTable): void {
  for (let at = 0; at < table.size; at += 1) known.add(table.entity(at));
}
