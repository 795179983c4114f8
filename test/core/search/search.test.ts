import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/core/search/names.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { packSource } from '../../../src/core/search/source.ts';
import { collection } from './collection.ts';

/** A small collection of our own in which each article is the right answer for one reason. */
const pack = collection(
  [
    {
      id: 'visit',
      title: 'Đoàn cấp cao thăm Brunei',
      body: 'Đại tướng Tô Lâm đến Brunei hôm thứ hai.\nHai bên bàn về an ninh mạng và rửa tiền.',
    },
    {
      id: 'office',
      title: 'Tổ công tác làm việc với tỉnh',
      body: 'Tổ trưởng cho biết sẽ làm rõ các khoản chi. Cán bộ làm tại tổ dân phố đã báo cáo. Tổ làm việc đến tối.',
    },
    {
      id: 'english',
      title: 'To Lam meets envoys',
      body: 'General To Lam received two envoys. To Lam said the talks went well.',
    },
    {
      id: 'network',
      title: 'Đứt cáp quang',
      body: 'Mạng Internet chậm từ sáng. An toàn cháy nổ được nhắc lại; ninh kết bê tông phải chờ. An Giang có mưa, Ninh Bình nắng, mạng điện thoại ổn định.',
    },
    {
      id: 'sea',
      title: 'Ngày hội ở vịnh',
      body: 'Ngày hội biển xanh mở ở vịnh; áo xanh đi nhặt rác, biển báo mới được dựng cho biển xanh. Có cả đoàn Brunei.',
    },
    {
      id: 'passing',
      title: 'Giá cà phê tăng',
      body: 'Nông dân bán cà phê. Sàn giao dịch ở Brunei không có mặt hàng này, theo một tài liệu dài nói về nhiều chuyện khác của thị trường nông sản trong năm qua.',
    },
  ],
  [
    { id: 'to-lam', vi: 'Tô Lâm', en: 'To Lam', surfaces: ['To Lam'] },
    { id: 'shanmugam', vi: 'K. Shanmugam', surfaces: ['Shanmugam'] },
  ],
);
const search = createSearch(namesOf(pack.knowledge.entities), [packSource(pack)]);

const ids = async (query: string): Promise<string[]> =>
  (await search(query, 10)).articles.map((hit) => hit.article.id);

describe('ranking, with the reason for each place', () => {
  it.each([
    ['Tô Lâm', 'visit', 'typed marks, standing side by side in the text'],
    ['tô lâm', 'visit', 'case does not count'],
    ['To\u0302 La\u0302m', 'visit', 'decomposed input is the same input'],
    ['to lam brunei', 'visit', 'all three words; the others have two or one'],
    ['lâm brunei tô', 'visit', 'the order of words is free'],
    ['tổ làm', 'office', 'typed marks of the common words are theirs'],
    ['an ninh mạng', 'visit', 'the three stand side by side; elsewhere they are scattered'],
    ['an ninh mang', 'visit', 'the same without marks'],
    ['brunei', 'visit', 'in the title, not in passing'],
    ['rưa tiền', 'visit', 'a wrong mark is forgiven where nothing else fits'],
    ['caphe', 'passing', 'a missing space is found in the title'],
    ['rửa tiề', 'visit', 'the last word may be unfinished'],
    ['cáp qunag', 'network', 'two letters swapped'],
    ['bruneii', 'visit', 'one letter too many, and the title decides'],
  ])('%s finds %s first: %s', async (query, first) => {
    expect((await ids(query))[0]).toBe(first);
  });

  it('finds the same first for a query with and without marks', async () => {
    expect((await ids('to lam brunei'))[0]).toBe((await ids('Tô Lâm Brunei'))[0]);
  });

  it('does not drown a name typed with its marks in its accidents', async () => {
    expect(await ids('Tô Lâm')).not.toContain('office');
  });

  it('finds an article in another language by the name', async () => {
    expect(await ids('Tô Lâm')).toEqual(['visit', 'english']);
  });

  it('finds nothing for what no article says', async () => {
    expect(await search('quốc kỳ Bhutan', 10)).toMatchObject({ entities: [], articles: [], total: 0 });
    expect((await search('  –  ', 10)).total).toBe(0);
  });

  it('gives no more than the limit and says how many there are', async () => {
    const reply = await search('to lam', 1);
    expect(reply.articles).toHaveLength(1);
    expect(reply.total).toBeGreaterThan(1);
  });
});

describe('entities', () => {
  it.each([
    ['Tô Lâm', 'to-lam', 'exact'],
    ['to lâ', 'to-lam', 'folded'],
    ['shanmugam', 'shanmugam', 'exact'],
    ['shanmugan', 'shanmugam', 'fuzzy'],
    ['gặp shanmugam', 'shanmugam', 'exact'],
  ])('%s names %s, %s', async (query, id, how) => {
    expect((await search(query, 5)).entities[0]).toMatchObject({ entity: { id }, how });
  });

  it('are guessed at, and no more, by other diacritics', async () => {
    expect((await search('Tố Lắm', 5)).entities).toMatchObject([{ entity: { id: 'to-lam' }, how: 'fuzzy' }]);
  });

  it('mark what matched', async () => {
    const [hit] = (await search('shanmug', 5)).entities;
    expect(hit?.marks.map(({ start, end }) => hit.surface.slice(start, end))).toEqual(['Shanmugam']);
  });
});

describe('did you mean', () => {
  it.each([
    ['shanmugan', 'Shanmugam'],
    ['brunie rửa tiền', 'brunei rửa tiền'],
    ['rửa tiền', undefined],
    ['to lam', undefined],
  ])('%s: %s', async (query, suggestion) => {
    expect((await search(query, 5)).didYouMean).toBe(suggestion);
  });
});

describe('excerpts', () => {
  const marked = async (query: string): Promise<string[]> => {
    const [hit] = (await search(query, 5)).articles;
    return (hit?.excerpt.marks ?? []).map(({ start, end }) => hit!.excerpt.text.slice(start, end));
  };

  it.each([
    ['Tô Lâm', ['Tô Lâm']],
    ['to lam brunei', ['Tô Lâm', 'Brunei']],
    ['an ninh mạng', ['an ninh mạng']],
    ['rửa tiề', ['rửa tiền']],
    ['biển xanh', ['biển xanh', 'biển xanh']],
    ['bien xanh Brunei', ['biển xanh', 'biển xanh', 'Brunei']],
  ])('%s marks %j', async (query, words) => {
    expect(await marked(query)).toEqual(words);
  });

  it('stand in the article where they say', async () => {
    for (const query of ['Tô Lâm', 'mạng', 'giao dịch brunei', 'quang']) {
      for (const { article, excerpt } of (await search(query, 5)).articles) {
        expect(excerpt.end - excerpt.start).toBe(excerpt.text.length);
        expect(excerpt.text).not.toBe('');
        expect(article.id).not.toBe('');
      }
    }
  });
});
