/**
 * The automaton's tables in one buffer. There is no trie to walk: a path is the hash of the words read so far, each with the
 * separator before it, and bits say whether it goes on and whether a pattern ends there. That the words are really those of
 * a surface is checked where one ends, so a step costs one look in memory, and two paths may share a hash.
 *
 * - `filter`: a byte for each hash that may begin a surface, see `filter.ts`.
 * - `further`: a bit for each hash of the nine units that may begin a surface, see `further.ts`.
 * - `steps`: for each path a bit where it goes on and two where a pattern ends: small enough to stay in a cache where `ends`
 *   does not.
 * - `ends`: open addressing, two numbers a slot: path, pattern that ends there + 1 (0 in a slot not taken).
 * - `patterns`: two numbers each: where the forms begin in `forms`, where the words begin in `letters`; and one more pair
 *   for the ends.
 * - `letters`: for each word of a pattern the number of the separator before it, its length, its units.
 * - `forms`: two numbers each: surface × 2 + unmarked, words that must not be in lower case (bit a word).
 * - `separators`: those between words, each ended by a zero.
 */
export interface Tables {
  readonly filter: Uint8Array;
  readonly further: Int32Array;
  readonly steps: Int32Array;
  readonly ends: Int32Array;
  readonly patterns: Int32Array;
  readonly forms: Int32Array;
  readonly letters: Uint16Array;
  readonly separators: Uint16Array;
  /** Length of the longest word and of the longest separator, in units. */
  readonly longestWord: number;
  readonly longestSeparator: number;
  /** Words of the longest surface. */
  readonly deepest: number;
}

/** First number of a buffer: layout and version. */
const MAGIC = 0x62c4_0006;
const HEADER = 12;

/** Where the hash of a word begins, and its factor (FNV-1a, 32 bits). */
export const HASH_BASIS = 0x811c_9dc5 | 0;
export const HASH_FACTOR = 0x0100_0193;
/** Factors that spread the hashes of words, and of paths. */
export const EDGE_FACTOR = 0x85eb_ca6b | 0;
export const PATH_FACTOR = 0x9e37_79b1 | 0;
/** The path before the first word. */
export const ROOT = -1;

/** The path on from another, by the hash of a word and a separator: the one that is a space has the number 0. */
export function pathOn(path: number, hash: number, separator: number): number {
  const mixed = Math.imul(hash ^ separator, EDGE_FACTOR);
  return Math.imul(path, PATH_FACTOR) ^ mixed ^ (mixed >>> 15);
}

/**
 * Where in a path's hash the places of the two bits for an end are; that of the bit that it goes on is at the lowest. Two, since
 * an end reported in vain costs more than a word read in vain.
 */
export const END_BIT = 5;
export const OTHER_END_BIT = 10;

export function noteGoesOn(steps: Int32Array, path: number): void {
  steps[path >>> stepShift(steps)]! |= 1 << path;
}

export function noteEnd(steps: Int32Array, path: number): void {
  steps[path >>> stepShift(steps)]! |= (1 << (path >>> END_BIT)) | (1 << (path >>> OTHER_END_BIT));
}

/** How far to shift a path for its place in `steps`. */
export function stepShift(steps: Int32Array): number {
  return 32 - Math.log2(steps.length);
}

/** The slot of `ends` where to look first. */
export function firstSlot(ends: Int32Array, path: number): number {
  return path & (ends.length / 2 - 1);
}

/** The slot of `ends` where to look next. */
export function nextSlot(ends: Int32Array, slot: number): number {
  return (slot + 1) & (ends.length / 2 - 1);
}

/** One buffer that holds the tables. */
export function pack(tables: Tables): ArrayBuffer {
  const { filter, further, steps, ends, patterns, forms, letters, separators } = tables;
  const parts = [further, steps, ends, patterns, forms, letters, separators, filter];
  const size = 4 * HEADER + parts.reduce((sum, part) => sum + part.byteLength, 0);
  const buffer = new ArrayBuffer(size);
  const header = new Int32Array(buffer, 0, HEADER);
  const { longestWord, longestSeparator, deepest } = tables;
  header.set([MAGIC, ...parts.map((part) => part.length), longestWord, longestSeparator, deepest]);
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
    further = 0,
    steps = 0,
    ends = 0,
    patterns = 0,
    forms = 0,
    letters = 0,
    separators = 0,
    filter = 0,
    longestWord = 0,
    longestSeparator = 0,
    deepest = 0,
  ] = header;
  const size = 4 * (HEADER + further + steps + ends + patterns + forms) + 2 * (letters + separators) + filter;
  if (magic !== (MAGIC | 0) || size !== buffer.byteLength)
    throw new RangeError('not an automaton of this version');
  let offset = 4 * HEADER;
  const take = (bytes: number): number => {
    offset += bytes;
    return offset - bytes;
  };
  return {
    further: new Int32Array(buffer, take(4 * further), further),
    steps: new Int32Array(buffer, take(4 * steps), steps),
    ends: new Int32Array(buffer, take(4 * ends), ends),
    patterns: new Int32Array(buffer, take(4 * patterns), patterns),
    forms: new Int32Array(buffer, take(4 * forms), forms),
    letters: new Uint16Array(buffer, take(2 * letters), letters),
    separators: new Uint16Array(buffer, take(2 * separators), separators),
    filter: new Uint8Array(buffer, take(filter), filter),
    longestWord,
    longestSeparator,
    deepest,
  };
}
