import { describe, expect, test } from 'vitest';
import { articleFromSeed } from '../../../src/core/corpus/article.ts';
import { foundClaims, ownText } from '../../../src/core/corpus/found-claims.ts';
import { foundDate } from '../../../src/core/corpus/found-date.ts';
import { foundName, foundRule, levelIn } from '../../../src/core/corpus/found-names.ts';
import type { SourcedDate } from '../../../src/core/text/dates.ts';

const TEXT = [
  ' date 2024-05 Ngày 6/5, tại Hà Nội, Thượng tướng Trần Bảo Khuê, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Nội vụ, đã hội đàm với Bộ trưởng Nội vụ Lào Khamla Somphan.',
  'Hai bên ký Thỏa thuận hợp tác về thử nghiệm giữa Việt Nam và Lào./.',
  'Tin khác: Bộ trưởng Bộ Thử nghiệm Nguyễn Văn Mẫu hội đàm với Đại sứ Pháp Jean Dupont.',
].join('\n');
const article = articleFromSeed('a.txt', TEXT);
const found = foundClaims(article);

describe('what extraction finds in an article', () => {
  test('header and teaser are blank, and every offset stays', () => {
    const own = ownText(article);
    expect(own).toHaveLength(TEXT.length);
    expect(own).not.toContain('date 2024');
    expect(own).not.toContain('Dupont');
    expect(own.indexOf('Hai bên ký')).toBe(TEXT.indexOf('Hai bên ký'));
    expect(found.officials.map((one) => one.name)).toEqual(['Trần Bảo Khuê', 'Khamla Somphan']);
  });

  test('offices stand before memberships, of one quote, the rank with the first', () => {
    const [khue] = found.officials;
    expect(khue?.roles.map(({ title, rank }) => [title, rank])).toEqual([
      ['Bộ trưởng Bộ Nội vụ', 'Thượng tướng'],
      ['Ủy viên Trung ương Đảng', undefined],
    ]);
    expect(new Set(khue?.roles.map((role) => role.evidence.quote)).size).toBe(1);
    expect(khue?.roles[0]?.asOf).toMatchObject({ value: '2024-05-06' });
  });

  test('every quote is what stands at its span', () => {
    const all = [
      ...found.officials.flatMap((one) => one.roles),
      ...found.agreements,
      ...found.forums,
      ...found.meetings,
    ];
    expect(all.length).toBeGreaterThan(3);
    for (const { evidence } of all) expect(evidence.quote).toBe(TEXT.slice(evidence.start, evidence.end));
  });

  test('a meeting has the day of its sentence with the year of the article', () => {
    expect(found.meetings).toMatchObject([
      { people: ['Trần Bảo Khuê', 'Khamla Somphan'], what: 'talks', date: { value: '2024-05-06' } },
    ]);
  });

  test('an agreement has its parties and no more of a status than its sentence', () => {
    expect(found.agreements).toMatchObject([
      {
        type: 'agreement',
        status: 'signed',
        date: null,
        dateOf: 'stated',
        parties: [{ country: 'VN' }, { country: 'LA' }],
      },
    ]);
  });
});

describe('dates', () => {
  const event: SourcedDate = { value: '2025-01-05', basis: 'text', note: 'Ngày 5/1' };
  const cases: [string, string | null, string, string | null][] = [
    ['a full date stays', '2019-03', 'ký vào tháng 3-2019', '2019-03'],
    ['a near day takes the year', '--01-03', 'hôm ngày 3/1', '2025-01-03'],
    ['across the new year, the year before', '--12-28', 'hôm ngày 28/12', '2024-12-28'],
    ['a far day stays without a year', '--07-20', 'hôm ngày 20/7', '--07-20'],
    ['none, in the sentence of the event', null, 'Ngày 5/1, hai bên gặp nhau', '2025-01-05'],
    ['none', null, 'hai bên gặp nhau', null],
  ];
  test.each(cases)('%s', (_, value, quote, wanted) => {
    expect(foundDate(value, { event }, { quote })?.value ?? null).toBe(wanted);
  });

  test('no event, no year', () => {
    expect(foundDate('--01-03', { event: null }, { quote: 'ngày 3/1' })?.value).toBe('--01-03');
  });
});

describe('names', () => {
  test('a Vietnamese name is transliterated, and says that it is ours', () => {
    expect(foundName('Đỗ Hùng Việt', 'official')).toEqual({
      vi: 'Đỗ Hùng Việt',
      en: 'Do Hung Viet',
      basis: 'ours',
    });
  });

  test.each([
    ['Putin', 'official', 'short'],
    ['Chris Lanberg', 'official', 'spelling'],
    ['Đối tác chiến lược', 'agreement', 'level'],
    ['Đối tác chiến lược Việt Nam-Lào', 'agreement', 'alias'],
    ['Diễn đàn Thử nghiệm', 'forum', 'alias'],
  ] as const)('%s of an %s is %s', (text, kind, rule) => {
    expect(foundRule(text, kind)).toBe(rule);
  });

  test.each([
    ['quan hệ Đối tác Chiến lược Toàn diện', 'comprehensive-strategic'],
    ['Đối tác chiến lược', 'strategic'],
    ['đối tác toàn diện', 'comprehensive'],
    ['Bản ghi nhớ', undefined],
  ])('%s: %s', (text, level) => {
    expect(levelIn(text)).toBe(level);
  });
});
