/** The corpus that related coverage is measured on: 10,000 real articles with the names that stand in them, in a store. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleOf } from '../../../src/core/corpus/plain-article.ts';
import type { Entity, EntityId } from '../../../src/core/knowledge/types.ts';
import type { StoredArticle } from '../../../src/core/search/index/segment.types.ts';
import type { Store } from '../../../src/store/types.ts';
import { type NewsArticle, newsArticles, SHARED } from '../../bench/corpora.ts';
import { memoryStore } from '../../store/memory.ts';

export const ARTICLES = 10_000;
const PACK = { id: 'eval', version: '1' };
/** Two to four words in capitals behind a word in small letters: a name. */
const NAME = /(?<=\p{Ll} )(?:\p{Lu}[\p{L}\p{M}]+ ){1,3}\p{Lu}[\p{L}\p{M}]+(?![\p{L}\p{M}-])/gu;
/** The same behind a title or a word for a person: what stands so at least once is a person's. */
const TITLED =
  /(?<=(?:ông|bà|thống|tướng|trưởng|tịch|thư|sĩ|sứ|tử|viên) )(?:\p{Lu}[\p{L}\p{M}]+ ){1,3}\p{Lu}[\p{L}\p{M}]+(?![\p{L}\p{M}-])/gu;
/** Articles that a name stands in, at least and at most: others relate nothing, or everything. */
const LEAST = 2;
const MOST = 300;

export interface EvalCorpus {
  readonly store: Store;
  readonly entities: readonly Entity[];
  readonly articles: readonly NewsArticle[];
  /** Names in a text, with how often. */
  namesIn(text: string): Readonly<Record<EntityId, number>>;
}

export async function evalCorpus(): Promise<EvalCorpus> {
  const articles = newsArticles(ARTICLES);
  const counts = new Map<string, number>();
  const people = new Set(articles.flatMap(({ text }) => text.match(TITLED) ?? []));
  for (const { text } of articles) {
    for (const name of new Set(text.match(NAME) ?? [])) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const known = new Set(
    [...counts]
      .filter(([name, count]) => people.has(name) && count >= LEAST && count <= MOST)
      .map(([name]) => name),
  );
  const store = memoryStore();
  const inserted = await store.insert(articles.map((article) => stored(article, known)));
  if (!inserted.ok) throw new Error(inserted.failure.detail);
  return {
    store,
    entities: [...known].map(entityOf),
    articles,
    namesIn(text) {
      const found: Record<EntityId, number> = {};
      for (const name of text.match(NAME) ?? []) if (known.has(name)) found[name] = (found[name] ?? 0) + 1;
      return found;
    },
  };
}

function stored(
  { id, title, text, date, outlet, url }: NewsArticle,
  known: ReadonlySet<string>,
): StoredArticle {
  const article = articleOf({ id, title, paragraphs: text.split('\n'), date, outlet, url });
  const named = new Map<string, number>();
  for (const { 0: name, index } of article.text.matchAll(NAME)) {
    if (known.has(name) && !named.has(name)) named.set(name, index);
  }
  const mentions = [...named].map(([entity, start]) => ({ entity, start, end: start + entity.length }));
  return { article: { ...article, mentions }, pack: PACK };
}

function entityOf(name: string): Entity {
  const surface = { text: name, rule: 'name', lang: 'vi', basis: 'article' } as const;
  const both = { vi: name, en: name, basis: 'ours' } as const;
  return { id: name, kind: 'official', name: both, surfaces: [surface], country: 'VN', roles: [] };
}

/** An article of the labelled ones that are in no corpus. */
export function goldArticle(id: string): { readonly title: string; readonly text: string } {
  const text = readFileSync(join(SHARED, 'gold', 'dev', 'articles', `${id}.txt`), 'utf8');
  const [title = '', ...lines] = text.split('\n');
  return { title, text: lines.join('\n').trim() };
}
