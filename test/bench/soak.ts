/**
 * `npm run soak -- --minutes 30`: a page that never rests, in a real Chromium: a chat, a part rewritten ten times a second, a
 * list that only keeps what is in view, bursts of 1,000 nodes. Looks at memory and processor time of page and background,
 * at the marks, and at what a hidden tab and a site that is off cost. Fails where something grows.
 */
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { launch } from '../../src/build/browsers/launch.ts';
import { servePages } from '../../src/build/browsers/pages.ts';
import { poll, type Session, type Tab } from '../../src/build/browsers/session.ts';
import { buildExtension, PROJECT, SAMPLE_SITES } from '../../src/build/extension.ts';
import { percentile } from './corpora.ts';
import { CATEGORIES, scriptTime } from './page/trace.ts';
import { backgroundHeap, tabHeap } from './place/probe.ts';
import { LIVING_PAGE } from './soak/page.ts';

const flag = (name: string): string | undefined => process.argv[process.argv.indexOf(`--${name}`) + 1];
const MINUTES = process.argv.includes('--minutes') ? Number(flag('minutes')) : 1;
/** Between two looks, ms. */
const EVERY_MS = Math.max(4_000, (MINUTES * 60_000) / 60);
/** The first looks are not compared: the page fills up to its bounds. */
const WARM = 4;
/** What memory may grow from the first third to the last: a share, and MB for the garbage collector's moods. */
const GROWTH = { share: 1.15, mb: 2 };
/** The same for processor time; shared machines vary. */
const CPU_GROWTH = 1.6;
const HIDDEN_MS = 8_000;
/** Script of ours that may run in a hidden tab, or on a site that is off, ms in all. */
const IDLE_MS = { hidden: 5, off: 60 };
const MB = 1e6;
const SITE = 'http://tin.boi-canh.test';

interface Look {
  readonly seconds: number;
  readonly pageMb: number;
  readonly backgroundMb: number;
  /** Script in the tab since the look before, the page's own included, as a share of the time. */
  readonly script: number;
  /** Processor time of the whole browser since the look before, background included, as a share of the time. */
  readonly browser: number;
  readonly marks: number;
}

interface Metrics {
  readonly metrics: readonly { readonly name: string; readonly value: number }[];
}

async function scriptSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = (await cdp.send('Performance.getMetrics')) as Metrics;
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
}

interface ProcessInfo {
  readonly processInfo: readonly { readonly type: string; readonly id: number; readonly cpuTime: number }[];
}

/** Processor time of every process of the browser, the background's among them, seconds. */
async function browserSeconds(tab: Tab): Promise<number> {
  const browser = await tab.page.browser().target().createCDPSession();
  const { processInfo } = (await browser.send('SystemInfo.getProcessInfo')) as ProcessInfo;
  await browser.detach();
  return processInfo.reduce((total, { cpuTime }) => total + cpuTime, 0);
}

/** Names in the page's shown text, and marks; equal once the page has been read. */
const COUNTS = `(() => {
  const names = (document.getElementById('all').innerText.match(/Tô Lâm|Vladimir Putin|Marc Knapper/g) ?? []).length;
  let marks = 0;
  for (const [name, one] of CSS.highlights) if (name.startsWith('boi-canh-')) marks += one.size;
  return [names, marks];
})()`;

async function look(
  session: Session,
  tab: Tab,
  cdp: CDPSession,
  last: { script: number; other: number; at: number },
) {
  const [script, other, at] = [await scriptSeconds(cdp), await browserSeconds(tab), performance.now()];
  const seconds = (at - last.at) / 1000;
  const [, marks] = (await tab.run(COUNTS)) as [number, number];
  const found: Look = {
    seconds: Math.round(at / 1000),
    pageMb: (await tabHeap(tab)) / MB,
    backgroundMb: (await backgroundHeap(session, tab)) / MB,
    script: (script - last.script) / seconds,
    browser: Math.max(0, other - last.other) / seconds,
    marks,
  };
  Object.assign(last, { script, other, at: performance.now() });
  return found;
}

/** The tab behind another one: what our script still does there, ms. */
async function hidden(session: Session, tab: Tab): Promise<number> {
  const other = await session.open(`${SITE}/trong`);
  await other.page.bringToFront();
  await poll(() => tab.evaluate(() => document.visibilityState === 'hidden', null), 'the tab to be hidden');
  await new Promise((done) => setTimeout(done, 1_000));
  await tab.page.tracing.start({ categories: CATEGORIES });
  await new Promise((done) => setTimeout(done, HIDDEN_MS));
  const json = Buffer.from((await tab.page.tracing.stop()) ?? []).toString('utf8');
  await tab.page.bringToFront();
  await other.close();
  return scriptTime(json, session.origin);
}

/** The same page on a site that the reader switched off: what our script does there, ms, its start included. */
async function off(session: Session): Promise<number> {
  const own = await session.openExtensionPage('options.html');
  const set = (sites: readonly string[]) =>
    own.evaluate(async (value) => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
      ).chrome;
      await storage.local.set({ 'setting:sitesOff': value });
    }, sites);
  await set(['tin.boi-canh.test']);
  const tab = await session.open('about:blank');
  await tab.page.tracing.start({ categories: CATEGORIES });
  await tab.page.goto(`${SITE}/song`, { waitUntil: 'load' });
  await new Promise((done) => setTimeout(done, HIDDEN_MS));
  const json = Buffer.from((await tab.page.tracing.stop()) ?? []).toString('utf8');
  await tab.close();
  await set([]);
  await own.close();
  return scriptTime(json, session.origin);
}

const median = (values: readonly number[]): number => percentile(values, 0.5);
const round = (value: number): number => Number(value.toFixed(value < 1 ? 3 : 1));

function grown(looks: readonly Look[]): string[] {
  const rest = looks.slice(WARM);
  const third = Math.max(1, Math.floor(rest.length / 3));
  const [first, end] = [rest.slice(0, third), rest.slice(-third)];
  const of = (part: readonly Look[], key: keyof Look) => median(part.map((one) => one[key]));
  const wrong: string[] = [];
  for (const key of ['pageMb', 'backgroundMb'] as const) {
    const [a, b] = [of(first, key), of(end, key)];
    console.log(`${key}: ${round(a)} in the first third, ${round(b)} in the last`);
    if (b > a * GROWTH.share + GROWTH.mb) wrong.push(`${key} grew from ${round(a)} to ${round(b)}`);
  }
  for (const key of ['script', 'browser'] as const) {
    const [a, b] = [of(first, key), of(end, key)];
    console.log(`${key}, share of time: ${round(a)} in the first third, ${round(b)} in the last`);
    if (b > a * CPU_GROWTH + 0.03) wrong.push(`${key} grew from ${round(a)} to ${round(b)}`);
  }
  return wrong;
}

const extension = join(PROJECT, 'out', 'bench', 'soak');
await buildExtension({ target: 'chrome', outDir: extension, extraSites: SAMPLE_SITES });
const server = await servePages((_, path) =>
  path === '/song' ? LIVING_PAGE : '<!doctype html><title>Trống</title>',
);
const session = await launch('chromium', { extension, proxyPort: server.port, headless: true });
const wrong: string[] = [];
try {
  const tab = await session.open(`${SITE}/song`);
  const cdp = await tab.page.createCDPSession();
  await cdp.send('Performance.enable');
  const last = { script: 0, other: 0, at: performance.now() };
  const looks: Look[] = [];
  const end = performance.now() + MINUTES * 60_000;
  while (performance.now() < end) {
    await new Promise((done) => setTimeout(done, EVERY_MS));
    looks.push(await look(session, tab, cdp, last));
    console.log(
      JSON.stringify(looks.at(-1), (_, value) => (typeof value === 'number' ? round(value) : value)),
    );
  }
  wrong.push(...grown(looks));
  const asleep = await hidden(session, tab);
  console.log(`hidden for ${HIDDEN_MS / 1000} s: ${round(asleep)} ms of our script`);
  if (asleep > IDLE_MS.hidden) wrong.push(`a hidden tab cost ${round(asleep)} ms`);
  // At rest every name that is shown has its mark, and no other.
  await tab.run('window.rest()');
  let counts = [0, 1];
  await poll(async () => {
    counts = (await tab.run(COUNTS)) as number[];
    return counts[0] === counts[1];
  }, 'a mark for each name').catch(() => wrong.push(`names and marks: ${counts.join(', ')}`));
  console.log(`at rest: ${counts[0]} names, ${counts[1]} marks`);
  await tab.close();
  const idle = await off(session);
  console.log(`site off, start included: ${round(idle)} ms of our script`);
  if (idle > IDLE_MS.off) wrong.push(`a site that is off cost ${round(idle)} ms`);
} finally {
  await session.close();
  await server.close();
}
for (const line of wrong) console.log(`wrong: ${line}`);
if (wrong.length > 0) process.exitCode = 1;
