/** The packs that the reader has, between our pages and the background. */
import type { PackInfo } from '../core/knowledge/types.ts';

/** The licence is empty where nothing is said of it, as for the reader's own articles. */
interface PackAbout extends Omit<PackInfo, 'evidenceTo'> {
  readonly articles: number;
  readonly entities: number;
}

export interface ListedPack extends PackAbout {
  /** Names it in requests. */
  readonly number: number;
  readonly on: boolean;
  readonly meetings: number;
  /** On disk, about. */
  readonly bytes: number;
  /** The reader's own articles. */
  readonly own: boolean;
}

/** An import that was begun and is not over; counts are of what is staged so far. */
export interface ListedImport extends PackAbout {
  readonly number: number;
  /** False where the file was not kept: it can only be dropped. */
  readonly canGoOn: boolean;
}

export interface PackList {
  readonly bundle: PackAbout;
  readonly packs: readonly ListedPack[];
  readonly imports: readonly ListedImport[];
}

export interface PackRequests {
  /** Refused as `unavailable` where the store cannot be read. */
  packs: { request: Record<never, never>; reply: PackList };
  setPack: {
    request: { readonly number: number; readonly on: boolean };
    reply: { readonly changed: true };
  };
  /** For good. Of the reader's own pack, all articles in it. */
  removePack: { request: { readonly number: number }; reply: { readonly changed: true } };
  /** Gives up an import that was interrupted. */
  dropImport: { request: { readonly number: number }; reply: { readonly changed: true } };
}
