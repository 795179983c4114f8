import { describe, expect, test } from 'vitest';
import { officeAt, officeHistory, officeKey, sameOffice } from '../../../src/core/knowledge/office.ts';
import type { Role } from '../../../src/core/knowledge/types.ts';

function role(title: string, asOf: string | null, more: Partial<Role> = {}): Role {
  return {
    title: { vi: title, en: title, basis: 'ours' },
    former: false,
    asOf: asOf === null ? null : { value: asOf, basis: 'text' },
    evidence: { article: 'a', start: 0, end: 1, quote: 'x' },
    ...more,
  };
}

const MINISTER = 'Bộ trưởng Bộ Công an';
const MEMBER = 'Ủy viên Bộ Chính trị';
const roles = [
  role('Bộ trưởng Công an', '2023-06-30'),
  role(MINISTER, '2024-04-24'),
  role(MEMBER, '2024-04-24'),
  role(MINISTER, '2020-02-14'),
  role('Tổng Bí thư', '2025-03-13'),
];

describe('the office at a date', () => {
  const cases: [string, string | null, object][] = [
    ['no date', null, { case: 'no-date' }],
    ['no year', '--09-05', { case: 'no-date' }],
    ['before the first word', '2020-02-10', { case: 'before-first', leadDays: 4 }],
    ['on the day', '2023-06-30', { case: 'same-day', point: roles[0] }],
    [
      'between two that agree, worded differently',
      '2023-09',
      { case: 'between-same', before: roles[0], after: roles[1] },
    ],
    ['2021', '2021', { case: 'between-same', before: roles[3], after: roles[0] }],
    [
      'between two that differ',
      '2024-09-15',
      { case: 'between-different', before: roles[1], after: roles[4], gapDays: 323 },
    ],
    ['after the last', '2026-03-13T07:00', { case: 'after-last', last: roles[4], ageDays: 365 }],
    [
      'a month after the last',
      '2025-05',
      { case: 'after-last', last: roles[4], ageDays: 49, approximate: true },
    ],
    ['the month of a point', '2024-04', { case: 'same-day', point: roles[1], approximate: true }],
  ];
  test.each(cases)('%s', (_, date, expected) => {
    expect(officeAt({ roles }, date)).toMatchObject(expected);
  });

  test('a point less precise than a day gives days at least', () => {
    const sultan = { roles: [role('Quốc vương Brunei', '2019-03')] };
    expect(officeAt(sultan, '2020-02-14')).toMatchObject({
      case: 'after-last',
      ageDays: 320,
      approximate: true,
    });
  });

  test('two offices of one day are both shown', () => {
    const both = { roles: [role('Bộ trưởng Ngoại giao', '2021-01-05'), role('Phó Thủ tướng', '2021-01-05')] };
    expect(officeAt(both, '2021-01-05')).toMatchObject({ case: 'same-day', others: [both.roles[1]] });
  });

  test.each([
    ['after-last', '2021-06-01'],
    ['before-first', '2020-06-01'],
  ])('what two articles say of one day is kept in %s', (kind, date) => {
    const both = { roles: [role('Bộ trưởng Ngoại giao', '2021-01-05'), role('Phó Thủ tướng', '2021-01-05')] };
    expect(officeAt(both, date)).toMatchObject({ case: kind, others: [both.roles[1]] });
  });

  test('between neighbours too, each office once', () => {
    const [a, b, c] = ['Bộ trưởng Ngoại giao', 'Phó Thủ tướng', 'Đại sứ'];
    const roles = [role(a!, '2021-01-05'), role(b!, '2021-01-05'), role(a!, '2022-01-05')];
    expect(officeAt({ roles }, '2021-06-01')).toMatchObject({ case: 'between-same', others: [roles[1]] });
    const unlike = [...roles.slice(0, 2), role(c!, '2022-01-05'), role(b!, '2022-01-05')];
    expect(officeAt({ roles: unlike.slice(0, 3) }, '2021-06-01')).toMatchObject({
      case: 'between-different',
      others: [unlike[1]],
    });
    expect(officeAt({ roles: roles.filter(({ title }) => title.vi === a) }, '2021-06-01')).not.toHaveProperty(
      'others',
    );
  });

  test('a membership that goes on is no office that goes on', () => {
    const official = {
      roles: [
        role(MINISTER, '2021-01-01'),
        role(MEMBER, '2021-01-01'),
        role(MEMBER, '2022-01-01'),
        role('Chủ tịch nước', '2022-01-01'),
      ],
    };
    expect(officeAt(official, '2021-06-01').case).toBe('between-different');
  });

  test('a membership counts where nothing else is known', () => {
    expect(officeAt({ roles: [role(MEMBER, '2021-01-01')] }, '2021-01-02')).toMatchObject({
      case: 'after-last',
      ageDays: 1,
    });
  });

  test('without dates nothing is placed', () => {
    expect(officeAt({ roles: [role('Chủ tịch', null)] }, '2024-01-01').case).toBe('undated');
  });

  test('having held an office is not holding it', () => {
    const official = {
      roles: [role(MINISTER, '2021-01-01'), role(MINISTER, '2023-01-01', { former: true })],
    };
    expect(officeAt(official, '2022-01-01').case).toBe('between-different');
  });
});

test('history: oldest first, gaps in days, undated last', () => {
  const history = officeHistory({ roles: [role('Chủ tịch', null), ...roles] });
  expect(history.map(({ role, gapDays }) => [role.title.vi, role.asOf?.value ?? null, gapDays])).toEqual([
    [MINISTER, '2020-02-14', null],
    ['Bộ trưởng Công an', '2023-06-30', 1232],
    [MINISTER, '2024-04-24', 299],
    [MEMBER, '2024-04-24', 0],
    ['Tổng Bí thư', '2025-03-13', 323],
    ['Chủ tịch', null, null],
  ]);
});

describe('one office in several wordings', () => {
  test.each([
    ['Bộ trưởng Bộ Công an', 'Bộ trưởng Công an'],
    ['Thứ trưởng Bộ Ngoại giao', 'thứ trưởng Ngoại giao'],
    ['Đại sứ đặc mệnh toàn quyền Việt Nam tại Hoa Kỳ', 'Đại sứ Việt Nam tại Mỹ'],
    ['Tổng thống Liên bang Nga', 'Tổng thống Nga'],
    ['Uỷ viên Bộ Chính trị', 'Ủy viên Bộ Chính trị'],
  ])('%s = %s', (a, b) => {
    expect(officeKey(a)).toBe(officeKey(b));
  });
  test.each([
    ['Bộ trưởng Bộ Công an', 'Thứ trưởng Bộ Công an'],
    ['Tổng Bí thư', 'Tổng thống Nga'],
    ['Quyền Bộ trưởng Bộ Y tế', 'Bộ trưởng Bộ Y tế'],
  ])('%s ≠ %s', (a, b) => {
    expect(officeKey(a)).not.toBe(officeKey(b));
  });
  test('one title in two organisations is two offices', () => {
    expect(
      sameOffice(role('Thư ký', null, { organisation: 'a' }), role('Thư ký', null, { organisation: 'b' })),
    ).toBe(false);
    expect(sameOffice(role('Thư ký', null, { organisation: 'a' }), role('Thư ký', null))).toBe(true);
  });
});
