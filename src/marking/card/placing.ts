/** Measures once, asks where, and puts the card there. */
import type { MentionAnchor } from '../card-contract.ts';
import { cardWidth, keepInWindow, type PlaceMeasures, placeCard, type Side } from './place.ts';
import type { Rect } from './rect.ts';

const rectOf = ({ x, y, width, height }: DOMRectReadOnly): Rect => ({ x, y, width, height });

/** What is seen of the window: without scrollbars, and only the part that pinch zoom shows. */
function seenWindow(): Rect {
  const seen = window.visualViewport;
  if (seen) return { x: seen.offsetLeft, y: seen.offsetTop, width: seen.width, height: seen.height };
  const { clientWidth, clientHeight } = document.documentElement;
  return { x: 0, y: 0, width: clientWidth, height: clientHeight };
}

/** The line that is pointed at, among the lines of a mention that wraps; the first by key. */
function lineAt(lines: readonly Rect[], point: MentionAnchor['point']): Rect | null {
  const [first] = lines;
  if (!first || !point) return first ?? null;
  const distance = (line: Rect): number =>
    Math.max(line.y - point.y, point.y - line.y - line.height, 0) +
    Math.max(line.x - point.x, point.x - line.x - line.width, 0);
  return lines.reduce((a, b) => (distance(b) < distance(a) ? b : a), first);
}

function naturalSize(box: HTMLElement, viewport: Rect): PlaceMeasures['card'] {
  const width = cardWidth(viewport);
  const scrolled = box.scrollTop;
  box.style.width = `${width}px`;
  box.style.maxHeight = 'none';
  const { height } = box.getBoundingClientRect();
  box.scrollTop = scrolled;
  return { width, height };
}

function isRtl(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

/**
 * Puts the box beside its mention; gives back the side, or null where the mention is nowhere to be seen any more.
 * `still` says, after the wait, whether this is still wanted.
 */
export async function putBeside(
  box: HTMLElement,
  anchor: MentionAnchor,
  current: Side | undefined,
  still: () => boolean,
): Promise<Side | null> {
  const line = lineAt(anchor.lines().map(rectOf), anchor.point);
  if (!line) return null;
  const viewport = seenWindow();
  const place = await placeCard({
    line,
    keepClear: anchor.keepClear().map(rectOf),
    card: naturalSize(box, viewport),
    viewport,
    rtl: isRtl(anchor.range.startContainer),
    ...(current ? { current } : {}),
  });
  if (!still()) return null;
  box.style.left = `${place.x}px`;
  box.style.top = `${place.y}px`;
  box.style.maxHeight = `${place.maxHeight}px`;
  box.classList.remove('unplaced');
  return place.side;
}

/** Keeps a pinned card where it is, as far as the window allows. */
export function putInWindow(box: HTMLElement): void {
  const viewport = seenWindow();
  const place = keepInWindow(rectOf(box.getBoundingClientRect()), viewport);
  box.style.left = `${place.x}px`;
  box.style.top = `${place.y}px`;
  box.style.width = `${place.width}px`;
}
