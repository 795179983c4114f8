/** An article as related coverage compares it: what it names, its terms, its runs of words. */
import type { Article, EntityId } from '../knowledge/types.ts';
import type { StoredArticle } from './index/segment.types.ts';
import type { NameLookup } from './names.ts';
import { shingles } from './shingles.ts';
import { type TermText, termsOf } from './terms.ts';
import { rawWords } from './tokens.ts';

/** Mentions from which on an article is about somebody. */
const OFTEN = 3;

export interface Prepared {
  readonly stored: StoredArticle;
  /** What it names, with how often. */
  readonly entities: ReadonlyMap<EntityId, number>;
  /** Those that it is about: its title names them, or it often does. */
  readonly subjects: ReadonlySet<EntityId>;
  readonly terms: TermText;
  readonly shingles: ReadonlySet<number>;
}

/** Pairs of words that name people among some entities: they count as people, not as words too. */
export function namePairs(ids: Iterable<EntityId>, names: NameLookup): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const id of ids) {
    if (names.get(id)?.kind !== 'official') continue;
    for (const text of names.wordings(id))
      for (const pair of termsOf(text, new Set()).counts.keys()) pairs.add(pair);
  }
  return pairs;
}

export function prepare(stored: StoredArticle, names: NameLookup): Prepared {
  const { article } = stored;
  const text = ownText(article);
  const words = keys(text);
  const named = new Set(article.mentions.flatMap(({ entity }) => names.get(entity)?.id ?? []));
  const joined = ` ${words.join(' ')} `;
  const counts = new Map<EntityId, number>();
  const subjects = new Set<EntityId>();
  const title = ` ${keys(article.title).join(' ')} `;
  for (const id of named) {
    const wordings = names.wordings(id);
    const count = Math.max(1, occurrences(joined, wordings));
    counts.set(id, count);
    if (count >= OFTEN || occurrences(title, wordings) > 0) subjects.add(id);
  }
  return {
    stored,
    entities: counts,
    subjects,
    terms: termsOf(text, namePairs(named, names)),
    shingles: shingles(words),
  };
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

/** How often the commonest of some wordings stands in the text. */
function occurrences(joined: string, wordings: readonly string[]): number {
  const counts = wordings.map((text) => joined.split(` ${keys(text).join(' ')} `).length - 1);
  return Math.max(0, ...counts);
}
