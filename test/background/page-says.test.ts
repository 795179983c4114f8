import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/background/matcher.ts';
import { pageSays } from '../../src/background/page-says.ts';
import { loadSeeds } from '../../src/build/seeds/load.ts';
import { knownList } from '../../src/core/corpus/found-index.ts';
import { joinLayers } from '../../src/core/matching/gazetteer.ts';
import { knownEntity } from '../../src/core/matching/known-table.ts';
import { buildLayer, loadLayer } from '../../src/core/matching/layer.ts';
import { translator } from '../../src/platform/i18n.ts';
import { unlikeWords } from '../../src/ui/card/office.ts';
import { memoryCorpus } from '../core/knowledge/memory.ts';
import { pack } from './pack.ts';

const entities = new Map(pack.knowledge.entities.map((entity) => [entity.id, entity]));
const known = async (ids: readonly string[]) =>
  new Map(ids.flatMap((id) => (entities.has(id) ? [[id, entities.get(id)!] as const] : [])));
const corpus = {
  names: knownList(pack.knowledge.entities.map(knownEntity)),
  isHidden: () => false,
  annotator: createMatcher(joinLayers([{ layer: loadLayer(buildLayer(pack.knowledge.entities)) }]), known),
  entities: known,
  brief: async () => undefined,
};
const article = {
  title: 'Bộ trưởng Lạc Đình Thụy tiếp Đại sứ Joren Haldis',
  text: [
    'Chiều 12/3, Bộ trưởng Bộ Công an Lạc Đình Thụy đã tiếp Đại sứ Na Uy tại Việt Nam Joren Haldis.',
    'Cùng dự có Tổng Bí thư Tô Lâm.',
    'Hai bên đã ký Bản ghi nhớ hợp tác phòng, chống tội phạm mạng giữa Việt Nam và Na Uy.',
  ].join('\n'),
  date: '2025-03-12',
};

describe('what a page says', async () => {
  const says = await pageSays(article, corpus);

  it('has the officials, those that the corpus knows first', () => {
    expect(says.officials.map(({ text, known }) => [text, known?.id ?? null])).toEqual([
      ['Tô Lâm', 'to-lam'],
      ['Lạc Đình Thụy', null],
      ['Joren Haldis', null],
    ]);
  });

  it('gives each office with the sentence that says so, as the page writes it', () => {
    const role = says.officials[1]?.roles.find(({ title }) => title.includes('Bộ Công an'));
    expect(role).toMatchObject({ title: 'Bộ trưởng Bộ Công an', former: false });
    expect(article.text.split('\n')).toContain(role?.sentence);
  });

  it('has agreements with parties and status, and meetings', () => {
    expect(says.agreements).toMatchObject([
      { type: 'memorandum', status: 'signed', known: null, parties: ['VN', 'NO'] },
    ]);
    expect(says.meetings[0]?.people).toEqual(['Lạc Đình Thụy', 'Joren Haldis']);
  });

  it('has meetings of those whom the corpus knows first', async () => {
    const text = [
      'Chiều 12/3, Bộ trưởng Bộ Công an Lạc Đình Thụy đã tiếp Đại sứ Na Uy tại Việt Nam Joren Haldis.',
      'Cùng ngày, Tổng Bí thư Tô Lâm hội đàm với Tổng thống Mila Torvane.',
    ].join('\n');
    const { meetings } = await pageSays({ ...article, text }, corpus);
    expect(meetings.map(({ people }) => people)).toEqual([
      ['Tô Lâm', 'Mila Torvane'],
      ['Lạc Đình Thụy', 'Joren Haldis'],
    ]);
  });

  it('puts the page beside the corpus where they give different offices', async () => {
    const { brief } = await memoryCorpus([loadSeeds(resolve(import.meta.dirname, '../../seeds'))]);
    const seen = { ...corpus, brief };
    const of = async (title: string) => {
      const text = `Sáng nay, ${title} Tô Lâm phát biểu tại lễ khai mạc.`;
      return (await pageSays({ ...article, text }, seen)).officials[0];
    };
    const known = await of('Tổng Bí thư');
    expect([known?.known?.id, known?.unlike]).toEqual(['to-lam', null]);
    const other = await of('Chủ tịch Quốc hội');
    expect(other?.unlike?.stated).toEqual([{ title: 'Chủ tịch Quốc hội', former: false }]);
    const words = unlikeWords(other!.unlike!, translator('vi'));
    expect(words).toMatch(/^Trang này: Chủ tịch Quốc hội; kho, .+: .+\.$/u);
    expect(words).not.toMatch(/ là /u);
    expect(unlikeWords(other!.unlike!, translator('en'))).toMatch(/^This page: .+; corpus, .+: .+\.$/u);
    expect(unlikeWords(other!.unlike!, translator('en'))).not.toMatch(/\bis\b/u);
  });

  it('has nothing to say of an empty page', async () => {
    expect(await pageSays({ title: '', text: '', date: null }, corpus)).toEqual({
      officials: [],
      agreements: [],
      forums: [],
      meetings: [],
    });
  });
});
