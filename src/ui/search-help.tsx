/** How a query was read, and what could be asked instead. */
import type { FilterMeaning, SearchReply, UnderstoodFilter } from '../core/search/types.ts';
import type { MessageKey, Translator } from '../platform/i18n.ts';
import { countryName } from './card/words.ts';
import { dateWords } from './dates.ts';
import { useT } from './i18n.tsx';
import { bothForms, KIND_GROUPS } from './kinds.tsx';
import { searchPath } from './paths.ts';
import { countWords } from './words.ts';

export const FIELD_NAMES: Readonly<Record<UnderstoodFilter['field'], MessageKey>> = {
  kind: 'searchKind',
  official: 'uiKindOfficials',
  agreement: 'uiKindAgreements',
  forum: 'uiKindForums',
  organisation: 'uiKindOrganisations',
  country: 'readerCountry',
  outlet: 'readerOutlet',
  after: 'searchAfter',
  before: 'searchBefore',
  date: 'searchDate',
};

/** A kind of result, in words. */
export function kindWords(kind: string, { t }: Translator): string {
  return t(kind === 'article' ? 'uiFoundArticles' : KIND_GROUPS[kind as keyof typeof KIND_GROUPS]);
}

function meaningWords(meaning: FilterMeaning, typed: string, translator: Translator): string {
  switch (meaning.to) {
    case 'entity':
      return bothForms(meaning.entity.name, translator.lang).first;
    case 'kind':
      return kindWords(meaning.kind, translator);
    case 'country':
      return countryName(meaning.country, translator.lang);
    case 'outlet':
      return meaning.outlet;
    case 'date':
      return dateWords(meaning.date, translator);
    case 'unknown':
      return typed;
  }
}

/** A link to another search; where `onQuery` is given it is asked for in place. */
export function QueryLink(props: {
  readonly query: string;
  readonly class?: string;
  readonly label?: string;
  readonly onQuery?: ((query: string) => void) | undefined;
  readonly children: preact.ComponentChildren;
}) {
  const { query, onQuery } = props;
  return (
    <a
      class={props.class}
      href={searchPath(query)}
      aria-label={props.label}
      onClick={(event) => {
        if (!onQuery) return;
        event.preventDefault();
        event.stopPropagation();
        onQuery(query);
      }}
    >
      {props.children}
    </a>
  );
}

/** The filters of a query as they were understood, each with the way to take it off. */
export function Understood(props: {
  readonly reply: SearchReply;
  readonly onQuery?: ((query: string) => void) | undefined;
}) {
  const translator = useT();
  const { t } = translator;
  const { filters } = props.reply.understood;
  if (filters.length === 0) return null;
  return (
    <ul class="understood" aria-label={t('searchFilters')}>
      {filters.map(({ field, value, meaning, without, instead, start }) => {
        const words = `${t(FIELD_NAMES[field])}: ${meaningWords(meaning, value, translator)}`;
        const unknown = meaning.to === 'unknown';
        return (
          <li key={start} class={unknown ? 'chip unknown' : 'chip'}>
            {unknown ? t('searchUnknown', words) : words}
            {unknown && meaning.nearest && instead !== undefined && (
              <QueryLink query={instead} onQuery={props.onQuery}>
                {t('searchNearest', meaning.nearest)}
              </QueryLink>
            )}
            <QueryLink query={without} label={t('searchWithout', words)} onQuery={props.onQuery}>
              ✕
            </QueryLink>
          </li>
        );
      })}
    </ul>
  );
}

/** Queries that ask for less and find something. */
export function LoosenedList(props: {
  readonly reply: SearchReply;
  readonly onQuery?: ((query: string) => void) | undefined;
}) {
  const translator = useT();
  const { t } = translator;
  const { loosened, understood } = props.reply;
  return (
    <>
      {understood.words !== '' && understood.filters.length > 0 && (
        <p>{t('searchUnderstood', understood.words)}</p>
      )}
      {loosened.length > 0 && (
        <>
          <p>{t('searchLoosen')}</p>
          <ul class="loosened">
            {loosened.map(({ query, without, total }) => (
              <li key={query}>
                <QueryLink query={query} onQuery={props.onQuery}>
                  {t('searchLeavingOut', without)}
                </QueryLink>{' '}
                <span class="muted">{countWords(total, 'uiResultsOne', 'uiResults', translator)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
