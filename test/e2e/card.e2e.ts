import { expect, test } from 'vitest';
import { PATIENCE_MS, poll } from '../../src/build/browsers/session.ts';
import { DWELL_MS } from '../../src/marking/card/state.ts';
import { PAGES } from './pages.ts';
import {
  cardText,
  cardWith,
  hover,
  inEachBrowser,
  LISTED,
  MARKS,
  noCard,
  painted,
  paintedText,
  placeOf,
} from './world.ts';

inEachBrowser('the card', (world) => {
  test('hover: identity, the office at the date of the page, a quote; leaves with the pointer', async () => {
    world.serve(PAGES);
    const tab = await world.session.open(`${LISTED}/bai`);
    await paintedText(tab, 'Tô Lâm');
    await hover(tab, 'Tô Lâm', 1);
    const text = await cardWith(tab, 'Bộ trưởng');
    // Between 30/6/2023 and 24/4/2024 both neighbours agree.
    expect(text).toContain('30/6/2023');
    expect(text).toContain('24/4/2024');
    // What the page calls him, by the extraction; the corpus says the same.
    expect(text).toContain('“Bộ trưởng Bộ Công an Tô Lâm”');
    expect(text).not.toContain('Trang này:');
    // The day that this hangs on, and where it was found.
    expect(text).toContain('Ngày của trang: 20/9/2023, theo dữ liệu mô tả của trang');
    await tab.moveMouse(2, 2);
    await noCard(tab);
    await tab.close();
  });

  test('a gap is named in days and nothing is concluded; page and corpus side by side where they differ', async () => {
    const tab = await world.session.open(`${LISTED}/bai-2024`);
    await paintedText(tab, 'Tô Lâm');
    await hover(tab, 'Tô Lâm');
    const text = await cardWith(tab, '323');
    // The page's word first; where the corpus has another, both are said.
    expect(text).toContain('“Chủ tịch nước Tô Lâm”');
    expect(text).toContain('Trang này: Chủ tịch nước; kho, 24/4/2024: Bộ trưởng Bộ Công an.');
    expect(text).toContain('24/4/2024');
    expect(text).toContain('13/3/2025');
    await tab.close();
  });

  test('an agreement: parties and status as reported', async () => {
    const tab = await world.session.open(`${LISTED}/bai`);
    await paintedText(tab, 'Marc Knapper');
    const marks = (await painted(tab)).filter((mark) => mark.name.startsWith('agreement'));
    await hover(tab, marks[0]?.text ?? '');
    const text = await cardWith(tab, 'Đối tác chiến lược toàn diện');
    expect(text).toMatch(/Hoa Kỳ|Mỹ/);
    await tab.close();
  });

  test('passing over opens nothing; Escape closes; the page sees an empty host while it is open', async () => {
    const tab = await world.session.open(`${LISTED}/bai`);
    await paintedText(tab, 'Marc Knapper');
    const place = await placeOf(tab, 'Tô Lâm', 1);
    let passed: number;
    do {
      const start = performance.now();
      await tab.moveMouse(place.x, place.y);
      await tab.moveMouse(2, 2);
      passed = performance.now() - start;
      await new Promise((done) => setTimeout(done, 900));
      // A driver that took its time has dwelt there, and was right to see a card.
    } while (passed > DWELL_MS);
    expect(await cardText(tab)).toBeNull();

    await hover(tab, 'Tô Lâm', 1);
    await cardWith(tab, 'Tô Lâm');
    const host = await tab.evaluate(() => {
      const element = document.querySelector('[data-boi-canh]');
      return element && { children: element.childNodes.length, root: element.shadowRoot === null };
    }, null);
    expect(host).toEqual({ children: 0, root: true });
    await tab.press('Escape');
    await noCard(tab);
    expect(await tab.evaluate(() => document.querySelector('[data-boi-canh]'), null)).toBeNull();
    await tab.close();
  });

  test('pinned, it stays; a click elsewhere does not lose it', async () => {
    const tab = await world.session.open(`${LISTED}/bai`);
    await paintedText(tab, 'Marc Knapper');
    await hover(tab, 'Tô Lâm', 1);
    await cardWith(tab, 'Tô Lâm');
    const pin = await tab.inCard((root) => {
      const box = root.querySelector('[data-action="pin"]')?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, null);
    expect(pin).not.toBeNull();
    await tab.moveMouse(pin?.x ?? 0, pin?.y ?? 0);
    await tab.page.mouse.click(pin?.x ?? 0, pin?.y ?? 0);
    await tab.moveMouse(2, 2);
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await cardText(tab)).toContain('Tô Lâm');
    await tab.press('Escape');
    await noCard(tab);
    await tab.close();
  });

  test('a link under a name still works by a click', async () => {
    const tab = await world.session.open(`${LISTED}/bai`);
    await paintedText(tab, 'Lương Tam Quang');
    const place = await placeOf(tab, 'Lương Tam Quang');
    await tab.page.mouse.click(place.x, place.y);
    await expect.poll(() => tab.page.url(), { timeout: PATIENCE_MS }).toContain('/khac');
    await tab.close();
  });

  test.each([
    ['a small window', 360, 480],
    ['a window as wide as at 200 % zoom', 640, 450],
    ['a wide window', 1600, 900],
  ])('%s: in view, off the hovered line and the next', async (_, width, height) => {
    const tab = await world.session.open(`${LISTED}/bai`);
    await tab.resize(width, height);
    await paintedText(tab, 'Marc Knapper');
    const place = await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    const box = await tab.inCard((root) => {
      const card = [...root.children].find((each) => each.localName !== 'style') as HTMLElement;
      const { left, top, right, bottom } = card.getBoundingClientRect();
      return { left, top, right, bottom };
    }, null);
    if (!box) throw new Error('no card');
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.bottom).toBeLessThanOrEqual(height);
    const over = place.y > box.top && place.y < box.bottom && place.x > box.left && place.x < box.right;
    expect(over).toBe(false);
    await tab.close();
  });

  test('in a frame, and right after the background was ended', async () => {
    const tab = await world.session.open(`${LISTED}/bai-2024`);
    await paintedText(tab, 'Tô Lâm');
    await world.session.killBackground();
    await hover(tab, 'Tô Lâm');
    await cardWith(tab, '323');
    await tab.close();

    const framed = await world.session.open(`${LISTED}/khung`);
    await paintedText(framed, 'Tô Lâm');
    const inner = framed.page.frames().find((frame) => frame.url() === `${LISTED}/frame-inner`);
    if (!inner) throw new Error('no frame');
    const at = (await poll(
      () =>
        inner.evaluate(`${MARKS}; (() => {
          const box = boiCanhMarks()[0]?.range.getBoundingClientRect();
          return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        })()`),
      'a mark in the frame',
    )) as { x: number; y: number };
    const frameBox = await framed.evaluate(() => {
      const { x, y } = (document.getElementById('same') as HTMLElement).getBoundingClientRect();
      return { x, y };
    }, null);
    await framed.moveMouse(frameBox.x + at.x, frameBox.y + at.y - 30);
    await framed.moveMouse(frameBox.x + at.x, frameBox.y + at.y);
    await expect
      .poll(() => inner.evaluate('document.querySelector("[data-boi-canh]") !== null'), {
        timeout: PATIENCE_MS,
      })
      .toBe(true);
    await framed.close();
  });
});
