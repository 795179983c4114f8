/** Search over a corpus: entities by name, articles by name, title and text, with excerpts and "did you mean". */
import Fuse from 'fuse.js';
import { articleRef, entityRef } from '../knowledge/refs.ts';
import type { Article, Entity, EntityId, Pack } from '../knowledge/types.ts';
import { stripMarks } from '../text/fold.ts';
import { excerpt, searchable } from './excerpt.ts';
import { buildIndex } from './memory-index.ts';
import { createNameLookup, type NameInQuery } from './names.ts';
import { parseQuery, type Query } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import type { ArticleHit, SearchReply } from './types.ts';

export type Search = (query: string, limit: number) => SearchReply;

/** Most entities in a reply: a list that is read at a glance. */
const MAX_ENTITIES = 8;
/** Titles looked up approximately when words find nothing; beyond this many Fuse.js takes longer than a keystroke may. */
const MAX_FUZZY_TITLES = 2000;
/** As for names; titles are longer, and one slip weighs less. */
const TITLE_THRESHOLD = 0.35;

export function createSearch(pack: Pack): Search {
  const { articles } = pack;
  const entities = new Map(pack.knowledge.entities.map((entity) => [entity.id, entity]));
  const namedIn = articlesByEntity(articles);
  const names = createNameLookup(
    pack.knowledge.entities,
    (entity) => (namedIn.get(entity.id)?.size ?? 0) / Math.max(1, articles.length),
  );
  const index = buildIndex(
    articles.map((article) => ({
      title: article.title,
      paragraphs: article.paragraphs
        .filter((each) => searchable(each) && each.part !== 'title')
        .map(({ start, end }) => article.text.slice(start, end)),
    })),
  );
  let titles: Fuse<{ readonly doc: number; readonly bare: string }> | undefined;
  const fuzzyTitles = (text: string): Ranked[] => {
    titles ??= new Fuse(
      articles
        .slice(0, MAX_FUZZY_TITLES)
        .map(({ title }, doc) => ({ doc, bare: stripMarks(title).toLowerCase() })),
      { keys: ['bare'], threshold: TITLE_THRESHOLD, ignoreLocation: true, includeScore: true },
    );
    return titles
      .search(stripMarks(text).toLowerCase())
      .map(({ item, score = 1 }) => ({ doc: item.doc, score: 1 - score }));
  };

  const find = (query: Query): { ranked: Ranked[]; inQuery: NameInQuery[] } => {
    const inQuery = names.within(query.words.map((word) => word.token));
    const named = inQuery.map(({ entity, from, to }) => ({
      from,
      to,
      docs: namedIn.get(entity.id) ?? new Set<number>(),
    }));
    return { ranked: rank(query, index, named), inQuery };
  };

  return (text, limit) => {
    let query = parseQuery(text, index.dictionary, 'as-typed');
    if (query.words.length === 0) return { ...plain(text), entities: [], articles: [], total: 0 };
    let { ranked, inQuery } = find(query);
    if (ranked.length === 0) {
      query = parseQuery(text, index.dictionary, 'any');
      ({ ranked, inQuery } = find(query));
    }
    if (ranked.length === 0) ranked = fuzzyTitles(text);
    const found = names.find(query.words.map((word) => word.token)).slice(0, MAX_ENTITIES);
    const didYouMean = suggestion(query, found);
    return {
      ...plain(text),
      entities: found,
      articles: ranked
        .slice(0, limit)
        .map(({ doc, score }) => articleHit(articles[doc]!, score, query, inQuery, entities, pack)),
      total: ranked.length,
      ...(didYouMean !== undefined && { didYouMean }),
    };
  };
}

/** A query that is words alone. */
function plain(text: string): Pick<SearchReply, 'query' | 'understood' | 'facets' | 'loosened' | 'problems'> {
  return { query: text, understood: { words: text, filters: [] }, facets: [], loosened: [], problems: [] };
}

function articlesByEntity(articles: readonly Article[]): Map<EntityId, Set<number>> {
  const namedIn = new Map<EntityId, Set<number>>();
  for (const [doc, article] of articles.entries()) {
    for (const { entity } of article.mentions) {
      const docs = namedIn.get(entity) ?? new Set();
      namedIn.set(entity, docs.add(doc));
    }
  }
  return namedIn;
}

function articleHit(
  article: Article,
  score: number,
  query: Query,
  inQuery: readonly NameInQuery[],
  entities: ReadonlyMap<EntityId, Entity>,
  pack: Pack,
): ArticleHit {
  const places = article.mentions.flatMap(({ entity, start, end }) => {
    const name = inQuery.find((each) => each.entity.id === entity);
    return name ? [{ start, end, from: name.from, to: name.to }] : [];
  });
  const named = new Set(article.mentions.map((mention) => mention.entity));
  return {
    type: 'article',
    article: articleRef(article, pack),
    score,
    excerpt: excerpt(article, query, places),
    entities: [...named].flatMap((id) => {
      const entity = entities.get(id);
      return entity ? [entityRef(entity)] : [];
    }),
  };
}

/** The query with its unknown words replaced, or the one name that is near it. */
function suggestion(query: Query, found: SearchReply['entities']): string | undefined {
  const [first] = found;
  if (
    first?.how === 'fuzzy' &&
    query.words.some((word) => word.correction || word.alternatives.length === 0)
  ) {
    return first.surface;
  }
  if (!query.words.some((word) => word.correction)) return undefined;
  let text = '';
  let read = 0;
  for (const { token, correction } of query.words) {
    text +=
      query.text.slice(read, token.start) + (correction?.marked ?? query.text.slice(token.start, token.end));
    read = token.end;
  }
  return text + query.text.slice(read);
}
