/** When to work and when to let the page go on. */
import { visibilityOf } from '../runs/dom.ts';
import { delay } from './delay.ts';

/** Longest stretch of our work at once, in ms: a third of a frame at 60 Hz. */
export const SLICE_MS = 5;

/** After so many ms of work in a row the page gets a whole frame. */
const FRAME_EVERY_MS = 200;

/** A frame that does not come (an iframe out of view gets none) is not waited for longer than this, in ms. */
const FRAME_TIMEOUT_MS = 100;

/**
 * The end of the queue. Continuations of `scheduler.yield()` go before all else: they starved painting, and the answer that the first
 * marks wait for came only when everything was read (75 ms after our first line instead of 50).
 */
function task(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export class Pace {
  private sliceBegan = 0;
  private lastFrame = 0;

  constructor(private readonly signal: AbortSignal) {}

  /** Call before the first slice of some work. */
  begin(): void {
    this.sliceBegan = this.lastFrame = performance.now();
  }

  get spent(): boolean {
    return performance.now() - this.sliceBegan >= SLICE_MS;
  }

  /** Lets the page go on; resolves when work may, which in a hidden tab is when it is shown. */
  async rest(): Promise<void> {
    if (performance.now() - this.lastFrame >= FRAME_EVERY_MS) await this.frame();
    else await task();
    await this.shown();
    this.sliceBegan = performance.now();
  }

  /** Resolves when the next frame has been painted. */
  async frame(): Promise<void> {
    const painted = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await Promise.race([painted, delay(FRAME_TIMEOUT_MS, this.signal)]);
    this.sliceBegan = this.lastFrame = performance.now();
  }

  /** Resolves at once in a tab that is looked at, else when it is. */
  async shown(): Promise<void> {
    while (visibilityOf(document) === 'hidden' && !this.signal.aborted) {
      await new Promise<void>((resolve) => {
        const done = () => {
          document.removeEventListener('visibilitychange', done);
          this.signal.removeEventListener('abort', done);
          resolve();
        };
        document.addEventListener('visibilitychange', done);
        this.signal.addEventListener('abort', done);
      });
    }
  }
}
