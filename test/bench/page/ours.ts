/** One page marked by the product: what the page saw of it, and in Chromium what a trace tells. */
import type { BrowserName } from '../../../src/build/browsers/find.ts';
import { type Session, type Tab, until } from '../../../src/build/browsers/session.ts';
import { tabHeap } from '../probe.ts';
import type { BenchPage } from './pages.ts';
import type { Watched } from './probes.ts';
import { CATEGORIES, type Cost, costOf } from './trace.ts';

/** Site that the extension marks. */
export const OURS = 'http://cua-ta.test';
/** A page is done when its marks have not changed for so long, in ms. */
const QUIET_MS = 3_000;
const PATIENCE_MS = 120_000;
/** Ticks of the clock in {@link replaced}. */
const TICKS = 15;
const MB = 1e6;

type BenchWindow = Window & { bench: Watched & { count(): number } };

export interface OurRun extends Cost, Watched {
  readonly mb: number;
  /** First and last mark, and a frame with all of them painted; ms since our script's first line, in Firefox since the text was there. */
  readonly first: number;
  readonly all: number;
  readonly painted: number;
  /** From a text's being replaced until we have seen to the marks, with all of them there; ms. */
  readonly replaced: number;
}

const UNKNOWN: Cost = {
  longest: Number.NaN,
  longestCpu: Number.NaN,
  totalCpu: Number.NaN,
  style: Number.NaN,
  layouts: 0,
  began: Number.NaN,
};

/** Opens a page and waits until its marks stand. */
async function mark(tab: Tab, url: string, page: BenchPage) {
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
  return tab.evaluate(() => {
    const { bench } = window as unknown as BenchWindow;
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { ...bench, inView: bench.count(), text: page?.domContentLoadedEventStart ?? Number.NaN };
  }, null);
}

/** A clock that ticks on the marked page; the median tick. */
function replaced(tab: Tab): Promise<number> {
  return tab.evaluate(async (ticks) => {
    const clock = document.body.appendChild(document.createElement('p'));
    clock.textContent = 'Đồng hồ';
    const took: number[] = [];
    for (let tick = 0; tick < ticks; tick++) {
      await new Promise((done) => setTimeout(done, 100));
      const began = performance.now();
      clock.textContent = String(tick);
      // Whoever watches the page is told before this goes on.
      await null;
      took.push(performance.now() - began);
    }
    return took.sort((a, b) => a - b)[ticks >> 1] ?? Number.NaN;
  }, TICKS);
}

/** Without a trace. */
async function watch(tab: Tab, url: string, page: BenchPage): Promise<OurRun> {
  const watched = await mark(tab, url, page);
  const since = (ms: number | null): number => (ms ?? Number.NaN) - watched.text;
  return {
    ...UNKNOWN,
    ...watched,
    first: since(watched.firstMark),
    all: since(watched.lastMark),
    painted: since(watched.lastPainted),
    mb: Number.NaN,
    replaced: await replaced(tab),
  };
}

/** In a tab that is traced. */
async function trace(session: Session, tab: Tab, url: string, page: BenchPage): Promise<OurRun> {
  await tab.page.tracing.start({ categories: CATEGORIES });
  const watched = await mark(tab, url, page);
  const json = Buffer.from((await tab.page.tracing.stop()) ?? []).toString('utf8');
  const cost = costOf(json, session.origin);
  const clock = /"name":"navigationStart"/.test(json) ? navigationStart(json, url) : Number.NaN;
  const since = (ms: number | null): number => (ms ?? Number.NaN) - (cost.began - clock) / 1000;
  return {
    ...cost,
    ...watched,
    first: since(watched.firstMark),
    all: since(watched.lastMark),
    painted: since(watched.lastPainted),
    mb: (await tabHeap(tab)) / MB,
    replaced: await replaced(tab),
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

export async function ours(
  session: Session,
  browser: BrowserName,
  page: BenchPage,
  at: number,
): Promise<OurRun> {
  const tab = await session.open('about:blank');
  try {
    const url = `${OURS}/${at}`;
    return await (browser === 'firefox' ? watch(tab, url, page) : trace(session, tab, url, page));
  } finally {
    await tab.close();
  }
}
