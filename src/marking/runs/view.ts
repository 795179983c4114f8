/** Where reading begins: what is on screen is marked first. */
import { elementAround, shadowOf } from './dom.ts';
import { isUntouched, roleOf } from './elements.ts';

/** Height of the window, as a part of it, at which text is looked for: below a header that stays in place. */
const HEIGHT = 0.25;

/** Shadow roots entered on the way down; pages nest a handful. */
const MAX_DEPTH = 20;

/**
 * The block on screen to begin with. Asked right after a frame, when everything is laid out already, so that nothing
 * is laid out for us.
 */
export function firstInView(): Element | null {
  const x = innerWidth / 2;
  const y = innerHeight * HEIGHT;
  let hit = document.elementFromPoint(x, y);
  for (let depth = 0; hit && depth < MAX_DEPTH; depth++) {
    const deeper = shadowOf(hit)?.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    hit = deeper;
  }
  if (!hit || isUntouched(hit)) return null;
  let block: Element | null = hit;
  while (block && roleOf(block) === 'inline') block = elementAround(block);
  return block;
}
