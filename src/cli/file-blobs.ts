/**
 * Blobs in two files of a folder, for Node: values one behind the other, and a journal of one line a change that says where
 * they stand. A change holds when its line is whole; nothing is ever overwritten, so a folder that is written often grows.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Blobs, Value } from '../store/blobs.ts';

interface Place {
  readonly at: number;
  readonly length: number;
  readonly text: boolean;
}

/** A line of the journal. */
interface Line {
  readonly put: readonly (readonly [key: string, at: number, length: number, text: 0 | 1])[];
  readonly remove: readonly string[];
  readonly removeUnder: readonly string[];
}

/** One process at a time. */
export function fileBlobs(folder: string): Blobs {
  mkdirSync(folder, { recursive: true });
  const data = openSync(join(folder, 'values'), 'a+');
  const journal = openSync(join(folder, 'journal'), 'a+');
  const places = new Map<string, Place>();
  let end = statSync(join(folder, 'values')).size;
  for (const line of readFileSync(join(folder, 'journal'), 'utf8').split('\n').slice(0, -1)) {
    replay(places, JSON.parse(line) as Line);
  }
  const value = (key: string): Value | undefined => {
    const place = places.get(key);
    if (!place) return undefined;
    const bytes = new Uint8Array(place.length);
    readSync(data, bytes, 0, place.length, place.at);
    return place.text ? Buffer.from(bytes.buffer).toString('utf8') : bytes;
  };
  return {
    get: async (keys) => keys.map(value),
    apply: async ({ put, remove = [], removeUnder = [] }, guard) => {
      if (value(guard.key) !== guard.value) return false;
      const put_: Line['put'][number][] = [];
      for (const [key, given] of put) {
        const bytes = typeof given === 'string' ? Buffer.from(given, 'utf8') : given;
        writeSync(data, bytes);
        put_.push([key, end, bytes.length, typeof given === 'string' ? 1 : 0]);
        end += bytes.length;
      }
      const line: Line = { put: put_, remove, removeUnder };
      fsyncSync(data);
      writeSync(journal, `${JSON.stringify(line)}\n`);
      fsyncSync(journal);
      replay(places, line);
      return true;
    },
    close: () => {
      closeSync(data);
      closeSync(journal);
    },
  };
}

function replay(places: Map<string, Place>, { put, remove, removeUnder }: Line): void {
  if (removeUnder.length > 0) {
    for (const key of places.keys()) {
      if (removeUnder.some((prefix) => key.startsWith(prefix))) places.delete(key);
    }
  }
  for (const key of remove) places.delete(key);
  for (const [key, at, length, text] of put) places.set(key, { at, length, text: text === 1 });
}
