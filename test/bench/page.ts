/**
 * `npm run bench:page`: what marking costs a page, in a real Chromium: four pages, lexicons of three sizes, beside mark.js
 * in both of its modes and plain walks, interleaved in one run. Our tasks are read from a trace. `--short` measures ours
 * alone and fails where a floor is missed by far; sizes, browser and page may be given: `npm run bench:page -- firefox 1000 --page=3`. Firefox
 * has no such trace: there the longest gap between the ticks of a timer stands for the longest task, whoever's it was.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../src/build/browsers/find.ts';
import { launch } from '../../src/build/browsers/launch.ts';
import { servePages } from '../../src/build/browsers/pages.ts';
import type { Session } from '../../src/build/browsers/session.ts';
import { buildExtension, PROJECT } from '../../src/build/extension.ts';
import type { Pack } from '../../src/core/knowledge/types.ts';
import { percentile } from './corpora.ts';
import { syntheticPack } from './made-up.ts';
import { OURS, type OurRun, ours } from './page/ours.ts';
import { benchPages, documentOf } from './page/pages.ts';
import { PEERS, type PeerName, type PeerTimes, peersScript, WATCHER } from './page/probes.ts';
import { tabHeap } from './probe.ts';

const SHORT = process.argv.includes('--short');
const SIZES = SHORT ? [1_000] : [60, 1_000, 10_000];
/** The only page to measure, `--page=3`. */
const ONLY = Number(process.argv.find((each) => each.startsWith('--page='))?.slice('--page='.length) ?? -1);
const ROUNDS = 3;
/** No floor that `--short` holds is one over a peer. */
const ASKED = SHORT ? [] : (Object.keys(PEERS) as PeerName[]);
/** After the start the browser and the welcome page are left alone so long, in ms. */
const SETTLE_MS = 3_000;
/** A peer that takes longer than this for a page is not asked again, and is left behind with its tab; ms. */
const PEER_PATIENCE_MS = 120_000;
const OTHERS = 'http://khac.test';

const BROWSER: BrowserName = process.argv.includes('firefox') ? 'firefox' : 'chromium';

/** Floors: longest task of our script on each page (ms), and times that we are quicker than mark.js. */
const LONGEST_MS = [16, 16, 100, 100];
const OVER_MARK_JS = { typical: 100, bigOneRegExp: 5 };
/** Places of the pages in the list. */
const [TYPICAL, BIG, DENSE] = [0, 2, 3];
/** Part of the synchronous total within which the first marks stand. */
const FIRST_SHARE = 0.2;
/** How far a floor may be missed before `--short` fails: shared machines vary. */
const MARGIN = 3;

const median = (values: readonly number[]): number => percentile(values, 0.5);
const round = (value: number): number => Number(value.toFixed(value < 10 ? 1 : 0));

type BenchWindow = Window & { runPeer(name: string): Promise<PeerTimes> };

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
  /** Its place in the list. */
  readonly at: number;
  readonly page: string;
  readonly surfaces: number;
  readonly ours: readonly OurRun[];
  readonly bare: number;
  readonly peers: ReadonlyMap<PeerName, readonly PeerTimes[] | null>;
}

async function bareHeap(session: Session, at: number): Promise<number> {
  if (BROWSER === 'firefox') return Number.NaN;
  const tab = await session.open(`${OTHERS}/leer-${at}`);
  const heap = (await tabHeap(tab)) / 1e6;
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

const isWanted = (at: number): boolean => (ONLY >= 0 ? at === ONLY : !(SHORT && at === DENSE));

async function measure(size: number, markJs: string): Promise<Row[]> {
  const pack = syntheticPack(size);
  const terms = [...new Set(termsOf(pack))];
  const extension = join(PROJECT, 'out', 'bench', 'page');
  const target = BROWSER === 'firefox' ? 'firefox' : 'chrome';
  await buildExtension({ target, outDir: extension, extraSites: [`${OURS}/*`], seeds: pack });
  const pages = benchPages(syntheticPack(60));
  const script = peersScript(markJs, terms);
  const server = await servePages((host, path) => {
    const bare = path.startsWith('/leer-');
    const page = pages[Number(path.replace('/leer-', '').replace('/', ''))];
    if (!page) return null;
    return documentOf(page, host === 'cua-ta.test' || bare ? WATCHER : script);
  });
  const session = await launch(BROWSER, { extension, proxyPort: server.port, headless: true });
  await new Promise((done) => setTimeout(done, SETTLE_MS));
  const rows: Row[] = [];
  try {
    for (const [at, page] of pages.entries()) {
      if (!isWanted(at)) continue;
      const runs: OurRun[] = [];
      const peers = new Map<PeerName, PeerTimes[] | null>();
      for (let turn = 0; turn < ROUNDS; turn += 1) {
        runs.push(await ours(session, BROWSER, page, at));
        for (const name of ASKED) {
          const before = peers.get(name);
          // What takes many seconds is measured once.
          const slow =
            before === null ||
            (before && median(before.map(({ work }) => work)) > SETTLE_MS) ||
            skipped(name, at, size);
          if (slow) continue;
          const times = await peer(session, name, at);
          peers.set(name, times && [...(before ?? []), times]);
          if (!times) console.log(`${name} on ${page.name}: not done in ${PEER_PATIENCE_MS / 1000} s`);
        }
      }
      const row = {
        at,
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
  return name === 'mark.js' && (at === DENSE || (at > 0 ? size > 60 : size > 1_000));
}

function peerMs(row: Row, name: PeerName, what: 'work' | 'painted' = 'work'): number | null {
  const all = row.peers.get(name);
  return all ? median(all.map((times) => times[what])) : null;
}

function show(row: Row): Record<string, string | number | null> {
  const of = (pick: (run: OurRun) => number) => round(median(row.ours.map(pick)));
  const times = (name: PeerName, what: 'work' | 'painted' = 'work') => {
    const ms = peerMs(row, name, what);
    return ms === null ? null : round(ms);
  };
  return {
    page: row.page,
    surfaces: row.surfaces,
    'first mark ms': of(({ first }) => first),
    'all marks ms': of(({ all }) => all),
    'all painted ms': of(({ painted }) => painted),
    'longest gap ms': of(({ longestGap }) => longestGap),
    'longest task ms': of(({ longest }) => longest),
    'longest, cpu ms': of(({ longestCpu }) => longestCpu),
    'worst, cpu ms': round(Math.max(...row.ours.map(({ longestCpu }) => longestCpu))),
    'all our tasks, cpu ms': of(({ totalCpu }) => totalCpu),
    'style ms': of(({ style }) => style),
    layouts: Math.max(...row.ours.map(({ layouts }) => layouts)),
    mutations: Math.max(...row.ours.map(({ mutations }) => mutations)),
    'first in view': of(({ firstInView, inView }) => (firstInView ?? 0) / inView),
    'text replaced ms': of(({ replaced }) => replaced),
    'MB more': round(median(row.ours.map(({ mb }) => mb)) - row.bare),
    'walk ms': times('walk'),
    'highlights ms': times('walk, one RegExp, highlights'),
    'highlights painted ms': times('walk, one RegExp, highlights', 'painted'),
    'mark.js ms': times('mark.js'),
    'mark.js RegExp ms': times('mark.js, one RegExp'),
    'mark.js RegExp painted ms': times('mark.js, one RegExp', 'painted'),
  };
}

/** Floors missed by more than the margin. */
function missed(rows: readonly Row[]): string[] {
  const wrong: string[] = [];
  for (const row of rows) {
    const said = (what: string) => wrong.push(`${row.page}, ${row.surfaces} surfaces: ${what}`);
    const longest = median(row.ours.map(({ longestCpu }) => longestCpu));
    const place = row.at;
    const limit = (LONGEST_MS[place] ?? 0) * (SHORT ? MARGIN : 1);
    if (longest > limit) said(`longest task ${round(longest)} ms, limit ${limit}`);
    if (row.ours.some(({ mutations }) => mutations > 0)) said('the page was changed');
    if (row.ours.some(({ layouts }) => layouts > 0)) said('layout was caused');
    if (row.ours.some(({ firstInView }) => firstInView === 0)) said('what is in view was not marked first');
    const all = median(row.ours.map((run) => run.painted));
    const whole = peerMs(row, 'mark.js', 'painted');
    const one = peerMs(row, 'mark.js, one RegExp', 'painted');
    if (place === TYPICAL && whole !== null && whole / all < OVER_MARK_JS.typical)
      said(`${round(whole / all)} times mark.js`);
    if (!SHORT && place >= BIG && one !== null && one / all < OVER_MARK_JS.bigOneRegExp)
      said(`${round(one / all)} times mark.js with one RegExp`);
    const sync = peerMs(row, 'walk, one RegExp, highlights', 'painted');
    const first = median(row.ours.map((run) => run.first));
    if (!SHORT && place >= BIG && sync !== null && first > sync * FIRST_SHARE)
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
