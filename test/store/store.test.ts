import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { articleOf } from '../../src/core/corpus/plain-article.ts';
import { namesOf } from '../../src/core/search/names.ts';
import { createSearch } from '../../src/core/search/search.ts';
import { packSource } from '../../src/core/search/source.ts';
import { BlobError, type Blobs } from '../../src/store/blobs.ts';
import { recordKeys } from '../../src/store/keys.ts';
import { MANIFEST_KEY, toMerge } from '../../src/store/manifest.ts';
import type { Store } from '../../src/store/types.ts';
import { collection } from '../core/search/collection.ts';
import { fileBlobs } from '../support/file-blobs.ts';
import { memoryBlobs, memoryStore, plainStore } from './memory.ts';
import { articleFor, BIG, CROWD, foundIn } from './model.ts';

const NAMES = ['biển', 'núi', 'sông', 'rừng', 'đảo', 'hồ', 'vịnh'];

const stored = (number: number) => ({
  article: articleOf({
    id: `bai-${number}`,
    title: `Chuyện số ${number} ở ${NAMES[number % NAMES.length]}`,
    paragraphs: [`Đoạn đầu của bài ${number}.`, 'Người dân kể lại.'],
    date: `2024-01-${String((number % 28) + 1).padStart(2, '0')}`,
    outlet: number % 2 === 0 ? 'Báo Chẵn' : 'Báo Lẻ',
    url: `https://bao.example/bai/${number}.html`,
  }),
  pack: { id: 'own', version: '1' },
});
const many = (count: number, from = 0) => Array.from({ length: count }, (_, at) => stored(from + at));
const found = async (store: Store, query: string, limit = 10) => {
  const reply = await createSearch(namesOf([]), [store])(query, limit);
  return reply.articles.map(({ article }) => article.id);
};
const value = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  expect(outcome.ok).toBe(true);
  return (outcome as { value: T }).value;
};

/** Gives an old answer first. */
const once = <T>(ask: () => Promise<T>, old: T): (() => Promise<T>) => {
  let asked = false;
  return async () => {
    if (asked) return ask();
    asked = true;
    return old;
  };
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'boi-canh-store-'));
  folders.push(made);
  return made;
};

describe.each([
  ['memory', () => memoryBlobs()],
  ['files', () => fileBlobs(folder())],
])('a store in %s', (_, blobs) => {
  it('finds what was inserted, at once, by words and by address', async () => {
    const store = memoryStore(blobs());
    expect(value(await store.insert(many(30)))).toEqual({ stored: 30, known: [] });
    expect(await found(store, 'chuyen so 17')).toEqual(expect.arrayContaining(['bai-17']));
    expect((await found(store, 'chuyen so 17'))[0]).toBe('bai-17');
    expect(value(await store.get('bai-4'))?.article.title).toContain('số 4');
    expect((await store.byAddress('http://m.bao.example/bai/5.html?x=1'))?.article.id).toBe('bai-5');
    expect(value(await store.get('không có'))).toBeNull();
    expect(value(await store.facts()).articles).toBe(30);
  });

  it('leaves what it has as it was, and says so', async () => {
    const store = memoryStore(blobs());
    await store.insert(many(3));
    expect(value(await store.insert(many(3, 1)))).toEqual({ stored: 1, known: ['bai-1', 'bai-2'] });
    expect(value(await store.facts()).articles).toBe(4);
  });

  it('finds no more what was removed, also after merging', async () => {
    const store = memoryStore(blobs());
    await store.insert(many(20));
    expect(value(await store.remove(['bai-3', 'bai-4', 'không có']))).toBe(2);
    expect(await found(store, 'chuyen so 3')).not.toContain('bai-3');
    await store.insert(many(5, 20));
    expect(await found(store, 'chuyện', 50)).toHaveLength(23);
    expect(value(await store.get('bai-3'))).toBeNull();
    expect(value(await store.insert([stored(3)])).stored).toBe(1);
    expect((await found(store, 'chuyen so 3'))[0]).toBe('bai-3');
  });
});

describe('a store', () => {
  it('is the same when opened again from files', async () => {
    const place = folder();
    const first = memoryStore(fileBlobs(place));
    await first.insert(many(40));
    await first.remove(['bai-7']);
    first.close();
    const again = memoryStore(fileBlobs(place));
    expect(value(await again.facts()).articles).toBe(39);
    expect((await found(again, 'chuyen so 8'))[0]).toBe('bai-8');
    again.close();
  });

  it('keeps few segments however it is filled, and misses nothing', async () => {
    const store = memoryStore();
    for (let at = 0; at < 80; at += 1) await store.insert([stored(at)]);
    expect((await store.segments()).length).toBeLessThan(4);
    expect(await found(store, 'người dân', 500)).toHaveLength(80);
  });

  it('seen from another writer: both writers lose nothing', async () => {
    const blobs = memoryBlobs();
    const [one, two] = [memoryStore(blobs), memoryStore(blobs)];
    await Promise.all([one.insert(many(50)), two.insert(many(50, 50))]);
    expect(await found(one, 'người dân', 500)).toHaveLength(100);
    expect(await found(two, 'người dân', 500)).toHaveLength(100);
  });

  it('killed between any two changes is as after the last whole one', async () => {
    const values = memoryBlobs();
    let left = 0;
    const dying: Blobs = {
      ...values,
      apply: async (change, guards) => {
        if (left === 0) throw new BlobError('unavailable', 'killed');
        left -= 1;
        return values.apply(change, guards);
      },
    };
    const store = memoryStore(dying);
    let told = 0;
    for (let at = 0; at < 24; at += 1) {
      left = at % 3;
      const done = await store.insert([stored(at)]);
      if (done.ok) told += done.value.stored;
      const ids = await found(memoryStore(values), 'người dân', 500);
      expect(ids.length).toBe(value(await memoryStore(values).facts()).articles);
      expect(ids.length).toBeGreaterThanOrEqual(told);
    }
  });

  it('reports batches and stops between them', async () => {
    const store = memoryStore();
    const stop = new AbortController();
    const seen: number[] = [];
    const done = await store.insert(many(1200), {
      signal: stop.signal,
      progress: ({ stored: count }) => {
        seen.push(count);
        stop.abort();
      },
    });
    expect(done).toMatchObject({ ok: false, failure: { code: 'stopped' } });
    expect(seen).toEqual([1000]);
    expect(value(await store.facts()).articles).toBe(1000);
  });

  it.each([
    ['newer', JSON.stringify({ schema: 99, segments: [] }), 'newer'],
    ['damaged', '{', 'corrupt'],
  ])('that is %s says so and changes nothing', async (_, manifest, code) => {
    const blobs = memoryBlobs(new Map([[MANIFEST_KEY, manifest]]));
    const store = memoryStore(blobs);
    expect(await store.insert(many(1))).toMatchObject({ ok: false, failure: { code } });
    expect([...blobs.values]).toEqual([[MANIFEST_KEY, manifest]]);
  });

  it('searched while a segment is merged away finds what it would have found', async () => {
    const blobs = memoryBlobs();
    const store = memoryStore(blobs);
    await store.insert(many(5));
    const search = createSearch(namesOf([]), [store]);
    await search('biển', 10);
    await memoryStore(blobs).insert(many(3, 5));
    const late = createSearch(namesOf([]), [
      { ...store, segments: once(store.segments, await store.segments()) },
    ]);
    await memoryStore(blobs).insert(many(3, 8));
    const reply = await late('người dân', 20);
    expect([reply.articles.length, reply.problems]).toEqual([11, []]);
  });

  it('makes a base layer without a save waiting for it, and misses nothing that is saved meanwhile', async () => {
    const blobs = memoryBlobs();
    let pages = 0;
    let goOn: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const store = plainStore({
      ...blobs,
      // A second page of records is read for a base layer alone.
      keys: async (prefix, after, most) => {
        if (prefix === recordKeys(0) && after !== null && pages++ === 0) await gate;
        return blobs.keys(prefix, after, most);
      },
    });
    const crowd = foundIn(BIG);
    value(await store.saveArticle(articleFor('bai-5'), crowd));
    const over = store.tend();
    const [first] = crowd;
    const known = { ...first!.entity, surfaces: [{ ...first!.entity.surfaces[0]!, text: 'Tên sau' }] };
    value(await store.saveArticle(articleFor('bai-0'), [{ ...first!, entity: known }]));
    value(await store.saveArticle(articleFor('bai-1'), foundIn(1)));
    value(await store.remove(['bai-1']));
    expect(pages).toBe(1);
    goOn();
    await over;
    value(await store.tend());
    const [base, delta, ...more] = value(await store.layers());
    const names = (layer: typeof base) => JSON.parse(new TextDecoder().decode(layer!.bytes!.known));
    expect(names(base)).toHaveLength(CROWD);
    expect(base!.stale).toEqual([known.id]);
    expect(names(delta)).toEqual([[known.id, expect.arrayContaining(['Tên sau'])]]);
    expect(more).toEqual([]);
  });

  it('with a damaged segment finds the rest, and the reply says that something is missing', async () => {
    const blobs = memoryBlobs();
    await memoryStore(blobs).insert(many(300));
    await memoryStore(blobs).insert(many(20, 300));
    for (const key of blobs.values.keys()) if (/^s\/1\/b/.test(key)) blobs.values.delete(key);
    const reply = await createSearch(namesOf([]), [memoryStore(blobs)])('người dân', 500);
    expect(reply.articles).toHaveLength(300);
    expect(reply.problems).toMatchObject([{ code: 'store-unavailable' }]);
  });

  it('that cannot be read leaves the bundle to search, and the reply says what is wrong', async () => {
    const pack = collection([{ id: 'gói', title: 'Chuyện trong gói', body: 'Ở rừng.' }]);
    const broken = memoryStore({
      get: async () => {
        throw new BlobError('unavailable', 'no database');
      },
      keys: async () => [],
      apply: async () => false,
      close: () => undefined,
    });
    const reply = await createSearch(namesOf([]), [packSource(pack), broken])('chuyện', 10);
    expect(reply.articles.map(({ article }) => article.id)).toEqual(['gói']);
    expect(reply.problems).toMatchObject([{ code: 'store-unavailable' }]);
  });
});

describe('merging', () => {
  const entries = (...docs: readonly number[]) =>
    docs.map((count, id) => ({ id, docs: count, dead: 0, headBytes: 0, bodyBytes: 0 }));
  it.each([
    [
      [100, 1],
      [100, 1],
    ],
    [[1000], null],
    [[1000, 100], null],
    [
      [1000, 400],
      [1000, 400],
    ],
    [[24_000, 20_000], null],
    [
      [24_000, 3000, 2000],
      [3000, 2000],
    ],
  ])('of segments of %j takes %j', (docs, merged) => {
    expect(toMerge(entries(...docs))?.map((entry) => entry.docs) ?? null).toEqual(merged);
  });
});
