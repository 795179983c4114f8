/** Event listeners on the window that outlive `document.open()`, which takes every listener of a document away. */

interface Listener {
  readonly type: string;
  readonly handle: (event: Event) => void;
}

export class Listeners {
  private readonly all: Listener[] = [];

  constructor(private readonly signal: AbortSignal) {}

  /**
   * Listens in the capture phase, before the page can stop the event, and never holds the page's scrolling up: only
   * keys can be kept from the page.
   */
  on<K extends keyof DocumentEventMap>(type: K, handle: (event: DocumentEventMap[K]) => void): void {
    const listener: Listener = { type, handle: handle as (event: Event) => void };
    this.all.push(listener);
    this.add(listener);
  }

  /** Puts back what is missing; what is there stays single. */
  renew(): void {
    for (const listener of this.all) this.add(listener);
  }

  private add({ type, handle }: Listener): void {
    addEventListener(type, handle, { capture: true, passive: type !== 'keydown', signal: this.signal });
  }
}
