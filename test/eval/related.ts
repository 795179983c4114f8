/**
 * Related coverage on labelled pages over 10,000 real articles, beside plain BM25 and plain overlap of names: of the five
 * best, how many careful readers call related, and how many of the pages that have nothing related get nothing. 20 pages were
 * read by two readers, 30 later ones by one; `related/labels.json` says how. `--pool` prints what has no label yet.
 */
import { readFileSync } from 'node:fs';
import { namesOf } from '../../src/core/search/names.ts';
import { createRelated, MAX_PAGE_TEXT } from '../../src/core/search/related.ts';
import { newsArticles } from '../bench/corpora.ts';
import { byNames, byWords } from './related/baselines.ts';
import { fromBundle } from './related/bundle.ts';
import { ARTICLES, evalCorpus, goldArticle } from './related/corpus.ts';

const SHOWN = 5;
/** Pages that are held beside the bundle. */
const RANDOM_PAGES = 3_000;

interface Page {
  /** Of the corpus, or of the labelled forty. */
  readonly id: string;
  readonly from: 'corpus' | 'gold';
  /** Ids of articles by what a reader says of them. */
  readonly related: Readonly<Record<string, string>>;
  readonly unrelated: readonly string[];
  /** Of all these, what a second reader called related; absent where nobody read them again. */
  readonly second?: readonly string[];
  /** Of all these, what one reader alone read. */
  readonly once?: readonly string[];
}

interface Labels {
  readonly pages: readonly Page[];
  readonly later: readonly Page[];
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
  /** Pages of which no article is related, and that get none. */
  silent: number;
  /** Pages that have related articles and get none of them. */
  missed: number;
}

/** What each system shows for a page, best first. */
async function shownFor(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const { title, text } = articleOf(page);
  const whole = `${title}\n${text}`;
  const names = corpus.namesIn(whole);
  const query = { url: '', title, date: null, entities: names, text: whole.slice(0, MAX_PAGE_TEXT) };
  const { hits } = await related(query);
  const systems = {
    ours: hits.filter(({ reasons }) => reasons[0]?.code !== 'this-article').map(({ article }) => article.id),
    BM25: await byWords(corpus, whole),
    names: await byNames(corpus, Object.keys(names)),
  };
  return Object.fromEntries(
    Object.entries(systems).map(([system, ids]) => [
      system,
      ids.filter((each) => each !== page.id).slice(0, SHOWN),
    ]),
  );
}

const articleOf = ({ id, from }: Page) => (from === 'gold' ? goldArticle(id) : byId.get(id)!);
const isRelated = (page: Page, id: string): boolean => page.related[id] !== undefined;
const agreed = (page: Page): readonly string[] =>
  Object.keys(page.related).filter((id) => page.second?.includes(id) ?? true);
const isLabelled = (page: Page, id: string): boolean => isRelated(page, id) || page.unrelated.includes(id);

function count(tally: Tally, page: Page, shown: readonly string[]): void {
  const both = agreed(page);
  tally.shown += shown.length;
  tally.first += shown.filter((id) => isRelated(page, id)).length;
  tally.second += shown.filter((id) => page.second?.includes(id)).length;
  tally.both += shown.filter((id) => both.includes(id)).length;
  tally.unlabelled += shown.filter((id) => !isLabelled(page, id)).length;
  if (both.length === 0 && shown.length === 0) tally.silent += 1;
  if (both.length > 0 && !shown.some((id) => both.includes(id))) tally.missed += 1;
}

/** What was shown and has no label yet. */
function printPool(page: Page, shown: readonly string[]): void {
  const pool = new Set(shown.filter((id) => !isLabelled(page, id)));
  if (pool.size === 0) return;
  const start = ({ title, text }: { readonly title: string; readonly text: string }) =>
    `${title.slice(0, 130)} | ${text.slice(0, 130).replaceAll('\n', ' ')}`;
  console.log(`\n# ${page.id} | ${start(articleOf(page))}`);
  for (const id of pool) console.log(`  ${id} | ${start(byId.get(id)!)}`);
}

async function measure(title: string, pages: readonly Page[]): Promise<void> {
  const tallies: Record<string, Tally> = {};
  for (const page of pages) {
    const systems = await shownFor(page);
    for (const [system, shown] of Object.entries(systems)) {
      tallies[system] ??= { shown: 0, first: 0, second: 0, both: 0, unlabelled: 0, silent: 0, missed: 0 };
      count(tallies[system], page, shown);
    }
    if (pooling) printPool(page, Object.values(systems).flat());
  }
  const quiet = pages.filter((page) => agreed(page).length === 0).length;
  const twice = pages.some(({ second }) => second !== undefined);
  console.log(`${title}; ${quiet} of ${pages.length} pages have nothing related`);
  console.table(
    Object.entries(tallies).map(([system, tally]) => ({
      system,
      [twice ? 'precision at 5, both readers' : 'precision at 5']: shares(tally.both, pages.length * SHOWN),
      'of those shown': shares(tally.both, tally.shown),
      ...(twice && {
        'each reader': [tally.first, tally.second]
          .map((right) => shares(right, pages.length * SHOWN))
          .join(' '),
        'of those shown, each': [tally.first, tally.second]
          .map((right) => shares(right, tally.shown))
          .join(' '),
      }),
      shown: tally.shown,
      'rightly silent': `${tally.silent} of ${quiet}`,
      'pages missed': `${tally.missed} of ${pages.length - quiet}`,
      unlabelled: tally.unlabelled,
    })),
  );
}

const shares = (right: number, of: number): string => (right / Math.max(1, of)).toFixed(2);
await measure('Twenty pages, two readers', labels.pages);
await measure('Thirty later pages, one reader', labels.later);
await measureBundle();

/** Pages at random beside the five bundled articles, which all have the same subject. */
async function measureBundle(): Promise<void> {
  const pages = newsArticles(ARTICLES + RANDOM_PAGES).slice(ARTICLES);
  const all = await fromBundle(pages);
  const some = all.filter(({ hits }) => hits.length > 0);
  const named = all.filter((each) => each.named > 0).length;
  console.log(
    `${pages.length} other articles beside the bundle: ${named} have a name of it, ${some.length} get something`,
  );
  if (!pooling) return;
  for (const { page, hits } of some) {
    console.log(`\n# ${page.title.slice(0, 130)}`);
    for (const { article, score, reasons } of hits) {
      const why = reasons.map((reason) => JSON.stringify(Object.values(reason).slice(1))).join(' ');
      console.log(`  ${score.toFixed(2)} ${article.title.slice(0, 60)} | ${why.slice(0, 300)}`);
    }
  }
}

/** How far the readers agree, and that beyond what chance would have (Cohen's kappa). */
function agreement(): string {
  let [all, first, second, same] = [0, 0, 0, 0];
  for (const page of labels.pages) {
    const related = Object.keys(page.related);
    for (const id of [...related, ...page.unrelated]) {
      if (page.once?.includes(id)) continue;
      const [a, b] = [related.includes(id), page.second?.includes(id) ?? false];
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
