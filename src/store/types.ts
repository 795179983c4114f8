/** What the store takes, gives and reports. Nothing here throws over the border: failures are data. */

import type { BackupLine, BackupSettings } from '../core/knowledge/backup-file.ts';
import type { Correction, EntityRecord } from '../core/knowledge/record.types.ts';
import type { Article, ArticleId, EntityId, Meeting, Outlet, PackInfo } from '../core/knowledge/types.ts';
import type { LayerBytes } from '../core/matching/layer.types.ts';
import type { StoredArticle } from '../core/search/index/segment.types.ts';
import type { Source } from '../core/search/source.ts';
import type { SourcedDate } from '../core/text/dates.ts';

/**
 * Why the store could not do what it was asked. `unavailable`: it cannot be opened or read. `quota`: no room. `newer`: written
 * by a newer version of the extension. `corrupt`: what is read makes no sense. `busy`: others kept writing. `stopped`: by the
 * caller's signal. `gone`: what it was to be done to is not there. What was acknowledged before stands in all cases.
 */
export interface StoreFailure {
  readonly code: 'unavailable' | 'quota' | 'newer' | 'corrupt' | 'busy' | 'stopped' | 'gone';
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
  /** Articles of the packs that are on. */
  readonly articles: number;
  /** Bytes of their search index. */
  readonly indexBytes: number;
}

export { OWN } from '../core/knowledge/own.ts';
export type { PackInfo } from '../core/knowledge/types.ts';

export interface PackCounts {
  readonly articles: number;
  readonly entities: number;
  readonly meetings: number;
}

/** A pack that the reader has. */
export interface PackState extends PackInfo, PackCounts {
  /** Names it within the store; a newer version of a pack has another. */
  readonly number: number;
  readonly on: boolean;
  /** What it takes on disk, about: text in UTF-16 units, the rest in bytes. */
  readonly bytes: number;
}

/** Something that is there and makes no sense. What it is of works without it. */
export interface StoreProblem {
  readonly what: 'article' | 'record' | 'segment' | 'layer' | 'corrections';
  /** Id of the pack; none for corrections. */
  readonly pack?: string;
  /** For the console and the reader's report, in English. */
  readonly detail: string;
}

export interface StoreState {
  /** Another one whenever anything changed that is read: articles, records, layers, corrections, packs on or off. */
  readonly token: string;
  /** In the order they are joined: as they were imported, the own one last. */
  readonly packs: readonly PackState[];
  readonly corrections: readonly Correction[];
  /** Met by this context so far: one that has read little knows little. */
  readonly problems: readonly StoreProblem[];
}

/** What one pack says of an entity. */
export interface PackRecord {
  readonly pack: Pick<PackState, 'id' | 'name' | 'version' | 'number'>;
  readonly record: EntityRecord;
}

/** A layer of a pack that is on. */
export interface PackLayer {
  readonly pack: Pick<PackState, 'id' | 'version' | 'number'>;
  /** Names these bytes for ever: the same name is the same bytes. */
  readonly name: string;
  /** Null where the caller said that it has them. */
  readonly bytes: LayerBytes | null;
  /** Entities that this layer no longer speaks for: a layer behind it does, or they are gone. */
  readonly stale: readonly EntityId[];
}

export interface Saved {
  /** False where an article of this id is there; it and its records are left as they were. */
  readonly stored: boolean;
}

/** An address at which the text of an article stands too. */
export interface Reprint {
  /** What names its page, see `core/text/address.ts`. */
  readonly address: string;
  readonly url: string;
  /** The article that is stored, of whatever pack or the bundle. */
  readonly article: ArticleId;
  readonly outlet?: Outlet;
  readonly published: SourcedDate | null;
}

/** Part of a pack being imported. */
export interface Batch {
  /** With the ids they are to have in the library. An id that is there already is left out. */
  readonly articles?: readonly Article[];
  /** One for each entity, with the claims of the pack; an entity staged before gets these besides. */
  readonly records?: readonly EntityRecord[];
  /** Added to records that are staged, so that meetings may come behind all entities. */
  readonly more?: readonly {
    readonly entity: EntityId;
    readonly meetings: readonly Meeting[];
    readonly links: readonly EntityId[];
  }[];
  /** How many meetings are in `more` and `records`, each counted once. */
  readonly meetings?: number;
  /** Whatever the importer needs to go on from behind this batch; on disk with it, see {@link StagedPack}. */
  readonly cursor: string;
}

/** A pack whose import was begun and is neither committed nor dropped. Nothing of it is seen. */
export interface StagedPack extends PackInfo, PackCounts {
  readonly number: number;
  /** Null before the first batch. */
  readonly cursor: string | null;
  /** The file, kept so that an interrupted import can go on; null where none was given. */
  readonly file: Blob | null;
}

export interface RestoreOptions {
  /** Called with how many articles and records are staged. */
  readonly progress?: (done: number) => void;
  /** Stops between batches; nothing is changed then. */
  readonly signal?: AbortSignal;
}

/** Articles, what is known from them, and their search index: of the reader's own and of the packs imported. */
export interface Store extends Source {
  /** Stores own articles in batches, each whole or not at all, without records. Articles may come one at a time or many. */
  insert(
    articles: Iterable<StoredArticle> | AsyncIterable<StoredArticle>,
    options?: InsertOptions,
  ): Promise<Outcome<Inserted>>;
  /** Stores an own article with what was found in it, at once: search, records and layers know it when this resolves. */
  saveArticle(article: Article, found: readonly EntityRecord[]): Promise<Outcome<Saved>>;
  /** Takes own articles away with what was found in them, as if they had never been saved; gives how many there were. */
  remove(ids: readonly ArticleId[]): Promise<Outcome<number>>;

  /** Null where no pack that is on has one of that id. */
  get(id: ArticleId): Promise<Outcome<StoredArticle | null>>;
  facts(): Promise<Outcome<StoreFacts>>;
  state(): Promise<Outcome<StoreState>>;
  /** What the packs that are on say of each, in the order of the packs; nothing for what none knows. */
  records(ids: readonly EntityId[]): Promise<Outcome<ReadonlyMap<EntityId, readonly PackRecord[]>>>;
  /** All records, pack by pack, in batches: of one pack, on or not, else of all that are on. Throws what `asOutcome` knows. */
  allRecords(pack?: number): AsyncIterable<readonly PackRecord[]>;
  /** All articles likewise. */
  allArticles(pack?: number): AsyncIterable<readonly StoredArticle[]>;
  /** Of packs that are on, in the order they are joined. @param have names of layers whose bytes are not wanted again */
  layers(have?: ReadonlySet<string>): Promise<Outcome<readonly PackLayer[]>>;

  setPack(number: number, change: { readonly on: boolean }): Promise<Outcome<void>>;
  /** Takes an imported pack away; of the own one, everything in it. */
  removePack(number: number): Promise<Outcome<void>>;

  /** Keeps a correction; an earlier one of the same kind for the same entity gives way. */
  correct(correction: Correction): Promise<Outcome<void>>;
  uncorrect(correction: Pick<Correction, 'kind' | 'entity'>): Promise<Outcome<void>>;

  reprints(): Promise<Outcome<readonly Reprint[]>>;
  /** Keeps an address as a reprint, in place of what it was one of before. */
  noteReprint(reprint: Reprint): Promise<Outcome<void>>;
  /** Forgets addresses, or all reprints of articles. */
  dropReprints(which: {
    readonly addresses?: readonly string[];
    readonly articles?: readonly ArticleId[];
  }): Promise<Outcome<void>>;

  /** Begins an import; gives the number of the staged pack. */
  beginImport(info: PackInfo, file?: Blob): Promise<Outcome<number>>;
  /** Adds to a staged pack. `busy` where another context adds to it too. */
  stage(number: number, batch: Batch): Promise<Outcome<void>>;
  /**
   * Makes a staged pack one of the library, in place of an older one of its id, which keeps being on or off. False, and nothing
   * is changed, where a token is given and the store has another one by now.
   */
  commitImport(number: number, token?: string): Promise<Outcome<boolean>>;
  dropImport(number: number): Promise<Outcome<void>>;
  staged(): Promise<Outcome<readonly StagedPack[]>>;

  /**
   * All there is, line by line, in the order of the file. Throws a failure's `Failed` where the store cannot be read, or was
   * changed before the end.
   */
  backup(settings: BackupSettings): AsyncIterable<BackupLine>;
  /** Puts a backup in place of all there is, imports under way aside: whole or not at all. Lines that throw end it. */
  restore(lines: AsyncIterable<BackupLine>, options?: RestoreOptions): Promise<Outcome<void>>;
  /** Drops what a restore that was killed has staged. Not to be called while one is under way. */
  dropRestores(): Promise<Outcome<void>>;
  /** Settings of the last backup restored, until they are said to be taken over; null for none. */
  restoredSettings(): Promise<Outcome<BackupSettings | null>>;
  settingsTaken(): Promise<Outcome<void>>;
  /** Begins with an empty store where the manifest is `corrupt`; refused where it is not. */
  startAnew(): Promise<Outcome<void>>;

  /** Does what waits: merges segments, makes layers anew, sweeps what was dropped. Any context may, at any time. */
  tend(): Promise<Outcome<void>>;
  close(): void;
}
