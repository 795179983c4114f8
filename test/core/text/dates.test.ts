import { describe, expect, test } from 'vitest';
import {
  compareDates,
  dayBounds,
  dayNumber,
  daysBetween,
  isExactDay,
  isoDay,
  isPartialDate,
  parsePartialDate,
} from '../../../src/core/text/dates.ts';
import fc from '../../support/fc.ts';

describe('what is a date', () => {
  test.each([
    '2020',
    '2020-02',
    '2020-02-29',
    '0099-01-01',
    '2025-03-13T18:08',
    '--02-29',
    '2024-04-23/2024-04-25',
    '2019/2020-02',
    '--04-23/--04-25',
  ])('%s', (value) => {
    expect(isPartialDate(value)).toBe(true);
  });
  test.each([
    '',
    '20',
    '2020-13',
    '2020-00',
    '2021-02-29',
    '2020-02-30',
    '--02-30',
    '--02',
    '14/2/2020',
    '2020-02T10:00',
    '2020-02-14T24:00',
    '2020-02-14T10:60',
    '2024-04-25/2024-04-23',
    '--04-25/2024-04-26',
    '2020-02-14 ',
    '2020/2021/2022',
  ])('not %s', (value) => {
    expect(isPartialDate(value)).toBe(false);
  });
});

describe('first and last day', () => {
  test.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2025-03-13T18:08', '2025-03-13', '2025-03-13'],
    ['2024-04-23/2024-04-25', '2024-04-23', '2024-04-25'],
    ['2019-03/2020', '2019-03-01', '2020-12-31'],
  ])('%s: %s to %s', (value, first, last) => {
    const bounds = dayBounds(value);
    expect([isoDay(bounds?.first ?? 0), isoDay(bounds?.last ?? 0)]).toEqual([first, last]);
  });

  test.each([
    ['--09-05', '2024-07', '2024-09-05'],
    ['--02-14', '2019-03', '2020-02-14'],
    ['--02-14', '2020-02-14', '2020-02-14'],
    ['--02-29', '2021-01-01', '2024-02-29'],
  ])('%s, not before %s: %s or later', (value, earliest, first) => {
    const bounds = dayBounds(value, earliest);
    expect(isoDay(bounds?.first ?? 0)).toBe(first);
    expect(bounds?.last).toBeNull();
  });

  test('without a year both sides are open', () => {
    expect(dayBounds('--09-05')).toEqual({ first: null, last: null });
    expect(dayBounds('ngày 5/9')).toBeNull();
  });
});

describe('days between', () => {
  test.each([
    ['2024-04-24', '2025-03-13', 323, 323],
    ['2020-02-14', '2023-06-30', 1232, 1232],
    ['2025-03-13', '2024-04-24', -323, -323],
    ['2019-03', '2020-02-14', 320, 350],
    ['2024-04-23/2024-04-25', '2024-04-25', 0, 2],
  ])('%s to %s: %d to %d', (from, to, min, max) => {
    expect(daysBetween(from, to)).toEqual({ min, max });
  });
  test('none where a year is open', () => {
    expect(daysBetween('--02-14', '2020-01-01')).toBeNull();
  });
});

test('order: by what is known; the more precise first; an open year by its earliest day, else last', () => {
  const sorted = [
    { value: '2019-03' },
    { value: '2020-02-14' },
    { value: '2020-02-14T09:00' },
    { value: '2024-01-01' },
    { value: '--09-05', earliest: '2024-09-05' },
    { value: '2025-03-13' },
    { value: '--02-14' },
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (dates) => {
      expect([...dates].sort(compareDates)).toEqual(sorted);
    }),
  );
});

test('a day number and its day are one another, and days have an order', () => {
  const days = fc.integer({ min: -700_000, max: 2_900_000 });
  fc.assert(
    fc.property(days, days, (a, b) => {
      const iso = isoDay(a);
      fc.pre(/^\d{4}-/.test(iso) && /^\d{4}-/.test(isoDay(b)));
      const [date] = parsePartialDate(iso) ?? [];
      expect(dayNumber(date?.year ?? 0, date?.month ?? 0, date?.day ?? 0)).toBe(a);
      expect(daysBetween(iso, isoDay(b))).toEqual({ min: b - a, max: b - a });
      expect(isExactDay(iso)).toBe(true);
      expect(Math.sign(compareDates({ value: iso }, { value: isoDay(b) }))).toBe(Math.sign(a - b));
    }),
  );
});
