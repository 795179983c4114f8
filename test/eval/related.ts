/**
 * Related coverage on 20 labelled pages over 10,000 real articles, beside plain BM25 and plain overlap of names: of the five
 * best, how many careful readers call related: the first, the second, both. `related/labels.json` says how they were labelled. `--pool` prints what
 * has no label yet.
 */
import { readFileSync } from 'node:fs';
import { namesOf } from '../../src/core/search/names.ts';
import { createRelated, MAX_PAGE_TEXT } from '../../src/core/search/related.ts';
import { byNames, byWords } from './related/baselines.ts';
import { evalCorpus, goldArticle } from './related/corpus.ts';

const SHOWN = 5;

interface Labels {
  readonly pages: readonly {
    /** Of the corpus, or of the labelled forty. */
    readonly id: string;
    readonly from: 'corpus' | 'gold';
    /** Ids of articles by what a reader says of them. */
    readonly related: Readonly<Record<string, string>>;
    readonly unrelated: readonly string[];
    /** Of all these, what a second reader called related. */
    readonly second: readonly string[];
  }[];
}

const labels = JSON.parse(readFileSync(new URL('./related/labels.json', import.meta.url), 'utf8')) as Labels;
const pooling = process.argv.includes('--pool');
const corpus = await evalCorpus();
// One key a store, made when inserted: articles that the store had already are no further ones.
const byId = new Map(corpus.articles.map((article) => [article.id, article]));
const related = createRelated(namesOf(corpus.entities), [corpus.store]);

interface Tally {
  shown: number;
  first: number;
  second: number;
  both: number;
  unlabelled: number;
}
const tallies: Record<string, Tally> = {};
let quiet = 0;

for (const page of labels.pages) {
  const { title, text } = page.from === 'gold' ? goldArticle(page.id) : byId.get(page.id)!;
  const whole = `${title}\n${text}`;
  const names = corpus.namesIn(whole);
  const query = { url: '', title, date: null, entities: names, text: whole.slice(0, MAX_PAGE_TEXT) };
  const { hits } = await related(query);
  const ours = hits
    .filter(({ reasons }) => reasons[0]?.code !== 'this-article')
    .map(({ article }) => article.id);
  if (ours.length === 0) quiet += 1;
  const systems = {
    ours,
    BM25: await byWords(corpus, whole),
    names: await byNames(corpus, Object.keys(names)),
  };
  const pool = new Set<string>();
  for (const [system, ids] of Object.entries(systems)) {
    tallies[system] ??= { shown: 0, first: 0, second: 0, both: 0, unlabelled: 0 };
    const tally = tallies[system];
    for (const id of ids.filter((each) => each !== page.id).slice(0, SHOWN)) {
      tally.shown += 1;
      const [first, second] = [page.related[id] !== undefined, page.second.includes(id)];
      if (first) tally.first += 1;
      if (second) tally.second += 1;
      if (first && second) tally.both += 1;
      if (!first && !page.unrelated.includes(id)) {
        tally.unlabelled += 1;
        pool.add(id);
      }
    }
  }
  if (pooling && pool.size > 0) {
    console.log(`\n# ${page.id} | ${title} | ${text.slice(0, 200).replaceAll('\n', ' ')}`);
    for (const id of pool) {
      const each = byId.get(id)!;
      console.log(`  ${id} | ${each.title.slice(0, 130)} | ${each.text.slice(0, 130).replaceAll('\n', ' ')}`);
    }
  }
}

const shares = (right: number, of: number): string => (right / Math.max(1, of)).toFixed(2);
console.table(
  Object.entries(tallies).map(([system, { shown, first, second, both, unlabelled }]) => ({
    system,
    'precision at 5, both readers': shares(both, labels.pages.length * SHOWN),
    'each alone': [first, second].map((right) => shares(right, labels.pages.length * SHOWN)).join(' '),
    'of those shown, both': shares(both, shown),
    'of those shown, each': [first, second].map((right) => shares(right, shown)).join(' '),
    shown,
    unlabelled,
  })),
);
console.log(`${quiet} of ${labels.pages.length} pages get nothing`);

/** How far the readers agree, and that beyond what chance would have (Cohen's kappa). */
function agreement(): string {
  let [all, first, second, same] = [0, 0, 0, 0];
  for (const page of labels.pages) {
    const related = Object.keys(page.related);
    for (const id of [...related, ...page.unrelated]) {
      const [a, b] = [related.includes(id), page.second.includes(id)];
      all += 1;
      if (a) first += 1;
      if (b) second += 1;
      if (a === b) same += 1;
    }
  }
  const chance = (first / all) * (second / all) + (1 - first / all) * (1 - second / all);
  const kappa = (same / all - chance) / (1 - chance);
  return `${all} pairs: ${first} and ${second} related; readers agree on ${shares(same, all)}, kappa ${kappa.toFixed(2)}`;
}
console.log(agreement());
