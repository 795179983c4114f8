import { expect, test } from 'vitest';
import { PATIENCE_MS } from '../../src/build/browsers/session.ts';
import { PAGES } from './pages.ts';
import {
  inEachBrowser,
  LISTED,
  MARKS,
  type MarkedWindow,
  painted,
  paintedText,
  paintedWhen,
} from './world.ts';

inEachBrowser('marks on pages', (world) => {
  test('an article: who is known is marked, who is not is left alone', async () => {
    world.serve(PAGES);
    const tab = await world.session.open(`${LISTED}/bai`);
    await paintedText(tab, 'K. Shanmugam');
    const marks = await paintedWhen(tab, (all) => all.some((each) => each.name.startsWith('agreement')));
    const texts = marks.map((each) => each.text);
    expect(texts).toContain('Tô Lâm');
    expect(texts).toContain('Marc Knapper');
    expect(texts.some((text) => text.includes('Đối tác chiến lược toàn diện'))).toBe(true);
    expect(texts.some((text) => text.startsWith('Đối thoại An ninh và Thực thi pháp luật'))).toBe(true);
    expect(texts).not.toContain('Hồ Chí Minh');
    const inThird = await tab.evaluate(
      () =>
        (window as unknown as MarkedWindow)
          .boiCanhMarks()
          .filter(({ range }) => document.getElementById('p3')?.contains(range.startContainer)).length,
      null,
    );
    expect(inThird).toBe(0);
    await tab.close();
  });

  test('calm: the headline and the first of each passage plainly, the rest faintly', async () => {
    const tab = await world.session.open(`${LISTED}/bai`);
    await paintedWhen(tab, (all) => all.filter((each) => each.text === 'Tô Lâm').length === 3);
    const names = (await painted(tab)).filter((each) => each.text === 'Tô Lâm').map((each) => each.name);
    expect(names).toEqual(['official', 'official', 'official-faint']);
    await tab.close();
  });

  test('the page is not touched: no mutation, no attribute, no layout', async () => {
    world.serve({
      '/canh': PAGES['/bai'].replace(
        '</head>',
        `<script>addEventListener('DOMContentLoaded', () => {
          window.seen = [];
          new MutationObserver((list) => window.seen.push(...list.map((m) => m.type + ' ' + m.target.nodeName)))
            .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          window.before = [document.documentElement.outerHTML, JSON.stringify(window.boxes())];
        });
        window.boxes = () => [...document.querySelectorAll('*')].map((e) => { const r = e.getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; });
        </script></head>`,
      ),
    });
    const tab = await world.session.open(`${LISTED}/canh`);
    await paintedText(tab, 'Marc Knapper');
    const { seen, same } = await tab.evaluate(() => {
      const page = window as unknown as { seen: string[]; before: [string, string]; boxes(): number[][] };
      const after = [document.documentElement.outerHTML, JSON.stringify(page.boxes())];
      return { seen: page.seen, same: after.map((each, i) => each === page.before[i]) };
    }, null);
    expect(seen).toEqual([]);
    expect(same).toEqual([true, true]);
    await tab.close();
  });

  test.each([
    ['a headline in capitals', '/hoa', ['TÔ LÂM', 'HASSANAL BOLKIAH']],
    ['English without diacritics', '/english', ['To Lam', 'Marc Knapper']],
    ['decomposed text', '/nfd', ['Lương Tam Quang'.normalize('NFD'), 'Lê Quốc Hùng'.normalize('NFD')]],
    ['names over several elements', '/tach', ['Tô Lâm', 'Vladimir Putin']],
    ['an open shadow root', '/bong', ['Lương Tam Quang']],
    ['text edited in place', '/sua', ['Tô Lâm']],
    ['strict content security policy and trusted types', '/nghiem', ['Tô Lâm', 'Vladimir Putin']],
  ])('%s', async (_, path, texts) => {
    const tab = await world.session.open(`${LISTED}${path}`);
    const marks = await paintedWhen(tab, (all) =>
      texts.every((text) => all.some((each) => each.text === text)),
    );
    if (path === '/english') expect(marks.some((each) => each.text.includes('Nguyen'))).toBe(false);
    await tab.close();
  });

  test('inputs, editable text, code and hidden text are neither read nor marked', async () => {
    const tab = await world.session.open(`${LISTED}/go`);
    await paintedText(tab, 'Marc Knapper');
    expect((await painted(tab)).map((each) => each.text).filter((text) => text.includes(' '))).toEqual(
      expect.not.arrayContaining([
        'Tô Lâm',
        'Vladimir Putin',
        'Lương Tam Quang',
        'Nikolai Patrushev',
        'K. Shanmugam',
      ]),
    );
    await tab.close();
  });

  test('frames of the same and of another host', async () => {
    const tab = await world.session.open(`${LISTED}/khung`);
    await paintedText(tab, 'Tô Lâm');
    for (const frame of tab.page.frames().slice(1)) {
      await expect
        .poll(() => frame.evaluate(`${MARKS}; boiCanhMarks().map((mark) => mark.text).join()`), {
          timeout: PATIENCE_MS,
        })
        .toContain('Marc Knapper');
    }
    await tab.close();
  });

  test('endless scrolling', async () => {
    const tab = await world.session.open(`${LISTED}/cuon`);
    await paintedWhen(tab, (all) => all.length === 5);
    for (let i = 0; i < 3; i++) {
      await tab.evaluate(() => window.scrollBy(0, 300), null);
      await new Promise((done) => setTimeout(done, 300));
    }
    const count = await tab.evaluate(() => document.querySelectorAll('#list p').length, null);
    expect(count).toBeGreaterThan(5);
    await paintedWhen(tab, (all) => all.length === count);
    await tab.close();
  });

  test('navigation without loading', async () => {
    const tab = await world.session.open(`${LISTED}/mot-trang`);
    await paintedText(tab, 'Tô Lâm');
    await tab.click('#go');
    await paintedText(tab, 'Vladimir Putin');
    expect((await painted(tab)).map((each) => each.text)).not.toContain('Tô Lâm');
    await tab.close();
  });

  test('back and forward', async () => {
    const tab = await world.session.open(`${LISTED}/bai`);
    await paintedText(tab, 'Marc Knapper');
    await tab.page.goto(`${LISTED}/hoa`);
    await paintedText(tab, 'TÔ LÂM');
    await tab.page.goBack();
    await paintedText(tab, 'Marc Knapper');
    await tab.close();
  });

  test('a site on no list is left alone', async () => {
    const tab = await world.session.open('http://khac.example.test/bai');
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await painted(tab)).toEqual([]);
    await tab.close();
  });
});
