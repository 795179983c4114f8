import { expect, test } from 'vitest';
import type { Clue } from '../../../src/core/matching/types.ts';
import { translator } from '../../../src/platform/i18n.ts';
import { clueWords } from '../../../src/ui/card/why.tsx';

const NAMES = { 'tran-van-minh': 'Trần Văn Minh' };

test.each<[what: string, clue: Clue, vi: string | null, en: string | null]>([
  [
    'words of the page',
    { code: 'parties-in-phrase', text: 'Việt Nam và Na Uy' },
    'các bên đứng liền đó: “Việt Nam và Na Uy”',
    'the parties stand right there: “Việt Nam và Na Uy”',
  ],
  [
    'a pair read off the page',
    { code: 'parties-on-page', text: 'VN–NO' },
    'trang nói về hai bên: “Việt Nam – Na Uy”',
    'the page is about these parties: “Viet Nam – Norway”',
  ],
  [
    'a pair of the headline',
    { code: 'parties-in-headline', text: 'VN–SG' },
    'các bên có trong tít: “Việt Nam – Singapore”',
    'the parties stand in the headline: “Viet Nam – Singapore”',
  ],
  [
    'one country',
    { code: 'country-beside', text: 'NO' },
    'trang có nhắc tới nước: Na Uy',
    'the page names the country: Norway',
  ],
  [
    'a title with a country in it',
    { code: 'country-beside', text: 'Bộ trưởng Na Uy' },
    'tên nước đứng cạnh: “Bộ trưởng Na Uy”',
    null,
  ],
  [
    'a dated holder',
    { code: 'dated-holder', text: 'tran-van-minh 2023-06-30' },
    'kho nêu người giữ chức này vào ngày gần trang: Trần Văn Minh, 30/6/2023',
    null,
  ],
  [
    'the date of the page',
    { code: 'page-date', text: '2024-09-20T08:00' },
    'ngày của trang: 20/9/2024',
    null,
  ],
  ['capitals that are a title', { code: 'title-beside', text: 'TS' }, 'chức danh đứng cạnh: “TS”', null],
  ['a clue of a newer matcher', { code: 'stars' as Clue['code'], text: 'x' }, null, null],
])('%s', (_, clue, vi, en) => {
  expect(clueWords(clue, NAMES, translator('vi'))).toBe(vi);
  if (en !== null) expect(clueWords(clue, NAMES, translator('en'))).toBe(en);
});
