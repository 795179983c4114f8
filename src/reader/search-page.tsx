/** Search: results, what they may be narrowed by, and the last searches where nothing is asked yet. */
import { useEffect, useState } from 'preact/hooks';
import { rememberSearch } from '../settings/recent.ts';
import { useT } from '../ui/i18n.tsx';
import { SearchResults, useSearch } from '../ui/search.tsx';
import { useTitle } from '../ui/use.ts';
import { Facets } from './facets.tsx';
import { RecentSearches } from './recent.tsx';

/** Results at once, and as many more with each click; the background gives 200 at most. */
const FIRST_RESULTS = 30;
const MOST_RESULTS = 200;
/** A search that found something and has stood so long was meant, in ms. */
const MEANT_MS = 1_500;

export function SearchPage(props: { readonly query: string }) {
  const { t } = useT();
  const [more, setMore] = useState({ query: '', limit: FIRST_RESULTS });
  const limit = more.query === props.query ? more.limit : FIRST_RESULTS;
  const { answer, query, again } = useSearch(props.query, limit);
  const title = props.query ? t('readerSearchOf', props.query) : t('readerSearch');
  useTitle(`${title} – ${t('extensionName')}`);
  const reply = answer?.state === 'had' ? answer.value : null;
  const found = reply !== null && reply.query === query && reply.total + reply.entities.length > 0;
  useEffect(() => {
    if (!found) return;
    const timer = setTimeout(() => void rememberSearch(query), MEANT_MS);
    return () => clearTimeout(timer);
  }, [query, found]);
  if (!answer)
    return (
      <div class="column">
        <h1>{title}</h1>
        <p>{t('readerSearchHint')}</p>
        <p class="muted">{t('searchSyntax')}</p>
        <RecentSearches />
      </div>
    );
  return (
    <div class="wide">
      <h1>{title}</h1>
      <div class="search-with">
        {reply && reply.facets.length > 0 && <Facets facets={reply.facets} />}
        <SearchResults
          answer={answer}
          query={query}
          onRetry={again}
          {...(limit < MOST_RESULTS && {
            onMore: () =>
              setMore({ query: props.query, limit: Math.min(MOST_RESULTS, limit + 2 * FIRST_RESULTS) }),
          })}
        />
      </div>
    </div>
  );
}
