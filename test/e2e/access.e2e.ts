import { expect, test } from 'vitest';
import type { Surface } from '../../src/build/browsers/session.ts';
import { PAGES } from './pages.ts';
import { shows } from './says.ts';
import { inEachBrowser, LISTED, painted, paintedText } from './world.ts';

/** Marks the button of these words for a click. */
async function clickButton(surface: Surface, words: string): Promise<void> {
  await surface.evaluate((wanted) => {
    const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.includes(wanted));
    found?.setAttribute('data-test', 'wanted');
  }, words);
  await surface.click('[data-test="wanted"]');
}

inEachBrowser('access to the listed sites taken away in the browser', (world, name) => {
  // Chromium grants the manifest's sites at install; taking them away there is the reader's own doing in its settings.
  test.runIf(name === 'firefox')(
    'the welcome page and the popup say so, and a button brings it back',
    async () => {
      world.serve(PAGES);
      const tab = await world.session.open(`${LISTED}/bai`);
      await paintedText(tab, 'K. Shanmugam');
      const welcome = await world.session.openExtensionPage('welcome.html');
      await shows(welcome, 'Trình duyệt đã cho');
      await world.session.revokeListedSites();
      await shows(welcome, 'Trình duyệt chưa cho');

      await tab.page.bringToFront();
      await tab.page.reload();
      await new Promise((done) => setTimeout(done, 1_000));
      expect(await painted(tab)).toEqual([]);
      const popup = await world.session.openPopup(tab);
      // The click on the toolbar lets us onto this page; that it is this page only must be said.
      await shows(popup, 'Trình duyệt chưa cho phép');
      await shows(popup, 'Marc Knapper');
      await clickButton(popup, 'Cho phép');
      await paintedText(tab, 'Marc Knapper');

      await world.session.revokeListedSites();
      await welcome.page.bringToFront();
      await shows(welcome, 'Trình duyệt chưa cho');
      await clickButton(welcome, 'Cho phép');
      await shows(welcome, 'Trình duyệt đã cho');
      await welcome.close();
      await tab.page.bringToFront();
      await paintedText(tab, 'Marc Knapper');
      await tab.close();
    },
  );
});
