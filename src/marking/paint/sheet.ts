import type { Ask } from '../scan/scanner.ts';

/** Whether the look of the marks stands in this frame. It comes with the first mark: a page without one carries nothing of ours. */
export class Sheet {
  private here = false;

  constructor(private readonly ask: Ask) {}

  /** Sent along with a slice: the background puts the look in with the first mention. */
  get missing(): boolean {
    return !this.here;
  }

  /** An answer had mentions, so that the look is on its way. */
  came(): void {
    this.here = true;
  }

  /** Has it put in where no answer brought it. */
  want(): void {
    if (this.here) return;
    this.here = true;
    this.ask('styles', {}).catch((error: unknown) => {
      this.here = false;
      console.debug('the look of the marks cannot be had', error);
    });
  }
}
