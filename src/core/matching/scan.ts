/**
 * The scan: one function, since all text goes through it, with its tables in arrays that never change, so that compilers
 * know where they are and keep the rest in registers. Split over functions and fields it took twice as long.
 *
 * It rules places out and leaves the rest to `automaton.ts`: after the filter (`filter.ts`) it follows the words through
 * the states as long as they are spelled in the one usual way, with single spaces between. Whatever is out of the ordinary
 * (odd units, tone marks that may have to move, other separators, the end of a surface) it only reports.
 */
import * as filters from './filter.ts';
import * as layout from './layout.ts';
import * as characters from './units.ts';

// Imported names are looked up again at each use, in modules that are not bundled; these are known.
const { FILTER_SIZE, IN_WORD_SHIFT, INDEX_SHIFT, LOOK_AHEAD, MASK, SPREAD } = filters;
const { EDGE_FACTOR, HASH_FACTOR, NONE, ROOT, SLOT, STATE_FACTOR } = layout;
const { CODE_BITS, IS_I, IS_JOINT, IS_MOVABLE, IS_ODD, IS_SURROGATE, IS_VOWEL, IS_WORD } = characters;

const filter = new Uint8Array(FILTER_SIZE);
const codes = new Int32Array(0x10000);
const flags = new Uint8Array(0x10000);
const folded = new Uint16Array(0x10000);
let used: layout.Tables | undefined;
let shift = 0;
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
  const { states, steps } = tables;
  const seed = tables.seed | 0;
  const mask = (states.length / SLOT - 1) | 0;
  const length = text.length | 0;
  const onlyJoints = tables.separators.length === USUAL_SEPARATORS;
  let window = 0;
  for (let at = start | 0; at < length + LOOK_AHEAD; at += 1) {
    for (; at < length; at += 1) {
      window = (window >>> CODE_BITS) | codes[text.charCodeAt(at)]!;
      // One branch: not within a word, where chance alone would let most places through, or the sign of an odd unit.
      const seen = filter[Math.imul(window & MASK, SPREAD) >>> INDEX_SHIFT]! & ~(window >>> IN_WORD_SHIFT);
      if ((seen | (window >>> 31)) !== 0) break;
    }
    if (at >= length) {
      // Past the end, nothing is part of a word. `| 0`: else it may be kept as a floating-point number.
      window = (window >>> CODE_BITS) | 0;
      if (filter[Math.imul(window & MASK, SPREAD) >>> INDEX_SHIFT] === 0) continue;
    }
    if (window < 0) return -1 - at;
    const place = at - LOOK_AHEAD;
    if (place < start) continue;
    let read = place;
    let state = ROOT;
    for (;;) {
      let hash = seed;
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
      const edge = mixed ^ (mixed >>> 15);
      const step = Math.imul(state, STATE_FACTOR) ^ edge;
      const bit = step >>> shift;
      if (((steps[bit >>> 5]! >>> bit) & 1) === 0) break;
      let slot = step & mask;
      let before = states[slot * SLOT]!;
      while (before !== NONE && (before !== state || states[slot * SLOT + 1] !== edge)) {
        slot = (slot + 1) & mask;
        before = states[slot * SLOT]!;
      }
      if (before === NONE) break;
      if (states[slot * SLOT + 2] !== 0) return place;
      if (unit !== SPACE) {
        if (onlyJoints && (flags[unit]! & IS_JOINT) === 0) break;
        return place;
      }
      read += 1;
      if (read >= length || (flags[text.charCodeAt(read)]! & IS_WORD) === 0) return place;
      state = slot;
    }
  }
  return length;
}
