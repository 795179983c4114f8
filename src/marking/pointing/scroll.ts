/** Brings a mark into view, in every scroller around it and in the frames above. */
import { bodyOf, elementAround, rootElementOf, scrollerOf } from '../runs/dom.ts';
import { rectsOf } from './hit.ts';

/** Where in the window a mark comes to stand, as a part of its height: room for a card under it. */
const PLACE = 0.4;

const SCROLLS = /auto|scroll|overlay/;

export function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Scrolls so that the mark stands in view; false where it has no place on the page now. Smoothly only where that is
 * wanted and the reader's system does not ask for less motion.
 */
export function scrollToRange(range: AbstractRange, smoothly: boolean): boolean {
  const around = elementAround(range.startContainer);
  if (!around) return false;
  const [rect] = rectsOf(range);
  if (!rect) return false;
  // Frames above, of whatever origin, follow an element; the scrollers of this frame are then set to the very line.
  if (window !== window.parent) around.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const behavior = smoothly && !prefersStill() ? 'smooth' : 'instant';
  let moved = 0;
  for (let at: Element | null = around; at; at = elementAround(at)) {
    if (at === scrollerOf(document) || at === rootElementOf(document) || at === bodyOf(document)) break;
    if (at.scrollHeight <= at.clientHeight || !SCROLLS.test(getComputedStyle(at).overflowY)) continue;
    const box = at.getBoundingClientRect();
    const wanted = at.scrollTop + (rect.top - moved - box.top) - box.height * PLACE;
    const target = Math.max(0, Math.min(at.scrollHeight - at.clientHeight, wanted));
    const before = at.scrollTop;
    at.scrollTo({ top: target, behavior });
    moved += target - before;
  }
  const top = rect.top - moved;
  if (top < innerHeight * 0.1 || top > innerHeight * 0.8)
    scrollBy({ top: top - innerHeight * PLACE, behavior });
  return true;
}
