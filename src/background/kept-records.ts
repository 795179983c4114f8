/** All records of the store's packs, kept from one view over the whole corpus to the next: what changed is read again. */
import type { EntityRecord } from '../core/knowledge/record.types.ts';
import type { EntityId } from '../core/knowledge/types.ts';
import type { PackLayer, Store } from '../store/types.ts';
import { gotFrom } from './stored.ts';

interface KeptPack {
  /** Name of the layer over all entities of the pack, which changes when many of them have. */
  readonly base: string;
  readonly records: Map<EntityId, EntityRecord>;
  /** Those read again since. */
  readonly touched: Set<EntityId>;
}

/**
 * Memory grows with the corpus: made when a view over all of it is asked for, gone with the background.
 *
 * @returns all records pack by pack, given the layers as they are now
 */
export function keepRecords(
  store: Store,
): (layers: readonly Omit<PackLayer, 'bytes'>[]) => Promise<readonly EntityRecord[]> {
  const kept = new Map<number, KeptPack>();

  const wholePack = async (number: number, base: string): Promise<KeptPack> => {
    const records = new Map<EntityId, EntityRecord>();
    for await (const page of store.allRecords(number))
      for (const { record } of page) records.set(record.entity.id, record);
    return { base, records, touched: new Set() };
  };
  const readAgain = async (number: number, pack: KeptPack, stale: readonly EntityId[]): Promise<void> => {
    const ids = [...new Set([...pack.touched, ...stale])];
    if (ids.length === 0) return;
    const found = gotFrom(await store.records(ids));
    for (const id of ids) {
      const own = found.get(id)?.find(({ pack }) => pack.number === number);
      if (own) pack.records.set(id, own.record);
      else pack.records.delete(id);
      pack.touched.add(id);
    }
  };
  return async (layers) => {
    const bases = new Map<number, Omit<PackLayer, 'bytes'>>();
    for (const layer of layers) if (!bases.has(layer.pack.number)) bases.set(layer.pack.number, layer);
    for (const number of kept.keys()) if (!bases.has(number)) kept.delete(number);
    for (const [number, { name, stale }] of bases) {
      const before = kept.get(number);
      if (before?.base === name) await readAgain(number, before, stale);
      else kept.set(number, await wholePack(number, name));
    }
    return [...bases.keys()].flatMap((number) => [...(kept.get(number)?.records.values() ?? [])]);
  };
}
