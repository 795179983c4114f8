import { describe, expect, test } from 'vitest';
import type { Evidence, Meeting, Official, Pack } from '../../../src/core/knowledge/types.ts';
import { dayNumber } from '../../../src/core/text/dates.ts';
import { collection } from '../search/collection.ts';
import { memoryCorpus } from './memory.ts';

const on = (value: string) => ({ value, basis: 'text' }) as const;
const said = (start: number): Evidence => ({ article: 'bai', start, end: start + 3, quote: 'Ông' });
const title = { vi: 'Bộ trưởng', en: 'Minister', basis: 'ours' } as const;

/** Two Vietnamese and one from Singapore, an agreement and a forum of the two countries, one of three countries. */
function pack(): Pack {
  const base = collection(
    [
      { id: 'bai', title: 'Hội đàm', body: 'Ông A gặp ông S.', date: '2024-05-06' },
      { id: 'khong-nam', body: 'Ông B họp.', date: '--05-07' },
    ],
    [
      { id: 'a', vi: 'Ông A' },
      { id: 'b', vi: 'Ông B' },
      { id: 's', vi: 'Ông S' },
      { id: 'nghi-dinh', kind: 'agreement', vi: 'Nghị định thư' },
      { id: 'tay-ba', kind: 'agreement', vi: 'Thỏa thuận ba bên' },
      { id: 'doi-thoai', kind: 'forum', vi: 'Đối thoại' },
    ],
  );
  const meeting = (people: readonly string[], start: number): Meeting => ({
    people,
    what: 'talks',
    date: on('2024-05-06'),
    evidence: said(start),
  });
  const entities = base.knowledge.entities.map((entity) => {
    if (entity.kind === 'official')
      return {
        ...entity,
        country: entity.id === 's' ? 'SG' : 'VN',
        roles: [{ title, former: false, asOf: on('2024-05'), evidence: said(1) }],
      } satisfies Official;
    if (entity.id === 'nghi-dinh' && entity.kind === 'agreement')
      return {
        ...entity,
        parties: [{ country: 'VN' }, { country: 'SG' }],
        people: ['a'],
        steps: [{ status: 'signed', date: on('2023-01-01'), dateOf: 'signed', evidence: said(2) }],
      } as const;
    if (entity.id === 'tay-ba' && entity.kind === 'agreement')
      return {
        ...entity,
        parties: [{ country: 'VN' }, { country: 'SG' }, { country: 'BN' }],
        steps: [{ status: 'mentioned', date: null, dateOf: 'stated', evidence: said(3) }],
      } as const;
    if (entity.kind === 'forum')
      return {
        ...entity,
        parties: [{ country: 'VN' }, { country: 'SG' }],
        sessions: [
          { date: on('2022'), dateOf: 'held', status: 'held', people: ['a', 's'], evidence: said(4) },
        ],
      } as const;
    return entity;
  });
  return {
    ...base,
    knowledge: {
      entities,
      meetings: [meeting(['a', 's'], 5), meeting(['s', 'a'], 6), meeting(['a', 'b'], 7)],
    },
  };
}

const overview = await (await memoryCorpus([pack()])).overview();
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();

describe('relations', () => {
  test('every tie has its sentence; two meetings of two people are one tie', async () => {
    const { ties, nodes, left } = await overview.relations(null, 100);
    expect(ties.every(({ evidence, count }) => evidence.length > 0 && count >= evidence.length)).toBe(true);
    expect(ties.find(({ how, from, to }) => how === 'met' && from === 'a' && to === 's')?.count).toBe(2);
    expect(ties.filter(({ how }) => how === 'met')).toHaveLength(2);
    expect(ids(nodes)).toEqual(
      ['a', 'b', 's', 'nghi-dinh', 'tay-ba', 'doi-thoai', 'country:VN', 'country:SG', 'country:BN'].sort(),
    );
    expect(left).toBe(0);
  });

  test('around somebody: those tied to them first, and what is left out is counted', async () => {
    const { nodes, left, ties } = await overview.relations('country:BN', 2);
    expect(nodes.map(({ id }) => id)).toEqual(['country:BN', 'tay-ba']);
    expect(left).toBe(2);
    expect(ties).toHaveLength(1);
    expect((await overview.relations('nobody', 5)).nodes).toEqual([]);
  });
});

describe('country pairs', () => {
  test('are counted, those with most first', async () => {
    expect(overview.pairs()).toEqual([
      { countries: ['SG', 'VN'], agreements: 2, forums: 1, meetings: 2 },
      { countries: ['BN', 'SG'], agreements: 1, forums: 0, meetings: 0 },
      { countries: ['BN', 'VN'], agreements: 1, forums: 0, meetings: 0 },
    ]);
  });

  test('agreements and forums stand in the order of time, the undated last; both orders of the countries are one', async () => {
    const { briefs, meetings, entities, articles } = await overview.pair('SG', 'VN');
    expect(briefs.map(({ entity }) => entity.id)).toEqual(['doi-thoai', 'nghi-dinh', 'tay-ba']);
    expect(meetings).toHaveLength(2);
    expect(Object.keys(entities).sort()).toEqual(['a', 's']);
    expect(Object.keys(articles)).toEqual(['bai']);
    expect((await overview.pair('VN', 'SG')).briefs).toHaveLength(3);
  });
});

describe('the timeline', () => {
  test('counts by day and lane, says what is vague, and leaves out what has no year', async () => {
    const { days, undated } = overview.timeline();
    expect(days).toContainEqual({ lane: 'meeting', day: dayNumber(2024, 5, 6), count: 3 });
    expect(days).toContainEqual({ lane: 'office', day: dayNumber(2024, 5, 1), count: 3, vague: true });
    expect(days).toContainEqual({ lane: 'forum', day: dayNumber(2022, 1, 1), count: 1, vague: true });
    // The agreement's step without a date and the article without a year.
    expect(undated).toBe(2);
  });

  test('tells what lies in a range, in the order of time', async () => {
    const view = await overview.happenings(
      dayNumber(2022, 1, 1),
      dayNumber(2024, 4, 1),
      ['agreement', 'forum'],
      10,
    );
    expect(view.list.map(({ lane }) => lane)).toEqual(['forum', 'agreement']);
    expect(Object.keys(view.entities).sort()).toEqual(['a', 'doi-thoai', 'nghi-dinh', 's']);
    expect(
      await overview.happenings(dayNumber(2024, 5, 1), dayNumber(2024, 5, 31), ['meeting'], 1),
    ).toMatchObject({
      total: 3,
      list: [{ lane: 'meeting' }],
    });
  });
});
