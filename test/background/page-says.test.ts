import { describe, expect, it } from 'vitest';
import { pageSays } from '../../src/background/page-says.ts';
import { createAnnotator } from '../../src/core/matching/annotator.ts';
import { buildLexicon } from '../../src/core/matching/lexicon.ts';
import { pack } from './pack.ts';

const entities = new Map(pack.knowledge.entities.map((entity) => [entity.id, entity]));
const corpus = {
  annotator: createAnnotator(buildLexicon(pack.knowledge)),
  entity: (id: string) => entities.get(id),
  brief: () => undefined,
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

describe('what a page says', () => {
  const says = pageSays(article, corpus);

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

  it('has nothing to say of an empty page', () => {
    expect(pageSays({ title: '', text: '', date: null }, corpus)).toEqual({
      officials: [],
      agreements: [],
      forums: [],
      meetings: [],
    });
  });
});
