/** Coverage in the corpus of what the page is about, each article with the reason why; reprints in its line, by their outlets. */
import { Fragment } from 'preact';
import type { ArticleId } from '../../core/knowledge/types.ts';
import type { RelatedQuery } from '../../core/search/types.ts';
import { ask } from '../../protocol/ask.ts';
import { ArticleLine } from '../article-line.tsx';
import { useT } from '../i18n.tsx';
import { ErrorNote, Section, Skeleton } from '../parts.tsx';
import { articlePath } from '../paths.ts';
import { reasonsWords } from '../reasons.ts';
import { useAnswer } from '../use.ts';
import { countWords } from '../words.ts';

/** What of a query decides the answer; the page tells its state anew at every change, mostly with the same facts. */
function keyOf({ url, title, date, entities, text }: RelatedQuery): string {
  return JSON.stringify([url, title, date, entities, text.length]);
}

export function RelatedList(props: {
  readonly query: RelatedQuery;
  /** The article itself, which is not related to itself. */
  readonly self?: ArticleId;
}) {
  const translator = useT();
  const { t } = translator;
  const { answer, again } = useAnswer(() => ask('related', props.query), keyOf(props.query), true);
  const all = answer.state === 'had' ? answer.value.hits : [];
  const hits = all.filter(({ article }) => article.id !== props.self);
  return (
    <Section title={t('popupRelated')} {...(answer.state === 'had' && { count: hits.length })}>
      {answer.state === 'waiting' && <Skeleton lines={3} />}
      {answer.state === 'failed' && <ErrorNote title={t('popupRelatedFailed')} onRetry={again} />}
      {answer.state === 'had' && hits.length === 0 && <p class="muted">{t('popupRelatedNone')}</p>}
      <ul class="related">
        {hits.map(({ article, reasons, reprints }) => (
          <li key={article.id}>
            <ArticleLine article={article}>
              <span class="reason">{reasonsWords(reasons, translator)}</span>
              {reprints.length > 0 && (
                <span class="meta">
                  {countWords(reprints.length, 'popupReprintsOne', 'popupReprints', translator)}
                  {reprints.map(({ id, title, outlet }, at) => (
                    <Fragment key={id}>
                      {at === 0 ? ': ' : ', '}
                      <a href={articlePath(id)} title={title}>
                        {outlet?.name ?? title}
                      </a>
                    </Fragment>
                  ))}
                </span>
              )}
            </ArticleLine>
          </li>
        ))}
      </ul>
    </Section>
  );
}
