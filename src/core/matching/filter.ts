/**
 * The filter that keeps the scan at one look-up and one seldom taken branch a unit: a mispredicted branch costs as much
 * as reading some twenty units, so what counts is how seldom it says yes. It answers for each unit whether a surface may
 * begin three units back, given the unit before that, and those four; it may say yes in vain, never no in vain.
 *
 * Units are told apart by code only: whether in a word, capital or not, and one of sixteen groups of letters without
 * their tones. The place of a tone mark, and i or y thus make no difference; separators are one code. The codes of four units lie side by
 * side in 32 bits, the newest highest, and below them part of a fifth, of which only counts whether it is in a word; what
 * must not matter is masked out, the rest hashed into a set.
 */
import { CAPITAL_CODE, CODE_BITS, codeOf, IN_WORD_CODE, NEWEST_SHIFT, OUTSIDE_CODE, units } from './units.ts';

/** Units between the start of a surface and the newest unit. */
export const LOOK_AHEAD = 3;
const SHIFTS = [3, 2, 1, 0].map((back) => NEWEST_SHIFT - back * CODE_BITS);
/** Case counts for the first unit only. What is left of the code before it is asked for apart. */
const BEFORE = (1 << SHIFTS[0]!) - 1;
export const MASK = ~(BEFORE | SHIFTS.slice(1).reduce((all, shift) => all | (CAPITAL_CODE << shift), 0));
/** Where a window has the bit that says whether the unit before the surface is in a word. */
export const IN_WORD_SHIFT = Math.log2(IN_WORD_CODE) - (CODE_BITS - SHIFTS[0]!);
/** Bits of an index: 64 KB of bytes. Bits in place of bytes would take a third more time for every unit. */
const INDEX_BITS = 16;
/** A window's index in the filter: `Math.imul(window & MASK, SPREAD) >>> INDEX_SHIFT`. */
export const INDEX_SHIFT = 32 - INDEX_BITS;
export const SPREAD = 0x9e37_79b1 | 0;
export const FILTER_SIZE = 2 ** INDEX_BITS;
const ALL_CODES = [OUTSIDE_CODE, ...Array.from({ length: 16 }, (_, group) => IN_WORD_CODE | group)];

/** An empty filter. */
export function emptyFilter(): Uint8Array {
  return new Uint8Array(FILTER_SIZE);
}

/** Lets a key pass, given the units of its words. `capital`: its first unit never stands in lower case. */
export function admit(filter: Uint8Array, words: readonly (readonly number[])[], capital: boolean): void {
  const [first = [], ...others] = reachable(words);
  const { lowers } = units();
  const inCase = first.flatMap((code) => {
    const capitals = code === OUTSIDE_CODE ? code : code | CAPITAL_CODE;
    return capital && lowers(words[0]![0]!) ? [capitals] : [code, capitals];
  });
  const windows = [inCase, ...others].reduce<number[]>(
    (partial, codes, step) =>
      partial.flatMap((window) => codes.map((code) => window | (code << SHIFTS[step]!))),
    [0],
  );
  for (const window of windows) filter[Math.imul(window & MASK, SPREAD) >>> INDEX_SHIFT] = 1;
}

/** The codes, case apart, that may stand 0 to 3 units after the start. */
function reachable(words: readonly (readonly number[])[]): number[][] {
  let places = [{ word: 0, unit: 0 }];
  return SHIFTS.map(() => {
    const here = new Set<number>();
    places = places.flatMap(({ word, unit }) => {
      const letters = words[word];
      const letter = letters?.[unit];
      for (const code of !letters ? ALL_CODES : [letter === undefined ? OUTSIDE_CODE : codeOf(letter)])
        here.add(code);
      if (!letters) return [{ word, unit }];
      if (letter !== undefined) return [{ word, unit: unit + 1 }];
      // Separators may go on; after the last word all is open.
      return [{ word: word + 1, unit: 0 }, ...(word + 1 < words.length ? [{ word, unit }] : [])];
    });
    return [...here];
  });
}
