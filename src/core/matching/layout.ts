/**
 * The automaton's tables in one buffer: a trie over words whose edges are hashed. A state is a slot of `states`, and an edge
 * the hash of a separator and a word, so that a step costs one look in memory; that the words are really those of a
 * surface is checked where one ends. Edges of one state never share a hash: `seed` is chosen so.
 *
 * - `filter`: a byte for each hash that may begin a surface, see `filter.ts`.
 * - `states`: open addressing, four numbers a slot: state before, edge, pattern that ends here + 1, token × 2 + whether it
 *   goes on.
 * - `steps`: a bit for each hash that some step has: small enough to stay in a cache where `states` does not.
 * - `tokens`: where each begins in `letters`, and one past the last: the number of a separator, then a word's units.
 * - `patterns`: where each pattern's forms begin in `forms`, and one past the last.
 * - `forms`: two numbers each: surface × 2 + unmarked, words that must not be in lower case (bit a word).
 * - `separators`: those between words, each ended by a zero.
 */
export interface Tables {
  readonly filter: Uint8Array;
  readonly states: Int32Array;
  readonly steps: Int32Array;
  readonly tokens: Int32Array;
  readonly patterns: Int32Array;
  readonly forms: Int32Array;
  readonly letters: Uint16Array;
  readonly separators: Uint16Array;
  readonly seed: number;
  /** Length of the longest word and of the longest separator, in units. */
  readonly longestWord: number;
  readonly longestSeparator: number;
  /** Words of the longest surface. */
  readonly deepest: number;
}

/** First number of a buffer: layout and version. */
const MAGIC = 0x62c4_0003;
const HEADER = 13;
export const SLOT = 4;
/** The state before the first word. */
export const ROOT = -1;
/** State before, in a slot not taken; the state that a step does not lead to. */
export const NONE = -2;

/** Factor of a word's hash (FNV-1a, 32 bits), which begins at the seed. */
export const HASH_FACTOR = 0x0100_0193;

/** Factors that spread edges, and states with their edges, over the slots. */
export const EDGE_FACTOR = 0x85eb_ca6b | 0;
export const STATE_FACTOR = 0x9e37_79b1 | 0;

/** The edge of a word after a separator: the separator that is a space has the number 0. */
export function edgeOf(hash: number, separator: number): number {
  const mixed = Math.imul(hash ^ separator, EDGE_FACTOR);
  return mixed ^ (mixed >>> 15);
}

/** Hash of a step: its low bits are the slot to look at first, its high bits the bit of `steps`. */
export function stepOf(before: number, edge: number): number {
  return Math.imul(before, STATE_FACTOR) ^ edge;
}

/** How far to shift a step's hash for its bit of `steps`. */
export function stepShift(steps: Int32Array): number {
  return 32 - Math.log2(steps.length * 32);
}

/** The state that an edge leads to, `NONE` for no such. */
export function nextState(states: Int32Array, before: number, edge: number): number {
  const mask = states.length / SLOT - 1;
  for (let slot = stepOf(before, edge) & mask; ; slot = (slot + 1) & mask) {
    const found = states[slot * SLOT]!;
    if (found === NONE || (found === before && states[slot * SLOT + 1] === edge))
      return found === NONE ? NONE : slot;
  }
}

/** One buffer that holds the tables. */
export function pack(tables: Tables): ArrayBuffer {
  const { filter, states, steps, tokens, patterns, forms, letters, separators } = tables;
  const parts = [states, steps, tokens, patterns, forms, letters, separators, filter];
  const size = 4 * HEADER + parts.reduce((sum, part) => sum + part.byteLength, 0);
  const buffer = new ArrayBuffer(size);
  const header = new Int32Array(buffer, 0, HEADER);
  const { seed, longestWord, longestSeparator, deepest } = tables;
  header.set([MAGIC, ...parts.map((part) => part.length), seed, longestWord, longestSeparator, deepest]);
  let offset = 4 * HEADER;
  for (const part of parts) {
    new Uint8Array(buffer).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }
  return buffer;
}

/** Views on a buffer that `pack` wrote. Throws a `RangeError` where it is none. */
export function unpack(buffer: ArrayBuffer): Tables {
  const header = buffer.byteLength >= 4 * HEADER ? new Int32Array(buffer, 0, HEADER) : [];
  const [
    magic,
    states = 0,
    steps = 0,
    tokens = 0,
    patterns = 0,
    forms = 0,
    letters = 0,
    separators = 0,
    filter = 0,
  ] = header;
  const size =
    4 * (HEADER + states + steps + tokens + patterns + forms) + 2 * (letters + separators) + filter;
  if (magic !== (MAGIC | 0) || size !== buffer.byteLength)
    throw new RangeError('not an automaton of this version');
  let offset = 4 * HEADER;
  const take = (bytes: number): number => {
    offset += bytes;
    return offset - bytes;
  };
  return {
    states: new Int32Array(buffer, take(4 * states), states),
    steps: new Int32Array(buffer, take(4 * steps), steps),
    tokens: new Int32Array(buffer, take(4 * tokens), tokens),
    patterns: new Int32Array(buffer, take(4 * patterns), patterns),
    forms: new Int32Array(buffer, take(4 * forms), forms),
    letters: new Uint16Array(buffer, take(2 * letters), letters),
    separators: new Uint16Array(buffer, take(2 * separators), separators),
    filter: new Uint8Array(buffer, take(filter), filter),
    seed: header[9] ?? 0,
    longestWord: header[10] ?? 0,
    longestSeparator: header[11] ?? 0,
    deepest: header[12] ?? 0,
  };
}
