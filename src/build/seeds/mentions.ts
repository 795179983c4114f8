/** Where an article names the entities of the corpus first. */
import { evidenceOf } from '../../core/knowledge/claims.ts';
import type { Article, EntityId, Knowledge } from '../../core/knowledge/types.ts';
import type { Span } from '../../core/text/span.ts';
import { isWordAt } from '../../core/text/syllables.ts';

type Place = { readonly entity: EntityId } & Span;

/** Rules whose surfaces name their entity wherever they stand. */
const ALONE = new Set(['name', 'alias', 'spelling']);

/** First place of each entity: of a surface that needs no company, else of a sentence that is evidence for it. */
export function mentionsOf(article: Article, knowledge: Knowledge): readonly Place[] {
  const places = new Map<EntityId, Place>();
  const note = (place: Place) => {
    const before = places.get(place.entity);
    if (!before || place.start < before.start) places.set(place.entity, place);
  };
  for (const entity of knowledge.entities)
    for (const surface of entity.surfaces)
      if (ALONE.has(surface.rule))
        for (const span of occurrences(article, surface.text)) note({ entity: entity.id, ...span });
  for (const entity of knowledge.entities) {
    if (places.has(entity.id)) continue;
    for (const { start, end } of evidenceOf(entity).filter((evidence) => evidence.article === article.id))
      note({ entity: entity.id, start, end });
  }
  return [...places.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function* occurrences({ text, paragraphs }: Article, words: string): Generator<Span> {
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const within = paragraphs.find((paragraph) => paragraph.start <= start && end <= paragraph.end);
    if (within && within.part !== 'teaser' && !isWordAt(text, start - 1) && !isWordAt(text, end))
      yield { start, end };
  }
}
