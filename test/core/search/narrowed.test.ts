import { describe, expect, it } from 'vitest';
import { correctionsOf } from '../../../src/core/knowledge/corrections.ts';
import { joinLayers } from '../../../src/core/matching/gazetteer.ts';
import { buildLayer, loadLayer } from '../../../src/core/matching/layer.ts';
import { createNameLookup, namesOf } from '../../../src/core/search/names.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { packSource } from '../../../src/core/search/source.ts';
import { collection } from './collection.ts';

const pack = collection(
  [
    {
      id: 'xanh',
      title: 'Phan Văn Tẻo thăm Brunei',
      body: 'Phan Văn Tẻo bàn về cứu hộ.',
      date: '2023-05-10',
    },
    { id: 'do', title: 'Cứu hộ ở Lào', body: 'Đoàn cứu hộ sang Lào. Lê Thị Na dẫn đầu.', date: '2024-02-01' },
    {
      id: 'vang',
      title: 'Cứu hộ và diễn tập',
      body: 'Phan Văn Tẻo và Lê Thị Na dự diễn tập.',
      date: '2024-11-20',
    },
    { id: 'mo', title: 'Cứu hộ không ngày', body: 'Không ai nói ngày nào.' },
  ],
  [
    { id: 'teo', vi: 'Phan Văn Tẻo', en: 'Phan Van Teo' },
    { id: 'na', vi: 'Lê Thị Na' },
  ],
);
const search = createSearch(namesOf(pack.knowledge.entities), [packSource(pack)]);
const ids = async (query: string) =>
  (await search(query, 10)).articles.map(({ article }) => article.id).sort();

describe('a search narrowed by filters', () => {
  it.each([
    ['cứu hộ', ['do', 'mo', 'vang', 'xanh']],
    ['cứu hộ người:"Phan Văn Tẻo"', ['vang', 'xanh']],
    ['cứu hộ person:"phan van teo"', ['vang', 'xanh']],
    ['người:teo người:na', ['vang']],
    ['cứu hộ sau:2024', ['do', 'vang']],
    ['cứu hộ trước:2024', ['xanh']],
    ['cứu hộ sau:1/2024 trước:11/2024', ['do']],
    ['năm:2024', ['do', 'vang']],
    ['nước:brunei', ['xanh']],
    ['country:Laos', ['do']],
    ['loại:người cứu hộ', []],
    ['cứu hộ người:', ['do', 'mo', 'vang', 'xanh']],
    ['cứu hộ nước:xyz', ['do', 'mo', 'vang', 'xanh']],
  ])('%s', async (query, articles) => {
    expect(await ids(query)).toEqual(articles);
  });

  it('lists the newest first where no words are asked for', async () => {
    const { articles } = await search('người:"Lê Thị Na"', 10);
    expect(articles.map(({ article }) => article.id)).toEqual(['vang', 'do']);
  });

  it('says what it understood, and what not', async () => {
    const { understood } = await search('cứu hộ người:"Phan Văn Teo" nước:xyz', 5);
    expect(understood.words).toBe('cứu hộ');
    expect(understood.filters).toMatchObject([
      { field: 'official', value: 'Phan Văn Teo', without: 'cứu hộ nước:xyz' },
      { field: 'country', meaning: { to: 'unknown' }, without: 'cứu hộ người:"Phan Văn Teo"' },
    ]);
  });

  it('counts what each value would leave, and where it leads', async () => {
    const { facets, total } = await search('cứu hộ', 10);
    expect(total).toBe(4);
    const officials = facets.find(({ field }) => field === 'official');
    expect(officials?.values.map(({ value, count }) => [value, count])).toEqual([
      ['na', 2],
      ['teo', 2],
    ]);
    expect(
      facets.find(({ field }) => field === 'date')?.values.map(({ value, count }) => [value, count]),
    ).toEqual([
      ['2024', 2],
      ['2023', 1],
    ]);
    for (const { values } of facets) {
      for (const { query, count } of values) {
        const narrowed = await search(query, 10);
        const entities = narrowed.understood.filters.every(({ meaning }) => meaning.to !== 'unknown');
        expect([query, entities]).toEqual([query, true]);
        if (!query.includes('loại:')) expect([query, narrowed.total]).toEqual([query, count]);
      }
    }
  });

  it('counts an article once that names both of two that were merged', async () => {
    const layers = [{ layer: loadLayer(buildLayer(pack.knowledge.entities)) }];
    const corrections = correctionsOf([{ kind: 'merge', entity: 'na', into: 'teo', made: '2026-01-01' }]);
    const lookup = createNameLookup(joinLayers(layers, corrections));
    const merged = createSearch(async () => lookup, [packSource(pack)]);
    const { facets } = await merged('cứu hộ', 10);
    const officials = facets.find(({ field }) => field === 'official');
    expect(officials?.values.map(({ value, count }) => [value, count])).toEqual([['teo', 3]]);
    const [teo] = officials?.values ?? [];
    expect((await merged(teo?.query ?? '', 10)).total).toBe(3);
  });

  it('takes an active filter away again', async () => {
    const { facets } = await search('cứu hộ người:"Phan Văn Tẻo"', 10);
    const teo = facets.find(({ field }) => field === 'official')?.values.find(({ value }) => value === 'teo');
    expect(teo).toMatchObject({ active: true, query: 'cứu hộ' });
  });
});

describe('a search that finds nothing', () => {
  it('says what could be left out, and what that finds', async () => {
    const { total, loosened } = await search('cứu hộ nước:brunei sau:2024', 10);
    expect(total).toBe(0);
    expect(loosened).toEqual(
      [
        { query: 'cứu hộ nước:brunei', without: 'sau:2024', total: 1 },
        { query: 'cứu hộ sau:2024', without: 'nước:brunei', total: 2 },
      ].sort((a, b) => b.total - a.total),
    );
  });

  it('gives the nearest spelling', async () => {
    expect((await search('phan văn tẻoo', 5)).didYouMean).toBeDefined();
    const { understood } = await search('người:"phan vann" cứu hộ', 5);
    expect(understood.filters).toMatchObject([
      { meaning: { to: 'unknown', nearest: 'Phan Văn Tẻo' }, instead: 'cứu hộ người:"Phan Văn Tẻo"' },
    ]);
  });

  it('says so too where names are found and the filters leave no article', async () => {
    const { entities, total, loosened } = await search('phan văn tẻo sau:2030', 5);
    expect([entities.length, total]).toEqual([1, 0]);
    expect(loosened).toMatchObject([{ query: 'phan văn tẻo', without: 'sau:2030' }]);
  });
});
