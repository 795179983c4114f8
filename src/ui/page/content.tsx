/** What stands in the popup and the panel about the page in front, whatever its state. */
import type { EntityRef } from '../../core/knowledge/brief.types.ts';
import { ask } from '../../protocol/ask.ts';
import type { FrameState } from '../../protocol/page.ts';
import type { CorpusFacts } from '../../protocol/requests.ts';
import { useT } from '../i18n.tsx';
import { EmptyState, ErrorNote, Skeleton } from '../parts.tsx';
import { useAnswer } from '../use.ts';
import { entitiesOf, groups, nextJump, pageStatus } from './frames.ts';
import { ImpossibleNote, NoAccessNote, NothingNote, OnceNote, SilentNote, UnseenNote } from './notes.tsx';
import { PageDate } from './page-date.tsx';
import { RelatedList } from './related.tsx';
import { type Names, PageRows } from './rows.tsx';
import { PageSaysSection } from './says.tsx';
import type { Page } from './use-page.ts';

function namesById(entities: readonly EntityRef[]): Names {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

function Found(props: {
  readonly page: Page;
  readonly frames: readonly FrameState[];
  readonly corpus: CorpusFacts | null;
}) {
  const { t } = useT();
  const { page, frames } = props;
  const found = groups(frames);
  const ids = entitiesOf(found);
  const { answer, again } = useAnswer(() => ask('names', { entities: ids }), ids.join('|'), true);
  const status = pageStatus(frames);
  const top = frames.find((frame) => frame.top);
  const related = top?.related;
  if (status === 'off') {
    return (
      <EmptyState title={t('popupOff')}>
        <p>{t('popupOffWhy')}</p>
      </EmptyState>
    );
  }
  if (status === 'failed') return <ErrorNote title={t('popupReadFailed')} onRetry={page.reload} />;
  const says = top && page.tab && <PageSaysSection tabId={page.tab.id} frame={top} corpus={props.corpus} />;
  if (found.length === 0) {
    return (
      <>
        {says}
        {status === 'reading' ? <Skeleton lines={5} /> : <NothingNote corpus={props.corpus} />}
      </>
    );
  }
  return (
    <>
      {status === 'reading' && (
        <p class="muted" role="status">
          {t('popupReading')}
        </p>
      )}
      {answer.state === 'failed' && <ErrorNote title={t('popupBackgroundFailed')} onRetry={again} />}
      {top && <PageDate date={top.date} />}
      <PageRows
        groups={found}
        names={answer.state === 'had' ? namesById(answer.value.entities) : new Map()}
        jump={(row, reached, step) => {
          const next = nextJump(row, reached, step);
          if (next) page.jump(next.jump);
          return next?.reached ?? null;
        }}
      />
      {says}
      {related && <RelatedList query={related} />}
    </>
  );
}

export function PageContent(props: {
  readonly page: Page;
  readonly host: string;
  readonly corpus: CorpusFacts | null;
}) {
  const { page, host } = props;
  const { view } = page;
  switch (view.state) {
    case 'loading':
      return <Skeleton lines={5} />;
    case 'impossible':
      return <ImpossibleNote why={view.why} />;
    case 'unseen':
      return <UnseenNote onAgain={page.again} />;
    case 'no-access':
      return (
        <NoAccessNote
          access={view.access}
          host={host}
          tabId={page.tab?.id ?? null}
          onOnce={page.once}
          onGranted={page.again}
        />
      );
    case 'silent':
      return <SilentNote onReload={page.reload} />;
    case 'frames':
      return (
        <>
          {view.once && <OnceNote access={view.once} host={host} onGranted={page.again} />}
          <Found page={page} frames={view.frames} corpus={props.corpus} />
        </>
      );
  }
}
