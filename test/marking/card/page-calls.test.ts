import { describe, expect, test } from 'vitest';
import { pageCalls } from '../../../src/marking/card/page-calls.ts';

/** A passage with the name between bars. */
function passage(marked: string) {
  const [before = '', name = '', after = ''] = marked.split('|');
  return {
    text: before + name + after,
    start: before.length,
    end: before.length + name.length,
    headline: false,
  };
}

describe('what the page calls the person', () => {
  test.each([
    ['Chiều nay, Bộ trưởng Công an |Tô Lâm| phát biểu.', 'Bộ trưởng Công an '],
    ['Đoàn do Đại tướng |Tô Lâm| dẫn đầu', 'Đại tướng '],
    [
      'Sáng 3/9, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an |Tô Lâm| đến dự',
      'Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an ',
    ],
    ['Đại sứ Mỹ tại Việt Nam |Marc Knapper|', 'Đại sứ Mỹ tại Việt Nam '],
    ['Phó Thủ tướng |Trần Văn A|', 'Phó Thủ tướng '],
    ['nguyên Bộ trưởng |Trần Văn A|', 'nguyên Bộ trưởng '],
    ['Former US Ambassador |Marc Knapper| said', 'Ambassador '],
    ['Party General Secretary |To Lam| arrived', 'Party General Secretary '],
    // Somebody else's title, or none.
    ['Đại sứ Marc Knapper gặp ông |Tô Lâm|', null],
    ['Đại sứ Mỹ và |Tô Lâm|', null],
    ['Bộ trưởng phát biểu. |Tô Lâm| nói', null],
    ['Ông |Tô Lâm| nói', null],
    ['|Tô Lâm|, Bộ trưởng Công an', null],
    ['the Minister met |To Lam|', null],
  ])('%s', (marked, titles) => {
    expect(pageCalls([passage(marked)])?.before ?? null).toBe(titles);
  });

  test('the fullest of several, in the words of the page', () => {
    const calls = pageCalls([
      passage('Ông |Tô Lâm| nói'),
      passage('Đại tướng |Tô Lâm|'),
      passage('Bộ trưởng Công an |TÔ LÂM|'),
    ]);
    expect(calls).toEqual({ before: 'Bộ trưởng Công an ', name: 'TÔ LÂM', after: '' });
  });

  test('a name without any words before it', () => {
    expect(pageCalls([passage('|Tô Lâm|')])).toBeNull();
    expect(pageCalls([])).toBeNull();
  });
});
