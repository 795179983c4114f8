/** What npm has, each as its documentation says for a search of titles and texts as one types, diacritics folded. */
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { stripMarks } from '../../../src/core/text/fold.ts';
import type { Engine } from './measure.ts';

const SHOWN = 10;
const plain = (text: string): string => stripMarks(text.normalize('NFC').toLowerCase());

export const fuse: Engine = {
  name: 'Fuse.js',
  most: 1_000,
  whyNot: 'a query takes many seconds',
  async build(articles) {
    const rows = articles.map(({ title, text }) => ({ title, plainTitle: plain(title), text: plain(text) }));
    const index = new Fuse(rows, {
      keys: [{ name: 'plainTitle', weight: 2 }, { name: 'text' }],
      ignoreLocation: true,
      threshold: 0.4,
    });
    return {
      search: async (query) => index.search(plain(query), { limit: SHOWN }).map(({ item }) => item.title),
      disk: null,
      cold: null,
      close: () => undefined,
    };
  },
};

export const miniSearch: Engine = {
  name: 'MiniSearch',
  most: 10_000,
  whyNot: 'a query takes seconds',
  async build(articles) {
    const index = new MiniSearch<{ id: number; title: string; text: string }>({
      fields: ['title', 'text'],
      processTerm: plain,
      searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
    });
    await index.addAllAsync(articles.map(({ title, text }, id) => ({ id, title, text })));
    return {
      search: async (query) =>
        index
          .search(query)
          .slice(0, SHOWN)
          .map(({ id }) => articles[id as number]!.title),
      disk: null,
      cold: null,
      close: () => undefined,
    };
  },
};

export const flexSearch: Engine = {
  name: 'FlexSearch',
  most: 10_000,
  whyNot: 'its build does not end in ten minutes',
  async build(articles) {
    const index = new FlexSearch.Document({
      document: { id: 'id', index: ['title', 'text'] },
      tokenize: 'forward',
      encode: (text: string) =>
        plain(text)
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean),
    });
    for (const [id, { title, text }] of articles.entries()) index.add({ id, title, text });
    return {
      search: async (query) => {
        const fields = index.search(query, { limit: SHOWN, suggest: true });
        const ids = new Set(fields.flatMap(({ result }) => result as number[]));
        return [...ids].slice(0, SHOWN).map((id) => articles[id]!.title);
      },
      disk: null,
      cold: null,
      close: () => undefined,
    };
  },
};
