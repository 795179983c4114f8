/** What an article would add to the corpus, and what the reader decides about it, between our pages and the background. */
import type { AddedItem, Choices, MeetingItem } from '../core/corpus/additions.types.ts';
import type { PageArticle, TextFile } from '../core/corpus/page-article.ts';
import type { ArticleRef, EntityRef } from '../core/knowledge/brief.types.ts';
import type { Correction } from '../core/knowledge/record.types.ts';
import type { Article, ArticleId, EntityId, Outlet } from '../core/knowledge/types.ts';
import type { SourcedDate } from '../core/text/dates.ts';

/** A correction as a page of ours asks for it; the day is the background's. */
export type NewCorrection = Correction extends infer C
  ? C extends Correction
    ? Omit<C, 'made'>
    : never
  : never;

/** What an article is made of. */
export type ArticleSource = PageArticle | TextFile;

/** An article of the corpus that has the text of the one to be saved, or that stands at its address. */
export interface SameArticle {
  readonly article: ArticleRef;
  /**
   * `text`: word for word. `story`: most of one stands in the other. `address`: of this address, and less of the text is the
   * same. `noted`: the reader noted the address as a reprint of it.
   */
  readonly how: 'text' | 'story' | 'address' | 'noted';
}

export interface ReprintRef {
  readonly url: string;
  readonly outlet?: Outlet;
  readonly published: SourcedDate | null;
}

/** A correction with the names of what it is about, where they are known. */
export interface CorrectionRef {
  readonly correction: Correction;
  readonly entity: EntityRef | null;
  readonly into: EntityRef | null;
}

export interface SaveCounts {
  readonly new: number;
  readonly known: number;
  readonly claims: number;
}

/** What saving would do. */
export interface SavePreview {
  /** Without mentions. */
  readonly article: Article;
  readonly items: readonly AddedItem[];
  readonly meetings: readonly MeetingItem[];
  readonly same: SameArticle | null;
}

export interface SaveRequests {
  /** What an article would add, with the reader's choices. */
  additions: {
    request: { readonly page: ArticleSource; readonly choices: Choices };
    reply: SavePreview;
  };
  /** Saves it as `additions` showed it. `never`: new things of it that the reader says are no officials. */
  save: {
    request: {
      readonly page: ArticleSource;
      readonly choices: Choices;
      readonly never: readonly EntityId[];
      /** Although the corpus has the story. */
      readonly anyway: boolean;
      /** Nobody is told: more follow, and `corpusChanged` behind the last. */
      readonly quiet?: boolean;
    };
    reply: {
      /** Null where it was not saved: `same` says what is there already. */
      readonly saved: ArticleId | null;
      readonly same: SameArticle | null;
      /** New entities, those known before, and claims that were saved. */
      readonly counts: SaveCounts;
    };
  };
  /** Takes own articles away with what was found in them, and takes back what was corrected along with them. */
  unsave: {
    request: {
      readonly articles: readonly ArticleId[];
      readonly corrections: readonly Pick<Correction, 'kind' | 'entity'>[];
    };
    reply: { readonly removed: number };
  };
  correct: { request: { readonly correction: NewCorrection }; reply: { readonly done: true } };
  uncorrect: {
    request: { readonly correction: Pick<Correction, 'kind' | 'entity'> };
    reply: { readonly done: true };
  };
  /** Notes the page as a reprint of an article, or takes back that an address is one. */
  reprint: {
    request: { readonly page: PageArticle; readonly of: ArticleId };
    reply: { readonly done: true };
  };
  /** Where else the text of an article stands, by what the reader noted. */
  reprints: {
    request: { readonly article: ArticleId };
    reply: { readonly reprints: readonly ReprintRef[] };
  };
  /** What the reader corrected of an entity, or merged into it. */
  corrections: {
    request: { readonly entity: EntityId };
    reply: { readonly corrections: readonly CorrectionRef[] };
  };
  unreprint: { request: { readonly url: string }; reply: { readonly done: true } };
  /** The article of the corpus that a page is, by its address. */
  samePage: {
    request: { readonly url: string };
    reply: { readonly same: SameArticle | null };
  };
}

/** In place of a tab's number, which a content script does not know: its own. */
export const HERE = 'here';

/** The place where the article of the asking page is saved, for `open`. */
export const SAVE_HERE = `reader.html#/save?tab=${HERE}`;
