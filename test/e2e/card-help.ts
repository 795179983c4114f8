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

/** The line of a painted mention and the next line of its paragraph, in CSS pixels of the viewport. */
export async function linesOf(tab: Tab, text: string): Promise<readonly Box[]> {
  await tab.run(MARKS);
  return tab.evaluate((wanted) => {
    const mark = (window as unknown as MarkedWindow).boiCanhMarks().find((each) => each.text === wanted);
    const [first] = mark?.range.getClientRects() ?? [];
    if (!mark || !first) return [];
    const after = document.createRange();
    after.setStart(mark.range.endContainer, mark.range.endOffset);
    const block = mark.range.commonAncestorContainer.parentElement?.closest('p, h1, li') as Element;
    after.setEnd(block, block.childNodes.length);
    const next = [...after.getClientRects()].find((rect) => rect.top > first.top + first.height / 2);
    const box = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    return next ? [box(first), box(next)] : [box(first)];
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
