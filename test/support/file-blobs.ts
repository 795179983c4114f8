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
import type { Blobs, Value } from '../../src/store/blobs.ts';

const KIND = { bytes: 0, text: 1, blob: 2 } as const;
type Kind = (typeof KIND)[keyof typeof KIND];

interface Place {
  readonly at: number;
  readonly length: number;
  readonly kind: Kind;
}

/** A line of the journal. */
interface Line {
  readonly put: readonly (readonly [key: string, at: number, length: number, kind: Kind])[];
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
    if (place.kind === KIND.text) return Buffer.from(bytes.buffer).toString('utf8');
    return place.kind === KIND.blob ? new Blob([bytes]) : bytes;
  };
  return {
    get: async (keys) => keys.map(value),
    keys: async (prefix, after, most) =>
      [...places.keys()]
        .filter((key) => key.startsWith(prefix) && (after === null || key > after))
        .sort()
        .slice(0, most),
    apply: async ({ put, remove = [], removeUnder = [] }, guards) => {
      const values = await Promise.all(
        [...put].map(async ([key, given]) => [key, await bytesOf(given)] as const),
      );
      if (guards.some((guard) => value(guard.key) !== guard.value)) return false;
      const put_: Line['put'][number][] = [];
      for (const [key, { bytes, kind }] of values) {
        writeSync(data, bytes);
        put_.push([key, end, bytes.length, kind]);
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
  for (const [key, at, length, kind] of put) places.set(key, { at, length, kind });
}

async function bytesOf(given: Value): Promise<{ readonly bytes: Uint8Array; readonly kind: Kind }> {
  if (typeof given === 'string') return { bytes: Buffer.from(given, 'utf8'), kind: KIND.text };
  if (given instanceof Blob) return { bytes: new Uint8Array(await given.arrayBuffer()), kind: KIND.blob };
  return { bytes: given, kind: KIND.bytes };
}
