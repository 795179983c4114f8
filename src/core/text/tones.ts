/**
 * Two spellings of one Vietnamese syllable: where the tone mark stands (hoà, hòa), and i or y (Mĩ, Mỹ).
 * The canonical form has the tone on the later vowel (hoà, khoẻ, thuỷ, quý, già), the "new" placement, since it needs no
 * exception for closed syllables (hoàn) nor for qu- and gi-, whose u and i belong to the consonant; and y for i.
 */

/** Vowel letters in their six tones: level, grave, acute, hook, tilde, dot. */
const TONED = [
  'aàáảãạ',
  'ăằắẳẵặ',
  'âầấẩẫậ',
  'eèéẻẽẹ',
  'êềếểễệ',
  'iìíỉĩị',
  'oòóỏõọ',
  'ôồốổỗộ',
  'ơờớởỡợ',
  'uùúủũụ',
  'ưừứửữự',
  'yỳýỷỹỵ',
];

const place = new Map<string, { row: string; tone: number }>();
for (const row of TONED) [...row].forEach((letter, tone) => void place.set(letter, { row, tone }));

/** The tone of a lower-case precomposed letter, 0 to 5; 0 for level vowels and for all else. */
function toneOf(letter: string): number {
  return place.get(letter)?.tone ?? 0;
}

function shift(first: string, second: string): string {
  const from = place.get(first);
  const to = place.get(second);
  return from && to ? from.row.charAt(0) + to.row.charAt(from.tone) : first + second;
}

const QU = /(^q)([ùúủũụ])([aăâeêioôơuy])/;
const GI = /(^g)([ìíỉĩị])([aăâeêoôơuư])/;
const GLIDE = /([òóỏõọ])([aăe])|([ùúủũụ])(y)/g;
/** The closed rule for i/y: alone after h, k, l, m, s, t or qu. Not after v: Vi and Vy are two names. */
const I_OR_Y = /^([hklmst]|qu)([iìíỉĩị])$/;
/** Any of the above needs one of these letters; most words have none. */
const MAY_CHANGE = /[òóỏõọùúủũụìíỉĩị]|^(?:[hklmst]|qu)i$/;

/** The canonical spelling of one folded word (lower case, precomposed). Keeps its length; idempotent. */
export function canonicalWord(word: string): string {
  if (!MAY_CHANGE.test(word)) return word;
  const moved = word
    .replace(QU, (_, q: string, u: string, vowel: string) => q + shift(u, vowel))
    .replace(GI, (_, g: string, i: string, vowel: string) => g + shift(i, vowel))
    .replace(GLIDE, (_, o?: string, a?: string, u?: string, y?: string) => shift(o ?? u ?? '', a ?? y ?? ''))
    .replace(I_OR_Y, (_, initial: string, i: string) => initial + 'yỳýỷỹỵ'.charAt(toneOf(i)));
  // In what is no syllable, with two tone marks, one may make way for the other.
  return moved === word ? word : canonicalWord(moved);
}
