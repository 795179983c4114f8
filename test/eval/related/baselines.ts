/** What related coverage is measured beside: BM25 over the page's words, and the number of names in common. */
import { textOf } from '../../../src/core/search/index/head.ts';
import { createReader } from '../../../src/core/search/index/read.ts';
import { isGrammar } from '../../../src/core/search/stop-words.ts';
import { tokenize } from '../../../src/core/search/tokens.ts';
import type { Store } from '../../../src/store/types.ts';
import type { EvalCorpus } from './corpus.ts';

const K1 = 1.2;
const B = 0.75;
/** Words of the page that are asked for: the weightiest. */
const WORDS = 60;
/** Articles that are given: more than are counted, as the page itself is among them. */
const MOST = 10;

/** Ids of articles, best first. */
export async function byWords({ store, articles }: EvalCorpus, text: string, most = MOST): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const { marked } of tokenize(text))
    if (!isGrammar(marked)) counts.set(marked, (counts.get(marked) ?? 0) + 1);
  const scores = new Map<number, number>();
  for (const segment of await store.segments()) {
    const { head } = segment;
    const terms = new Map<string, number>();
    for (let term = 0; term < head.terms; term += 1) {
      const form = textOf(head.marked.subarray(head.formAt[term], head.formAt[term + 1]));
      if (counts.has(form)) terms.set(form, term);
    }
    const idf = (term: number): number => Math.log(1 + articles.length / (head.frequencies[term]! + 0.5));
    const wanted = [...terms]
      .map(([form, term]) => ({ term, weight: idf(term) * Math.log1p(counts.get(form)!) }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, WORDS);
    const lists = await createReader(segment).postings(wanted.map(({ term }) => term));
    const mean = head.tokens / head.docs;
    for (const [at, { docs, weights }] of lists.entries()) {
      for (const [i, doc] of docs.entries()) {
        const often = weights[i]! >> 1;
        const length = 1 - B + (B * head.words[doc]!) / mean;
        const key = head.keys[doc]!;
        const worth = (wanted[at]!.weight * often * (K1 + 1)) / (often + K1 * length);
        scores.set(key, (scores.get(key) ?? 0) + worth);
      }
    }
  }
  return best(store, scores, most);
}

export async function byNames({ store }: EvalCorpus, names: readonly string[]): Promise<string[]> {
  const scores = new Map<number, number>();
  const wanted = new Set(names.map((name) => `e:${name}`));
  for (const { head } of await store.segments()) {
    const shared = head.tags.map((tag) => wanted.has(tag));
    for (let doc = 0; doc < head.docs; doc += 1) {
      let count = 0;
      for (let at = head.tagStarts[doc]!; at < head.tagStarts[doc + 1]!; at += 1)
        if (shared[head.tagRefs[at]!]) count += 1;
      if (count > 0) scores.set(head.keys[doc]!, count);
    }
  }
  return best(store, scores, MOST);
}

/** The ids stand with the articles: the keys of a store are no places in a list, where articles come twice. */
async function best(store: Store, scores: ReadonlyMap<number, number>, most: number): Promise<string[]> {
  const keys = [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([key]) => key);
  const [segment] = await store.segments();
  const stored = (await segment?.articles(keys)) ?? [];
  return stored.flatMap((each) => each?.article.id ?? []);
}
