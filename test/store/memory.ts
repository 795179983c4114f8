/** Blobs in memory, for tests, and a store over them. */
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
      for (const key of values.keys()) {
        if (remove.includes(key) || removeUnder.some((prefix) => key.startsWith(prefix))) values.delete(key);
      }
      for (const [key, value] of put) values.set(key, value);
      return true;
    },
    close: () => undefined,
  };
}

export function memoryStore(blobs: Blobs = memoryBlobs()): Store {
  return createStore({ blobs, now: () => 0, pause: async () => undefined });
}
