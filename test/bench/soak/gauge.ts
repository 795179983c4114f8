/** What page and background use, read off a running browser. */
import type { CDPSession } from 'puppeteer-core';
import type { Session, Tab } from '../../../src/build/browsers/session.ts';
import { backgroundHeap, tabHeap } from '../probe.ts';

const MB = 1e6;

/** Memory now; processor time since the start, in seconds. */
export interface Use {
  readonly pageMb: number;
  readonly backgroundMb: number;
  /** In Chromium script in the tab, the page's own included; in Firefox all that the process of the page's site does. */
  readonly page: number;
  /** In Chromium the whole browser; in Firefox the process of the extension. */
  readonly rest: number;
}

export type Gauge = () => Promise<Use>;

interface Metrics {
  readonly metrics: readonly { readonly name: string; readonly value: number }[];
}

interface ProcessInfo {
  readonly processInfo: readonly { readonly cpuTime: number }[];
}

/** By the protocol of the developer tools: memory is what the isolates keep after a collection. */
async function chromiumGauge(session: Session, tab: Tab): Promise<Gauge> {
  const cdp = await tab.page.createCDPSession();
  await cdp.send('Performance.enable');
  const script = async (from: CDPSession): Promise<number> => {
    const { metrics } = (await from.send('Performance.getMetrics')) as Metrics;
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  };
  const browserSeconds = async (): Promise<number> => {
    const browser = await tab.page.browser().target().createCDPSession();
    const { processInfo } = (await browser.send('SystemInfo.getProcessInfo')) as ProcessInfo;
    await browser.detach();
    return processInfo.reduce((total, { cpuTime }) => total + cpuTime, 0);
  };
  return async () => ({
    page: await script(cdp),
    rest: await browserSeconds(),
    pageMb: (await tabHeap(tab)) / MB,
    backgroundMb: (await backgroundHeap(session, tab)) / MB,
  });
}

/** By the browser's own process list: memory is all that the processes have. */
function firefoxGauge(session: Session, site: string): Gauge {
  return async () => {
    const use = await session.processUse();
    const page = [...use].find(([name]) => name.includes(site))?.[1];
    const extension = use.get('extension');
    if (!page || !extension) throw new Error(`no process of ${site} among ${[...use.keys()].join(', ')}`);
    return {
      page: page.seconds,
      rest: extension.seconds,
      pageMb: page.bytes / MB,
      backgroundMb: extension.bytes / MB,
    };
  };
}

/** @param site domain of the page, under which Firefox has its process */
export async function gaugeOf(session: Session, tab: Tab, site: string): Promise<Gauge> {
  return session.name === 'chromium' ? chromiumGauge(session, tab) : firefoxGauge(session, site);
}
