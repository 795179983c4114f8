/** Where the product may work: the listed sites, the reader’s own sites, one page for once. */
import { browser } from './browser.ts';
import { anyCovers } from './match-pattern.ts';
import { LISTED_PATTERNS, patternFor } from './sites.ts';

/**
 * What stands between the product and a page.
 * `listed` and `own`: it runs there, or would if the browser had granted access (`granted`). `none`: the reader may add
 * the site. `impossible`: no extension may; `why` is for wording.
 */
export type SiteAccess =
  | { readonly kind: 'listed'; readonly granted: boolean; readonly pattern: string }
  | { readonly kind: 'own'; readonly pattern: string }
  | { readonly kind: 'none'; readonly pattern: string }
  | { readonly kind: 'impossible'; readonly why: 'browser-page' | 'store' | 'pdf' };

/** Sites on which browsers let no extension work. */
const CLOSED_HOSTS = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
];

/** The pattern the reader is asked for when adding the site of an address: its host (without `www.`) and what is under it. */
export function sitePattern(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return patternFor(hostname.replace(/^www\./, ''));
}

/** `address` is the tab’s, undefined where the browser does not tell it. */
export async function siteAccess(address: string | undefined): Promise<SiteAccess> {
  const pattern = address === undefined ? null : sitePattern(address);
  if (address === undefined || pattern === null) return { kind: 'impossible', why: 'browser-page' };
  const url = new URL(address);
  const closed =
    CLOSED_HOSTS.includes(url.hostname) ||
    (url.hostname === 'chrome.google.com' && url.pathname.startsWith('/webstore'));
  if (closed) return { kind: 'impossible', why: 'store' };
  if (/\.pdf$/i.test(url.pathname)) return { kind: 'impossible', why: 'pdf' };
  const granted = await browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] });
  if (anyCovers(LISTED_PATTERNS, address)) return { kind: 'listed', granted, pattern };
  return granted ? { kind: 'own', pattern } : { kind: 'none', pattern };
}

/** Granted patterns beyond the listed sites: those the reader added. */
export async function ownPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !LISTED_PATTERNS.includes(origin) && !origin.startsWith('file:')).sort();
}

/** Listed patterns that the browser has not granted: all of them in Firefox until the reader agrees. */
export async function missingListed(): Promise<string[]> {
  const granted = await Promise.all(
    LISTED_PATTERNS.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return LISTED_PATTERNS.filter((_, index) => !granted[index]);
}

/**
 * Asks for access. Must be called straight from a click or key of the reader, before anything is awaited; the popup
 * may close meanwhile, so what follows is done by the background on `permissions.onAdded`.
 */
export function requestAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** Asks for all listed sites at once; to be called straight from a click, as {@link requestAccess}. */
export function requestListed(): Promise<boolean> {
  return requestAccess(LISTED_PATTERNS);
}

/** Gives up the reader’s own sites that cover the address. Listed sites are switched off in the settings instead. */
export async function removeSite(address: string): Promise<boolean> {
  const origins = (await ownPatterns()).filter((pattern) => anyCovers([pattern], address));
  return origins.length > 0 && browser.permissions.remove({ origins });
}

/** Calls back with the patterns that were granted or taken away, until the signal aborts. */
export function watchAccess(
  changed: (what: 'added' | 'removed', patterns: readonly string[]) => void,
  signal?: AbortSignal,
): void {
  const added = (permissions: { origins?: string[] }): void => changed('added', permissions.origins ?? []);
  const removed = (permissions: { origins?: string[] }): void =>
    changed('removed', permissions.origins ?? []);
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  signal?.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(added);
    browser.permissions.onRemoved.removeListener(removed);
  });
}
