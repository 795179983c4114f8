import { describe, expect, test } from 'vitest';
import { findDates, parseDateLine } from '../../../src/core/text/date-find.ts';
import { isPartialDate } from '../../../src/core/text/dates.ts';
import fc from '../../support/fc.ts';

describe('dates in a sentence', () => {
  test.each([
    ['Ông đến hôm 14/02/2020.', 'hôm 14/02/2020', '2020-02-14'],
    ['ngày 14-2, ông hội đàm', 'ngày 14-2', '--02-14'],
    ['Ngày 5/9, tại thủ đô', 'Ngày 5/9', '--09-05'],
    ['chiều 30/6 với ông', 'chiều 30/6', '--06-30'],
    ['ngày 14 tháng 2 năm 2020', 'ngày 14 tháng 2 năm 2020', '2020-02-14'],
    ['vào tháng 3-2019', 'tháng 3-2019', '2019-03'],
    ['hồi tháng 7/2024 cũng', 'tháng 7/2024', '2024-07'],
    ['tháng 9 năm 2023', 'tháng 9 năm 2023', '2023-09'],
    ['từ ngày 13 đến 15-2', 'từ ngày 13 đến 15-2', '--02-13/--02-15'],
    ['Trong 3 ngày từ 23-25/4, tại', '23-25/4', '--04-23/--04-25'],
    ['từ 4-5/9/2025', '4-5/9/2025', '2025-09-04/2025-09-05'],
    ['Hội đàm (14/2) kết thúc', '14/2', '--02-14'],
    ['năm 2019 hai nước', 'năm 2019', '2019'],
    ['13/03/2025 18:08', '13/03/2025 18:08', '2025-03-13T18:08'],
    ['lúc này, 13.3.2025, 7h05', '13.3.2025, 7h05', '2025-03-13T07:05'],
    ['on 13 March 2025 in Hanoi', '13 March 2025', '2025-03-13'],
    ['on March 13th, 2025, they', 'March 13th, 2025', '2025-03-13'],
    ['On Sept. 5 they met', 'Sept. 5', '--09-05'],
    ['in July 2024', 'July 2024', '2024-07'],
    ['2025-03-13T18:08:00+07:00', '2025-03-13T18:08', '2025-03-13T18:08'],
    ['date 2023-07 Một', 'date 2023-07', '2023-07'],
  ])('%s', (text, words, value) => {
    expect(findDates(text)).toMatchObject([{ words, value }]);
  });

  test.each([
    'tỷ số 3-2',
    'chiếm 1/3 dân số',
    'trực 24/7',
    'ngày 31-2',
    'ngày 32/1/2020',
    '106 quốc gia',
    'Nghị định 13/2023',
    'số 14/2/2020/NĐ',
    'thế kỷ 21',
    'May thay',
    'they may 5',
    'marching 5',
  ])('none: %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  test('whatever is found is a date, stands at its span, and does not overlap', () => {
    const bits = fc.constantFrom(
      'ngày ',
      'từ ',
      ' đến ',
      '14',
      '2',
      '31',
      '2020',
      '/',
      '-',
      '.',
      ' tháng ',
      ' năm ',
      'March ',
      ', ',
      '18:08',
      ' ',
      '(',
      ')',
      'x',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (list) => {
        const text = list.join('');
        let end = 0;
        for (const date of findDates(text)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(date.start, date.end)).toBe(date.words);
          expect(isPartialDate(date.value)).toBe(true);
          end = date.end;
        }
      }),
    );
  });

  test('time grows with the length, not with its square', () => {
    const time = (text: string) => {
      const start = performance.now();
      findDates(text);
      return performance.now() - start;
    };
    for (const unit of ['ngày 14-2, ', 'từ ngày 1 ', '1-', '1/1/', '     ', 'March ']) {
      time(unit.repeat(1_000));
      expect(time(unit.repeat(40_000)), unit).toBeLessThan(2_000);
    }
  });
});

describe('date lines', () => {
  test.each([
    ['Thứ Năm, 13/03/2025 18:08', '2025-03-13T18:08'],
    ['Thứ ba, 4/2/2020, 10:00 (GMT+7)', '2020-02-04T10:00'],
    ['13/03/2025 - 18:08', '2025-03-13'],
    ['Chủ nhật 9/3/2025', '2025-03-09'],
    ['March 13, 2025', '2025-03-13'],
    ['Thursday, 13 March 2025', '2025-03-13'],
  ])('%s', (line, value) => {
    expect(parseDateLine(line)).toBe(value);
  });
  test.each(['Ngày 5/9', '13/03/2025 hai bên hội đàm', 'Hà Nội, 13/03/2025', 'tháng 3/2025', ''])(
    'not %s',
    (line) => {
      expect(parseDateLine(line)).toBeNull();
    },
  );
});
