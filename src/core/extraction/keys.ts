/**
 * One spelling for the many a Vietnamese syllable may have, for look-up in the lexicons only: lower case, tone mark
 * moved behind the letters (so that hoà = hòa, thuỷ = thủy), final i for y after a consonant (mỹ = mĩ, kỹ = kĩ).
 * Marks still count: `tô` and `tố` have different keys.
 */

const TONES: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};

const TONE = /[\u0300\u0301\u0309\u0303\u0323]/u;
const TONE_ALL = /[\u0300\u0301\u0309\u0303\u0323]/gu;

/** Key of one word or one punctuation mark. Hyphens and dashes are one, and so are straight and curly quotes. */
export function keyOf(word: string): string {
  if (word.length === 1) {
    if ('-‐‑–—−'.includes(word)) return '-';
    if ('“”„"«»'.includes(word)) return '"';
    if ("‘’'".includes(word)) return "'";
  }
  const lower = word.toLowerCase().replaceAll('ð', 'đ');
  const decomposed = lower.normalize('NFD');
  const tone = TONE.exec(decomposed)?.[0];
  const letters = (tone === undefined ? decomposed : decomposed.replace(TONE_ALL, '')).normalize('NFC');
  const spelt = letters.replace(/(^|[bcdđghklmnprstvx])y$/u, '$1i').replace(/^quy$/u, 'qui');
  return tone === undefined ? spelt : spelt + TONES[tone];
}

/** Keys of the words of a list, which white space separates. */
export function keySet(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(/\s+/u)
      .filter((word) => word !== '')
      .map((word) => keyOf(word)),
  );
}
