/** Dates as they are typed behind a filter of time. */
import { isPartialDate, type PartialDate } from '../text/dates.ts';
import { stripMarks } from '../text/fold.ts';

/** English months; three letters and more of one are enough. */
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** Words that only say what the number behind them is. */
const WORDS = new Set(['ngay', 'mung', 'mong', 'thang', 'nam', 'of', 'the', 'st', 'nd', 'rd', 'th']);

/**
 * `2024`, `2024-05`, `2024-05-14`, `5/2024`, `14/5/2024`, `14-5-2024`, and in words `tháng 5 năm 2024`, `ngày 14/5/2024`,
 * `May 2024`, `14 May 2024`, `May 14, 2024`.
 */
export function dateOf(value: string): PartialDate | null {
  const text = inNumbers(value);
  const iso = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/u.exec(text);
  const local = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/u.exec(text);
  const [, year, month, day] = iso ?? (local ? ['', local[3], local[2], local[1]] : []);
  if (year === undefined) return null;
  const date = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part, at) => (at === 0 ? part : part.padStart(2, '0')))
    .join('-');
  return isPartialDate(date) ? date : null;
}

/** The date without its words; as it is where it has others, or none. */
function inNumbers(value: string): string {
  const plain = stripMarks(value.normalize('NFC').toLowerCase());
  if (!/[a-z]/u.test(plain)) return value;
  const numbers: string[] = [];
  let named: string | null = null;
  for (const [part] of plain.matchAll(/\p{L}+|\d+/gu)) {
    if (/\d/u.test(part)) {
      numbers.push(part);
      continue;
    }
    if (WORDS.has(part)) continue;
    const month = part.length < 3 ? -1 : MONTHS.findIndex((each) => each.startsWith(part));
    if (month < 0 || named !== null) return value;
    named = String(month + 1);
  }
  // The year stands last, and the month ahead of it, wherever its name stood.
  if (named !== null) numbers.splice(-1, 0, named);
  return numbers.join('/');
}
