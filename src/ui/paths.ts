/** Addresses within the reading page, which keeps its place in the fragment. */
import type { ArticleId, EntityId } from '../core/knowledge/types.ts';
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
