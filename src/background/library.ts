/**
 * The corpus as the requests use it. Made from the pack and the store, part by part when first wanted: the background may be
 * stopped at any time, and what the next request needs is made again.
 */
import type { Briefer } from '../core/knowledge/brief.ts';
import type { Brief } from '../core/knowledge/brief.types.ts';
import type { Overview } from '../core/knowledge/overview.ts';
import type { Article, ArticleId, Entity, EntityId, Pack } from '../core/knowledge/types.ts';
import type { Annotator } from '../core/matching/types.ts';
import type { Related } from '../core/search/related.ts';
import type { Search } from '../core/search/search.ts';
import { compareDates, type PartialDate } from '../core/text/dates.ts';
import type { Store } from '../store/types.ts';

export interface Library {
  readonly pack: Pack;
  /** Newest first; without a known year last. */
  readonly articles: readonly Article[];
  article(id: ArticleId): Article | undefined;
  entity(id: EntityId): Entity | undefined;
  annotator(): Annotator;
  /** What the card shows, for the date of a page; undefined for an unknown entity. */
  brief(id: EntityId, date: PartialDate | null): Brief | undefined;
  /** Relations, country pairs and the timeline. */
  overview(): Overview;
  /** Over the pack and the store; where the store fails, over the pack, and the reply says so. */
  readonly search: Search;
  /** The reader's own articles. */
  readonly store: Store;
  /** Over the same. */
  readonly related: Related;
}

/** How the parts are made; each is called once at most. */
export interface LibraryParts {
  readonly store: Store;
  annotator(pack: Pack): Annotator;
  briefer(pack: Pack): Briefer;
  overview(pack: Pack, briefer: () => Briefer): Overview;
  search(pack: Pack): Search;
  related(pack: Pack): Related;
}

/** The value of a function that is costly to call; one that threw is called again next time. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function createLibrary(pack: Pack, parts: LibraryParts): Library {
  const entities = new Map(pack.knowledge.entities.map((entity) => [entity.id, entity]));
  const articles = new Map(pack.articles.map((article) => [article.id, article]));
  const annotator = once(() => parts.annotator(pack));
  const briefer = once(() => parts.briefer(pack));
  const search = once(() => parts.search(pack));
  const related = once(() => parts.related(pack));
  return {
    pack,
    store: parts.store,
    articles: [...pack.articles].sort(newestFirst),
    article: (id) => articles.get(id),
    entity: (id) => entities.get(id),
    annotator,
    brief: (id, date) => briefer().brief(id, date),
    overview: once(() => parts.overview(pack, briefer)),
    search: (query, limit, options) => search()(query, limit, options),
    related: (query) => related()(query),
  };
}

/** By the day of the event, else of publication; an undated article comes last. */
function newestFirst(a: Article, b: Article): number {
  const [x, y] = [a.event ?? a.published, b.event ?? b.published];
  if (!x || !y) return Number(!x) - Number(!y);
  return compareDates(y, x);
}
