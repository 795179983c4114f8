/**
 * The corpus as the requests use it: the bundle in memory, the packs of the store read by what is asked for. Made part by
 * part when first wanted: the background may be stopped at any time, and what the next request needs is made again.
 */
import { type Briefer, createBriefer } from '../core/knowledge/brief.ts';
import { correctionsOf } from '../core/knowledge/corrections.ts';
import { joinRecords, memoryRecords } from '../core/knowledge/joined.ts';
import { createOverview, type Overview } from '../core/knowledge/overview.ts';
import { articleRef } from '../core/knowledge/refs.ts';
import type { ArticleId, Entity, EntityId, Pack } from '../core/knowledge/types.ts';
import type { Annotator } from '../core/matching/types.ts';
import { type Catalogue, createCatalogue } from '../core/search/catalogue.ts';
import type { Segment, StoredArticle } from '../core/search/index/segment.types.ts';
import type { Related } from '../core/search/related.ts';
import type { Search } from '../core/search/search.ts';
import { packSource, type Source } from '../core/search/source.ts';
import type { Store } from '../store/types.ts';

/** Articles that name an entity are listed up to so many, the newest: more than anyone reads through. */
const MOST_COVERAGE = 100;

export interface Library {
  readonly bundle: Pack;
  /** The reader's own articles and packs. */
  readonly store: Store;
  annotator(): Annotator;
  /** What the card shows, for the date of a page; undefined for an unknown entity. */
  readonly brief: Briefer;
  /** By id; without those that nobody knows. */
  entities(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, Entity>>;
  /** Null for an unknown one. Rejects where the store cannot be read and the bundle has it not. */
  article(id: ArticleId): Promise<StoredArticle | null>;
  catalogue(): Promise<Catalogue>;
  /** Relations, country pairs and the timeline. */
  overview(): Promise<Overview>;
  /** Over the bundle and the store; where the store fails, over the bundle, and the reply says so. */
  readonly search: Search;
  /** Over the same. */
  readonly related: Related;
}

/** How the parts are made; each is called once at most. */
export interface LibraryParts {
  readonly store: Store;
  annotator(bundle: Pack): Annotator;
  search(bundle: Pack, sources: readonly Source[]): Search;
  related(bundle: Pack, sources: readonly Source[]): Related;
}

/** The value of a function that is costly to call; one that threw is called again next time. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function createLibrary(bundle: Pack, parts: LibraryParts): Library {
  const { store } = parts;
  const bundled = new Map(bundle.articles.map((article) => [article.id, article]));
  const source = packSource(bundle);
  const sources = [source, store];
  const joined = joinRecords([memoryRecords(bundle.knowledge)], correctionsOf([]));
  const catalogue = catalogueOf(source, store);
  const search = once(() => parts.search(bundle, sources));
  const related = once(() => parts.related(bundle, sources));

  const article = async (id: ArticleId): Promise<StoredArticle | null> => {
    const own = bundled.get(id);
    if (own) return { article: own, pack: bundle };
    const stored = await store.get(id);
    if (!stored.ok) throw new Error(`${stored.failure.code}: ${stored.failure.detail}`);
    return stored.value;
  };
  const refs = async (ids: readonly ArticleId[]) => {
    const found = await Promise.all(ids.map((id) => article(id).catch(() => null)));
    return new Map(
      found.flatMap((each) =>
        each ? [[each.article.id, articleRef(each.article, each.pack)] as const] : [],
      ),
    );
  };
  const brief = createBriefer({
    ...joined,
    coverage: async (id) => (await catalogue()).naming([id], MOST_COVERAGE),
    articles: refs,
  });
  return {
    bundle,
    store,
    annotator: once(() => parts.annotator(bundle)),
    brief,
    async entities(ids) {
      const records = await joined.records(ids);
      return new Map([...records].map(([id, { entity }]) => [id, entity]));
    },
    article,
    catalogue,
    overview: once(async () =>
      createOverview(await joined.knowledge(), { ...(await catalogue()), refs }, brief),
    ),
    search: (query, limit, options) => search()(query, limit, options),
    related: (query) => related()(query),
  };
}

/** The catalogue of all articles, the same one as long as nothing changed; of the bundle alone where the store fails. */
function catalogueOf(bundle: Source, store: Source): () => Promise<Catalogue> {
  let last: { readonly own: readonly Segment[] | null; readonly catalogue: Catalogue } | undefined;
  return async () => {
    const own = await store.segments().catch(() => null);
    if (!last || last.own !== own)
      last = { own, catalogue: createCatalogue([...(await bundle.segments()), ...(own ?? [])]) };
    return last.catalogue;
  };
}
