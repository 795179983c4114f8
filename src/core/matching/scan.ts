/**
 * The scan: one function, since all text goes through it, with its tables in arrays that never change, so that compilers
 * know where they are and keep the rest in registers. Split over functions and fields it took twice as long.
 *
 * It rules places out and leaves the rest to `automaton.ts`: after the filter (`filter.ts`) it follows the words
 * along their path as long as they are spelled in the one usual way, with single spaces between. Whatever is out of the ordinary
 * (odd units, tone marks that may have to move, other separators, the end of a surface) it only reports.
 */
import * as filters from './filter.ts';
import * as furthers from './further.ts';
import * as layout from './layout.ts';
import * as characters from './units.ts';

// Imported names are looked up again at each use, in modules that are not bundled; these are known.
const { FILTER_SIZE, INDEX_SHIFT, LOOK_AHEAD, MASK, NOTHING_READ, OUTSIDE_SHIFT, SPREAD } = filters;
const { ALONE, BOTH, FURTHER, FURTHER_MASK, ODDS, furtherShift } = furthers;
const { EDGE_FACTOR, END_BIT, HASH_BASIS, HASH_FACTOR, OTHER_END_BIT, PATH_FACTOR, ROOT } = layout;
const {
  CODE_BITS,
  IS_I,
  IS_JOINT,
  IS_MOVABLE,
  IS_ODD,
  IS_SURROGATE,
  IS_VOWEL,
  IS_WORD,
  NEWEST_SHIFT,
  ODD_WINDOW,
  OUTSIDE_CODE,
} = characters;

const filter = new Uint8Array(FILTER_SIZE);
const codes = new Int32Array(0x10000);
const flags = new Uint8Array(0x10000);
const folded = new Uint16Array(0x10000);
let used: layout.Tables | undefined;
let shift = 0;
let furtherBits = 0;
/** The newest code of a window past the end of a text. */
const PAST_END = OUTSIDE_CODE << NEWEST_SHIFT;
/** Units that the second filter looks at, after those of the first. */
const LOOK_FURTHER = 4;
const SPACE = 0x20;
const LETTER_G = 0x67;
const LETTER_Q = 0x71;
/** Length of `separators` where all surfaces have spaces and dashes only between words. */
const USUAL_SEPARATORS = ' \0-\0'.length;
const VOWEL_AFTER = Math.log2(IS_VOWEL / IS_MOVABLE);

/** Makes `seek` use an automaton's filter, copied in where another was in use: some microseconds. */
function use(tables: layout.Tables): void {
  if (used === tables) return;
  if (!used) {
    codes.set(characters.units().shifted);
    flags.set(characters.units().flags);
    folded.set(characters.units().folded);
  }
  filter.set(tables.filter);
  furtherBits = furtherShift(tables.further) | 0;
  shift = layout.stepShift(tables.steps) | 0;
  used = tables;
}

/**
 * The first place from `start` on where a surface may begin; the text's length for none. Negative where an odd unit comes
 * first: -1 less its place. What stands before `start` counts as no part of a word.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: split up, it takes twice as long (see above)
export function seek(text: string, start: number, tables: layout.Tables): number {
  use(tables);
  const { steps, further } = tables;
  const length = text.length | 0;
  const onlyJoints = tables.separators.length === USUAL_SEPARATORS;
  let window = NOTHING_READ;
  for (let at = start | 0; at < length + LOOK_AHEAD; at += 1) {
    let seen = 0;
    // Two units a turn and one branch for both.
    for (; at + 1 < length; at += 2) {
      const first = (window >>> CODE_BITS) | codes[text.charCodeAt(at)]!;
      window = (first >>> CODE_BITS) | codes[text.charCodeAt(at + 1)]!;
      // Not within a word, where chance alone would let most places through.
      const one = filter[Math.imul(first & MASK, SPREAD) >>> INDEX_SHIFT]! & (first >>> OUTSIDE_SHIFT);
      const two = filter[Math.imul(window & MASK, SPREAD) >>> INDEX_SHIFT]! & (window >>> OUTSIDE_SHIFT);
      seen = one | two;
      if (seen !== 0) {
        if (one !== 0) window = first;
        else at += 1;
        break;
      }
    }
    if (seen === 0) {
      // The last unit, and past it, where nothing is part of a word.
      window = (window >>> CODE_BITS) | (at < length ? codes[text.charCodeAt(at)]! : PAST_END);
      if ((filter[Math.imul(window & MASK, SPREAD) >>> INDEX_SHIFT]! & (window >>> OUTSIDE_SHIFT)) === 0)
        continue;
    }
    if (window === ODD_WINDOW) return -1 - at;
    const place = at - LOOK_AHEAD;
    if (place < start) continue;
    if (at + LOOK_FURTHER < length) {
      const next =
        (codes[text.charCodeAt(at + 1)]! >>> (3 * CODE_BITS)) |
        (codes[text.charCodeAt(at + 2)]! >>> (2 * CODE_BITS)) |
        (codes[text.charCodeAt(at + 3)]! >>> CODE_BITS) |
        codes[text.charCodeAt(at + LOOK_FURTHER)]!;
      if ((next & (next << 1) & ODDS) === 0) {
        const near = window & MASK;
        const both = Math.imul(near ^ Math.imul(next & FURTHER_MASK, FURTHER), BOTH) >>> furtherBits;
        const alone = Math.imul(near, ALONE) >>> furtherBits;
        if ((((further[both >>> 5]! >>> both) | (further[alone >>> 5]! >>> alone)) & 1) === 0) continue;
      }
    }
    let read = place;
    let path = ROOT;
    for (;;) {
      let hash = HASH_BASIS;
      let unit = SPACE;
      let flag = 0;
      let unusual = 0;
      let movable = 0;
      const first = read;
      for (; read < length; read += 1) {
        unit = text.charCodeAt(read);
        const now = flags[unit]!;
        if ((now & IS_WORD) === 0) break;
        unusual |= (now & IS_ODD) | ((flag << VOWEL_AFTER) & now & IS_VOWEL);
        movable |= now;
        flag = now;
        hash = Math.imul(hash ^ folded[unit]!, HASH_FACTOR);
      }
      unusual |= flags[unit]! & (IS_ODD | IS_SURROGATE);
      // Tone marks move to more vowels after q and g; an i stands for y after one letter, or after qu.
      if ((movable & IS_MOVABLE) !== 0 || (flag & IS_I) !== 0) {
        const letter = folded[text.charCodeAt(first)]!;
        if (letter === LETTER_Q || letter === LETTER_G || ((flag & IS_I) !== 0 && read - first === 2))
          return place;
      }
      if (unusual !== 0) return place;
      const mixed = Math.imul(hash, EDGE_FACTOR);
      path = Math.imul(path, PATH_FACTOR) ^ mixed ^ (mixed >>> 15);
      const bits = steps[path >>> shift]!;
      if (((bits >>> (path >>> END_BIT)) & (bits >>> (path >>> OTHER_END_BIT)) & 1) !== 0) return place;
      if (((bits >>> path) & 1) === 0) break;
      // Up to the next word there may be what stands between words of a surface, in most cases one space.
      if (unit === SPACE) read += 1;
      const next = read < length ? flags[text.charCodeAt(read)]! : 0;
      if (unit !== SPACE || (next & IS_WORD) === 0) {
        if (onlyJoints && (next & (IS_JOINT | IS_ODD | IS_SURROGATE)) === 0) break;
        return place;
      }
    }
  }
  return length;
}
