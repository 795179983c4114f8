import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/core/search/names.ts';
import { createSearch } from '../../src/core/search/search.ts';
import { BlobError } from '../../src/store/blobs.ts';
import { MANIFEST_KEY, SCHEMA } from '../../src/store/manifest.ts';
import { type MemoryBlobs, memoryBlobs, memoryStore } from './memory.ts';
import { articleFor, foundIn, wanted } from './model.ts';
import { schema1 } from './schema1.ts';

const snapshotOf = ({ values }: MemoryBlobs) => JSON.stringify([...values].sort());
const found = async (blobs: MemoryBlobs) =>
  (await createSearch(namesOf([]), [memoryStore(blobs)])('người dân', 100)).articles.length;
const manifestOf = ({ values }: MemoryBlobs) => JSON.parse(values.get(MANIFEST_KEY) as string);

describe('a store of the first schema', () => {
  it('is read as it is, and nothing is written', async () => {
    const blobs = await schema1(12);
    const before = snapshotOf(blobs);
    const store = memoryStore(blobs);
    expect(wanted(await store.state())).toMatchObject({
      packs: [{ id: 'own', articles: 12, entities: 0, on: true }],
      corrections: [],
      problems: [],
    });
    expect(await found(blobs)).toBe(12);
    expect((await store.byAddress('https://bao.example/cu-3.html'))?.article.id).toBe('cu-3');
    expect(wanted(await store.layers())).toEqual([]);
    expect(snapshotOf(blobs)).toBe(before);
  });

  it('becomes one of this schema with the first change, whichever it is', async () => {
    const blobs = await schema1(12);
    const store = memoryStore(blobs);
    wanted(await store.saveArticle(articleFor('bai-0'), foundIn(0)));
    wanted(await store.remove(['cu-3', 'cu-4']));
    wanted(await store.tend());
    expect(manifestOf(blobs).schema).toBe(SCHEMA);
    expect(await found(blobs)).toBe(11);
    expect(wanted(await store.state()).packs[0]).toMatchObject({ articles: 11, entities: 2, meetings: 1 });
    expect(wanted(await store.get('cu-3'))).toBeNull();
  });

  it('killed while it becomes one is as it was', async () => {
    const blobs = await schema1(5);
    const before = snapshotOf(blobs);
    const dying = memoryStore({
      ...blobs,
      apply: async () => {
        throw new BlobError('unavailable', 'killed');
      },
    });
    expect((await dying.saveArticle(articleFor('bai-0'), foundIn(0))).ok).toBe(false);
    expect(snapshotOf(blobs)).toBe(before);
  });

  it('that has no room for more is as it was, and works', async () => {
    const blobs = await schema1(5);
    const before = snapshotOf(blobs);
    const full = memoryStore({
      ...blobs,
      apply: async () => {
        throw new BlobError('quota', 'full');
      },
    });
    const article = articleFor('bai-0');
    for (const done of [
      await full.saveArticle(article, foundIn(0)),
      await full.insert([{ article, pack: { id: 'own', version: '1' } }]),
      await full.correct({ kind: 'hide', entity: 'x', made: '2026' }),
    ]) {
      expect(done).toMatchObject({ ok: false, failure: { code: 'quota' } });
    }
    expect(snapshotOf(blobs)).toBe(before);
    expect(wanted(await full.facts()).articles).toBe(5);
  });
});

describe('a store of a newer schema', () => {
  it('is left alone by everything', async () => {
    const text = JSON.stringify({ schema: SCHEMA + 1, packs: 'of a kind unknown' });
    const blobs = memoryBlobs(new Map([[MANIFEST_KEY, text]]));
    const store = memoryStore(blobs);
    const info = {
      id: 'p',
      name: { vi: 'p', en: 'p', basis: 'ours' },
      version: '1',
      licence: 'MIT',
    } as const;
    for (const done of [
      await store.saveArticle(articleFor('bai-0'), []),
      await store.remove(['bai-0']),
      await store.setPack(0, { on: false }),
      await store.removePack(0),
      await store.correct({ kind: 'hide', entity: 'x', made: '2026' }),
      await store.beginImport(info),
      await store.commitImport(1),
      await store.tend(),
      await store.state(),
      await store.records(['x']),
      await store.layers(),
    ]) {
      expect(done).toMatchObject({ ok: false, failure: { code: 'newer' } });
    }
    expect([...blobs.values]).toEqual([[MANIFEST_KEY, text]]);
  });
});

describe('a damaged value', () => {
  const damaged = async (key: RegExp, value: string | null = '{"') => {
    const blobs = memoryBlobs();
    const store = memoryStore(blobs);
    for (const at of [0, 1, 2]) wanted(await store.saveArticle(articleFor(`bai-${at}`), foundIn(at)));
    wanted(await store.correct({ kind: 'hide', entity: 'nguoi-3', made: '2026' }));
    wanted(await store.tend());
    const keys = [...blobs.values.keys()].filter((each) => key.test(each));
    expect(keys).not.toEqual([]);
    for (const each of keys) {
      if (value === null) blobs.values.delete(each);
      else blobs.values.set(each, value);
    }
    return blobs;
  };
  const problems = async (store: ReturnType<typeof memoryStore>) =>
    wanted(await store.state()).problems.map(({ what }) => what);

  it('of a record costs that record, and saving over it works', async () => {
    const store = memoryStore(await damaged(/^r\/nguoi-1$/));
    expect([...wanted(await store.records(['nguoi-0', 'nguoi-1', 'nguoi-2'])).keys()].sort()).toEqual([
      'nguoi-0',
      'nguoi-2',
    ]);
    expect(await problems(store)).toEqual(['record']);
    wanted(await store.saveArticle(articleFor('bai-4'), foundIn(4)));
    expect(wanted(await store.records(['nguoi-1'])).size).toBe(1);
    expect(wanted(await store.remove(['bai-0']))).toBe(1);
  });

  it('of an article costs that article', async () => {
    const blobs = await damaged(/^a\/1$/);
    const store = memoryStore(blobs);
    expect(wanted(await store.get('bai-1'))).toBeNull();
    expect(wanted(await store.get('bai-0'))?.article.id).toBe('bai-0');
    expect(await found(blobs)).toBe(2);
    expect(await problems(store)).toEqual(['article']);
  });

  it('of corrections costs these; of a layer, that layer', async () => {
    const store = memoryStore(await damaged(/^corrections$|^l\/\d+\/uses$/, null));
    expect(wanted(await store.layers())).toEqual([]);
    expect(await problems(store)).toEqual(['layer']);
    const other = memoryStore(await damaged(/^corrections$/, 'no JSON'));
    expect(wanted(await other.state())).toMatchObject({ corrections: [] });
    expect(await problems(other)).toEqual(['corrections']);
    wanted(await other.correct({ kind: 'hide', entity: 'nguoi-1', made: '2026' }));
    expect(wanted(await other.state()).corrections).toHaveLength(1);
  });

  it('of a search segment costs what it says, and search says that something is missing', async () => {
    const store = memoryStore(await damaged(/^s\/\d+\/head$/, null));
    expect(await store.segments()).toEqual([]);
    expect(await problems(store)).toEqual(['segment']);
    expect(wanted(await store.get('bai-0'))?.article.id).toBe('bai-0');
  });

  it('of the manifest is said, whatever it is', async () => {
    for (const text of ['', 'null', '{"schema":2,"packs":[null]}', '{"schema":2}', '[]', '{"schema":1}']) {
      const store = memoryStore(memoryBlobs(new Map([[MANIFEST_KEY, text]])));
      for (const done of [await store.state(), await store.facts(), await store.remove(['x'])]) {
        expect(done, text).toMatchObject({ ok: false, failure: { code: 'corrupt' } });
      }
    }
  });
});
