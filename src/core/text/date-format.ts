/** Dates in words, for the interface and for texts that leave it (citations, the terminal): no more precise than they are known. */
import { type DateParts, type PartialDate, parsePartialDate } from './dates.ts';

export type Lang = 'vi' | 'en';

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

/**
 * `14/2/2020`, `tháng 3/2019`, `23–25/4/2024`; in English with the month in words. A date without a year says so, and
 * from which year on it can be, where that is known. A value that is no date comes back as it is.
 */
export function formatDate(value: PartialDate, lang: Lang, earliest?: PartialDate): string {
  const parts = parsePartialDate(value);
  if (!parts) return value;
  const [from, to] = parts;
  const words = to ? interval(from, to, lang) : single(from, lang);
  return from.year === null ? `${words}, ${openYear(lang, earliest)}` : words;
}

function openYear(lang: Lang, earliest: PartialDate | undefined): string {
  const year = earliest === undefined ? null : parsePartialDate(earliest)?.[0].year;
  if (lang === 'vi') return year == null ? 'không nêu năm' : `không nêu năm (${year} hoặc muộn hơn)`;
  return year == null ? 'year not stated' : `year not stated (${year} or later)`;
}

function single(parts: DateParts, lang: Lang): string {
  return lang === 'vi' ? vietnamese(parts) : english(parts);
}

function vietnamese({ year, month, day, time }: DateParts): string {
  if (month === null) return `năm ${year}`;
  if (day === null) return `tháng ${month}/${year}`;
  const words = year === null ? `${day}-${month}` : `${day}/${month}/${year}`;
  return time === null ? words : `${time} ngày ${words}`;
}

function english({ year, month, day, time }: DateParts): string {
  const words = [day, month === null ? null : ENGLISH_MONTHS[month - 1], year]
    .filter((part) => part !== null)
    .join(' ');
  return time === null ? words : `${words}, ${time}`;
}

function interval(from: DateParts, to: DateParts, lang: Lang): string {
  const sameMonth = from.year === to.year && from.month === to.month;
  if (!sameMonth || from.day === null || to.day === null)
    return `${single(from, lang)} – ${single(to, lang)}`;
  return single({ ...to, time: null }, lang).replace(/^\d+/, `${from.day}–${to.day}`);
}
