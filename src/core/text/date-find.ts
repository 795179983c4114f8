/** Dates as Vietnamese and English news writes them, found in text, with the words that state them. */
import { isPartialDate, type PartialDate } from './dates.ts';
import type { Span } from './span.ts';

export interface FoundDate extends Span {
  readonly value: PartialDate;
  /** The text at the span. */
  readonly words: string;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Names and abbreviations: capitalised, for `may` and `march` are words. */
const ENGLISH_MONTHS =
  'Jan(?:uary)? Feb(?:ruary)? Mar(?:ch)? Apr(?:il)? May Jun(?:e)? Jul(?:y)? Aug(?:ust)? Sep(?:t|tember)? Oct(?:ober)? Nov(?:ember)? Dec(?:ember)?'.split(
    ' ',
  );
const MONTH_PREFIXES = ENGLISH_MONTHS.map((name) => name.slice(0, 3));
const MONTH = `(?<month>${ENGLISH_MONTHS.join('|')})\\.?`;
const TIME = '(?:,?\\s{1,3}(?:lúc\\s|at\\s)?(?<hour>\\d{1,2})(?::|h)(?<minute>\\d{2}))?';
const YEAR = '(?<year>(?:19|20)\\d{2})';
/** Words before a bare `14-2`, without which it is a score, a range or a fraction. */
const DAY_WORD = '(?:[Nn]gày|NGÀY|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Hh]ôm|[Kk]huya)';

const two = (n: string | undefined) => String(Number(n)).padStart(2, '0');

function month(groups: Groups): string {
  const word = groups.month ?? '';
  const named = MONTH_PREFIXES.indexOf(word.slice(0, 3));
  return two(named < 0 ? word : String(named + 1));
}

function day(groups: Groups, which = 'day'): string {
  const time = which === 'day' && groups.hour ? `T${two(groups.hour)}:${groups.minute}` : '';
  return `${groups.year ?? '-'}-${month(groups)}-${two(groups[which])}${time}`;
}

const interval = (groups: Groups) => `${day(groups)}/${day(groups, 'last')}`;

/** Tried in order at each place; the first that fits a real date wins. */
const FORMS: readonly { readonly source: string; readonly value: (groups: Groups) => PartialDate }[] = [
  {
    source: `${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})(?:T(?<hour>\\d{2})(?::)(?<minute>\\d{2}))?`,
    value: day,
  },
  { source: `date ${YEAR}-(?<month>\\d{2})`, value: (g) => `${g.year}-${month(g)}` },
  {
    source: `(?<day>\\d{1,2})\\s?[-–]\\s?(?<last>\\d{1,2})\\s?/\\s?(?<month>\\d{1,2})(?:\\s?[/-]\\s?${YEAR})?`,
    value: interval,
  },
  {
    source: `[Tt]ừ (?:ngày )?(?<day>\\d{1,2}) đến (?:ngày )?(?<last>\\d{1,2})\\s?[/-]\\s?(?<month>\\d{1,2})(?:\\s?[/-]\\s?${YEAR})?`,
    value: interval,
  },
  {
    source: `(?:${DAY_WORD} )?(?<day>\\d{1,2})\\s?[/.-]\\s?(?<month>\\d{1,2})\\s?[/.-]\\s?${YEAR}${TIME}`,
    value: day,
  },
  { source: `(?:${DAY_WORD} )?(?<day>\\d{1,2}) tháng (?<month>\\d{1,2})(?:,? năm ${YEAR})?`, value: day },
  {
    source: `[Tt]háng (?<month>\\d{1,2})(?:\\s?[/-]\\s?|,? năm )${YEAR}`,
    value: (g) => `${g.year}-${month(g)}`,
  },
  { source: `${DAY_WORD} (?<day>\\d{1,2})[/-](?<month>\\d{1,2})`, value: day },
  { source: '(?<=\\()(?<day>\\d{1,2})/(?<month>\\d{1,2})(?=\\))', value: day },
  { source: `(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? ${YEAR})?${TIME}`, value: day },
  { source: `${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? ${YEAR})?${TIME}`, value: day },
  { source: `${MONTH} ${YEAR}`, value: (g) => `${g.year}-${month(g)}` },
  { source: `[Nn]ăm ${YEAR}`, value: (g) => `${g.year}` },
];

/** No letter, digit or date sign may touch the words of a date. */
const BEFORE = '(?<![\\p{L}\\p{N}]|[\\p{N}][/.,-])';
const AFTER = '(?![\\p{L}\\p{N}]|[/-][\\p{L}\\p{N}])';
const PATTERNS = FORMS.map(({ source, value }) => ({
  pattern: new RegExp(`${BEFORE}(?:${source})${AFTER}`, 'gu'),
  value,
}));

/** The dates of a text in its order; they do not overlap: of two that do, the form tried first wins. */
export function findDates(text: string): readonly FoundDate[] {
  const all: (FoundDate & { readonly rank: number })[] = [];
  PATTERNS.forEach(({ pattern, value }, rank) => {
    for (const match of text.matchAll(pattern)) {
      const date = value(match.groups ?? {});
      const start = match.index;
      const words = match[0];
      if (isPartialDate(date)) all.push({ start, end: start + words.length, words, value: date, rank });
    }
  });
  all.sort((a, b) => a.start - b.start || a.rank - b.rank);
  const kept: (typeof all)[number][] = [];
  for (const found of all) {
    const before = kept.at(-1);
    if (!before || before.end <= found.start) kept.push(found);
    else if (found.rank < before.rank) kept[kept.length - 1] = found;
  }
  return kept.map(({ rank: _, ...found }) => found);
}

const WEEKDAY =
  /^(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[,.]?\s*)?/iu;
/** What may stand around the date of a date line: a time, a time zone, a bar. */
const REST =
  /^[\s,|()•-]*(?:(?:\d{1,2}(?::|h)\d{2})?[\s,|()•-]*)?(?:GMT\s?[+-]?\d{0,2}(?::\d{2})?)?[\s)]*$/iu;

/** The date of a line that is a date and nothing else (`Thứ Năm, 13/03/2025 18:08`); null for any other line. */
export function parseDateLine(line: string): PartialDate | null {
  const rest = line.trim().replace(WEEKDAY, '');
  const [found, ...more] = findDates(rest);
  if (found?.start !== 0 || more.length > 0 || !/^\d{4}-\d{2}-\d{2}/.test(found.value)) return null;
  return REST.test(rest.slice(found.end)) ? found.value : null;
}
