/** What was done, and the way back. */
import { useState } from 'preact/hooks';
import type { ArticleRef } from '../../core/knowledge/brief.types.ts';
import type { ArticleId, EntityId } from '../../core/knowledge/types.ts';
import { ask } from '../../protocol/ask.ts';
import type { SaveCounts } from '../../protocol/save.ts';
import { ArticleLine } from '../../ui/article-line.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Button, ErrorNote } from '../../ui/parts.tsx';
import { articlePath } from '../../ui/paths.ts';

export type Saved =
  | {
      readonly kind: 'article';
      readonly id: ArticleId;
      readonly counts: SaveCounts;
      /** What was said to be no officials along with it. */
      readonly never: readonly EntityId[];
    }
  | { readonly kind: 'reprint'; readonly url: string; readonly of: ArticleRef };

async function undo(saved: Saved): Promise<void> {
  if (saved.kind === 'reprint') await ask('unreprint', { url: saved.url });
  else {
    const corrections = saved.never.map((entity) => ({ kind: 'hide' as const, entity }));
    await ask('unsave', { articles: [saved.id], corrections });
  }
}

export function SavedNote(props: { readonly saved: Saved; readonly onUndone: () => void }) {
  const { t } = useT();
  const { saved } = props;
  const [failed, setFailed] = useState(false);
  return (
    <div class="save-done" role="status">
      {saved.kind === 'article' ? (
        <>
          <h2>{t('saveDone')}</h2>
          <p>{t('saveDoneCounts', saved.counts.new, saved.counts.known, saved.counts.claims)}</p>
          <p class="muted">{t('saveDoneHint')}</p>
        </>
      ) : (
        <>
          <h2>{t('saveReprintDone')}</h2>
          <ArticleLine article={saved.of} />
        </>
      )}
      <div class="buttons">
        {saved.kind === 'article' && (
          <a class="button primary" href={articlePath(saved.id)}>
            {t('saveOpen')}
          </a>
        )}
        <Button onClick={() => void undo(saved).then(props.onUndone, () => setFailed(true))}>
          {t('saveUndo')}
        </Button>
      </div>
      {failed && <ErrorNote title={t('saveUndoFailed')} />}
    </div>
  );
}
