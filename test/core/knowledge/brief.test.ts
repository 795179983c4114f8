import { describe, expect, test } from 'vitest';
import type {
  Agreement,
  Article,
  Evidence,
  Official,
  Pack,
  Party,
} from '../../../src/core/knowledge/types.ts';
import { memoryCorpus } from './memory.ts';

const bilingual = (text: string) => ({ vi: text, en: text, basis: 'ours' }) as const;
const evidence = (article: string): Evidence => ({ article, start: 0, end: 3, quote: 'Ông' });
const on = (value: string) => ({ value, basis: 'text' }) as const;

function article(id: string, event: string | null, entities: readonly string[]): Article {
  return {
    id,
    file: `${id}.txt`,
    title: id,
    titleBasis: 'line',
    text: 'Ông A.',
    paragraphs: [{ part: 'body', start: 0, end: 6 }],
    lang: 'vi',
    published: null,
    event: event === null ? null : on(event),
    mentions: entities.map((entity) => ({ entity, start: 0, end: 3 })),
  };
}

function agreement(id: string, parties: readonly Party[], more: Partial<Agreement> = {}): Agreement {
  const steps = [{ status: 'mentioned', date: null, dateOf: 'stated', evidence: evidence('a') } as const];
  return {
    id,
    kind: 'agreement',
    name: bilingual(id),
    surfaces: [],
    type: 'partnership',
    parties,
    steps,
    people: [],
    ...more,
  };
}

const official: Official = {
  id: 'ong-a',
  kind: 'official',
  name: bilingual('Ông A'),
  surfaces: [],
  country: 'VN',
  roles: [
    {
      title: bilingual('Bộ trưởng'),
      organisation: 'bo',
      former: false,
      asOf: on('2020-01-01'),
      evidence: evidence('a'),
    },
  ],
};

const pack: Pack = {
  id: 'p',
  name: bilingual('p'),
  version: '1',
  licence: 'MIT',
  articles: [
    article('a', '2020-01-01', ['ong-a']),
    article('b', null, ['ong-a']),
    article('c', '2021-01-01', ['ong-a']),
  ],
  knowledge: {
    entities: [
      official,
      { id: 'bo', kind: 'organisation', name: bilingual('Bộ'), surfaces: [], evidence: [evidence('b')] },
      { id: 'ong-b', kind: 'official', name: bilingual('Ông B'), surfaces: [], country: 'US', roles: [] },
      agreement('x', [{ country: 'VN' }, { country: 'US' }], { people: ['ong-a'], level: 'strategic' }),
      agreement('y', [
        { organisation: 'bo', country: 'VN' },
        { text: 'Bộ kia', country: 'US' },
      ]),
      agreement('z', [{ country: 'VN' }, { country: 'SG' }]),
      agreement('open', [{ country: 'VN' }, { country: 'US' }], { partiesOpen: true }),
      {
        id: 'f',
        kind: 'forum',
        name: bilingual('f'),
        surfaces: [],
        parties: [],
        sessions: [
          {
            date: null,
            dateOf: 'stated',
            status: 'held',
            people: ['ong-a', 'ong-b'],
            evidence: evidence('a'),
          },
        ],
      },
    ],
    meetings: [
      { people: ['ong-a', 'ong-b'], what: 'talks', date: on('2020-01-01'), evidence: evidence('d') },
    ],
  },
  evidenceTo: '2021-01-01',
};

const { brief: briefOf } = await memoryCorpus([pack]);

describe('a brief', () => {
  test('of an official: office, meetings, what they took part in, coverage newest first', async () => {
    const brief = await briefOf('ong-a', '2020-01-03');
    expect(brief).toMatchObject({
      kind: 'official',
      office: { case: 'after-last', ageDays: 2 },
      agreements: ['x'],
      forums: ['f'],
    });
    expect(brief?.coverage.map((ref) => ref.id)).toEqual(['c', 'a', 'b']);
    expect(Object.keys(brief?.entities ?? {}).sort()).toEqual(['bo', 'f', 'ong-a', 'ong-b', 'x']);
    expect(brief?.kind === 'official' && brief.meetings).toHaveLength(1);
  });

  test('of an agreement: others between the same countries, whoever signs for them', async () => {
    expect(await briefOf('x', null)).toMatchObject({
      samePair: ['y'],
      level: { en: 'strategic partnership' },
    });
    expect(await briefOf('z', null)).toMatchObject({ samePair: [] });
    expect(await briefOf('open', null)).toMatchObject({ samePair: [] });
  });

  test('of an organisation: who held an office in it, and articles by evidence alone', async () => {
    const brief = await briefOf('bo', null);
    expect(brief).toMatchObject({ officials: ['ong-a'] });
    expect(brief?.coverage.map((ref) => ref.id)).toEqual(['b']);
  });

  test('of somebody unknown is none', async () => {
    expect(await briefOf('ai-do', null)).toBeUndefined();
  });
});
