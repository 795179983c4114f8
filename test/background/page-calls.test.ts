import { describe, expect, test } from 'vitest';
import { pageCalls } from '../../src/background/page-calls.ts';
import type { OfficeAt } from '../../src/core/knowledge/brief.types.ts';
import type { Role } from '../../src/core/knowledge/types.ts';
import { translator } from '../../src/platform/i18n.ts';
import { unlikeWords } from '../../src/ui/card/office.ts';

/** A passage with the name between bars. */
function passage(marked: string) {
  const [before = '', name = '', after = ''] = marked.split('|');
  return { text: before + name + after, start: before.length, end: before.length + name.length };
}

const role = (vi: string, en: string, former = false): Role => ({
  title: { vi, en, basis: 'ours' },
  former,
  asOf: { value: '2025-03-13', basis: 'text' },
  evidence: { article: 'a', start: 0, end: 1, quote: 'x' },
});

const WORDS = translator('vi');
const MINISTER: OfficeAt = {
  case: 'after-last',
  last: role('Bộ trưởng Bộ Công an', 'Minister of Public Security'),
  ageDays: 10,
};

/** What the page calls him, the name in bars, then the offices that the corpus does not have. */
function read(...marked: string[]): string | null {
  const calls = pageCalls(marked.map(passage), MINISTER);
  return (
    calls &&
    `${calls.before}|${calls.name}|${calls.after}${calls.unlike ? ` ≠ ${unlikeWords(calls.unlike, WORDS)}` : ''}`
  );
}

describe('what the page calls the person', () => {
  test.each([
    [
      'the same office in fewer words',
      'Chiều nay, Bộ trưởng Công an |Trần Văn Minh| phát biểu.',
      'Bộ trưởng Công an |Trần Văn Minh|',
    ],
    [
      'a rank says nothing of the office',
      'Đoàn do Đại tướng |Trần Văn Minh| dẫn đầu',
      'Đại tướng |Trần Văn Minh|',
    ],
    [
      'a chain, memberships in it',
      'Sáng 3/9, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an |Trần Văn Minh| đến dự',
      'Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an |Trần Văn Minh|',
    ],
    ['behind the name', '|Trần Văn Minh|, Bộ trưởng Công an, nói.', '|Trần Văn Minh|, Bộ trưởng Công an'],
    [
      'another office',
      'Tổng Bí thư |Trần Văn Minh| nói.',
      'Tổng Bí thư |Trần Văn Minh| ≠ Trang này: Tổng Bí thư; kho, lần cuối 13/3/2025: Bộ trưởng Bộ Công an.',
    ],
    [
      'a deputy is not the head',
      'Thứ trưởng Bộ Công an |Trần Văn Minh| nói.',
      'Thứ trưởng Bộ Công an |Trần Văn Minh| ≠ Trang này: Thứ trưởng Bộ Công an; kho, lần cuối 13/3/2025: Bộ trưởng Bộ Công an.',
    ],
    [
      'no longer',
      'Nguyên Bộ trưởng Bộ Công an |Trần Văn Minh| dự.',
      'Nguyên Bộ trưởng Bộ Công an |Trần Văn Minh| ≠ Trang này: nguyên Bộ trưởng Bộ Công an; kho, lần cuối 13/3/2025: Bộ trưởng Bộ Công an.',
    ],
    [
      'English',
      'Minister of Public Security |Tran Van Minh| spoke.',
      'Minister of Public Security |Tran Van Minh|',
    ],
    [
      'English, body in front',
      "Vietnam's Public Security Minister |Tran Van Minh| spoke.",
      "Vietnam's Public Security Minister |Tran Van Minh|",
    ],
    // Somebody else's title, or none.
    ['the title of the one whom he met', 'Đại sứ Marc Dupont gặp ông |Trần Văn Minh|', null],
    ['a title of the sentence before', 'Bộ trưởng phát biểu. |Trần Văn Minh| nói', null],
    ['no title', 'Ông |Trần Văn Minh| nói', null],
  ])('%s', (_rule, marked, words) => {
    expect(read(marked)).toBe(words);
  });

  test('the fullest of several passages, short forms among them', () => {
    expect(
      read(
        'Ông |Trần Văn Minh| nói',
        'Đại tướng |Trần Văn Minh|',
        'Bộ trưởng Bộ Công an |Trần Văn Minh| dự.',
      ),
    ).toBe('Bộ trưởng Bộ Công an |Trần Văn Minh|');
  });

  test('no passage, no words', () => {
    expect(read('|Trần Văn Minh|')).toBeNull();
    expect(read()).toBeNull();
  });
});
