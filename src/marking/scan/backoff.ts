/** How long a page that changes all the time has to wait for us. */

/** Changes are collected for at least so long, in ms: unseen by a reader, and a burst is read as one. */
export const MIN_WAIT_MS = 100;

/** Longest wait, in ms: new text is marked within two seconds on the busiest page. */
export const MAX_WAIT_MS = 2000;

/** How much longer the wait gets each time that the page has changed again before it was over. */
const GROWTH = 1.5;

/** The wait is at least so many times as long as the work before it took, answers included. */
const REST = 2;

export class Backoff {
  private wait = MIN_WAIT_MS;
  private last = Number.NEGATIVE_INFINITY;
  private took = 0;

  /** @param now clock in ms that never goes back */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Wait before the next work, in ms: short on a page that was quiet, longer each time on one that never is. */
  next(): number {
    const busy = this.now() - this.last < this.wait;
    const wanted = busy ? Math.max(this.wait * GROWTH, this.took * REST) : MIN_WAIT_MS;
    this.wait = Math.min(MAX_WAIT_MS, wanted);
    return this.wait;
  }

  /** Work that took `ms` is done. */
  worked(ms: number): void {
    this.last = this.now();
    this.took = ms;
  }
}
