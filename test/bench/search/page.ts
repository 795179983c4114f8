/** A page of the bench's build: fills the store as an import does, and asks the background as a surface does. */
import { articleOf } from '../../../src/core/corpus/plain-article.ts';
import { ask } from '../../../src/protocol/ask.ts';
import { browserStore } from '../../../src/store/browser.ts';
import type { NewsArticle } from '../corpora.ts';

const SHOWN = 10;
const PACK = { id: 'bench', version: '1' };

export interface BenchPage {
  /** Inserts so many files of articles. */
  fill(chunks: number): Promise<{
    readonly articles: number;
    readonly ms: number;
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

async function* articles(chunks: number) {
  for (let at = 0; at < chunks; at += 1) {
    const reply = await fetch(`bench/${at}.json`);
    for (const article of (await reply.json()) as NewsArticle[]) yield stored(article);
  }
}

const bench: BenchPage = {
  async fill(chunks) {
    const store = browserStore();
    const begun = performance.now();
    const done = await store.insert(articles(chunks));
    const ms = performance.now() - begun;
    if (!done.ok) throw new Error(`${done.failure.code}: ${done.failure.detail}`);
    const one = performance.now();
    const single = { id: 'mot', title: 'Một bài thêm', text: 'Một bài thêm vào sau cùng.' };
    await store.insert([stored({ ...single, date: null, outlet: null, url: null })]);
    const oneMs = performance.now() - one;
    const facts = await store.facts();
    if (!facts.ok) throw new Error(facts.failure.detail);
    const { usage = 0 } = await navigator.storage.estimate();
    return { ...facts.value, ms, oneMs, usage };
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
