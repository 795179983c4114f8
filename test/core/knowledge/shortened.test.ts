import { expect, test } from 'vitest';
import { officeAt } from '../../../src/core/knowledge/office.ts';
import { MOST_CLAIMS, shortened } from '../../../src/core/knowledge/shortened.ts';
import type { Official, Role } from '../../../src/core/knowledge/types.ts';

const role = (title: string, day: number): Role => ({
  title: { vi: title, en: title, basis: 'ours' },
  former: false,
  asOf: {
    value: `${2000 + Math.floor(day / 336)}-${two((Math.floor(day / 28) % 12) + 1)}-${two((day % 28) + 1)}`,
    basis: 'text',
  },
  evidence: { article: `a${day}`, start: 0, end: 3, quote: 'Ông' },
});
const two = (number: number) => String(number).padStart(2, '0');
const official = (roles: readonly Role[]): Official => ({
  id: 'an',
  kind: 'official',
  name: { vi: 'An', en: 'An', basis: 'ours' },
  surfaces: [],
  country: 'VN',
  roles,
});

test('a few claims come back as they are', () => {
  const record = { entity: official([role('Bộ trưởng', 1)]), meetings: [], links: [] };
  expect(shortened(record, null)).toEqual({ record, left: 0 });
});

test('of an office stated a thousand times the turns stay, and what decides at the date of any page', () => {
  const roles = Array.from({ length: 3000 }, (_, day) => role(day < 1500 ? 'Thứ trưởng' : 'Bộ trưởng', day));
  const entity = official(roles);
  for (const page of ['2001-05-06', '2004-06-20', '2030-01-01', null]) {
    const { record, left } = shortened({ entity, meetings: [], links: [] }, page);
    const kept = (record.entity as Official).roles;
    expect(kept.length).toBeLessThanOrEqual(MOST_CLAIMS);
    expect(kept.length + left).toBe(3000);
    expect(new Set(kept.map(({ title }) => title.vi)).size).toBe(2);
    if (page !== null) expect(officeAt({ roles: kept }, page)).toEqual(officeAt(entity, page));
  }
});
