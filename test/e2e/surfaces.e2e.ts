import { expect, test } from 'vitest';
import type { BrowserName } from '../../src/build/browsers/find.ts';
import { poll, type Surface, type Tab, until } from '../../src/build/browsers/session.ts';
import { violations } from './axe.ts';
import { cardBox } from './card-help.ts';
import { PAGES } from './pages.ts';
import { picture } from './pictures.ts';
import { cardWith, hover, inEachBrowser, LISTED, paintedText } from './world.ts';

/** Looks in a row that find a page the same before it counts as done; they come every 50 ms. */
const SAME_LOOKS = 5;

/** All is there, and nothing fades or moves: colours half way say nothing of contrast. */
async function settled(surface: Surface): Promise<void> {
  let last = '';
  let same = 0;
  await poll(async () => {
    const now = await surface.evaluate(() => {
      const still = document.getAnimations().every((one) => one.playState !== 'running');
      const told = (document.querySelector('main')?.textContent ?? '').length > 40;
      const { scrollHeight, outerHTML } = document.documentElement;
      return document.readyState === 'complete' && told && still ? `${scrollHeight} ${outerHTML.length}` : '';
    }, null);
    same = now !== '' && now === last ? same + 1 : 0;
    last = now;
    return same >= SAME_LOOKS;
  }, 'the page to stand still');
}

/** What stands in the card's shadow root, as a document of its own where axe-core can see it. */
async function cardAlone(tab: Tab): Promise<string> {
  const parts = await tab.inCard((root) => {
    const sheets = [...root.adoptedStyleSheets, ...root.styleSheets] as CSSStyleSheet[];
    return {
      css: sheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('\n')).join('\n'),
      html: [...root.children]
        .filter((each) => each.localName !== 'style')
        .map((each) => each.outerHTML)
        .join(''),
    };
  }, null);
  if (!parts) throw new Error('no card is open');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thẻ</title>
<style>${parts.css.replaceAll(':host', 'main')}</style></head><body><main>${parts.html}</main></body></html>`;
}

/**
 * Each of the four is looked at in one browser, and each look and each language in both: what is wrong with a colour is so
 * in either language, what is wrong with a word in either look. All four in both browsers take twice as long.
 */
const SEEN = [
  { name: 'chromium', look: 'light', language: 'vi' },
  { name: 'chromium', look: 'dark', language: 'en' },
  { name: 'firefox', look: 'light', language: 'en' },
  { name: 'firefox', look: 'dark', language: 'vi' },
] as const satisfies readonly { name: BrowserName; look: string; language: string }[];

for (const { name: only, look, language } of SEEN) {
  inEachBrowser(
    `surfaces, ${look}, ${language}`,
    (world, name) => {
      const taken = (surface: Surface, what: string) =>
        picture(surface, `${what}-${look}-${language}-${name}`);

      test.each([
        ['welcome', 'welcome.html'],
        ['reader', 'reader.html#/'],
        ['reader-article', 'reader.html#/article/004_84371e4765f2eb53'],
        ['reader-entity', 'reader.html#/entity/to-lam'],
        ['reader-relations', 'reader.html#/relations'],
        ['reader-timeline', 'reader.html#/timeline'],
        ['reader-pair', 'reader.html#/pair/VN-BN'],
        ['reader-search', 'reader.html#/search?q=brunei'],
        ['options', 'options.html'],
      ])('%s: no violation, no overflow', async (what, path) => {
        const tab = await world.session.openExtensionPage(path);
        await settled(tab);
        expect(await violations(tab)).toEqual([]);
        await taken(tab, what);
        await tab.resize(380, 800);
        await settled(tab);
        const wide = await tab.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          null,
        );
        expect(wide).toBeLessThanOrEqual(0);
        await taken(tab, `${what}-narrow`);
        await tab.close();
      });

      test('popup and card: no violation', async () => {
        world.serve(PAGES);
        const tab = await world.session.open(`${LISTED}/bai`);
        await paintedText(tab, 'Marc Knapper');
        const popup = await world.session.openPopup(tab);
        await until(popup, () => document.querySelectorAll('.related li').length > 0, null);
        expect(await violations(popup)).toEqual([]);
        await taken(popup, 'popup');
        await popup.press('/');
        await popup.type('an ninh mạng');
        await until(popup, () => document.querySelectorAll('.results li').length > 0, null);
        expect(await violations(popup)).toEqual([]);
        await taken(popup, 'popup-search');

        const page = await world.session.open(`${LISTED}/bai-2024`);
        await paintedText(page, 'Tô Lâm');
        await hover(page, 'Tô Lâm');
        await cardWith(page, '323');
        await cardBox(page);
        await taken(page, 'page-card');
        world.serve({ '/card-alone': await cardAlone(page) });
        const alone = await world.session.open(`${LISTED}/card-alone`);
        await settled(alone);
        const wrong = (await violations(alone)).filter((line) => !line.startsWith('page-has-heading-one'));
        expect(wrong).toEqual([]);
        await alone.close();
        await page.close();
        await tab.close();
      });
    },
    { dark: look === 'dark', interface: language, only },
  );
}
