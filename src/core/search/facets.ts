/** Counts beside the values that a search may be narrowed by. */
import type { EntityId, Kind } from '../knowledge/types.ts';
import { isoDay } from '../text/dates.ts';
import { KIND_VALUES } from './filter-names.ts';
import { withFilter } from './filters.ts';
import { NO_DAY, type SegmentHead } from './index/segment.types.ts';
import type { NameLookup } from './names.ts';
import { TAG } from './tags.ts';
import type { Facet, FacetValue, FilterField, FilterMeaning, ResultKind, UnderstoodFilter } from './types.ts';

/** Values shown of one field; the rest are counted. */
const MOST_VALUES = 10;
const FIELDS_OF_ENTITIES: readonly Kind[] = ['official', 'agreement', 'forum', 'organisation'];

export interface FacetInput {
  readonly query: string;
  readonly lang: 'vi' | 'en';
  readonly filters: readonly UnderstoodFilter[];
  /** For each segment, its head and which articles answer: above 0. */
  readonly found: readonly { readonly head: SegmentHead; readonly scores: Float32Array }[];
  readonly names: NameLookup;
  /** How many results of each kind there are. */
  readonly kinds: ReadonlyMap<ResultKind, number>;
}

/** How many of the articles found have each value. */
interface Counts {
  /** By the prefix of their tags. */
  readonly tagged: ReadonlyMap<string, Map<string, number>>;
  readonly years: Map<string, number>;
}

export function facetsOf(input: FacetInput): Facet[] {
  const counts: Counts = {
    tagged: new Map(Object.values(TAG).map((prefix) => [prefix, new Map<string, number>()])),
    years: new Map(),
  };
  for (const { head, scores } of input.found) countIn(head, scores, input.names, counts);
  const named = countsByKind(counts.tagged.get(TAG.entity)!, input.names);
  const facets = [
    facet(input, 'kind', input.kinds),
    ...FIELDS_OF_ENTITIES.map((kind) => facet(input, kind, named.get(kind) ?? new Map())),
    facet(input, 'country', counts.tagged.get(TAG.country)!),
    facet(input, 'outlet', counts.tagged.get(TAG.outlet)!),
    facet(input, 'date', counts.years),
  ];
  return facets.filter(({ values }) => values.length > 0);
}

/** Entities under the ids that they have now; each is looked up once, since a common word finds ten thousand. */
function countsByKind(
  counts: ReadonlyMap<EntityId, number>,
  names: NameLookup,
): ReadonlyMap<Kind, ReadonlyMap<EntityId, number>> {
  const kinds = new Map<Kind, Map<EntityId, number>>();
  for (const [id, count] of counts) {
    const entity = names.get(id);
    if (!entity) continue;
    let now = kinds.get(entity.kind);
    if (!now) {
      now = new Map();
      kinds.set(entity.kind, now);
    }
    now.set(entity.id, (now.get(entity.id) ?? 0) + count);
  }
  return kinds;
}

function countIn(
  head: SegmentHead,
  scores: Float32Array,
  names: NameLookup,
  { tagged, years }: Counts,
): void {
  const counts = new Uint32Array(head.tags.length);
  const twins = twinsOf(head.tags, names);
  const yearOf = new Map<number, string>();
  for (let doc = 0; doc < head.docs; doc += 1) {
    if (scores[doc]! <= 0) continue;
    const refs = head.tagRefs.subarray(head.tagStarts[doc], head.tagStarts[doc + 1]);
    for (const ref of refs) {
      const others = twins.get(ref);
      if (!others?.some((other) => other < ref && refs.includes(other))) counts[ref]! += 1;
    }
    const day = head.firstDay[doc]!;
    if (day === NO_DAY) continue;
    let year = yearOf.get(day);
    if (year === undefined) {
      year = isoDay(day).slice(0, 4);
      yearOf.set(day, year);
    }
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  for (let number = 0; number < counts.length; number += 1) {
    const count = counts[number]!;
    if (count === 0) continue;
    const tag = head.tags[number]!;
    const values = tagged.get(tag.slice(0, TAG.entity.length));
    const value = tag.slice(TAG.entity.length);
    values?.set(value, (values.get(value) ?? 0) + count);
  }
}

/** For the tags of entities that were merged, all tags of the same one: an article that names several of them counts once. */
function twinsOf(tags: readonly string[], names: NameLookup): ReadonlyMap<number, readonly number[]> {
  const merged = new Map<string, number[]>();
  for (const id of names.moved) {
    const entity = names.get(id);
    if (!entity || merged.has(TAG.entity + id)) continue;
    const same: number[] = [];
    for (const source of names.sources(entity.id)) merged.set(TAG.entity + source, same);
  }
  if (merged.size === 0) return new Map();
  for (const [number, tag] of tags.entries()) merged.get(tag)?.push(number);
  const twins = new Map<number, readonly number[]>();
  for (const same of new Set(merged.values()))
    if (same.length > 1) for (const number of same) twins.set(number, same);
  return twins;
}

function facet(input: FacetInput, field: FilterField, values: ReadonlyMap<string, number>): Facet {
  const byCount = field === 'date' ? byValue : byNumber;
  const sorted = [...values].filter(([, count]) => count > 0).sort(byCount);
  return {
    field,
    values: sorted.slice(0, MOST_VALUES).map(([value, count]) => facetValue(input, field, value, count)),
    more: Math.max(0, sorted.length - MOST_VALUES),
  };
}

type Counted = readonly [string, number];
const byNumber = (a: Counted, b: Counted): number => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
const byValue = (a: Counted, b: Counted): number => (a[0] < b[0] ? 1 : -1);

function facetValue(input: FacetInput, field: FilterField, value: string, count: number): FacetValue {
  const { query, lang, filters, names } = input;
  const entity = FIELDS_OF_ENTITIES.some((kind) => kind === field) ? names.get(value) : undefined;
  const typed = (): string => {
    if (field === 'kind') return KIND_VALUES[value as ResultKind][lang][0]!;
    if (!entity) return value;
    // What may be typed for it: its name, or its id where another of its kind has the same.
    return names.isShared(entity, lang) ? entity.id : entity.name[lang];
  };
  const active = filters.find((filter) => filter.field === field && meant(filter.meaning) === value);
  return {
    value,
    ...(entity && { entity }),
    count,
    active: active !== undefined,
    query: active?.without ?? withFilter(query, field, typed(), lang),
  };
}

function meant(meaning: FilterMeaning): string | undefined {
  switch (meaning.to) {
    case 'entity':
      return meaning.entity.id;
    case 'kind':
      return meaning.kind;
    case 'country':
      return meaning.country;
    case 'outlet':
      return meaning.outlet;
    case 'date':
      return meaning.date;
    case 'unknown':
      return undefined;
  }
}
