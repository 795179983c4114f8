import { expect, test, vi } from 'vitest';
import type { Library } from '../../src/background/library.ts';
import type { EntityRecord } from '../../src/core/knowledge/record.types.ts';
import type { Article, Role } from '../../src/core/knowledge/types.ts';
import { annotateTextLater } from '../../src/core/matching/annotate-text.ts';
import { buildLayer, layerSteps, loadLayer } from '../../src/core/matching/layer.ts';
import { createStore } from '../../src/store/store.ts';
import { collection } from '../core/search/collection.ts';
import { memoryBlobs } from '../store/memory.ts';
import { pack } from './pack.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { createLibrary } = await import('../../src/background/library.ts');
const { partsWith } = await import('../../src/background/parts.ts');

const [article] = collection(
  [{ id: 'rieng', title: 'Bài riêng', body: 'Tô Lâm tiếp Nguyễn Văn Thử.', date: '2024-05-01' }],
  [
    { id: 'to-lam', vi: 'Tô Lâm' },
    { id: 'nguyen-van-thu', vi: 'Nguyễn Văn Thử' },
  ],
).articles as [Article];
const role = (words: string): Role => ({
  title: { vi: words, en: words, basis: 'ours' },
  former: false,
  asOf: { value: '2024-05-01', basis: 'text' },
  evidence: { article: 'rieng', start: 0, end: 3, quote: 'Bài' },
});
const official = (id: string, name: string, words: string): EntityRecord => ({
  entity: {
    id,
    kind: 'official',
    name: { vi: name, en: name, basis: 'ours' },
    surfaces: [],
    country: 'VN',
    roles: [role(words)],
  },
  meetings: [],
  links: [],
});
const found = [
  official('to-lam', 'Tô Lâm', 'Chủ tịch nước'),
  official('nguyen-van-thu', 'Nguyễn Văn Thử', 'Thứ trưởng'),
];

function setUp(blobs = memoryBlobs()) {
  const store = createStore({ blobs, now: () => 0, pause: async () => undefined, buildLayer: layerSteps });
  const library = createLibrary(
    pack,
    partsWith(({ knowledge }) => loadLayer(buildLayer(knowledge.entities)), store),
  );
  return { store, library, blobs };
}

async function marked(library: Library, of: 'all' | 'bundle'): Promise<(string | null)[]> {
  const matcher = await library.matcher(of);
  const text = 'Thứ trưởng Nguyễn Văn Thử phát biểu.';
  return (await annotateTextLater(matcher, text, { date: null })).map(({ entity }) => entity);
}

test('what is saved is known at once, with the article it is from; what is taken back is not', async () => {
  const { store, library } = setUp();
  expect(await library.brief('nguyen-van-thu', null)).toBeUndefined();
  expect((await library.overview()).timeline().days.filter(({ lane }) => lane === 'office')).toEqual([]);
  await store.saveArticle(article, found);
  const brief = await library.brief('to-lam', null);
  expect(brief).toMatchObject({ kind: 'official', entity: { roles: [{ title: { vi: 'Chủ tịch nước' } }] } });
  expect(brief?.coverage.map(({ id }) => id)).toEqual(['new', 'rieng', 'old']);
  expect(brief?.articles.rieng?.pack.id).toBe('own');
  expect(await library.brief('nguyen-van-thu', null)).toBeDefined();
  const offices = async () =>
    (await library.overview()).timeline().days.find(({ lane }) => lane === 'office')?.count ?? 0;
  expect(await offices()).toBe(2);
  expect((await library.catalogue()).size).toBe(4);
  expect(await marked(library, 'all')).toEqual(['nguyen-van-thu']);
  expect(await marked(library, 'bundle')).toEqual([]);
  await store.remove(['rieng']);
  expect(await marked(library, 'all')).toEqual([]);
  expect(await library.brief('nguyen-van-thu', null)).toBeUndefined();
  expect(await offices()).toBe(0);
  expect((await library.catalogue()).size).toBe(3);
});

test('corrections change what is shown, and are taken back', async () => {
  const { store, library } = setUp();
  await store.saveArticle(article, found);
  await store.correct({ made: '2026-01-01', kind: 'merge', entity: 'nguyen-van-thu', into: 'to-lam' });
  const merged = await library.brief('nguyen-van-thu', null);
  expect(merged?.entity).toMatchObject({ id: 'to-lam', roles: [{}, {}] });
  await store.uncorrect({ kind: 'merge', entity: 'nguyen-van-thu' });
  await store.correct({ made: '2026-01-01', kind: 'hide', entity: 'nguyen-van-thu' });
  expect(await library.brief('nguyen-van-thu', null)).toBeUndefined();
});

test('a store that cannot be read leaves the bundle working', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const blobs = memoryBlobs();
  const { store } = setUp(blobs);
  await store.saveArticle(article, found);
  for (const key of blobs.values.keys()) if (key !== 'manifest') blobs.values.set(key, 'nonsense');
  const { library } = setUp(blobs);
  expect((await library.brief('to-lam', null))?.coverage.map(({ id }) => id)).toEqual(['new', 'old']);
  expect((await library.catalogue()).size).toBe(3);
});

test('views over the whole follow each change, whether the pack has a base layer or not', async () => {
  const { store, library } = setUp();
  const offices = async () =>
    (await library.overview())
      .timeline()
      .days.reduce((sum, { lane, count }) => sum + (lane === 'office' ? count : 0), 0);
  const info = { id: 'p', name: { vi: 'P', en: 'P', basis: 'ours' }, version: '1', licence: 'x' } as const;
  const begun = await store.beginImport(info);
  const number = begun.ok ? begun.value : -1;
  await store.stage(number, {
    records: [official('le-van-goi', 'Lê Văn Gói', 'Đại sứ')],
    cursor: '1',
  });
  await store.commitImport(number);
  expect(await offices()).toBe(1);
  await store.saveArticle(article, found);
  expect(await offices()).toBe(3);
  await store.remove(['rieng']);
  expect(await offices()).toBe(1);
  await store.setPack(number, { on: false });
  expect(await offices()).toBe(0);
});
