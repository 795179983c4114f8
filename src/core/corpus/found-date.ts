/** Dates that extraction read in a sentence, as dates of a corpus: with the words that state them and what fixes their year. */
import type { Article, Evidence } from '../knowledge/types.ts';
import { findDates } from '../text/date-find.ts';
import { daysBetween, type PartialDate, parsePartialDate, type SourcedDate } from '../text/dates.ts';

/** A day without a year is of the year in which it lies this near the article's event, in days; else its year stays open. */
const NEAR_EVENT_DAYS = 60;

/**
 * The date with its words and, for a day without a year, the year of the article's event. Where extraction read none, the
 * event's, if the sentence holds the words that state that.
 */
export function foundDate(
  value: PartialDate | null,
  { event }: Pick<Article, 'event'>,
  { quote }: Pick<Evidence, 'quote'>,
): SourcedDate | null {
  if (value === null) return event?.note !== undefined && quote.includes(event.note) ? event : null;
  const words = findDates(quote).find((found) => found.value === value)?.words;
  const note = words === undefined ? {} : { note: words };
  if (parsePartialDate(value)?.every((parts) => parts.year !== null))
    return { value, basis: 'text', ...note };
  const year = event ? Number(event.value.slice(0, 4)) : Number.NaN;
  for (const candidate of [year, year - 1, year + 1]) {
    const dated = value.replaceAll(/(?<=^|\/)-(?=-)/g, String(candidate));
    const days = event && daysBetween(dated, event.value);
    if (!event || !days || Math.abs(days.min) > NEAR_EVENT_DAYS) continue;
    return {
      value: dated,
      basis: event.basis === 'parallel-report' ? 'parallel-report' : 'text',
      ...note,
      ...(event.why && { why: event.why }),
      ...(event.source !== undefined && { source: event.source }),
    };
  }
  return { value, basis: 'text', ...note };
}
