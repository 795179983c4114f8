import { browser } from '../platform/browser.ts';
import { anyCovers } from '../platform/match-pattern.ts';
import type { ToPage } from '../protocol/page.ts';

/** Calls back with what the background tells this frame, until the signal aborts. */
export function onToPage(told: (message: ToPage) => void, signal: AbortSignal): void {
  const listener = (message: unknown): undefined => {
    const one = message as ToPage | null;
    if (one?.to !== 'page') return;
    if (one.type === 'access-removed' && !anyCovers(one.patterns, location.href)) return;
    told(one);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}
