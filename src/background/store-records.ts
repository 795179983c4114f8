/** Records of the store's packs, as knowledge is read. */
import type { RecordSource } from '../core/knowledge/joined.ts';
import type { EntityId } from '../core/knowledge/types.ts';
import type { Gazetteer } from '../core/matching/gazetteer.ts';
import type { Outcome, Store, StoreFailure } from '../store/types.ts';

/** A failure of the store, where it has to be thrown through code that knows of none. */
export class StoreError extends Error {
  readonly failure: StoreFailure;
  constructor(failure: StoreFailure) {
    super(`${failure.code}: ${failure.detail}`);
    this.failure = failure;
  }
}

/** Throws a {@link StoreError} for a failure. */
export function gained<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new StoreError(outcome.failure);
  return outcome.value;
}

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
      const found = gained(await store.records(ids));
      return new Map([...found].map(([id, list]) => [id, list.map(({ record }) => record)]));
    },
    all,
  };
}
