import { expect, test, vi } from 'vitest';
import { buildLayer, loadLayer } from '../../src/core/matching/layer.ts';
import { memoryStore } from '../store/memory.ts';
import { pack } from './pack.ts';

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'own', getURL: (path: string) => `chrome-extension://own/${path}` },
    storage: { local: { get: async () => ({ 'setting:language': 'vi' }) } },
    i18n: { getUILanguage: () => 'vi' },
  },
}));

const { placeFor, suggestions } = await import('../../src/background/doors.ts');
const { describe: worded } = await import('../../src/platform/omnibox.ts');
const { createLibrary } = await import('../../src/background/library.ts');
const { partsWith } = await import('../../src/background/parts.ts');

const library = createLibrary(
  pack,
  partsWith(({ knowledge }) => loadLayer(buildLayer(knowledge.entities)), memoryStore()),
);

test.each([
  ['to lam brunei', '#/search?q=to%20lam%20brunei'],
  ['  Tô Lâm ', '#/search?q=T%C3%B4%20L%C3%A2m'],
  ['#/entity/to-lam', '#/entity/to-lam'],
  ['50% & <b>', '#/search?q=50%25%20%26%20%3Cb%3E'],
])('%s, entered behind the keyword, leads to %s', (text, place) => {
  expect(placeFor(text)).toBe(place);
});

test('names come before articles, each says what it is and leads to its own page', async () => {
  const found = await suggestions(library, 'to lam');
  expect(found[0]).toEqual({ content: '#/entity/to-lam', title: 'Tô Lâm', about: 'quan chức' });
  const article = found.find(({ content }) => content.startsWith('#/article/'));
  expect(article?.about).toMatch(/\d/);
  expect(await suggestions(library, '   ')).toEqual([]);
});

test('Chromium reads descriptions as XML, Firefox as they are', () => {
  const suggestion = { content: '#/', title: 'A & <B>', about: '“c"' };
  expect(worded(suggestion, false)).toBe('A &#38; &#60;B&#62; <dim>“c&#34;</dim>');
  expect(worded(suggestion, true)).toBe('A & <B> – “c"');
  expect(worded({ ...suggestion, about: '' }, false)).not.toContain('dim');
});
