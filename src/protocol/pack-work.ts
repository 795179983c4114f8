/** Between the reading room and the worker that checks and imports packs (`src/offscreen/packs`). */
import type { FileProblem, PackHeader } from '../core/knowledge/pack-file.types.ts';
import type { Kind } from '../core/knowledge/types.ts';

/** The worker's script in the built extension. */
export const PACK_WORKER = 'packs.js';

/** Held by the worker while it imports the staged pack of a number, so that other windows see that it goes on. */
export const importLock = (number: number): string => `boi-canh-import-${number}`;

export type ToPackWorker =
  /** Checks a file and says what it would bring. */
  | { readonly type: 'preview'; readonly file: Blob }
  /** Imports the file that was looked at last. */
  | { readonly type: 'import' }
  /** Goes on with an import that was interrupted. */
  | { readonly type: 'resume'; readonly number: number }
  /** Ends what is being done; of an import nothing is left. */
  | { readonly type: 'cancel' };

/** What differs from the version that is there, counted. */
export interface PackChanges {
  readonly articles: { readonly added: number; readonly removed: number };
  readonly entities: { readonly added: number; readonly removed: number };
}

export interface PackPreview {
  readonly header: PackHeader;
  /** Of the file, as it is. */
  readonly bytes: number;
  readonly kinds: Readonly<Record<Kind, number>>;
  /** How many of each are known already. */
  readonly known: Readonly<Record<Kind, number>>;
  /** Another version of it, or the same, that is there already. */
  readonly installed: {
    readonly version: string;
    /** How the file stands to it. */
    readonly file: 'newer' | 'same' | 'older';
    readonly changes: PackChanges;
  } | null;
}

/** Why nothing came of it. `store`: its code stands in the detail; `file`: it cannot be read (any more). */
export interface PackFailure {
  readonly code: 'file' | 'unavailable' | 'quota' | 'newer' | 'corrupt' | 'busy' | 'gone' | 'internal';
  /** For the console, in English. */
  readonly detail: string;
}

export type FromPackWorker =
  /** `done` of `total` lines; the total is null before the header was read. */
  | {
      readonly type: 'progress';
      readonly phase: 'checking' | 'importing' | 'finishing';
      readonly done: number;
      readonly total: number | null;
    }
  | { readonly type: 'preview'; readonly preview: PackPreview }
  | {
      readonly type: 'refused';
      readonly header: PackHeader | null;
      readonly problems: readonly FileProblem[];
    }
  | { readonly type: 'imported'; readonly header: PackHeader }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly failure: PackFailure };
