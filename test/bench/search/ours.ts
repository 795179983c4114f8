/** The product's search over its store, in files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleOf } from '../../../src/core/corpus/plain-article.ts';
import { layerSteps } from '../../../src/core/matching/layer.ts';
import { namesOf } from '../../../src/core/search/names.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { createStore } from '../../../src/store/store.ts';
import { fileBlobs } from '../../support/file-blobs.ts';
import type { NewsArticle } from '../corpora.ts';
import type { Built, Engine } from './measure.ts';

const SHOWN = 10;
const PACK = { id: 'bench', version: '1' };

export const stored = ({ id, title, text, date, outlet, url }: NewsArticle) => ({
  article: articleOf({ id, title, paragraphs: text.split('\n'), date, outlet, url }),
  pack: PACK,
});

const open = (folder: string) =>
  createStore({
    blobs: fileBlobs(folder),
    buildLayer: layerSteps,
    now: () => performance.now(),
    pause: () => new Promise((done) => setImmediate(done)),
  });

export const ours: Engine = {
  name: 'ours',
  async build(articles): Promise<Built> {
    const folder = mkdtempSync(join(tmpdir(), 'boi-canh-bench-'));
    const store = open(folder);
    const inserted = await store.insert(articles.map(stored));
    if (!inserted.ok) throw new Error(inserted.failure.detail);
    const facts = await store.facts();
    const search = createSearch(namesOf([]), [store]);
    return {
      search: async (query) => (await search(query, SHOWN)).articles.map(({ article }) => article.id),
      disk: facts.ok ? facts.value.indexBytes : null,
      cold: async (query) => {
        const again = open(folder);
        await createSearch(namesOf([]), [again])(query, SHOWN);
        again.close();
      },
      close: () => {
        store.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
};
