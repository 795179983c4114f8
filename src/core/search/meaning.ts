/** What the filters of a query mean in this corpus. */
import type { EntityRef } from '../knowledge/brief.types.ts';
import type { Kind } from '../knowledge/types.ts';
import { countryCode } from '../text/country-names.ts';
import { dateOf } from './filter-date.ts';
import { KIND_VALUES } from './filter-names.ts';
import { type ParsedQuery, plainName, type TypedFilter, withFilter, withoutSpan } from './filters.ts';
import type { Weights } from './name-scan.ts';
import type { NameLookup } from './names.ts';
import { tokenize } from './tokens.ts';
import type { FilterMeaning, ResultKind, UnderstoodFilter } from './types.ts';

/** What values are looked up in. */
export interface Known {
  readonly names: NameLookup;
  /** Decide between equal names. */
  readonly weights: Weights;
  /** Outlets that articles are from. */
  outlets(): readonly string[];
}

/** The filters with what each came to, in the order of the query. */
export function understand(
  query: string,
  parsed: ParsedQuery,
  known: Known,
  lang: 'vi' | 'en',
): UnderstoodFilter[] {
  return parsed.filters.map((filter) => {
    const meaning = meaningOf(filter, known);
    const without = withoutSpan(query, filter);
    const nearest = meaning.to === 'unknown' ? meaning.nearest : undefined;
    return {
      ...filter,
      meaning,
      without,
      ...(nearest !== undefined && { instead: withFilter(without, filter.field, nearest, lang) }),
    };
  });
}

const UNKNOWN: FilterMeaning = { to: 'unknown' };

function meaningOf({ field, value }: TypedFilter, known: Known): FilterMeaning {
  if (value === '') return UNKNOWN;
  switch (field) {
    case 'kind':
      return kindOf(value);
    case 'country': {
      const country = countryCode(value);
      return country === null ? UNKNOWN : { to: 'country', country };
    }
    case 'outlet':
      return outletOf(value, known.outlets());
    case 'after':
    case 'before':
    case 'date': {
      const date = dateOf(value);
      return date === null ? UNKNOWN : { to: 'date', date };
    }
    default:
      return entityOf(field, value, known);
  }
}

function kindOf(value: string): FilterMeaning {
  const typed = plainName(value);
  const kinds = Object.keys(KIND_VALUES) as ResultKind[];
  const kind = kinds.find((each) =>
    [...KIND_VALUES[each].vi, ...KIND_VALUES[each].en].some((name) => plainName(name) === typed),
  );
  return kind ? { to: 'kind', kind } : UNKNOWN;
}

function entityOf(kind: Kind, value: string, { names, weights }: Known): FilterMeaning {
  const own = names.get(value);
  if (own?.kind === kind) return { to: 'entity', entity: own };
  const first = names.find(tokenize(value), weights, (each) => each === kind).hits[0];
  if (!first) return UNKNOWN;
  return first.how === 'fuzzy'
    ? { to: 'unknown', nearest: nameOf(first.entity) }
    : { to: 'entity', entity: first.entity };
}

function nameOf({ name }: EntityRef): string {
  return name.vi;
}

/** The outlet of that name, else the only one whose name has it. */
function outletOf(value: string, outlets: readonly string[]): FilterMeaning {
  const typed = plainName(value);
  const exact = outlets.find((outlet) => plainName(outlet) === typed);
  const within = outlets.filter((outlet) => plainName(outlet).includes(typed));
  const outlet = exact ?? (within.length === 1 ? within[0] : undefined);
  if (outlet !== undefined) return { to: 'outlet', outlet };
  return within[0] === undefined ? UNKNOWN : { to: 'unknown', nearest: within[0] };
}
