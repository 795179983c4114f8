/** What news at random gets from the five bundled articles: nearly all of it is about something else. */
import { loadSeeds } from '../../../src/build/seeds/load.ts';
import { annotateText } from '../../../src/core/matching/annotate-text.ts';
import { createAnnotator } from '../../../src/core/matching/annotator.ts';
import { buildLexicon } from '../../../src/core/matching/lexicon.ts';
import { namesOf } from '../../../src/core/search/names.ts';
import { createRelated, MAX_PAGE_TEXT } from '../../../src/core/search/related.ts';
import { packSource } from '../../../src/core/search/source.ts';
import type { RelatedHit } from '../../../src/core/search/types.ts';
import type { NewsArticle } from '../../bench/corpora.ts';

export interface FromBundle {
  readonly page: NewsArticle;
  /** Names of the bundle that it has. */
  readonly named: number;
  readonly hits: readonly RelatedHit[];
}

/** Each page with what it gets. */
export async function fromBundle(pages: readonly NewsArticle[]): Promise<readonly FromBundle[]> {
  const pack = loadSeeds('seeds');
  const annotator = createAnnotator(buildLexicon(pack.knowledge));
  const related = createRelated(namesOf(pack.knowledge.entities), [packSource(pack)]);
  const found: FromBundle[] = [];
  for (const page of pages) {
    const whole = `${page.title}\n${page.text}`;
    const entities: Record<string, number> = {};
    for (const { entity } of annotateText(annotator, whole, { date: null })) {
      if (entity !== null) entities[entity] = (entities[entity] ?? 0) + 1;
    }
    const query = { url: '', title: page.title, date: null, entities, text: whole.slice(0, MAX_PAGE_TEXT) };
    found.push({ page, named: Object.keys(entities).length, hits: (await related(query)).hits });
  }
  return found;
}
