/**
 * A date as precise as its source, in ISO 8601 order: `2020`, `2020-02`, `2020-02-14`, `2025-03-13T18:08`,
 * `--02-14` (day and month, year not stated), or an interval `2024-04-23/2024-04-25` (`--04-23/--04-25`).
 */
export type PartialDate = string;

/** Where a date was found, or what fixes it. `parallel-report` is a fact from outside the article. */
export type DateBasis =
  | 'text'
  | 'header'
  | 'headline'
  | 'json-ld'
  | 'meta'
  | 'time-element'
  | 'date-line'
  | 'url'
  | 'reader'
  | 'parallel-report';

/** A date with where it comes from, shown to the reader beside it. */
export interface SourcedDate {
  readonly value: PartialDate;
  readonly basis: DateBasis;
  /** The words of the text that state it, verbatim. */
  readonly note?: string;
  /** A sentence saying what fixes it, where the words alone do not. */
  readonly why?: { readonly vi: string; readonly en: string };
  /** Public page that fixes it; only where `basis` is `parallel-report`. */
  readonly source?: string;
  /** Where the year is open: the earliest day it can be. */
  readonly earliest?: PartialDate;
  /** It is the day of the last change: the page states none of publication. */
  readonly changed?: boolean;
}

/** One date of a partial date (an interval has two); null where not stated. */
export interface DateParts {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** `18:08`, local time of the source. */
  readonly time: string | null;
}

/** Days since 1 January 1970; whole numbers. */
export type DayNumber = number;

/** First and last day a date can be; null where the year is open on that side. */
export interface DayBounds {
  readonly first: DayNumber | null;
  readonly last: DayNumber | null;
}

const MS_PER_DAY = 86_400_000;
const SINGLE = /^(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?$/;
/** A leap year, so that 29 February without a year is a date. */
const ANY_YEAR = 2000;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parseSingle(value: string): DateParts | null {
  const found = SINGLE.exec(value);
  if (!found) return null;
  const [, y, m, d, time = null] = found;
  const year = y === '-' ? null : Number(y);
  const month = m === undefined ? null : Number(m);
  const day = d === undefined ? null : Number(d);
  if (year === null && (month === null || day === null)) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > daysInMonth(year ?? ANY_YEAR, month ?? 1))) return null;
  if (time !== null && (day === null || time > '23:59' || time.slice(3) > '59')) return null;
  return { year, month, day, time };
}

/** The parts of a date, two for an interval; null where it is no date, or an interval ends before it begins. */
export function parsePartialDate(
  value: PartialDate,
): readonly [DateParts] | readonly [DateParts, DateParts] | null {
  const slash = value.indexOf('/');
  if (slash < 0) {
    const parts = parseSingle(value);
    return parts && [parts];
  }
  const from = parseSingle(value.slice(0, slash));
  const to = parseSingle(value.slice(slash + 1));
  if (!from || !to || (from.year === null) !== (to.year === null)) return null;
  return lastOf(to) < firstOf(from) ? null : [from, to];
}

export function isPartialDate(value: string): boolean {
  return parsePartialDate(value) !== null;
}

/** Day number of a calendar day; months count from 1. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(Date.UTC(ANY_YEAR, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_PER_DAY);
}

/** `2020-02-14` for a day number. */
export function isoDay(day: DayNumber): PartialDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

function firstOf({ year, month, day }: DateParts): DayNumber {
  return dayNumber(year ?? ANY_YEAR, month ?? 1, day ?? 1);
}

function lastOf({ year, month, day }: DateParts): DayNumber {
  const y = year ?? ANY_YEAR;
  const m = month ?? 12;
  return dayNumber(y, m, day ?? daysInMonth(y, m));
}

/**
 * The days a date can be. Without a year both sides are open, unless `earliest` is given: then the first is the first
 * such day on or after it, and the last stays open. Null where the value is no date.
 */
export function dayBounds(value: PartialDate, earliest?: PartialDate): DayBounds | null {
  const parts = parsePartialDate(value);
  if (!parts) return null;
  const [from, to = from] = parts;
  if (from.year !== null) return { first: firstOf(from), last: lastOf(to) };
  const floor = earliest === undefined ? null : (dayBounds(earliest)?.first ?? null);
  return { first: floor === null ? null : nextOccurrence(from, floor), last: null };
}

/** Leap days are eight years apart at most. */
const LEAP_SPAN_YEARS = 8;

/** First day with this day and month on or after `floor`. */
function nextOccurrence({ month, day }: DateParts, floor: DayNumber): DayNumber {
  const year = Number(isoDay(floor).slice(0, 4));
  for (let y = year; y <= year + LEAP_SPAN_YEARS; y++) {
    if ((day ?? 1) > daysInMonth(y, month ?? 1)) continue;
    const candidate = dayNumber(y, month ?? 1, day ?? 1);
    if (candidate >= floor) return candidate;
  }
  return floor;
}

/** True where the date is one known day. */
export function isExactDay(value: PartialDate): boolean {
  const bounds = dayBounds(value);
  return bounds !== null && bounds.first !== null && bounds.first === bounds.last;
}

/** Fewest and most days from one date to a later one; negative where it is earlier. Null where a year is open. */
export function daysBetween(
  from: PartialDate,
  to: PartialDate,
): { readonly min: number; readonly max: number } | null {
  const a = dayBounds(from);
  const b = dayBounds(to);
  if (!a || !b || a.first === null || a.last === null || b.first === null || b.last === null) return null;
  return { min: b.first - a.last, max: b.last - a.first };
}

/**
 * Order of two dates by what is known: by first day, then the more precise first, then time of day; dates with an open
 * year by their earliest day where that is known, else last.
 */
export function compareDates(
  a: Pick<SourcedDate, 'value' | 'earliest'>,
  b: Pick<SourcedDate, 'value' | 'earliest'>,
): number {
  const [x, y] = [dayBounds(a.value, a.earliest), dayBounds(b.value, b.earliest)];
  const first = (x?.first ?? Infinity) - (y?.first ?? Infinity);
  if (first) return first;
  const last = (x?.last ?? Infinity) - (y?.last ?? Infinity);
  if (last) return last;
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}
