import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Display, openDisplay } from '../../src/build/browsers/display.ts';
import { launch } from '../../src/build/browsers/launch.ts';
import { type PageServer, servePages } from '../../src/build/browsers/pages.ts';
import type { Session } from '../../src/build/browsers/session.ts';
import { PAGES } from './pages.ts';
import { BROWSERS, cardText, cardWith, extensionOf, LISTED, noCard, paintedText } from './world.ts';

/** The browser itself takes these keys, so they are pressed on a screen, as a person does. */
describe.runIf(process.platform === 'linux').each(BROWSERS)('by keyboard alone (%s)', (name) => {
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

  test('the next mention, its card, into the card and out again', async () => {
    const tab = await session.open(`${LISTED}/bai`);
    await paintedText(tab, 'Marc Knapper');
    await display.click(60, 700);
    await display.keys('alt+shift+j');
    const first = await cardWith(tab, 'Tô Lâm');
    expect(first).toMatch(/30\/6\/2023|30 June 2023/);
    const inside = await tab.inCard((root) => root.activeElement !== null, null);
    expect(inside).toBe(true);
    await display.keys('Tab');
    expect(await cardText(tab)).toContain('Tô Lâm');
    await display.keys('Escape');
    await noCard(tab);
    await display.keys('alt+shift+j', 'alt+shift+j');
    await cardWith(tab, 'Marc Knapper');
    await display.keys('alt+shift+k');
    await cardWith(tab, 'Tô Lâm');
    await tab.close();
  });
});
