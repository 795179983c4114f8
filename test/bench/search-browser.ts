/**
 * Search in a real browser: real articles go through the store's bulk insert into the built extension, and its background is
 * asked as a surface asks it. `npm run bench:search-browser -- chromium 50000`; Firefox is meant for up to 10,000.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BrowserName } from '../../src/build/browsers/find.ts';
import { launch } from '../../src/build/browsers/launch.ts';
import type { Session, Tab } from '../../src/build/browsers/session.ts';
import { buildExtension, PROJECT } from '../../src/build/extension.ts';
import { configFor } from '../../vite.config.ts';
import { newsArticles, percentile } from './corpora.ts';
import { backgroundHeap } from './probe.ts';
import type { BenchPage } from './search/page.ts';
import { asTyped, KINDS, knownItems } from './search/queries.ts';

const [browser = 'chromium', ...sizes] = process.argv.slice(2);
const CHUNK = 1000;
const TYPED = 16;
/** Of these, the first, whose queries meet a background that has compiled little. */
const WARMING = 4;
const COLD = 7;
const MB = 1e6;

type Benched = Window & { bench: BenchPage };

async function extension(name: BrowserName, chunks: readonly string[]): Promise<string> {
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  const outDir = join(PROJECT, 'out', 'bench', `search-${target}`);
  await buildExtension({ target, outDir });
  const config = configFor({ target, part: 'content', outDir, seeds: join(PROJECT, 'seeds') });
  const options = config.build?.rolldownOptions;
  if (options) options.input = { bench: fileURLToPath(new URL('./search/page.ts', import.meta.url)) };
  await build(config);
  await writeFile(
    join(outDir, 'bench.html'),
    '<!doctype html><meta charset="utf-8"><script src="bench.js"></script>',
  );
  await mkdir(join(outDir, 'bench'));
  for (const [at, chunk] of chunks.entries()) await writeFile(join(outDir, 'bench', `${at}.json`), chunk);
  return outDir;
}

const ask = (tab: Tab, query: string): Promise<number> =>
  tab.evaluate((text) => (window as unknown as Benched).bench.ask(text), query);

/** Of a search, and by turns of a request that needs the bundled corpus alone: what the start costs anyway. */
async function coldTimes(session: Session, tab: Tab, queries: readonly string[]) {
  const search: number[] = [];
  const start: number[] = [];
  for (const query of queries) {
    await session.killBackground();
    search.push(await ask(tab, query));
    await session.killBackground();
    start.push(await tab.evaluate(() => (window as unknown as Benched).bench.start(), null));
  }
  return { search, start };
}

async function measure(name: BrowserName, size: number): Promise<Record<string, string | number>> {
  const articles = newsArticles(size);
  const chunks: string[] = [];
  for (let at = 0; at < articles.length; at += CHUNK) {
    chunks.push(JSON.stringify(articles.slice(at, at + CHUNK)));
  }
  const folder = await extension(name, chunks);
  const session = await launch(name, { extension: folder, headless: true });
  try {
    const tab = await session.openExtensionPage('bench.html');
    // One file at a time: a single call may not last longer than the driver waits.
    let insertMs = 0;
    for (const at of chunks.keys()) {
      insertMs += await tab.evaluate((file) => (window as unknown as Benched).bench.fill(file), at);
    }
    const filled = await tab.evaluate(() => (window as unknown as Benched).bench.finish(), null);
    const items = knownItems(articles, TYPED * 2);
    await ask(tab, 'an ninh');
    const times: number[] = [];
    const warm: number[] = [];
    for (const [at, { queries }] of items.slice(0, TYPED).entries()) {
      for (const query of asTyped(queries[KINDS[at % KINDS.length]!])) {
        const ms = await ask(tab, query);
        times.push(ms);
        if (at >= WARMING) warm.push(ms);
      }
    }
    const memory = name === 'chromium' ? await backgroundHeap(session, tab) : Number.NaN;
    const cold = await coldTimes(
      session,
      tab,
      items.slice(TYPED, TYPED + COLD).map(({ queries }) => queries.unaccented),
    );
    return {
      browser: `${name} ${session.version}`,
      articles: filled.articles,
      'insert s': (insertMs / 1000).toFixed(0),
      'p50 ms': percentile(times, 0.5).toFixed(0),
      'p95 ms': percentile(times, 0.95).toFixed(0),
      'p95 without the first, ms': percentile(warm, 0.95).toFixed(0),
      'background stopped before: search, median ms': percentile(cold.search, 0.5).toFixed(0),
      'any request, median ms': percentile(cold.start, 0.5).toFixed(0),
      'index MB': (filled.indexBytes / MB).toFixed(1),
      'disk MB': (filled.usage / MB).toFixed(0),
      'background MB': (memory / MB).toFixed(0),
      'save one ms': filled.oneMs.toFixed(0),
    };
  } finally {
    await session.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const rows = [];
for (const size of sizes.length > 0 ? sizes.map(Number) : [1_000, 10_000]) {
  const row = await measure(browser as BrowserName, size);
  console.log(JSON.stringify(row));
  rows.push(row);
}
console.table(rows);
