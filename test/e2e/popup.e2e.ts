import { expect, test } from 'vitest';
import { PATIENCE_MS, poll, type Surface, until } from '../../src/build/browsers/session.ts';
import { PAGES } from './pages.ts';
import { shows } from './says.ts';
import { inEachBrowser, LISTED, paintedText, paintedWhen, UNLISTED } from './world.ts';

inEachBrowser('the popup, opened by the toolbar', (world) => {
  test('who and what is here, counted; a click jumps to the mention and flashes it', async () => {
    world.serve(PAGES);
    world.serve({
      '/dai': PAGES['/bai'].replace('<p id="p4">', '<div style="height:300vh"></div><p id="p4">'),
    });
    const tab = await world.session.open(`${LISTED}/dai`);
    await paintedText(tab, 'Marc Knapper');
    const popup = await world.session.openPopup(tab);
    const text = await shows(popup, 'Lương Tam Quang');
    expect(text).toContain('Tô Lâm');
    expect(text).toContain('×3');
    expect(text).toContain('20/9/2023, theo dữ liệu mô tả của trang');
    const rows = await popup.evaluate(
      () => [...document.querySelectorAll('.page-row .name')].map((each) => each.textContent),
      null,
    );
    expect(rows.indexOf('Tô Lâm')).toBeLessThan(rows.indexOf('Lương Tam Quang'));
    await popup.evaluate(() => {
      const row = [...document.querySelectorAll('.page-row')].find((each) =>
        each.textContent?.includes('Lương Tam Quang'),
      );
      row?.querySelector('button')?.setAttribute('data-test', 'jump');
    }, null);
    await popup.click('[data-test="jump"]');
    await until(tab, () => window.scrollY > 500, null);
    await tab.close();
  });

  test('keyboard: the arrows lead through the rows, Enter jumps', async () => {
    const tab = await world.session.open(`${LISTED}/dai`);
    await paintedText(tab, 'Marc Knapper');
    const popup = await world.session.openPopup(tab);
    await shows(popup, 'Lương Tam Quang');
    await popup.press('ArrowDown');
    const first = await popup.evaluate(() => document.activeElement?.textContent ?? '', null);
    expect(first).toContain('Tô Lâm');
    await popup.press('Enter');
    await until(popup, () => document.body.innerText.includes('1/3'), null);
    await tab.close();
  });

  test('mentions in frames are counted too; the jump goes into the frame', async () => {
    const inner = PAGES['/frame-inner'].replace('<p>', '<div style="height:150vh"></div><p>');
    world.serve({
      '/khung-dai': PAGES['/khung'].replaceAll('/frame-inner', '/frame-dai'),
      '/frame-dai': inner,
    });
    const tab = await world.session.open(`${LISTED}/khung-dai`);
    await paintedText(tab, 'Tô Lâm');
    const popup = await world.session.openPopup(tab);
    await shows(popup, 'Marc Knapper');
    await shows(popup, '×2');
    await popup.evaluate(() => {
      const row = [...document.querySelectorAll('.page-row')].find((each) =>
        each.textContent?.includes('Marc Knapper'),
      );
      row?.querySelector('button')?.setAttribute('data-test', 'jump');
    }, null);
    await popup.click('[data-test="jump"]');
    await popup.click('[data-test="jump"]');
    await until(popup, () => document.body.innerText.includes('2/2'), null);
    for (const frame of tab.page.frames().slice(1)) {
      await expect.poll(() => frame.evaluate('scrollY'), { timeout: PATIENCE_MS }).toBeGreaterThan(50);
    }
    // A frame that goes takes its rows along; one that comes while the popup is open brings them.
    const rows = (surface: Surface, wanted: boolean) =>
      until(
        surface,
        (here) =>
          [...document.querySelectorAll('.page-row')].some((row) =>
            row.textContent?.includes('Marc Knapper'),
          ) === here,
        wanted,
      );
    await tab.run(`for (const frame of document.querySelectorAll('iframe')) frame.remove()`);
    await rows(popup, false);
    await tab.run(
      `{ const frame = document.createElement('iframe'); frame.src = '/frame-dai'; document.body.append(frame); }`,
    );
    await rows(popup, true);
    await tab.close();
  });

  test('related coverage with its reasons', async () => {
    const tab = await world.session.open(`${LISTED}/bai`);
    await paintedText(tab, 'Marc Knapper');
    const popup = await world.session.openPopup(tab);
    await until(popup, () => document.querySelectorAll('.related li').length > 0, null);
    const related = await popup.evaluate(
      () => [...document.querySelectorAll('.related li')].map((each) => (each as HTMLElement).innerText),
      null,
    );
    // The article with both of them gives both as its reason.
    expect(related.some((line) => line.includes('Tô Lâm') && line.includes('Marc Knapper'))).toBe(true);
    expect(related.every((line) => line.trim().split('\n').length > 1)).toBe(true);
    await tab.close();
  });

  test('search: without diacritics, with a slip; a result opens the article at the passage', async () => {
    const tab = await world.session.open(`${LISTED}/trong`);
    const popup = await world.session.openPopup(tab);
    await until(popup, () => document.querySelector('input[type="search"]') !== null, null);
    await popup.press('/');
    await popup.type('to lam brunei');
    // What is found for the words typed so far comes first.
    await until(
      popup,
      () => {
        const sections = [...document.querySelectorAll('.results section')];
        return sections.at(-1)?.querySelector('li')?.innerText.includes('Brunei');
      },
      null,
    );
    await popup.press('Escape');
    await popup.type('Shanmugan');
    await shows(popup, 'K. Shanmugam');
    await popup.press('Escape');
    await popup.type('an ninh mang');
    await until(popup, () => document.querySelectorAll('.results a[href*="article"]').length > 0, null);
    await popup.evaluate(
      () => document.querySelector('.results a[href*="article"]')?.setAttribute('data-test', 'result'),
      null,
    );
    await popup.click('[data-test="result"]');
    const [opened] = await poll(async () => {
      const found = await world.session.extensionTabs('article');
      return found.length > 0 ? found : null;
    }, 'the article to open').then((found) => found ?? []);
    if (!opened) throw new Error('no tab');
    await until(
      opened,
      () => document.querySelectorAll('article mark, main mark, .passage').length > 0,
      null,
    );
    await opened.close();
    await tab.close();
  });

  test('this site off takes the marks away and is remembered; on again brings them back', async () => {
    const tab = await world.session.open(`${LISTED}/bai`);
    await paintedText(tab, 'Marc Knapper');
    const popup = await world.session.openPopup(tab);
    await shows(popup, 'Tô Lâm');
    await popup.click('header [role="switch"], header input[type="checkbox"]');
    await paintedWhen(tab, (all) => all.length === 0);
    await tab.page.reload();
    await new Promise((done) => setTimeout(done, 1_000));
    await paintedWhen(tab, (all) => all.length === 0);
    const again = await world.session.openPopup(tab);
    await until(again, () => document.querySelector('header [role="switch"]') !== null, null);
    await again.click('header [role="switch"], header input[type="checkbox"]');
    await paintedText(tab, 'Marc Knapper');
    await tab.close();
  });

  test('what it says where nothing is known, where it is not allowed, and where it cannot work', async () => {
    const nothing = await world.session.open(`${LISTED}/trong`);
    const popup = await world.session.openPopup(nothing);
    await shows(popup, '5 bài');
    await nothing.close();

    const unlisted = await world.session.open(`${UNLISTED}/bai`);
    const second = await world.session.openPopup(unlisted);
    await until(second, () => document.querySelectorAll('main button').length >= 2, null);
    await unlisted.close();

    const own = await world.session.openExtensionPage('options.html');
    const third = await world.session.openPopup(own);
    await until(third, () => (document.querySelector('main')?.textContent ?? '').length > 20, null);
    await own.close();
  });

  test('just once: marks on a site of no list, gone after the next navigation', async () => {
    const tab = await world.session.open(`${UNLISTED}/bai`);
    const popup = await world.session.openPopup(tab);
    await until(popup, () => document.querySelectorAll('main button').length >= 2, null);
    await popup.evaluate(
      () => [...document.querySelectorAll('main button')].at(-1)?.setAttribute('data-test', 'once'),
      null,
    );
    await popup.click('[data-test="once"]');
    await paintedText(tab, 'Marc Knapper');
    await tab.close();
  });

  test('right after the background was ended', async () => {
    const tab = await world.session.open(`${LISTED}/bai`);
    await paintedText(tab, 'Marc Knapper');
    await world.session.killBackground();
    const popup = await world.session.openPopup(tab);
    await shows(popup, 'Tô Lâm');
    await until(popup, () => document.querySelectorAll('.related li').length > 0, null);
    await tab.close();
  });
});
