import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { launch } from '../../src/build/browsers/launch.ts';
import { servePages } from '../../src/build/browsers/pages.ts';
import { poll, type Session, until } from '../../src/build/browsers/session.ts';
import { setLanguage } from '../../src/build/commands/screenshots.ts';
import { fileBytes } from '../support/pack-file.ts';
import { clickInCard } from './card-help.ts';
import { choose, press, saysWhen } from './packing.ts';
import { PAGES, page } from './pages.ts';
import { OWN_NAME, OWN_PAGES, saveArticle, set } from './saving.ts';
import { BROWSERS, cardWith, extensionOf, hover, LISTED, painted, paintedText } from './world.ts';

/** What the session itself opens, as the proxy sees it. */
const OPENED = ['bai', 'favicon.ico', 'do', 'luu', 'sau'].map((path) => `GET tin.boi-canh.test/${path}`);
/** What the browsers themselves ask for, whatever extension they have: their clock, updates, accounts, settings. */
const BROWSERS_OWN =
  /^(?:CONNECT|GET|POST|HEAD) (?:clients2\.google\.com|update\.googleapis\.com|accounts\.google\.com|firefox\.settings\.services\.mozilla\.com)[:/]/;
/** After the last action everything that is to come is waited for, ms. */
const REST_MS = 3_000;

/** Everything a reader does: install, read, hover, cite, popup, save, search, import a pack, the reader's pages, the options. */
async function wholeSession(session: Session): Promise<void> {
  await setLanguage(session, 'vi');
  const tab = await session.open(`${LISTED}/bai`);
  await paintedText(tab, 'Marc Knapper');
  await hover(tab, 'Marc Knapper');
  await cardWith(tab, 'Marc Knapper');
  await clickInCard(tab, 'Sao chép');
  await cardWith(tab, 'Đã sao chép');
  await clickInCard(tab, 'Xem nguồn');
  const [source] = await poll(async () => {
    const found = await session.extensionTabs('article');
    return found.length > 0 && found;
  }, 'the source to open').then((found) => found || []);
  await source?.close();
  const popup = await session.openPopup(tab);
  await until(popup, () => document.body.innerText.includes('Marc Knapper'), null);
  await popup.press('/');
  await popup.type('putin');
  await until(popup, () => document.querySelectorAll('.results li').length > 0, null);
  await (await saveArticle(session, 'Đã lưu vào kho')).close();
  for (const path of [
    'reader.html#/search?q=to%20lam%20brunei',
    'reader.html#/search?q=lac%20dinh%20thuy',
    'reader.html#/article/004_84371e4765f2eb53',
    'reader.html#/entity/to-lam',
    'reader.html#/corpus',
    'options.html',
    'panel.html',
    'welcome.html',
  ]) {
    const own = await session.openExtensionPage(path);
    await until(own, () => document.body.innerText.length > 40, null);
    await own.close();
  }
  const packs = await session.openExtensionPage('reader.html#/packs');
  await choose(packs, 'bao-thu.bcpack', fileBytes());
  await saysWhen(packs, 'CC BY 4.0');
  await press(packs, 'Nhập gói này');
  await saysWhen(packs, 'Đã nhập');
  await packs.close();
  await new Promise((done) => setTimeout(done, REST_MS));
  await tab.close();
}

/** Names of the reader's own corpus, on a page that names one of them and somebody of the bundled one. */
async function ownNames(session: Session): Promise<readonly string[]> {
  const tab = await session.open(`${LISTED}/sau`);
  const marks = await paintedText(tab, 'Vladimir Putin');
  await new Promise((done) => setTimeout(done, REST_MS));
  const all = [...marks, ...(await painted(tab))].map(({ text }) => text);
  await tab.close();
  return [...new Set(all.filter((text) => text === OWN_NAME))];
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

const SCOUT = page('<h1>Trang dò</h1><p>Đại sứ Mỹ Marc Knapper trả lời. Tin không có ai khác.</p>');

describe.each(BROWSERS)('privacy (%s)', (name) => {
  test('a whole session: no request, no name looked up; and what a page can learn', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'boi-canh-'));
    const netLog = join(folder, 'net.json');
    const server = await servePages((_, path) =>
      path === '/do' ? SCOUT : ({ ...OWN_PAGES, '/bai': PAGES['/bai'] }[path as '/bai'] ?? null),
    );
    const options = { extension: extensionOf(name), proxyPort: server.port, headless: true };
    const session = await launch(name, name === 'chromium' ? { ...options, netLog } : options);
    try {
      await wholeSession(session);
      // Marks of the own corpus tell a page what the reader follows: they stand only where the reader lets them.
      await set(session, { ownMarks: 'chosen', ownSites: [] });
      expect(await ownNames(session)).toEqual([]);
      await set(session, { ownSites: [new URL(LISTED).hostname] });
      expect(await ownNames(session)).toEqual([OWN_NAME]);
      const scout = await session.open(`${LISTED}/do`);
      await paintedText(scout, 'Marc Knapper');
      await hover(scout, 'Marc Knapper');
      await cardWith(scout, 'Marc Knapper');
      const learnt = await scout.evaluate(async (origin) => {
        const reach = async (path: string) =>
          fetch(`${origin}/${path}`).then(
            () => path,
            () => null,
          );
        const files = [
          'reader.html',
          'popup.html',
          'content.js',
          'card.js',
          'background.js',
          'manifest.json',
          'icons/16.png',
          'marking.css',
        ];
        const marks = [...CSS.highlights].filter(([, ranges]) => ranges.size > 0);
        return {
          reached: (await Promise.all(files.map(reach))).filter((path) => path !== null),
          loaded: performance
            .getEntriesByType('resource')
            .map(({ name: url }) => url)
            .filter((url) => url.includes('extension')),
          sheets:
            [...document.styleSheets].filter((sheet) => sheet.href !== null).length +
            document.adoptedStyleSheets.length,
          scripts: document.scripts.length,
          globals: Object.getOwnPropertyNames(window).filter(
            (key) => /boi|canh/i.test(key) && key !== 'boiCanhMarks',
          ),
          names: marks.map(([key]) => key),
          on: marks.flatMap(([, ranges]) =>
            [...ranges].map((range) => Object.getOwnPropertyNames(range).length),
          ),
          host: document.querySelector('[data-boi-canh]')?.outerHTML.length ?? 0,
        };
      }, session.origin);
      expect(learnt.reached).toEqual([]);
      expect(learnt.loaded).toEqual([]);
      expect([learnt.sheets, learnt.scripts, learnt.globals]).toEqual([0, 0, []]);
      // The page learns that its own words are marked, and their kind; nothing hangs on the marks.
      expect(learnt.names).toEqual(['boi-canh-official']);
      expect(learnt.on).toEqual([0]);
      expect(learnt.host).toBeLessThan(120);
    } finally {
      await session.close();
      await server.close();
    }
    const asked = server.requests.filter(
      (request) => !OPENED.includes(request) && !BROWSERS_OWN.test(request),
    );
    expect(asked).toEqual([]);
    if (name === 'chromium') {
      const { constants, events } = JSON.parse(await readFile(netLog, 'utf8')) as NetLog;
      const text = (type: string, key: string) =>
        events
          .filter((event) => event.type === constants.logEventTypes[type])
          .flatMap((event) => (typeof event.params?.[key] === 'string' ? [event.params[key] as string] : []));
      const addresses = text('URL_REQUEST_START_JOB', 'url');
      expect(addresses.length).toBeGreaterThan(1);
      const foreign = addresses.filter(
        (url) =>
          !url.startsWith(`${LISTED}/`) &&
          !url.startsWith('chrome-extension:') &&
          !BROWSERS_OWN.test(`GET ${url.replace(/^https?:\/\//, '')}`),
      );
      expect(foreign).toEqual([]);
      const initiators = text('URL_REQUEST_START_JOB', 'initiator').filter((from) =>
        from.startsWith('chrome-extension:'),
      );
      expect(initiators).toEqual([]);
      // The log names each host that something wants to reach, proxy or not.
      const hosts = text('HOST_RESOLVER_MANAGER_REQUEST', 'host').map((host) =>
        host.replace(/^https?:\/\//, ''),
      );
      const unknown = hosts.filter(
        (host) =>
          !/^(?:127\.0\.0\.1|localhost|tin\.boi-canh\.test)/.test(host) && !BROWSERS_OWN.test(`GET ${host}/`),
      );
      expect(unknown).toEqual([]);
    }
    await rm(folder, { recursive: true, force: true });
  });
});
