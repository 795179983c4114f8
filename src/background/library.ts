/**
 * The corpus as the requests use it: the bundle in memory, the packs of the store read by what is asked for. Made part by
 * part when first wanted: the background may be stopped at any time, and what the next request needs is made again.
 */
import { type Briefer, createBriefer } from '../core/knowledge/brief.ts';
import { type Corrections, correctionsOf } from '../core/knowledge/corrections.ts';
import { type Joined, joinRecords, memoryRecords } from '../core/knowledge/joined.ts';
import { createOverview, type Overview } from '../core/knowledge/overview.ts';
import { articleRef } from '../core/knowledge/refs.ts';
import type { ArticleId, Entity, EntityId, Kind, Pack } from '../core/knowledge/types.ts';
import type { LaterAnnotator } from '../core/matching/annotate-text.ts';
import { type Gazetteer, joinLayers } from '../core/matching/gazetteer.ts';
import { loadLayer } from '../core/matching/layer.ts';
import type { Layer, PlacedLayer } from '../core/matching/layer.types.ts';
import { type Catalogue, createCatalogue } from '../core/search/catalogue.ts';
import type { SegmentBytes, StoredArticle } from '../core/search/index/segment.types.ts';
import { createNameLookup, type NameLookup } from '../core/search/names.ts';
import type { Related } from '../core/search/related.ts';
import type { Search } from '../core/search/search.ts';
import { packSource, type Source } from '../core/search/source.ts';
import type { Outcome, PackLayer, Store, StoreState } from '../store/types.ts';
import { keepRecords } from './kept-records.ts';
import { createMatcher } from './matcher.ts';
import { storeRecords } from './store-records.ts';
import { gotFrom } from './stored.ts';

/** Articles that name an entity are listed up to so many, the newest: more than anyone reads through. */
const MOST_COVERAGE = 100;

export interface Library {
  readonly bundle: Pack;
  /** The reader's own articles and packs. */
  readonly store: Store;
  /** Marks texts; `bundle`: what the bundle knows alone. */
  matcher(of: 'all' | 'bundle'): Promise<LaterAnnotator>;
  /** All names, those that the reader corrected among them. */
  gazetteer(): Promise<Gazetteer>;
  /** What the card shows, for the date of a page; undefined for an unknown entity. */
  readonly brief: Briefer;
  /** By id; without those that nobody knows. */
  entities(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, Entity>>;
  /** Null for an unknown one. Rejects where the store cannot be read and the bundle has it not. */
  article(id: ArticleId): Promise<StoredArticle | null>;
  catalogue(): Promise<Catalogue>;
  /** What the store has; where it cannot be read, why. */
  state(): Promise<Outcome<StoreState>>;
  /** How many entities of each kind are known, each once. */
  counts(): Promise<Readonly<Record<Kind, number>>>;
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
  /** The bundle's. */
  layer(bundle: Pack): Layer;
  /** The bundle's; made when first searched where there is none. */
  index?(): Promise<SegmentBytes>;
  search(names: () => Promise<NameLookup>, sources: readonly Source[]): Search;
  related(names: () => Promise<NameLookup>, sources: readonly Source[]): Related;
}

/** The value of a function that is costly to call; one that threw is called again next time. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What is read of the store as it is now; another one after any change. */
interface Present {
  readonly token: string | null;
  readonly corrections: Corrections;
  readonly joined: Joined;
  readonly brief: Briefer;
  readonly catalogue: () => Promise<Catalogue>;
  readonly overview: () => Promise<Overview>;
  readonly gazetteer: () => Promise<Gazetteer>;
  readonly names: () => Promise<NameLookup>;
  readonly counts: () => Promise<Readonly<Record<Kind, number>>>;
  readonly matcher: () => Promise<LaterAnnotator>;
}

export function createLibrary(bundle: Pack, parts: LibraryParts): Library {
  const { store } = parts;
  const bundled = new Map(bundle.articles.map((article) => [article.id, article]));
  const tag = { id: bundle.id, version: bundle.version };
  const source = packSource(bundle, parts.index);
  const sources = [source, store];
  const records = memoryRecords(bundle.knowledge);
  const bundleLayer = once(() => parts.layer(bundle));
  const ownLayers = layersOf(store);
  const keptRecords = keepRecords(store);
  const names = () => over((now) => now.names());
  const search = once(() => parts.search(names, sources));
  const related = once(() => parts.related(names, sources));

  const article = async (id: ArticleId): Promise<StoredArticle | null> => {
    const own = bundled.get(id);
    return own ? { article: own, pack: tag } : gotFrom(await store.get(id));
  };
  const refs = async (ids: readonly ArticleId[]) => {
    const found = await Promise.all(ids.map((id) => article(id).catch(() => null)));
    return new Map(
      found.flatMap((each) =>
        each ? [[each.article.id, articleRef(each.article, each.pack)] as const] : [],
      ),
    );
  };

  const presentOf = (state: StoreState | null): Present => {
    const corrections = correctionsOf(state?.corrections ?? []);
    const has = state?.packs.some(({ on, entities }) => on && entities > 0);
    const layers = once(ownLayers);
    const gazetteer = once(async () =>
      joinLayers([{ layer: bundleLayer() }, ...(has ? await layers() : [])], corrections),
    );
    const own = has ? [storeRecords(store, gazetteer, async () => keptRecords(await layers()))] : [];
    const joined = joinRecords([records, ...own], corrections);
    const entities = entitiesOf(joined);
    const catalogue = once(async () => {
      const own = state ? await store.segments() : [];
      return createCatalogue([...(await source.segments()), ...own]);
    });
    const brief = createBriefer({
      ...joined,
      coverage: async (id) => (await catalogue()).naming(corrections.sources(id), MOST_COVERAGE),
      articles: refs,
    });
    return {
      token: state?.token ?? null,
      corrections,
      joined,
      brief,
      catalogue,
      gazetteer,
      names: once(async () => createNameLookup(await gazetteer())),
      counts: once(async () => countsOf(await gazetteer())),
      matcher: once(async () => createMatcher(await gazetteer(), entities)),
      overview: once(async () =>
        createOverview(await joined.knowledge(), { ...(await catalogue()), refs }, brief),
      ),
    };
  };
  const alone = once(() => presentOf(null));
  let last: Present | undefined;
  const present = async (): Promise<Present> => {
    const state = await store.state();
    if (!state.ok) return alone();
    if (last?.token !== state.value.token) last = presentOf(state.value);
    return last;
  };
  /** Over everything; where the store fails in the middle, over the bundle alone. */
  const over = async <T>(read: (now: Present) => Promise<T>): Promise<T> => {
    const now = await present();
    try {
      return await read(now);
    } catch (error) {
      if (now === alone()) throw error;
      console.error('the store cannot be read', error);
      return read(alone());
    }
  };
  return {
    bundle,
    store,
    matcher: (of) => (of === 'bundle' ? alone().matcher() : over(({ matcher }) => matcher())),
    gazetteer: () => over(({ gazetteer }) => gazetteer()),
    brief: (id, date) => over(({ brief }) => brief(id, date)),
    entities: (ids) => over(({ joined }) => entitiesOf(joined)(ids)),
    article,
    catalogue: () => over(({ catalogue }) => catalogue()),
    overview: () => over(({ overview }) => overview()),
    state: () => store.state(),
    counts: () => over(({ counts }) => counts()),
    search: (query, limit, options) => search()(query, limit, options),
    related: (query) => related()(query),
  };
}

/** Entities of some records by the ids they were asked for. */
function entitiesOf({
  records,
}: Joined): (ids: readonly EntityId[]) => Promise<ReadonlyMap<EntityId, Entity>> {
  return async (ids) => new Map([...(await records(ids))].map(([id, { entity }]) => [id, entity]));
}

/** The layers of the store's packs; bytes that were loaded before are not read again. */
function layersOf(store: Store): () => Promise<readonly (PlacedLayer & Omit<PackLayer, 'bytes'>)[]> {
  const loaded = new Map<string, Layer>();
  return async () => {
    const present = gotFrom(await store.layers(new Set(loaded.keys())));
    for (const { name, bytes } of present) if (bytes) loaded.set(name, loadLayer(bytes));
    const names = new Set(present.map(({ name }) => name));
    for (const name of loaded.keys()) if (!names.has(name)) loaded.delete(name);
    return present.flatMap(({ bytes: _, ...placed }) => {
      const layer = loaded.get(placed.name);
      return layer ? [{ ...placed, layer, without: placed.stale }] : [];
    });
  };
}

/** Entities of each kind, those merged or hidden by the reader left out. */
function countsOf({ layers, corrections }: Gazetteer): Record<Kind, number> {
  const counts = { official: 0, agreement: 0, forum: 0, organisation: 0 };
  const seen = new Set<EntityId>();
  for (const {
    layer: { known },
    dead,
  } of layers)
    for (let at = 0; at < known.size; at += 1) {
      const id = known.id(at);
      if (dead?.[at] === 1 || seen.has(id) || corrections.target(id) !== id) continue;
      seen.add(id);
      counts[known.kind(at)] += 1;
    }
  return counts;
}
