/**
 * What the corpus knows. Every claim (role, step, session, meeting) carries evidence: an article, a span of its text
 * and the quote that stands there. What is not from an article is labelled with its basis.
 */
import type { PartialDate, SourcedDate } from '../text/dates.ts';
import type { Span } from '../text/span.ts';

export type Kind = 'official' | 'agreement' | 'forum' | 'organisation';
export type EntityId = string;
export type ArticleId = string;
/** ISO 3166-1 alpha-2, upper case. */
export type CountryCode = string;

/** A Vietnamese and an English form of one name. `basis`: official usage, or our own wording. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
  readonly basis: 'official' | 'ours';
}

/** The sentence that says so: `quote` is exactly the article's text at the span. */
export interface Evidence extends Span {
  readonly article: ArticleId;
  readonly quote: string;
  /** English rendering of the quote, written by the project and shown as such. */
  readonly gloss?: string;
}

/** How a surface names its entity. `short` needs company on the page, `level` needs its parties. */
export type SurfaceRule = 'name' | 'alias' | 'short' | 'level' | 'spelling';

/** A string that names an entity in text. */
export interface Surface {
  readonly text: string;
  readonly rule: SurfaceRule;
  readonly lang: 'vi' | 'en';
  /** Where it comes from: an article of the corpus, or ours (English forms, other spellings). */
  readonly basis: 'article' | 'ours';
}

interface EntityBase {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly name: Bilingual;
  readonly surfaces: readonly Surface[];
  /** Said of the entity as a whole, e.g. that an article spells a man two ways. */
  readonly note?: Bilingual;
}

/** An office held as of one date: a point in time, never a period. */
export interface Role {
  readonly title: Bilingual;
  readonly rank?: Bilingual;
  readonly organisation?: EntityId;
  readonly former: boolean;
  /** Null where no date can be given (a monument names a person who holds no office). */
  readonly asOf: SourcedDate | null;
  readonly evidence: Evidence;
  readonly note?: Bilingual;
}

export interface Official extends EntityBase {
  readonly kind: 'official';
  readonly country: CountryCode;
  readonly roles: readonly Role[];
}

export type AgreementType =
  | 'treaty'
  | 'agreement'
  | 'memorandum'
  | 'joint statement'
  | 'protocol'
  | 'minutes'
  | 'plan'
  | 'partnership'
  | 'convention'
  | 'other';

export type AgreementStatus =
  | 'proposed'
  | 'negotiating'
  | 'signed'
  | 'in force'
  | 'upgraded'
  | 'ended'
  | 'mentioned';

/** Partnership levels, lowest first; they name no treaty without their parties. */
export type PartnershipLevel = 'comprehensive' | 'strategic' | 'comprehensive-strategic';

/** A country, an organisation of the index, or a name as it stands in the text. */
export type Party =
  | { readonly country: CountryCode }
  | { readonly organisation: EntityId; readonly country?: CountryCode }
  | { readonly text: string; readonly country?: CountryCode };

/** What a date of a step or session is the date of. */
export type DateOf = 'signed' | 'planned' | 'held' | 'reported' | 'stated';

/** One step of an agreement's life. The status never says more than the quote. */
export interface Step {
  readonly status: AgreementStatus;
  readonly date: SourcedDate | null;
  readonly dateOf: DateOf;
  readonly evidence: Evidence;
  readonly note?: Bilingual;
}

export interface Agreement extends EntityBase {
  readonly kind: 'agreement';
  readonly type: AgreementType;
  readonly level?: PartnershipLevel;
  readonly parties: readonly Party[];
  /** True where the article names some of the parties only. */
  readonly partiesOpen?: boolean;
  /** What other packs or articles joined into it name as its parties, where neither is part of the other; never stored. */
  readonly otherParties?: readonly (readonly Party[])[];
  readonly steps: readonly Step[];
  /** Another entity that the corpus words differently for what may be the same thing: shown side by side. */
  readonly contradicts?: readonly { readonly entity: EntityId; readonly note: Bilingual }[];
  /** Officials whom the sentence of a step names with it. */
  readonly people: readonly EntityId[];
}

export interface Session {
  readonly ordinal?: number;
  readonly place?: string;
  readonly date: SourcedDate | null;
  readonly dateOf: DateOf;
  readonly status: 'held' | 'planned' | 'proposed' | 'mentioned';
  readonly people: readonly EntityId[];
  readonly evidence: Evidence;
  /** Further sentences about the same session. */
  readonly more?: readonly Evidence[];
  readonly note?: Bilingual;
}

export interface Forum extends EntityBase {
  readonly kind: 'forum';
  readonly parties: readonly Party[];
  readonly sessions: readonly Session[];
}

export interface Organisation extends EntityBase {
  readonly kind: 'organisation';
  readonly country?: CountryCode;
  readonly evidence: readonly Evidence[];
}

export type Entity = Official | Agreement | Forum | Organisation;

export type MeetingWhat =
  | 'talks'
  | 'reception'
  | 'courtesy call'
  | 'phone call'
  | 'signing'
  | 'visit'
  | 'conference'
  | 'other';

/** Two or more officials who met, by one sentence. */
export interface Meeting {
  readonly people: readonly EntityId[];
  readonly what: MeetingWhat;
  readonly place?: string;
  readonly date: SourcedDate | null;
  readonly evidence: Evidence;
}

export interface Knowledge {
  readonly entities: readonly Entity[];
  readonly meetings: readonly Meeting[];
}

/**
 * How an article's outlet is known. `stated`: the text or page names it. `same-text`: a public page with the same text
 * is the outlet's, the text itself names none. `credit`: a photo or source credit in the text. `address`: the host of its
 * address, for want of a name. `reader`: typed in.
 */
export type OutletBasis = 'stated' | 'same-text' | 'credit' | 'address' | 'reader';

export interface Outlet {
  readonly name: string;
  /** Country whose press it belongs to: what it reports of talks is one side's readout. */
  readonly country?: CountryCode;
  readonly basis: OutletBasis;
  readonly note?: Bilingual;
}

/** Part of an article; a `teaser` is another article's text that a crawler left and is no background. */
export interface Paragraph extends Span {
  readonly part: 'title' | 'body' | 'caption' | 'credit' | 'teaser';
}

export interface Article {
  readonly id: ArticleId;
  /** Name of the file it came from, e.g. `000_ebc2bb904ddd3249.txt`. */
  readonly file: string;
  readonly title: string;
  /** `line`: the text has a title line. `sentence`: it has none, its first sentence stands in. */
  readonly titleBasis: 'line' | 'sentence';
  /** The whole text as read; every span of the corpus counts in it. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly lang: 'vi' | 'en';
  readonly published: SourcedDate | null;
  /** When what it reports happened. */
  readonly event: SourcedDate | null;
  /** The same by its own text alone; set where it says less than `event`, e.g. no year. */
  readonly textDate?: SourcedDate;
  readonly outlet?: Outlet;
  readonly url?: string;
  /** Entities named in it, each with its first place, in the order of the text. */
  readonly mentions: readonly ({ readonly entity: EntityId } & Span)[];
}

/** Which pack something is from. Without a name: the bundle's. */
export interface PackTag {
  readonly id: string;
  readonly version: string;
  readonly name?: Bilingual;
}

/** What a pack says of itself. */
export interface PackInfo {
  readonly id: string;
  readonly name: Bilingual;
  readonly version: string;
  readonly licence: string;
  readonly author?: string;
  /** When it was made. */
  readonly made?: PartialDate;
  /** Last day any evidence of the pack speaks of. */
  readonly evidenceTo?: PartialDate;
}

/** A corpus with its knowledge, licence and version, as one value. */
export interface Pack {
  readonly id: string;
  readonly name: Bilingual;
  readonly version: string;
  readonly licence: string;
  readonly articles: readonly Article[];
  readonly knowledge: Knowledge;
  /** Last day any evidence of the pack speaks of. */
  readonly evidenceTo: PartialDate;
}
