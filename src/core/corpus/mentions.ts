/** Where an article names the entities of the corpus first. */
import { evidenceOf } from '../knowledge/claims.ts';
import type { Article, EntityId, Knowledge } from '../knowledge/types.ts';
import type { DocumentFacts } from '../matching/annotate-text.ts';
import type { Mention } from '../matching/types.ts';
import type { Span } from '../text/span.ts';

type Place = { readonly entity: EntityId } & Span;

/** What marks an article as a document. */
export function factsOf({ event, published, title }: Article): DocumentFacts {
  return { date: (event ?? published)?.value ?? null, title };
}

/**
 * First place of each entity that a matcher is sure of, else of a sentence that is evidence for it, in the order of the
 * text. Another article's teaser counts for nothing.
 */
export function mentionsOf(
  article: Article,
  knowledge: Knowledge,
  found: readonly Mention[],
): readonly Place[] {
  const places = new Map<EntityId, Place>();
  const note = (place: Place) => {
    const before = places.get(place.entity);
    if (!before || place.start < before.start) places.set(place.entity, place);
  };
  const teasers = article.paragraphs.filter((paragraph) => paragraph.part === 'teaser');
  for (const { entity, start, end } of found) {
    const stray = teasers.some((teaser) => start < teaser.end && teaser.start < end);
    if (entity !== null && !stray) note({ entity, start, end });
  }
  for (const entity of knowledge.entities) {
    if (places.has(entity.id)) continue;
    for (const evidence of evidenceOf(entity))
      if (evidence.article === article.id)
        note({ entity: entity.id, start: evidence.start, end: evidence.end });
  }
  return [...places.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
