/** What npm has, each as its documentation says for a search of titles and texts as one types, diacritics folded. */
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { stripMarks } from '../../../src/core/text/fold.ts';
import type { Engine } from './measure.ts';

const SHOWN = 10;
const plain = (text: string): string => stripMarks(text.normalize('NFC').toLowerCase());

const fuse: Engine = {
  name: 'Fuse.js',
  async build(articles) {
    const rows = articles.map(({ id, title, text }) => ({ id, title: plain(title), text: plain(text) }));
    const index = new Fuse(rows, {
      keys: [{ name: 'title', weight: 2 }, { name: 'text' }],
      ignoreLocation: true,
      threshold: 0.4,
    });
    return {
      search: async (query) => index.search(plain(query), { limit: SHOWN }).map(({ item }) => item.id),
      disk: null,
      cold: null,
      close: () => undefined,
    };
  },
};

const miniSearch: Engine = {
  name: 'MiniSearch',
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
          .map(({ id }) => articles[id as number]!.id),
      disk: null,
      cold: null,
      close: () => undefined,
    };
  },
};

const flexSearch: Engine = {
  name: 'FlexSearch',
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
        return [...ids].slice(0, SHOWN).map((id) => articles[id]!.id);
      },
      disk: null,
      cold: null,
      close: () => undefined,
    };
  },
};

export const ENGINES: readonly Engine[] = [fuse, miniSearch, flexSearch];
