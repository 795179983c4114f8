/** Views over a whole corpus: who is tied to whom, what two countries have together, what lies when. Plain data. */
import type { DayNumber, SourcedDate } from '../text/dates.ts';
import type { ArticleRef, Brief, EntityRef } from './brief.types.ts';
import type {
  ArticleId,
  Bilingual,
  CountryCode,
  EntityId,
  Evidence,
  Kind,
  Meeting,
  Role,
  Session,
  Step,
} from './types.ts';

/** A point of the relations graph. Countries are named by the interface. */
export interface GraphNode {
  /** The entity's, or the country's code behind `country:`. */
  readonly id: string;
  readonly kind: Kind | 'country';
  readonly name: Bilingual | null;
  /** Country of an official or organisation; of a country itself. */
  readonly country?: CountryCode;
  /** Sentences that tie it to others: how large it is drawn. */
  readonly weight: number;
}

/**
 * Why two points are tied. `met`: two officials, by one sentence. `names`: an agreement's sentence names the official.
 * `attended`: a session's sentence does. `party`: a country or organisation is a party. `for`: an official held an
 * office of the country or organisation.
 */
export type TieKind = 'met' | 'names' | 'attended' | 'party' | 'for';

export interface GraphTie {
  readonly from: string;
  readonly to: string;
  readonly how: TieKind;
  /** Some of the sentences that say so, the first of the corpus first. */
  readonly evidence: readonly Evidence[];
  /** How many there are. */
  readonly count: number;
}

export interface Relations {
  readonly nodes: readonly GraphNode[];
  readonly ties: readonly GraphTie[];
  /** Points that would have been there without the limit. */
  readonly left: number;
  readonly articles: Readonly<Record<ArticleId, ArticleRef>>;
}

/** Two countries that have an agreement or a forum together. */
export interface CountryPair {
  readonly countries: readonly [CountryCode, CountryCode];
  readonly agreements: number;
  readonly forums: number;
  readonly meetings: number;
}

export interface PairView {
  /** Briefs of the agreements and forums that have both countries among their parties, earliest step first. */
  readonly briefs: readonly Brief[];
  /** Meetings of an official of the one with an official of the other. */
  readonly meetings: readonly Meeting[];
  readonly articles: Readonly<Record<ArticleId, ArticleRef>>;
  readonly entities: Readonly<Record<EntityId, EntityRef>>;
}

/** The rows of the timeline. */
export type Lane = 'office' | 'meeting' | 'agreement' | 'forum' | 'article';

/** How much lies on one day of a lane. */
export interface LaneDay {
  readonly lane: Lane;
  /** First day the date can be. */
  readonly day: DayNumber;
  readonly count: number;
  /** True where the date of one of them is less precise than a day. */
  readonly vague?: true;
}

/** What lies on the timeline, with the sentence that says so; an article stands for itself. */
export type Happening =
  | { readonly lane: 'office'; readonly entity: EntityId; readonly role: Role }
  | { readonly lane: 'agreement'; readonly entity: EntityId; readonly step: Step }
  | { readonly lane: 'forum'; readonly entity: EntityId; readonly session: Session }
  | { readonly lane: 'meeting'; readonly meeting: Meeting }
  | { readonly lane: 'article'; readonly article: ArticleId; readonly date: SourcedDate | null };

export interface Timeline {
  readonly days: readonly LaneDay[];
  /** What has no date, or a date without a year: it lies nowhere. */
  readonly undated: number;
}

export interface Happenings {
  /** In the order of time. */
  readonly list: readonly Happening[];
  /** All in the range, with those left out for the limit. */
  readonly total: number;
  readonly articles: Readonly<Record<ArticleId, ArticleRef>>;
  readonly entities: Readonly<Record<EntityId, EntityRef>>;
}
