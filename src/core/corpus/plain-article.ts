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
  return {
    id,
    file: id,
    ...plainText(title, paragraphs, () => 'body'),
    lang,
    published: date !== null && isPartialDate(date) ? { value: date, basis: 'meta' } : null,
    event: null,
    ...(outlet !== null && { outlet: { name: outlet, basis: 'stated' as const } }),
    ...(url !== null && { url }),
    mentions: [],
  };
}

/** Title and paragraphs as one text with its places; `part` is asked for each paragraph in order. */
export function plainText(
  title: string,
  paragraphs: readonly string[],
  part: (paragraph: string) => Paragraph['part'],
): Pick<Article, 'title' | 'titleBasis' | 'text' | 'paragraphs'> {
  const head = title.trim();
  const said = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
  const places: Paragraph[] = head === '' ? [] : [{ part: 'title', start: 0, end: head.length }];
  let start = head === '' ? 0 : head.length + 2;
  for (const paragraph of said) {
    places.push({ part: part(paragraph), start, end: start + paragraph.length });
    start += paragraph.length + 1;
  }
  return { title: head, titleBasis: 'line', text: articleText(head, said), paragraphs: places };
}
