/**
 * `npm run soak -- --minutes 30`: a page that never rests, in a real Chromium, or Firefox where that is named: a chat, a part rewritten ten times a second, a
 * list that only keeps what is in view, bursts of 1,000 nodes. Looks at memory and processor time of page and background,
 * at the marks, and at what a hidden tab and a site that is off cost. Fails where something grows.
 */
import { join } from 'node:path';
import type { BrowserName } from '../../src/build/browsers/find.ts';
import { launch } from '../../src/build/browsers/launch.ts';
import { servePages } from '../../src/build/browsers/pages.ts';
import { poll, type Session, type Tab } from '../../src/build/browsers/session.ts';
import { buildExtension, PROJECT, SAMPLE_SITES } from '../../src/build/extension.ts';
import { percentile } from './corpora.ts';
import { CATEGORIES, scriptTime } from './page/trace.ts';
import { type Gauge, gaugeOf, type Use } from './soak/gauge.ts';
import { LIVING_PAGE } from './soak/page.ts';

const flag = (name: string): string | undefined => process.argv[process.argv.indexOf(`--${name}`) + 1];
const BROWSER: BrowserName = process.argv.includes('firefox') ? 'firefox' : 'chromium';
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
const SITE = 'http://tin.boi-canh.test';

interface Look {
  readonly seconds: number;
  readonly pageMb: number;
  readonly backgroundMb: number;
  /** Processor time since the look before, as shares of the time; of what, {@link Use} says. */
  readonly page: number;
  readonly rest: number;
  readonly marks: number;
}

/** Names in the page's shown text, and marks; equal once the page has been read. */
const COUNTS = `(() => {
  const names = (document.getElementById('all').innerText.match(/Tô Lâm|Vladimir Putin|Marc Knapper/g) ?? []).length;
  let marks = 0;
  for (const [name, one] of CSS.highlights) if (name.startsWith('boi-canh-')) marks += one.size;
  return [names, marks];
})()`;

type Before = Pick<Use, 'page' | 'rest'> & { readonly at: number };

async function look(tab: Tab, gauge: Gauge, before: Before): Promise<[Look, Before]> {
  const [use, at] = [await gauge(), performance.now()];
  const seconds = (at - before.at) / 1000;
  const [, marks] = (await tab.run(COUNTS)) as [number, number];
  const found: Look = {
    seconds: Math.round(at / 1000),
    pageMb: use.pageMb,
    backgroundMb: use.backgroundMb,
    page: (use.page - before.page) / seconds,
    rest: Math.max(0, use.rest - before.rest) / seconds,
    marks,
  };
  return [found, { ...use, at }];
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
  for (const key of ['page', 'rest'] as const) {
    const [a, b] = [of(first, key), of(end, key)];
    console.log(`${key}, share of time: ${round(a)} in the first third, ${round(b)} in the last`);
    if (b > a * CPU_GROWTH + 0.03) wrong.push(`${key} grew from ${round(a)} to ${round(b)}`);
  }
  return wrong;
}

const extension = join(PROJECT, 'out', 'bench', `soak-${BROWSER}`);
await buildExtension({
  target: BROWSER === 'firefox' ? 'firefox' : 'chrome',
  outDir: extension,
  extraSites: SAMPLE_SITES,
});
const server = await servePages((_, path) =>
  path === '/song' ? LIVING_PAGE : '<!doctype html><title>Trống</title>',
);
const session = await launch(BROWSER, { extension, proxyPort: server.port, headless: true });
const wrong: string[] = [];
try {
  const tab = await session.open(`${SITE}/song`);
  const gauge = await gaugeOf(session, tab, 'boi-canh.test');
  let before: Before = { page: 0, rest: 0, at: performance.now() };
  const looks: Look[] = [];
  const end = performance.now() + MINUTES * 60_000;
  while (performance.now() < end) {
    await new Promise((done) => setTimeout(done, EVERY_MS));
    const [found, next] = await look(tab, gauge, before);
    before = next;
    looks.push(found);
    console.log(
      JSON.stringify(looks.at(-1), (_, value) => (typeof value === 'number' ? round(value) : value)),
    );
  }
  wrong.push(...grown(looks));
  if (BROWSER === 'chromium') {
    const asleep = await hidden(session, tab);
    console.log(`hidden for ${HIDDEN_MS / 1000} s: ${round(asleep)} ms of our script`);
    if (asleep > IDLE_MS.hidden) wrong.push(`a hidden tab cost ${round(asleep)} ms`);
  }
  // At rest every name that is shown has its mark, and no other.
  await tab.run('window.rest()');
  let counts = [0, 1];
  await poll(async () => {
    counts = (await tab.run(COUNTS)) as number[];
    return counts[0] === counts[1];
  }, 'a mark for each name').catch(() => wrong.push(`names and marks: ${counts.join(', ')}`));
  console.log(`at rest: ${counts[0]} names, ${counts[1]} marks`);
  await tab.close();
  if (BROWSER === 'chromium') {
    const idle = await off(session);
    console.log(`site off, start included: ${round(idle)} ms of our script`);
    if (idle > IDLE_MS.off) wrong.push(`a site that is off cost ${round(idle)} ms`);
  }
} finally {
  await session.close();
  await server.close();
}
for (const line of wrong) console.log(`wrong: ${line}`);
if (wrong.length > 0) process.exitCode = 1;
