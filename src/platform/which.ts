import { browser } from './browser.ts';

/** True in Firefox, false in Chromium. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}
