/**
 * The query language: words, and filters `name:value` or `name:"several words"` anywhere among them. A filter begins at
 * the start or behind white space; its name is one of `filter-names.ts`, with or without diacritics, in either case. What has no such
 * name is words. A quote that is not closed goes to the end. Nothing is an error.
 */
import { stripMarks } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { FIELD_NAMES } from './filter-names.ts';
import type { FilterField } from './types.ts';

export interface TypedFilter extends Span {
  readonly field: FilterField;
  /** Without quotes, trimmed; empty while it is being typed. */
  readonly value: string;
}

export interface ParsedQuery {
  /** The query without its filters, trimmed. */
  readonly words: string;
  readonly filters: readonly TypedFilter[];
}

const FILTER = /(?<=^|\s)([\p{L}\p{M}_-]+):(?:["“”]([^"“”]*)["“”]?|([^\s"“”]*))/gu;

/** A name as it is compared: no diacritics, lower case, no hyphens, and no quotes, which cannot be typed within quotes. */
export function plainName(name: string): string {
  return stripMarks(name.normalize('NFC').toLowerCase()).replace(/[-_\s"“”]/gu, '');
}

const FIELDS: ReadonlyMap<string, FilterField> = new Map(
  (Object.keys(FIELD_NAMES) as FilterField[]).flatMap((field) =>
    [...FIELD_NAMES[field].vi, ...FIELD_NAMES[field].en].map((name): [string, FilterField] => [
      plainName(name),
      field,
    ]),
  ),
);

/** Never throws; the filters stand in the order of the query. */
export function parseFilters(query: string): ParsedQuery {
  const filters: TypedFilter[] = [];
  let words = '';
  let read = 0;
  for (const { 0: whole, 1: name = '', 2: quoted, 3: bare = '', index } of query.matchAll(FILTER)) {
    const field = FIELDS.get(plainName(name));
    if (!field) continue;
    words += query.slice(read, index);
    read = index + whole.length;
    filters.push({ field, value: (quoted ?? bare).trim(), start: index, end: read });
  }
  return { words: tidy(words + query.slice(read)), filters };
}

function tidy(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** The query without a stretch of it. */
export function withoutSpan(query: string, { start, end }: Span): string {
  return tidy(`${query.slice(0, start)} ${query.slice(end)}`);
}

/** The query with a filter behind it; `lang` names the filter. A quote in the value cannot be typed and is left out. */
export function withFilter(query: string, field: FilterField, value: string, lang: 'vi' | 'en'): string {
  const name = FIELD_NAMES[field][lang][0];
  const said = value.replace(/["“”]/gu, '').trim();
  return tidy(`${query} ${name}:${/\s/u.test(said) || said === '' ? `"${said}"` : said}`);
}
