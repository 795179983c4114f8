import { useT } from '../ui/i18n.tsx';
import { SearchResults, useSearch } from '../ui/search.tsx';
import { useTitle } from '../ui/use.ts';

/** More than anyone reads through; the count says how many there are. */
const MOST_RESULTS = 50;

export function SearchPage(props: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const { t } = useT();
  const { answer, query, again } = useSearch(props.query, MOST_RESULTS);
  const title = props.query ? t('readerSearchOf', props.query) : t('readerSearch');
  useTitle(`${title} – ${t('extensionName')}`);
  return (
    <div class="column">
      <h1>{title}</h1>
      {answer ? (
        <SearchResults answer={answer} query={query} onQuery={props.onQuery} onRetry={again} />
      ) : (
        <p class="muted">{t('readerSearchHint')}</p>
      )}
    </div>
  );
}
