import { describe, expect, test } from 'vitest';
import { correctionsOf } from '../../../src/core/knowledge/corrections.ts';
import type { EntityRecord } from '../../../src/core/knowledge/record.types.ts';
import { articlesOf, mergeRecords, recordsOf } from '../../../src/core/knowledge/records.ts';
import type { Agreement, Evidence, Meeting, Official, Role } from '../../../src/core/knowledge/types.ts';

const bilingual = (text: string) => ({ vi: text, en: text, basis: 'ours' }) as const;
const evidence = (article: string): Evidence => ({ article, start: 0, end: 3, quote: 'Ông' });
const role = (title: string, article: string): Role => ({
  title: bilingual(title),
  former: false,
  asOf: null,
  evidence: evidence(article),
});
const official = (id: string, roles: readonly Role[], more: Partial<Official> = {}): Official => ({
  id,
  kind: 'official',
  name: bilingual(id),
  surfaces: [],
  country: 'VN',
  roles,
  ...more,
});
const treaty: Agreement = {
  id: 'treaty',
  kind: 'agreement',
  name: bilingual('Hiệp định'),
  surfaces: [],
  type: 'other',
  parties: [],
  steps: [{ status: 'mentioned', date: null, dateOf: 'stated', evidence: evidence('x') }],
  people: ['an'],
};
const met: Meeting = { people: ['an', 'binh'], what: 'talks', date: null, evidence: evidence('y') };

describe('records', () => {
  test('hold what refers to an entity, and its meetings', () => {
    const [an, binh, agreement] = recordsOf({
      entities: [official('an', []), official('binh', []), treaty],
      meetings: [met],
    });
    expect(an).toMatchObject({ links: ['treaty'], meetings: [met] });
    expect(binh).toMatchObject({ links: [], meetings: [met] });
    expect(agreement).toMatchObject({ links: [], meetings: [] });
    expect([...articlesOf(an!)]).toEqual(['y']);
  });

  test('of several packs are one: the first speaks for the whole, claims are joined once', () => {
    const bundle = recordsOf({ entities: [official('an', [role('Bộ trưởng', 'x')])], meetings: [] })[0]!;
    const own = recordsOf({
      entities: [
        official('an', [role('Bộ trưởng', 'x'), role('Thủ tướng', 'z')], {
          name: bilingual('Đại tướng An'),
          surfaces: [{ text: 'ông An', rule: 'short', lang: 'vi', basis: 'article' }],
        }),
        official('binh', []),
      ],
      meetings: [met],
    })[0]!;
    const { entity, meetings } = mergeRecords([bundle, own]);
    expect(entity.name.vi).toBe('an');
    expect(entity.surfaces.map(({ text }) => text)).toEqual(['Đại tướng An', 'ông An']);
    expect(entity.kind === 'official' && entity.roles.map(({ title }) => title.vi)).toEqual([
      'Bộ trưởng',
      'Thủ tướng',
    ]);
    expect(meetings).toEqual([met]);
  });

  test('an agreement takes type and parties from the first that has them', () => {
    const known: EntityRecord = { entity: treaty, meetings: [], links: [] };
    const fuller: EntityRecord = {
      ...known,
      entity: { ...treaty, type: 'treaty', parties: [{ country: 'VN' }, { country: 'LA' }] },
    };
    expect(mergeRecords([known, fuller]).entity).toMatchObject({
      type: 'treaty',
      parties: [{ country: 'VN' }, { country: 'LA' }],
      steps: [{ status: 'mentioned' }],
    });
  });
});

describe('corrections', () => {
  const made = '2026-11-22';
  test('merge over several steps, hide, and leave circles alone', () => {
    const { target, sources, none } = correctionsOf([
      { made, kind: 'merge', entity: 'a', into: 'b' },
      { made, kind: 'merge', entity: 'b', into: 'c' },
      { made, kind: 'merge', entity: 'x', into: 'y' },
      { made, kind: 'merge', entity: 'y', into: 'x' },
      { made, kind: 'merge', entity: 'gone', into: 'hidden' },
      { made, kind: 'hide', entity: 'hidden' },
    ]);
    expect(none).toBe(false);
    expect(['a', 'b', 'c', 'x', 'hidden', 'gone', 'other'].map(target)).toEqual([
      'c',
      'c',
      'c',
      'x',
      null,
      null,
      'other',
    ]);
    expect(sources('c')).toEqual(['c', 'a', 'b']);
  });

  test('what refers to a merged or hidden entity refers to its target, or to nobody', () => {
    const { redirected } = correctionsOf([
      { made, kind: 'merge', entity: 'a', into: 'an' },
      { made, kind: 'hide', entity: 'binh' },
    ]);
    const record = {
      entity: { ...treaty, people: ['a', 'an', 'binh'] },
      meetings: [{ ...met, people: ['a', 'chi'] }],
      links: ['binh'],
    };
    expect(redirected(record)).toMatchObject({
      entity: { people: ['an'] },
      meetings: [{ people: ['an', 'chi'] }],
      links: [],
    });
  });

  test('a new name leads, the old one stays a surface', () => {
    const { renamed } = correctionsOf([{ made, kind: 'rename', entity: 'an', name: 'Nguyễn Văn An' }]);
    const record = { entity: official('an', []), meetings: [], links: [] };
    expect(renamed(record).entity).toMatchObject({
      name: { vi: 'Nguyễn Văn An', basis: 'ours' },
      surfaces: [{ text: 'an', rule: 'alias' }],
    });
    const other = { ...record, entity: official('binh', []) };
    expect(renamed(other)).toBe(other);
  });
});
