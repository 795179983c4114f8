/** Says that the corpus has the article already, and which. */

import type { MessageKey } from '../../platform/i18n.ts';
import type { SameArticle } from '../../protocol/save.ts';
import { ArticleLine } from '../../ui/article-line.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Button } from '../../ui/parts.tsx';

const HOW: Readonly<Record<SameArticle['how'], MessageKey>> = {
  text: 'saveSameText',
  story: 'saveSameStory',
  address: 'saveSameAddress',
  noted: 'saveSameNoted',
};

export function SameNote(props: {
  readonly same: SameArticle;
  /** Null where its address says nothing new. */
  readonly onReprint: (() => void) | null;
}) {
  const { t } = useT();
  const { same, onReprint } = props;
  return (
    <div class="note save-same" role="status">
      <p>
        <strong>{t(HOW[same.how])}</strong>
      </p>
      <ArticleLine article={same.article} />
      {onReprint && (
        <>
          <p class="muted">{t('saveReprintWhy')}</p>
          <Button look="primary" onClick={onReprint}>
            {t('saveReprint')}
          </Button>
        </>
      )}
    </div>
  );
}
