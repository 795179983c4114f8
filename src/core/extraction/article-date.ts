/** The day an article speaks of, where its own words fix it. */
import type { PartialDate } from '../text/dates.ts';
import type { Span } from '../text/span.ts';

/** A date that the text fixes, and where. */
export interface FixedDate extends Span {
  readonly value: PartialDate;
}

const FULL =
  /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)(?!\d)|ngày\s(\d{1,2})\stháng\s(\d{1,2})(?:\snăm\s|,\s?)((?:19|20)\d\d)/giu;
const TODAY =
  /(?:hôm nay|sáng nay|chiều nay|tối nay|đêm nay|trưa nay|sáng|chiều|tối|đêm|trưa|ngày|rạng sáng)[^.;\n]{0,12}$/iu;

/** Text at the head of an article in which a stated date is taken for its own, in characters. */
const HEAD = 900;
/** Text in which a full date may lend its year, in characters. */
const WHOLE = 20_000;

const two = (value: string): string => value.padStart(2, '0');

const TODAY_DAY =
  /(?:hôm nay|sáng nay|chiều nay|tối nay|trưa nay)\s?[,(]?\s?(?:ngày\s)?(\d{1,2})[/-](\d{1,2})(?![\d/-])/iu;
/** Days between `hôm nay (20/10)` and a full date that lends it its year. */
const NEAR_DAYS = 31;

/** `Hôm nay (20/10)` with a full date of about the same days in the text: its year is meant. */
function todayOf(text: string): FixedDate | null {
  const today = TODAY_DAY.exec(text.slice(0, HEAD));
  if (!today) return null;
  const [words, day = '', month = ''] = today;
  if (Number(day) > 31 || Number(month) > 12 || Number(day) < 1 || Number(month) < 1) return null;
  for (const found of text.slice(0, WHOLE).matchAll(FULL)) {
    const other = {
      day: Number(found[1] ?? found[4]),
      month: Number(found[2] ?? found[5]),
      year: found[3] ?? found[6]!,
    };
    const apart = Math.abs((other.month - Number(month)) * 30 + other.day - Number(day));
    if (apart <= NEAR_DAYS) {
      const value = `${other.year}-${two(month)}-${two(day)}`;
      return { value, start: today.index, end: today.index + words.length };
    }
  }
  return null;
}

/** Date of the article by its text alone, or null. `title` is the first line. */
export function articleDateOf(text: string): FixedDate | null {
  const today = todayOf(text);
  if (today) return today;
  const head = text.slice(0, HEAD);
  for (const found of head.matchAll(FULL)) {
    const day = found[1] ?? found[4]!;
    const month = found[2] ?? found[5]!;
    const year = found[3] ?? found[6]!;
    if (Number(day) > 31 || Number(month) > 12 || Number(month) < 1) continue;
    const before = head.slice(Math.max(0, found.index - 40), found.index);
    if (
      /\d\s*[-–]\s*$/u.test(before) ||
      /(?:sinh|từ ngày|từ|kể từ|năm|vụ|hồi|trước|kỷ niệm)\s(?:ngày\s)?$/iu.test(before)
    )
      continue;
    const start = found.index;
    const own = found[4] !== undefined || TODAY.test(before) || /[\n,(]\s*$/u.test(before) || start < 120;
    if (!own) continue;
    return { value: `${year}-${two(month)}-${two(day)}`, start, end: start + found[0].length };
  }
  return null;
}
