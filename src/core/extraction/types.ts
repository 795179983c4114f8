/** What the extraction finds in one article. Spans are UTF-16 offsets into the text as given. */
import type { AgreementStatus, AgreementType, MeetingWhat } from '../knowledge/types.ts';
import type { PartialDate } from '../text/dates.ts';
import type { Span } from '../text/span.ts';
import type { PartiesBasis } from './agreement-parties.ts';

/** The words that say so: `quote` is the text at the span. */
export interface Quote extends Span {
  readonly quote: string;
}

/** An office that the article gives a person, as it stands. */
export interface ExtractedRole {
  readonly title: Quote;
  /** Military or police rank beside the name. */
  readonly rank: Quote | null;
  readonly former: boolean;
  readonly evidence: Quote;
}

export interface ExtractedOfficial {
  /** Fullest form of the name in the article, without titles. */
  readonly name: string;
  /** All forms that name the person, the fullest first. */
  readonly surfaces: readonly string[];
  /** ISO code, or the party name of a bloc; null where the article does not tell. */
  readonly country: string | null;
  readonly roles: readonly ExtractedRole[];
  /** Every place that names the person, in order. */
  readonly mentions: readonly Quote[];
}

export interface ExtractedAgreement {
  readonly text: string;
  readonly surfaces: readonly string[];
  readonly type: AgreementType;
  /** ISO codes of countries, names of blocs. */
  readonly parties: readonly string[];
  readonly partiesBasis: PartiesBasis;
  readonly status: AgreementStatus;
  /** As the article states it, in ISO order; null where it states none. */
  readonly date: PartialDate | null;
  readonly evidence: Quote;
  readonly mentions: readonly Quote[];
}

export interface ExtractedForum {
  readonly text: string;
  readonly surfaces: readonly string[];
  readonly date: PartialDate | null;
  readonly evidence: Quote;
  readonly mentions: readonly Quote[];
}

export interface ExtractedMeeting {
  /** Names of the officials, as in `officials`. */
  readonly people: readonly string[];
  readonly what: MeetingWhat;
  /** Set for later by the article (`sẽ`), not held. */
  readonly planned: boolean;
  readonly date: PartialDate | null;
  readonly evidence: Quote;
}

export interface Extraction {
  /** The date that the text itself fixes. */
  readonly articleDate: { readonly value: PartialDate; readonly evidence: Quote } | null;
  readonly officials: readonly ExtractedOfficial[];
  /** Other persons named: no public office by this article. */
  readonly otherPeople: readonly string[];
  readonly agreements: readonly ExtractedAgreement[];
  readonly forums: readonly ExtractedForum[];
  readonly meetings: readonly ExtractedMeeting[];
}

/** An article as the extraction takes it. */
export interface ArticleInput {
  /** Body, with its title as first line where it has one and `title` is not given. */
  readonly text: string;
}
