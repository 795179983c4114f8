/** Blobs in memory, for tests, and a store over them. */
import type { Entity } from '../../src/core/knowledge/types.ts';
import { layerSteps } from '../../src/core/matching/layer.ts';
import type { LayerBytes } from '../../src/core/matching/layer.types.ts';
import type { Blobs, Value } from '../../src/store/blobs.ts';
import { createStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/types.ts';

export interface MemoryBlobs extends Blobs {
  readonly values: Map<string, Value>;
}

export function memoryBlobs(values = new Map<string, Value>()): MemoryBlobs {
  return {
    values,
    get: async (keys) => keys.map((key) => values.get(key)),
    keys: async (prefix, after, most) =>
      [...values.keys()]
        .filter((key) => key.startsWith(prefix) && (after === null || key > after))
        .sort()
        .slice(0, most),
    apply: async ({ put, remove = [], removeUnder = [] }, guards) => {
      if (guards.some(({ key, value }) => values.get(key) !== value)) return false;
      for (const key of remove) values.delete(key);
      if (removeUnder.length > 0) {
        for (const key of values.keys()) {
          if (removeUnder.some((prefix) => key.startsWith(prefix))) values.delete(key);
        }
      }
      for (const [key, value] of put) values.set(key, value);
      return true;
    },
    close: () => undefined,
  };
}

/** A layer that says what it was made of, for tests that look whether the right entities are in it. */
export function* plainLayer(entities: readonly Entity[]): Generator<void, LayerBytes> {
  const names = entities.map(({ id, surfaces }) => [id, surfaces.map(({ text }) => text)] as const);
  yield;
  const known = new TextEncoder().encode(JSON.stringify(names.sort(([a], [b]) => (a < b ? -1 : 1))));
  return { known, uses: new Uint8Array(), automaton: new Uint8Array() };
}

export function memoryStore(blobs: Blobs = memoryBlobs(), buildLayer = layerSteps): Store {
  return createStore({ blobs, now: () => 0, pause: async () => undefined, buildLayer });
}

/** With layers that can be looked into. */
export const plainStore = (blobs: Blobs): Store => memoryStore(blobs, plainLayer);
