/** The lines in the browser's menu: on a selection, and on a page. */
import { browser } from './browser.ts';

const SEARCH = 'search-selection';
const SAVE = 'save-article';

interface MenuTab {
  readonly id: number;
  readonly index: number;
}

/** `search` holds `%s`, which the browser replaces by the selected words. */
export async function putMenus(titles: { readonly search: string; readonly save: string }): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: SEARCH, title: titles.search, contexts: ['selection'] });
  browser.contextMenus.create({
    id: SAVE,
    title: titles.save,
    contexts: ['page', 'frame'],
    documentUrlPatterns: ['*://*/*'],
  });
}

/** Must be called while the background starts, so that the browser wakes it for a click. */
export function onMenus(chosen: {
  readonly search: (words: string, tab: { readonly index: number } | undefined) => void;
  readonly save: (tab: MenuTab) => void;
}): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === SEARCH && info.selectionText) chosen.search(info.selectionText, tab);
    if (info.menuItemId === SAVE && tab?.id !== undefined) chosen.save({ id: tab.id, index: tab.index });
  });
}
