/** Is a word spelt as a Vietnamese syllable? Tells Vietnamese names from foreign ones. */

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';
const NUCLEUS =
  '(?:uyê|uya|iêu|yêu|ươi|ươu|uôi|oai|oay|oeo|uây|uyu|oao|iê|yê|ươ|uô|ia|ya|ưa|ua|ai|ay|ây|ao|au|âu|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oa|oă|oe|uâ|uê|uơ|uy|ui|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)';
const CODA = '(?:ng|nh|ch|c|m|n|p|t)?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}[1-5]?$`, 'u');

/** Takes a key of `keyOf`. */
export function isVietnameseSyllable(key: string): boolean {
  return key.length <= 8 && SYLLABLE.test(key);
}

const UNMARKED_NUCLEUS =
  '(?:uye|uya|ieu|yeu|uoi|uou|oai|oay|oeo|uay|ie|ye|uo|ia|ya|ua|ai|ay|ao|au|eo|eu|iu|oi|ui|uu|oa|oe|ue|uy|a|e|i|o|u|y)';
const UNMARKED = new RegExp(`^${ONSET}${UNMARKED_NUCLEUS}${CODA}$`, 'u');

/** A Vietnamese syllable written without its marks (`Luong`, `Nguyen`). */
export function isUnmarkedSyllable(key: string): boolean {
  return key.length <= 7 && UNMARKED.test(key);
}
