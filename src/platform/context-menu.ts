/** The line in the browser's menu on a selection. */
import { browser } from './browser.ts';

const SEARCH = 'search-selection';

/** `title` holds `%s`, which the browser replaces by the selected words. */
export async function putSearchMenu(title: string): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: SEARCH, title, contexts: ['selection'] });
}

/** Must be called while the background starts, so that the browser wakes it for a click. */
export function onSearchMenu(
  search: (words: string, tab: { readonly index: number } | undefined) => void,
): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === SEARCH && info.selectionText) search(info.selectionText, tab);
  });
}
