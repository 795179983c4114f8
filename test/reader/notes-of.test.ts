import { expect, test } from 'vitest';
import type { Official } from '../../src/core/knowledge/types.ts';
import { translator } from '../../src/platform/i18n.ts';
import { notesOf } from '../../src/reader/notes-of.ts';
import { memoryCorpus } from '../core/knowledge/memory.ts';
import { collection } from '../core/search/collection.ts';

const base = collection(
  [
    {
      id: 'bai',
      title: 'Tin',
      body: 'Bộ trưởng A, Đại tướng, gặp ông S. Ông S là khách.',
      date: '2024-05-06',
    },
    { id: 'khac', title: 'Tin khác', body: 'Bộ trưởng A nói.', date: '2023-01-01' },
  ],
  [
    { id: 'a', vi: 'Ông A' },
    { id: 's', vi: 'Ông S' },
  ],
);
const evidence = (article: string, start: number) => ({ article, start, end: start + 9, quote: 'Bộ trưởng' });
const role = (vi: string, article: string, start: number): Official['roles'][number] => ({
  title: { vi, en: vi, basis: 'ours' },
  former: false,
  asOf: { value: '2024-05-06', basis: 'text' },
  evidence: evidence(article, start),
});
const pack = {
  ...base,
  knowledge: {
    entities: base.knowledge.entities.map((entity) =>
      entity.kind === 'official' && entity.id === 'a'
        ? {
            ...entity,
            roles: [role('Bộ trưởng', 'bai', 4), role('Ủy viên', 'bai', 4), role('Cũ', 'khac', 9)],
          }
        : entity,
    ),
    meetings: [
      {
        people: ['a', 's'],
        what: 'talks' as const,
        date: { value: '2024-05-06', basis: 'text' as const },
        evidence: evidence('bai', 4),
      },
    ],
  },
};
const { brief } = await memoryCorpus([pack]);
const briefs = (await Promise.all(['a', 's'].map((id) => brief(id, null)))).flatMap((each) => each ?? []);

test('one note a sentence; what it says of one person stands together; a meeting comes once', () => {
  const notes = notesOf('bai', briefs, translator('vi'));
  expect(notes).toHaveLength(1);
  expect(notes[0]?.lines.map(({ entities, words }) => [entities.map(({ id }) => id).join(), words])).toEqual([
    ['a', ['Bộ trưởng · 6/5/2024', 'Ủy viên · 6/5/2024']],
    ['a,s', ['hội đàm, làm việc · 6/5/2024']],
  ]);
});

test('sentences of other articles are none of this one', () => {
  expect(notesOf('khac', briefs, translator('vi')).map(({ evidence: { start } }) => start)).toEqual([9]);
  expect(notesOf('nowhere', briefs, translator('en'))).toEqual([]);
});
