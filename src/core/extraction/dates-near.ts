/** The date that a sentence states beside a name. */
import { findDates } from '../text/date-find.ts';
import { type PartialDate, parsePartialDate } from '../text/dates.ts';
import { type Range, sentenceAt, type TokenText } from './tokens.ts';

/** Words behind a name in which its date is looked for before those in front. */
const BEHIND = 12;
const YEAR = /^(?:19|20)\d\d$/u;

/** Nearest date of the sentence: in the phrase itself, then behind it, then before it. */
export function dateNear(doc: TokenText, range: Range): PartialDate | null {
  const sentence = sentenceAt(doc, range.from);
  return (
    yearIn(doc, range) ??
    dayIn(doc, { from: range.to, to: Math.min(sentence.to, range.to + BEHIND) }) ??
    dayIn(doc, { from: sentence.from, to: range.from }) ??
    dayIn(doc, { from: range.to, to: sentence.to })
  );
}

function yearIn(doc: TokenText, range: Range): PartialDate | null {
  for (let i = range.to - 1; i > range.from; i--) {
    const token = doc.tokens[i]!;
    if (token.kind === 'number' && YEAR.test(token.text)) return token.text;
  }
  return null;
}

/**
 * First date of a range: `ngày 4-6` is `--06-04`, `tháng 4-2018` is `2018-04`. Where it is the days of a visit, the day of them
 * that a later date of the range states: *từ ngày 11 đến 13-3, trong ngày 12-3* is `--03-12`.
 */
export function dayIn(doc: TokenText, range: Range): PartialDate | null {
  if (range.to <= range.from) return null;
  const text = doc.text.slice(doc.tokens[range.from]!.start, doc.tokens[range.to - 1]!.end);
  const [first, ...later] = findDates(text).map(({ value }) => value);
  if (first === undefined) return null;
  return (isInterval(first) ? later.find((value) => isDayOf(value, first)) : undefined) ?? first;
}

const isInterval = (value: PartialDate) => parsePartialDate(value)?.length === 2;

/** Whether a value is one day within an interval; both with a year or both without. */
function isDayOf(value: PartialDate, interval: PartialDate): boolean {
  const [from, to] = interval.split('/') as [PartialDate, PartialDate];
  const parts = parsePartialDate(value);
  if (parts?.length !== 1 || parts[0].day === null) return false;
  if ((parts[0].year === null) !== from.startsWith('--')) return false;
  return value >= from && value <= to;
}
