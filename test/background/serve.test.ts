import { describe, expect, it, vi } from 'vitest';
import { buildLayer, loadLayer } from '../../src/core/matching/layer.ts';
import { memoryStore } from '../store/memory.ts';
import { pack } from './pack.ts';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { id: 'own', getURL: (path: string) => `chrome-extension://own/${path}` } },
}));

const { answer, askerOf, isEnvelope } = await import('../../src/background/serve.ts');
const { createLibrary, once } = await import('../../src/background/library.ts');
const { handlers } = await import('../../src/background/requests/index.ts');
const { partsWith } = await import('../../src/background/parts.ts');

const library = once(() =>
  createLibrary(
    pack,
    partsWith(({ knowledge }) => loadLayer(buildLayer(knowledge.entities)), memoryStore()),
  ),
);
const tab = { id: 3, index: 1, highlighted: false, active: true, pinned: false, incognito: false };
const page = { id: 'own', url: 'https://bao.example/tin', frameId: 0, tab };
const surface = { id: 'own', url: 'chrome-extension://own/popup.html', origin: 'chrome-extension://own' };

describe('who asks', () => {
  it.each([
    ['another extension', { ...surface, id: 'other' }, undefined],
    ['nobody', { url: surface.url }, undefined],
    ['a page of ours', surface, 'surface'],
    ['a page of ours in a tab', { ...surface, tab, frameId: 0 }, 'surface'],
    [
      'an address that only begins like ours',
      { ...page, url: 'chrome-extension://own.evil.net/x' },
      'content',
    ],
    ['a page that calls itself ours', { ...surface, origin: 'https://evil.net' }, undefined],
    ['a content script', page, 'content'],
    ['a content script without a tab', { id: 'own', url: 'https://bao.example/' }, undefined],
  ])('%s: %s', (_, sender, kind) => {
    expect(askerOf(sender)?.kind).toBe(kind);
  });
});

describe('messages', () => {
  it.each([
    [{ to: 'background', name: 'corpus', request: {} }, true],
    [{ to: 'page' }, false],
    [null, false],
    ['background', false],
  ])('%j is an envelope: %s', (message, expected) => {
    expect(isEnvelope(message)).toBe(expected);
  });
});

const ask = (name: unknown, request: unknown, sender: object = surface) =>
  answer(handlers, async () => library(), { name, request }, sender);
const code = async (name: unknown, request: unknown, sender: object = surface) => {
  const reply = await ask(name, request, sender);
  return reply.ok ? 'ok' : reply.failure.code;
};
const seen = { entities: [], countries: {}, headlineCountries: [], vouchers: [] };
const context = { date: '2025-03-13', title: 'T', seen };

describe('the door', () => {
  it.each<readonly [string, unknown, unknown, object, string]>([
    ['a request nobody knows', 'erase', {}, surface, 'bad-request'],
    ['a property of all objects', 'constructor', {}, surface, 'bad-request'],
    ['a name that is none', 7, {}, surface, 'bad-request'],
    ['another extension', 'corpus', {}, { ...surface, id: 'other' }, 'not-allowed'],
    ['a page that searches', 'search', { query: 'a', limit: 5 }, page, 'not-allowed'],
    ['a page that reads articles', 'article', { id: 'a' }, page, 'not-allowed'],
    ['a surface that searches', 'search', { query: 'a', limit: 5 }, surface, 'ok'],
    ['a search without a limit', 'search', { query: 'a' }, surface, 'bad-request'],
    ['a search for a novel', 'search', { query: 'a'.repeat(5000), limit: 5 }, surface, 'bad-request'],
    ['a search for everything', 'search', { query: 'a', limit: 1e9 }, surface, 'bad-request'],
    ['a slice', 'scan', { epoch: 1, runs: [{ id: 0, text: 'Tô Lâm' }], page: context }, page, 'ok'],
    ['an empty slice', 'scan', { epoch: 1, runs: [], page: context }, page, 'ok'],
    [
      'too much text',
      'scan',
      { epoch: 1, runs: [{ id: 0, text: 'a'.repeat(70_000) }], page: context },
      page,
      'bad-request',
    ],
    ['a date that is none', 'briefs', { entities: ['to-lam'], date: 'tomorrow' }, page, 'bad-request'],
    ['briefs', 'briefs', { entities: ['to-lam', 'nobody'], date: '2024-09' }, page, 'ok'],
    ['too many briefs', 'briefs', { entities: Array(5000).fill('a'), date: null }, page, 'bad-request'],
    ['what a page says', 'extract', { title: 'T', text: 'Tô Lâm dự họp.', date: null }, surface, 'ok'],
    ['a page that asks it', 'extract', { title: 'T', text: '', date: null }, page, 'not-allowed'],
    [
      'what a library says',
      'extract',
      { title: 'T', text: 'a'.repeat(200_000), date: null },
      surface,
      'bad-request',
    ],
    ['no request at all', 'corpus', undefined, surface, 'bad-request'],
    ['a card for our own page', 'card', {}, surface, 'not-allowed'],
    ['a page that opens the options', 'open', { path: 'options.html' }, page, 'not-allowed'],
    ['a page that has another tab saved', 'open', { path: 'reader.html#/save?tab=7' }, page, 'not-allowed'],
    ['a page that saves', 'unsave', { articles: ['a'], corrections: [] }, page, 'not-allowed'],
    ['a page that corrects', 'uncorrect', { correction: { kind: 'hide', entity: 'a' } }, page, 'not-allowed'],
    [
      'a correction of no kind',
      'correct',
      { correction: { kind: 'burn', entity: 'a' } },
      surface,
      'bad-request',
    ],
    ['a page at no web address', 'samePage', { url: 'x'.repeat(9000) }, surface, 'bad-request'],
    ['a way out', 'open', { path: 'https://evil.net/' }, surface, 'bad-request'],
    ['a way out of the folder', 'open', { path: 'reader.html/../../x' }, surface, 'bad-request'],
    ['a script', 'open', { path: 'javascript:alert(1)' }, surface, 'bad-request'],
  ])('%s', async (_, name, request, sender, expected) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await code(name, request, sender)).toBe(expected);
  });

  it('takes every form of date that the corpus has', async () => {
    for (const date of [
      '2020',
      '2020-02',
      '2020-02-14',
      '2025-03-13T18:08',
      '--02-14',
      '2024-04-23/2024-04-25',
    ]) {
      expect(await code('briefs', { entities: [], date }, page)).toBe('ok');
    }
  });

  it('turns what is thrown into data', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = async () => {
      throw new Error('gone');
    };
    expect(await answer(handlers, broken, { name: 'corpus', request: {} }, surface)).toMatchObject({
      ok: false,
      failure: { code: 'internal' },
    });
  });

  it('gives a page back what the matcher adds to its facts', async () => {
    const reply = await ask(
      'settle',
      { epoch: 4, undecided: [], page: { ...context, seen: { ...seen, later: 1 } } },
      page,
    );
    expect(reply).toEqual({ ok: true, value: { epoch: 4, mentions: [] } });
  });
});

describe('the library', () => {
  it('tries again what failed, and makes nothing twice', () => {
    let calls = 0;
    const flaky = once(() => {
      calls += 1;
      if (calls === 1) throw new Error('first');
      return calls;
    });
    expect(flaky).toThrow('first');
    expect([flaky(), flaky()]).toEqual([2, 2]);
  });

  it('lists articles newest first, undated ones last', async () => {
    const listed = await (await library().catalogue()).newest(10);
    expect(listed.map(({ id }) => id)).toEqual(['new', 'old', 'undated']);
  });

  it('shows an article with what it names and its neighbours', async () => {
    const reply = await ask('article', { id: 'old' });
    expect(reply).toMatchObject({
      ok: true,
      value: {
        view: { briefs: [{ entity: { id: 'to-lam' } }], previous: null, next: { id: 'new' } },
      },
    });
    expect(await ask('article', { id: 'none' })).toEqual({ ok: true, value: { view: null } });
  });
});
