/** The browser's side panel (Chromium) or sidebar (Firefox), which shows `panel.html`. */
import { browser } from './browser.ts';

/** What neither the polyfill nor its types know. */
interface ChromiumPanel {
  readonly sidePanel?: { open(where: { readonly windowId: number }): Promise<void> };
}

const chromiumPanel = () => (globalThis as unknown as { readonly chrome?: ChromiumPanel }).chrome?.sidePanel;

/** False where the browser has neither, as on phones. */
export function hasPanel(): boolean {
  return browser.sidebarAction !== undefined || chromiumPanel() !== undefined;
}

/** Opens it beside a window's tabs. Must be called straight from a click or key, before anything is awaited. */
export function openPanel(windowId: number): Promise<void> {
  const chromium = chromiumPanel();
  if (chromium) return chromium.open({ windowId });
  return browser.sidebarAction?.open() ?? Promise.resolve();
}
