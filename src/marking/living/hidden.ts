/** Parts that the page hides are not read; here they wait until it shows them. */
import { isConnected } from '../runs/dom.ts';
import { hidingOf } from '../runs/visible.ts';
import type { Listeners } from './listeners.ts';

/**
 * When hidden parts are looked at again after the last one was found, in ms. A box that appears is noticed at once;
 * these are for `visibility` and for inline elements, whose appearing no observer reports: the usual case is a page
 * that hides itself until its fonts or experiments are loaded.
 */
const LOOK_AGAIN_MS = [300, 1000, 3000, 8000] as const;

/** After the reader or a transition did something that may open a part, in ms. */
const AFTER_ACTION_MS = 250;

/** Most hidden parts kept; what is beyond is read when its surroundings change. */
const MAX_PARTS = 500;

const ACTIONS = ['click', 'keyup', 'toggle', 'transitionend'] as const;

export class HiddenParts {
  private readonly parts = new Set<Element>();
  private readonly boxes: ResizeObserver;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looks = 0;

  /** @param shown is told of each part that the page shows again */
  constructor(
    private readonly shown: (part: Element) => void,
    private readonly signal: AbortSignal,
    listeners: Listeners,
  ) {
    this.boxes = new ResizeObserver((entries) => {
      for (const { target } of entries) this.look(target);
    });
    for (const action of ACTIONS) {
      listeners.on(action, () => {
        if (this.parts.size > 0) this.lookIn(AFTER_ACTION_MS);
      });
    }
    signal.addEventListener('abort', () => this.clear());
  }

  add(part: Element): void {
    if (this.parts.has(part) || this.parts.size >= MAX_PARTS) return;
    this.parts.add(part);
    this.boxes.observe(part);
    this.looks = 0;
    if (this.timer === undefined) this.lookIn(LOOK_AGAIN_MS[0]);
  }

  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.parts.clear();
    this.boxes.disconnect();
  }

  private lookIn(ms: number): void {
    if (this.signal.aborted) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      for (const part of this.parts) this.look(part);
      const next = LOOK_AGAIN_MS[++this.looks];
      if (next !== undefined && this.parts.size > 0) this.lookIn(next);
    }, ms);
  }

  private look(part: Element): void {
    const connected = isConnected(part);
    if (connected && hidingOf(part) !== null) return;
    this.parts.delete(part);
    this.boxes.unobserve(part);
    if (connected) this.shown(part);
  }
}
