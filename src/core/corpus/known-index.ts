/** Known entities in memory, looked up by the words of their names, and growing: for making and importing packs. */
import type { KnownEntity } from '../knowledge/record.types.ts';
import type { EntityId, Kind } from '../knowledge/types.ts';
import { foldKey } from '../text/fold.ts';
import type { KnownEntities } from './found-index.ts';
import { withoutOrdinal } from './identify.ts';

/**
 * A wording may name an entity where one of the two stands in the other in whole words. So a name is found by the first pair
 * of words of a longer wording, or as one that has the rarest pair of a shorter one.
 */
export class KnownIndex implements KnownEntities {
  readonly #byId = new Map<EntityId, KnownEntity>();
  /** Which of them it was, counted from 0. */
  readonly #cameAt = new Map<EntityId, number>();
  /** Officials and bodies by their whole folded names. */
  readonly #byName = new Map<string, Set<EntityId>>();
  /** Agreements and forums by each pair of neighbouring words of their names. */
  readonly #byPair = new Map<string, Set<EntityId>>();
  /** The same by one pair of each name, the rarest when it came. */
  readonly #byOnePair = new Map<string, Set<EntityId>>();

  constructor(entities: Iterable<KnownEntity> = []) {
    for (const entity of entities) this.add(entity);
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: EntityId): KnownEntity | undefined {
    return this.#byId.get(id);
  }

  /** In place of what was known under the id, whose names stay names of it. */
  add(entity: KnownEntity): void {
    const before = this.#byId.get(entity.id);
    const names = before ? [...new Set([...before.names, ...entity.names])] : entity.names;
    if (!before) this.#cameAt.set(entity.id, this.#cameAt.size);
    this.#byId.set(entity.id, before ? { ...before, names } : entity);
    const had = new Set(before?.names);
    for (const name of entity.names) {
      if (had.has(name)) continue;
      const key = keyOf(entity.kind, name);
      if (isWhole(entity.kind)) put(this.#byName, `${entity.kind} ${key}`, entity.id);
      else {
        const pairs = pairsOf(entity.kind, key);
        for (const pair of pairs) put(this.#byPair, pair, entity.id);
        put(this.#byOnePair, this.#rarest(pairs), entity.id);
      }
    }
  }

  like(kind: Kind, wordings: readonly string[]): readonly KnownEntity[] {
    const ids = new Set<EntityId>();
    const take = (found: Iterable<EntityId> | undefined): void => {
      for (const id of found ?? []) ids.add(id);
    };
    for (const wording of wordings) {
      const key = keyOf(kind, wording);
      if (isWhole(kind)) take(this.#byName.get(`${kind} ${key}`));
      else {
        const pairs = pairsOf(kind, key);
        take(this.#byPair.get(this.#rarest(pairs)));
        for (const pair of pairs) take(this.#byOnePair.get(pair));
      }
    }
    // Where several fit alike, the one that came first is meant.
    const came = (id: EntityId): number => this.#cameAt.get(id)!;
    return [...ids].sort((a, b) => came(a) - came(b)).map((id) => this.#byId.get(id)!);
  }

  #rarest(pairs: readonly string[]): string {
    const count = (pair: string) => this.#byPair.get(pair)?.size ?? 0;
    return pairs.reduce((best, pair) => (count(pair) < count(best) ? pair : best), pairs[0] ?? '');
  }
}

const isWhole = (kind: Kind): boolean => kind === 'official' || kind === 'organisation';

const keyOf = (kind: Kind, name: string): string => (kind === 'forum' ? withoutOrdinal(name) : foldKey(name));

/** Neighbouring words with the kind; of one word, that word: it may stand in any other. */
function pairsOf(kind: Kind, key: string): readonly string[] {
  const words = key.split(' ');
  if (words.length === 1) return [`${kind} ${key}`];
  const pairs = words.slice(1).map((word, i) => `${kind} ${words[i]} ${word}`);
  return [...pairs, ...words.map((word) => `${kind} ${word}`)];
}

function put(map: Map<string, Set<EntityId>>, key: string, id: EntityId): void {
  const set = map.get(key);
  if (set) set.add(id);
  else map.set(key, new Set([id]));
}
