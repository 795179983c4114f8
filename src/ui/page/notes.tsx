/** What the popup says where there is nothing to show, and what the reader can do. */
import { requestAccess, requestListed, type SiteAccess } from '../../platform/access.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import type { CorpusFacts } from '../../protocol/requests.ts';
import { evidenceWords } from '../evidence.ts';
import { useT } from '../i18n.tsx';
import { Button, EmptyState } from '../parts.tsx';
import { CORPUS_PATH } from '../paths.ts';
import { countWords } from '../words.ts';
import { SaveLink } from './save-line.tsx';

const IMPOSSIBLE: Readonly<Record<'browser-page' | 'store' | 'pdf', MessageKey>> = {
  'browser-page': 'popupBrowserPage',
  store: 'popupStore',
  pdf: 'popupPdf',
};

export function ImpossibleNote(props: { readonly why: keyof typeof IMPOSSIBLE }) {
  const { t } = useT();
  return (
    <EmptyState title={t('popupCannot')}>
      <p>{t(IMPOSSIBLE[props.why])}</p>
      <p>{t('popupSearchStill')}</p>
    </EmptyState>
  );
}

export function UnseenNote(props: { readonly onAgain: () => void }) {
  const { t } = useT();
  return (
    <EmptyState title={t('panelUnseen')}>
      <p>{t('panelUnseenWhy')}</p>
      <Button onClick={props.onAgain}>{t('panelAgain')}</Button>
    </EmptyState>
  );
}

type Askable = Extract<SiteAccess, { patterns: readonly string[] }>;

/**
 * Asks for a site. The request must come straight from the click; the background does the rest when it is granted, as
 * the browser may close the popup meanwhile.
 */
function GrantButton(props: { readonly access: Askable; readonly onGranted: () => void }) {
  const { t } = useT();
  const { access } = props;
  const listed = access.kind === 'listed';
  const request = () => {
    void (listed ? requestListed() : requestAccess(access.patterns)).then((granted) => {
      if (granted) props.onGranted();
    });
  };
  return (
    <Button look="primary" onClick={request}>
      {t(listed ? 'popupGrantListed' : 'popupMarkSite')}
    </Button>
  );
}

export function NoAccessNote(props: {
  readonly access: Askable;
  readonly host: string;
  /** Whose article can be saved all the same, by the click that opened us. */
  readonly tabId: number | null;
  readonly onOnce: () => void;
  readonly onGranted: () => void;
}) {
  const { t } = useT();
  const { access } = props;
  const listed = access.kind === 'listed';
  return (
    <EmptyState title={t(listed ? 'popupNotGranted' : 'popupNotListed')}>
      <p>{t(listed ? 'popupNotGrantedWhy' : 'popupNotListedWhy', props.host)}</p>
      <div class="buttons">
        <GrantButton access={access} onGranted={props.onGranted} />
        <Button onClick={props.onOnce}>{t('popupOnce')}</Button>
      </div>
      {props.tabId !== null && (
        <>
          <p>{t('popupSaveHint')}</p>
          <SaveLink tabId={props.tabId} />
        </>
      )}
    </EmptyState>
  );
}

/** Above what was found on a page that is read this once: the next page will not be. */
export function OnceNote(props: {
  readonly access: Askable;
  readonly host: string;
  readonly onGranted: () => void;
}) {
  const { t } = useT();
  return (
    <div class="empty" role="status">
      <p>{t(props.access.kind === 'listed' ? 'popupOnceListed' : 'popupOnceOnly', props.host)}</p>
      <GrantButton access={props.access} onGranted={props.onGranted} />
    </div>
  );
}

export function SilentNote(props: { readonly onReload: () => void }) {
  const { t } = useT();
  return (
    <EmptyState title={t('popupSilent')}>
      <p>{t('popupSilentWhy')}</p>
      <Button look="primary" onClick={props.onReload}>
        {t('popupReload')}
      </Button>
    </EmptyState>
  );
}

/** `corpus` is null while it is not known. */
export function NothingNote(props: { readonly corpus: CorpusFacts | null }) {
  const translator = useT();
  const { t } = translator;
  const { corpus } = props;
  return (
    <EmptyState title={t('popupNothing')}>
      {corpus && (
        <p>
          {t(
            'popupNothingWhy',
            countWords(corpus.articles, 'uiArticlesOne', 'uiArticles', translator),
            corpus.officials,
            corpus.agreements + corpus.forums,
            evidenceWords(corpus, translator),
          )}
        </p>
      )}
      <a href={CORPUS_PATH}>{t('popupSeeCorpus')}</a>
    </EmptyState>
  );
}
