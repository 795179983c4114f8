import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Display, openDisplay } from '../../src/build/browsers/display.ts';
import { launch } from '../../src/build/browsers/launch.ts';
import { type PageServer, servePages } from '../../src/build/browsers/pages.ts';
import { poll, type Session, type Surface, until } from '../../src/build/browsers/session.ts';
import { PAGES } from './pages.ts';
import { BROWSERS, cardWith, extensionOf, hover, paintedText, UNLISTED } from './world.ts';

/** Permission prompts are the browser's own windows: they need a screen, and a person's keys. */
const onLinux = process.platform === 'linux';

describe.runIf(onLinux).each(BROWSERS)('a site that the reader adds (%s)', (name) => {
  let display: Display;
  let server: PageServer;
  let session: Session;

  beforeAll(async () => {
    display = await openDisplay();
    server = await servePages((_, path) => PAGES[path as keyof typeof PAGES] ?? null);
    session = await launch(name, {
      extension: extensionOf(name),
      proxyPort: server.port,
      headless: false,
      display: display.name,
    });
  });
  afterAll(async () => {
    await session?.close().catch(() => {});
    await server?.close();
    display?.close();
  });

  const granted = async () => {
    const own = await session.openExtensionPage('options.html');
    const origins = await own.evaluate(
      () =>
        (
          globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } }
        ).chrome.permissions.getAll(),
      null,
    );
    await own.close();
    return origins.origins;
  };

  test('one click, the prompt, and the open page is marked; so is the next, with card and jump', async () => {
    const tab = await session.open(`${UNLISTED}/bai`);
    const popup = await session.openPopup(tab);
    await until(popup, () => document.querySelectorAll('main button').length >= 2, null);
    await popup.evaluate(() => document.querySelector('main button')?.setAttribute('data-test', 'add'), null);
    await popup.click('[data-test="add"]');
    if (name === 'chromium') {
      // The prompt takes a moment to accept keys.
      await new Promise((done) => setTimeout(done, 1_500));
      await display.keys('Tab', 'Return');
    }
    await paintedText(tab, 'Marc Knapper');
    expect((await granted()).some((origin) => origin.includes('khac.example.test'))).toBe(true);

    const next = await session.open(`${UNLISTED}/bai-2024`);
    await paintedText(next, 'Tô Lâm');
    await hover(next, 'Tô Lâm');
    await cardWith(next, '323');
    await next.press('Escape');
    const again: Surface = await session.openPopup(next);
    await until(again, () => document.querySelectorAll('.page-row button').length > 0, null);
    await again.click('.page-row button');
    await until(again, () => document.body.innerText.includes('1/1'), null);
    await next.close();
    await tab.close();
  });

  test('given up in the options, it is left alone at once', async () => {
    const tab = await session.open(`${UNLISTED}/bai`);
    await paintedText(tab, 'Marc Knapper');
    const own = await session.openExtensionPage('options.html');
    await until(own, () => document.body.innerText.includes('khac.example.test'), null);
    await own.evaluate(() => {
      const line = [...document.querySelectorAll('li')].find((each) =>
        each.textContent?.includes('khac.example.test'),
      );
      line?.querySelector('button')?.setAttribute('data-test', 'revoke');
    }, null);
    await own.click('[data-test="revoke"]');
    await until(own, () => !document.body.innerText.includes('khac.example.test'), null);
    await own.close();
    expect((await granted()).some((origin) => origin.includes('khac.example.test'))).toBe(false);
    await poll(
      () =>
        tab.evaluate(
          () =>
            [...CSS.highlights.keys()].every(
              (key) => !key.startsWith('boi-canh-') || CSS.highlights.get(key)?.size === 0,
            ),
          null,
        ),
      'the marks to go',
    );
    await tab.close();
  });
});
