/** What the page being read states by itself, by its own sentences. */
import type { EntityRef } from '../core/knowledge/brief.types.ts';
import type { UnlikeOffice } from '../core/knowledge/page-office.ts';
import type { AgreementStatus, AgreementType, MeetingWhat } from '../core/knowledge/types.ts';
import type { PartialDate } from '../core/text/dates.ts';

/** Most text of an article that is looked at, in UTF-16 units; what is longer is cut by whoever asks. */
export const MAX_ARTICLE_UNITS = 120_000;

export interface ArticleOnPage {
  readonly title: string;
  /** Paragraphs, each a line; at most {@link MAX_ARTICLE_UNITS}. */
  readonly text: string;
  /** The page's, for what hangs on it (who held an office then). */
  readonly date: PartialDate | null;
}

/** Sentences are the page's own, on one line. */
interface Said {
  /** As the page writes it first, or in full. */
  readonly text: string;
  /** What the corpus has for it, null where it has nothing. */
  readonly known: EntityRef | null;
  /** The corpus has nothing of it, and would have something by saving the article. */
  readonly isNew: boolean;
  readonly sentence: string;
}

export interface SaidRole {
  /** The office in the page's words. */
  readonly title: string;
  /** Military or police rank beside the name. */
  readonly rank: string | null;
  readonly former: boolean;
  readonly sentence: string;
}

export interface SaidOfficial extends Said {
  /** ISO code, or the name of a bloc; null where the page does not tell. */
  readonly country: string | null;
  readonly roles: readonly SaidRole[];
  /** Where these are none of those the corpus has for the page's date. */
  readonly unlike: UnlikeOffice | null;
}

export interface SaidAgreement extends Said {
  readonly type: AgreementType;
  /** ISO codes of countries, names of blocs. */
  readonly parties: readonly string[];
  readonly status: AgreementStatus;
}

export type SaidForum = Said;

export interface SaidMeeting {
  /** Names as in `officials`. */
  readonly people: readonly string[];
  readonly what: MeetingWhat;
  /** Announced, not held. */
  readonly planned: boolean;
  readonly sentence: string;
}

/** What the corpus knows comes first; otherwise in the order of the page. */
export interface PageSays {
  readonly officials: readonly SaidOfficial[];
  readonly agreements: readonly SaidAgreement[];
  readonly forums: readonly SaidForum[];
  readonly meetings: readonly SaidMeeting[];
}

/** Most passages about one person that a card sends. */
export const MAX_PASSAGES = 8;

/** A paragraph of the page with the place in it where the person is named. */
export interface NamedPassage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a page itself calls a person, in its own words. */
export interface PageCalls {
  /** Titles and name as they stand, cut at the name. */
  readonly before: string;
  readonly name: string;
  readonly after: string;
  /** Where the page's offices are none of those the corpus has for its date. */
  readonly unlike: UnlikeOffice | null;
}
