/** Addresses come with articles and packs, which are not trusted: only what a browser opens as a web page is a link. */
export function webAddress(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  return /^https?:$/.test(new URL(address).protocol) ? address : null;
}
