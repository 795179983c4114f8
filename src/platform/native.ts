/**
 * The browser's own promise-based API, in the polyfill's place for the scripts that run in every frame of a page
 * (`vite.config.ts` puts it there): the browsers that we run in all have it, and the polyfill would be a seventh of
 * the content script. A page's element called `browser` or `chrome` is not taken for it.
 */
import type { Browser } from 'webextension-polyfill';

declare const __TARGET__: 'chrome' | 'firefox';

const world = globalThis as unknown as { readonly browser: Browser; readonly chrome: Browser };

export default __TARGET__ === 'firefox' ? world.browser : world.chrome;
