import * as v from 'valibot';
import { articleRef } from '../../core/knowledge/refs.ts';
import type { Article } from '../../core/knowledge/types.ts';
import type { ArticleView } from '../../protocol/requests.ts';
import type { Library } from '../library.ts';
import type { Handler } from '../request.ts';
import { id } from '../shapes.ts';

export const article: Handler<'article'> = {
  from: 'surface',
  shape: v.object({ id }),
  answer: ({ id }, { library }) => ({ view: view(library(), id) }),
};

function view(library: Library, id: string): ArticleView | null {
  const { articles } = library;
  const place = articles.findIndex((each) => each.id === id);
  const article = articles[place];
  if (!article) return null;
  const date = article.event?.value ?? article.published?.value ?? null;
  const named = [...new Set(article.mentions.map((mention) => mention.entity))];
  const ref = (each: Article | undefined) => (each ? articleRef(each, library.pack) : null);
  return {
    article,
    ref: articleRef(article, library.pack),
    briefs: named.flatMap((entity) => library.brief(entity, date) ?? []),
    previous: ref(articles[place + 1]),
    next: ref(articles[place - 1]),
  };
}
