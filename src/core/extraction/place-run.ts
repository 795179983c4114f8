/** Names of places behind a word for their kind: `xã Vũ Tiến`, `huyện Hoằng Hoá`, `đường Trần Phú`. */
import { keySet } from './keys.ts';
import { places, surnames } from './lexicon.ts';
import { isVietnameseSyllable } from './syllable.ts';
import type { Token } from './tokens.ts';

/** Words for kinds of places; the capitals behind one name it. */
const KINDS = keySet(
  'xã phường huyện quận tỉnh thôn ấp bản làng xóm phố đường sông suối hồ chợ cầu đèo núi đảo cảng vịnh bến buôn bang vùng hạt',
);
/** Second words of such kinds: thị trấn, thị xã, thành phố, khu phố, quốc lộ. */
const KIND_PAIRS: readonly (readonly [string, string])[] = [
  ['thị', 'trấn'],
  ['huyện', 'uỷ'],
  ['huyện', 'ủy'],
  ['thành', 'uỷ'],
  ['thành', 'ủy'],
  ['thị', 'uỷ'],
  ['thị', 'ủy'],
  ['quận', 'uỷ'],
  ['quận', 'ủy'],
  ['tỉnh', 'uỷ'],
  ['tỉnh', 'ủy'],
  ['đảng', 'uỷ'],
  ['đảng', 'ủy'],
  ['thị', 'xã'],
  ['thành', 'phố'],
  ['khu', 'phố'],
  ['tổ', 'dân'],
  ['sân', 'bay'],
  ['bán', 'đảo'],
  ['quần', 'đảo'],
  ['công', 'viên'],
  ['nhà', 'thờ'],
];
/** Surnames that begin few names of places. */
const COMMON_SURNAMES = keySet(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Đào Trịnh Trương Đinh Phùng Tạ Lưu',
);

/** Syllables of a place's name without a person's behind it. */
const PLACE_NAME = 2;

/** End of the place's name that begins at a token behind a word for its kind; the token itself where there is none. */
export function placeRun(tokens: readonly Token[], at: number, limit: number): number {
  if (!isKind(tokens, at)) return at;
  const known = places.at(tokens, at, limit);
  if (known) return known.to;
  let to = at;
  while (to < limit && to < at + 8 && isNamePart(tokens[to]!, to > at)) to++;
  // A foreign place of one word: `tỉnh Gunma`, `bang Texas`.
  if (to === at && isForeignPlace(tokens, at, limit)) return at + 1;
  if (to <= at + 1 && isMountainPlace(tokens, at, limit)) return at + 2;
  const length = to - at;
  if (length <= PLACE_NAME) return to;
  const isSurname = COMMON_SURNAMES.has(tokens[at]!.key);
  if (length === 3) return isSurname ? at : to;
  // Place and person: `xã Hồng Châu Nguyễn Văn An`.
  if (surnames.has(tokens[at + PLACE_NAME]!.key)) return at + PLACE_NAME;
  return isSurname ? at : to;
}

/** Units of administration: what stands behind them is their name. */
const UNITS = keySet('xã phường huyện quận tỉnh thôn buôn trấn');

/** `huyện Krông Năng`, `huyện Đăk Mil`: two capitals, one of them no Vietnamese syllable, and no name behind them. */
function isMountainPlace(tokens: readonly Token[], at: number, limit: number): boolean {
  const [one, two, behind] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (!UNITS.has(tokens[at - 1]!.key) || at + 1 >= limit || two?.capital !== 'initial' || two.gap !== 'space')
    return false;
  if (isVietnameseSyllable(one.key) && isVietnameseSyllable(two.key)) return false;
  return at + 2 >= limit || behind?.capital === 'none' || behind?.gap === 'line';
}

function isForeignPlace(tokens: readonly Token[], at: number, limit: number): boolean {
  const next = at + 1 < limit ? tokens[at + 1] : undefined;
  return (
    !isVietnameseSyllable(tokens[at]!.key) &&
    (next === undefined || next.capital === 'none' || next.gap === 'line')
  );
}

function isKind(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const first = tokens[at]!;
  if (!before || before.sentence !== first.sentence || first.capital !== 'initial' || first.gap === 'none')
    return false;
  // `TP Chí Linh`; a surname behind it begins a person's name.
  if (/^(?:TP|TX)$/u.test(before.text)) return !COMMON_SURNAMES.has(first.key);
  if (KINDS.has(before.key) && before.capital !== 'all') return before.text !== 'Hồ' && before.text !== 'Phố';
  const pair = tokens[at - 2];
  return KIND_PAIRS.some(
    ([one, two]) => pair?.text.toLowerCase() === one && before.text.toLowerCase() === two,
  );
}

function isNamePart(token: Token, inside: boolean): boolean {
  if (inside && token.gap !== 'space') return false;
  return token.kind === 'word' && token.capital === 'initial' && isVietnameseSyllable(token.key);
}
