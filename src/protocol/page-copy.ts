/** A page's elements and text as plain data, on the way from the page to a surface, which looks for the article in it. */

import type { PageDateCandidate } from '../core/text/page-date.ts';

/**
 * One node: its parent's place in the list (-1 for the root), then `#text` and the text, or the element's local name
 * and its attributes, name and value by turns. A parent always comes before its children.
 */
export type CopiedNode = readonly [parent: number, name: string, ...rest: string[]];

/** Name of a text node in a {@link CopiedNode}. */
export const TEXT = '#text';

/** Most nodes of a copy: the longest live blogs seen on news sites have a third of it. */
export const MAX_NODES = 60_000;

/** Most text and attributes of a copy, in UTF-16 units: articles are under 100,000, comments below them longer. */
export const MAX_COPY_UNITS = 1_000_000;

/** A part of a copy ends at so much, in UTF-16 units: larger messages blocked the tab. */
export const SLICE_COPY_UNITS = 64 * 1024;

/** Where article.js offers {@link CopyPart}: a property of the isolated world's global, which the page cannot see. */
export const COPIER = 'boi-canh-article';

/**
 * Gives a part of the copy that goes by this name, as JSON of `CopiedNode[]`; null once it is complete. Part 0 begins the
 * copy, and parts are taken in order. Rejects where the copy is no longer at hand.
 */
export type CopyPart = (name: string, part: number) => Promise<string | null>;

/** Where article.js offers {@link CollectFacts}. */
export const FACTS = 'boi-canh-facts';

/** What a page says of its article beside the text; all of it as the page writes it. */
export interface PageFacts {
  /** The canonical address where the page gives one on its own site, else the one it was opened at; null for a file. */
  readonly url: string | null;
  /** Of the document. */
  readonly title: string;
  /** By its JSON-LD. */
  readonly publisher: string | null;
  /** By Open Graph. */
  readonly siteName: string | null;
  /** Of the document, lower case, or an empty string. */
  readonly lang: string;
  /** Everything that may be its date. */
  readonly dates: readonly PageDateCandidate[];
}

/** Gives {@link PageFacts} as JSON. */
export type CollectFacts = () => Promise<string>;

/** Where article.js offers {@link FindWords}. */
export const FINDER = 'boi-canh-find';

/** Scrolls to the first place with these words (white space counting as one space) and flashes it; false where there is none. */
export type FindWords = (words: string) => Promise<boolean>;

/** Where article.js offers {@link MarkNew}. */
export const NEW_MARKER = 'boi-canh-new';

/** Marks these names on the page, in place of those marked so before; gives the number of places. */
export type MarkNew = (names: readonly string[]) => Promise<number>;
