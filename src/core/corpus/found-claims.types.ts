/** What extraction finds in one article of a corpus, dated and with its evidence, people still by their names. */
import type { AgreementStatus, AgreementType, DateOf, Evidence, Meeting, Party } from '../knowledge/types.ts';
import type { SourcedDate } from '../text/dates.ts';

export interface FoundRole {
  /** As it stands in the article. */
  readonly title: string;
  readonly rank?: string;
  readonly former: boolean;
  /** The article's event, else its publication; null where it has neither. */
  readonly asOf: SourcedDate | null;
  readonly evidence: Evidence;
}

/** A name as the article has it, with its other forms. */
interface FoundName {
  /** The fullest form. */
  readonly name: string;
  /** All forms, the fullest first. */
  readonly surfaces: readonly string[];
}

export interface FoundOfficial extends FoundName {
  /** ISO code; null where the article does not tell, or tells a bloc. */
  readonly country: string | null;
  /** Offices first, memberships behind them. */
  readonly roles: readonly FoundRole[];
}

export interface FoundAgreement extends FoundName {
  readonly type: AgreementType;
  readonly parties: readonly Party[];
  readonly status: AgreementStatus;
  readonly date: SourcedDate | null;
  readonly dateOf: DateOf;
  /** Officials whom the evidence names, by their fullest names. */
  readonly people: readonly string[];
  readonly evidence: Evidence;
}

export interface FoundForum extends FoundName {
  readonly ordinal?: number;
  readonly parties: readonly Party[];
  readonly date: SourcedDate | null;
  readonly people: readonly string[];
  readonly evidence: Evidence;
}

export interface FoundMeeting {
  readonly people: readonly string[];
  readonly what: Meeting['what'];
  readonly date: SourcedDate | null;
  readonly evidence: Evidence;
}

export interface FoundClaims {
  readonly officials: readonly FoundOfficial[];
  readonly agreements: readonly FoundAgreement[];
  readonly forums: readonly FoundForum[];
  /** Held ones; what is planned has not happened. */
  readonly meetings: readonly FoundMeeting[];
}
