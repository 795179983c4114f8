import { browser } from './browser.ts';

/** Ids of the loaded tabs whose page is covered by a pattern; sleeping tabs load the content script when they wake. */
export async function tabsOn(patterns: readonly string[]): Promise<number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns] });
  return tabs.flatMap((tab) => (tab.id === undefined || tab.discarded ? [] : [tab.id]));
}

/** Opens a page of the extension in a tab, next to the one it was asked from. `path` has no leading slash. */
export async function openOwnPage(
  path: string,
  beside?: { readonly index: number },
  active = true,
): Promise<void> {
  const url = browser.runtime.getURL(path);
  await browser.tabs.create(beside ? { url, active, index: beside.index + 1 } : { url, active });
}

/** Shows a page of the extension in the tab in front. */
export async function showInTab(path: string): Promise<void> {
  await browser.tabs.update({ url: browser.runtime.getURL(path) });
}

/** Tells every tab that has our content script; the others do not answer, which is no fault. */
export async function tellTabs(message: unknown): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap((tab) => (tab.id === undefined ? [] : [browser.tabs.sendMessage(tab.id, message)])),
  );
}
