import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Choices } from '../../src/core/corpus/additions.types.ts';
import type { PageArticle } from '../../src/core/corpus/page-article.ts';
import { buildLayer, loadLayer } from '../../src/core/matching/layer.ts';
import type { RequestName, Requests } from '../../src/protocol/requests.ts';
import { memoryStore } from '../store/memory.ts';
import { pack } from './pack.ts';

const told = vi.fn();
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      sendMessage: async (message: unknown) => told(message),
    },
    tabs: { query: async () => [] },
  },
}));

const { answer } = await import('../../src/background/serve.ts');
const { createLibrary } = await import('../../src/background/library.ts');
const { handlers } = await import('../../src/background/requests/index.ts');
const { partsWith } = await import('../../src/background/parts.ts');

const surface = { id: 'own', url: 'chrome-extension://own/reader.html', origin: 'chrome-extension://own' };
const CHOICES: Choices = { as: {}, names: {}, countries: {}, without: [] };
const PAGE: PageArticle = {
  title: 'Bộ trưởng Lạc Đình Thụy hội đàm với Bộ trưởng Nội vụ Na Uy',
  paragraphs: [
    'Sáng 12/3, tại Hà Nội, Bộ trưởng Bộ Công an Lạc Đình Thụy đã hội đàm với Bộ trưởng Nội vụ Na Uy Aslak Brenholt.',
    'Tổng Bí thư Tô Lâm gửi lời chúc mừng tới hai bên nhân dịp này và mong hợp tác sớm có kết quả tốt đẹp.',
  ],
  url: 'https://bao.example/bai-1.html',
  outlet: { name: 'Báo Thử', basis: 'stated' },
  published: { value: '2025-03-13', basis: 'meta' },
};

function world() {
  const store = memoryStore();
  const library = createLibrary(
    pack,
    partsWith(({ knowledge }) => loadLayer(buildLayer(knowledge.entities)), store),
  );
  const ask = async <N extends RequestName>(name: N, request: Requests[N]['request']) => {
    const reply = await answer(handlers, async () => library, { name, request }, surface);
    if (!reply.ok) throw new Error(`${reply.failure.code}: ${reply.failure.detail}`);
    return reply.value as Requests[N]['reply'];
  };
  return { store, ask };
}
const saved = async ({ ask }: ReturnType<typeof world>, page = PAGE) => {
  const { saved } = await ask('save', { page, choices: CHOICES, never: [], anyway: false });
  return saved!;
};

describe('saving an article', () => {
  beforeEach(() => told.mockClear());

  it('shows what is new and known, saves that, tells everybody, and takes it back without a trace', async () => {
    const here = world();
    const empty = await here.store.state();
    const preview = await here.ask('additions', { page: PAGE, choices: CHOICES });
    expect(preview.same).toBeNull();
    expect(preview.items.map(({ fate }) => ('id' in fate ? [fate.id, fate.known?.id] : fate.why))).toEqual([
      ['lac-dinh-thuy', undefined],
      ['aslak-brenholt', undefined],
      ['to-lam', 'to-lam'],
    ]);
    expect(told).not.toHaveBeenCalled();
    const id = await saved(here);
    expect(id).toBe(preview.article.id);
    expect(told).toHaveBeenCalledOnce();
    const stored = await here.store.get(id);
    expect(stored.ok && stored.value?.article.mentions.map(({ entity }) => entity)).toEqual([
      'lac-dinh-thuy',
      'aslak-brenholt',
      'to-lam',
    ]);
    const records = await here.store.records(['lac-dinh-thuy']);
    expect(records.ok && records.value.get('lac-dinh-thuy')?.[0]?.record.meetings).toHaveLength(1);
    const again = await here.ask('additions', { page: PAGE, choices: CHOICES });
    expect(again.same).toMatchObject({ how: 'text', article: { id } });
    expect(again.items.every(({ fate }) => 'id' in fate && fate.known)).toBe(true);

    expect(await here.ask('unsave', { articles: [id], corrections: [] })).toEqual({ removed: 1 });
    const after = await here.store.state();
    expect(after.ok && empty.ok && after.value.packs).toMatchObject(
      empty.ok
        ? empty.value.packs.map(({ articles, entities, meetings }) => ({ articles, entities, meetings }))
        : [],
    );
    const gone = await here.store.records(['lac-dinh-thuy']);
    expect(gone.ok && gone.value.size).toBe(0);
  });

  it('does not save the same text twice, nor a reprint unless told to, and notes its address', async () => {
    const here = world();
    const id = await saved(here);
    const reprint: PageArticle = {
      ...PAGE,
      title: 'Hội đàm Việt Nam - Na Uy',
      url: 'https://khac.example/2025/tin-9.html',
      outlet: { name: 'khac.example', basis: 'address' },
    };
    for (const anyway of [false, true]) {
      const reply = await here.ask('save', { page: PAGE, choices: CHOICES, never: [], anyway });
      expect(reply).toMatchObject({ saved: null, same: { how: 'text', article: { id } } });
    }
    const reply = await here.ask('save', { page: reprint, choices: CHOICES, never: [], anyway: false });
    expect(reply).toMatchObject({ saved: null, same: { how: 'story', article: { id } } });

    expect(await here.ask('samePage', { url: reprint.url! })).toEqual({ same: null });
    await here.ask('reprint', { page: reprint, of: id });
    expect(await here.ask('samePage', { url: `${reprint.url}?utm=x` })).toMatchObject({
      same: { how: 'noted', article: { id, outlet: { name: 'Báo Thử' } } },
    });
    await here.ask('unreprint', { url: reprint.url! });
    expect(await here.ask('samePage', { url: reprint.url! })).toEqual({ same: null });
  });

  it('another article at an address that differs in its query alone is no duplicate', async () => {
    const here = world();
    await saved(here, { ...PAGE, url: 'https://bao.example/tin.php?id=1' });
    const other: PageArticle = {
      ...PAGE,
      title: 'Quốc hội khai mạc kỳ họp',
      paragraphs: [
        'Chủ tịch Quốc hội Quách Thế Hiển khai mạc kỳ họp thứ nhất sáng nay tại Hà Nội trước toàn thể đại biểu.',
      ],
      url: 'https://bao.example/tin.php?id=2',
    };
    const { same } = await here.ask('additions', { page: other, choices: CHOICES });
    expect(same).toBeNull();
  });

  it('remembers who is no official, and forgets it when it is all taken back', async () => {
    const here = world();
    const key = 'official:aslak brenholt';
    const { saved: id } = await here.ask('save', {
      page: PAGE,
      choices: { ...CHOICES, without: [key] },
      never: ['aslak-brenholt'],
      anyway: false,
    });
    const fates = async () =>
      (await here.ask('additions', { page: { ...PAGE, title: 'Tin khác' }, choices: CHOICES })).items.map(
        ({ fate }) => ('why' in fate ? fate.why : fate.id),
      );
    expect((await fates())[1]).toBe('hidden');
    await here.ask('unsave', { articles: [id!], corrections: [{ kind: 'hide', entity: 'aslak-brenholt' }] });
    expect((await fates())[1]).toBe('aslak-brenholt');
  });

  it('refuses what is no article', async () => {
    const { ask } = world();
    const page = { ...PAGE, url: 'javascript:alert(1)' };
    await expect(ask('additions', { page, choices: CHOICES })).rejects.toThrow('bad-request');
    const long = { ...PAGE, paragraphs: ['x'.repeat(130_000)] };
    await expect(ask('additions', { page: long, choices: CHOICES })).rejects.toThrow('bad-request');
  });
});
