import { describe, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n.ts';
import { ageWords, dateWords, sourcedDateWords } from '../../src/ui/dates.ts';

const vi = translator('vi');
const en = translator('en');

describe('dates in words', () => {
  test.each([
    ['2020', 'năm 2020', '2020'],
    ['2024-07', 'tháng 7/2024', 'July 2024'],
    ['2020-02-14', '14/2/2020', '14 February 2020'],
    ['2025-03-13T18:08', '13/3/2025', '13 March 2025'],
    ['--02-14', '14-2, không nêu năm', '14 February, year not stated'],
    ['2024-04-23/2024-04-25', '23–25/4/2024', '23–25 April 2024'],
    ['2024-12-30/2025-01-02', '30/12/2024 – 2/1/2025', '30 December 2024 – 2 January 2025'],
    ['no date', 'no date', 'no date'],
  ])('%s', (value, inVietnamese, inEnglish) => {
    expect(dateWords(value, vi)).toBe(inVietnamese);
    expect(dateWords(value, en)).toBe(inEnglish);
  });

  test('a day without a year says from when on it can be', () => {
    expect(dateWords('--02-14', vi, '2020-02-14')).toBe('14-2, không nêu năm (2020 hoặc muộn hơn)');
    expect(dateWords('--02-14', en, '2020-02-14')).toBe('14 February, year not stated (2020 or later)');
  });

  test('what fixes a date stands beside it', () => {
    const date = {
      value: '2020-02-14',
      basis: 'parallel-report',
      why: { vi: 'năm theo một bản tin khác', en: 'year from another report' },
    } as const;
    expect(sourcedDateWords(date, vi)).toBe('14/2/2020 (năm theo một bản tin khác)');
    expect(sourcedDateWords(date, en)).toBe('14 February 2020 (year from another report)');
  });
});

describe('ages in words', () => {
  test.each([
    [0, '0 ngày', '0 days'],
    [1, '1 ngày', '1 day'],
    [60, '60 ngày', '60 days'],
    [61, '2 tháng', '2 months'],
    [364, '11 tháng', '11 months'],
    [365, '1 năm', '1 year'],
    [619, '1 năm 8 tháng', '1 year 8 months'],
    [-800, '2 năm 2 tháng', '2 years 2 months'],
  ])('%i days', (days, inVietnamese, inEnglish) => {
    expect(ageWords(days, vi)).toBe(inVietnamese);
    expect(ageWords(days, en)).toBe(inEnglish);
  });
});
