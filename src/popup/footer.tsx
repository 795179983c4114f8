import type { ComponentChildren } from 'preact';
import { hasPanel, openPanel } from '../platform/panel.ts';
import type { CorpusFacts } from '../protocol/requests.ts';
import { dateWords } from '../ui/dates.ts';
import { statedTo } from '../ui/evidence.ts';
import { useT } from '../ui/i18n.tsx';
import { KeysHelp } from '../ui/keys-help.tsx';
import { CORPUS_PATH } from '../ui/paths.ts';
import { countWords } from '../ui/words.ts';

/** How much is painted, what the corpus is, and the ways to the other pages. */
export function PopupFooter(props: {
  readonly corpus: CorpusFacts | null;
  readonly failed: boolean;
  /** Window whose side panel can be opened from here, null for none. */
  readonly panelOf: number | null;
  readonly children: ComponentChildren;
}) {
  const translator = useT();
  const { t } = translator;
  const { corpus, panelOf } = props;
  return (
    <footer>
      {props.children}
      {props.failed && <p class="muted">{t('popupBackgroundFailed')}</p>}
      <nav aria-label={t('popupPages')}>
        <a href={CORPUS_PATH}>
          {corpus
            ? t(
                'popupReadingRoom',
                countWords(corpus.articles, 'uiArticlesOne', 'uiArticles', translator),
                dateWords(statedTo(corpus), translator),
              )
            : t('uiReadingRoom')}
        </a>
        {panelOf !== null && hasPanel() && (
          <button
            type="button"
            class="link-button"
            onClick={() => void openPanel(panelOf).then(() => window.close())}
          >
            {t('popupToPanel')}
          </button>
        )}
        <a href="options.html">{t('uiOptions')}</a>
        <a href="welcome.html">{t('uiHelp')}</a>
        <KeysHelp />
      </nav>
    </footer>
  );
}
