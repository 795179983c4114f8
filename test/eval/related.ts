/**
 * Related coverage on 20 labelled pages over 10,000 real articles, beside plain BM25 and plain overlap of names: of the five
 * best, how many a careful reader calls related. `related/labels.json` says how they were labelled. `--pool` prints what
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
  right: number;
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
    tallies[system] ??= { shown: 0, right: 0, unlabelled: 0 };
    const tally = tallies[system];
    for (const id of ids.filter((each) => each !== page.id).slice(0, SHOWN)) {
      tally.shown += 1;
      if (page.related[id] !== undefined) tally.right += 1;
      else if (!page.unrelated.includes(id)) {
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

console.table(
  Object.entries(tallies).map(([system, { shown, right, unlabelled }]) => ({
    system,
    'precision at 5': (right / (labels.pages.length * SHOWN)).toFixed(2),
    'of those shown': (right / Math.max(1, shown)).toFixed(2),
    shown,
    unlabelled,
  })),
);
console.log(`${quiet} of ${labels.pages.length} pages get nothing`);
