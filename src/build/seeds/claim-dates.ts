/** Curated dates, held against the words that state them. */
import { yearFrom } from '../../core/corpus/article.ts';
import type { Article } from '../../core/knowledge/types.ts';
import { findDates } from '../../core/text/date-find.ts';
import {
  type DateParts,
  type PartialDate,
  parsePartialDate,
  type SourcedDate,
} from '../../core/text/dates.ts';
import type { ClaimContext } from './context.ts';
import type { FieldPath } from './problems.ts';
import type { Dated } from './schema.ts';

type Report = ClaimContext['report'];

/** A date of an article as a whole (published, event). */
export function articleDate(dated: Dated, article: Article, path: FieldPath, report: Report): SourcedDate {
  const basis = dated.basis ?? 'text';
  checkWords(dated, article, path, report);
  if (basis === 'parallel-report' && (dated.source === undefined || dated.why === undefined))
    report(path, 'a date from a parallel report needs its `source` and `why`');
  const why = dated.why ?? (lacksYear(dated) && article.published ? yearFrom(article.published) : undefined);
  if (basis === 'text' && dated.words === undefined) report(path, 'a date of the text needs its `words`');
  if (lacksYear(dated) && hasYear(dated.date) && why === undefined)
    report([...path, 'why'], 'the words give no year: say what fixes it');
  return {
    value: dated.date,
    basis,
    ...(dated.words !== undefined && { note: dated.words }),
    ...(why !== undefined && { why }),
    ...(dated.source !== undefined && { source: dated.source }),
    ...(dated.earliest !== undefined && { earliest: dated.earliest }),
  };
}

/** The date of a claim: its own, none, or that of the article's event. A year that its words lack is the event's. */
export function claimDate(
  dated: Dated | 'none' | undefined,
  context: ClaimContext,
  path: FieldPath,
): SourcedDate | null {
  const { article, report } = context;
  if (dated === 'none') return null;
  const event = article.event;
  if (dated === undefined) {
    if (!event) report(path, `is missing, and ${article.file} has no event date`);
    return event;
  }
  if (dated.basis !== undefined || dated.why !== undefined || !lacksYear(dated) || !hasYear(dated.date))
    return articleDate({ ...dated, basis: dated.basis ?? headerBasis(dated) }, article, path, report);
  checkWords(dated, article, path, report);
  if (!event || event.value.slice(0, 4) !== dated.date.slice(0, 4))
    report([...path, 'date'], 'its words give no year, and the article is of another: say `why`');
  return {
    value: dated.date,
    basis: event?.basis === 'parallel-report' ? 'parallel-report' : 'text',
    ...(dated.words !== undefined && { note: dated.words }),
    ...(event?.why && { why: event.why }),
    ...(event?.source !== undefined && { source: event.source }),
  };
}

const headerBasis = ({ words }: Dated) => (words?.startsWith('date ') ? 'header' : 'text');
const hasYear = (value: PartialDate) => parsePartialDate(value)?.[0].year != null;
const lacksYear = ({ words }: Dated) => words !== undefined && wordsDate(words)?.[0]?.year === null;

function wordsDate(words: string): readonly DateParts[] | null {
  const [found, ...more] = findDates(words);
  return found && more.length === 0 ? parsePartialDate(found.value) : null;
}

function checkWords({ date, words, why }: Dated, article: Article, path: FieldPath, report: Report): void {
  if (words === undefined) return;
  if (!article.text.includes(words)) {
    report([...path, 'words'], `do not stand in ${article.file}: “${words}”`);
    return;
  }
  const stated = wordsDate(words);
  const given = parsePartialDate(date);
  if (!stated) {
    if (why === undefined)
      report([...path, 'words'], `state no date that can be read; say \`why\`: “${words}”`);
    return;
  }
  const sameShape = stated.length === given?.length;
  const agree = stated.every((parts, i) => {
    const other = given?.[i];
    return (
      other !== undefined &&
      (parts.year === null || parts.year === other.year) &&
      (parts.month === null || parts.month === other.month) &&
      (parts.day === null || other.day === null || parts.day === other.day) &&
      (other.day === null || parts.day !== null)
    );
  });
  if (!sameShape || !agree) report([...path, 'date'], `${date} is not what the words say: “${words}”`);
}
