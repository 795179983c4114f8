/**
 * The filter that keeps the scan at one look-up a unit. It answers whether a surface may begin with the two units just
 * read, of which the first follows what is no part of a word, and then whether it may with a third. It may say yes in
 * vain, never no in vain: units are told apart by code only (base letter and case), so that tone marks, their place, and
 * i or y make no difference; separators are one code. An odd unit always counts.
 */
import { CODE_BITS, codesOf, MIDDLE_SHIFT, NEWEST_SHIFT, ODD_CODE, OUTSIDE_CODE } from './units.ts';

/** Answers of the first half: two units that may begin a surface; an odd unit was read. */
export const PAIR = 1;
export const ODD = 2;

const CODES = 1 << CODE_BITS;
const EVERY_CODE = Array.from({ length: CODES }, (_, code) => code);
/** The second half, for three units, is hashed: few of its places are taken. */
const TRIPLES = 1 << (2 * CODE_BITS + 1);
export const FILTER_SIZE = 2 * TRIPLES;
const SPREAD = 0x20b;

/** Index for three units, from the index for the first two and the code of the third. */
export function tripleIndex(pair: number, third: number): number {
  return TRIPLES + (((pair >>> MIDDLE_SHIFT) ^ Math.imul(third, SPREAD)) & (TRIPLES - 1));
}

/** An empty filter. */
export function emptyFilter(): Uint8Array {
  const filter = new Uint8Array(FILTER_SIZE);
  for (const before of EVERY_CODE)
    for (const inWord of [0, 1]) filter[pairIndex(inWord, before, ODD_CODE)] = ODD;
  return filter;
}

/** Oldest: 1 in a word, 0 not. */
function pairIndex(oldest: number, middle: number, newest: number): number {
  return oldest | (middle << MIDDLE_SHIFT) | (newest << NEWEST_SHIFT);
}

/** Lets a key pass, given the units of its words. `capital`: its first unit never stands in lower case. */
export function admit(filter: Uint8Array, words: readonly (readonly number[])[], capital: boolean): void {
  const [first, second, third] = [codesOf(words[0]![0]!, capital), ...reachable(words)];
  for (const one of first) {
    for (const two of second!) {
      const pair = pairIndex(0, one, two);
      filter[pair]! |= PAIR;
      for (const three of third!) filter[tripleIndex(pair, three)] = 1;
      filter[tripleIndex(pair, ODD_CODE)] = 1;
    }
  }
}

/** The codes that may stand one and two units after the start. */
function reachable(words: readonly (readonly number[])[]): [Iterable<number>, Iterable<number>] {
  const [first = [], next] = words;
  const inside = (at: number): number[] => codesOf(first[at]!, false);
  const outside = [OUTSIDE_CODE, ODD_CODE];
  if (first.length > 2) return [inside(1), inside(2)];
  if (first.length === 2) return [inside(1), outside];
  return [outside, next ? [...outside, ...codesOf(next[0]!, false)] : EVERY_CODE];
}
