import { expect } from 'vitest';
import { poll, type Tab } from '../../src/build/browsers/session.ts';
import { MARKS, type MarkedWindow } from './world.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the open card is, once it stands still; null where none is open. */
export async function cardBox(tab: Tab): Promise<Box | null> {
  const look = () =>
    tab.inCard((root) => {
      const box = [...root.children].find((each) => each.localName !== 'style') as HTMLElement;
      const { left, top, right, bottom } = box.getBoundingClientRect();
      return { left, top, right, bottom };
    }, null);
  let last = await look();
  return poll(async () => {
    const now = await look();
    const still = JSON.stringify(now) === JSON.stringify(last);
    last = now;
    return still && { now };
  }, 'the card to stand still').then((found) => (found ? found.now : null));
}

/** The whole line of a painted mention and the whole next line of its paragraph, in CSS pixels of the viewport. */
export async function linesOf(tab: Tab, text: string): Promise<readonly Box[]> {
  await tab.run(MARKS);
  return tab.evaluate((wanted) => {
    const mark = (window as unknown as MarkedWindow).boiCanhMarks().find((each) => each.text === wanted);
    const [first] = mark?.range.getClientRects() ?? [];
    if (!mark || !first) return [];
    const block = mark.range.commonAncestorContainer.parentElement?.closest('p, h1, li') as Element;
    const vertical = getComputedStyle(block).writingMode.startsWith('vertical');
    const all = document.createRange();
    all.selectNodeContents(block);
    const rects = [...all.getClientRects()];
    const [x, y] = [first.left + first.width / 2, first.top + first.height / 2];
    const at = rects.findIndex((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
    const near = (a: DOMRect, b: DOMRect) =>
      vertical ? Math.abs(a.left - b.left) < a.width / 2 : Math.abs(a.top - b.top) < a.height / 2;
    const around = (part: DOMRect[]) => ({
      left: Math.min(...part.map((rect) => rect.left)),
      top: Math.min(...part.map((rect) => rect.top)),
      right: Math.max(...part.map((rect) => rect.right)),
      bottom: Math.max(...part.map((rect) => rect.bottom)),
    });
    const lines: DOMRect[][] = [];
    for (const rect of rects) {
      const last = lines.at(-1);
      if (last && near(last[0] as DOMRect, rect)) last.push(rect);
      else lines.push([rect]);
    }
    const own = lines.findIndex((line) => line.includes(rects[at] as DOMRect));
    return lines.slice(own, own + 2).map(around);
  }, text);
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** The open card is in view as a whole and covers neither the mention's line nor the next. */
export async function expectWellPlaced(tab: Tab, text: string): Promise<void> {
  const box = await cardBox(tab);
  if (!box) throw new Error('no card is open');
  const { width, height } = await tab.evaluate(
    () => ({ width: window.innerWidth, height: window.innerHeight }),
    null,
  );
  const lines = await linesOf(tab, text);
  expect(lines.length).toBeGreaterThan(0);
  expect(box.right - box.left).toBeGreaterThan(150);
  expect(box.bottom - box.top).toBeGreaterThan(80);
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(width);
  expect(box.bottom).toBeLessThanOrEqual(height);
  expect(lines.filter((line) => overlap(line, box))).toEqual([]);
}

/** Clicks, as a hand does, the first button or link in the card that is called so or has this action. */
export async function clickInCard(tab: Tab, what: string): Promise<void> {
  const place = await poll(
    () =>
      tab.inCard((root, wanted) => {
        const found = [...root.querySelectorAll<HTMLElement>('button, a, summary')].find(
          (each) => each.dataset.action === wanted || each.textContent?.trim().startsWith(wanted),
        );
        if (!found) return null;
        found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = found.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, what),
    `"${what}" in the card`,
  );
  if (!place) return;
  await tab.moveMouse(place.x, place.y);
  await tab.page.mouse.click(place.x, place.y);
}
