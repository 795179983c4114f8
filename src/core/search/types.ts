import type { ArticleRef, EntityRef } from '../knowledge/brief.types.ts';
import type { ArticleId, CountryCode, EntityId, Kind } from '../knowledge/types.ts';
import type { PartialDate } from '../text/dates.ts';
import type { Span } from '../text/span.ts';

/** A passage of an article with the words that matched, spans counted in `text`. */
export interface Excerpt extends Span {
  /** The passage; `start` and `end` are its place in the article. */
  readonly text: string;
  readonly marks: readonly Span[];
}

export interface ArticleHit {
  readonly type: 'article';
  readonly article: ArticleRef;
  /** Higher is better; comparable within one reply only. */
  readonly score: number;
  readonly excerpt: Excerpt;
  readonly entities: readonly EntityRef[];
}

export interface EntityHit {
  readonly type: 'entity';
  readonly entity: EntityRef;
  readonly score: number;
  /** The surface that matched and where. */
  readonly surface: string;
  readonly marks: readonly Span[];
  readonly how: 'exact' | 'folded' | 'fuzzy';
}

export interface SearchReply {
  readonly query: string;
  readonly entities: readonly EntityHit[];
  readonly articles: readonly ArticleHit[];
  /** Articles that answer, of which `articles` are the best. */
  readonly total: number;
  /** Nearest spelling, where the query as typed finds nothing or little. */
  readonly didYouMean?: string;
  readonly understood: UnderstoodQuery;
  /** Counts over all articles that answer; a field of which nothing is to be counted is left out. */
  readonly facets: readonly Facet[];
  /** Only where nothing, or with filters no article, was found: queries that ask for less and do find something, the nearest first. */
  readonly loosened: readonly Loosened[];
  /** What could not be searched; empty where everything could. */
  readonly problems: readonly SearchProblem[];
}

/** What is asked for may be narrowed by; the names that are typed are in `filter-names.ts`. */
export type FilterField =
  | 'kind'
  | 'official'
  | 'agreement'
  | 'forum'
  | 'organisation'
  | 'country'
  | 'outlet'
  | 'after'
  | 'before'
  | 'date';

/** What is found: articles, or entities of one kind. */
export type ResultKind = 'article' | Kind;

/** What a filter's words came to; `unknown` restricts nothing, and `nearest` is what may have been meant. */
export type FilterMeaning =
  | { readonly to: 'entity'; readonly entity: EntityRef }
  | { readonly to: 'kind'; readonly kind: ResultKind }
  | { readonly to: 'country'; readonly country: CountryCode }
  | { readonly to: 'outlet'; readonly outlet: string }
  | { readonly to: 'date'; readonly date: PartialDate }
  | { readonly to: 'unknown'; readonly nearest?: string };

/** One filter of a query, e.g. `người:"Tô Lâm"`. The span is its place in the query. */
export interface UnderstoodFilter extends Span {
  readonly field: FilterField;
  /** As typed, without quotes. */
  readonly value: string;
  readonly meaning: FilterMeaning;
  /** The query without this filter. */
  readonly without: string;
  /** The query with what may have been meant, where this was not understood and something is near. */
  readonly instead?: string;
}

/** How a query was read. */
export interface UnderstoodQuery {
  /** What is searched for: the query without its filters. */
  readonly words: string;
  readonly filters: readonly UnderstoodFilter[];
}

export interface FacetValue {
  /** Entity id, country code, outlet, year, or kind. */
  readonly value: string;
  /** Where the value is an entity. */
  readonly entity?: EntityRef;
  readonly count: number;
  /** The query asks for it already. */
  readonly active: boolean;
  /** The query with this filter added, or taken away where it is active. */
  readonly query: string;
}

/** Counts beside the values of one field, the largest first; years are the field `date`, the latest first. */
export interface Facet {
  readonly field: FilterField;
  readonly values: readonly FacetValue[];
  /** Values that were left out. */
  readonly more: number;
}

/** A query that asks for less: without a filter, or without a word that no article has. */
export interface Loosened {
  readonly query: string;
  /** What was taken away, as typed. */
  readonly without: string;
  readonly total: number;
}

/** `store-unavailable`: the reader's own articles could not be searched, the bundle was. `detail` is for the console. */
export interface SearchProblem {
  readonly code: 'store-unavailable';
  readonly detail: string;
}

/** The page that related coverage is wanted for. */
export interface RelatedQuery {
  readonly url: string;
  readonly title: string;
  readonly date: PartialDate | null;
  /** Entities that the page names, with how often. */
  readonly entities: Readonly<Record<EntityId, number>>;
  /** Some of the page's text, at most 20,000 UTF-16 units. */
  readonly text: string;
}

/** Why an article is related; worded by the interface. `days` is article minus page, negative for earlier. */
export type RelatedReason =
  | { readonly code: 'this-article' }
  | { readonly code: 'same-entities'; readonly entities: readonly EntityRef[] }
  | { readonly code: 'same-agreement'; readonly entities: readonly EntityRef[] }
  | { readonly code: 'same-forum'; readonly entities: readonly EntityRef[] }
  | { readonly code: 'same-words'; readonly words: readonly string[] }
  | { readonly code: 'near-in-time'; readonly days: number };

export interface RelatedHit {
  readonly article: ArticleRef;
  readonly score: number;
  readonly reasons: readonly RelatedReason[];
  /** Near-duplicates folded into this one. */
  readonly reprints: readonly ArticleRef[];
}

export interface RelatedReply {
  readonly hits: readonly RelatedHit[];
  /** The page itself, where it is in the corpus. */
  readonly self: ArticleId | null;
  /** What could not be searched; empty where everything could. */
  readonly problems: readonly SearchProblem[];
}
