/** An article as related coverage compares it: what it names, its terms, its runs of words. */
import type { Article, Entity, EntityId } from '../knowledge/types.ts';
import type { StoredArticle } from './index/segment.types.ts';
import { shingles } from './shingles.ts';
import { type TermText, termsOf } from './terms.ts';
import { rawWords } from './tokens.ts';

export interface Prepared {
  readonly stored: StoredArticle;
  readonly entities: ReadonlyMap<EntityId, number>;
  readonly terms: TermText;
  readonly shingles: ReadonlySet<number>;
}

/** People's names count as people, not as words too. */
export function namePairs(entities: readonly Entity[]): ReadonlySet<string> {
  const people = entities.filter((entity) => entity.kind === 'official');
  return new Set(
    people.flatMap(({ surfaces }) =>
      surfaces.flatMap(({ text }) => [...termsOf(text, new Set()).counts.keys()]),
    ),
  );
}

export function prepare(
  stored: StoredArticle,
  entities: ReadonlyMap<EntityId, Entity>,
  names: ReadonlySet<string>,
): Prepared {
  const { article } = stored;
  const text = ownText(article);
  const words = keys(text);
  const named = new Set(article.mentions.map((mention) => mention.entity));
  const joined = ` ${words.join(' ')} `;
  const counts = new Map<EntityId, number>();
  for (const id of named) {
    const entity = entities.get(id);
    if (entity) counts.set(id, Math.max(1, occurrences(joined, entity)));
  }
  return { stored, entities: counts, terms: termsOf(text, names), shingles: shingles(words) };
}

/** The article without another article's teaser. */
export function ownText(article: Article): string {
  return article.paragraphs
    .filter((each) => each.part !== 'teaser')
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n');
}

/** Words for comparison of texts: case apart, as they stand. */
export function keys(text: string): string[] {
  return rawWords(text.normalize('NFC').toLowerCase()).slice();
}

/** How often the commonest way of naming the entity stands in the text. */
function occurrences(joined: string, entity: Entity): number {
  const counts = entity.surfaces.map(({ text }) => joined.split(` ${keys(text).join(' ')} `).length - 1);
  return Math.max(0, ...counts);
}
