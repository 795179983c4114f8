/** Random doings with a store, killed anywhere, and by two writers: what is seen is always the model's before or after. */

import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/core/knowledge/record.types.ts';
import { BlobError, type Blobs } from '../../src/store/blobs.ts';
import { MANIFEST_KEY } from '../../src/store/manifest.ts';
import type { Outcome, Store } from '../../src/store/types.ts';
import fc from '../support/fc.ts';
import { type MemoryBlobs, memoryBlobs, plainStore } from './memory.ts';
import {
  ARTICLES,
  articleFor,
  BIG,
  batchesOf,
  EMPTY_MODEL,
  expected,
  foundIn,
  infoOf,
  type Model,
  seen,
  strayKeys,
  textUnits,
  wanted,
} from './model.ts';

/** One thing that is done: to the store, and to the model. */
type Act =
  | { readonly do: 'save' | 'undo'; readonly article: number }
  | { readonly do: 'begin'; readonly pack: string; readonly version: string }
  | { readonly do: 'stage' | 'commit' | 'drop'; readonly at: number }
  | { readonly do: 'toggle' | 'remove'; readonly at: number }
  | { readonly do: 'correct' | 'uncorrect'; readonly at: number }
  | { readonly do: 'tend' };

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('save', 'undo'), article: fc.nat(ARTICLES - 1) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('begin' as const),
      pack: fc.constantFrom('goi-a', 'goi-b'),
      version: fc.constantFrom('1', '2', '3'),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('stage', 'commit', 'drop'), at: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('toggle', 'remove'), at: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('correct', 'uncorrect'), at: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tend' as const) }) },
);

const correction = (at: number): Correction => ({ made: '2026-11-22', kind: 'hide', entity: `nguoi-${at}` });

/** The model after an act that succeeds. */
function next(model: Model, act: Act): Model {
  switch (act.do) {
    case 'save':
      return model.saved.includes(act.article) ? model : { ...model, saved: [...model.saved, act.article] };
    case 'undo':
      return { ...model, saved: model.saved.filter((each) => each !== act.article) };
    case 'begin':
      return { ...model, staged: [...model.staged, { id: act.pack, version: act.version, batches: 0 }] };
    case 'stage':
      return {
        ...model,
        staged: model.staged.map((each, at) =>
          at === act.at ? { ...each, batches: each.batches + 1 } : each,
        ),
      };
    case 'drop':
      return { ...model, staged: model.staged.filter((_, at) => at !== act.at) };
    case 'commit': {
      const { id, version } = model.staged[act.at]!;
      const staged = model.staged.filter((_, at) => at !== act.at);
      const known = model.packs.some((pack) => pack.id === id);
      const packs = known
        ? model.packs.map((pack) => (pack.id === id ? { ...pack, version } : pack))
        : [...model.packs, { id, version, on: true }];
      return { ...model, staged, packs };
    }
    case 'toggle':
      return act.at >= model.packs.length
        ? { ...model, ownOn: !model.ownOn }
        : {
            ...model,
            packs: model.packs.map((pack, at) => (at === act.at ? { ...pack, on: !pack.on } : pack)),
          };
    case 'remove':
      return act.at >= model.packs.length
        ? { ...model, saved: [], ownOn: true }
        : { ...model, packs: model.packs.filter((_, at) => at !== act.at) };
    case 'correct':
    case 'uncorrect': {
      const others = model.corrections.filter(({ entity }) => entity !== correction(act.at).entity);
      return { ...model, corrections: act.do === 'correct' ? [...others, correction(act.at)] : others };
    }
    case 'tend':
      return model;
  }
}

/** Whether it can be done at all. */
function possible(model: Model, act: Act): boolean {
  if (act.do === 'stage') return (model.staged[act.at]?.batches ?? 3) < 3;
  if (act.do === 'commit') return model.staged[act.at]?.batches === 3;
  if (act.do === 'drop') return act.at < model.staged.length;
  return true;
}

async function perform(store: Store, act: Act): Promise<Outcome<unknown>> {
  switch (act.do) {
    case 'save':
      return store.saveArticle(articleFor(`bai-${act.article}`), foundIn(act.article));
    case 'undo':
      return store.remove([`bai-${act.article}`]);
    case 'begin':
      return store.beginImport(infoOf(act.pack, act.version), new Blob(['x']));
    case 'stage':
    case 'commit':
    case 'drop': {
      const staged = await store.staged();
      if (!staged.ok) return staged;
      const pack = staged.value[act.at]!;
      if (act.do === 'commit') return store.commitImport(pack.number);
      if (act.do === 'drop') return store.dropImport(pack.number);
      return store.stage(pack.number, batchesOf(pack.id, pack.version)[Number(pack.cursor ?? 0)]!);
    }
    case 'toggle':
    case 'remove': {
      const state = await store.state();
      if (!state.ok) return state;
      const pack = state.value.packs[act.at] ?? state.value.packs.at(-1)!;
      const { number, on } = pack;
      return act.do === 'toggle' ? store.setPack(number, { on: !on }) : store.removePack(number);
    }
    case 'correct':
      return store.correct(correction(act.at));
    case 'uncorrect':
      return store.uncorrect(correction(act.at));
    case 'tend':
      return store.tend();
  }
}

/** Blobs whose owner is killed at one `apply`, before or after it took effect: nothing is answered from then on. */
function dying(blobs: Blobs, death: { readonly at: number; readonly applied: boolean }): Blobs {
  let left = death.at;
  let dead = false;
  const alive =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (dead) throw new BlobError('unavailable', 'killed');
      return work(...args);
    };
  return {
    ...blobs,
    get: alive(blobs.get),
    keys: alive(blobs.keys),
    apply: alive(async (change, guards) => {
      left -= 1;
      if (left >= 0) return blobs.apply(change, guards);
      dead = true;
      if (death.applied) await blobs.apply(change, guards);
      throw new BlobError('unavailable', 'killed');
    }),
  };
}

/** Blobs that let others go first, so many times before each call. */
function hesitating(blobs: Blobs, turns: readonly number[]): Blobs {
  let at = 0;
  const later =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      for (let n = turns[at++ % turns.length] ?? 0; n > 0; n -= 1) await null;
      return work(...args);
    };
  return { ...blobs, get: later(blobs.get), keys: later(blobs.keys), apply: later(blobs.apply) };
}

/** Does it, and gives the one of the two models that is seen then. */
async function modelAfter(
  blobs: MemoryBlobs,
  store: Store,
  model: Model,
  act: Act,
  mayDie: boolean,
): Promise<Model> {
  const then = next(model, act);
  const done = await perform(store, act);
  // What follows a change by itself may be killed as well.
  if (mayDie) await store.tend();
  const now = await seen(blobs);
  if (!done.ok) expect(mayDie).toBe(true);
  const whole = done.ok || JSON.stringify(now) === JSON.stringify(expected(then));
  const is = whole ? then : model;
  expect(now).toEqual(expected(is));
  return is;
}

async function sound(blobs: MemoryBlobs): Promise<void> {
  wanted(await plainStore(blobs).tend());
  expect(strayKeys(blobs)).toEqual([]);
  for (const { counted, is } of textUnits(blobs)) expect(counted).toBe(is);
}

const RUNS = Number(process.env.BOI_CANH_RUNS ?? 40);
const deaths = fc.option(fc.record({ at: fc.nat(4), applied: fc.boolean() }), { freq: 2, nil: null });

describe('a store', () => {
  it('killed anywhere shows the state before or after what it was doing, and what it said is so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(acts, deaths), { minLength: 1, maxLength: 25 }), async (steps) => {
        const blobs = memoryBlobs();
        let model = EMPTY_MODEL;
        let store = plainStore(blobs);
        for (const [act, death] of steps) {
          if (!possible(model, act)) continue;
          if (death) store = plainStore(dying(blobs, death));
          model = await modelAfter(blobs, store, model, act, death !== null);
          if (death) store = plainStore(blobs);
        }
        await store.tend();
        await sound(blobs);
        expect(await seen(blobs)).toEqual(expected(model));
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('with two writers is as if one had been before the other', async () => {
    const turns = fc.array(fc.nat(40), { minLength: 1, maxLength: 20 });
    const ofTwo = fc.tuple(acts, acts);
    await fc.assert(
      fc.asyncProperty(
        fc.array(ofTwo, { minLength: 1, maxLength: 12 }),
        turns,
        turns,
        async (pairs, one, two) => {
          const blobs = memoryBlobs();
          const stores = [plainStore(hesitating(blobs, one)), plainStore(hesitating(blobs, two))] as const;
          let model = EMPTY_MODEL;
          for (const [a, b] of pairs) {
            // What is named by its place in a list another writer changes meanwhile is left to the test above.
            if (![a, b].every((act) => possible(model, act) && !('at' in act && act.do !== 'correct')))
              continue;
            const done = await Promise.all([perform(stores[0], a), perform(stores[1], b)]);
            expect(done.map(({ ok }) => ok)).toEqual([true, true]);
            const now = JSON.stringify(await seen(blobs));
            const orders = [next(next(model, a), b), next(next(model, b), a)];
            const fits = orders.find((order) => JSON.stringify(expected(order)) === now);
            expect(fits, `${a.do} and ${b.do}`).toBeDefined();
            model = fits!;
          }
          await Promise.all(stores.map((store) => store.tend()));
          await sound(blobs);
        },
      ),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('after saving and undoing is byte for byte what it was, counters and the search index aside', async () => {
    const articles = fc.uniqueArray(fc.nat(BIG - 1), { minLength: 1 });
    const counters = /"(?:change|shown|nextKey|nextSegment|nextLayer)":\d+|"segments":\[.*?\]/g;
    const bare = (blobs: MemoryBlobs) =>
      [...blobs.values]
        .filter(([key]) => !key.startsWith('s/'))
        .map(([key, value]) => {
          const text = typeof value === 'string' ? value : new TextDecoder().decode(value as Uint8Array);
          const plain =
            key === MANIFEST_KEY ? text.replaceAll(counters, '').replace(/"delta":{"id":\d+/, '') : text;
          return `${key.replace(/^l\/\d+/, 'l')} ${plain}`;
        })
        .sort();
    await fc.assert(
      fc.asyncProperty(articles, async ([last, ...before]) => {
        const blobs = memoryBlobs();
        const store = plainStore(blobs);
        for (const article of before) wanted(await perform(store, { do: 'save', article }));
        await store.tend();
        const had = bare(blobs);
        wanted(await perform(store, { do: 'save', article: last! }));
        wanted(await perform(store, { do: 'undo', article: last! }));
        if (before.length > 0) expect(bare(blobs)).toEqual(had);
        await store.tend();
        await sound(blobs);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
