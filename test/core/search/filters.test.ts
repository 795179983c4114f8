import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../src/core/search/filter-date.ts';
import { FIELD_NAMES } from '../../../src/core/search/filter-names.ts';
import { parseFilters, plainName, withFilter, withoutSpan } from '../../../src/core/search/filters.ts';
import type { FilterField } from '../../../src/core/search/types.ts';
import fc from '../../support/fc.ts';

const FIELDS = Object.keys(FIELD_NAMES) as FilterField[];

describe('typed filters', () => {
  it.each([
    ['an ninh', 'an ninh', []],
    ['người:"Tô Lâm" sau:2024', '', ['official=Tô Lâm', 'after=2024']],
    ['person:"To Lam" after:2024 ma túy', 'ma túy', ['official=To Lam', 'after=2024']],
    ['ma túy NƯỚC:brunei', 'ma túy', ['country=brunei']],
    ['nuoc:BN', '', ['country=BN']],
    ['thỏa-thuận:"bản ghi nhớ"', '', ['agreement=bản ghi nhớ']],
    ['thoathuan:x', '', ['agreement=x']],
    ['người:', '', ['official=']],
    ['người:"Tô', '', ['official=Tô']],
    ['người:“Tô Lâm” hội đàm', 'hội đàm', ['official=Tô Lâm']],
    ['lúc 10:30 ở đây', 'lúc 10:30 ở đây', []],
    ['https://bao.example/a', 'https://bao.example/a', []],
    ['chú thích: người', 'chú thích: người', []],
    ['ông:người', 'ông:người', []],
    ['a báo:x b', 'a b', ['outlet=x']],
  ])('%s', (query, words, filters) => {
    const parsed = parseFilters(query);
    expect(parsed.words).toBe(words);
    expect(parsed.filters.map(({ field, value }) => `${field}=${value}`)).toEqual(filters);
  });

  it('never throw, stand where they say, and lose no word', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('người:', 'sau:2024', '"', '“', ':', ' ', 'nước:"', 'Tô Lâm', 'báo:x'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const query = parts.join('');
        const { filters, words } = parseFilters(query);
        let at = 0;
        let rest = '';
        for (const { start, end } of filters) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          rest += query.slice(at, start);
          at = end;
        }
        expect(words).toBe((rest + query.slice(at)).replace(/\s+/gu, ' ').trim());
      }),
    );
  }, 30_000);

  it('are read back as they were added, and taken away again', () => {
    const value = fc
      .string({ unit: fc.constantFrom(...'aâ ơ1-.,:(Đ') })
      .map((text) => text.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(
        fc.constantFrom('', 'an ninh', 'sau:2020 ma túy'),
        fc.constantFrom(...FIELDS),
        value,
        fc.constantFrom('vi' as const, 'en' as const),
        (query, field, text, lang) => {
          const longer = withFilter(query, field, text, lang);
          const last = parseFilters(longer).filters.at(-1);
          expect(last).toMatchObject({ field, value: text });
          expect(withoutSpan(longer, last!)).toBe(query);
        },
      ),
    );
  });
});

describe('names of outlets', () => {
  it('with quotes in them are typed without', () => {
    const typed = parseFilters(withFilter('', 'outlet', 'Báo “Thử-Nghiệm” "1"', 'vi')).filters[0]!.value;
    expect(plainName(typed)).toBe(plainName('Báo “Thử-Nghiệm” "1"'));
  });
});

describe('dates of filters', () => {
  it.each([
    ['2024', '2024'],
    ['2024-5', '2024-05'],
    ['14/5/2024', '2024-05-14'],
    ['5/2024', '2024-05'],
    ['2024-05-14', '2024-05-14'],
    ['tháng 5 năm 2024', '2024-05'],
    ['ngày 14 tháng 5 năm 2024', '2024-05-14'],
    ['năm 2024', '2024'],
    ['Ngày 14/5/2024', '2024-05-14'],
    ['May 2024', '2024-05'],
    ['14 Sept 2024', '2024-09-14'],
    ['September 14, 2024', '2024-09-14'],
    ['quý 2 năm 2024', null],
    ['May June 2024', null],
    ['31/2/2024', null],
    ['năm ngoái', null],
    ['14/2024/5', null],
  ])('%s is %s', (value, date) => {
    expect(dateOf(value)).toBe(date);
  });
});
