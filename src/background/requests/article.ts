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
  answer: async ({ id }, { library }) => ({ view: await view(library(), id) }),
};

async function view(library: Library, id: string): Promise<ArticleView | null> {
  const found = await library.article(id);
  if (!found) return null;
  const { article, pack } = found;
  return {
    article,
    ref: articleRef(article, pack),
    briefs: await briefsOf(library, article),
    ...(await (await library.catalogue()).beside(article)),
  };
}

async function briefsOf(library: Library, article: Article): Promise<ArticleView['briefs']> {
  const date = article.event?.value ?? article.published?.value ?? null;
  const named = [...new Set(article.mentions.map((mention) => mention.entity))];
  const briefs = await Promise.all(named.map((entity) => library.brief(entity, date)));
  return briefs.flatMap((brief) => brief ?? []);
}
