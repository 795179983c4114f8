/** Which mentions are one forum: by their words, ordinals and years. */
import { keyOf, keySet } from './keys.ts';
import type { Range, TokenText } from './tokens.ts';

/** Adds a mention to the forum it is of, or as one of its own. */
export function addForum(
  doc: TokenText,
  groups: { keys: string[][]; mentions: Range[] }[],
  mention: Range,
): void {
  const keys: string[] = [];
  for (let i = mention.from; i < mention.to; i++) {
    const token = doc.tokens[i]!;
    if (token.kind !== 'mark') keys.push(...(SHORT_FORMS.get(token.text) ?? [token.key]));
  }
  const same = groups
    .slice(-RECENT)
    .find((group) => group.keys.slice(0, RECENT).some((other) => isOne(other, keys)));
  if (same) {
    same.keys.push(keys);
    same.mentions.push(mention);
  } else groups.push({ keys: [keys], mentions: [mention] });
}

/** `LHQ` is the `Liên hợp quốc`, also called `Liên Hiệp Quốc`. */
const SHORT_FORMS = new Map([
  ['LHQ', ['liên', 'hợp', 'quốc'].map(keyOf)],
  ['Hiệp', [keyOf('hợp')]],
]);

/** Forums of late, and forms of one, that a mention is compared with: a long text stays linear. */
const RECENT = 40;
const ORDINAL = keyOf('thứ');
const GENERIC = keySet('tại ở khối hội nghị cấp cao thượng đỉnh đối thoại diễn đàn lần thứ kỷ niệm nước các');

function isOne(a: readonly string[], b: readonly string[]): boolean {
  const content = (keys: readonly string[]): string[] =>
    keys.filter((key, i) => !GENERIC.has(key) && !(/^\d/u.test(key) && keys[i - 1] !== 'g'));
  const [short, long] =
    content(a).length <= content(b).length ? [content(a), content(b)] : [content(b), content(a)];
  const words = new Set(long);
  if (short.length === 0) return a.join(' ') === b.join(' ');
  if (!short.every((key) => words.has(key))) return false;
  const years = [a, b].map((keys) => keys.filter((key) => /^(?:19|20)\d\d$/u.test(key)));
  if (years[0]!.length > 0 && years[1]!.length > 0 && !years[0]!.some((year) => years[1]!.includes(year)))
    return false;
  const ordinal = (keys: readonly string[]): string | undefined => keys[keys.indexOf(ORDINAL) + 1];
  const oneOrdinal = a.includes(ORDINAL) ? ordinal(a) : undefined;
  const twoOrdinal = b.includes(ORDINAL) ? ordinal(b) : undefined;
  if (oneOrdinal !== undefined && twoOrdinal !== undefined && oneOrdinal !== twoOrdinal) return false;
  return short.length >= long.length * 0.5;
}
