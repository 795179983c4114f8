/** Short references to articles and entities, as lists, cards and replies carry them. */
import type { ArticleRef, EntityRef } from './brief.types.ts';
import type { Article, Entity, PackTag } from './types.ts';

export function articleRef(article: Article, { id, version, name }: PackTag): ArticleRef {
  return {
    id: article.id,
    title: article.title,
    titleBasis: article.titleBasis,
    lang: article.lang,
    published: article.published,
    event: article.event,
    ...(article.outlet && { outlet: article.outlet }),
    ...(article.url !== undefined && { url: article.url }),
    pack: { id, version, ...(name && { name }) },
  };
}

export function entityRef(entity: Entity): EntityRef {
  return { id: entity.id, kind: entity.kind, name: entity.name };
}
