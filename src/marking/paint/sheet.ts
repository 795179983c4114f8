import type { Ask } from '../scan/scanner.ts';

/** The look of the marks in this frame. It comes with the first mark: a page without one carries nothing of ours. */
export class Sheet {
  private put: Promise<void> | null = null;

  constructor(private readonly ask: Ask) {}

  /** Resolves when it stands, or cannot be had; what failed is asked for again by whoever wants it next. */
  want(): Promise<void> {
    this.put ??= this.ask('styles', {}).then(
      () => undefined,
      (error: unknown) => {
        this.put = null;
        console.debug('the look of the marks cannot be had', error);
      },
    );
    return this.put;
  }
}
