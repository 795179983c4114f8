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

const two = (value: string): string => value.padStart(2, '0');

/** Date of the article by its text alone, or null. `title` is the first line. */
export function articleDateOf(text: string): FixedDate | null {
  const head = text.slice(0, HEAD);
  for (const found of head.matchAll(FULL)) {
    const day = found[1] ?? found[4]!;
    const month = found[2] ?? found[5]!;
    const year = found[3] ?? found[6]!;
    if (Number(day) > 31 || Number(month) > 12 || Number(month) < 1) continue;
    const before = head.slice(Math.max(0, found.index - 40), found.index);
    if (/(?:sinh|từ ngày|từ|kể từ|năm|vụ|hồi|trước|kỷ niệm)\s(?:ngày\s)?$/iu.test(before)) continue;
    const start = found.index;
    const own = found[4] !== undefined || TODAY.test(before) || /[\n,(]\s*$/u.test(before) || start < 120;
    if (!own) continue;
    return { value: `${year}-${two(month)}-${two(day)}`, start, end: start + found[0].length };
  }
  return null;
}
