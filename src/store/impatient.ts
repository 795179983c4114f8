/** Blobs that give an answer in time, where the browser's storage gives none: what is bundled works meanwhile. */
import { BlobError, type Blobs } from './blobs.ts';

/** Longest wait for a reading, in ms: a cold database of 50,000 articles on a busy machine took one second. */
export const READ_MS = 8_000;

/** Longest wait for a change, in ms: the largest are parts of a pack's import. A late one is still made whole or not at all. */
export const CHANGE_MS = 60_000;

/** After no answer nothing is asked for so long, in ms: each question would wait anew. */
export const SILENCE_MS = 30_000;

/** @param now clock in ms that never goes back */
export function impatient(blobs: Blobs, now: () => number): Blobs {
  let silentUntil = Number.NEGATIVE_INFINITY;
  const inTime = async <T>(ask: () => Promise<T>, ms: number): Promise<T> => {
    if (now() < silentUntil) throw new BlobError('unavailable', 'no answer a moment ago');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => {
        silentUntil = now() + SILENCE_MS;
        fail(new BlobError('unavailable', `no answer in ${ms} ms`));
      }, ms);
    });
    try {
      return await Promise.race([ask(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    get: (keys) => inTime(() => blobs.get(keys), READ_MS),
    keys: (prefix, after, most) => inTime(() => blobs.keys(prefix, after, most), READ_MS),
    apply: (change, guards) => inTime(() => blobs.apply(change, guards), CHANGE_MS),
    close: () => blobs.close(),
  };
}
