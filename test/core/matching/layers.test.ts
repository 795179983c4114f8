import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { loadSeeds } from '../../../src/build/seeds/load.ts';
import { runCases } from '../../../src/cli/score-cases.ts';
import { correctionsOf } from '../../../src/core/knowledge/corrections.ts';
import type { Correction } from '../../../src/core/knowledge/record.types.ts';
import type { Entity, EntityId, Official } from '../../../src/core/knowledge/types.ts';
import { annotateText } from '../../../src/core/matching/annotate-text.ts';
import { createAnnotator } from '../../../src/core/matching/annotator.ts';
import { compileAutomaton } from '../../../src/core/matching/automaton.ts';
import { joinLayers } from '../../../src/core/matching/gazetteer.ts';
import { buildLayer, loadLayer } from '../../../src/core/matching/layer.ts';
import { findInAll, findInShort } from '../../../src/core/matching/layer-find.ts';
import { buildLexicon, createLexicon } from '../../../src/core/matching/lexicon.ts';
import { NOTHING_SEEN } from '../../../src/core/matching/seen.ts';
import type { Annotator, SurfaceSpec } from '../../../src/core/matching/types.ts';
import fc from '../../support/fc.ts';
import { scene } from '../../support/scenes.ts';

vi.setConfig({ testTimeout: 60_000 });
const RUNS = Number(process.env.RUNS ?? 400);

const pack = loadSeeds(resolve(import.meta.dirname, '../../../seeds'));
const seeds = pack.knowledge.entities;
const byId = (entities: readonly Entity[]) => new Map(entities.map((entity) => [entity.id, entity]));
const layerOf = (entities: readonly Entity[]) => loadLayer(buildLayer(entities));

function annotatorOf(
  parts: readonly (readonly Entity[])[],
  corrections: readonly Correction[] = [],
  entities: Pick<ReadonlyMap<EntityId, Entity>, 'get'> = byId(parts.flat()),
): Annotator {
  const placed = parts.map((part) => ({ layer: layerOf(part) }));
  return createAnnotator(createLexicon(joinLayers(placed, correctionsOf(corrections)), entities));
}

/** Items dealt to so many hands, each hand in the order of the items. */
const dealt = <T>(items: readonly T[], hands: number): fc.Arbitrary<T[][]> =>
  fc
    .array(fc.nat(hands - 1), { minLength: items.length, maxLength: items.length })
    .map((to) => Array.from({ length: hands }, (_, hand) => items.filter((_, at) => to[at] === hand)));

describe('layers, joined', () => {
  it('find what one automaton over all their surfaces finds', () => {
    const split = scene.chain(({ list, text }) =>
      fc.record({ list: fc.constant(list), parts: dealt(list, 3), text: fc.constant(text) }),
    );
    const said = (
      texts: readonly string[],
      { start, end, unmarked }: { start: number; end: number; unmarked: boolean },
    ) => JSON.stringify([start, end, unmarked, texts.toSorted()]);
    fc.assert(
      fc.property(split, ({ list, parts, text }) => {
        const automata = parts.map((part) => compileAutomaton(part));
        const whole = compileAutomaton(list)
          .find(text)
          .map((hit) =>
            said(
              hit.surfaces.map((at) => list[at]!.text),
              hit,
            ),
          );
        for (const joined of [findInAll(automata, [text])[0]!, findInShort(automata, text)])
          expect(
            joined.map((hit) =>
              said(
                hit.surfaces.map(({ layer, surface }) => parts[layer]![surface]!.text),
                hit,
              ),
            ),
          ).toEqual(whole);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['a hit that another layer cuts short', ['a b c'], ['c d e', 'd'], 'a b c d', ['a b c', 'd']],
    ['the longer of two at one place', ['Tô Lâm'], ['Tô Lâm Hà'], 'Tô Lâm Hà', ['Tô Lâm Hà']],
    ['what stands behind the longer', ['a b', 'c'], ['a b c d', 'e'], 'a b c d e', ['a b c d', 'e']],
    ['cut short twice', ['a b', 'd e f'], ['b c d', 'c'], 'a b c d e f', ['a b', 'c', 'd e f']],
  ])('%s', (_, first, second, text, expected) => {
    const automata = [first, second].map((texts) =>
      compileAutomaton(texts.map((each): SurfaceSpec => ({ text: each, unmarked: true, caseRule: 'any' }))),
    );
    const [hits = []] = findInAll(automata, [text]);
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('leave out surfaces as if they had never been there', () => {
    const some = scene.chain(({ list, text }) =>
      fc.record({
        list: fc.constant(list),
        text: fc.constant(text),
        out: fc.array(fc.boolean(), { minLength: list.length, maxLength: list.length }),
      }),
    );
    fc.assert(
      fc.property(some, ({ list, text, out }) => {
        const left = list.filter((_, at) => !out[at]);
        const spans = (found: readonly { start: number; end: number; unmarked: boolean }[]) =>
          found.map(({ start, end, unmarked }) => [start, end, unmarked]);
        const without = compileAutomaton(list).without(Uint8Array.from(out, Number));
        expect(spans(without.find(text))).toEqual(spans(compileAutomaton(left).find(text)));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a corpus in layers', () => {
  const articles = pack.articles.map(({ text }) => text);
  const marks = (annotator: Annotator) => [
    ...runCases(annotator).map(({ found }) => found),
    ...articles.map((text) => annotateText(annotator, text, { date: '2024-04-24' })),
  ];

  it('is marked as one', () => {
    const one = marks(createAnnotator(buildLexicon({ entities: seeds })));
    const at = Math.floor(seeds.length / 3);
    expect(marks(annotatorOf([seeds.slice(0, at), seeds.slice(at, 2 * at), seeds.slice(2 * at)]))).toEqual(
      one,
    );
  });

  it('is marked as one, however it is dealt', () => {
    fc.assert(
      fc.property(dealt(seeds, 4), (parts) => {
        expect(marks(annotatorOf(parts))).toEqual(
          marks(createAnnotator(buildLexicon({ entities: parts.flat() }))),
        );
      }),
      { numRuns: Math.max(2, RUNS / 200) },
    );
  });

  it('has an entity of several layers once, with the names and offices of all', () => {
    const half =
      (which: 0 | 1) =>
      (entity: Entity): Entity => {
        const surfaces = entity.surfaces.filter((_, at) => at % 2 === which);
        return entity.kind === 'official'
          ? { ...entity, surfaces, roles: entity.roles.filter((_, at) => at % 2 === which) }
          : { ...entity, surfaces };
      };
    const halves = [seeds.map(half(0)), seeds.map(half(1))];
    const found = marks(annotatorOf(halves, [], byId(seeds)));
    expect(found).toEqual(marks(createAnnotator(buildLexicon({ entities: seeds }))));
  });

  it('names beforehand what a scan looks at', () => {
    const whole = byId(seeds);
    const asked = new Set<EntityId>();
    const spy = {
      get(id: EntityId) {
        asked.add(id);
        return whole.get(id);
      },
    };
    const annotator = annotatorOf([seeds], [], spy);
    for (const text of [...articles, ...runCases(annotator).map(({ marked }) => marked)]) {
      const page = { date: null, title: '', seen: NOTHING_SEEN };
      const runs = [{ id: 0, text }];
      const wanted = annotator.wanted(runs);
      asked.clear();
      const { undecided, seen } = annotator.scan(runs, page);
      expect([...asked].filter((id) => !wanted.includes(id))).toEqual([]);
      asked.clear();
      annotator.settle(undecided, { ...page, seen });
      expect([...asked].filter((id) => !annotator.wantedToSettle(undecided).includes(id))).toEqual([]);
    }
  });

  it('marks no entity that is not at hand', () => {
    const annotator = annotatorOf([seeds], [], { get: () => undefined });
    expect(annotateText(annotator, articles.join('\n'), { date: null })).toEqual([]);
  });
});

const evidence = { article: 'thu', start: 0, end: 3, quote: 'Bài' };
const official = (id: string, name: string, ...titles: readonly string[]): Official => ({
  id,
  kind: 'official',
  name: { vi: name, en: name, basis: 'ours' },
  surfaces: [],
  country: 'VN',
  roles: titles.map((title) => ({
    title: { vi: title, en: title, basis: 'ours' },
    organisation: 'bo',
    former: false,
    asOf: { value: '2024-01-01', basis: 'text' },
    evidence,
  })),
});
const body: Entity = {
  id: 'bo',
  kind: 'organisation',
  name: { vi: 'Bộ Thử nghiệm', en: 'Ministry of Trials', basis: 'ours' },
  surfaces: [],
  country: 'VN',
  evidence: [],
};
const made = '2026-01-01';

describe('what the reader put right', () => {
  const short = official('khue', 'Trần Bảo Khuê', 'Bộ trưởng Bộ Thử nghiệm');
  const long = official('khue-anh', 'Trần Bảo Khuê Anh', 'Thứ trưởng Bộ Thử nghiệm');
  const other = official('bao-khue', 'Bảo Khuê Trần', 'Thứ trưởng Bộ Thử nghiệm');
  const text = 'Thứ trưởng Trần Bảo Khuê Anh và Thứ trưởng Bảo Khuê Trần tới dự.';
  const found = (corrections: readonly Correction[], said = text) =>
    annotateText(
      annotatorOf(
        [
          [body, long],
          [short, other],
        ],
        corrections,
      ),
      said,
      { date: null },
    ).map(({ text: words, entity, candidates }) => `${words}|${entity ?? candidates.join(',')}`);

  it('a merged entity is the one it was merged into', () => {
    expect(found([])).toEqual(['Trần Bảo Khuê Anh|khue-anh', 'Bảo Khuê Trần|bao-khue']);
    expect(found([{ kind: 'merge', entity: 'bao-khue', into: 'khue', made }])).toEqual([
      'Trần Bảo Khuê Anh|khue-anh',
      'Bảo Khuê Trần|khue',
    ]);
  });

  it('a hidden one is not marked, and hides no shorter name', () => {
    const hidden: readonly Correction[] = [{ kind: 'hide', entity: 'khue-anh', made }];
    expect(found(hidden, 'Bộ trưởng Trần Bảo Khuê, Anh và Pháp')).toEqual(['Trần Bảo Khuê|khue']);
    expect(found([], 'Bộ trưởng Trần Bảo Khuê ANH')).toEqual(['Trần Bảo Khuê ANH|khue-anh']);
    const shown = findInShort(
      [layerOf([short, long]).automaton.without(Uint8Array.of(0, 1))],
      'Trần Bảo Khuê Anh',
    );
    expect(shown.map(({ start, end }) => [start, end])).toEqual([[0, 13]]);
  });

  it('a given name is looked for as well', () => {
    const renamed: readonly Correction[] = [{ kind: 'rename', entity: 'khue', name: 'Trần Bảo Khoa', made }];
    expect(found(renamed, 'Bộ trưởng Trần Bảo Khoa phát biểu.')).toEqual(['Trần Bảo Khoa|khue']);
  });

  it('a hidden holder leaves an office to the others', () => {
    const holders = [
      official('mot', 'Lê Thử Một', 'Bộ trưởng Bộ Thử nghiệm'),
      official('hai', 'Lê Thử Hai', 'Bộ trưởng Thử nghiệm'),
    ];
    const candidates = (corrections: readonly Correction[]) =>
      annotateText(
        annotatorOf([[holders[0]!], [body, holders[1]!]], corrections),
        'Bộ trưởng Thử nghiệm phát biểu.',
        {
          date: null,
        },
      ).map((mention) => mention.candidates);
    expect(candidates([])).toEqual([['mot', 'hai']]);
    expect(candidates([{ kind: 'hide', entity: 'mot', made }])).toEqual([['hai']]);
    expect(candidates([{ kind: 'merge', entity: 'hai', into: 'mot', made }])).toEqual([['mot']]);
  });
});

describe('layers in their places', () => {
  it('an entity that a later layer has anew counts by that one alone', () => {
    const before = official('khue', 'Trần Bảo Khuê');
    const now = official('khue', 'Trần Bảo Khoa');
    const placed = [
      { layer: layerOf([before, official('thu', 'Lê Thử Một')]), without: ['khue', 'thu'] },
      { layer: layerOf([now]) },
    ];
    const annotator = createAnnotator(createLexicon(joinLayers(placed), byId([now])));
    const texts = annotateText(annotator, 'Gặp Trần Bảo Khuê, Trần Bảo Khoa, Lê Thử Một.', { date: null });
    expect(texts.map(({ text }) => text)).toEqual(['Trần Bảo Khoa']);
  });

  it('one title of two states is told apart by the state beside it', () => {
    const abroad: Entity = {
      ...body,
      id: 'bo-la',
      country: 'LA',
      name: { ...body.name, vi: 'Bộ Thử nghiệm Lào' },
    };
    const [role] = official('', '', 'Bộ trưởng Thử nghiệm').roles;
    const lao: Official = {
      ...official('lao', 'Khamphan Thử'),
      country: 'LA',
      roles: [{ ...role!, organisation: 'bo-la' }],
    };
    const annotator = annotatorOf([
      [body, official('mot', 'Lê Thử Một', 'Bộ trưởng Thử nghiệm')],
      [abroad, lao],
    ]);
    const holders = (text: string) =>
      annotateText(annotator, text, { date: null, title: '' }).map((m) => m.candidates);
    expect(holders('Bộ trưởng Thử nghiệm Lào tới thăm.')).toEqual([['lao']]);
    expect(holders('Bộ trưởng Thử nghiệm tới thăm.')).toEqual([]);
  });

  it('a single letter names nobody', () => {
    const annotator = annotatorOf([
      [{ ...official('a', 'A'), country: 'SG' }, official('khue', 'Trần Bảo Khuê')],
    ]);
    const texts = annotateText(annotator, 'Nhóm A gặp Trần Bảo Khuê.', { date: null });
    expect(texts.map(({ text }) => text)).toEqual(['Trần Bảo Khuê']);
  });

  it('bytes that are no layer, or cut short, are refused', () => {
    const bytes = buildLayer([body]);
    expect(() => loadLayer({ ...bytes, known: bytes.uses })).toThrow(RangeError);
    expect(() => loadLayer({ ...bytes, uses: bytes.uses.slice(0, 40) })).toThrow(RangeError);
    expect(() => loadLayer({ ...bytes, automaton: bytes.automaton.slice(0, 40) })).toThrow(RangeError);
  });
});
