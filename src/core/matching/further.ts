/**
 * The second filter, asked where the first lets a place through: one bit for the hash of the codes of nine units from there
 * on. What the first lets through in vain mostly begins like a surface and goes on as another word, and to read words costs
 * some fifty times a look at this table.
 *
 * It may say yes in vain, never no in vain. Surfaces that may end within the nine units have a bit for the first five alone.
 */
import { SHIFTS, sequences, windows } from './filter.ts';
import { CAPITAL_CODE, CODE_BITS, OUTSIDE_CODE } from './units.ts';

/** Units of the first window, and of both. */
const FIRST = SHIFTS.length;
const BOTH_WINDOWS = 2 * FIRST - 1;
/** Places of codes in the second window. */
const NEXT_SHIFTS = SHIFTS.slice(1);
const everywhere = (code: number): number => NEXT_SHIFTS.reduce((all, shift) => all | (code << shift), 0);
/** Outside and capital at once, which is so of odd units only: `next & (next << 1) & ODDS`. Nothing is known of the place then. */
export const ODDS = everywhere(OUTSIDE_CODE);
/** What counts of the second window: all but case. */
export const FURTHER_MASK = everywhere((1 << CODE_BITS) - 1 - CAPITAL_CODE);
/** Factors of the hash of two windows: `Math.imul(first ^ Math.imul(second, FURTHER), BOTH)`, of one: `Math.imul(first, ALONE)`. */
export const FURTHER = 0x85eb_ca6b | 0;
export const BOTH = 0xc2b2_ae35 | 0;
export const ALONE = 0x27d4_eb2f | 0;
/** Bits of the table for each hash in it, at least. */
const ROOM = 8;
const FEWEST_BITS = 1024;

/** Adds the hashes that let a key pass, given the units of its words; `capital` as for `admit`. */
export function admitFurther(
  hashes: Set<number>,
  words: readonly (readonly number[])[],
  capital: boolean,
): void {
  for (const codes of sequences(words, capital, BOTH_WINDOWS)) {
    const [first = 0, ...others] = windows(codes);
    if (codes.length === BOTH_WINDOWS) hashes.add(Math.imul(first ^ Math.imul(nextOf(codes), FURTHER), BOTH));
    else for (const window of [first, ...others]) hashes.add(Math.imul(window, ALONE));
  }
}

function nextOf(codes: readonly number[]): number {
  return NEXT_SHIFTS.reduce((window, shift, at) => window | (codes[FIRST + at]! << shift), 0);
}

/** The table of hashes, a bit each. Its length is a power of two. */
export function furtherTable(hashes: ReadonlySet<number>): Int32Array {
  const bits = 2 ** Math.ceil(Math.log2(Math.max(hashes.size * ROOM, FEWEST_BITS)));
  const table = new Int32Array(bits / 32);
  const shift = furtherShift(table);
  for (const hash of hashes) table[(hash >>> shift) >>> 5]! |= 1 << (hash >>> shift);
  return table;
}

/** How far to shift a hash for its bit of the table. */
export function furtherShift(table: Int32Array): number {
  return 32 - Math.log2(table.length * 32);
}
