import type { EntityId, Kind } from '../core/knowledge/types.ts';

/** A mention the reader has said is not the entity: that entity is not marked again where this holds. */
export interface Rejection {
  readonly entity: EntityId;
  /** The surface as it stood on the page. */
  readonly text: string;
  /** Host of the page it was rejected on; the rejection holds for that host. */
  readonly host: string;
}

export interface Settings {
  /** Language of the interface; `auto` follows the browser. */
  readonly language: 'auto' | 'vi' | 'en';
  /** How much is painted: `calm` the first of each passage plainly and the rest faintly, `all` everything plainly, `none` nothing (mentions still answer). */
  readonly paint: 'calm' | 'all' | 'none';
  /** Which kinds are marked. Organisations are off at first. */
  readonly kinds: Readonly<Record<Kind, boolean>>;
  /** Hosts on which the reader switched the product off. */
  readonly sitesOff: readonly string[];
  readonly rejections: readonly Rejection[];
  /**
   * Where names that only the reader's own articles and packs know are marked: a page can see which of its words are.
   * `chosen`: on the hosts of `ownSites` alone.
   */
  readonly ownMarks: 'everywhere' | 'chosen';
  readonly ownSites: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  paint: 'calm',
  kinds: { official: true, agreement: true, forum: true, organisation: false },
  sitesOff: [],
  rejections: [],
  ownMarks: 'everywhere',
  ownSites: [],
};

/**
 * What holds where the stored settings cannot be read: the defaults, and no name of the reader's own corpus on any page, since the
 * reader may have said so. Told apart from stored ones by identity.
 */
export const UNREAD_SETTINGS: Settings = { ...DEFAULT_SETTINGS, ownMarks: 'chosen' };
