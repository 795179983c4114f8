/**
 * Search over real articles, the store's Node adapter beside Fuse.js, MiniSearch and FlexSearch in one run: whether the
 * article that words were taken from comes first or among ten, how long a query takes as it is typed, from nothing to the first
 * result, building, and bytes. Sizes may be given (`npm run bench:search -- 5 1000`), and which to run (`--only=ours`).
 */

import { newsArticles } from './corpora.ts';
import { type Engine, measure, type Row, SAMPLES } from './search/measure.ts';
import { flexSearch, fuse, miniSearch } from './search/others.ts';
import { ours } from './search/ours.ts';
import { knownItems } from './search/queries.ts';

const args = process.argv.slice(2);
const sizes = args.filter((arg) => /^\d+$/u.test(arg)).map(Number);
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const ENGINES: readonly Engine[] = [ours, fuse, miniSearch, flexSearch];

for (const size of sizes.length > 0 ? sizes : [5, 1_000, 10_000, 50_000]) {
  const articles = newsArticles(size);
  const items = knownItems(articles, SAMPLES);
  const rows: Row[] = [];
  for (const engine of ENGINES) {
    if (only && !only.includes(engine.name)) continue;
    if (articles.length > engine.most) {
      console.log(`${engine.name}: not at ${articles.length} articles, ${engine.whyNot}`);
      continue;
    }
    rows.push(...(await measure(engine, articles, items)));
  }
  console.log(`\n${articles.length} articles, ${items.length} articles looked for`);
  console.table(rows);
}
