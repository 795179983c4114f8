/** The axis of the timeline: days since 1970 to pixels, and words for its marks. */
import { type ScaleTime, scaleUtc } from 'd3-scale';
import { type DayNumber, isoDay } from '../../core/text/dates.ts';

const MS_PER_DAY = 86_400_000;

export type TimeScale = ScaleTime<number, number>;

/** From the first to the last day, with a little air on both sides, on so many pixels. */
export function timeScale(first: DayNumber, last: DayNumber, width: number, margin: number): TimeScale {
  const air = Math.max(10, (last - first) * 0.03);
  return scaleUtc()
    .domain([dateOf(first - air), dateOf(last + air)])
    .range([margin, width - margin]);
}

export const dateOf = (day: DayNumber): Date => new Date(day * MS_PER_DAY);
export const dayOf = (date: Date): DayNumber => Math.floor(date.getTime() / MS_PER_DAY);
export const xOf = (scale: TimeScale, day: DayNumber): number => scale(dateOf(day));

/** A mark of the axis in few letters: `2024`, `th. 3, 2024`, `5/3`. */
export function tickWords(date: Date, lang: 'vi' | 'en'): string {
  const [year = '', month = '', day = ''] = isoDay(dayOf(date)).split('-');
  if (day === '01' && month === '01') return year;
  if (day === '01') return lang === 'vi' ? `${Number(month)}/${year}` : `${shortMonth(date)} ${year}`;
  return lang === 'vi' ? `${Number(day)}/${Number(month)}` : `${Number(day)} ${shortMonth(date)}`;
}

const shortMonth = (date: Date) =>
  new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(date);

/** Points of one lane that would overlap on screen. */
export interface Group {
  /** Pixels. */
  readonly x: number;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly count: number;
  readonly vague: boolean;
}

/** Puts together what lies closer than `apart` pixels to the first of a group. Days must ascend. */
export function grouped(
  days: readonly { readonly day: DayNumber; readonly count: number; readonly vague?: true }[],
  scale: TimeScale,
  apart: number,
): readonly Group[] {
  const groups: Group[] = [];
  for (const { day, count, vague } of days) {
    const x = xOf(scale, day);
    const last = groups.at(-1);
    if (last && x - xOf(scale, last.first) < apart) {
      const all = last.count + count;
      groups[groups.length - 1] = {
        ...last,
        x: (last.x * last.count + x * count) / all,
        last: day,
        count: all,
        vague: last.vague && vague === true,
      };
    } else groups.push({ x, first: day, last: day, count, vague: vague === true });
  }
  return groups;
}
