/**
 * The filter that keeps the scan at one look-up and one seldom taken branch a unit: a mispredicted branch costs as much
 * as reading some twenty units, so what counts is how seldom it says yes. It answers for each unit whether a surface may
 * begin four units back, given the unit before that, and those five; it may say yes in vain, never no in vain.
 *
 * Units are told apart by code only: whether in a word, capital or not, and one of sixteen groups of letters without
 * their tones. The place of a tone mark, and i or y thus make no difference; separators are one code. The codes of five units lie side by
 * side in 32 bits, the newest highest, and below them part of a sixth, of which only counts whether it is in a word; what
 * must not matter is masked out, the rest hashed into a set.
 *
 * Where it says yes, a second set (`further.ts`) is asked for the four units after those.
 */
import { CAPITAL_CODE, CODE_BITS, codeOf, NEWEST_SHIFT, ODD_WINDOW, OUTSIDE_CODE, units } from './units.ts';

/** Units between the start of a surface and the newest unit. */
export const LOOK_AHEAD = 4;
export const SHIFTS = [4, 3, 2, 1, 0].map((back) => NEWEST_SHIFT - back * CODE_BITS);
/** Case counts for the first unit only. What is left of the code before it is asked for apart. */
const BEFORE = (1 << SHIFTS[0]!) - 1;
export const MASK = ~(BEFORE | SHIFTS.slice(1).reduce((all, shift) => all | (CAPITAL_CODE << shift), 0));
/** Where a window has the bit that says that the unit before the surface is in no word. */
export const OUTSIDE_SHIFT = Math.log2(OUTSIDE_CODE) - (CODE_BITS - SHIFTS[0]!);
/** Bits of an index: 128 KB of bytes. Bits in place of bytes would take a third more time for every unit. */
const INDEX_BITS = 17;
/** A window's index in the filter: `Math.imul(window & MASK, SPREAD) >>> INDEX_SHIFT`. */
export const INDEX_SHIFT = 32 - INDEX_BITS;
export const SPREAD = 0x9e37_79b1 | 0;
export const FILTER_SIZE = 2 ** INDEX_BITS;
const ALL_CODES = [OUTSIDE_CODE, ...Array.from({ length: 16 }, (_, group) => group)];

/** The window where nothing was read yet. */
export const NOTHING_READ = SHIFTS.reduce((all, shift) => all | (OUTSIDE_CODE << shift), 1 << OUTSIDE_SHIFT);

/** A filter that lets odd units pass only. */
export function emptyFilter(): Uint8Array {
  const filter = new Uint8Array(FILTER_SIZE);
  filter[Math.imul(ODD_WINDOW & MASK, SPREAD) >>> INDEX_SHIFT] = 1;
  return filter;
}

/** Lets a key pass, given the units of its words. `capital`: its first unit never stands in lower case. */
export function admit(filter: Uint8Array, words: readonly (readonly number[])[], capital: boolean): void {
  for (const codes of sequences(words, capital, SHIFTS.length)) {
    for (const window of windows(codes)) filter[Math.imul(window & MASK, SPREAD) >>> INDEX_SHIFT] = 1;
  }
}

/** What the codes of as many units from a key's start on may be; shorter where the key may end before. */
export function sequences(
  words: readonly (readonly number[])[],
  capital: boolean,
  reach: number,
): number[][] {
  const found: number[][] = [];
  const follow = (word: number, unit: number, codes: number[]): void => {
    const letters = words[word];
    if (!letters || codes.length === reach) {
      found.push(codes);
      return;
    }
    const letter = letters[unit];
    if (letter !== undefined) {
      follow(word, unit + 1, [...codes, codeOf(letter)]);
      return;
    }
    const outside = [...codes, OUTSIDE_CODE];
    follow(word + 1, 0, outside);
    // Separators may go on.
    if (word + 1 < words.length) follow(word, unit, outside);
  };
  follow(0, 0, []);
  return firstCodes(words, capital).flatMap((first) => found.map(([, ...others]) => [first, ...others]));
}

function firstCodes(words: readonly (readonly number[])[], capital: boolean): number[] {
  const unit = words[0]![0]!;
  const code = codeOf(unit);
  const capitals = code === OUTSIDE_CODE ? code : code | CAPITAL_CODE;
  return capital && units().lowers(unit) ? [capitals] : [code, capitals];
}

/** The windows that begin with codes; what comes after them may be anything. */
export function windows(codes: readonly number[]): number[] {
  const known = SHIFTS.reduce((window, shift, at) => window | ((codes[at] ?? 0) << shift), 0);
  return SHIFTS.slice(codes.length).reduce(
    (all, shift) => all.flatMap((window) => ALL_CODES.map((code) => window | (code << shift))),
    [known],
  );
}
