/** Where the product may work: the listed sites, the reader’s own sites, one page for once. */
import { browser } from './browser.ts';
import { anyCovers } from './match-pattern.ts';
import { patternFor } from './sites.ts';

/**
 * What stands between the product and a page.
 * `listed` and `own`: it runs there, or would if the browser had granted access (`granted`). `none`: the reader may add
 * the site. `impossible`: no extension may; `why` is for wording.
 */
export type SiteAccess =
  | { readonly kind: 'listed'; readonly granted: boolean; readonly patterns: readonly string[] }
  | { readonly kind: 'own'; readonly patterns: readonly string[] }
  | { readonly kind: 'none'; readonly patterns: readonly string[] }
  | { readonly kind: 'impossible'; readonly why: 'browser-page' | 'store' | 'pdf' };

/** Sites on which browsers let no extension work. */
const CLOSED_HOSTS = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
];

/** Match patterns of the listed sites, as the manifest of this build has them. */
export function listedPatterns(): readonly string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
}

/**
 * The patterns the reader is asked for when adding the site of an address: its host (without `www.`) and what is under
 * it, over http and https. Null where no site can be added.
 */
function sitePatterns(address: string): readonly string[] | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return [patternFor(hostname.replace(/^www\./, ''))];
}

/** `address` is the tab’s, undefined where the browser does not tell it. */
export async function siteAccess(address: string | undefined): Promise<SiteAccess> {
  const patterns = address === undefined ? null : sitePatterns(address);
  if (address === undefined || patterns === null) return { kind: 'impossible', why: 'browser-page' };
  const url = new URL(address);
  const closed =
    CLOSED_HOSTS.includes(url.hostname) ||
    (url.hostname === 'chrome.google.com' && url.pathname.startsWith('/webstore'));
  if (closed) return { kind: 'impossible', why: 'store' };
  if (/\.pdf$/i.test(url.pathname)) return { kind: 'impossible', why: 'pdf' };
  const granted = await browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] });
  if (anyCovers(listedPatterns(), address)) return { kind: 'listed', granted, patterns };
  return granted ? { kind: 'own', patterns } : { kind: 'none', patterns };
}

/** Granted patterns beyond the listed sites: those the reader added. */
export async function ownPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const listed = listedPatterns();
  return origins.filter((origin) => !listed.includes(origin) && !origin.startsWith('file:')).sort();
}

/** Listed patterns that the browser has not granted: all of them in Firefox until the reader agrees. */
export async function missingListed(): Promise<string[]> {
  const listed = listedPatterns();
  const granted = await Promise.all(
    listed.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return listed.filter((_, index) => !granted[index]);
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
  return requestAccess(listedPatterns());
}

/** Host of a pattern, without the `*.` for its subdomains. */
function hostOfPattern(pattern: string): string {
  return pattern
    .replace(/^[^:]+:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^\*\./, '');
}

/** Hosts that the reader added. Browsers keep a grant for `*://` as two, one for http and one for https. */
export async function ownHosts(): Promise<string[]> {
  return [...new Set((await ownPatterns()).map(hostOfPattern))];
}

/** Gives up a host that the reader added. Listed sites are switched off in the settings instead. */
export async function removeHost(host: string): Promise<boolean> {
  const origins = (await ownPatterns()).filter((pattern) => hostOfPattern(pattern) === host);
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
