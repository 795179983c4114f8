import { expect, test } from 'vitest';
import { formatDate } from '../../../src/core/text/date-format.ts';

test.each([
  ['2020-02-14', '14/2/2020', '14 February 2020'],
  ['2019-03', 'tháng 3/2019', 'March 2019'],
  ['2020', 'năm 2020', '2020'],
  ['2025-03-13T18:08', '18:08 ngày 13/3/2025', '13 March 2025, 18:08'],
  ['--09-05', '5-9, không nêu năm', '5 September, year not stated'],
  ['2024-04-23/2024-04-25', '23–25/4/2024', '23–25 April 2024'],
  ['2024-04-30/2024-05-02', '30/4/2024 – 2/5/2024', '30 April 2024 – 2 May 2024'],
  ['--02-13/--02-15', '13–15-2, không nêu năm', '13–15 February, year not stated'],
  ['2019/2020', 'năm 2019 – năm 2020', '2019 – 2020'],
  ['hôm qua', 'hôm qua', 'hôm qua'],
])('%s', (value, vi, en) => {
  expect([formatDate(value, 'vi'), formatDate(value, 'en')]).toEqual([vi, en]);
});

test('a year that is open says from when', () => {
  expect(formatDate('--02-14', 'vi', '2020-02-14')).toBe('14-2, không nêu năm (2020 hoặc muộn hơn)');
  expect(formatDate('--02-14', 'en', '2020-02-14')).toBe('14 February, year not stated (2020 or later)');
});
