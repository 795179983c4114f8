/** Saving an article: what it adds is made anew from the page and the reader's choices, so that no claim comes from outside. */
import { additionsOf } from '../core/corpus/additions.ts';
import type { Additions, Choices } from '../core/corpus/additions.types.ts';
import { factsOf, mentionsOf } from '../core/corpus/mentions.ts';
import { articleFromPage, articleFromText } from '../core/corpus/page-article.ts';
import { evidenceOf } from '../core/knowledge/claims.ts';
import type { Correction } from '../core/knowledge/record.types.ts';
import { recordsOf } from '../core/knowledge/records.ts';
import type { Article, EntityId } from '../core/knowledge/types.ts';
import { annotateText, annotateTextLater } from '../core/matching/annotate-text.ts';
import { createAnnotator } from '../core/matching/annotator.ts';
import { buildLexicon } from '../core/matching/lexicon.ts';
import { isoDay } from '../core/text/dates.ts';
import type { ArticleSource, SaveCounts, SavePreview, SaveRequests } from '../protocol/save.ts';
import type { Library } from './library.ts';
import { sameArticle } from './same-article.ts';
import { gotFrom } from './stored.ts';
import { surroundingsOf } from './surroundings.ts';

const MS_PER_DAY = 86_400_000;

interface Prepared {
  readonly article: Article;
  readonly additions: Additions;
  readonly same: SavePreview['same'];
}

async function prepare(page: ArticleSource, choices: Choices, library: Library): Promise<Prepared> {
  const article = 'text' in page ? articleFromText(page) : articleFromPage(page);
  const additions = additionsOf(article, await surroundingsOf(library), choices);
  const named = additions.items.flatMap(({ fate }) => ('id' in fate && fate.known ? fate.id : []));
  return { article, additions, same: await sameArticle(article, named, library) };
}

export async function previewOf(
  page: ArticleSource,
  choices: Choices,
  library: Library,
): Promise<SavePreview> {
  const { article, additions, same } = await prepare(page, choices, library);
  return { article, items: additions.items, meetings: additions.meetings, same };
}

/** Nothing is saved where the corpus has the article already: `same` says where. */
export async function saveArticle(
  { page, choices, anyway }: Pick<SaveRequests['save']['request'], 'page' | 'choices' | 'anyway'>,
  library: Library,
): Promise<SaveRequests['save']['reply']> {
  const { article, additions, same } = await prepare(page, choices, library);
  if (same && (!anyway || same.how === 'text')) return { saved: null, same, counts: NOTHING };
  const { knowledge } = additions;
  const added = createAnnotator(buildLexicon(knowledge));
  const facts = factsOf(article);
  const mentions = mentionsOf(article, knowledge, [
    ...(await annotateTextLater(await library.matcher('all'), article.text, facts)),
    ...annotateText(added, article.text, facts),
  ]);
  const { stored } = gotFrom(await library.store.saveArticle({ ...article, mentions }, recordsOf(knowledge)));
  if (stored) return { saved: article.id, same, counts: countsOf(additions) };
  // Another window has saved it meanwhile.
  return { saved: null, same: await sameArticle(article, [], library), counts: NOTHING };
}

const NOTHING: SaveCounts = { new: 0, known: 0, claims: 0 };

function countsOf({ items, knowledge: { entities, meetings } }: Additions): SaveCounts {
  const fates = items.flatMap(({ fate }) => ('id' in fate ? [fate] : []));
  const known = new Set(fates.filter((fate) => fate.known).map(({ id }) => id));
  return {
    new: new Set(fates.filter((fate) => !fate.known).map(({ id }) => id)).size,
    known: known.size,
    claims: meetings.length + entities.reduce((sum, entity) => sum + evidenceOf(entity).length, 0),
  };
}

export async function hide(entities: readonly EntityId[], { store }: Library): Promise<void> {
  const made = today();
  for (const entity of entities) gotFrom(await store.correct({ kind: 'hide', entity, made }));
}

export const today = (): Correction['made'] => isoDay(Math.floor(Date.now() / MS_PER_DAY));
