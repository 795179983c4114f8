/** What happens when the extension is installed, updated, enabled or started with the browser. */
import { browser } from '../platform/browser.ts';
import { openOwnPage } from '../platform/tabs.ts';
import { renewSites } from './sites.ts';

/** In `storage.session`, which is emptied when the extension or the browser starts anew, not when the background sleeps. */
const BEGUN = 'begun';

async function beginOnce(): Promise<void> {
  const stored = await browser.storage.session.get(BEGUN);
  if (stored[BEGUN] === true) return;
  await browser.storage.session.set({ [BEGUN]: true });
  await renewSites();
}

/** Must be called while the background starts: the listeners are what wakes it. */
export function followLifecycle(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openOwnPage('welcome.html');
  });
  // Firefox starts an event page with the browser only where somebody listens.
  browser.runtime.onStartup.addListener(() => undefined);
  void beginOnce().catch((error: unknown) => console.error('start', error));
}
