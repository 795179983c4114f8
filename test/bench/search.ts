/**
 * Search over real articles, the store's Node adapter beside Fuse.js, MiniSearch and FlexSearch in one run: whether the
 * article that words were taken from comes first or among ten, what comes first instead, how long a query takes as it is typed,
 * from nothing to the first result, building, and bytes. Each engine has a process of its own and two minutes of a processor, or `--limit=`
 * seconds; `of` says how many articles were looked for by then. Sizes may be given (`npm run bench:search -- 5 1000`), and which to run
 * (`--only=ours,MiniSearch`).
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { newsArticles } from './corpora.ts';
import type { Part, Row } from './search/measure.ts';
import { ENGINES } from './search/others.ts';
import { ours } from './search/ours.ts';

/** Processor time for building, timing and all queries at one size, seconds; ours has no end, so that its figures are whole. */
const LIMIT_S = 120;

const args = process.argv.slice(2);
const sizes = args.filter((arg) => /^\d+$/u.test(arg)).map(Number);
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const limitS = Number(args.find((arg) => arg.startsWith('--limit='))?.slice('--limit='.length) ?? LIMIT_S);

/** What the engine measured within its time, and how it ended. */
function run(name: string, size: number): Promise<{ readonly figures: Row; readonly instead: Row }> {
  const file = fileURLToPath(new URL('./search/one.ts', import.meta.url));
  const limit = name === ours.name ? 0 : limitS;
  const execArgv = [...process.execArgv, '--max-old-space-size=8192'];
  const child = fork(file, [name, String(size), String(limit)], { execArgv });
  return new Promise((done) => {
    let figures: Row = { engine: name };
    let instead: Row = { engine: name };
    child.on('message', (part: Part) => {
      figures = { ...figures, ...part.figures };
      instead = { ...instead, ...part.instead };
    });
    child.on('exit', (code, signal) => {
      const late = signal === 'SIGKILL' ? `not done in ${limit} s of a processor` : null;
      done({ figures: { ...figures, ended: late ?? (code === 0 ? 'done' : `failed (${code})`) }, instead });
    });
  });
}

for (const size of sizes.length > 0 ? sizes : [5, 1_000, 10_000, 50_000]) {
  const articles = newsArticles(size);
  const figures: Row[] = [];
  const instead: Row[] = [];
  for (const { name } of [ours, ...ENGINES]) {
    if (only && !only.includes(name)) continue;
    const ran = await run(name, size);
    figures.push(ran.figures);
    instead.push(ran.instead);
  }
  console.log(`\n${articles.length} articles: right article or a reprint of it first, among ten`);
  console.table(figures);
  console.log(
    'queries for which another came first: a reprint (counted as right), one that fits as well, one that does not',
  );
  console.table(instead);
}
