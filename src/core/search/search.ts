/** Search over all sources: entities by name, articles by name, title and text, with excerpts, counts and "did you mean". */
import { articleRef } from '../knowledge/refs.ts';
import type { EntityId } from '../knowledge/types.ts';
import { allowedIn, tagged } from './allowed.ts';
import type { ArticleWords } from './article-words.ts';
import { answersOf, fitOf } from './close.ts';
import { excerpt } from './excerpt.ts';
import { facetsOf } from './facets.ts';
import { parseFilters, withoutSpan } from './filters.ts';
import { understand } from './meaning.ts';
import type { NameInQuery, NameLookup } from './names.ts';
import { parseQuery, type Query } from './query.ts';
import { type Ranking, rank } from './rank.ts';
import { createSnapshots, type Place, type Snapshot } from './snapshot.ts';
import type { Source } from './source.ts';
import { TAG } from './tags.ts';
import { tokenize } from './tokens.ts';
import { type Scored, topOf } from './top.ts';
import type { ArticleHit, EntityHit, Loosened, ResultKind, SearchReply, UnderstoodFilter } from './types.ts';

export interface SearchOptions {
  /** Names the filters in queries of the reply; Vietnamese if absent. */
  readonly lang?: 'vi' | 'en';
}

export type Search = (query: string, limit: number, options?: SearchOptions) => Promise<SearchReply>;

/** Most entities in a reply: a list that is read at a glance. */
const MAX_ENTITIES = 8;
/** Most articles whose texts decide how well they answer the query as a whole. */
const LOOKED_AT = 24;
/** Share of the best score by words alone from which on a text may make its article the first: no query is known where one of less did. */
const IN_REACH = 0.6;
/** Narrower queries that are tried out where nothing is found. */
const MAX_LOOSENED = 6;

const FOUND_NOTHING = { entities: [], articles: [], total: 0, facets: [], loosened: [] };

/** One reading of a query and what it found. */
interface Found {
  readonly query: Query;
  readonly inQuery: readonly NameInQuery[];
  readonly ranking: Ranking;
}

/** @param lookup names as they are now: the same object as long as nothing changed */
export function createSearch(lookup: () => Promise<NameLookup>, sources: readonly Source[]): Search {
  const snapshots = createSnapshots(sources);
  const coverage = new WeakMap<Snapshot, ReadonlyMap<EntityId, number>>();

  const rankWords = async (
    names: NameLookup,
    words: string,
    filters: readonly UnderstoodFilter[],
    snapshot: Snapshot,
    spelling: 'as-typed' | 'any',
  ): Promise<Found> => {
    const query = parseQuery(words, snapshot.dictionary, spelling);
    const inQuery = names.within(query.words.map((word) => word.token));
    const heads = snapshot.parts.map(({ segment }) => segment.head);
    const named = inQuery.map(({ entity, from, to }) => ({
      from,
      to,
      docs: heads.map(
        (head) => new Set(names.sources(entity.id).flatMap((id) => tagged(head, TAG.entity + id))),
      ),
    }));
    const segments = snapshot.parts.map((part) => ({
      ...part,
      allowed: allowedIn(part.segment, filters, names.sources),
    }));
    const ranking = query.words.length === 0 ? everything(segments) : await rank(query, segments, named);
    return { query, inQuery, ranking };
  };

  const rankAny = async (
    names: NameLookup,
    words: string,
    filters: readonly UnderstoodFilter[],
    snapshot: Snapshot,
  ): Promise<Found> => {
    const found = await rankWords(names, words, filters, snapshot, 'as-typed');
    return found.ranking.total > 0 ? found : rankWords(names, words, filters, snapshot, 'any');
  };

  const answer = async (
    names: NameLookup,
    snapshot: Snapshot,
    text: string,
    limit: number,
    lang: 'vi' | 'en',
  ): Promise<SearchReply> => {
    const weights = coverage.get(snapshot) ?? coverageOf(snapshot);
    coverage.set(snapshot, weights);
    const parsed = parseFilters(text);
    const filters = understand(text, parsed, { names, weights, outlets: snapshot.outlets }, lang);
    const understood = { words: parsed.words, filters };
    const kinds = new Set(filters.flatMap(({ meaning }) => (meaning.to === 'kind' ? [meaning.kind] : [])));
    const wanted = (kind: ResultKind): boolean => kinds.size === 0 || kinds.has(kind);
    const asked = parsed.words !== '' || filters.some(({ meaning }) => meaning.to !== 'unknown');
    if (!asked || (tokenize(parsed.words).length === 0 && filters.length === 0)) {
      return { query: text, understood, ...FOUND_NOTHING, problems: snapshot.problems };
    }
    const found = await rankAny(names, parsed.words, filters, snapshot);
    const { ranking, query } = found;
    const { hits, kinds: counts } = names.find(
      query.words.map((word) => word.token),
      weights,
      wanted,
    );
    const shown = hits.slice(0, MAX_ENTITIES);
    const total = wanted('article') ? ranking.total : 0;
    const articles = total === 0 ? [] : await best(found, limit, snapshot, names);
    const didYouMean = suggestion(query, hits);
    // Names that a word begins are no answer to a search whose filters leave no article.
    const nothing = total === 0 && (shown.length === 0 || (filters.length > 0 && wanted('article')));
    return {
      query: text,
      understood,
      entities: shown,
      articles,
      total,
      ...(didYouMean !== undefined && { didYouMean }),
      facets: facetsOf({
        query: text,
        lang,
        filters,
        found: snapshot.parts.map(({ segment }, at) => ({ head: segment.head, scores: ranking.scores[at]! })),
        names,
        kinds: new Map<ResultKind, number>([['article', ranking.total], ...counts]),
      }),
      loosened: nothing ? await loosen(text, query, filters, (looser) => count(looser)) : [],
      problems: snapshot.problems,
    };

    async function count(looser: string): Promise<number> {
      const parsed = parseFilters(looser);
      const filters = understand(looser, parsed, { names, weights, outlets: snapshot.outlets }, lang);
      const { ranking } = await rankAny(names, parsed.words, filters, snapshot);
      return ranking.total;
    }
  };

  return (text, limit, { lang = 'vi' } = {}) => {
    // Read beside the segments, not behind them.
    const names = lookup();
    names.catch(() => undefined);
    return snapshots(async (snapshot) => answer(await names, snapshot, text, limit, lang));
  };
}

/** Share of all articles that name each entity; decides between equal names. */
function coverageOf(snapshot: Snapshot): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { head } of snapshot.parts.map((part) => part.segment)) {
    const often = new Uint32Array(head.tags.length);
    for (let at = 0; at < head.tagRefs.length; at += 1) often[head.tagRefs[at]!]! += 1;
    for (const [number, tag] of head.tags.entries()) {
      if (!tag.startsWith(TAG.entity)) continue;
      const id = tag.slice(TAG.entity.length);
      counts.set(id, (counts.get(id) ?? 0) + often[number]! / Math.max(1, snapshot.live));
    }
  }
  return counts;
}

/** All articles that the filters let through, the newest first. */
function everything(segments: Parameters<typeof rank>[1]): Ranking {
  let total = 0;
  const scores = segments.map(({ segment, allowed }) => {
    const days = segment.head.firstDay;
    return Float32Array.from(allowed, (pass, doc) => {
      total += pass;
      // Days count from 1970 and may be negative; what has no day comes last, but above nothing.
      return pass ? Math.max(1, days[doc]! + DAYS_BEFORE_1970) : 0;
    });
  });
  return { scores, rarities: [], total };
}

/** From the year 1 to 1970. */
const DAYS_BEFORE_1970 = 719_162;

async function best(
  { query, inQuery, ranking }: Found,
  limit: number,
  snapshot: Snapshot,
  names: NameLookup,
): Promise<ArticleHit[]> {
  const close = query.words.length > 1;
  const top = topOf(ranking.scores, Math.max(limit, close ? LOOKED_AT : 0));
  const inReach = top.filter(({ score }) => score >= IN_REACH * (top[0]?.score ?? 0)).length;
  // Those that are shown are read anyway.
  const looked = close ? top.slice(0, Math.min(LOOKED_AT, Math.max(limit, inReach))) : [];
  const answers = answersOf(query);
  const texts = await snapshot.words(looked);
  const nearer = looked.map((place, at): Scored => {
    const words = texts[at];
    if (!words) return place;
    const named = namedWords(words, inQuery);
    return { ...place, score: fitOf(place.score, words, answers, ranking.rarities, named) };
  });
  nearer.sort((a, b) => b.score - a.score);
  const shown = [...nearer, ...top.slice(looked.length)].slice(0, limit);
  const articles = await snapshot.words(shown);
  return shown.flatMap((place, at) => {
    const words = articles[at];
    return words ? [articleHit(words, place, query, inQuery, names)] : [];
  });
}

/** Words of the query that name something that the article names. */
function namedWords({ article }: ArticleWords, inQuery: readonly NameInQuery[]): ReadonlySet<number> {
  const words = new Set<number>();
  if (inQuery.length === 0) return words;
  const ids = new Set(article.mentions.map(({ entity }) => entity));
  for (const { entity, from, to } of inQuery) {
    if (ids.has(entity.id)) for (let word = from; word < to; word += 1) words.add(word);
  }
  return words;
}

function articleHit(
  words: ArticleWords,
  { score }: Place & { readonly score: number },
  query: Query,
  inQuery: readonly NameInQuery[],
  names: NameLookup,
): ArticleHit {
  const { article, pack } = words;
  const places = article.mentions.flatMap(({ entity, start, end }) => {
    const id = names.get(entity)?.id;
    const name = inQuery.find((each) => each.entity.id === id);
    return name ? [{ start, end, from: name.from, to: name.to }] : [];
  });
  const named = new Map(
    article.mentions.flatMap(({ entity }) => {
      const ref = names.get(entity);
      return ref ? [[ref.id, ref] as const] : [];
    }),
  );
  return {
    type: 'article',
    article: articleRef(article, pack),
    score,
    excerpt: excerpt(words, query, places),
    entities: [...named.values()],
  };
}

/** The query with its unknown words replaced, or the one name that is near it. */
function suggestion(query: Query, found: readonly EntityHit[]): string | undefined {
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

/** Queries without one filter, without one word that no article has, or without any one word, as far as they find something. */
async function loosen(
  text: string,
  { words, text: plain }: Query,
  filters: readonly UnderstoodFilter[],
  count: (query: string) => Promise<number>,
): Promise<Loosened[]> {
  const unknown = words.filter((word) => word.alternatives.length === 0);
  const spare = unknown.length > 0 ? unknown : words;
  const shorter = filters.length === 0 && words.length > 1 ? spare : [];
  const candidates = [
    ...filters.map(({ without, start, end }) => ({ query: without, without: text.slice(start, end) })),
    ...shorter.map(({ token }) => ({
      query: withoutSpan(plain, token),
      without: plain.slice(token.start, token.end),
    })),
  ].slice(0, MAX_LOOSENED);
  const counted = await Promise.all(
    candidates.map(async (each) => ({ ...each, total: each.query === '' ? 0 : await count(each.query) })),
  );
  return counted.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}
