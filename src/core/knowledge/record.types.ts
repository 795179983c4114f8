/** What is stored of an entity, pack by pack, and what the reader corrected. */
import type { PartialDate } from '../text/dates.ts';
import type { Bilingual, CountryCode, Entity, EntityId, Kind, Meeting } from './types.ts';

/** What one pack says of one entity. Records of one id, of several packs, are one entity. */
export interface EntityRecord {
  /** With the claims of this pack alone. */
  readonly entity: Entity;
  /** Meetings of this pack that the official took part in; empty for other kinds. */
  readonly meetings: readonly Meeting[];
  /**
   * Entities of this pack that refer to this one: for an official the agreements and forums that name him, for an
   * organisation the officials whose roles do.
   */
  readonly links: readonly EntityId[];
}

/** An entity by the names it is known under: what identification, name look-up and references go by. */
export interface KnownEntity {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly name: Bilingual;
  /** Wordings that name it anywhere, or together with its parties. */
  readonly names: readonly string[];
  /** An official's country, the countries of an agreement's parties; empty where not known. */
  readonly countries: readonly CountryCode[];
}

/**
 * What the reader put right. Kept apart from the packs and applied when they are read, so that a newer version of a pack
 * keeps it. `hide`: no official at all, or not wanted; its claims are not shown and it is not marked.
 */
export type Correction = { readonly made: PartialDate } & (
  | { readonly kind: 'merge'; readonly entity: EntityId; readonly into: EntityId }
  | { readonly kind: 'rename'; readonly entity: EntityId; readonly name: string }
  | { readonly kind: 'hide'; readonly entity: EntityId }
);
