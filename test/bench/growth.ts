/**
 * A library that grows: real articles are made into a pack by the command line's `pack`, imported into the built extension as
 * a reader does it, and the extension is used. `npm run bench:growth -- chromium 1000 10000`; `entities=100000` is a made-up
 * pack that names so many, `own=10000` a backup in which so many real articles are the reader's own. What is made stays in
 * `out/growth/`.
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../src/build/browsers/find.ts';
import { launch } from '../../src/build/browsers/launch.ts';
import { servePages } from '../../src/build/browsers/pages.ts';
import { poll, type Session, type Tab } from '../../src/build/browsers/session.ts';
import { setLanguage } from '../../src/build/commands/screenshots.ts';
import { buildExtension, SAMPLE_SITES } from '../../src/build/extension.ts';
import type { Entity } from '../../src/core/knowledge/types.ts';
import { type NewsArticle, newsArticles, percentile } from './corpora.ts';
import { stepsOf } from './growth/room.ts';
import { entitiesIn, FOLDER, fileOf, type Kind } from './growth/sources.ts';
import { longestTasks } from './growth/tasks.ts';
import { backgroundHeap, firstMark, tabHeap, WATCH } from './probe.ts';
import { asTyped, KINDS, knownItems } from './search/queries.ts';

const HOST = 'http://tin.boi-canh.test';
/** A page of this host is left alone. */
const UNLISTED = 'http://khac.test';
const TYPED = 16;
const COLD = 5;
const PAGES = 5;
const CARDS = 40;
const NAMES = 30;
/** Entities that names and cards are taken from. */
const SAMPLE = 5_000;
/** What is open is told of a change, and asks anew, within this time, ms. */
const TOLD_MS = 3_000;
const MB = 1e6;
/** People that are in no corpus; each is in one article that is saved. */
const INVENTED = ['Thụy', 'Khuê', 'Vọng', 'Lạng', 'Nghị', 'Trạch', 'Quyền', 'Thứ', 'Bách'].map(
  (given) => `Lạc Đình ${given}`,
);

const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Asks the background from one of our pages; the time until the reply stands, in ms, and the reply. */
async function ask<T = unknown>(tab: Tab, name: string, request: unknown): Promise<{ ms: number; value: T }> {
  return (await tab.run(`(async () => {
    const from = performance.now();
    const reply = await (globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify({ to: 'background', name, request })});
    if (!reply?.ok) throw new Error(JSON.stringify(reply));
    return { ms: performance.now() - from, value: reply.value };
  })()`)) as { ms: number; value: T };
}

const search = async (tab: Tab, query: string): Promise<number> =>
  (await ask(tab, 'search', { query, limit: 20 })).ms;

async function searches(tab: Tab, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) for (const typed of asTyped(query)) times.push(await search(tab, typed));
  return times;
}

/** A real article in which somebody new is named. */
const saving = (article: NewsArticle, name: string, at: number) => ({
  page: {
    title: article.title.slice(0, 400),
    paragraphs: [
      `Sáng 12/3, Bộ trưởng Bộ Công an ${name} hội đàm với Bộ trưởng Nội vụ Na Uy Aslak Brenholt.`,
      ...article.text.split('\n').slice(0, 100),
    ],
    url: `${HOST}/luu-${at}`,
    outlet: null,
    published: null,
  },
  choices: { as: {}, names: {}, countries: {}, without: [] },
  never: [],
  anyway: true,
});

/** Saves articles while a page is open that names who is new in them; times until the reply, and until the page marks the name, ms. */
async function saves(session: Session, room: Tab, articles: readonly NewsArticle[]) {
  const open = await session.open(`${HOST}/moi`);
  await open.page.bringToFront();
  await open.run(`window.seen = {}; setInterval(() => {
    for (const [name, marks] of CSS.highlights) if (name.startsWith('boi-canh-'))
      for (const mark of marks) {
        const text = mark.startContainer.data.slice(mark.startOffset, mark.endOffset);
        window.seen[text] ??= Date.now();
      }
  }, 8)`);
  const saved: number[] = [];
  const known: number[] = [];
  for (const [at, name] of INVENTED.entries()) {
    const article = articles[at % articles.length];
    if (!article) break;
    const from = (await room.run('Date.now()')) as number;
    saved.push((await ask(room, 'save', saving(article, name, at))).ms);
    const marked = await poll(
      () => open.run(`window.seen[${JSON.stringify(name)}] ?? 0`) as Promise<number>,
      `${name} to be marked`,
      60_000,
    );
    known.push(marked - from);
  }
  await open.close();
  return { saved, known };
}

/** What a tab keeps beyond the same page left alone, and the background, in MB. Firefox tells of processes alone. */
async function memory(session: Session, room: Tab) {
  // What a background holds that was asked for everything since it began.
  await search(room, 'an ninh');
  await ask(room, 'corpus', {});
  if (session.name === 'chromium') {
    const bare = await session.open(`${UNLISTED}/tin-0`);
    const without = await tabHeap(bare);
    await bare.close();
    const { tab } = await firstMark(session, `${HOST}/tin-0`);
    const kept = (await tabHeap(tab)) - without;
    await tab.close();
    return { tab: kept / MB, background: (await backgroundHeap(session, room)) / MB };
  }
  const bare = await session.open(`${UNLISTED}/tin-0`);
  const { tab } = await firstMark(session, `${HOST}/tin-0`);
  const use = await session.processUse();
  const of = (part: string) => [...use].find(([name]) => name.includes(part))?.[1].bytes ?? Number.NaN;
  const found = { tab: (of('tin.boi-canh.test') - of('khac.test')) / MB, background: of('extension') / MB };
  await bare.close();
  await tab.close();
  return found;
}

async function measure(
  name: BrowserName,
  kind: Kind,
  size: number,
): Promise<Record<string, string | number>> {
  const file = await fileOf(kind, size);
  const extra = PAGES + INVENTED.length;
  const articles = newsArticles(kind === 'entities' ? extra : size + extra);
  // Those behind the pack's are pages that are read, and articles that are saved.
  const others = articles.slice(-extra);
  const entities = await entitiesIn(file, SAMPLE);
  const step = Math.max(1, Math.floor(entities.length / CARDS));
  const some = entities.filter((_, at) => at % step === 0).slice(0, CARDS);
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  const extension = join(FOLDER, target);
  await buildExtension({ target, outDir: extension, extraSites: SAMPLE_SITES });
  const server = await servePages((_, path) => {
    if (path === '/moi')
      return pageOf(
        'Hội nghị',
        INVENTED.map((each) => `Bộ trưởng ${each} khai mạc.`),
      );
    const article = others[Number(/^\/tin-(\d+)$/.exec(path)?.[1] ?? Number.NaN)];
    return article ? pageOf(article.title, [...named(some), ...article.text.split('\n')]) : null;
  });
  const session = await launch(name, { extension, proxyPort: server.port, headless: true });
  const load = [loadavg()[0] ?? 0];
  try {
    await setLanguage(session, 'vi');
    const news = await session.open(`${HOST}/tin-0`);
    const corpus = await session.openExtensionPage('reader.html#/');
    const room = await session.openExtensionPage('reader.html#/packs');
    // The welcome page of a first start may come up in front, and a tab behind has its timers held back.
    await room.page.bringToFront();
    const steps = stepsOf(room, file, kind === 'own');
    const check = await steps.check();
    note('checked', check);
    const { value: bring, longest } = await longestTasks(session, { room, corpus, news }, async () => {
      const ms = await steps.bring();
      await new Promise((done) => setTimeout(done, TOLD_MS));
      return ms;
    });
    note('imported', { bring, longest });
    await news.close();
    await corpus.close();
    const usage = (await room.run('navigator.storage.estimate().then(({ usage }) => usage)')) as number;
    await search(room, 'an ninh');
    const items = kind === 'entities' ? [] : knownItems(articles.slice(0, size), TYPED + COLD);
    const times = await searches(
      room,
      items.slice(0, TYPED).map(({ queries }, at) => queries[KINDS[at % KINDS.length]!]),
    );
    const byName = await searches(
      room,
      some.slice(0, NAMES).map((entity) => entity.name.vi),
    );
    note('searched', { times: times.length, byName: byName.length });
    const cards: number[] = [];
    let shown = 0;
    for (const { id } of some) {
      const { ms, value } = await ask<{ briefs: unknown[] }>(room, 'briefs', {
        entities: [id],
        date: '2025-03-13',
      });
      cards.push(ms);
      shown += value.briefs.length;
    }
    note('cards', { asked: cards.length, shown, p95: percentile(cards, 0.95) });
    const marks: number[] = [];
    const coldMarks: number[] = [];
    for (let at = 0; at < PAGES; at += 1) {
      marks.push(await firstMarkMs(session, at));
      await session.killBackground();
      coldMarks.push(await firstMarkMs(session, at));
    }
    note('marked', { marks, coldMarks });
    await room.page.bringToFront();
    const kept = await memory(session, room);
    note('memory', kept);
    const { saved, known } = await saves(session, room, others.slice(PAGES));
    note('saved', { saved, known });
    const cold: number[] = [];
    for (let at = 0; at < COLD; at += 1) {
      await session.killBackground();
      cold.push(await search(room, items[TYPED + at]?.queries.unaccented ?? some[at]?.name.vi ?? ''));
    }
    load.push(loadavg()[0] ?? 0);
    return {
      browser: `${name} ${session.version}`,
      library: `${kind} ${size}`,
      load: load.map((each) => each.toFixed(0)).join('–'),
      'check s': (check / 1000).toFixed(1),
      'import s': (bring / 1000).toFixed(1),
      'a second': Math.round(size / (bring / 1000)),
      'longest task of pages ms': JSON.stringify(longest),
      'disk MB': (usage / MB).toFixed(0),
      'first mark ms': median(marks).toFixed(0),
      'first mark, background stopped before, ms': median(coldMarks).toFixed(0),
      'search p50 ms': median(times).toFixed(0),
      'search p95 ms': percentile(times, 0.95).toFixed(0),
      'search for a name p50 ms': median(byName).toFixed(0),
      'search for a name p95 ms': percentile(byName, 0.95).toFixed(0),
      'what a card shows p50 ms': median(cards).toFixed(0),
      'what a card shows p95 ms': percentile(cards, 0.95).toFixed(0),
      'search, background stopped before, ms': median(cold).toFixed(0),
      'save one, median ms': median(saved).toFixed(0),
      'known in an open tab, median ms': median(known).toFixed(0),
      'known in an open tab, longest ms': Math.max(...known).toFixed(0),
      'tab MB': kept.tab.toFixed(1),
      'background MB': kept.background.toFixed(0),
    };
  } finally {
    await session.close();
    await server.close();
  }
}

async function firstMarkMs(session: Session, at: number): Promise<number> {
  const { tab, ms } = await firstMark(session, `${HOST}/tin-${at}`);
  await tab.close();
  return ms;
}

/** Every page names somebody of the bundle and of the pack: what is measured is the way to the first mark. */
const named = (some: readonly Entity[]): string[] => [
  'Bộ trưởng Bộ Công an Tô Lâm.',
  ...some.slice(0, 10).map((entity) => `Có mặt: ${entity.name.vi}.`),
];

function pageOf(title: string, paragraphs: readonly string[]): string {
  const plain = (each: string) => each.replace(/[&<>]/g, ' ');
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${plain(title)}</title>${WATCH}
<h1>${plain(title)}</h1>${paragraphs.map((each) => `<p>${plain(each)}</p>`).join('')}</html>`;
}

/** How far it has come: a run takes minutes. */
function note(what: string, found: unknown): void {
  console.log(`  ${what} ${JSON.stringify(found)}`);
}

const given = process.argv.slice(2);
const browser: BrowserName = given.includes('firefox') ? 'firefox' : 'chromium';
const libraries = given
  .filter((each) => /\d/.test(each))
  .map((each): readonly [Kind, number] => {
    const [size = 0] = each.match(/\d+/) ?? [];
    return [
      each.startsWith('own=') ? 'own' : each.startsWith('entities=') ? 'entities' : 'articles',
      Number(size),
    ];
  });
const rows = [];
for (const [kind, size] of libraries.length > 0
  ? libraries
  : ([
      ['articles', 1_000],
      ['articles', 10_000],
    ] as const)) {
  const row = await measure(browser, kind, size);
  console.log(JSON.stringify(row));
  rows.push(row);
}
for (const key of Object.keys(rows[0] ?? {}))
  console.log(key.padEnd(44), ...rows.map((row) => String(row[key]).padStart(24)));
