/** The keys of the manifest's `commands`, passed on to the page that has the focus. */
import { browser } from '../platform/browser.ts';
import type { ToPage } from '../protocol/page.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

/** Must be called while the background starts, so that the browser wakes it for a key. */
export function followKeys(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    const step = STEPS[command];
    if (step === undefined || tab?.id === undefined) return;
    const message: ToPage = { to: 'page', type: 'step', step };
    // Where no content script runs nobody answers, which is no fault.
    void browser.tabs.sendMessage(tab.id, message).catch(() => undefined);
  });
}
