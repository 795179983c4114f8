import { expect, test } from 'vitest';
import { parseSettings } from '../../src/settings/schema.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';

const KINDS = { official: false, agreement: true, forum: false, organisation: true };
const REJECTION = { entity: 'e', text: 'Quang', host: 'a.test' };

test('nothing stored gives the defaults', () => {
  expect(parseSettings({})).toEqual(DEFAULT_SETTINGS);
});

test('what fits is kept', () => {
  const stored = {
    language: 'en',
    paint: 'none',
    kinds: KINDS,
    sitesOff: ['a.test'],
    rejections: [REJECTION],
    ownMarks: 'chosen',
    ownSites: ['b.test'],
  };
  expect(parseSettings(stored)).toEqual(stored);
});

test.each([
  ['language', 'fr'],
  ['paint', null],
  ['kinds', { ...KINDS, official: 'yes' }],
  ['kinds', { official: true }],
  ['sitesOff', 'a.test'],
  ['rejections', {}],
] as const)('a broken %s is replaced by its default, alone', (name, value) => {
  const parsed = parseSettings({ language: 'vi', paint: 'all', [name]: value });
  expect(parsed[name]).toEqual(DEFAULT_SETTINGS[name]);
  if (name !== 'paint') expect(parsed.paint).toBe('all');
});

test('broken items of a list are left out, and what is not known is dropped', () => {
  const parsed = parseSettings({
    sitesOff: ['a.test', 7],
    rejections: [REJECTION, { entity: 'e' }, null],
    x: 1,
  });
  expect(parsed).toEqual({ ...DEFAULT_SETTINGS, sitesOff: ['a.test'], rejections: [REJECTION] });
});
