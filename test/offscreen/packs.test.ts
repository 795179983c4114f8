import { describe, expect, test } from 'vitest';
import { articleOf } from '../../src/core/corpus/plain-article.ts';
import type { PackHeader } from '../../src/core/knowledge/pack-file.types.ts';
import type { PackLine } from '../../src/core/knowledge/referred.ts';
import type { Official } from '../../src/core/knowledge/types.ts';
import { buildLayer } from '../../src/core/matching/layer.ts';
import type { Tools } from '../../src/offscreen/packs/look.ts';
import { createWork } from '../../src/offscreen/packs/work.ts';
import { filePort } from '../../src/platform/file-port.ts';
import type { FromPackWorker, ToPackWorker } from '../../src/protocol/pack-work.ts';
import type { Store } from '../../src/store/types.ts';
import { memoryBlobs, memoryStore } from '../store/memory.ts';
import { fileBytes, smallLines } from '../support/pack-file.ts';

/** The bundle knows one of the pack's people under another id, and uses the id of another for somebody else. */
const bundled = (id: string, name: string, country: string): Official => ({
  id,
  kind: 'official',
  name: { vi: name, en: name, basis: 'ours' },
  surfaces: [],
  country,
  roles: [],
});
const bundle = {
  id: 'bundle',
  known: buildLayer([bundled('khue', 'Trần Bảo Khuê', 'VN'), bundled('luu-van-thu', 'Lưu Văn Thử', 'VN')])
    .known,
};

const fileOf = (lines?: readonly PackLine[], header?: Partial<PackHeader>): Blob =>
  new Blob([fileBytes(lines, header)]);

/** A worker over a store: what it says until it has done what it was asked. */
function worker(store: Store, told: (message: FromPackWorker) => void = () => undefined) {
  let heard: (message: FromPackWorker) => void = () => undefined;
  const tools: Tools = { store, bundle, port: filePort };
  let time = 0;
  const take = createWork({
    tools: async () => tools,
    tell: (message) => {
      told(message);
      if (message.type !== 'progress') heard(message);
    },
    hold: () => undefined,
    now: () => {
      time += 1000;
      return time;
    },
  });
  return {
    take,
    ask: (message: ToPackWorker) =>
      new Promise<FromPackWorker>((resolve) => {
        heard = resolve;
        take(message);
      }),
  };
}

async function imported(store: Store, file: Blob) {
  const one = worker(store);
  expect((await one.ask({ type: 'preview', file })).type).toBe('preview');
  return one.ask({ type: 'import' });
}

const state = async (store: Store) => {
  const outcome = await store.state();
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  const { packs, corrections } = outcome.value;
  return { packs: packs.filter(({ id }) => id !== 'own'), corrections };
};

/** What the pack that was imported last says of an entity. */
async function recordOf(store: Store, id: string) {
  const found = await store.records([id]);
  return found.ok ? found.value.get(id)?.at(-1)?.record : undefined;
}

test('what a file would bring is told before anything is stored', async () => {
  const store = memoryStore();
  expect(await worker(store).ask({ type: 'preview', file: fileOf() })).toMatchObject({
    type: 'preview',
    preview: {
      header: { id: 'bao-thu', licence: 'CC BY 4.0' },
      kinds: { official: 2, agreement: 1, forum: 1, organisation: 1 },
      known: { official: 1, agreement: 0, forum: 0, organisation: 0 },
      installed: null,
    },
  });
  expect((await state(store)).packs.filter(({ id }) => id === 'bao-thu')).toEqual([]);
});

test('entities stand under the library’s ids, articles under the pack’s name', async () => {
  const store = memoryStore();
  expect(await imported(store, fileOf())).toMatchObject({ type: 'imported', header: { id: 'bao-thu' } });
  const article = await store.get('bao-thu:bao-thu/1');
  expect(article.ok && article.value?.article.mentions.map(({ entity }) => entity)).toEqual([
    'khue',
    'luu-van-thu-2',
  ]);
  const khue = await recordOf(store, 'khue');
  expect(khue?.entity).toMatchObject({
    roles: [{ organisation: 'so-cuu-ho', evidence: { article: 'bao-thu:bao-thu/1' } }],
  });
  expect(khue?.meetings).toMatchObject([{ people: ['khue', 'luu-van-thu-2'] }]);
  expect(khue?.links).toEqual(['ghi-nho-cuu-ho']);
  expect((await recordOf(store, 'so-cuu-ho'))?.links).toEqual(['khue', 'dien-dan-cuu-ho']);
  expect((await state(store)).packs).toMatchObject([{ id: 'bao-thu', on: true, articles: 1, meetings: 1 }]);
});

test('a spoilt file is refused whole, with its place', async () => {
  const store = memoryStore();
  const bytes = fileBytes();
  bytes[bytes.length - 20]! += 1;
  const answer = await worker(store).ask({ type: 'preview', file: new Blob([bytes]) });
  expect(answer).toMatchObject({
    type: 'refused',
    problems: [{ line: 1, field: 'sha256', code: 'wrong-hash' }],
  });
  for (const id of ['own', 'bundle'])
    expect(await worker(store).ask({ type: 'preview', file: fileOf(undefined, { id }) })).toMatchObject({
      type: 'refused',
      problems: [{ line: 1, field: 'id', code: 'reserved-id', detail: id }],
    });
});

/** The small pack with a second article of the same words, as a later version. */
function later(): PackLine[] {
  const [first, ...rest] = smallLines();
  if (first?.kind !== 'article') throw new Error('no article');
  return [
    first,
    { ...first, value: { ...first.value, id: 'bao-thu/2', mentions: [] } },
    ...rest.slice(0, -1),
  ];
}

describe('another version', () => {
  test('tells what changes, takes the place of the older and keeps what was corrected', async () => {
    const store = memoryStore();
    await imported(store, fileOf());
    await store.correct({ kind: 'rename', entity: 'luu-van-thu-2', name: 'Lưu Văn Thứ', made: '2026' });
    const one = worker(store);
    const file = fileOf(later(), { version: '1.1' });
    expect(await one.ask({ type: 'preview', file })).toMatchObject({
      preview: {
        installed: {
          version: '1.0',
          file: 'newer',
          changes: { articles: { added: 1, removed: 0 }, entities: { added: 0, removed: 0 } },
        },
      },
    });
    await one.ask({ type: 'import' });
    const { packs, corrections } = await state(store);
    expect(packs).toMatchObject([{ id: 'bao-thu', version: '1.1', articles: 2, meetings: 0 }]);
    expect(corrections).toMatchObject([{ entity: 'luu-van-thu-2' }]);
    expect((await recordOf(store, 'luu-van-thu-2'))?.entity.name.vi).toBe('Lưu Văn Thử');
  });

  test.each([
    ['1.0', 'same'],
    ['0.9', 'older'],
    ['1.0.1', 'newer'],
    ['1.0.0', 'same'],
    ['1.10', 'newer'],
  ])('%s is %s than 1.0', async (version, expected) => {
    const store = memoryStore();
    await imported(store, fileOf());
    expect(await worker(store).ask({ type: 'preview', file: fileOf(undefined, { version }) })).toMatchObject({
      preview: { installed: { file: expected } },
    });
  });
});

test('two packs side by side: one person of both is one entity, the other’s ids stay apart', async () => {
  const store = memoryStore();
  await imported(store, fileOf());
  const lines = smallLines();
  Object.assign(lines[2]!.value, { name: { vi: 'Khăm Thử', en: 'Kham Thu', basis: 'ours' }, surfaces: [] });
  await imported(store, fileOf(lines, { id: 'bao-hai' }));
  const both = await store.records(['khue', 'luu-van-thu-2', 'luu-van-thu-3', 'so-cuu-ho', 'ghi-nho-cuu-ho']);
  const packs = both.ok ? [...both.value].map(([id, list]) => [id, list.map(({ pack }) => pack.id)]) : [];
  expect(Object.fromEntries(packs)).toEqual({
    khue: ['bao-thu', 'bao-hai'],
    'luu-van-thu-2': ['bao-thu'],
    'luu-van-thu-3': ['bao-hai'],
    'so-cuu-ho': ['bao-thu', 'bao-hai'],
    'ghi-nho-cuu-ho': ['bao-thu', 'bao-hai'],
  });
});

/** Many articles, so that there are several batches. */
function many(count: number): PackLine[] {
  const [first, ...rest] = smallLines();
  if (first?.kind !== 'article') throw new Error('no article');
  const copies = Array.from({ length: count }, (_, i): PackLine => {
    const { value } = first;
    return {
      kind: 'article',
      value: { ...value, id: `nua/${i}`, url: `https://bao-thu.example/nua-${i}`, mentions: [] },
    };
  });
  return [first, ...copies, ...rest];
}

test('an import that is cancelled leaves nothing', { timeout: 30_000 }, async () => {
  const blobs = memoryBlobs();
  const store = memoryStore(blobs);
  const one = worker(store, (message) => {
    if (message.type === 'progress' && message.phase === 'importing') one.take({ type: 'cancel' });
  });
  await one.ask({ type: 'preview', file: fileOf(many(1200)) });
  expect(await one.ask({ type: 'import' })).toEqual({ type: 'cancelled' });
  const staged = await store.staged();
  expect(staged.ok && staged.value).toEqual([]);
  expect((await state(store)).packs).toEqual([]);
  await store.tend();
  expect([...blobs.values.keys()].filter((key) => key !== 'manifest')).toEqual([]);
});

test('an import that was interrupted anywhere goes on to the same end', { timeout: 60_000 }, async () => {
  const whole = memoryStore();
  await imported(whole, fileOf(many(1200)));
  for (const stopAt of [1, 2, 3, 4, 5]) {
    const blobs = memoryBlobs();
    const store = memoryStore(blobs);
    let stages = 0;
    const failing: Store = {
      ...store,
      stage: async (number, batch) => {
        stages += 1;
        if (stages === stopAt) return { ok: false, failure: { code: 'unavailable', detail: 'pulled out' } };
        return store.stage(number, batch);
      },
    };
    expect(await imported(failing, fileOf(many(1200)))).toMatchObject({ type: 'failed' });
    expect((await state(store)).packs).toEqual([]);
    const staged = await store.staged();
    const number = staged.ok ? staged.value[0]!.number : -1;
    expect(await worker(store).ask({ type: 'resume', number })).toMatchObject({ type: 'imported' });
    const [pack] = (await state(store)).packs;
    expect(pack).toMatchObject({ articles: 1201, entities: 5, meetings: 1 });
    for (const id of ['khue', 'so-cuu-ho', 'luu-van-thu-2'])
      expect(await recordOf(store, id), `${stopAt} ${id}`).toEqual(await recordOf(whole, id));
  }
});

test.each(['stage', 'commitImport'] as const)(
  'where the library changed before %s, what is new in it is kept apart',
  async (when) => {
    const store = memoryStore();
    let done = false;
    const change = async () => {
      if (done) return;
      done = true;
      // Another person whose id the pack uses.
      await imported(store, fileOf([smallLines()[0]!, ...strangers()], { id: 'chen-ngang' }));
    };
    const changing: Store = {
      ...store,
      stage: async (number, batch) => {
        if (when === 'stage') await change();
        return store.stage(number, batch);
      },
      commitImport: async (number, token) => {
        if (when === 'commitImport') await change();
        return store.commitImport(number, token);
      },
    };
    expect(await imported(changing, fileOf())).toMatchObject({ type: 'imported' });
    expect((await recordOf(store, 'so-cuu-ho'))?.entity.name.vi).toBe('Sở Khác');
    expect((await recordOf(store, 'so-cuu-ho-2'))?.entity.name.vi).toBe('Sở Cứu hộ');
    expect((await recordOf(store, 'khue'))?.entity).toMatchObject({
      roles: [{ organisation: 'so-cuu-ho-2' }],
    });
    const staged = await store.staged();
    expect(staged.ok && staged.value).toEqual([]);
  },
);

test('a pack with nothing in it comes in', async () => {
  const store = memoryStore();
  expect(await imported(store, fileOf([]))).toMatchObject({ type: 'imported' });
  expect((await state(store)).packs).toMatchObject([
    { id: 'bao-thu', articles: 0, entities: 0, meetings: 0 },
  ]);
});

test('two windows that import one pack at once, while an article is saved, end with it once and whole', async () => {
  const blobs = memoryBlobs();
  const windows = [memoryStore(blobs), memoryStore(blobs)] as const;
  const article = articleOf({
    id: 'bai-toi',
    title: 'Bài tôi',
    paragraphs: ['Bài tôi lưu.'],
    date: null,
    outlet: null,
    url: null,
  });
  const [one, two, saved] = await Promise.all([
    imported(windows[0], fileOf(many(600))),
    imported(windows[1], fileOf(many(600))),
    memoryStore(blobs).saveArticle(article, []),
  ]);
  expect([one.type, two.type, saved.ok]).toEqual(['imported', 'imported', true]);
  const store = memoryStore(blobs);
  expect((await state(store)).packs).toMatchObject([
    { id: 'bao-thu', articles: 601, entities: 5, meetings: 1 },
  ]);
  expect(await store.get('bai-toi')).toMatchObject({ value: { article: { title: 'Bài tôi' } } });
  await store.tend();
  const numbers = new Set([...blobs.values.keys()].flatMap((key) => /^p\/(\d+)\//.exec(key)?.[1] ?? []));
  expect(numbers.size).toBe(1);
});

/** An organisation of another name under an id of the small pack, and whom its article names. */
function strangers(): PackLine[] {
  const lines = smallLines();
  Object.assign(lines[5]!.value, {
    name: { vi: 'Sở Khác', en: 'Other Office', basis: 'ours' },
    surfaces: [],
    country: 'KH',
  });
  return lines.slice(1);
}
