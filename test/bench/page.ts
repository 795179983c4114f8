/**
 * `npm run bench:page`: what marking costs a page, in a real Chromium: three pages, lexicons of three sizes, beside mark.js
 * in both of its modes and plain walks, interleaved in one run. Our tasks are read from a trace. `--short` measures less
 * and fails where a floor is missed by far; sizes may be given: `npm run bench:page -- 60`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../../src/build/browsers/launch.ts';
import { servePages } from '../../src/build/browsers/pages.ts';
import { type Session, type Tab, until } from '../../src/build/browsers/session.ts';
import { buildExtension, PROJECT } from '../../src/build/extension.ts';
import type { Pack } from '../../src/core/knowledge/types.ts';
import { percentile } from './corpora.ts';
import { type BenchPage, benchPages, documentOf } from './page/pages.ts';
import { PEERS, type PeerName, type PeerTimes, peersScript, WATCHER, type Watched } from './page/probes.ts';
import { CATEGORIES, type Cost, costOf } from './page/trace.ts';
import { syntheticPack } from './place/corpus.ts';
import { tabHeap } from './place/probe.ts';

const SHORT = process.argv.includes('--short');
const SIZES = SHORT ? [1_000] : [60, 1_000, 10_000];
const ROUNDS = SHORT ? 2 : 3;
/** After the start the browser and the welcome page are left alone so long, in ms. */
const SETTLE_MS = 3_000;
/** A page is done when its marks have not changed for so long, in ms. */
const QUIET_MS = 1_500;
const PATIENCE_MS = 120_000;
/** A peer that takes longer than this for a page is not asked again, and is left behind with its tab; ms. */
const PEER_PATIENCE_MS = 120_000;
const OURS = 'http://cua-ta.test';
const OTHERS = 'http://khac.test';
const MB = 1e6;

/** Floors: longest task of our script on each page (ms), and times that we are quicker than mark.js. */
const LONGEST_MS = [16, 16, 100];
const OVER_MARK_JS = { typical: 100, bigOneRegExp: 5 };
/** Part of the synchronous total within which the first marks stand. */
const FIRST_SHARE = 0.2;
/** How far a floor may be missed before `--short` fails: shared machines vary. */
const MARGIN = 3;

const median = (values: readonly number[]): number => percentile(values, 0.5);
const round = (value: number): number => Number(value.toFixed(value < 10 ? 1 : 0));

type BenchWindow = Window & {
  bench: Watched & { count(): number };
  runPeer(name: string): Promise<PeerTimes>;
  peer?: PeerTimes;
};

interface OurRun extends Cost, Watched {
  readonly mb: number;
  /** First and last mark, ms since our script's first line. */
  readonly first: number;
  readonly all: number;
}

/** Opens a page in a tab that is traced until its marks stand. */
async function trace(session: Session, tab: Tab, url: string, page: BenchPage): Promise<OurRun> {
  await tab.page.tracing.start({ categories: CATEGORIES });
  await tab.page.goto(url, { waitUntil: 'load' });
  await until(
    tab,
    ({ wanted, quiet }) => {
      const { bench } = window as unknown as BenchWindow;
      return bench.marks >= wanted * 0.9 && performance.now() - (bench.lastMark ?? 0) > quiet;
    },
    { wanted: page.mentions, quiet: QUIET_MS },
    PATIENCE_MS,
  );
  const watched = await tab.evaluate(() => {
    const { bench } = window as unknown as BenchWindow;
    return { ...bench, inView: bench.count() };
  }, null);
  const json = Buffer.from((await tab.page.tracing.stop()) ?? []).toString('utf8');
  const cost = costOf(json, session.origin);
  const clock = /"name":"navigationStart"/.test(json) ? navigationStart(json, url) : Number.NaN;
  const since = (ms: number | null): number => (ms ?? Number.NaN) - (cost.began - clock) / 1000;
  return {
    ...cost,
    ...watched,
    first: since(watched.firstMark),
    all: since(watched.lastMark),
    mb: (await tabHeap(tab)) / MB,
  };
}

interface NavigationStart {
  readonly name: string;
  readonly ts: number;
  readonly args?: { readonly data?: { readonly documentLoaderURL?: string } };
}

/** Zero of the page's clock in the trace's, µs. */
function navigationStart(json: string, url: string): number {
  const { traceEvents } = JSON.parse(json) as { readonly traceEvents: readonly NavigationStart[] };
  const all = traceEvents.filter(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL?.startsWith(url),
  );
  return all.at(-1)?.ts ?? Number.NaN;
}

async function ours(session: Session, page: BenchPage, at: number): Promise<OurRun> {
  const tab = await session.open('about:blank');
  try {
    return await trace(session, tab, `${OURS}/${at}`, page);
  } finally {
    await tab.close();
  }
}

/** One run of a peer, or null where it takes too long. */
async function peer(session: Session, name: PeerName, at: number): Promise<PeerTimes | null> {
  const tab = await session.open(`${OTHERS}/${at}`);
  try {
    const run = tab.evaluate((which) => (window as unknown as BenchWindow).runPeer(which), name);
    const late = new Promise<null>((done) => setTimeout(done, PEER_PATIENCE_MS, null));
    // The driver gives up on its own on what takes minutes.
    return await Promise.race([run.catch(() => null), late]);
  } finally {
    await Promise.race([tab.close(), new Promise((done) => setTimeout(done, SETTLE_MS))]);
  }
}

interface Row {
  readonly page: string;
  readonly surfaces: number;
  readonly ours: readonly OurRun[];
  readonly bare: number;
  readonly peers: ReadonlyMap<PeerName, readonly number[] | null>;
}

async function bareHeap(session: Session, at: number): Promise<number> {
  const tab = await session.open(`${OTHERS}/leer-${at}`);
  const heap = (await tabHeap(tab)) / MB;
  await tab.close();
  return heap;
}

function termsOf(pack: Pack): string[] {
  return pack.knowledge.entities.flatMap((entity) => [
    entity.name.vi,
    entity.name.en,
    ...entity.surfaces.map((surface) => surface.text),
  ]);
}

async function measure(size: number, markJs: string): Promise<Row[]> {
  const pack = syntheticPack(size);
  const terms = [...new Set(termsOf(pack))];
  const extension = join(PROJECT, 'out', 'bench', 'page');
  await buildExtension({ target: 'chrome', outDir: extension, extraSites: [`${OURS}/*`], seeds: pack });
  const pages = benchPages(syntheticPack(60));
  const script = peersScript(markJs, terms);
  const server = await servePages((host, path) => {
    const bare = path.startsWith('/leer-');
    const page = pages[Number(path.replace('/leer-', '').replace('/', ''))];
    if (!page) return null;
    return documentOf(page, host === 'cua-ta.test' || bare ? WATCHER : script);
  });
  const session = await launch('chromium', { extension, proxyPort: server.port, headless: true });
  await new Promise((done) => setTimeout(done, SETTLE_MS));
  const rows: Row[] = [];
  try {
    for (const [at, page] of pages.entries()) {
      const runs: OurRun[] = [];
      const peers = new Map<PeerName, number[] | null>();
      for (let turn = 0; turn < ROUNDS; turn += 1) {
        runs.push(await ours(session, page, at));
        for (const name of Object.keys(PEERS) as PeerName[]) {
          const before = peers.get(name);
          // What takes many seconds is measured once.
          const once = SHORT && turn > 0;
          const slow =
            once || before === null || (before && median(before) > SETTLE_MS) || skipped(name, at, size);
          if (slow) continue;
          const times = await peer(session, name, at);
          peers.set(name, times && [...(before ?? []), times.work]);
          if (!times) console.log(`${name} on ${page.name}: not done in ${PEER_PATIENCE_MS / 1000} s`);
        }
      }
      const row = {
        page: page.name,
        surfaces: terms.length,
        ours: runs,
        bare: await bareHeap(session, at),
        peers,
      };
      rows.push(row);
      console.log(JSON.stringify(show(row)));
    }
  } finally {
    await session.close();
    await server.close();
  }
  return rows;
}

/** mark.js with each term by itself: minutes for 1,000 terms on the large page, and for 10,000 anywhere. */
function skipped(name: PeerName, at: number, size: number): boolean {
  return name === 'mark.js' && (SHORT || (at > 0 ? size > 60 : size > 1_000));
}

function peerMs(row: Row, name: PeerName): number | null {
  const all = row.peers.get(name);
  return all ? median(all) : null;
}

function show(row: Row): Record<string, string | number | null> {
  const of = (pick: (run: OurRun) => number) => round(median(row.ours.map(pick)));
  const times = (name: PeerName) => {
    const ms = peerMs(row, name);
    return ms === null ? null : round(ms);
  };
  return {
    page: row.page,
    surfaces: row.surfaces,
    'first mark ms': of(({ first }) => first),
    'all marks ms': of(({ all }) => all),
    'longest task ms': of(({ longest }) => longest),
    'longest, cpu ms': of(({ longestCpu }) => longestCpu),
    'worst, cpu ms': round(Math.max(...row.ours.map(({ longestCpu }) => longestCpu))),
    'all our tasks, cpu ms': of(({ totalCpu }) => totalCpu),
    'style ms': of(({ style }) => style),
    layouts: Math.max(...row.ours.map(({ layouts }) => layouts)),
    mutations: Math.max(...row.ours.map(({ mutations }) => mutations)),
    'first in view': of(({ firstInView, inView }) => (firstInView ?? 0) / inView),
    'MB more': round(median(row.ours.map(({ mb }) => mb)) - row.bare),
    'walk ms': times('walk'),
    'highlights ms': times('walk, one RegExp, highlights'),
    'mark.js ms': times('mark.js'),
    'mark.js RegExp ms': times('mark.js, one RegExp'),
  };
}

/** Floors missed by more than the margin. */
function missed(rows: readonly Row[]): string[] {
  const wrong: string[] = [];
  for (const [at, row] of rows.entries()) {
    const said = (what: string) => wrong.push(`${row.page}, ${row.surfaces} surfaces: ${what}`);
    const longest = median(row.ours.map(({ longestCpu }) => longestCpu));
    const limit = (LONGEST_MS[at % LONGEST_MS.length] ?? 0) * (SHORT ? MARGIN : 1);
    if (longest > limit) said(`longest task ${round(longest)} ms, limit ${limit}`);
    if (row.ours.some(({ mutations }) => mutations > 0)) said('the page was changed');
    if (row.ours.some(({ layouts }) => layouts > 0)) said('layout was caused');
    if (row.ours.some(({ firstInView }) => firstInView === 0)) said('what is in view was not marked first');
    const all = median(row.ours.map((run) => run.all));
    const whole = peerMs(row, 'mark.js');
    const one = peerMs(row, 'mark.js, one RegExp');
    if (at % 3 === 0 && whole !== null && whole / all < OVER_MARK_JS.typical)
      said(`${round(whole / all)} times mark.js`);
    if (!SHORT && at % 3 === 2 && one !== null && one / all < OVER_MARK_JS.bigOneRegExp)
      said(`${round(one / all)} times mark.js with one RegExp`);
    const sync = peerMs(row, 'walk, one RegExp, highlights');
    const first = median(row.ours.map((run) => run.first));
    if (!SHORT && at % 3 === 2 && sync !== null && first > sync * FIRST_SHARE)
      said(`first mark after ${round(first)} ms, synchronously all in ${round(sync)}`);
  }
  return wrong;
}

const markJs = readFileSync(join(PROJECT, 'node_modules/mark.js/dist/mark.min.js'), 'utf8');
const wanted = process.argv.slice(2).map(Number).filter(Number.isFinite);
const rows: Row[] = [];
for (const size of wanted.length > 0 ? wanted : SIZES) rows.push(...(await measure(size, markJs)));
console.table(rows.map(show));
const wrong = missed(rows);
for (const line of wrong) console.log(`missed: ${line}`);
if (SHORT && wrong.length > 0) process.exitCode = 1;
