/** An agreement named in a text. */
import type { AgreementType } from '../knowledge/types.ts';
import type { CountryMention } from './parties.ts';
import type { Range } from './tokens.ts';

/** One place where an agreement is named. */
export interface AgreementMention extends Range {
  readonly type: AgreementType;
  /** First token of the noun, behind `quan hệ`, `khuôn khổ`. */
  readonly noun: number;
  /** First token behind the noun. */
  readonly body: number;
  /** The acronym it is or carries. */
  readonly acronym: string | null;
  /** Parties named in the phrase itself. */
  readonly countries: readonly CountryMention[];
  /** `hai nước`, `hai bên`, `hai Bộ` stand in it. */
  readonly both: boolean;
  readonly partnership: boolean;
}

/** An agreement with all its mentions, the fullest first. */
export interface AgreementGroup {
  readonly type: AgreementType;
  readonly mentions: readonly AgreementMention[];
}
