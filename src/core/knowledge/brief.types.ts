/** What the card and the entity pages show of one entity, composed for the date of a page. Plain data, no wording. */
import type { PartialDate, SourcedDate } from '../text/dates.ts';
import type {
  Agreement,
  ArticleId,
  Bilingual,
  EntityId,
  Evidence,
  Forum,
  Kind,
  Meeting,
  Official,
  Organisation,
  Outlet,
  PackTag,
  Party,
  Role,
  Step,
} from './types.ts';

/** An article as it is cited: everything a citation needs but the quote. */
export interface ArticleRef {
  readonly id: ArticleId;
  readonly title: string;
  /** `sentence`: the article has no title line, its first sentence stands in. */
  readonly titleBasis?: 'line' | 'sentence';
  /** Language of its text; quotes are set and read aloud in it. */
  readonly lang?: 'vi' | 'en';
  readonly published: SourcedDate | null;
  readonly event: SourcedDate | null;
  readonly outlet?: Outlet;
  readonly url?: string;
  readonly pack: PackTag;
}

/**
 * The office at a date, from dated points alone.
 * `no-date`: the page has none, the whole sequence is shown. `same-day`: a point on the very day.
 * `between-same`: the neighbours before and after name the same office. `between-different`: they differ, the gap in
 * days is named and nothing is concluded. `after-last`: the corpus's last word, with its age in days.
 * `before-first`: the first word comes later than the page. `undated`: no point has a date.
 *
 * Memberships (Ủy viên Bộ Chính trị) are left out where another office is known. Days are the fewest they can be.
 * `approximate`: one of the two dates is less precise than a day; for `same-day`, they only may be the same.
 * `others`: further offices stated for the very dates of the points given.
 */
export type OfficeAt =
  | { readonly case: 'no-date'; readonly points: readonly Role[] }
  | {
      readonly case: 'same-day';
      readonly point: Role;
      readonly others?: readonly Role[];
      readonly approximate?: true;
    }
  | {
      readonly case: 'between-same';
      readonly before: Role;
      readonly after: Role;
      readonly others?: readonly Role[];
    }
  | {
      readonly case: 'between-different';
      readonly before: Role;
      readonly after: Role;
      readonly gapDays: number;
      readonly others?: readonly Role[];
      readonly approximate?: true;
    }
  | {
      readonly case: 'after-last';
      readonly last: Role;
      readonly ageDays: number;
      readonly others?: readonly Role[];
      readonly approximate?: true;
    }
  | {
      readonly case: 'before-first';
      readonly first: Role;
      readonly leadDays: number;
      readonly others?: readonly Role[];
      readonly approximate?: true;
    }
  | { readonly case: 'undated'; readonly points: readonly Role[] };

export interface EntityRef {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly name: Bilingual;
}

/**
 * What two articles say differently of one entity. `office`: of one day, two offices that no article gives him together,
 * or one as held and as former. `status`: a stage of an agreement that an article of the same day or later takes back.
 * `signing-day`: two days of signing. `parties`: lists of parties of which none is part of another.
 */
export type Disagreement =
  | { readonly kind: 'office'; readonly roles: readonly [Role, Role] }
  | { readonly kind: 'status' | 'signing-day'; readonly steps: readonly [Step, Step] }
  | { readonly kind: 'parties'; readonly parties: readonly (readonly Party[])[] };

interface BriefBase {
  readonly pageDate: PartialDate | null;
  /** Found by rule in the claims, newest last; empty for forums and organisations. */
  readonly disagreements: readonly Disagreement[];
  /** Claims of the corpus that are not shown here, where thousands of articles speak of the entity. */
  readonly left: number;
  /** Articles that name the entity, newest first. */
  readonly coverage: readonly ArticleRef[];
  /** Every article, entity or organisation that the brief refers to by id. */
  readonly articles: Readonly<Record<ArticleId, ArticleRef>>;
  readonly entities: Readonly<Record<EntityId, EntityRef>>;
}

export interface OfficialBrief extends BriefBase {
  readonly kind: 'official';
  readonly entity: Official;
  readonly office: OfficeAt;
  /**
   * All dated points, oldest first, with the fewest days since the date before (0 for a further office of the same
   * date, null for the first); undated ones last.
   */
  readonly history: readonly { readonly role: Role; readonly gapDays: number | null }[];
  readonly meetings: readonly Meeting[];
  readonly agreements: readonly EntityId[];
  readonly forums: readonly EntityId[];
}

export interface AgreementBrief extends BriefBase {
  readonly kind: 'agreement';
  readonly entity: Agreement;
  /** Its partnership level in words, where it is one. */
  readonly level?: Bilingual;
  /** Other agreements between the same parties. */
  readonly samePair: readonly EntityId[];
}

export interface ForumBrief extends BriefBase {
  readonly kind: 'forum';
  readonly entity: Forum;
}

export interface OrganisationBrief extends BriefBase {
  readonly kind: 'organisation';
  readonly entity: Organisation;
  readonly officials: readonly EntityId[];
  readonly evidence: readonly Evidence[];
}

export type Brief = OfficialBrief | AgreementBrief | ForumBrief | OrganisationBrief;
