/** What a page of ours asks about the store as a whole. */
import type { Bilingual } from '../core/knowledge/types.ts';

/** Why nothing of the store can be read. */
export type StoreTroubleCode = 'unavailable' | 'quota' | 'newer' | 'corrupt' | 'busy' | 'stopped' | 'gone';

export interface StoredPack {
  readonly id: string;
  readonly name: Bilingual;
  readonly version: string;
  readonly on: boolean;
  readonly articles: number;
  readonly entities: number;
  /** About. */
  readonly bytes: number;
}

export interface StorageFacts {
  /** The own one among them; none where there is a failure. */
  readonly packs: readonly StoredPack[];
  /** What makes no sense where it was read; the rest works. */
  readonly problems: readonly {
    readonly what: 'article' | 'record' | 'segment' | 'layer' | 'corrections';
    /** Id of the pack. */
    readonly pack?: string;
    /** For the console and the reader's report, in English. */
    readonly detail: string;
  }[];
  /** Null where all is well. */
  readonly failure: StoreTroubleCode | null;
}

export interface StorageRequests {
  storage: { request: Record<never, never>; reply: StorageFacts };
  /** Takes over the settings of a backup that was restored, where that was not done yet. */
  restoredSettings: { request: Record<never, never>; reply: { readonly taken: boolean } };
  /** Begins with an empty store where nothing of the old one can be read. */
  startAnew: { request: Record<never, never>; reply: { readonly done: true } };
}
