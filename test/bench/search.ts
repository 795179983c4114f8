/**
 * Search over real articles: whether the article that words were taken from comes first, and how long a query takes.
 * Half of the queries are six words in a row of a title, half of an article's text; each as written, without diacritics, with
 * one typing mistake, shuffled, and with the last word unfinished.
 */
import { buildIndex } from '../../src/core/search/memory-index.ts';
import { parseQuery } from '../../src/core/search/query.ts';
import { rank } from '../../src/core/search/rank.ts';
import { stripMarks } from '../../src/core/text/fold.ts';
import { newsArticles, numbers, percentile } from './corpora.ts';

const SIZES = process.argv.slice(2).map(Number);
const SAMPLES = 200;
const WORDS = 6;

const next = numbers(7);
const KINDS: Readonly<Record<string, (words: readonly string[]) => readonly string[]>> = {
  'as written': (words) => words,
  unaccented: (words) => words.map(stripMarks),
  'one typo': (words) => {
    const longest = [...words].sort((a, b) => b.length - a.length)[0]!;
    const at = 1 + Math.floor(next() * (longest.length - 2));
    const wrong = `${longest.slice(0, at)}q${longest.slice(at + 1)}`;
    return words.map((word) => (word === longest ? wrong : word));
  },
  shuffled: (words) =>
    words
      .map((word) => [next(), word] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, word]) => word),
  unfinished: (words) => [...words.slice(0, -1), words.at(-1)!.slice(0, 2)],
};

for (const size of SIZES.length > 0 ? SIZES : [1_000, 10_000]) {
  const articles = newsArticles(size);
  const begun = performance.now();
  const index = buildIndex(articles.map(({ title, text }) => ({ title, paragraphs: text.split('\n') })));
  console.log(`\n${articles.length} articles, index built in ${Math.round(performance.now() - begun)} ms`);
  const samples: { readonly doc: number; readonly words: readonly string[] }[] = [];
  while (samples.length < SAMPLES) {
    const doc = Math.floor(next() * articles.length);
    const { title, text } = articles[doc]!;
    const source = samples.length % 2 === 0 ? title : text.slice(0, 400);
    const words = source.split(/\s+/).filter((word) => /\p{L}/u.test(word));
    const from = Math.floor(next() * (words.length - WORDS));
    if (words.length > WORDS) samples.push({ doc, words: words.slice(from, from + WORDS) });
  }
  const rows = Object.entries(KINDS).map(([kind, change]) => {
    const times: number[] = [];
    let first = 0;
    let three = 0;
    for (const { doc, words } of samples) {
      const text = change(words).join(' ');
      const start = performance.now();
      const ranked = rank(parseQuery(text, index.dictionary, 'as-typed'), index, []);
      times.push(performance.now() - start);
      // A reprint with the same title is as right as the article itself.
      const right = ({ doc: found }: { doc: number }) => articles[found]!.title === articles[doc]!.title;
      if (ranked[0] && right(ranked[0])) first += 1;
      if (ranked.slice(0, 3).some(right)) three += 1;
    }
    return {
      query: kind,
      first: (first / SAMPLES).toFixed(2),
      'first three': (three / SAMPLES).toFixed(2),
      'p50 ms': percentile(times, 0.5).toFixed(1),
      'p95 ms': percentile(times, 0.95).toFixed(1),
    };
  });
  console.table(rows);
}
