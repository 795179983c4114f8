/** Dates in words, as precise as their source and no more; English months in words, so that 3/4 is never read the wrong way. */
import type { PartialDate, SourcedDate } from '../core/text/dates.ts';
import type { Translator } from '../platform/i18n.ts';

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Parts {
  readonly year: string | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** `--02-14` has no year, `2020-02` no day; a time of day is left out. Null where the value is no date. */
function parts(value: string): Parts | null {
  const found = /^(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(value);
  if (!found) return null;
  const [, year, month, day] = found;
  return {
    year: year === '-' ? null : (year ?? null),
    month: month ? Number(month) : null,
    day: day ? Number(day) : null,
  };
}

function monthWord(month: number, lang: Translator['lang']): string {
  return lang === 'en' ? (ENGLISH_MONTHS[month - 1] ?? String(month)) : String(month);
}

function oneDate(value: string, { t, lang }: Translator, earliestYear: string | undefined): string {
  const date = parts(value);
  if (!date) return value;
  const { year, month, day } = date;
  if (month === null) return t('dateYear', year ?? value);
  const word = monthWord(month, lang);
  if (year === null) {
    const short = day === null ? t('dateMonthOnly', word) : t('dateDayOnly', day, word);
    return earliestYear ? t('dateNoYearSince', short, earliestYear) : t('dateNoYear', short);
  }
  return day === null ? t('dateMonth', word, year) : t('dateDay', day, word, year);
}

/** A date or interval in the interface’s language: `14/2/2020`, `14 February 2020`, `tháng 7/2024`, `23–25/4/2024`. */
export function dateWords(value: PartialDate, translator: Translator, earliest?: PartialDate): string {
  const [first = value, last] = value.split('/');
  if (last === undefined) return oneDate(first, translator, earliest?.slice(0, 4));
  const [a, b] = [parts(first), parts(last)];
  const sameMonth = a?.year && a.year === b?.year && a.month !== null && a.month === b.month;
  if (sameMonth && a.day !== null && b.day !== null) {
    return translator.t('dateDays', a.day, b.day, monthWord(a.month ?? 0, translator.lang), a.year ?? '');
  }
  return translator.t(
    'dateRange',
    oneDate(first, translator, undefined),
    oneDate(last, translator, undefined),
  );
}

/** A date with what fixes it, where the text alone does not: `14/2/2020 (năm theo …, bài không nêu)`. */
export function sourcedDateWords(date: SourcedDate, translator: Translator): string {
  const words = dateWords(date.value, translator, date.earliest);
  return date.why ? translator.t('dateWhy', words, date.why[translator.lang]) : words;
}

/** Leap days left out, so that 365 days are a year; a month too much shows after a century only. */
const DAYS_A_YEAR = 365;
/** Up to two months an age is told in days: `45 days` says more than `1 month`. */
const DAYS_TOLD_AS_DAYS = 60;

function counted(one: 'ageDay' | 'ageMonth' | 'ageYear', count: number, { t }: Translator): string {
  return count === 1 ? t(one) : t(`${one}s`, count);
}

/** How long, in words: `45 ngày`, `8 tháng`, `1 năm 8 tháng`. Months and years are counted by their mean length. */
export function ageWords(days: number, translator: Translator): string {
  const whole = Math.abs(Math.round(days));
  if (whole <= DAYS_TOLD_AS_DAYS) return counted('ageDay', whole, translator);
  const months = Math.floor((whole * 12) / DAYS_A_YEAR);
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (years === 0) return counted('ageMonth', rest, translator);
  const yearWords = counted('ageYear', years, translator);
  return rest === 0 ? yearWords : translator.t('ageBoth', yearWords, counted('ageMonth', rest, translator));
}
