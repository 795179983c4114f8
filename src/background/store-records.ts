/** Records of the store's packs, as knowledge is read. */
import type { RecordSource } from '../core/knowledge/joined.ts';
import type { EntityId } from '../core/knowledge/types.ts';
import type { Gazetteer } from '../core/matching/gazetteer.ts';
import type { Store } from '../store/types.ts';
import { gotFrom } from './stored.ts';

/**
 * @param gazetteer over the store's packs, to find agreements by their parties
 * @param all their records
 */
export function storeRecords(
  store: Store,
  gazetteer: () => Promise<Gazetteer>,
  all: RecordSource['all'],
): RecordSource {
  return {
    async agreementsOf(countries) {
      const { layers } = await gazetteer();
      return layers.flatMap(({ layer: { known }, dead }) => {
        const found: EntityId[] = [];
        for (let at = 0; at < known.size; at += 1) {
          if (dead?.[at] === 1 || known.kind(at) !== 'agreement') continue;
          const parties = known.countries(at);
          if (countries.every((code) => parties.includes(code))) found.push(known.id(at));
        }
        return found;
      });
    },
    async records(ids) {
      const found = gotFrom(await store.records(ids));
      return new Map([...found].map(([id, list]) => [id, list.map(({ record }) => record)]));
    },
    all,
  };
}
