import type { ArticleRef, EntityRef } from '../knowledge/brief.types.ts';
import type { ArticleId, EntityId } from '../knowledge/types.ts';
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
  readonly total: number;
  /** Nearest spelling, where the query as typed finds nothing or little. */
  readonly didYouMean?: string;
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
}
