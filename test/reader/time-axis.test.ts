import { expect, test } from 'vitest';
import { dayNumber } from '../../src/core/text/dates.ts';
import { dateOf, dayOf, grouped, tickWords, timeScale, xOf } from '../../src/reader/pictures/time-axis.ts';

const [first, last] = [dayNumber(2020, 1, 1), dayNumber(2024, 1, 1)];
const scale = timeScale(first, last, 800, 20);

test('days and dates lead back to each other; later lies further right, within the margins', () => {
  for (const day of [first, last, 0, -400]) expect(dayOf(dateOf(day))).toBe(day);
  expect(xOf(scale, first)).toBeGreaterThan(20);
  expect(xOf(scale, last)).toBeLessThan(780);
  expect(xOf(scale, first)).toBeLessThan(xOf(scale, last));
});

test.each([
  [dayNumber(2024, 1, 1), '2024', '2024'],
  [dayNumber(2024, 3, 1), '3/2024', 'Mar 2024'],
  [dayNumber(2024, 3, 5), '5/3', '5 Mar'],
])('the mark of day %i is %s or %s', (day, vi, en) => {
  expect(tickWords(dateOf(day), 'vi')).toBe(vi);
  expect(tickWords(dateOf(day), 'en')).toBe(en);
});

test('what overlaps is one group, and no point is lost', () => {
  const days = [0, 1, 2, 300, 301, 900].map((offset) => ({ day: first + offset, count: 2 }));
  const groups = grouped(days, scale, 10);
  expect(groups.map(({ count }) => count)).toEqual([6, 4, 2]);
  expect(groups[0]).toMatchObject({ first, last: first + 2, vague: false });
  expect(grouped([{ day: first, count: 1, vague: true }], scale, 10)[0]?.vague).toBe(true);
  // Close in time, but not on a screen that shows little of it.
  expect(grouped(days, timeScale(first, first + 10, 800, 20), 10)).toHaveLength(6);
});
