import { expect, test } from 'vitest';
import { PAGES } from './pages.ts';
import { cardText, cardWith, inEachBrowser, LISTED, noCard, paintedText } from './world.ts';

/** The browser itself takes these keys, so they are pressed on a screen, as a person does. */
inEachBrowser(
  'by keyboard alone',
  (world) => {
    world.serve(PAGES);
    test('the next mention, its card, into the card and out again', async () => {
      const tab = await world.session.open(`${LISTED}/bai`);
      await paintedText(tab, 'Marc Knapper');
      await world.display.click(60, 700);
      await world.display.keys('alt+shift+j');
      const first = await cardWith(tab, 'Tô Lâm');
      expect(first).toMatch(/30\/6\/2023|30 June 2023/);
      const inside = await tab.inCard((root) => root.activeElement !== null, null);
      expect(inside).toBe(true);
      await world.display.keys('Tab');
      expect(await cardText(tab)).toContain('Tô Lâm');
      await world.display.keys('Escape');
      await noCard(tab);
      await world.display.keys('alt+shift+j', 'alt+shift+j');
      await cardWith(tab, 'Marc Knapper');
      await world.display.keys('alt+shift+k');
      await cardWith(tab, 'Tô Lâm');
      await tab.close();
    });
  },
  { onScreen: true },
);
