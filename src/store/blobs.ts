/** The port behind the store: values by key, changed many at a time, all or none. */

export type Value = string | Uint8Array<ArrayBuffer>;

export interface Change {
  readonly put: ReadonlyMap<string, Value>;
  readonly remove?: readonly string[];
  /** All keys that begin so are removed, before anything is put. */
  readonly removeUnder?: readonly string[];
}

export interface Blobs {
  /** In the order asked; undefined for what is not there. */
  get(keys: readonly string[]): Promise<readonly (Value | undefined)[]>;
  /**
   * Applies a change where the guard's value is still the one given, in one transaction that is on disk when the promise
   * resolves; false, and nothing is changed, where it is another.
   */
  apply(
    change: Change,
    guard: { readonly key: string; readonly value: string | undefined },
  ): Promise<boolean>;
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
