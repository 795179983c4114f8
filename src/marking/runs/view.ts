/** Where reading begins: what is on screen is marked first. */
import { caretAt, elementAround, elementAt, isText, shadowOf } from './dom.ts';
import { isUntouched, roleOf } from './elements.ts';

/** Height of the window, as a part of it, at which text is looked for: below a header that stays in place. */
const HEIGHT = 0.25;

/** Shadow roots entered on the way down; pages nest a handful. */
const MAX_DEPTH = 20;

/** Where reading begins. */
export interface InView {
  /** The block on screen. */
  readonly start: Element;
  /** The letter on screen, where one is: a block may be longer than many screens. */
  readonly text: Text | null;
  /** UTF-16 offset in the text. */
  readonly offset: number;
}

/**
 * The block on screen to begin with, by its nearest letter: between two blocks there is only what is around both. Asked
 * right after a frame, when everything is laid out already, so that nothing is laid out for us.
 */
export function firstInView(): InView | null {
  const x = innerWidth / 2;
  const y = innerHeight * HEIGHT;
  let hit = elementAt(x, y);
  const shadowRoots: ShadowRoot[] = [];
  for (let depth = 0; hit && depth < MAX_DEPTH; depth++) {
    const shadow = shadowOf(hit);
    const deeper = shadow?.elementFromPoint(x, y);
    if (!shadow || !deeper || deeper === hit) break;
    shadowRoots.push(shadow);
    hit = deeper;
  }
  const caret = caretAt(x, y, { shadowRoots });
  const text = caret && isText(caret.offsetNode) ? caret.offsetNode : null;
  let block = text ? elementAround(text) : hit;
  if (!block || isUntouched(block)) return null;
  while (block && roleOf(block) === 'inline') block = elementAround(block);
  return block && { start: block, text, offset: caret?.offset ?? 0 };
}
