/** Client-side navigation: the address changes and the document stays. */

/** The address without its fragment: a jump within a page is no other page. */
export function pageAddress(): string {
  return location.href.split('#', 1)[0]!;
}

type WithNavigation = { navigation?: EventTarget };

/**
 * Calls back after each change of the address. Where the browser has no Navigation API the caller asks
 * {@link AddressWatch.check} when the page changes.
 */
export class AddressWatch {
  private last = pageAddress();

  constructor(
    private readonly changed: () => void,
    signal: AbortSignal,
  ) {
    const look = () => this.check();
    addEventListener('popstate', look, { signal });
    (globalThis as WithNavigation).navigation?.addEventListener('currententrychange', look, { signal });
  }

  check(): void {
    const now = pageAddress();
    if (now === this.last) return;
    this.last = now;
    this.changed();
  }
}
