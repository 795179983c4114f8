import { describe, expect, test } from 'vitest';
import { disagreementsOf, unlikeParties } from '../../../src/core/knowledge/disagreements.ts';
import { mergeRecords } from '../../../src/core/knowledge/records.ts';
import type {
  Agreement,
  AgreementStatus,
  Official,
  Party,
  Role,
  Step,
} from '../../../src/core/knowledge/types.ts';
import { memoryCorpus } from './memory.ts';

const bilingual = (text: string) => ({ vi: text, en: text, basis: 'ours' }) as const;
const on = (value: string) => ({ value, basis: 'text' }) as const;
const evidence = (article: string) => ({ article, start: 0, end: 3, quote: 'Ông' });

/** Articles are named by their day: `2025-03-13 b` is a second one of that day. */
const dateOf = (article: string) => (/^\d/.test(article) ? on(article.slice(0, 10)) : null);

const role = (article: string, title: string, former = false): Role => ({
  title: bilingual(title),
  former,
  asOf: on(article.slice(0, 10)),
  evidence: evidence(article),
});

const official = (...roles: Role[]): Official => ({
  id: 'a',
  kind: 'official',
  name: bilingual('A'),
  surfaces: [],
  country: 'VN',
  roles,
});

const step = (article: string, status: AgreementStatus, signed: string | null = null): Step => ({
  status,
  date: signed === null ? null : on(signed),
  dateOf: signed === null ? 'stated' : 'signed',
  evidence: evidence(article),
});

const agreement = (parties: readonly Party[], ...steps: Step[]): Agreement => ({
  id: 'x',
  kind: 'agreement',
  name: bilingual('X'),
  surfaces: [],
  type: 'agreement',
  parties,
  steps,
  people: [],
});

const VN = { country: 'VN' };
const LA = { country: 'LA' };
const KH = { country: 'KH' };

describe('offices', () => {
  const titles = (...roles: Role[]) =>
    disagreementsOf(official(...roles), dateOf).map((found) =>
      found.kind === 'office' ? found.roles.map(({ title }) => title.vi).join(' / ') : found.kind,
    );

  test.each<[string, Role[], string[]]>([
    [
      'two of one day',
      [role('2025-03-13 a', 'Bộ trưởng Bộ Công an'), role('2025-03-13 b', 'Bộ trưởng Bộ Quốc phòng')],
      ['Bộ trưởng Bộ Công an / Bộ trưởng Bộ Quốc phòng'],
    ],
    [
      'two of two days',
      [role('2025-03-13 a', 'Bộ trưởng Bộ Công an'), role('2025-03-14 b', 'Chủ tịch nước')],
      [],
    ],
    ['two of one article', [role('2025-03-13 a', 'Tổng Bí thư'), role('2025-03-13 a', 'Chủ tịch nước')], []],
    [
      'two that another article gives him together',
      [
        role('2025-03-13 a', 'Phó Thủ tướng'),
        role('2025-03-13 b', 'Bộ trưởng Bộ Ngoại giao'),
        role('2025-01-02 c', 'Phó Thủ tướng'),
        role('2025-01-02 c', 'Bộ trưởng Ngoại giao'),
      ],
      [],
    ],
    ['one said more fully', [role('2025-03-13 a', 'Thủ tướng'), role('2025-03-13 b', 'Thủ tướng Lào')], []],
    [
      'a membership',
      [role('2025-03-13 a', 'Bộ trưởng Bộ Công an'), role('2025-03-13 b', 'Ủy viên Bộ Chính trị')],
      [],
    ],
    [
      'held and former',
      [role('2025-03-13 a', 'Bộ trưởng Bộ Công an'), role('2025-03-13 b', 'Bộ trưởng Công an', true)],
      ['Bộ trưởng Bộ Công an / Bộ trưởng Công an'],
    ],
    [
      'another office held before',
      [role('2025-03-13 a', 'Tổng Bí thư'), role('2025-03-13 b', 'Bộ trưởng Công an', true)],
      [],
    ],
    [
      'a month is no day',
      [
        { ...role('2025-03-13 a', 'Tổng Bí thư'), asOf: on('2025-03') },
        { ...role('2025-03-13 b', 'Thủ tướng'), asOf: on('2025-03') },
      ],
      [],
    ],
  ])('%s', (_, roles, expected) => {
    expect(titles(...roles)).toEqual(expected);
  });
});

describe('steps of an agreement', () => {
  const kinds = (...steps: Step[]) =>
    disagreementsOf(agreement([VN, LA], ...steps), dateOf).map(({ kind }) => kind);

  test.each<[string, Step[], string[]]>([
    [
      'one day, signed and still negotiated',
      [step('2025-03-13 a', 'signed'), step('2025-03-13 b', 'negotiating')],
      ['status'],
    ],
    [
      'signed, and later only proposed',
      [step('2025-03-13 a', 'signed'), step('2025-06-01 b', 'proposed')],
      ['status'],
    ],
    ['the course of things', [step('2025-03-13 a', 'negotiating'), step('2025-06-01 b', 'signed')], []],
    [
      'ended, and later in force',
      [step('2018-05-08 a', 'ended'), step('2019-01-01 b', 'in force')],
      ['status'],
    ],
    ['in force, later ended', [step('2018-05-08 a', 'in force'), step('2019-01-01 b', 'ended')], []],
    ['signed is in force', [step('2018-05-08 a', 'in force'), step('2019-01-01 b', 'signed')], []],
    ['merely mentioned', [step('2025-03-13 a', 'signed'), step('2025-03-13 b', 'mentioned')], []],
    ['one article', [step('2025-03-13 a', 'signed'), step('2025-03-13 a', 'negotiating')], []],
    ['of no date', [step('a', 'signed'), step('b', 'negotiating')], []],
    [
      'two days of signing',
      [step('2025-03-13 a', 'signed', '2025-03-01'), step('2025-03-14 b', 'signed', '2025-02-20')],
      ['signing-day'],
    ],
    [
      'a day and its month',
      [step('2025-03-13 a', 'signed', '2025-03-01'), step('2025-03-14 b', 'signed', '2025-03')],
      [],
    ],
  ])('%s', (_, steps, expected) => {
    expect(kinds(...steps)).toEqual(expected);
  });

  test('the newest of many', () => {
    const steps = Array.from({ length: 40 }, (_, i) =>
      step(`2025-03-13 ${i}`, i % 2 === 0 ? 'signed' : 'proposed'),
    );
    expect(disagreementsOf(agreement([VN, LA], ...steps), dateOf)).toHaveLength(5);
  });
});

describe('parties of an agreement of several records', () => {
  test.each<[string, readonly Party[][], number]>([
    [
      'the same in another order',
      [
        [VN, LA],
        [LA, VN],
      ],
      0,
    ],
    ['one that names fewer', [[VN, LA], [VN]], 0],
    ['one that names more', [[VN], [VN, LA]], 0],
    ['none named', [[VN, LA], []], 0],
    [
      'others',
      [
        [VN, LA],
        [VN, KH],
      ],
      1,
    ],
    [
      'others, twice',
      [
        [VN, LA],
        [VN, KH],
        [KH, VN],
      ],
      1,
    ],
  ])('%s', (_, lists, unlike) => {
    expect(unlikeParties(lists)).toHaveLength(unlike);
  });

  test('joined, the first stands and the others are kept beside it', () => {
    const record = (parties: readonly Party[], article: string) => ({
      entity: agreement(parties, step(article, 'signed')),
      meetings: [],
      links: [],
    });
    const { entity } = mergeRecords([record([VN, LA], '2025-01-01'), record([VN, KH], '2025-01-02')]);
    expect(entity).toMatchObject({ parties: [VN, LA], otherParties: [[VN, KH]] });
    expect(disagreementsOf(entity, dateOf)).toEqual([
      {
        kind: 'parties',
        parties: [
          [VN, LA],
          [VN, KH],
        ],
      },
    ]);
    expect(
      mergeRecords([record([VN, LA], '2025-01-01'), record([LA, VN], '2025-01-02')]).entity,
    ).not.toHaveProperty('otherParties');
  });
});

test('the bundle and the reader\u2019s own article disagree on one day', async () => {
  const article = (id: string) => ({
    id,
    file: `${id}.txt`,
    title: id,
    titleBasis: 'line' as const,
    text: 'Ông A.',
    paragraphs: [{ part: 'body' as const, start: 0, end: 6 }],
    lang: 'vi' as const,
    published: null,
    event: on('2025-03-13'),
    mentions: [{ entity: 'a', start: 0, end: 3 }],
  });
  const pack = (id: string, entity: Official) => ({
    id,
    name: bilingual(id),
    version: '1',
    licence: 'MIT',
    articles: [article(`2025-03-13 ${id}`)],
    knowledge: { entities: [entity], meetings: [] },
    evidenceTo: '2025-03-13',
  });
  const { brief } = await memoryCorpus([
    pack('bundle', official(role('2025-03-13 bundle', 'Bộ trưởng Bộ Công an'))),
    pack('own', official(role('2025-03-13 own', 'Chủ tịch nước'))),
  ]);
  const found = await brief('a', '2025-03-14');
  expect(found?.disagreements).toMatchObject([
    {
      kind: 'office',
      roles: [{ title: { vi: 'Bộ trưởng Bộ Công an' } }, { title: { vi: 'Chủ tịch nước' } }],
    },
  ]);
});
