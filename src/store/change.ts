/**
 * Reading and changing what the store has. What is written is written with a new manifest, in one transaction that holds
 * only on the manifest it was made from: killed at any moment, or with two writers, the store is as before a change or as
 * after it.
 */

import type { Entity } from '../core/knowledge/types.ts';
import type { LayerBytes } from '../core/matching/layer.types.ts';
import type { Blobs, Change, Guard, Value } from './blobs.ts';
import { asOutcome, Failed, MissingError } from './failure.ts';
import { EMPTY, MANIFEST_KEY, type Manifest, parseManifest, SCHEMA } from './manifest.ts';
import type { Outcome, StoreProblem } from './types.ts';

/** More are not told: something as a whole is wrong then. */
const MOST_PROBLEMS = 100;
/** Times a change is made anew because another context changed the store first. */
const TRIES = 8;
/** Work is laid down for other work after so long, ms: a page's request waits no longer. */
const SLICE_MS = 12;

export interface StoreParts {
  readonly blobs: Blobs;
  /** Milliseconds from any start. */
  readonly now: () => number;
  /** Lets other work go first. */
  readonly pause: () => Promise<void>;
  /** Makes the gazetteer of some entities, giving way as segments do. */
  readonly buildLayer: (entities: readonly Entity[]) => Generator<void, LayerBytes>;
}

/** A manifest as it was read, and as text, to guard a change with. */
export interface Read {
  readonly manifest: Manifest;
  readonly text: string | undefined;
  /** Whether it is still the store's manifest: what is missing then is damaged, and not changed by others. */
  isNow(): Promise<boolean>;
}

/** A change to be made with a new manifest. */
export interface Made<T> {
  readonly put?: ReadonlyMap<string, Value>;
  readonly remove?: readonly string[];
  readonly removeUnder?: readonly string[];
  readonly next: Partial<Manifest>;
  /** Nothing that is read changes: caches hold on. */
  readonly unseen?: boolean;
  /** What must hold besides the manifest. */
  readonly guards?: readonly Guard[];
  readonly value: T;
}

export interface Desk extends StoreParts {
  read(): Promise<Read>;
  /** Calls again where another context changed the store meanwhile, so that what was to be read is gone. */
  reading<T>(work: (read: Read) => Promise<T>): Promise<T>;
  /** Makes a change from the present manifest; again where another context was first. Null: nothing to change. */
  change<T>(make: (manifest: Manifest) => Promise<Made<T> | null>): Promise<T | null>;
  /** Drives work to its end and lays it down now and then. */
  drive<T>(steps: Generator<void, T>): Promise<T>;
  /** One writer at a time in this context; others are kept apart by the manifest. */
  serially<T>(work: () => Promise<T>): Promise<Outcome<T>>;
  /** Met while reading, each once. */
  readonly problems: ReadonlyMap<string, StoreProblem>;
  note(problem: StoreProblem): void;
  /** Reads a value that may be damaged; null where it is, and that is noted. */
  orNoted<T>(problem: Omit<StoreProblem, 'detail'>, key: string, read: () => T): T | null;
}

export function createDesk(parts: StoreParts): Desk {
  const { blobs, now, pause } = parts;
  let writing: Promise<unknown> = Promise.resolve();
  const problems = new Map<string, StoreProblem>();
  const note = (problem: StoreProblem): void => {
    if (problems.size < MOST_PROBLEMS) problems.set(JSON.stringify(problem), problem);
  };

  const read = async (): Promise<Read> => {
    const [text] = await blobs.get([MANIFEST_KEY]);
    const isNow = async () => (await blobs.get([MANIFEST_KEY]))[0] === text;
    if (text === undefined) return { manifest: EMPTY, text, isNow };
    const manifest = typeof text === 'string' ? parseManifest(text) : null;
    if (!manifest || typeof text !== 'string') throw new Failed('corrupt', 'the manifest cannot be read');
    if (manifest.schema > SCHEMA) throw new Failed('newer', `schema ${manifest.schema}, known is ${SCHEMA}`);
    return { manifest, text, isNow };
  };

  /** Whether an error comes of a change by another context since that manifest; else it is thrown. */
  const overtaken = async (error: unknown, text: string | undefined): Promise<void> => {
    if (!(error instanceof MissingError) || (await read()).text === text) throw error;
  };

  return {
    ...parts,
    read,
    async reading(work) {
      for (let tries = 0; ; tries += 1) {
        const had = await read();
        try {
          return await work(had);
        } catch (error) {
          if (tries === TRIES) throw error;
          await overtaken(error, had.text);
        }
      }
    },
    async change(make) {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const { manifest, text } = await read();
        try {
          const made = await make(manifest);
          if (!made) return null;
          const next: Manifest = {
            ...manifest,
            ...made.next,
            change: manifest.change + 1,
            shown: manifest.shown + (made.unseen ? 0 : 1),
          };
          const put = new Map<string, Value>([...(made.put ?? []), [MANIFEST_KEY, JSON.stringify(next)]]);
          const change: Change = {
            put,
            ...(made.remove && { remove: made.remove }),
            ...(made.removeUnder && { removeUnder: made.removeUnder }),
          };
          const guards = [{ key: MANIFEST_KEY, value: text }, ...(made.guards ?? [])];
          if (await blobs.apply(change, guards)) return made.value;
        } catch (error) {
          await overtaken(error, text);
        }
      }
      throw new Failed('busy', `the store was changed by others ${TRIES} times in a row`);
    },
    async drive(steps) {
      let begun = now();
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        if (now() - begun < SLICE_MS) continue;
        await pause();
        begun = now();
      }
    },
    problems,
    note,
    orNoted(problem, key, read) {
      try {
        return read();
      } catch (error) {
        note({ ...problem, detail: `${key}: ${String(error)}` });
        return null;
      }
    },
    serially(work) {
      const result = writing.then(() => asOutcome(work));
      writing = result;
      return result;
    },
  };
}
