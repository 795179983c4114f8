/** What the store takes, gives and reports. Nothing here throws over the border: failures are data. */

import type { ArticleId } from '../core/knowledge/types.ts';
import type { StoredArticle } from '../core/search/index/segment.types.ts';
import type { Source } from '../core/search/source.ts';

/**
 * Why the store could not do what it was asked. `unavailable`: it cannot be opened or read. `quota`: no room. `newer`: written
 * by a newer version of the extension. `corrupt`: what is read makes no sense. `busy`: others kept writing. `stopped`: by the
 * caller's signal. What was acknowledged before stands in all cases.
 */
export interface StoreFailure {
  readonly code: 'unavailable' | 'quota' | 'newer' | 'corrupt' | 'busy' | 'stopped';
  /** For the console and the reader's report, in English. */
  readonly detail: string;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: StoreFailure };

export interface InsertProgress {
  /** Articles looked at so far: stored, or left out. */
  readonly done: number;
  readonly stored: number;
}

export interface InsertOptions {
  /** Called after each batch is on disk. */
  readonly progress?: (progress: InsertProgress) => void;
  /** Stops between batches; what was stored until then stays. */
  readonly signal?: AbortSignal;
}

export interface Inserted {
  readonly stored: number;
  /** Ids that the store had already; theirs are left as they were. */
  readonly known: readonly ArticleId[];
}

export interface StoreFacts {
  readonly articles: number;
  /** Bytes of the search index. */
  readonly indexBytes: number;
}

/** Articles with their search index. */
export interface Store extends Source {
  /** Stores articles in batches, each whole or not at all. Articles may come one at a time or many. */
  insert(
    articles: Iterable<StoredArticle> | AsyncIterable<StoredArticle>,
    options?: InsertOptions,
  ): Promise<Outcome<Inserted>>;
  /** Takes articles away; gives how many there were. */
  remove(ids: readonly ArticleId[]): Promise<Outcome<number>>;
  /** Null where there is none of that id. */
  get(id: ArticleId): Promise<Outcome<StoredArticle | null>>;
  facts(): Promise<Outcome<StoreFacts>>;
  close(): void;
}
