import { describe, expect, test } from 'vitest';
import type { ArticleRef } from '../../../src/core/knowledge/brief.types.ts';
import { citeCsl, citeMarkdown, citePlain } from '../../../src/core/knowledge/cite.ts';

const article: ArticleRef = {
  id: 'a1',
  title: 'Hai nước [mới] ký',
  titleBasis: 'line',
  lang: 'vi',
  published: { value: '2020-02', basis: 'header', note: 'date 2020-02' },
  event: {
    value: '2020-02-14',
    basis: 'text',
    note: 'ngày 14-2',
    why: { vi: 'năm theo tiêu đề', en: 'year from the header' },
  },
  outlet: { name: 'Báo A', basis: 'same-text' },
  url: 'https://a.example/1',
  pack: { id: 'seeds', version: '1.2.3' },
};
const evidence = { quote: 'hai nước đã ký', gloss: 'the two countries signed' };
const { url: _url, outlet: _outlet, ...bare } = article;

describe('plain text', () => {
  test('in Vietnamese the quote needs no gloss', () => {
    expect(citePlain({ evidence, article }, 'vi')).toBe(
      '“hai nước đã ký”. Hai nước [mới] ký. Báo A (trang đăng cùng bài này; bài không ghi tên báo). ' +
        'Đăng tháng 2/2020 (theo dòng đầu tệp); sự kiện 14/2/2020 (năm theo tiêu đề). Kho Bối Cảnh: seeds 1.2.3. https://a.example/1',
    );
  });
  test('in English with the gloss, marked as ours', () => {
    expect(citePlain({ evidence, article }, 'en')).toBe(
      '“hai nước đã ký” [English gloss by Bối Cảnh: “the two countries signed”]. Hai nước [mới] ký. ' +
        'Báo A (a page with the same text; the text names no outlet). ' +
        "Published February 2020 (by the file's header); event 14 February 2020 (year from the header). " +
        'Bối Cảnh corpus: seeds 1.2.3. https://a.example/1',
    );
  });
  test('what is not known is not there', () => {
    const unknown: ArticleRef = {
      ...bare,
      title: 'Ông A đến.',
      titleBasis: 'sentence',
      published: null,
      event: null,
    };
    expect(citePlain({ evidence: { quote: 'hai nước' }, article: unknown }, 'en')).toBe(
      '“hai nước”. Ông A đến [no title; first sentence]. No date. Bối Cảnh corpus: seeds 1.2.3.',
    );
  });
});

test('the day of reading stands in every format', () => {
  const citation = { evidence, article, accessed: '2026-11-22' };
  expect(citePlain(citation, 'vi')).toContain('Kho Bối Cảnh: seeds 1.2.3. Truy cập 22/11/2026. https://');
  expect(citeMarkdown(citation, 'en')).toMatch(/seeds 1\.2\.3, accessed 22 November 2026$/);
  expect(citeCsl(citation, 'en').accessed).toEqual({ 'date-parts': [[2026, 11, 22]] });
});

test('Markdown: a block quote, its source a link; marks of the text stay text', () => {
  expect(citeMarkdown({ evidence, article }, 'vi')).toBe(
    '> hai nước đã ký\n\n— [Hai nước \\[mới\\] ký](<https://a.example/1>), Báo A (trang đăng cùng bài này; bài không ghi tên báo), ' +
      'đăng tháng 2/2020 (theo dòng đầu tệp); sự kiện 14/2/2020 (năm theo tiêu đề), Kho Bối Cảnh: seeds 1.2.3',
  );
});

test('CSL-JSON: dates as precise as known, none where the year is open', () => {
  expect(citeCsl({ evidence, article }, 'en')).toMatchObject({
    id: 'seeds/a1',
    type: 'article-newspaper',
    'container-title': 'Báo A',
    issued: { 'date-parts': [[2020, 2]] },
    'event-date': { 'date-parts': [[2020, 2, 14]] },
    URL: 'https://a.example/1',
  });
  const open = { ...article, published: null, event: { value: '--02-14', basis: 'text' } as const };
  const item = citeCsl({ evidence, article: open }, 'en');
  expect(item).not.toHaveProperty('issued');
  expect(item).not.toHaveProperty('event-date');
  expect(item.note).toContain('14 February, year not stated');
});
