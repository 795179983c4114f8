/** Custom elements that are not defined yet may get their shadow root when their code comes. */
import { isConnected, shadowOf } from '../runs/dom.ts';
import { delay } from '../scan/delay.ts';

/** When they are looked at again, in ms after the last new one: code that is loaded late comes within seconds. */
const LOOK_AGAIN_MS = [500, 2000, 8000] as const;

/** Most elements kept. */
const MAX_ELEMENTS = 500;

export class LateShadows {
  private readonly elements = new Set<Element>();
  private looking = false;

  constructor(
    private readonly found: (root: ShadowRoot) => void,
    private readonly signal: AbortSignal,
  ) {}

  add(element: Element): void {
    if (this.elements.size >= MAX_ELEMENTS) return;
    this.elements.add(element);
    if (!this.looking) void this.look();
  }

  private async look(): Promise<void> {
    this.looking = true;
    for (const ms of LOOK_AGAIN_MS) {
      await delay(ms, this.signal);
      if (this.signal.aborted) return;
      for (const element of this.elements) {
        const root = shadowOf(element);
        if (root) this.found(root);
        if (root || !isConnected(element)) this.elements.delete(element);
      }
      if (this.elements.size === 0) break;
    }
    this.elements.clear();
    this.looking = false;
  }
}
