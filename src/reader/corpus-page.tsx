/** Everything the corpus holds: its articles, newest first, and how many entities it knows from them. */
import { useState } from 'preact/hooks';
import { ask } from '../protocol/ask.ts';
import { ArticleLine } from '../ui/article-line.tsx';
import { dateWords } from '../ui/dates.ts';
import { statedTo } from '../ui/evidence.ts';
import { useT } from '../ui/i18n.tsx';
import { KIND_GROUPS, KINDS } from '../ui/kinds.tsx';
import { Button, ErrorNote, Section, Skeleton } from '../ui/parts.tsx';
import { savePath } from '../ui/paths.ts';
import { StoreNote } from '../ui/store-note.tsx';
import { useAnswer, useTitle } from '../ui/use.ts';
import { RecentSearches } from './recent.tsx';

const FACTS = {
  official: 'officials',
  agreement: 'agreements',
  forum: 'forums',
  organisation: 'organisations',
} as const;

/** Articles at once: thousands of lines are read by nobody and cost a second. */
const MORE_ARTICLES = 50;

export function CorpusPage() {
  const translator = useT();
  const { t } = translator;
  const { answer, again } = useAnswer(() => ask('corpus', {}), 'corpus');
  const [shown, setShown] = useState(MORE_ARTICLES);
  useTitle(`${t('uiReadingRoom')} – ${t('extensionName')}`);
  return (
    <div class="column">
      <div class="page-head">
        <h1>{t('uiReadingRoom')}</h1>
        <p>{t('readerCorpusLead')}</p>
      </div>
      {answer.state === 'waiting' && <Skeleton lines={6} />}
      {answer.state === 'failed' && <ErrorNote title={t('popupBackgroundFailed')} onRetry={again} />}
      {answer.state === 'had' && (
        <>
          <StoreNote corpus={answer.value} onRetry={again} />
          <dl class="figures">
            {KINDS.map((kind) => (
              <div key={kind} class={`kind-${kind}`}>
                <dt>{t(KIND_GROUPS[kind])}</dt>
                <dd>{answer.value[FACTS[kind]]}</dd>
              </div>
            ))}
            <div>
              <dt>{t('readerEvidenceTo')}</dt>
              <dd>{dateWords(statedTo(answer.value), translator)}</dd>
            </div>
          </dl>
          <div class="save-add">
            {answer.value.ownArticles === 0 && <p>{t('corpusFew', answer.value.articles)}</p>}
            <a class="button" href={savePath()}>
              {t('corpusAdd')}
            </a>
          </div>
          <RecentSearches />
          <Section title={t('uiFoundArticles')} count={answer.value.articles}>
            <ul class="ruled">
              {answer.value.list.slice(0, shown).map((article) => (
                <li key={article.id}>
                  <ArticleLine article={article} />
                </li>
              ))}
            </ul>
            {shown < answer.value.list.length && (
              <Button onClick={() => setShown(shown + MORE_ARTICLES)}>
                {t('searchMore', shown, answer.value.list.length)}
              </Button>
            )}
          </Section>
        </>
      )}
    </div>
  );
}
