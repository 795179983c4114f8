import { describe, expect, test } from 'vitest';
import {
  knownAgreement,
  knownForum,
  knownOfficial,
  slug,
  withoutOrdinal,
} from '../../../src/core/corpus/identify.ts';
import type { KnownEntity } from '../../../src/core/knowledge/record.types.ts';

const KNOWN: readonly KnownEntity[] = (
  [
    { id: 'khue', kind: 'official', names: ['Trần Bảo Khuê', 'Tran Bao Khuee'], countries: ['VN'] },
    { id: 'chan-sg', kind: 'official', names: ['A. Chan'], countries: ['SG'] },
    { id: 'chan-my', kind: 'official', names: ['A. Chan'], countries: ['MY'] },
    { id: 'vn-la', kind: 'agreement', names: ['đối tác chiến lược Việt Nam-Lào'], countries: ['VN', 'LA'] },
    {
      id: 'vn-kh',
      kind: 'agreement',
      names: ['đối tác chiến lược', 'strategic partnership'],
      countries: ['VN', 'KH'],
    },
    { id: 'forum', kind: 'forum', names: ['Đối thoại Thử nghiệm Việt Nam-Lào'], countries: [] },
  ] as const
).map((one) => ({ ...one, name: { vi: one.names[0], en: one.names[0], basis: 'ours' } }));
const parties = (...codes: string[]) => codes.map((country) => ({ country }));

describe('who it is', () => {
  test.each([
    ['by any of the names', ['Bà Khuê', 'Tran Bao Khuee'], null, 'khue'],
    ['not of another country', ['Trần Bảo Khuê'], 'LA', null],
    ['two bear it', ['A. Chan'], null, null],
    ['two bear it, the country decides', ['A. Chan'], 'SG', 'chan-sg'],
    ['nobody', ['Lê Thử'], 'VN', null],
  ] as const)('%s', (_, surfaces, country, id) => {
    expect(knownOfficial({ surfaces, country }, KNOWN)).toBe(id);
  });

  test.each([
    ['its parties decide', ['Đối tác chiến lược'], ['LA', 'VN'], 'vn-la'],
    ['others', ['Đối tác chiến lược'], ['VN', 'KH'], 'vn-kh'],
    ['none of these parties', ['Đối tác chiến lược'], ['VN', 'US'], null],
    ['another wording', ['Hiệp định thử nghiệm'], ['VN', 'LA'], null],
  ] as const)('an agreement: %s', (_, surfaces, codes, id) => {
    expect(knownAgreement({ surfaces, parties: parties(...codes) }, KNOWN)).toBe(id);
  });

  test.each([
    [['Đối thoại Thử nghiệm Việt Nam - Lào lần thứ hai'], 'forum'],
    [['Đối thoại Thử nghiệm lần thứ 3'], 'forum'],
    [['Đối thoại'], null],
    [['Diễn đàn Thử nghiệm'], null],
  ] as const)('a forum: %s', (surfaces, id) => {
    expect(knownForum({ surfaces }, KNOWN)).toBe(id);
  });
});

test('a forum without its number', () => {
  expect(withoutOrdinal('Hội nghị lần thứ 12 Thử nghiệm')).toBe('hội nghị thử nghiệm');
});

test.each([
  ['Trần Bảo Khuê', 'tran-bao-khue'],
  ['K. Shanmugam', 'k-shanmugam'],
  ['Đỗ  Hùng\nViệt', 'do-hung-viet'],
  ['…', 'unnamed'],
])('%s is %s', (name, id) => {
  expect(slug(name)).toBe(id);
});

test('an id has an end, and ends with a whole word', () => {
  const id = slug('thỏa thuận '.repeat(30));
  expect(id.length).toBeLessThanOrEqual(72);
  expect(id.endsWith('thuan') || id.endsWith('thoa')).toBe(true);
});
