import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { poll, type Surface, type Tab, until } from '../../src/build/browsers/session.ts';
import { PROJECT } from '../../src/build/extension.ts';
import { violations } from './axe.ts';
import { PAGES } from './pages.ts';
import { cardWith, hover, inEachBrowser, LISTED, paintedText } from './world.ts';

/** Pictures of every surface, to be looked at; `docs/screenshots` holds those the README shows. */
const PICTURES = join(PROJECT, 'out', 'pictures');

const settled = (surface: Surface) =>
  until(
    surface,
    () =>
      document.readyState === 'complete' && (document.querySelector('main')?.textContent ?? '').length > 40,
    null,
  );

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

for (const look of ['light', 'dark'] as const) {
  for (const language of ['vi', 'en'] as const) {
    inEachBrowser(
      `surfaces, ${look}, ${language}`,
      (world, name) => {
        const picture = (surface: Surface, what: string) =>
          surface.screenshot(join(PICTURES, `${what}-${look}-${language}-${name}.png`));

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
          await mkdir(PICTURES, { recursive: true });
          const tab = await world.session.openExtensionPage(path);
          await settled(tab);
          await new Promise((done) => setTimeout(done, 600));
          expect(await violations(tab)).toEqual([]);
          await picture(tab, what);
          await tab.resize(380, 800);
          await new Promise((done) => setTimeout(done, 150));
          const wide = await tab.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            null,
          );
          expect(wide).toBeLessThanOrEqual(0);
          await picture(tab, `${what}-narrow`);
          await tab.close();
        });

        test('popup and card: no violation', async () => {
          world.serve(PAGES);
          const tab = await world.session.open(`${LISTED}/bai`);
          await paintedText(tab, 'Marc Knapper');
          const popup = await world.session.openPopup(tab);
          await until(popup, () => document.querySelectorAll('.related li').length > 0, null);
          expect(await violations(popup)).toEqual([]);
          await picture(popup, 'popup');
          await popup.press('/');
          await popup.type('an ninh mạng');
          await until(popup, () => document.querySelectorAll('.results li').length > 0, null);
          expect(await violations(popup)).toEqual([]);
          await picture(popup, 'popup-search');

          const page = await world.session.open(`${LISTED}/bai-2024`);
          await paintedText(page, 'Tô Lâm');
          await hover(page, 'Tô Lâm');
          await cardWith(page, '323');
          await poll(
            async () => new Promise((done) => setTimeout(() => done(true), 400)),
            'the card to settle',
          );
          await picture(page, 'page-card');
          world.serve({ '/card-alone': await cardAlone(page) });
          const alone = await world.session.open(`${LISTED}/card-alone`);
          const wrong = (await violations(alone)).filter((line) => !line.startsWith('page-has-heading-one'));
          expect(wrong).toEqual([]);
          await alone.close();
          await page.close();
          await tab.close();
        });
      },
      { dark: look === 'dark', interface: language },
    );
  }
}
