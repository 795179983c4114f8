/** An article out of a page that the reader saves, or out of a text file of the reader's own. */
import type { Article, ArticleId, Outlet } from '../knowledge/types.ts';
import type { SourcedDate } from '../text/dates.ts';
import { foldKey } from '../text/fold.ts';
import { articleFromSeed, eventDate, languageOf } from './article.ts';
import { slug } from './identify.ts';
import { plainText } from './plain-article.ts';
import { partOf, REPORT_END } from './seed-text.ts';

/** What is known of the article on a page. */
export interface PageArticle {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The canonical address where the page has one. */
  readonly url: string | null;
  readonly outlet: Outlet | null;
  readonly published: SourcedDate | null;
}

/** A text file of the reader's own. */
export interface TextFile {
  /** Its name. */
  readonly file: string;
  readonly text: string;
}

/** FNV-1a, 32 bits, from two beginnings: 64 bits tell any two texts apart that are not made to collide. */
const FNV_OFFSETS = [0x811c9dc5, 0x050c5d1f] as const;
const FNV_PRIME = 0x01000193;
/** Longest part of an id that is made of the title, in characters. */
const LONGEST_TITLE_ID = 48;

/** Mentions are added later. The same text has the same id, however its spaces, marks and letters are encoded. */
export function articleFromPage({ title, paragraphs, url, outlet, published }: PageArticle): Article {
  let ended = false;
  const own = plainText(wellFormed(title), paragraphs.map(wellFormed), (paragraph) => {
    const part = partOf(paragraph, ended);
    ended ||= REPORT_END.test(paragraph);
    return part;
  });
  const id = idOf(own.title, own.text);
  return {
    id,
    file: id,
    ...own,
    lang: languageOf(own.text),
    published,
    event: eventDate(own.text, own.paragraphs, published),
    ...(outlet && { outlet }),
    ...(url !== null && { url }),
    mentions: [],
  };
}

/** A text with what it says of itself: a date header, a title line, a date line; else it has no date. */
export function articleFromText({ file, text }: TextFile): Article {
  const lines = text.split(/[\r\n\u2028\u2029]+/u).map(wellFormed);
  const article = articleFromSeed(file, lines.join('\n'));
  return { ...article, id: idOf(article.title, article.text) };
}

/** What cannot be seen in a line: controls, marks of direction, joiners, soft hyphens. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{DI}]/gu;

/** One line of composed letters, without halves of characters and what cannot be seen: no file of ours could keep them. */
function wellFormed(line: string): string {
  return line
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/\s+/gu, ' ')
    .replace(HIDDEN, '')
    .normalize('NFC');
}

function idOf(title: string, text: string): ArticleId {
  const words = slug(title)
    .slice(0, LONGEST_TITLE_ID)
    .replace(/-[^-]*$/, '');
  const key = foldKey(text);
  return `${words}-${FNV_OFFSETS.map((offset) => hash(key, offset)).join('')}`;
}

/** Eight hexadecimal digits. */
function hash(text: string, offset: number): string {
  let value = offset;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), FNV_PRIME);
  return (value >>> 0).toString(16).padStart(8, '0');
}
