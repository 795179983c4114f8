import { browser } from '../platform/browser.ts';
import { tellTabs } from '../platform/tabs.ts';
import type { CorpusChanged } from '../protocol/changes.ts';
import type { ToPage } from '../protocol/page.ts';
import { endBursts } from './burst.ts';

/** Tells open tabs and open pages of ours that the corpus has changed. */
export async function announceChange(): Promise<void> {
  endBursts();
  const page: ToPage = { to: 'page', type: 'corpus-changed' };
  const surface: CorpusChanged = { to: 'surface', type: 'corpus-changed' };
  await Promise.allSettled([
    tellTabs(page),
    // Where no page of ours is open nobody answers, which is no fault.
    browser.runtime.sendMessage(surface),
  ]);
}
