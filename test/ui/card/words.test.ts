import { describe, expect, test } from 'vitest';
import type { Party } from '../../../src/core/knowledge/types.ts';
import { translator } from '../../../src/platform/i18n.ts';
import { pageAddress } from '../../../src/ui/card/quote.tsx';
import { agedWords, countryName, datedWords, partyName, statusWords } from '../../../src/ui/card/words.ts';

const vi = translator('vi');
const en = translator('en');

describe('words of the card', () => {
  test.each([
    ['signed', 'được nêu là đã ký', 'reported signed'],
    ['mentioned', 'được nhắc đến', 'mentioned'],
    ['proposed', 'được đề xuất', 'proposed'],
  ] as const)('a status says no more than its sentence: %s', (status, inVietnamese, inEnglish) => {
    expect(statusWords(status, vi)).toBe(inVietnamese);
    expect(statusWords(status, en)).toBe(inEnglish);
  });

  test('each date says what it is the date of', () => {
    const date = { value: '2019-03', basis: 'text' } as const;
    expect(datedWords(date, 'signed', vi)).toBe('ký tháng 3/2019');
    expect(datedWords(date, 'planned', en)).toBe('planned for March 2019');
    expect(datedWords(null, 'signed', vi)).toBe('không nêu ngày');
  });

  test('what was said last is said with its age where it is old', () => {
    const date = { value: '2019-03', basis: 'text' } as const;
    expect(agedWords(date, 'signed', '2020-02-14', vi)).toBe('ký tháng 3/2019');
    expect(agedWords(date, 'signed', '2024-05-02', vi)).toBe(
      'ký tháng 3/2019 (cách ngày trang 5 năm 1 tháng)',
    );
    expect(agedWords(date, 'signed', '2018-05-02', vi)).toBe('ký tháng 3/2019');
    expect(agedWords(date, 'signed', null, vi)).toBe('ký tháng 3/2019');
    expect(agedWords(null, 'signed', '2024-05-02', vi)).toBe('không nêu ngày');
    expect(agedWords({ value: '--03-13', basis: 'text' }, 'signed', '2024-05-02', vi)).not.toContain('cách');
  });

  test.each<[Party, string, string]>([
    [{ country: 'US' }, 'Hoa Kỳ', 'United States'],
    [{ country: 'VN' }, 'Việt Nam', 'Viet Nam'],
    [{ organisation: 'mps' }, 'Bộ Công an', 'Ministry of Public Security'],
    [{ organisation: 'unknown' }, 'unknown', 'unknown'],
    [{ text: 'nhiều nước' }, 'nhiều nước', 'nhiều nước'],
  ])('a party %j', (party, inVietnamese, inEnglish) => {
    const mps = {
      id: 'mps',
      kind: 'organisation',
      name: { vi: 'Bộ Công an', en: 'Ministry of Public Security', basis: 'official' },
    } as const;
    expect(partyName(party, { mps }, 'vi')).toBe(inVietnamese);
    expect(partyName(party, { mps }, 'en')).toBe(inEnglish);
  });

  test('a code that is no country stays as it is', () => {
    expect(countryName('ASEAN', 'vi')).toBe('ASEAN');
  });

  test.each([
    ['https://vi-du.vn/bai', 'https://vi-du.vn/bai'],
    ['http://vi-du.vn/bai', 'http://vi-du.vn/bai'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//vi-du.vn', null],
    ['', null],
    [undefined, null],
  ])('an address of a pack is a link only where it is a page: %s', (url, link) => {
    expect(pageAddress(url)).toBe(link);
  });
});
