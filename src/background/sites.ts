/** Keeps the content script running where the reader allowed it, without a reload. */
import { listedPatterns, ownPatterns, watchAccess } from '../platform/access.ts';
import { registerOwnSites, runContent } from '../platform/scripting.ts';
import { tabsOn, tellTabs } from '../platform/tabs.ts';
import type { ToPage } from '../protocol/page.ts';

let queue: Promise<void> = Promise.resolve();

/** One after the other: two grants at once would register the same script twice. */
function serially(work: () => Promise<void>): Promise<void> {
  queue = queue.then(work).catch((error: unknown) => console.error('sites', error));
  return queue;
}

async function runInOpenTabs(patterns: readonly string[]): Promise<void> {
  const tabs = await tabsOn(patterns);
  await Promise.allSettled(tabs.map(runContent));
}

/** Renews what browsers forget on an update, and wakes tabs that were open before. */
export function renewSites(): Promise<void> {
  return serially(async () => {
    const own = await ownPatterns();
    await registerOwnSites(own);
    await runInOpenTabs([...listedPatterns(), ...own]);
  });
}

/** Follows grants and revocations, from the popup as well as from the browser's own pages. */
export function followAccess(): void {
  watchAccess((what, patterns) => {
    void serially(async () => {
      await registerOwnSites(await ownPatterns());
      if (what === 'added') return runInOpenTabs(patterns);
      const message: ToPage = { to: 'page', type: 'access-removed', patterns };
      return tellTabs(message);
    });
  });
}
