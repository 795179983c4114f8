import { describe, expect, test } from 'vitest';
import { validatePack } from '../../../src/core/knowledge/validate.ts';

const bilingual = (text: string) => ({ vi: text, en: text, basis: 'ours' });
const TEXT = 'Bộ trưởng A ký Bản ghi nhớ.';
const evidence = () => ({ article: 'a', start: 0, end: 11, quote: 'Bộ trưởng A' });
const on = { value: '2020-02-14', basis: 'text' };

/** A pack with one of everything; made anew each time, so that a test may break it. */
function good() {
  const base = (id: string) => ({ id, name: bilingual(id), surfaces: [] });
  return {
    id: 'p',
    name: bilingual('p'),
    version: '1',
    licence: 'MIT',
    evidenceTo: '2020-02-14',
    articles: [
      {
        id: 'a',
        file: 'a.txt',
        title: 'A',
        titleBasis: 'sentence',
        text: TEXT,
        paragraphs: [{ part: 'body', start: 0, end: TEXT.length }],
        lang: 'vi',
        published: null,
        event: on,
        url: 'https://a.example/1',
        mentions: [{ entity: 'ong-a', start: 10, end: 11 }],
      },
    ],
    knowledge: {
      entities: [
        {
          ...base('ong-a'),
          kind: 'official',
          country: 'VN',
          roles: [
            {
              title: bilingual('Bộ trưởng'),
              organisation: 'bo',
              former: false,
              asOf: on,
              evidence: evidence(),
            },
          ],
        },
        {
          ...base('x'),
          kind: 'agreement',
          type: 'memorandum',
          parties: [{ country: 'VN' }, { organisation: 'bo' }],
          steps: [{ status: 'signed', date: on, dateOf: 'signed', evidence: evidence() }],
          contradicts: [{ entity: 'f', note: bilingual('hai cách') }],
          people: ['ong-a'],
        },
        {
          ...base('f'),
          kind: 'forum',
          parties: [],
          sessions: [
            {
              date: null,
              dateOf: 'held',
              status: 'held',
              people: ['ong-a'],
              evidence: evidence(),
              more: [evidence()],
            },
          ],
        },
        { ...base('bo'), kind: 'organisation', evidence: [evidence()] },
        { ...base('ong-b'), kind: 'official', country: 'LA', roles: [] },
      ],
      meetings: [{ people: ['ong-a', 'ong-b'], what: 'talks', date: on, evidence: evidence() }],
    },
  };
}

type Path = readonly (string | number)[];

/** The pack with one value replaced. */
function broken(path: Path, value: unknown): unknown {
  const pack: unknown = good();
  const parent = path.slice(0, -1).reduce((at, key) => (at as Record<string | number, unknown>)[key], pack);
  (parent as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
  return pack;
}

test('a good pack is one, and comes back as it is', () => {
  expect(validatePack(good())).toEqual({ ok: true, pack: good() });
});

describe('what is wrong is named by its path', () => {
  const entity = (i: number, ...rest: Path): Path => ['knowledge', 'entities', i, ...rest];
  const cases: [string, Path, unknown, string][] = [
    ['a missing version', ['version'], undefined, 'version'],
    ['a field of its own', ['extra'], 1, 'extra'],
    ['an unknown kind', entity(0, 'kind'), 'person', 'knowledge.entities[0].kind'],
    ['an unknown status', entity(1, 'steps', 0, 'status'), 'done', 'knowledge.entities[1].steps[0].status'],
    [
      'a date that is none',
      ['articles', 0, 'event'],
      { value: '2020-02-31', basis: 'text' },
      'articles[0].event.value',
    ],
    ['an address that runs', ['articles', 0, 'url'], 'javascript:alert(1)', 'articles[0].url'],
    ['an empty quote', entity(3, 'evidence', 0, 'quote'), '', 'knowledge.entities[3].evidence[0].quote'],
    [
      'a quote that does not stand there',
      entity(0, 'roles', 0, 'evidence', 'quote'),
      'Bộ trưởng B',
      'knowledge.entities[0].roles[0].evidence.quote',
    ],
    [
      'a span beyond the text',
      entity(2, 'sessions', 0, 'evidence', 'end'),
      999,
      'knowledge.entities[2].sessions[0].evidence.quote',
    ],
    [
      'evidence of an unknown article',
      entity(1, 'steps', 0, 'evidence', 'article'),
      'b',
      'knowledge.entities[1].steps[0].evidence.article',
    ],
    [
      'further evidence that does not stand there',
      entity(2, 'sessions', 0, 'more', 0, 'start'),
      1,
      'knowledge.entities[2].sessions[0].more[0].quote',
    ],
    [
      'an unknown organisation',
      entity(0, 'roles', 0, 'organisation'),
      'x',
      'knowledge.entities[0].roles[0].organisation',
    ],
    [
      'an unknown party',
      entity(1, 'parties', 1, 'organisation'),
      'ong-a',
      'knowledge.entities[1].parties[1].organisation',
    ],
    [
      'an unknown person',
      entity(2, 'sessions', 0, 'people', 0),
      'ai',
      'knowledge.entities[2].sessions[0].people[0]',
    ],
    [
      'an unknown contradiction',
      entity(1, 'contradicts', 0, 'entity'),
      'y',
      'knowledge.entities[1].contradicts[0].entity',
    ],
    ['a meeting of one', ['knowledge', 'meetings', 0, 'people'], ['ong-a'], 'knowledge.meetings[0].people'],
    ['one id twice', entity(4, 'id'), 'ong-a', 'knowledge.entities[4].id'],
    ['a mention of nobody', ['articles', 0, 'mentions', 0, 'entity'], 'ai', 'articles[0].mentions[0].entity'],
    ['a paragraph beyond the text', ['articles', 0, 'paragraphs', 0, 'end'], 99, 'articles[0].paragraphs[0]'],
    [
      'an offset that is no number',
      ['articles', 0, 'mentions', 0, 'start'],
      '10',
      'articles[0].mentions[0].start',
    ],
  ];
  test.each(cases)('%s', (_, path, value, expected) => {
    const result = validatePack(broken(path, value));
    expect(result.ok ? [] : result.problems.map((problem) => problem.path)).toContain(expected);
  });

  test.each([null, 1, 'pack', [], {}])('%j is no pack', (value) => {
    expect(validatePack(value).ok).toBe(false);
  });
});
