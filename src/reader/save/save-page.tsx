/** Saving the article in a tab: what it would add, the reader's corrections, and the way back. */
import { useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { PageArticle } from '../../core/corpus/page-article.ts';
import { sameAddress } from '../../core/text/address.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import { askToKeep } from '../../platform/room.ts';
import { ask } from '../../protocol/ask.ts';
import type { SameArticle, SavePreview } from '../../protocol/save.ts';
import { useT } from '../../ui/i18n.tsx';
import { readArticle } from '../../ui/page/read-article.ts';
import { Button, EmptyState, ErrorNote, Skeleton } from '../../ui/parts.tsx';
import { storeReason } from '../../ui/store-note.tsx';
import { useAnswer, useTitle } from '../../ui/use.ts';
import { OwnMarksNote } from '../own-marks-note.tsx';
import { ArticleHead } from './article-head.tsx';
import { decided, UNDECIDED } from './choices.ts';
import { Counts } from './counts.tsx';
import { Items } from './items.tsx';
import { SameNote } from './same-note.tsx';
import { type Saved, SavedNote } from './saved-note.tsx';

export function SavePage(props: { readonly tabId: number }) {
  const { t } = useT();
  const [saved, setSaved] = useState<Saved | null>(null);
  useTitle(`${t('saveTitle')} – ${t('extensionName')}`);
  // A change of the corpus is none of the page: what was read stays.
  const read = useRef<Promise<PageArticle | null> | null>(null);
  const { answer, again } = useAnswer(
    (signal) => {
      read.current ??= readArticle(props.tabId, signal);
      read.current.catch(() => {
        read.current = null;
      });
      return read.current;
    },
    String(props.tabId),
    true,
  );
  return (
    <div class="column save-page">
      <div class="page-head">
        <h1>{t('saveTitle')}</h1>
        {saved === null && <p>{t('saveLead')}</p>}
      </div>
      {answer.state === 'waiting' && <Skeleton lines={8} />}
      {answer.state === 'failed' && (
        <ErrorNote title={t('savePageGone')} onRetry={again}>
          <p>{t('savePageGoneWhy')}</p>
        </ErrorNote>
      )}
      {answer.state === 'had' &&
        (answer.value ? (
          <Preview read={answer.value} saved={saved} setSaved={setSaved} />
        ) : (
          <EmptyState title={t('saysNoArticle')}>
            <p>{t('saveNoArticleWhy')}</p>
          </EmptyState>
        ))}
    </div>
  );
}

/** New things first, then what is left open, then what is known; as they were first seen, so that nothing jumps. */
function orderOf({ items }: SavePreview): readonly string[] {
  const rank = ({ fate }: SavePreview['items'][number]) => ('id' in fate ? (fate.known ? 2 : 0) : 1);
  return [...items].sort((a, b) => rank(a) - rank(b)).map(({ key }) => key);
}

function Preview(props: {
  readonly read: PageArticle;
  readonly saved: Saved | null;
  readonly setSaved: (saved: Saved | null) => void;
}) {
  const { t } = useT();
  const { saved, setSaved } = props;
  const [page, setPage] = useState(props.read);
  const [decisions, decide] = useReducer(decided, UNDECIDED);
  const [saving, setSaving] = useState<'no' | 'yes' | 'failed'>('no');
  const [why, setWhy] = useState<MessageKey>('saveFailedWhy');
  const { choices } = decisions;
  const { answer, again } = useAnswer(
    () => ask('additions', { page, choices }),
    JSON.stringify([page.outlet, page.published, choices]),
    true,
  );
  const order = useRef<readonly string[] | null>(null);
  if (answer.state === 'had') order.current ??= orderOf(answer.value);
  const never = useMemo(() => Object.values(decisions.never), [decisions.never]);

  const act = (work: () => Promise<Saved | null>): void => {
    setSaving('yes');
    work().then(
      (done) => {
        setSaving('no');
        setSaved(done);
      },
      (error: unknown) => {
        console.error('save', error);
        setWhy(storeReason(error) ?? 'saveFailedWhy');
        setSaving('failed');
      },
    );
  };
  const save = (anyway: boolean) =>
    act(async () => {
      const reply = await ask('save', { page, choices, never, anyway });
      // Another window was first: the preview says so now.
      if (reply.saved === null) return null;
      void askToKeep();
      return { kind: 'article', id: reply.saved, counts: reply.counts, never };
    });
  const reprint = (same: SameArticle) =>
    act(async () => {
      await ask('reprint', { page, of: same.article.id });
      return { kind: 'reprint', url: page.url ?? '', of: same.article };
    });

  if (saved) return <SavedNote saved={saved} onUndone={() => setSaved(null)} />;
  if (answer.state === 'waiting') return <Skeleton lines={8} />;
  if (answer.state === 'failed') return <ErrorNote title={t('popupBackgroundFailed')} onRetry={again} />;
  const preview = answer.value;
  const { same } = preview;
  const busy = saving === 'yes';
  const savable = !same || same.how === 'story' || same.how === 'address';
  const isNewAddress = same !== null && page.url !== null && !sameAddress(same.article.url, page.url);
  return (
    <>
      <ArticleHead page={page} article={preview.article} onPage={setPage} />
      {same && (
        <SameNote same={same} onReprint={isNewAddress && same.how !== 'noted' ? () => reprint(same) : null} />
      )}
      <div class="save-bar">
        <Counts preview={preview} />
        <div class="buttons">
          {savable && (
            <Button look={same ? 'plain' : 'primary'} disabled={busy} onClick={() => save(same !== null)}>
              {t(same ? 'saveAnyway' : 'saveSave')}
            </Button>
          )}
        </div>
      </div>
      {savable && <OwnMarksNote />}
      {saving === 'failed' && (
        <ErrorNote title={t('saveFailed')}>
          <p>{t(why)}</p>
        </ErrorNote>
      )}
      <Items
        preview={preview}
        order={order.current ?? []}
        decisions={decisions}
        decide={decide}
        lang={preview.article.lang}
      />
    </>
  );
}
