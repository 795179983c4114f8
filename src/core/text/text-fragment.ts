/** Addresses that open a page at some words (URL text fragments, WICG scroll-to-text-fragment). */

/** Longer quotes are named by their first and last words: so many of each find one place in a news article. */
const EDGE_WORDS = 6;
/** Up to so many words a quote is named in full. */
const FULL_WORDS = 2 * EDGE_WORDS;

/** `-`, `,` and `&` have a meaning in the directive, which `encodeURIComponent` leaves to the first. */
const encode = (words: readonly string[]) => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/** The address with a directive that leads to the quote; browsers that know none open the page at its top. */
export function atWords(address: string, quote: string): string {
  const words = quote.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return address;
  const text =
    words.length <= FULL_WORDS
      ? encode(words)
      : `${encode(words.slice(0, EDGE_WORDS))},${encode(words.slice(-EDGE_WORDS))}`;
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${text}`;
}
