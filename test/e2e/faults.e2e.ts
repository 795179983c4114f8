import { expect, test } from 'vitest';
import { launch } from '../../src/build/browsers/launch.ts';
import { poll, type Session, type Tab } from '../../src/build/browsers/session.ts';
import { setLanguage } from '../../src/build/commands/screenshots.ts';
import { page } from './pages.ts';
import { OWN_NAME, OWN_PAGES, saveArticle } from './saving.ts';
import { textOf } from './says.ts';
import { smallDisk } from './small-disk.ts';
import {
  cardWith,
  chromiumWithout,
  extensionOf,
  hover,
  inEachBrowser,
  LISTED,
  noCard,
  painted,
  paintedText,
} from './world.ts';

/** How often the background is ended; `BOI_CANH_KILLS` says more. Firefox takes longer for each. */
const KILLS = {
  chromium: Number(process.env.BOI_CANH_KILLS ?? 100),
  firefox: Number(process.env.BOI_CANH_KILLS ?? 40),
};
/** The marks are compared after so many. */
const LOOK_EVERY = 20;
const SETTLE_MS = 60_000;
/** A disk on which a profile of Firefox begins. */
const PROFILE_MB = 160;

const WATCH = `<script>
  window.wrong = [];
  addEventListener('error', (event) => wrong.push('error: ' + event.message));
  addEventListener('unhandledrejection', (event) => wrong.push('rejection: ' + event.reason));
  window.add = (n) => { const p = document.createElement('p'); p.textContent = 'Tin ' + n + ': Đại tướng Tô Lâm và Đại sứ Mỹ Marc Knapper.'; document.getElementById('list').prepend(p); };
</script>`;

const PAGE = page(
  '<h1>Trang sống</h1><p>Tổng thống Nga Vladimir Putin gửi thông điệp.</p><div id="list"></div>',
  { head: WATCH },
);

const wrongIn = (tab: Tab) => tab.evaluate(() => (window as unknown as { wrong: string[] }).wrong, null);
const add = (tab: Tab, n: number) =>
  tab.evaluate((at) => (window as unknown as { add(n: number): void }).add(at), n);
const count = async (tab: Tab) => (await painted(tab)).length;
/** Whether marks are to be seen: a highlight without our sheet has no look. */
const looks = (tab: Tab) =>
  tab.evaluate(() => {
    const styled = document.querySelector('p') as Element;
    return getComputedStyle(styled, '::highlight(boi-canh-official)').textDecorationLine.includes(
      'underline',
    );
  }, null);
/** In Firefox the script ends without a word, and what is left of the card must not be seen. */
const cardShows = async (tab: Tab): Promise<boolean> =>
  (await tab.inCard((root) => root.querySelector('.card-box')?.checkVisibility() ?? false, null)) ?? false;
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

inEachBrowser('faults', (world, name) => {
  test('the background ended again and again, between question and answer too', async () => {
    world.serve({ '/song': PAGE });
    const tab = await world.session.open(`${LISTED}/song`);
    await paintedText(tab, 'Vladimir Putin');
    for (let n = 1; n <= KILLS[name]; n++) {
      await add(tab, n);
      // The page waits 100 ms before it asks: the blow comes before, while, and after the question is answered.
      await wait(80 + (n % 12) * 6);
      await world.session.killBackground();
      if (n % LOOK_EVERY !== 0) continue;
      await poll(
        async () => (await count(tab)) === 2 * n + 1,
        `${2 * n + 1} marks after ${n} kills`,
        SETTLE_MS,
      );
    }
    await poll(async () => (await count(tab)) === 2 * KILLS[name] + 1, 'all marks', SETTLE_MS);
    // A question of the card's is answered by a background that has to start.
    await world.session.killBackground();
    await hover(tab, 'Vladimir Putin');
    await cardWith(tab, 'Putin');
    expect(await tab.evaluate(() => document.querySelectorAll('[data-boi-canh]').length, null)).toBe(1);
    await tab.press('Escape');
    await noCard(tab);
    expect(await wrongIn(tab)).toEqual([]);
    await tab.close();
  }, 600_000);

  test('switched off under open tabs: marks and card go, nothing is thrown; switched on: each mark once', async () => {
    const tab = await world.session.open(`${LISTED}/song`);
    await add(tab, 1);
    await paintedText(tab, 'Marc Knapper');
    const before = await count(tab);
    expect(await looks(tab)).toBe(true);
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    expect(await cardShows(tab)).toBe(true);
    await world.session.setEnabled(false);
    await tab.page.bringToFront();
    await tab.moveMouse(3, 3);
    await tab.moveMouse(9, 9);
    const seen = async () => (await looks(tab)) && (await count(tab)) > 0;
    await poll(async () => !(await seen()), 'the marks to go');
    expect(await cardShows(tab)).toBe(false);
    await add(tab, 2);
    await wait(1_500);
    expect(await seen()).toBe(false);
    await world.session.setEnabled(true);
    await tab.page.bringToFront();
    await poll(async () => (await count(tab)) === before + 2, 'the marks to come back');
    await wait(1_500);
    expect(await count(tab)).toBe(before + 2);
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    expect(await tab.evaluate(() => document.querySelectorAll('[data-boi-canh]').length, null)).toBe(1);
    expect(await wrongIn(tab)).toEqual([]);
    await tab.close();
  });

  /** Saves on a full disk, and again when there is room; then the browser is closed. */
  async function onFullDisk(session: Session, full: (on: boolean) => Promise<unknown>): Promise<void> {
    try {
      await full(true);
      const saving = await saveArticle(session, 'Chưa lưu được');
      expect(await saving.evaluate(() => document.body.innerText, null)).toMatch(/không ghi được|Hết chỗ/);
      await saving.close();
      const tab = await session.open(`${LISTED}/sau`);
      await paintedText(tab, 'Vladimir Putin');
      expect((await painted(tab)).map(({ text }) => text)).not.toContain(OWN_NAME);
      await hover(tab, 'Vladimir Putin');
      await cardWith(tab, 'Putin');
      await tab.close();
      await full(false);
      const again = await saveArticle(session, 'kho');
      // What the browser gave up on a full disk it may take a while to open again; the page says to try again.
      await poll(
        async () => {
          const said = await textOf(again);
          if (said.includes('Chưa lưu được')) await again.click('[data-test]').catch(() => undefined);
          return said.includes('Đã lưu vào kho');
        },
        'the article to be saved',
        SETTLE_MS,
      );
      await again.close();
    } finally {
      await session.close();
    }
  }

  // Chromium by a quota; Firefox, which has none that could be set from outside, on a disk that is full.
  test('a disk that is full: saving says so, nothing is half saved, the bundle works', async (context) => {
    world.serve(OWN_PAGES);
    if (name === 'chromium') {
      const session = await chromiumWithout('unlimitedStorage', world.server);
      const own = await session.openExtensionPage('options.html');
      const cdp = await own.page.createCDPSession();
      return onFullDisk(session, (on) =>
        cdp.send('Storage.overrideQuotaForOrigin', { origin: session.origin, ...(on && { quotaSize: 1 }) }),
      );
    }
    const disk = await smallDisk(PROFILE_MB);
    if (!disk) return context.skip('only root can mount a small disk');
    try {
      const { port } = world.server;
      const session = await launch(name, {
        extension: extensionOf(name),
        proxyPort: port,
        headless: true,
        profile: disk.folder,
      });
      await setLanguage(session, 'vi');
      await onFullDisk(session, (on) => (on ? disk.fill() : disk.free()));
    } finally {
      await disk.end();
    }
  });

  test('storage that refuses or is silent: the options say so, and marking goes on', async () => {
    world.serve({ '/song': PAGE });
    const options = await world.session.openExtensionPage('options.html');
    await poll(
      () => options.evaluate(() => document.querySelectorAll('input').length > 3, null),
      'the options',
    );
    await options.evaluate(() => {
      const { storage } = (globalThis as unknown as { chrome: { storage: { local: object } } }).chrome;
      Object.defineProperty(storage.local, 'set', {
        value: () => Promise.reject(new Error('quota exceeded')),
      });
    }, null);
    await options.click('input[type="checkbox"]');
    await poll(
      () =>
        options.evaluate(() => /không lưu được|chưa lưu được|could not/i.test(document.body.innerText), null),
      'the word that nothing was saved',
    );
    // Storage that gives no answer at all, from the page's first script on, which Firefox's own driver cannot come before.
    if (name === 'chromium') {
      await options.page.evaluateOnNewDocument(() => {
        const { storage } = (globalThis as unknown as { chrome: { storage: { local: object } } }).chrome;
        Object.defineProperty(storage.local, 'get', { value: () => new Promise(() => undefined) });
      });
      await options.page.reload();
      await poll(
        // The language is a setting as well.
        () =>
          options.evaluate(
            () => /Không đọc được các thiết lập|settings cannot be read/.test(document.body.innerText),
            null,
          ),
        'the word that the settings cannot be read',
        15_000,
      );
    }
    await options.close();
    const tab = await world.session.open(`${LISTED}/song`);
    await paintedText(tab, 'Vladimir Putin');
    await tab.close();
  });
});
