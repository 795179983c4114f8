import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { loadSeeds } from '../../../src/build/seeds/load.ts';
import { correctionsOf } from '../../../src/core/knowledge/corrections.ts';
import type { Correction } from '../../../src/core/knowledge/record.types.ts';
import type { Entity } from '../../../src/core/knowledge/types.ts';
import { joinLayers } from '../../../src/core/matching/gazetteer.ts';
import { buildLayer, loadLayer } from '../../../src/core/matching/layer.ts';
import { createNameLookup } from '../../../src/core/search/names.ts';
import { tokenize } from '../../../src/core/search/tokens.ts';
import { stripMarks } from '../../../src/core/text/fold.ts';
import fc from '../../support/fc.ts';
import { collection, type NameSpec } from './collection.ts';

const lookupOf = (parts: readonly (readonly Entity[])[], corrections: readonly Correction[] = []) =>
  createNameLookup(
    joinLayers(
      parts.map((part) => ({ layer: loadLayer(buildLayer(part)) })),
      correctionsOf(corrections),
    ),
  );
const named = (...names: readonly NameSpec[]) => collection([], names).knowledge.entities;
const made = '2026-01-01';

describe('names in layers', () => {
  const seeds = loadSeeds(resolve(import.meta.dirname, '../../../seeds')).knowledge.entities;
  const texts = seeds.flatMap(({ name, surfaces }) => [
    name.vi,
    name.en,
    ...surfaces.map(({ text }) => text),
  ]);
  const query = fc.oneof(
    fc.constantFrom(...texts),
    fc.tuple(fc.constantFrom(...texts), fc.nat(40)).map(([text, length]) => text.slice(0, length)),
    fc.constantFrom(...texts).map((text) => stripMarks(text.normalize('NFC').toLowerCase())),
    fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts)).map((both) => both.join(' và ')),
  );

  it('are found as in one', () => {
    const whole = lookupOf([seeds]);
    const even = seeds.filter((_, at) => at % 2 === 0);
    const split = lookupOf([
      even,
      seeds.filter((_, at) => at % 3 === 0),
      seeds.filter((_, at) => at % 2 === 1),
    ]);
    const said = (lookup: typeof whole, text: string) => {
      const { hits, kinds } = lookup.find(tokenize(text), new Map());
      return {
        hits: hits.map(({ entity, score }) => `${score} ${entity.id}`).sort(),
        kinds: [...kinds].sort(),
        within: lookup
          .within(tokenize(text))
          .map(({ entity, from, to }) => `${from}-${to} ${entity.id}`)
          .filter((each, at, all) => all.indexOf(each) === at)
          .sort(),
      };
    };
    fc.assert(
      fc.property(query, (text) => {
        expect(said(split, text)).toEqual(said(whole, text));
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['exact', 'Tô Lâm', 'to-lam', 'exact'],
  ['without diacritics', 'to lam', 'to-lam', 'folded'],
  ['begun', 'Tô L', 'to-lam', 'exact'],
  ['another one’s diacritics', 'Tổ Lâm', 'to-lam', 'fuzzy'],
  ['a slip', 'Shanmugan', 'k-shanmugam', 'fuzzy'],
  ['two slips in a long name', 'Shenmugan', 'k-shanmugam', 'fuzzy'],
  ['without its space', 'phanvan giang', 'giang', 'fuzzy'],
  ['nobody', 'Không Ai Cả', undefined, undefined],
] as const)('%s', (_, query, id, how) => {
  const lookup = lookupOf([
    named({ id: 'to-lam', vi: 'Tô Lâm' }),
    named({ id: 'k-shanmugam', vi: 'K. Shanmugam' }, { id: 'giang', vi: 'Phan Văn Giang' }),
  ]);
  const [hit] = lookup.find(tokenize(query), new Map()).hits;
  expect([hit?.entity.id, hit?.how]).toEqual([id, how]);
});

test('weights decide between equal names, and kinds that are not wanted are counted only', () => {
  const lookup = lookupOf([
    named({ id: 'mot', vi: 'Lê Quốc Hùng' }, { id: 'ban', kind: 'organisation', vi: 'Ban Lê Quốc Hùng' }),
    named({ id: 'hai', vi: 'Lê Quốc Hùng' }),
  ]);
  const query = tokenize('Lê Quốc Hùng');
  const ids = (weights: ReadonlyMap<string, number>) =>
    lookup.find(query, weights, (kind) => kind === 'official').hits.map(({ entity }) => entity.id);
  expect(ids(new Map([['hai', 0.5]]))).toEqual(['hai', 'mot']);
  expect(ids(new Map([['mot', 0.5]]))).toEqual(['mot', 'hai']);
  expect([...lookup.find(query, new Map(), (kind) => kind === 'official').kinds]).toEqual([
    ['official', 2],
    ['organisation', 1],
  ]);
  expect(lookup.isShared(lookup.get('mot')!, 'vi')).toBe(true);
  expect(lookup.isShared(lookup.get('ban')!, 'vi')).toBe(false);
});

test('what the reader put right', () => {
  const parts = [
    named({ id: 'mot', vi: 'Lê Quốc Hùng' }, { id: 'hai', vi: 'Lê Quốc Hưng' }),
    named({ id: 'mot', vi: 'Lê Quốc Hùng' }, { id: 'ba', vi: 'Lê Quốc Hà' }),
  ];
  const found = (corrections: readonly Correction[], query: string) => {
    const { hits, kinds } = lookupOf(parts, corrections).find(tokenize(query), new Map());
    return [hits.map(({ entity }) => `${entity.id} ${entity.name.vi}`).sort(), kinds.get('official') ?? 0];
  };
  expect(found([], 'le quoc')).toEqual([['ba Lê Quốc Hà', 'hai Lê Quốc Hưng', 'mot Lê Quốc Hùng'], 3]);
  expect(found([{ kind: 'merge', entity: 'hai', into: 'mot', made }], 'le quoc')).toEqual([
    ['ba Lê Quốc Hà', 'mot Lê Quốc Hùng'],
    2,
  ]);
  expect(found([{ kind: 'merge', entity: 'hai', into: 'mot', made }], 'quốc hưng')).toEqual([
    ['mot Lê Quốc Hùng'],
    1,
  ]);
  expect(found([{ kind: 'hide', entity: 'mot', made }], 'quốc hùng')[0]).not.toContain('mot Lê Quốc Hùng');
  expect(found([{ kind: 'rename', entity: 'ba', name: 'Trần Thử', made }], 'Trần Thử')).toEqual([
    ['ba Trần Thử'],
    1,
  ]);
});
