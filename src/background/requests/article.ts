import * as v from 'valibot';
import { articleRef } from '../../core/knowledge/refs.ts';
import type { Article } from '../../core/knowledge/types.ts';
import type { ArticleView } from '../../protocol/requests.ts';
import type { Library } from '../library.ts';
import { type Handler, Refusal } from '../request.ts';
import { id } from '../shapes.ts';

export const article: Handler<'article'> = {
  from: 'surface',
  shape: v.object({ id }),
  answer: async ({ id }, { library }) => ({ view: view(library(), id) ?? (await ownView(library(), id)) }),
};

/** An article of the reader's own; without neighbours, as there may be a hundred thousand. */
async function ownView(library: Library, id: string): Promise<ArticleView | null> {
  const found = await library.store.get(id);
  if (!found.ok) throw new Refusal('unavailable', `${found.failure.code}: ${found.failure.detail}`);
  if (!found.value) return null;
  const { article, pack } = found.value;
  return {
    article,
    ref: articleRef(article, pack),
    briefs: briefsOf(library, article),
    previous: null,
    next: null,
  };
}

function briefsOf(library: Library, article: Article): ArticleView['briefs'] {
  const date = article.event?.value ?? article.published?.value ?? null;
  const named = [...new Set(article.mentions.map((mention) => mention.entity))];
  return named.flatMap((entity) => library.brief(entity, date) ?? []);
}

function view(library: Library, id: string): ArticleView | null {
  const { articles } = library;
  const place = articles.findIndex((each) => each.id === id);
  const article = articles[place];
  if (!article) return null;
  const ref = (each: Article | undefined) => (each ? articleRef(each, library.pack) : null);
  return {
    article,
    ref: articleRef(article, library.pack),
    briefs: briefsOf(library, article),
    previous: ref(articles[place + 1]),
    next: ref(articles[place - 1]),
  };
}
