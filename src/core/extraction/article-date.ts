/** The day an article speaks of, where its own words fix it. */
import { findDates } from '../text/date-find.ts';
import type { PartialDate } from '../text/dates.ts';
import type { Span } from '../text/span.ts';

/** A date that the text fixes, and where. */
export interface FixedDate extends Span {
  readonly value: PartialDate;
}

/** Text at the head of an article in which a stated date is taken for its own, in characters. */
const HEAD = 900;
/** Text in which a full date may lend its year to a `hôm nay (20/10)`, in characters. */
const WHOLE = 20_000;
/** Characters in front of a date that say what it is the date of. */
const LEAD = 40;
/** A date so near the beginning is that of the article. */
const OPENING = 120;
/** Days between `hôm nay` and the full date that lends it its year. */
const NEAR_DAYS = 31;

const FULL = /^\d{4}-\d{2}-\d{2}/u;
const OWN =
  /(?:hôm nay|(?:sáng|chiều|tối|đêm|trưa) nay|sáng|chiều|tối|đêm|trưa|ngày)[^.;\n]{0,12}$|[\n,(]\s*$/iu;
const ANOTHER = /\d\s*[-–]\s*$|(?:sinh|từ ngày|từ|kể từ|năm|vụ|hồi|trước|kỷ niệm)\s(?:ngày\s)?$/iu;
const TODAY = /(?:hôm|sáng|chiều|tối|trưa) nay\s?[,(]?\s?(?:ngày\s)?(\d{1,2})[/-](\d{1,2})(?![\d/-])/iu;

/** Date of the article by its text alone, or null: never a year by guesswork. */
export function articleDateOf(text: string): FixedDate | null {
  return todayOf(text) ?? headDateOf(text.slice(0, HEAD));
}

function headDateOf(head: string): FixedDate | null {
  for (const { value, words, start, end } of findDates(head)) {
    if (!FULL.test(value) || value.includes('/')) continue;
    const before = head.slice(Math.max(0, start - LEAD), start);
    const own = /^ngày/iu.test(words) || OWN.test(before) || start < OPENING;
    // `(20-11-1982 - 20-11-2017)`: an anniversary.
    const ranged = /^\s*[-–]\s*\d/u.test(head.slice(end, end + 4));
    if (own && !ranged && !ANOTHER.test(before)) return { value: value.slice(0, 10), start, end };
  }
  return null;
}

/** `Hôm nay (20/10)` with a full date of about the same days in the text: its year is meant. */
function todayOf(text: string): FixedDate | null {
  const today = TODAY.exec(text.slice(0, HEAD));
  if (!today) return null;
  const day = Number(today[1]);
  const month = Number(today[2]);
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  for (const { value } of findDates(text.slice(0, WHOLE))) {
    if (!FULL.test(value)) continue;
    const [year = '', otherMonth = '', otherDay = ''] = value.slice(0, 10).split('-');
    const apart = Math.abs((Number(otherMonth) - month) * 30 + Number(otherDay) - day);
    if (apart > NEAR_DAYS) continue;
    const start = today.index;
    return { value: `${year}-${two(month)}-${two(day)}`, start, end: start + today[0].length };
  }
  return null;
}
