import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Blobs } from '../../src/store/blobs.ts';
import { CHANGE_MS, impatient, READ_MS, SILENCE_MS } from '../../src/store/impatient.ts';
import { createStore } from '../../src/store/store.ts';
import { memoryBlobs, plainLayer } from './memory.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
const SILENT: Blobs = { get: never, keys: never, apply: never, close: () => undefined };

/** What a promise comes to while time passes. */
async function outcome<T>(work: Promise<T>, ms: number): Promise<T | string> {
  const done = work.catch((error: Error & { code?: string }) => error.code ?? error.name);
  await vi.advanceTimersByTimeAsync(ms);
  return Promise.race([done, Promise.resolve('still waiting')]);
}

describe('storage that never answers', () => {
  it.each([
    ['a reading', (blobs: Blobs) => blobs.get(['a']), READ_MS],
    ['a list of keys', (blobs: Blobs) => blobs.keys('', null, 1), READ_MS],
    ['a change', (blobs: Blobs) => blobs.apply({ put: new Map() }, []), CHANGE_MS],
  ] as const)('%s is given up', async (_, ask, ms) => {
    const blobs = impatient(SILENT, () => Date.now());
    expect(await outcome<unknown>(ask(blobs), ms - 1)).toBe('still waiting');
    expect(await outcome<unknown>(ask(impatient(SILENT, () => Date.now())), ms)).toBe('unavailable');
  });

  it('is not asked again for a while, then it is', async () => {
    const memory = memoryBlobs(new Map([['a', '1']]));
    let silent = true;
    const blobs = impatient({ ...memory, get: (keys) => (silent ? never() : memory.get(keys)) }, () =>
      Date.now(),
    );
    expect(await outcome<unknown>(blobs.get(['a']), READ_MS)).toBe('unavailable');
    silent = false;
    expect(await outcome<unknown>(blobs.get(['a']), 0)).toBe('unavailable');
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect(await outcome<unknown>(blobs.get(['a']), 0)).toEqual(['1']);
  });

  it('the store says so, as where it is refused', async () => {
    const store = createStore({
      blobs: impatient(SILENT, () => Date.now()),
      buildLayer: plainLayer,
      now: () => 0,
      pause: async () => undefined,
    });
    expect(await outcome<unknown>(store.state(), READ_MS)).toMatchObject({
      ok: false,
      failure: { code: 'unavailable' },
    });
  });
});
