/** Searching the corpus as one types: asking, and showing what came back. */
import type { Kind } from '../core/knowledge/types.ts';
import type { ArticleHit, EntityHit, SearchReply } from '../core/search/types.ts';
import { ask } from '../protocol/ask.ts';
import { ArticleLine } from './article-line.tsx';
import { useT } from './i18n.tsx';
import { bothForms, EntityChip, KIND_NAMES, KindMark } from './kinds.tsx';
import { Marked } from './marked.tsx';
import { Button, EmptyState, ErrorNote, Section, Skeleton } from './parts.tsx';
import { entityPath } from './paths.ts';
import { LoosenedList, QueryLink, Understood } from './search-help.tsx';
import { type Answer, useAnswer, useSettled } from './use.ts';
import { countWords } from './words.ts';

/** Between two keys of a quick typist lie some 100 ms: shorter asks for words nobody meant, longer is felt. */
const TYPING_MS = 90;

/** Null while nothing is asked for; the old answer stands until the new one is there. */
export function useSearch(
  typed: string,
  limit: number,
): { readonly answer: Answer<SearchReply> | null; readonly query: string; readonly again: () => void } {
  const { lang } = useT();
  const query = useSettled(typed.trim(), TYPING_MS);
  const { answer, again } = useAnswer(
    () => (query === '' ? Promise.resolve(null) : ask('search', { query, limit, lang })),
    `${query}\n${limit} ${lang}`,
    true,
  );
  const had =
    answer.state !== 'had' ? answer : answer.value && { state: 'had' as const, value: answer.value };
  return { answer: query === '' ? null : (had ?? { state: 'waiting' }), query, again };
}

function EntityLine(props: { readonly hit: EntityHit }) {
  const { t, lang } = useT();
  const { entity, surface, marks } = props.hit;
  const { first, second } = bothForms(entity.name, lang);
  const kind: Kind = entity.kind;
  return (
    <div class={`entity-line kind-${kind}`}>
      <a class="title" data-row href={entityPath(entity.id)}>
        <KindMark kind={kind} />
        <span>{surface === first ? <Marked text={first} marks={marks} /> : first}</span>
      </a>
      <span class="meta">
        {t(KIND_NAMES[kind])}
        {surface === first ? (
          second && ` · ${second}`
        ) : (
          <>
            {' · '}
            <Marked text={surface} marks={marks} />
          </>
        )}
      </span>
    </div>
  );
}

/** Names said of a hit; the article names the rest. */
const MOST_NAMED = 5;

function ArticleHitLine(props: { readonly hit: ArticleHit }) {
  const { t } = useT();
  const { article, excerpt, entities } = props.hit;
  return (
    <ArticleLine article={article} at={excerpt}>
      <span class="excerpt">
        <Marked text={excerpt.text} marks={excerpt.marks} />
      </span>
      {entities.length > 0 && (
        <span class="named">
          <span class="visually-hidden">{t('searchNamed')} </span>
          {entities.slice(0, MOST_NAMED).map((entity) => (
            <EntityChip key={entity.id} entity={entity} href={entityPath(entity.id)} />
          ))}
          {entities.length > MOST_NAMED && (
            <span class="muted">{t('searchMoreNamed', entities.length - MOST_NAMED)}</span>
          )}
        </span>
      )}
    </ArticleLine>
  );
}

/** What was found: names first, then articles, each with the passage that matched. */
export function SearchResults(props: {
  readonly answer: Answer<SearchReply>;
  readonly query: string;
  /** Where other searches are asked for in place; links lead to them elsewhere. */
  readonly onQuery?: (query: string) => void;
  readonly onRetry: () => void;
  readonly onMore?: () => void;
  readonly level?: 2 | 3;
}) {
  const translator = useT();
  const { t } = translator;
  const { answer } = props;
  if (answer.state === 'waiting') return <Skeleton lines={4} />;
  if (answer.state === 'failed') return <ErrorNote title={t('uiSearchFailed')} onRetry={props.onRetry} />;
  const { entities, articles, didYouMean, loosened, total, problems } = answer.value;
  const count = entities.length + articles.length;
  return (
    <div class="results">
      <p class="visually-hidden" role="status">
        {countWords(count, 'uiResultsOne', 'uiResults', translator)}
      </p>
      {problems.length > 0 && <ErrorNote title={t('searchStoreFailed')} onRetry={props.onRetry} />}
      <Understood reply={answer.value} onQuery={props.onQuery} />
      {didYouMean && (
        <p class="did-you-mean">
          {t('uiDidYouMean')}{' '}
          <QueryLink query={didYouMean} onQuery={props.onQuery}>
            {didYouMean}
          </QueryLink>
        </p>
      )}
      {count === 0 && (
        <EmptyState title={t('uiNothingFound', props.query)}>
          <p>{t('uiNothingFoundHint')}</p>
          <LoosenedList reply={answer.value} onQuery={props.onQuery} />
        </EmptyState>
      )}
      {count > 0 && loosened.length > 0 && (
        <EmptyState title={t('searchNoArticle')}>
          <LoosenedList reply={answer.value} onQuery={props.onQuery} />
        </EmptyState>
      )}
      {entities.length > 0 && (
        <Section title={t('uiFoundNames')} count={entities.length} level={props.level ?? 2}>
          <ul>
            {entities.map((hit) => (
              <li key={hit.entity.id}>
                <EntityLine hit={hit} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {articles.length > 0 && (
        <Section title={t('uiFoundArticles')} count={total} level={props.level ?? 2}>
          <ul>
            {articles.map((hit) => (
              <li key={hit.article.id}>
                <ArticleHitLine hit={hit} />
              </li>
            ))}
          </ul>
          {props.onMore && articles.length < total && (
            <Button onClick={props.onMore}>{t('searchMore', articles.length, total)}</Button>
          )}
        </Section>
      )}
    </div>
  );
}
