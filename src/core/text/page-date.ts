/**
 * The date of a page, chosen from what the page says in several places. The publisher's own metadata comes first, then
 * dated elements by the headline, visible date lines, and the address; a date of change only where there is no other.
 */

import { parseDateLine } from './date-find.ts';
import {
  type DateBasis,
  dayBounds,
  isPartialDate,
  type PartialDate,
  parsePartialDate,
  type SourcedDate,
} from './dates.ts';

/** Where on the page a dated element stands. `loose`: outside the article, where other articles' dates stand too. */
export type DatePlace = 'headline' | 'article' | 'loose';

/** One thing on a page that may be its date. `text` is as the page has it. */
export interface PageDateCandidate {
  readonly basis: Extract<DateBasis, 'json-ld' | 'meta' | 'time-element' | 'date-line' | 'url'>;
  readonly text: string;
  /** A date of the last change rather than of publication. */
  readonly modified?: boolean;
  /** For elements and lines. */
  readonly place?: DatePlace;
  /** The metadata says that it speaks of this very page, or of another. */
  readonly about?: 'page' | 'other';
}

export interface PageDateOptions {
  /** Document language, lower case: `vi`, `en-us`, or an empty string. */
  readonly lang: string;
  /** Last day the page can be of: what is dated later announces something. Without it no day is too late. */
  readonly latest?: PartialDate;
}

/** Viet Nam has had one time zone since 1975 and no summer time: stamps in UTC are seven hours behind its clocks. */
const VIETNAM_OFFSET_MINUTES = 7 * 60;
const MS_PER_MINUTE = 60_000;
/** No news page on the web is older; smaller years are numbers that look like dates. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
/** Longest note kept, UTF-16 units. */
const MAX_NOTE = 80;

const STAMP =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const RFC_2822 =
  /^(?:\w{3},\s)?(\d{1,2}\s\w{3,9}\s\d{4})\s(\d{2}:\d{2})(?::\d{2})?\s?(Z|UTC|GMT|[+-]\d{4})?$/i;
const LABEL =
  /^(?:(?:ngày )?(?:đăng|xuất bản|phát hành)(?: lúc| ngày)?|đã đăng|published(?: on| at)?|posted(?: on| at)?|first published|date|ngày đăng)\s*[:|-]?\s*/iu;
const CHANGED =
  /^(?:(?:last )?(?:updated|modified)(?: on| at)?|(?:ngày |thời gian )?(?:cập nhật|sửa)(?: lúc| ngày| lần cuối)?)\s*[:|-]?\s*/iu;
const TIME_FIRST = /^(?:lúc )?(\d{1,2})(?::|h|g)\s?(\d{2})(?:\s?(am|pm))?\s*[,|•·-]?\s*(?:ngày )?/iu;
/** Two numbers that may be day and month in either order, in text that may be American. */
const NUMERIC = /\b(\d{1,2})[/.](\d{1,2})[/.](?:19|20)\d{2}\b/;

/** Paths that begin with or hold a date: `/2025/03/13/`, `/2025/mar/13/`, `-20250313180812345.htm`. */
const URL_FORMS: readonly RegExp[] = [
  /[/-](?<year>20\d{2}|199\d)[/-](?<month>0[1-9]|1[0-2])[/-](?<day>0[1-9]|[12]\d|3[01])(?!\d)/,
  /\/(?<year>20\d{2}|199\d)\/(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(?<day>\d{1,2})\//i,
  /(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?:(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)\d{2,8})?(?!\d)/,
  /\/(?<year>20\d{2}|199\d)\/(?<month>0[1-9]|1[0-2])\//,
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The best date of the candidates, with the words that state it; null where none is a date. */
export function choosePageDate(
  candidates: readonly PageDateCandidate[],
  options: PageDateOptions,
): SourcedDate | null {
  const dated = withoutListings(candidates).flatMap((candidate) => {
    const read = readDate(candidate, options);
    if (!read) return [];
    const modified = (candidate.modified ?? false) || read.modified;
    return [{ candidate, modified, value: read.value, rank: rankOf(candidate, modified) }];
  });
  const [best] = dated.toSorted((a, b) => a.rank - b.rank || b.value.length - a.value.length);
  if (!best) return null;
  return {
    value: best.value,
    basis: best.candidate.basis,
    note: best.candidate.text.trim().replace(/\s+/g, ' ').slice(0, MAX_NOTE),
    ...(best.modified && { changed: true }),
  };
}

/** Leaves out metadata of other pages, and of a list of articles of which none is this page. */
function withoutListings(candidates: readonly PageDateCandidate[]): readonly PageDateCandidate[] {
  const own = candidates.filter((each) => each.about !== 'other');
  const about = own.some((each) => each.basis === 'json-ld' && each.about === 'page');
  const linked = own.filter((each) => each.basis === 'json-ld' && !each.modified);
  const several = new Set(linked.map((each) => each.text.slice(0, 'yyyy-mm-dd'.length))).size > 1;
  const kept = own.filter(
    (each) => each.basis !== 'json-ld' || each.about === 'page' || (!about && !several),
  );
  return withoutLoose(kept);
}

/** Dated elements outside the article count only where there is one date among them: else they are other articles'. */
function withoutLoose(candidates: readonly PageDateCandidate[]): readonly PageDateCandidate[] {
  const loose = (each: PageDateCandidate): boolean =>
    each.place === 'loose' && (each.basis === 'time-element' || each.basis === 'date-line');
  const texts = new Set(candidates.filter(loose).map((each) => each.text.trim()));
  return texts.size > 1 ? candidates.filter((each) => !loose(each)) : candidates;
}

/** Smaller is better. */
function rankOf(candidate: PageDateCandidate, modified: boolean): number {
  const bases = ['json-ld', 'meta', 'time-element', 'date-line', 'url'];
  const places = { headline: 0, article: 1, loose: 2 };
  const place = candidate.place ? places[candidate.place] : 0;
  const far = candidate.place === 'loose' ? bases.length : 0;
  const base = bases.indexOf(candidate.basis);
  return (modified ? 1000 : 0) + (base + far) * 10 + place;
}

function readDate(
  { basis, text }: PageDateCandidate,
  options: PageDateOptions,
): { value: PartialDate; modified: boolean } | null {
  const read =
    basis === 'url'
      ? plain(dateOfAddress(text))
      : basis === 'date-line'
        ? dateOfLine(text, options)
        : (plain(dateOfStamp(text, options)) ?? dateOfLine(text, options));
  return read && plausible(read.value, options) ? read : null;
}

function plain(value: PartialDate | null): { value: PartialDate; modified: boolean } | null {
  return value === null ? null : { value, modified: false };
}

function plausible(value: PartialDate, { latest }: PageDateOptions): boolean {
  const year = parsePartialDate(value)?.[0].year ?? 0;
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const first = dayBounds(value)?.first ?? null;
  const last = latest === undefined ? null : (dayBounds(latest)?.last ?? null);
  return first === null || last === null || first <= last;
}

/**
 * A machine's date: ISO 8601, RFC 2822 or eight digits. The clock time is the publisher's own; of a stamp in UTC it is
 * unknown (its day may be the neighbour's), save that Vietnamese pages are written in Viet Nam.
 */
export function dateOfStamp(text: string, { lang }: PageDateOptions): PartialDate | null {
  const trimmed = text.trim();
  const compact = COMPACT.exec(trimmed);
  if (compact) return checked(`${compact[1]}-${compact[2]}-${compact[3]}`);
  const rfc = RFC_2822.exec(trimmed);
  const day = rfc ? parseDateLine(rfc[1]!) : null;
  const stamp = STAMP.exec(rfc && day ? `${day}T${rfc[2]}${rfc[3] ?? ''}` : trimmed);
  if (!stamp) return null;
  const [, date = '', time, zone = ''] = stamp;
  if (time === undefined) return checked(date);
  if (!/^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(zone)) return checked(`${date}T${time}`);
  if (!lang.startsWith('vi')) return checked(date);
  const utc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(utc)) return null;
  return checked(
    new Date(utc + VIETNAM_OFFSET_MINUTES * MS_PER_MINUTE).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length),
  );
}

/** A line that says when and little else, and no interval: `Thứ Năm, 13/03/2025 18:08`, `Cập nhật lúc 18:08, ngày 13/3/2025`, `13 March 2025`. */
export function dateOfLine(
  text: string,
  { lang }: PageDateOptions,
): { readonly value: PartialDate; readonly modified: boolean } | null {
  const line = text.trim().replace(/\s+/g, ' ');
  const modified = CHANGED.test(line);
  const rest = line.replace(modified ? CHANGED : LABEL, '');
  const numbers = NUMERIC.exec(rest);
  const open = numbers && Number(numbers[1]) <= 12 && Number(numbers[2]) <= 12 && numbers[1] !== numbers[2];
  if (open && !lang.startsWith('vi')) return null;
  const first = TIME_FIRST.exec(rest);
  const value = first ? timeFirst(first, rest.slice(first[0].length)) : parseDateLine(rest);
  return value === null || value.includes('/') ? null : { value, modified };
}

function timeFirst([, hour = '', minute = '', half]: RegExpExecArray, rest: string): PartialDate | null {
  const day = parseDateLine(rest) ?? firstDay(rest);
  if (day === null) return null;
  const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  return checked(`${day.slice(0, 'yyyy-mm-dd'.length)}T${String(hours).padStart(2, '0')}:${minute}`);
}

/** `GMT+7 13/03/2025`: a zone between time and day. */
function firstDay(text: string): PartialDate | null {
  const rest = text.replace(/^\(?(?:GMT|UTC)\s?[+-]?\d{0,2}\)?[\s,|-]*/i, '');
  return rest === text ? null : parseDateLine(rest);
}

/** The date that an address carries; as far as month where it has no day. */
export function dateOfAddress(address: string): PartialDate | null {
  const path = address.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  for (const form of URL_FORMS) {
    const groups = form.exec(path)?.groups;
    if (!groups) continue;
    const { year, month, name, day, hour, minute } = groups;
    const number = name ? MONTHS.indexOf(name.toLowerCase()) + 1 : Number(month);
    const date = [year, String(number).padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
    const value = checked(hour && minute ? `${date}T${hour}:${minute}` : date);
    if (value !== null) return value;
  }
  return null;
}

function checked(value: PartialDate): PartialDate | null {
  return isPartialDate(value) ? value : null;
}
