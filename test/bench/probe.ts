/** What benches read off a running browser. */
import type { CDPSession, Target } from 'puppeteer-core';
import { type Session, type Tab, until } from '../../src/build/browsers/session.ts';

/** Longest wait for a mark, in ms: the largest corpus on a loaded machine. */
const PATIENCE_MS = 120_000;

/** Script for a page that notes when the first mark stands, in ms after its own start; looked for every 4 ms. */
export const WATCH = `<script>{
  const look = setInterval(() => {
    for (const [name, marks] of CSS.highlights) {
      if (!name.startsWith('boi-canh-') || marks.size === 0) continue;
      clearInterval(look);
      window.firstMark = performance.now();
    }
  }, 4);
}</script>`;

type Watched = Window & { firstMark?: number };

/** Opens the page; gives the time from its text being there (`domInteractive`) to its first mark, in ms. */
export async function firstMark(
  session: Session,
  url: string,
): Promise<{ readonly tab: Tab; readonly ms: number }> {
  const tab = await session.open(url);
  await until(tab, () => (window as Watched).firstMark !== undefined, null, PATIENCE_MS);
  const ms = await tab.evaluate(() => {
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return ((window as Watched).firstMark ?? Number.NaN) - (page?.domInteractive ?? Number.NaN);
  }, null);
  return { tab, ms };
}

/** What a V8 isolate keeps after a collection: objects, the browser's own, buffers; in bytes. */
interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

async function heapOf(cdp: CDPSession): Promise<number> {
  try {
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    const heap = (await cdp.send('Runtime.getHeapUsage')) as HeapUsage;
    return heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0);
  } finally {
    await cdp.detach();
  }
}

/** Bytes kept in the tab's renderer: the page and every extension's world in it. */
export const tabHeap = async (tab: Tab): Promise<number> => heapOf(await tab.page.createCDPSession());

/** Bytes kept in the background. */
export async function backgroundHeap(session: Session, tab: Tab): Promise<number> {
  const own = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(session.origin);
  const worker = await tab.page.browser().waitForTarget(own, { timeout: PATIENCE_MS });
  return heapOf(await worker.createCDPSession());
}
