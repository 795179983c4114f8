import { expect, test } from 'vitest';
import { poll, until } from '../../src/build/browsers/session.ts';
import { violations } from './axe.ts';
import { PAGES, page } from './pages.ts';
import { picture } from './pictures.ts';
import { byHand, cardText, cardWith, inEachBrowser, LISTED, noCard, paintedText, UNLISTED } from './world.ts';

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The browser itself takes these keys, so they are pressed on a screen, as a person does. */
inEachBrowser(
  'by keyboard alone',
  (world) => {
    world.serve(PAGES);
    const menu = (place: { x: number; y: number }, ups: readonly string[]) => async (rest: number) => {
      await world.display.click(place.x, place.y, 3);
      await wait(rest);
      await world.display.keys(...ups, 'Return');
    };
    test('the next mention, its card, into the card and out again', async () => {
      const tab = await world.session.open(`${LISTED}/bai`);
      await paintedText(tab, 'Marc Knapper');
      await world.display.click(60, 700);
      await world.display.keys('alt+shift+j');
      // It opens at once, and says what the corpus knows when the answer is there.
      await cardWith(tab, 'Tô Lâm');
      await poll(async () => /30\/6\/2023|30 June 2023/.test((await cardText(tab)) ?? ''), 'its dates');
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

    test('the keyword in the address bar finds without diacritics and opens the reading page', async () => {
      const tab = await world.session.open(`${LISTED}/bai`);
      const found = await byHand(
        world,
        async (rest) => {
          await world.display.click(60, 700);
          await world.display.keys('ctrl+l');
          await world.display.type('bc to lam brunei');
          await wait(rest);
          await world.display.keys('Return');
        },
        async () => (await world.session.extensionTabs('#/search?q=to%20lam%20brunei'))[0],
        'the search',
      );
      if (!found) throw new Error('no tab');
      await until(found, () => document.querySelectorAll('.results li').length > 0, null);
      await tab.close();
    });

    test('the menu on a selection looks the words up', async () => {
      world.serve({ '/chon': page('<p id="lon" style="font-size:60px;margin:120px 0 0 60px">Brunei</p>') });
      const tab = await world.session.open(`${LISTED}/chon`);
      const place = await tab.evaluate(() => {
        const element = document.getElementById('lon');
        if (!element) return null;
        const range = document.createRange();
        range.selectNodeContents(element);
        getSelection()?.addRange(range);
        const { left, top } = range.getBoundingClientRect();
        return {
          x: window.screenX + left + 30,
          y: window.screenY + window.outerHeight - window.innerHeight + top + 40,
        };
      }, null);
      if (!place) throw new Error('nothing is selected');
      // Extensions come last in Firefox, in Chromium above the line that inspects.
      const ups = world.session.name === 'firefox' ? ['Up'] : ['Up', 'Up'];
      await byHand(
        world,
        menu(place, ups),
        async () => (await world.session.extensionTabs('#/search?q=Brunei')).length > 0,
        'the search for the selected word',
      );
      await tab.close();
    });

    test('the menu on a page, and the key, save its article on a site that is not ours to mark', async () => {
      const sentence =
        'Sáng 12/3, Bộ trưởng Bộ Nội vụ Quách Thế Hiển dự lễ khai giảng khóa học mới tại Hà Nội.';
      const body = `<article><h1>Lễ khai giảng</h1>${`<p>${sentence} ${sentence} ${sentence}</p>`.repeat(3)}</article>`;
      world.serve({ '/luu': page(body, { title: 'Lễ khai giảng' }) });
      const tab = await world.session.open(`${UNLISTED}/luu`);
      const saving = async (hand: (restMs: number) => Promise<void>) => {
        const look = async () => (await world.session.extensionTabs('#/save?tab='))[0];
        const found = await byHand(world, hand, look, 'the page that saves');
        if (!found) throw new Error('no tab');
        await until(found, () => document.body.innerText.includes('Quách Thế Hiển'), null);
        await found.close();
      };
      const place = await tab.evaluate(
        () => ({
          x: window.screenX + 20,
          y: window.screenY + window.outerHeight - window.innerHeight / 2,
        }),
        null,
      );
      // In Chromium two lines follow, for the page's source and for inspecting it.
      await saving(menu(place, world.session.name === 'firefox' ? ['Up'] : ['Up', 'Up', 'Up']));
      // Chromium lets an extension suggest four keys, which are taken.
      if (world.session.name === 'firefox') {
        await tab.page.bringToFront();
        await saving(async () => {
          await world.display.click(60, 700);
          await world.display.keys('alt+shift+u');
        });
      }
      await tab.close();
    });

    test('the side panel, by its key, says who is on the page and follows the tab', async () => {
      const tab = await world.session.open(`${LISTED}/bai`);
      await paintedText(tab, 'Marc Knapper');
      await world.display.click(60, 700);
      await world.display.keys('alt+shift+l');
      const panel = await world.session.sidePanel();
      await until(panel, () => document.body.innerText.includes('Lương Tam Quang'), null);
      expect(await violations(panel)).toEqual([]);
      await picture(panel, `panel-${world.session.name}`);
      const other = await world.session.open(`${LISTED}/trong`);
      await until(panel, () => !document.body.innerText.includes('Lương Tam Quang'), null);
      await other.close();
      await tab.page.bringToFront();
      await until(panel, () => document.body.innerText.includes('Lương Tam Quang'), null);
      await panel.press('/');
      await panel.type('to lam brunei');
      await until(panel, () => document.querySelectorAll('.results li').length > 0, null);
      await tab.close();
    });
  },
  { onScreen: true },
);
