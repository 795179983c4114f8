import { describe, expect, test } from 'vitest';
import type { OfficeAt } from '../../../src/core/knowledge/brief.types.ts';
import type { Role } from '../../../src/core/knowledge/types.ts';
import { translator } from '../../../src/platform/i18n.ts';
import { historyPoints } from '../../../src/ui/card/history.tsx';
import { decisiveRole, officeView } from '../../../src/ui/card/office.ts';
import { daysWords, officeName, roleName } from '../../../src/ui/card/words.ts';

const vi = translator('vi');
const en = translator('en');

function role(title: string, day: string | null, more: Partial<Role> = {}): Role {
  return {
    title: { vi: title, en: `${title} (en)`, basis: 'ours' },
    former: false,
    asOf: day === null ? null : { value: day, basis: 'text' },
    evidence: { article: 'a', start: 0, end: 3, quote: 'abc' },
    ...more,
  };
}

const minister = role('Bộ trưởng', '2024-04-24');
const secretary = role('Tổng Bí thư', '2025-03-13', {
  evidence: { article: 'b', start: 5, end: 9, quote: 'abcd' },
});
const member = role('Ủy viên', '2024-04-24');
const elsewhere = role('Đại sứ', '2024-04-24', {
  evidence: { article: 'c', start: 5, end: 9, quote: 'abcd' },
});

/** Lead, then each point, then the caution: what a reader sees, top to bottom. */
function seen(office: OfficeAt, words = vi): string[] {
  const { lead, points, caution } = officeView(office, words);
  return [
    lead,
    ...points.map((point) => `${point.role.title.vi}: ${point.when}`),
    ...(caution ? [caution] : []),
  ];
}

describe('the office at the date of a page, in words', () => {
  test.each<[string, OfficeAt, string[], Role | null]>([
    [
      'on the very day',
      { case: 'same-day', point: minister },
      ['Kho nêu đúng ngày của trang', 'Bộ trưởng: 24/4/2024'],
      minister,
    ],
    [
      'on the very day, by two articles that differ',
      { case: 'same-day', point: minister, others: [elsewhere] },
      [
        'Kho nêu đúng ngày của trang',
        'Bộ trưởng: 24/4/2024',
        'Đại sứ: 24/4/2024, theo một bài khác',
        'Các bài nêu khác nhau; thẻ giữ nguyên từng bài.',
      ],
      minister,
    ],
    [
      'one article with several offices does not differ from itself',
      { case: 'same-day', point: minister, others: [member] },
      ['Kho nêu đúng ngày của trang', 'Bộ trưởng: 24/4/2024'],
      minister,
    ],
    [
      'the last word of two articles that differ',
      { case: 'after-last', last: minister, ageDays: 30, others: [elsewhere] },
      [
        'Lần cuối kho nêu',
        'Bộ trưởng: 24/4/2024 (cách ngày trang 30 ngày)',
        'Đại sứ: 24/4/2024, theo một bài khác',
        'Các bài nêu khác nhau; thẻ giữ nguyên từng bài.',
      ],
      minister,
    ],
    [
      'both neighbours agree',
      { case: 'between-same', before: role('Bộ trưởng', '2023-06-30'), after: minister },
      ['Được nêu là', 'Bộ trưởng: ngày 30/6/2023 và ngày 24/4/2024, trước và sau ngày trang'],
      null,
    ],
    [
      'they differ: both, and nothing concluded',
      { case: 'between-different', before: minister, after: secretary, gapDays: 323 },
      [
        'Kho trống 323 ngày quanh ngày trang',
        'Bộ trưởng: 24/4/2024',
        'Tổng Bí thư: 13/3/2025',
        'Kho không có câu nào về chức vụ trong khoảng giữa.',
      ],
      minister,
    ],
    [
      'the last word, with its age',
      { case: 'after-last', last: secretary, ageDays: 619 },
      ['Lần cuối kho nêu', 'Tổng Bí thư: 13/3/2025 (cách ngày trang 1 năm 8 tháng)'],
      secretary,
    ],
    [
      'the first word comes later',
      { case: 'before-first', first: minister, leadDays: 30 },
      ['Lần đầu kho nêu', 'Bộ trưởng: 24/4/2024 (sau ngày trang 30 ngày)'],
      minister,
    ],
    [
      'no date of the page: all',
      { case: 'no-date', points: [minister, member, secretary] },
      [
        'Trang không rõ ngày; kho nêu lần lượt',
        'Bộ trưởng: 24/4/2024',
        'Ủy viên: ',
        'Tổng Bí thư: 13/3/2025',
      ],
      secretary,
    ],
    [
      'no date of the claim',
      { case: 'undated', points: [role('Chủ tịch', null)] },
      ['Kho nêu, không rõ ngày', 'Chủ tịch: '],
      null,
    ],
  ])('%s', (_, office, expected, decisive) => {
    expect(seen(office)).toEqual(expected);
    if (decisive) expect(decisiveRole(office)).toBe(decisive);
    else expect(decisiveRole(office)).not.toBeNull();
  });

  test('in English too', () => {
    const gap = { case: 'between-different', before: minister, after: secretary, gapDays: 323 } as const;
    expect(seen(gap, en)[0]).toBe('The corpus is silent for 323 days around this page');
  });

  test('a day that a report outside the article fixes says so', () => {
    const why = { vi: 'năm theo một bản tin khác', en: 'year from another report' };
    const fixed = role('Bộ trưởng', null, { asOf: { value: '2020-02-14', basis: 'parallel-report', why } });
    const { points } = officeView({ case: 'same-day', point: fixed }, vi);
    expect(points).toEqual([{ role: fixed, when: '14/2/2020', source: 'năm theo một bản tin khác' }]);
  });
});

describe('offices in words', () => {
  test.each([
    [role('Bộ trưởng', null), 'Bộ trưởng', 'Bộ trưởng'],
    [role('Bộ trưởng', null, { former: true }), 'nguyên Bộ trưởng', 'nguyên Bộ trưởng'],
    [
      role('Bộ trưởng', null, { rank: { vi: 'Đại tướng', en: 'General', basis: 'official' } }),
      'Bộ trưởng, Đại tướng',
      'Bộ trưởng',
    ],
  ])('%#', (given, withRank, without) => {
    expect(roleName(given, 'vi')).toBe(withRank);
    expect(officeName(given, 'vi')).toBe(without);
  });

  test.each([
    [1, '1 ngày', '1 day'],
    [323, '323 ngày', '323 days'],
    [1232, '1.232 ngày (3 năm 4 tháng)', '1,232 days (3 years 4 months)'],
  ])('a gap of %i days', (days, inVietnamese, inEnglish) => {
    expect(daysWords(days, vi)).toBe(inVietnamese);
    expect(daysWords(days, en)).toBe(inEnglish);
  });
});

test('offices of one sentence and one day are one point of the history', () => {
  const other = { article: 'b', start: 5, end: 9, quote: 'abcd' };
  const history = [
    { role: role('Bộ trưởng', '2020-02-14'), gapDays: null },
    { role: role('Ủy viên', '2020-02-14'), gapDays: 0 },
    { role: role('Bộ trưởng', '2023-06-30', { evidence: other }), gapDays: 1232 },
  ];
  const points = historyPoints(history);
  expect(points.map(({ roles, gapDays }) => [roles.map((each) => each.title.vi), gapDays])).toEqual([
    [['Bộ trưởng', 'Ủy viên'], null],
    [['Bộ trưởng'], 1232],
  ]);
});
