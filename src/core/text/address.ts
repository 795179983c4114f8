/** What of an address names a page: without scheme, `www.` or `m.`, query, fragment and closing slash; null for a site's front page. */
export function pageAddress(address: string | undefined): string | null {
  const parts = /^https?:\/\/(?:www\.|m\.)?([^/?#]+)([^?#]*)/i.exec(address ?? '');
  return parts && parts[2] !== '' && parts[2] !== '/'
    ? `${parts[1]!.toLowerCase()}${parts[2]!.replace(/\/$/, '')}`
    : null;
}

/** Whether two addresses are of one page. */
export function sameAddress(a: string | undefined, b: string | undefined): boolean {
  const first = pageAddress(a);
  return first !== null && first === pageAddress(b);
}
