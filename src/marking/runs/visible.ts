/** Whether the page shows an element, by computed style alone: nothing here needs layout. */
import { elementAround, isRendered } from './dom.ts';

/** `unrendered`: no box (`display: none`, closed details, not slotted). `invisible`: a box that is not painted. */
export type Hiding = 'unrendered' | 'invisible';

const PAINTED: CheckVisibilityOptions = { visibilityProperty: true };

/** How the page hides an element, or null where it is shown. Scrolled out of view and covered count as shown. */
export function hidingOf(element: Element): Hiding | null {
  for (let at: Element | null = element; at; at = elementAround(at)) {
    if (isRendered(at, PAINTED)) return null;
    if (isRendered(at)) return 'invisible';
    // An element with `display: contents` has no box of its own; what is in it hangs on its parent.
    if (getComputedStyle(at).display !== 'contents') return 'unrendered';
  }
  return 'unrendered';
}

/** The outermost element around an unrendered one that has no box either: what the page would show again at once. */
export function unrenderedRoot(element: Element): Element {
  let root = element;
  for (let at = elementAround(element); at && !isRendered(at); at = elementAround(at)) {
    if (getComputedStyle(at).display !== 'contents') root = at;
  }
  return root;
}
