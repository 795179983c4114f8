/** Dates and ages in the interface’s language. */
import { formatDate } from '../core/text/date-format.ts';
import type { PartialDate, SourcedDate } from '../core/text/dates.ts';
import type { Translator } from '../platform/i18n.ts';

/** A date or interval as precise as its source, without a time of day: `14/2/2020`, `14 February 2020`, `23–25/4/2024`. */
export function dateWords(value: PartialDate, { lang }: Translator, earliest?: PartialDate): string {
  return formatDate(value.replace(/T\d\d:\d\d/g, ''), lang, earliest);
}

/** The reader's own day, for texts that say when something was read. */
export function today(): PartialDate {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
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
