import { expect, test } from 'vitest';
import { poll, type Surface, until } from '../../src/build/browsers/session.ts';
import { PAGES } from './pages.ts';
import { byHand, cardWith, hover, inEachBrowser, painted, paintedText, UNLISTED } from './world.ts';

const PROMPT_MS = 500;

/** Permission prompts are the browser's own windows: they need a screen, and a person's keys. */
inEachBrowser(
  'a site that the reader adds',
  (world, name) => {
    world.serve(PAGES);
    const granted = async () => {
      const own = await world.session.openExtensionPage('options.html');
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
      const tab = await world.session.open(`${UNLISTED}/bai`);
      const allow = async (rest: number) => {
        const popup = await world.session.openPopup(tab);
        await until(popup, () => document.querySelectorAll('main button').length >= 2, null);
        await popup.evaluate(
          () => document.querySelector('main button')?.setAttribute('data-test', 'add'),
          null,
        );
        await popup.click('[data-test="add"]');
        if (name === 'firefox') return;
        // The prompt takes no keys at first, so that nobody answers it by mistake.
        await new Promise((done) => setTimeout(done, PROMPT_MS + rest));
        await world.display.keys('Tab', 'Return');
      };
      const isMarked = async () => (await painted(tab)).some(({ text }) => text === 'Marc Knapper');
      await byHand(world, allow, isMarked, 'marks on a site that was added');
      expect((await granted()).some((origin) => origin.includes('khac.example.test'))).toBe(true);

      const next = await world.session.open(`${UNLISTED}/bai-2024`);
      await paintedText(next, 'Tô Lâm');
      await hover(next, 'Tô Lâm');
      await cardWith(next, '323');
      await next.press('Escape');
      const again: Surface = await world.session.openPopup(next);
      await until(again, () => document.querySelectorAll('.page-row button').length > 0, null);
      await again.click('.page-row button');
      await until(again, () => document.body.innerText.includes('1/2'), null);
      await next.close();
      await tab.close();
    });

    test('given up in the options, it is left alone at once', async () => {
      const tab = await world.session.open(`${UNLISTED}/bai`);
      await paintedText(tab, 'Marc Knapper');
      const own = await world.session.openExtensionPage('options.html');
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
  },
  { onScreen: true },
);
