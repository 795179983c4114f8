/**
 * Whether a match pattern of the WebExtension kind covers an address; the path is not looked at, as permissions do not.
 * An address that does not parse, or is not http(s), is covered by nothing.
 */
export function covers(pattern: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const scheme = url.protocol.slice(0, -1);
  if (scheme !== 'http' && scheme !== 'https') return false;
  if (pattern === '<all_urls>') return true;
  const parts = /^(\*|https?):\/\/([^/]+)\//.exec(pattern);
  if (!parts) return false;
  const [, wantedScheme, wantedHost = ''] = parts;
  if (wantedScheme !== '*' && wantedScheme !== scheme) return false;
  if (wantedHost === '*') return true;
  if (!wantedHost.startsWith('*.')) return url.hostname === wantedHost.replace(/:(\d+|\*)$/, '');
  const base = wantedHost.slice(2);
  return url.hostname === base || url.hostname.endsWith(`.${base}`);
}

export function anyCovers(patterns: readonly string[], address: string): boolean {
  return patterns.some((pattern) => covers(pattern, address));
}
