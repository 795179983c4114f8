/** The port behind the store: values by key, changed many at a time, all or none. */

export type Value = string | Uint8Array<ArrayBuffer> | Blob;

export interface Change {
  readonly put: ReadonlyMap<string, Value>;
  readonly remove?: readonly string[];
  /** All keys that begin so are removed, before anything is put. */
  readonly removeUnder?: readonly string[];
}

/** A text that must still be what it was read as, undefined for none, else a change is not made. */
export interface Guard {
  readonly key: string;
  readonly value: string | undefined;
}

export interface Blobs {
  /** In the order asked, all as of one moment; undefined for what is not there. */
  get(keys: readonly string[]): Promise<readonly (Value | undefined)[]>;
  /** Keys that begin so, in the order of their UTF-16 units, from behind `after` on, at most so many. */
  keys(prefix: string, after: string | null, most: number): Promise<readonly string[]>;
  /**
   * Applies a change where all guards hold, in one transaction that is on disk when the promise resolves; false, and nothing
   * is changed, where one does not.
   */
  apply(change: Change, guards: readonly Guard[]): Promise<boolean>;
  close(): void;
}

/** What a `Blobs` rejects with. */
export class BlobError extends Error {
  readonly code: 'unavailable' | 'quota' | 'newer';
  constructor(code: BlobError['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}
