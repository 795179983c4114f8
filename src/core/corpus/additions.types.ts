/** What an article adds to a corpus, as the reader is shown it before it is saved, and what the reader decides about it. */
import type { KnownEntity } from '../knowledge/record.types.ts';
import type { CountryCode, EntityId, Knowledge } from '../knowledge/types.ts';
import type { FoundAgreement, FoundForum, FoundMeeting, FoundRole } from './found-claims.types.ts';
import type { Unplaced } from './found-index.ts';

/** Names a thing found in an article, whatever the corpus knows by then: its kind and its folded name. */
export type ItemKey = string;

/** Names a single role of an official or a meeting: the official's key, or `meeting`, then `#` and its number. */
export type ClaimKey = string;

/** Who or what a thing is, by the reader: an entity of the corpus, another thing of the article, or none that is known. */
export type SaidToBe = { readonly entity: EntityId } | { readonly item: ItemKey } | { readonly apart: true };

/** What the reader decided. */
export interface Choices {
  readonly as: Readonly<Record<ItemKey, SaidToBe>>;
  /** The right name of a thing. */
  readonly names: Readonly<Record<ItemKey, string>>;
  /** Of officials, whatever the article says. */
  readonly countries: Readonly<Record<ItemKey, CountryCode>>;
  /** Not to be kept. */
  readonly without: readonly (ItemKey | ClaimKey)[];
}

export const NO_CHOICES: Choices = { as: {}, names: {}, countries: {}, without: [] };

/** Where a thing goes, `known` being null for a new entity; or nowhere, and why. */
export type Fate =
  | { readonly id: EntityId; readonly known: KnownEntity | null }
  | Unplaced
  /** By the reader's choice. */
  | { readonly why: 'unwanted' }
  /** New, and nothing is said of it that could be kept. */
  | { readonly why: 'no-claim' };

interface Item {
  readonly key: ItemKey;
  /** The reader's name for it, else the fullest form that the article has. */
  readonly name: string;
  /** All forms in the article, the fullest first. */
  readonly forms: readonly string[];
  readonly fate: Fate;
}

/** A claim that may be left out by itself. */
interface Part {
  readonly key: ClaimKey;
  readonly wanted: boolean;
}

export interface OfficialItem extends Item {
  readonly kind: 'official';
  readonly country: CountryCode | null;
  readonly roles: readonly (FoundRole & Part)[];
}

export interface AgreementItem
  extends Item,
    Pick<FoundAgreement, 'type' | 'parties' | 'status' | 'date' | 'dateOf' | 'evidence'> {
  readonly kind: 'agreement';
}

export interface ForumItem extends Item, Pick<FoundForum, 'ordinal' | 'date' | 'evidence'> {
  readonly kind: 'forum';
}

export type AddedItem = OfficialItem | AgreementItem | ForumItem;

export interface MeetingItem extends FoundMeeting, Part {
  /** Two of its people at least are kept. */
  readonly possible: boolean;
}

export interface Additions {
  /** Officials, then agreements, then forums, each in the order of the article. */
  readonly items: readonly AddedItem[];
  readonly meetings: readonly MeetingItem[];
  /** What is kept, as it is stored: entities with the claims of this article alone. */
  readonly knowledge: Knowledge;
}
