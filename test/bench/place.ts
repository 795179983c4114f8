/**
 * Where the matcher runs, in a real browser: one in the background, as shipped, against a lexicon in each tab. Time to the
 * first mark on a page of 300,000 units, and in Chromium memory; builds of both with the same made-up corpus, measured in
 * turn. Browser and sizes may be given: `npm run bench:place -- firefox 60 10000`.
 */
import { loadavg } from 'node:os';
import type { BrowserName } from '../../src/build/browsers/find.ts';
import { launch } from '../../src/build/browsers/launch.ts';
import { servePages } from '../../src/build/browsers/pages.ts';
import type { Session } from '../../src/build/browsers/session.ts';
import { percentile } from './corpora.ts';
import { buildBoth, SITES } from './place/builds.ts';
import { syntheticPack, syntheticPage } from './place/corpus.ts';
import { backgroundHeap, firstMark, tabHeap, WATCH } from './place/probe.ts';

const SIZES = [60, 10_000, 100_000];
const ROUNDS = 7;
/** In UTF-16 units: a long report. */
const PAGE_UNITS = 300_000;
/** After the start the browser and the welcome page are left alone so long, in ms. */
const SETTLE_MS = 3_000;
const MB = 1e6;
const UNLISTED = 'http://khac.test/';

const median = (values: readonly number[]): number => percentile(values, 0.5);
const round = (value: number): number => Number(value.toFixed(value < 10 ? 1 : 0));

/** Time to the first mark of a tab that is closed again. */
async function once(session: Session): Promise<number> {
  const { tab, ms } = await firstMark(session, SITES[0]);
  await tab.close();
  return ms;
}

/** What three tabs of different sites keep more than one that the extension leaves alone, each; and the background. */
async function memory(session: Session): Promise<{ readonly tab: number; readonly background: number }> {
  const bare = await session.open(UNLISTED);
  const without = await tabHeap(bare);
  const opened = [];
  for (const site of SITES) opened.push((await firstMark(session, site)).tab);
  const kept = [];
  for (const tab of opened) kept.push((await tabHeap(tab)) - without);
  return { tab: median(kept) / MB, background: (await backgroundHeap(session, bare)) / MB };
}

type Row = Record<string, number | string>;

async function measure(browser: BrowserName, size: number, proxyPort: number): Promise<Row> {
  const pack = syntheticPack(size);
  const { folders, surfaces } = await buildBoth(pack, browser === 'chromium' ? 'chrome' : 'firefox');
  const options = { proxyPort, headless: true };
  const shipped = await launch(browser, { ...options, extension: folders.background });
  const inTab = await launch(browser, { ...options, extension: folders.tab });
  const load = loadavg()[0] ?? Number.NaN;
  try {
    await new Promise((done) => setTimeout(done, SETTLE_MS));
    const times = { cold: [] as number[], warm: [] as number[], tab: [] as number[] };
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      await shipped.killBackground();
      times.cold.push(await once(shipped));
      times.warm.push(await once(shipped));
      times.tab.push(await once(inTab));
    }
    const row: Row = {
      browser,
      surfaces,
      'background, warm: first mark ms': round(median(times.warm)),
      'background stopped before: first mark ms': round(median(times.cold)),
      'lexicon in the tab: first mark ms': round(median(times.tab)),
      load: round(load),
    };
    // Only Chromium tells what one isolate keeps.
    if (browser === 'firefox') return row;
    const [one, each] = [await memory(shipped), await memory(inTab)];
    return {
      ...row,
      'background: MB a tab': round(one.tab),
      'background: MB once': round(one.background),
      'lexicon in the tab: MB a tab': round(each.tab),
    };
  } finally {
    await Promise.all([shipped.close(), inTab.close()]);
  }
}

const page = syntheticPage(syntheticPack(SIZES[0] ?? 0), PAGE_UNITS).replace('</title>', `</title>${WATCH}`);
const server = await servePages(() => page);
const given = process.argv.slice(2);
const browser: BrowserName = given.includes('firefox') ? 'firefox' : 'chromium';
const wanted = given.map(Number).filter((size) => size > 0);
const rows: Row[] = [];
for (const size of wanted.length > 0 ? wanted : SIZES) {
  const row = await measure(browser, size, server.port);
  console.log(JSON.stringify(row));
  rows.push(row);
}
console.table(rows);
await server.close();
