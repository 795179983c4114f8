/** The tab in front of the reader, for the popup and the panel. */
import { browser, type Runtime } from './browser.ts';

export interface FrontTab {
  readonly id: number;
  readonly windowId: number;
  /** Undefined where the browser does not tell it: pages without access, seen from the panel. */
  readonly url: string | undefined;
  readonly title: string;
}

/** The active tab of the window that the surface belongs to. */
export async function activeTab(): Promise<FrontTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url, title: tab.title ?? '' };
}

/** Calls back when another tab comes to the front or the one in front has moved on to another page. */
export function onActiveTab(changed: () => void, signal: AbortSignal): void {
  const updated = (_: number, info: { status?: string; url?: string }, tab: { active: boolean }): void => {
    if (tab.active && (info.status === 'complete' || info.url !== undefined)) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

/** A port to the content scripts in all frames of a tab; it disconnects at once where there is none. */
export function connectTab(tabId: number, name: string): Runtime.Port {
  return browser.tabs.connect(tabId, { name });
}

/** Calls back with each message that a content script of ours in the tab sends to whom it may concern. */
export function onTabMessage(tabId: number, told: (message: unknown) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id === browser.runtime.id && sender.tab?.id === tabId) told(message);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

export function reloadTab(tabId: number): Promise<void> {
  return browser.tabs.reload(tabId);
}
