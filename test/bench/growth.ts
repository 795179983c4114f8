/**
 * A library that grows: real articles are made into a pack by the command line's `pack`, imported into the built extension as
 * a reader does it, and the extension is used. `npm run bench:growth -- chromium 1000 10000`; made packs stay in `out/growth/`.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import type { BrowserName } from '../../src/build/browsers/find.ts';
import { launch } from '../../src/build/browsers/launch.ts';
import { servePages } from '../../src/build/browsers/pages.ts';
import { type Tab, until } from '../../src/build/browsers/session.ts';
import { setLanguage } from '../../src/build/commands/screenshots.ts';
import { buildExtension, PROJECT, SAMPLE_SITES } from '../../src/build/extension.ts';
import { run as pack } from '../../src/cli/pack.ts';
import { type NewsArticle, newsArticles, percentile } from './corpora.ts';
import { backgroundHeap, firstMark, tabHeap, WATCH } from './place/probe.ts';
import { asTyped, KINDS, knownItems } from './search/queries.ts';

const [browser = 'chromium', ...sizes] = process.argv.slice(2);
const FOLDER = join(PROJECT, 'out', 'growth');
const HOST = 'http://tin.boi-canh.test';
/** A check and an import of the largest pack, on a loaded machine. */
const PATIENCE_MS = 30 * 60_000;
const TYPED = 16;
const COLD = 5;
const SAVED = 9;
const PAGES = 5;
const MB = 1e6;

async function packOf(articles: readonly NewsArticle[]): Promise<string> {
  const size = articles.length;
  const file = join(FOLDER, `tin-${size}.bcpack`);
  if (existsSync(file)) return file;
  const folder = join(FOLDER, `tin-${size}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'tin.jsonl'), articles.map((each) => JSON.stringify(each)).join('\n'));
  const about = ['--id', `tin-${size}`, '--name', `Tin ${size}`, '--licence', 'x', '--author', 'x'];
  const io = {
    out: () => undefined,
    err: (text: string) => void process.stderr.write(text),
    stdin: async () => new Uint8Array(),
  };
  const status = await pack([folder, '-o', file, ...about], io);
  if (status !== 0) throw new Error(`pack of ${size}: status ${status}`);
  return file;
}

/** Asks the background from one of our pages; the time until the reply stands, in ms. */
const ask = (tab: Tab, name: string, request: unknown): Promise<number> =>
  tab.run(`(async () => {
    const from = performance.now();
    const reply = await (globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify({ to: 'background', name, request })});
    if (!reply?.ok) throw new Error(JSON.stringify(reply));
    return performance.now() - from;
  })()`) as Promise<number>;

/**
 * The longest task of the page, in ms, 0 for none of 50 ms; Firefox tells of none, so there it is the longest delay of a timer,
 * which a busy machine lengthens.
 */
const WATCH_PAGE = `window.longest = 0; {
  const note = (ms) => { window.longest = Math.max(window.longest, ms); };
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => note(duration))).observe({ type: 'longtask' });
  } else {
    let last = performance.now();
    setInterval(() => { const now = performance.now(); note(now - last - 10); last = now; }, 10);
  }
}`;

const says = (tab: Tab, words: string): Promise<boolean> =>
  until(
    tab,
    (wanted) => (document.querySelector<HTMLElement>('main')?.innerText ?? '').includes(wanted),
    words,
    PATIENCE_MS,
  );

const press = (tab: Tab, words: string): Promise<void> =>
  tab.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('main button')];
    all.find((each) => each.innerText.trim() === wanted)?.click();
  }, words);

async function importInto(tab: Tab, file: string) {
  const input = (await tab.page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  const from = performance.now();
  await input.uploadFile(file);
  await says(tab, 'Nhập gói này');
  const checked = performance.now();
  await tab.run(WATCH_PAGE);
  await press(tab, 'Nhập gói này');
  await says(tab, 'Đã nhập “');
  const done = performance.now();
  const longest = (await tab.run('window.longest')) as number;
  return { check: checked - from, bring: done - checked, longest };
}

const saving = (article: NewsArticle, at: number) => ({
  page: {
    title: article.title.slice(0, 400),
    paragraphs: article.text.split('\n').slice(0, 100),
    url: `${HOST}/luu-${at}`,
    outlet: null,
    published: null,
  },
  choices: { as: {}, names: {}, countries: {}, without: [] },
  never: [],
  anyway: true,
});

async function measure(name: BrowserName, size: number): Promise<Record<string, string | number>> {
  // Those behind the pack's are pages that are read, and articles that are saved.
  const all = newsArticles(size + PAGES + SAVED);
  const articles = all.slice(0, size);
  const others = size + PAGES + SAVED <= all.length ? all.slice(size) : all.slice(0, PAGES + SAVED);
  const file = await packOf(articles);
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  const extension = join(FOLDER, target);
  await buildExtension({ target, outDir: extension, extraSites: SAMPLE_SITES });
  const server = await servePages((_, path) => {
    const at = Number(/^\/tin-(\d+)$/.exec(path)?.[1] ?? Number.NaN);
    const article = others[at];
    return article === undefined ? null : pageOf(article);
  });
  const session = await launch(name, { extension, proxyPort: server.port, headless: true });
  try {
    await setLanguage(session, 'vi');
    const room = await session.openExtensionPage('reader.html#/packs');
    // The welcome page of a first start may come up in front, and a tab behind has its timers held back.
    await room.page.bringToFront();
    const { check, bring, longest } = await importInto(room, file);
    note('imported', { check, bring, longest });
    const usage = (await room.run('navigator.storage.estimate().then(({ usage }) => usage)')) as number;
    const items = knownItems(articles, TYPED * 2);
    await ask(room, 'search', { query: 'an ninh', limit: 20 });
    const times: number[] = [];
    for (const [at, { queries }] of items.slice(0, TYPED).entries())
      for (const query of asTyped(queries[KINDS[at % KINDS.length]!]))
        times.push(await ask(room, 'search', { query, limit: 20 }));
    note('searched', times.length);
    const marks: number[] = [];
    let heap = Number.NaN;
    for (let at = 0; at < PAGES; at += 1) {
      const { tab, ms } = await firstMark(session, `${HOST}/tin-${at}`);
      marks.push(ms);
      if (at === PAGES - 1 && name === 'chromium') heap = await tabHeap(tab);
      await tab.close();
    }
    await room.page.bringToFront();
    const background = name === 'chromium' ? await backgroundHeap(session, room) : Number.NaN;
    note('marked', marks);
    const saves: number[] = [];
    for (const [at, article] of others.slice(PAGES, PAGES + SAVED).entries())
      saves.push(await ask(room, 'save', saving(article, at)));
    note('saved', saves);
    const cold: number[] = [];
    for (const { queries } of items.slice(TYPED, TYPED + COLD)) {
      await session.killBackground();
      cold.push(await ask(room, 'search', { query: queries.unaccented, limit: 20 }));
    }
    return {
      browser: `${name} ${session.version}`,
      articles: size,
      'check s': (check / 1000).toFixed(1),
      'import s': (bring / 1000).toFixed(1),
      'articles a second': Math.round(size / (bring / 1000)),
      'longest task of the page ms': Math.round(longest),
      'disk MB': (usage / MB).toFixed(0),
      'first mark ms': percentile(marks, 0.5).toFixed(0),
      'search p50 ms': percentile(times, 0.5).toFixed(0),
      'search p95 ms': percentile(times, 0.95).toFixed(0),
      'cold search ms': percentile(cold, 0.5).toFixed(0),
      'save one ms': percentile(saves, 0.5).toFixed(0),
      'tab MB': (heap / MB).toFixed(1),
      'background MB': (background / MB).toFixed(0),
    };
  } finally {
    await session.close();
    await server.close();
  }
}

function pageOf({ title, text }: NewsArticle): string {
  const plain = (each: string) => each.replace(/[&<>]/g, ' ');
  // Every page names somebody of the bundle: what is measured is the way to the first mark.
  const paragraphs = ['Bộ trưởng Bộ Công an Tô Lâm.', ...text.split('\n')];
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${plain(title)}</title>${WATCH}
<h1>${plain(title)}</h1>${paragraphs.map((each) => `<p>${plain(each)}</p>`).join('')}</html>`;
}

/** How far it has come: a run takes minutes. */
function note(what: string, found: unknown): void {
  console.log(`  ${what} ${JSON.stringify(found)}`);
}

const rows = [];
for (const size of sizes.length > 0 ? sizes.map(Number) : [1_000, 10_000]) {
  const row = await measure(browser as BrowserName, size);
  console.log(JSON.stringify(row));
  rows.push(row);
}
console.table(rows);
