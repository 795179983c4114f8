/** Addresses within the reading page, which keeps its place in the fragment. */
import type { ArticleId, CountryCode, EntityId } from '../core/knowledge/types.ts';
import type { Span } from '../core/text/span.ts';

const READER = 'reader.html#/';

/** An article; at a passage of its text where one is given. */
export function articlePath(id: ArticleId, at?: Span): string {
  return `${READER}article/${encodeURIComponent(id)}${at ? `?at=${at.start}-${at.end}` : ''}`;
}

export function entityPath(id: EntityId): string {
  return `${READER}entity/${encodeURIComponent(id)}`;
}

export function searchPath(query: string): string {
  return `${READER}search?q=${encodeURIComponent(query)}`;
}

export const CORPUS_PATH = READER;

/** What two countries have together. */
export function pairPath(one: CountryCode, other: CountryCode): string {
  return `${READER}pair/${one}-${other}`;
}

export const PAIRS_PATH = `${READER}pairs`;

/** The graph; around an entity or `country:XX` where one is given. */
export function relationsPath(around?: string): string {
  return `${READER}relations${around ? `?around=${encodeURIComponent(around)}` : ''}`;
}

/** Where the article in a tab is saved; without one, files of the reader's own. */
export function savePath(tabId?: number): string {
  return `${READER}save${tabId === undefined ? '' : `?tab=${tabId}`}`;
}

export const TIMELINE_PATH = `${READER}timeline`;

/** The packs of the library, and where one is imported. */
export const PACKS_PATH = `${READER}packs`;
