/** The reading page: articles of the corpus, what is known of an entity, search; the place is in the address. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { chooseLanguage } from '../platform/language.ts';
import { getSettings, onSettings } from '../settings/settings.ts';
import { CardActionsProvider } from '../ui/card/actions.ts';
import { LanguageProvider } from '../ui/i18n.tsx';
import { handleListKey } from '../ui/keys.ts';
import { searchPath } from '../ui/paths.ts';
import { SearchField } from '../ui/search-field.tsx';
import { Shell } from '../ui/shell.tsx';
import { useFollowed } from '../ui/use.ts';
import { ArticlePage } from './article-page.tsx';
import { CorpusPage } from './corpus-page.tsx';
import { EntityPage } from './entity-page.tsx';
import { NotFound } from './not-found.tsx';
import { PacksPage } from './packs/packs-page.tsx';
import { PairPage } from './pair-page.tsx';
import { PairsPage } from './pairs-page.tsx';
import { RelationsPage } from './relations-page.tsx';
import { Rooms } from './rooms.tsx';
import { parseRoute, type Route } from './route.ts';
import { DropZone } from './save/drop-zone.tsx';
import { FilesPage } from './save/files-page.tsx';
import { SavePage } from './save/save-page.tsx';
import { SearchPage } from './search-page.tsx';
import { TimelinePage } from './timeline-page.tsx';

function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Who types on within this time is still at the same search, in ms: Back then does not lead through its letters. */
const SAME_SEARCH_MS = 2_000;
let lastTyped = Number.NEGATIVE_INFINITY;

/** Goes to the results; while one types on, the same entry of the history changes. */
function goToSearch(query: string, from: Route): void {
  const address = searchPath(query);
  const now = performance.now();
  const typingOn = now - lastTyped < SAME_SEARCH_MS;
  lastTyped = now;
  if (from.page === 'search' && (typingOn || from.query === '')) {
    history.replaceState(null, '', address);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.assign(address);
  }
}

function Page(props: { readonly route: Route }) {
  const { route } = props;
  switch (route.page) {
    case 'corpus':
      return <CorpusPage />;
    case 'article':
      return <ArticlePage key={route.id} id={route.id} at={route.at} />;
    case 'entity':
      return <EntityPage key={route.id} id={route.id} />;
    case 'search':
      return <SearchPage query={route.query} />;
    case 'relations':
      return <RelationsPage around={route.around} />;
    case 'timeline':
      return <TimelinePage />;
    case 'packs':
      return <PacksPage />;
    case 'save':
      return route.tab === null ? <FilesPage /> : <SavePage key={route.tab} tabId={route.tab} />;
    case 'pairs':
      return <PairsPage />;
    case 'pair':
      return <PairPage key={route.countries.join('-')} countries={route.countries} />;
    case 'unknown':
      return <NotFound />;
  }
}

/** Pages that are lists: an arrow leads into them at once, elsewhere it scrolls. */
const LISTS: readonly Route['page'][] = ['corpus', 'search', 'pairs'];

/** Our own page: plain links lead about, and the clipboard is free. */
const ACTIONS = {
  open: null,
  copy: (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
};

function Body() {
  const route = useRoute();
  const field = useRef<HTMLInputElement>(null);
  const query = route.page === 'search' ? route.query : '';
  const search = (typed: string) => goToSearch(typed, route);

  // With the first paint, so that no early key is lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const main = document.querySelector('main');
      if (main) handleListKey(event, main, field.current, () => search(''), LISTS.includes(route.page));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  // A new place is read from its top, and by screen readers from its heading; a passage asked for scrolls itself.
  const place = route.page === 'search' ? 'search' : location.hash;
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && route.page !== 'search') {
      window.scrollTo(0, 0);
      document.querySelector('main')?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [place, route.page]);

  return (
    <Shell
      page="reader"
      tool={
        <search class="search">
          <SearchField value={query} onInput={search} inputRef={field} hint="/" />
        </search>
      }
    >
      <DropZone />
      <Rooms page={route.page} />
      <CardActionsProvider value={ACTIONS}>
        <Page route={route} />
      </CardActionsProvider>
    </Shell>
  );
}

export function Reader() {
  const settings = useFollowed(getSettings, onSettings);
  if (!settings) return null;
  return (
    <LanguageProvider lang={chooseLanguage(settings.language)}>
      <Body />
    </LanguageProvider>
  );
}
