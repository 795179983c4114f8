/** A page of the bench's build: fills the store as an import does, and asks the background as a surface does. */
import { articleOf } from '../../../src/core/corpus/plain-article.ts';
import { ask } from '../../../src/protocol/ask.ts';
import { browserStore } from '../../../src/store/browser.ts';
import type { NewsArticle } from '../corpora.ts';

const SHOWN = 10;
const PACK = { id: 'bench', version: '1' };

export interface BenchPage {
  /** Inserts a file of articles; gives the time, ms. */
  fill(file: number): Promise<number>;
  /** Saves one more, and says what the store has. */
  finish(): Promise<{
    readonly articles: number;
    /** Saving the one, ms. */
    readonly oneMs: number;
    readonly indexBytes: number;
    /** Bytes that the browser counts for the extension. */
    readonly usage: number;
  }>;
  /** Time from the question to the reply, ms. */
  ask(query: string): Promise<number>;
  /** The same of a request that searches nothing. */
  start(): Promise<number>;
}

const stored = ({ id, title, text, date, outlet, url }: NewsArticle) => ({
  article: articleOf({ id, title, paragraphs: text.split('\n'), date, outlet, url }),
  pack: PACK,
});

const store = browserStore();

const bench: BenchPage = {
  async fill(file) {
    const articles = (await (await fetch(`bench/${file}.json`)).json()) as NewsArticle[];
    const begun = performance.now();
    const done = await store.insert(articles.map(stored));
    if (!done.ok) throw new Error(`${done.failure.code}: ${done.failure.detail}`);
    return performance.now() - begun;
  },
  async finish() {
    const one = performance.now();
    const single = { id: 'mot', title: 'Một bài thêm', text: 'Một bài thêm vào sau cùng.' };
    await store.insert([stored({ ...single, date: null, outlet: null, url: null })]);
    const oneMs = performance.now() - one;
    const facts = await store.facts();
    if (!facts.ok) throw new Error(facts.failure.detail);
    const { usage = 0 } = await navigator.storage.estimate();
    return { ...facts.value, oneMs, usage };
  },
  async ask(query) {
    const begun = performance.now();
    await ask('search', { query, limit: SHOWN });
    return performance.now() - begun;
  },
  async start() {
    const begun = performance.now();
    await ask('names', { entities: [] });
    return performance.now() - begun;
  },
};

Object.assign(window, { bench });
