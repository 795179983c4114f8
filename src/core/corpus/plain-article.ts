/** An article out of what is known of it from elsewhere: title, paragraphs, date, outlet and address as data. */
import type { Article, ArticleId, Paragraph } from '../knowledge/types.ts';
import { articleText } from '../text/article-text.ts';
import { isPartialDate, type PartialDate } from '../text/dates.ts';

export interface PlainArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** What is no date is left out. */
  readonly date: PartialDate | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly lang?: 'vi' | 'en';
}

/** Entities named in it are added later. */
export function articleOf({ id, title, paragraphs, date, outlet, url, lang = 'vi' }: PlainArticle): Article {
  const head = title.trim();
  const said = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
  const text = articleText(head, said);
  const places: Paragraph[] = head === '' ? [] : [{ part: 'title', start: 0, end: head.length }];
  let start = head === '' ? 0 : head.length + 2;
  for (const paragraph of said) {
    places.push({ part: 'body', start, end: start + paragraph.length });
    start += paragraph.length + 1;
  }
  return {
    id,
    file: id,
    title: head,
    titleBasis: 'line',
    text,
    paragraphs: places,
    lang,
    published: date !== null && isPartialDate(date) ? { value: date, basis: 'meta' } : null,
    event: null,
    ...(outlet !== null && { outlet: { name: outlet, basis: 'stated' as const } }),
    ...(url !== null && { url }),
    mentions: [],
  };
}
