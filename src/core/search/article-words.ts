/** The words of articles that were looked at last, with their places: ranking, excerpts and the next key ask for the same. */
import type { Paragraph } from '../knowledge/types.ts';
import type { StoredArticle } from './index/segment.types.ts';
import { type Token, tokenize } from './tokens.ts';

/** Parts that are read: a teaser is another article's text. */
export function searchable(paragraph: Paragraph): boolean {
  return paragraph.part !== 'teaser';
}

export interface ArticleWords extends StoredArticle {
  readonly title: readonly Token[];
  /** All that is searched but the title; places counted in the article's text. */
  readonly body: readonly { readonly paragraph: Paragraph; readonly tokens: readonly Token[] }[];
}

export function wordsOf(stored: StoredArticle): ArticleWords {
  const { article } = stored;
  const body = article.paragraphs.filter((each) => searchable(each) && each.part !== 'title');
  return {
    ...stored,
    title: tokenize(article.title),
    body: body.map((paragraph) => ({
      paragraph,
      tokens: tokenize(article.text.slice(paragraph.start, paragraph.end), paragraph.start),
    })),
  };
}
