/** The one importer of the polyfill. Everything else takes what it needs of the browser from this folder. */
import browser from 'webextension-polyfill';

export type { Events, Permissions, Runtime, Scripting, Tabs } from 'webextension-polyfill';
export { browser };
