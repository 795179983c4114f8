/**
 * The filter that lets the scan read every second unit only. It answers, for a unit and the two read before it, whether
 * a surface may begin one or two units further back; it may say yes in vain, never no in vain.
 *
 * With p the first unit of a surface: the scan reads either p, p+2 (then `AT_TWO`: the start is two back), or
 * p-1, p+1, p+3 (`AT_THREE`: three back), and p-1 is then known to be outside a word. Units are told apart by code only:
 * base letter and case, so that tone marks, their place, and i or y make no difference. What makes text longer than its
 * key are runs of separators, which may go on at each step, and odd units, each of which the scan sees (`ODD`) or has
 * skipped: then what follows stands one further on.
 */
import { CODE_BITS, codesOf, MIDDLE_SHIFT, NEWEST_SHIFT, ODD_CODE, OUTSIDE_CODE } from './units.ts';

export const AT_TWO = 1;
export const AT_THREE = 2;
export const ODD = 4;
/** Asked with two neighbouring units, the first as the middle code: they may begin a surface. */
export const PAIR = 8;

const CODES = 1 << CODE_BITS;
export const FILTER_SIZE = 1 << (2 * CODE_BITS + 1);
const EVERY_CODE = Array.from({ length: CODES }, (_, code) => code);

/** An empty filter: odd units always count. */
export function emptyFilter(): Uint8Array {
  const filter = new Uint8Array(FILTER_SIZE);
  for (const other of EVERY_CODE) for (const inWord of [0, 1]) set(filter, inWord, other, ODD_CODE, ODD);
  return filter;
}

function set(filter: Uint8Array, oldest: number, middle: number, newest: number, bit: number): void {
  filter[oldest | (middle << MIDDLE_SHIFT) | (newest << NEWEST_SHIFT)]! |= bit;
}

/** Lets a key pass. `capital`: its first unit never stands in lower case. */
export function admit(filter: Uint8Array, key: readonly (readonly number[])[], capital: boolean): void {
  const first = codesOf(key[0]![0]!, capital);
  const [, one, two, three] = reachable(key);
  for (const code of first) {
    for (const next of one!) set(filter, 0, code, next, PAIR);
    for (const next of [...one!, ...two!]) {
      set(filter, 0, code, next, AT_TWO);
      set(filter, 1, code, next, AT_TWO);
    }
  }
  for (const code of one!) for (const next of [...two!, ...three!]) set(filter, 0, code, next, AT_THREE);
}

/** The codes that may stand 0, 1, 2 and 3 units after the start, odd units left out. `key`: the units of each word. */
function reachable(key: readonly (readonly number[])[]): ReadonlySet<number>[] {
  let places = new Set(['0.0']);
  const codes: Set<number>[] = [];
  for (let step = 0; step < 4; step += 1) {
    const here = new Set<number>();
    const next = new Set<string>();
    for (const place of places) visit(key, place, here, next);
    codes.push(here);
    places = next;
  }
  return codes;
}

/** Places are `word.unit`, a unit at the word's length being the separators after it; beyond the last word all is open. */
function visit(
  key: readonly (readonly number[])[],
  place: string,
  codes: Set<number>,
  next: Set<string>,
): void {
  const [word = 0, at = 0] = place.split('.').map(Number);
  const units = key[word];
  if (!units) {
    for (const code of EVERY_CODE) codes.add(code);
    next.add(place);
  } else if (at < units.length) {
    for (const code of codesOf(units[at]!, false)) codes.add(code);
    next.add(`${word}.${at + 1}`);
  } else {
    codes.add(OUTSIDE_CODE).add(ODD_CODE);
    next.add(`${word + 1}.0`);
    if (word + 1 < key.length) next.add(place);
  }
}
