/** The toolbar popup and the side panel: the page in front, related coverage, search, the switches for this site. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { chooseLanguage } from '../platform/language.ts';
import { ask } from '../protocol/ask.ts';
import {
  getSettings,
  onSettings,
  ownMarksOn,
  setOwnSite,
  setSetting,
  setSiteOff,
  siteOff,
} from '../settings/settings.ts';
import { type Settings, UNREAD_SETTINGS } from '../settings/types.ts';
import { LanguageProvider, useT } from '../ui/i18n.tsx';
import { handleListKey } from '../ui/keys.ts';
import { PageContent } from '../ui/page/content.tsx';
import { hostOf } from '../ui/page/host.ts';
import { SaveLink } from '../ui/page/save-line.tsx';
import { usePage } from '../ui/page/use-page.ts';
import { Choice, ErrorNote, Switch } from '../ui/parts.tsx';
import { SearchResults, useSearch } from '../ui/search.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { StoreNote } from '../ui/store-note.tsx';
import { useAnswer, useDocumentLanguage, useFollowed } from '../ui/use.ts';
import { PopupFooter } from './footer.tsx';

/** As many as fit into a popup with some scrolling; the reading page has them all. */
const MOST_RESULTS = 12;

/** Where it is shown: the popup closes with the click that leads on, the panel stays and follows the tab in front. */
export type Place = 'popup' | 'panel';

/** Opens links of the reading page in a tab of their own; the popup closes, as it would cover it. */
function openInTab(event: MouseEvent, place: Place): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const path = link?.getAttribute('href');
  if (!path || /^[a-z]+:/.test(path)) return;
  event.preventDefault();
  void ask('open', { path }).then(() => place === 'popup' && window.close());
}

function Body(props: { readonly settings: Settings; readonly place: Place }) {
  const { t, lang } = useT();
  const { settings, place } = props;
  const page = usePage(place === 'panel');
  const [typed, setTyped] = useState('');
  const [unsaved, setUnsaved] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const search = useSearch(typed, MOST_RESULTS);
  const corpus = useAnswer(() => ask('corpus', {}), 'corpus');
  const facts = corpus.answer.state === 'had' ? corpus.answer.value : null;
  useDocumentLanguage(lang);

  // With the first paint, so that no early key is lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (root.current) handleListKey(event, root.current, field.current, () => setTyped(''));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const save = (saved: Promise<void>): void => {
    saved.then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  };
  const host = hostOf(page.tab?.url);
  const here = page.view.state === 'frames' || page.view.state === 'silent' ? host : null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links answer to Enter with a click of their own
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the links inside
    <div class={`popup in-${place}`} ref={root} onClick={(event) => openInTab(event, place)}>
      <div class="top">
        <header>
          <img src="icons/48.png" alt="" width="24" height="24" />
          <h1>{host || t('extensionName')}</h1>
          {page.view.state === 'frames' && page.tab && <SaveLink tabId={page.tab.id} />}
          {here && (
            <Switch on={!siteOff(settings, here)} onChange={(on) => save(setSiteOff(here, !on))}>
              <span class="visually-hidden">{t('popupSiteSwitch', here)}</span>
            </Switch>
          )}
        </header>
        <search class="search">
          <SearchField value={typed} onInput={setTyped} inputRef={field} hint="/" />
        </search>
      </div>
      <main>
        {settings === UNREAD_SETTINGS && (
          <ErrorNote title={t('uiSettingsUnread')}>
            <p>{t('uiSettingsUnreadWhy')}</p>
          </ErrorNote>
        )}
        {unsaved && <ErrorNote title={t('uiNotSaved')} />}
        <StoreNote corpus={facts} onRetry={corpus.again} />
        {here && facts && facts.ownArticles > 0 && settings.ownMarks === 'chosen' && (
          <Switch
            on={ownMarksOn(settings, here)}
            onChange={(on) =>
              save(setOwnSite(here, on).then(async () => void (await ask('corpusChanged', {}))))
            }
          >
            {t('ownMarksHere')}
          </Switch>
        )}
        {search.answer ? (
          <SearchResults
            answer={search.answer}
            query={search.query}
            onQuery={setTyped}
            onRetry={search.again}
          />
        ) : (
          <PageContent page={page} host={host} corpus={facts} />
        )}
      </main>
      <PopupFooter
        corpus={facts}
        failed={corpus.answer.state === 'failed'}
        panelOf={place === 'popup' && page.tab ? page.tab.windowId : null}
      >
        <Choice
          legend={t('popupPaint')}
          value={settings.paint}
          options={[
            { value: 'calm', label: t('uiPaintCalm') },
            { value: 'all', label: t('uiPaintAll') },
            { value: 'none', label: t('uiPaintNone') },
          ]}
          onChange={(paint) => save(setSetting('paint', paint))}
        />
      </PopupFooter>
    </div>
  );
}

export function Popup(props: { readonly place: Place }) {
  const settings = useFollowed(getSettings, onSettings);
  if (!settings) return null;
  return (
    <LanguageProvider lang={chooseLanguage(settings.language)}>
      <Body settings={settings} place={props.place} />
    </LanguageProvider>
  );
}
