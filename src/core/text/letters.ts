/**
 * The characters that folding treats alike, as bodies of regular-expression classes. Each list is closed: a character
 * not named here stands for itself (but for case and canonical composition).
 */

/** Letters, digits and marks make words (Unicode's rules, never ASCII's `\b`). */
export const WORD = '\\p{L}\\p{N}\\p{M}';

/** Every white space, no-break and line breaks included; U+FEFF is ignorable instead. */
export const SPACE = '\\t-\\r\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** Hyphen-minus, hyphens, dashes, the minus sign and their small and full-width forms. */
export const DASH = '\\-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d';

/** Apostrophes, single quotes and what is typed for them. */
const APOSTROPHE = "'`\\xb4\\u02b9\\u02bb\\u02bc\\u2018-\\u201b\\u2032\\uff07";

/** Double quotes. */
export const QUOTE = '"\\xab\\xbb\\u201c-\\u201f\\u2033\\uff02';

/** Characters without width or meaning: soft hyphen, zero-width spaces and joiners, direction marks, selectors. */
export const IGNORABLE =
  '\\xad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufe00-\\ufe0f\\ufeff';

/** What may compose with the character before it: marks, and the vowel and final jamo of Hangul. */
export const JOINING = '\\p{M}\\u1160-\\u11ff';

const SPACE_CHAR = new RegExp(`[${SPACE}]`);
const DASH_CHAR = new RegExp(`[${DASH}]`);
const APOSTROPHE_CHAR = new RegExp(`[${APOSTROPHE}]`);
const QUOTE_CHAR = new RegExp(`[${QUOTE}]`);
const known = new Map<string, string>();

/**
 * The folded form of one UTF-16 unit that stands alone: lower case, one kind of space, dash, apostrophe and quote, and
 * đ for the look-alikes U+00D0, U+00F0 and U+0189. Always one unit (İ becomes i).
 */
export function foldUnit(unit: string): string {
  let folded = known.get(unit);
  if (folded === undefined) {
    folded = computeUnit(unit);
    known.set(unit, folded);
  }
  return folded;
}

function computeUnit(unit: string): string {
  if (SPACE_CHAR.test(unit)) return ' ';
  if (DASH_CHAR.test(unit)) return '-';
  if (APOSTROPHE_CHAR.test(unit)) return "'";
  if (QUOTE_CHAR.test(unit)) return '"';
  if (unit === '\u00d0' || unit === '\u00f0' || unit === '\u0189') return 'đ';
  return unit.toLowerCase().charAt(0);
}
