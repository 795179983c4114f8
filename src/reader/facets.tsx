/** What a search may be narrowed by, with counts; each value leads to the search with it, or without it where it is in. */
import type { Facet, FacetValue } from '../core/search/types.ts';
import { countryName } from '../ui/card/words.ts';
import { useT } from '../ui/i18n.tsx';
import { bothForms } from '../ui/kinds.tsx';
import { searchPath } from '../ui/paths.ts';
import { FIELD_NAMES, kindWords } from '../ui/search-help.tsx';

function useValueWords() {
  const translator = useT();
  return (field: Facet['field'], { value, entity }: FacetValue): string => {
    if (entity) return bothForms(entity.name, translator.lang).first;
    if (field === 'kind') return kindWords(value, translator);
    if (field === 'country') return countryName(value, translator.lang);
    return value;
  };
}

export function Facets(props: { readonly facets: readonly Facet[] }) {
  const { t, lang } = useT();
  const words = useValueWords();
  // On a phone the results come first: the fields are folded there.
  const roomy = matchMedia('(min-width: 48rem)').matches;
  const number = new Intl.NumberFormat(lang);
  return (
    <nav class="filters" aria-label={t('searchNarrow')}>
      {props.facets.map((facet) => (
        <details key={facet.field} open={roomy || facet.values.some(({ active }) => active)}>
          <summary>{t(FIELD_NAMES[facet.field])}</summary>
          <ul>
            {facet.values.map((value) => (
              <li key={value.value}>
                <a
                  href={searchPath(value.query)}
                  class={value.active ? 'active' : ''}
                  aria-current={value.active ? 'true' : undefined}
                >
                  <span class="capital">{words(facet.field, value)}</span>
                  {value.active && <span aria-hidden="true"> ✕</span>}
                </a>
                <span class="count">{number.format(value.count)}</span>
              </li>
            ))}
            {facet.more > 0 && <li class="muted">{t('searchMoreValues', facet.more)}</li>}
          </ul>
        </details>
      ))}
    </nav>
  );
}
