/**
 * The automaton's tables in one buffer. Words and their separators are the alphabet; states are slots of a hash table.
 *
 * - `filter`: a byte for each hash that may begin a surface, see `filter.ts`.
 * - `words`: open addressing, four numbers a slot: hash, start in `letters`, length, the state after the word at a start.
 * - `states`: open addressing, four numbers a slot: state before, token (word slot × separators + separator), pattern
 *   that ends here + 1, whether it goes on.
 * - `patterns`: where each pattern's forms begin in `forms`, and one past the last.
 * - `forms`: two numbers each: surface × 2 + unmarked, words that must not be in lower case (bit a word).
 * - `letters`: the folded units of all words; `separators`: those between words, each ended by a zero.
 */
export interface Tables {
  readonly filter: Uint8Array;
  readonly words: Int32Array;
  readonly states: Int32Array;
  readonly patterns: Int32Array;
  readonly forms: Int32Array;
  readonly letters: Uint16Array;
  readonly separators: Uint16Array;
  /** Length of the longest word and of the longest separator, in units. */
  readonly longestWord: number;
  readonly longestSeparator: number;
}

/** First number of a buffer: layout and version. */
const MAGIC = 0x62c4_0001;
const HEADER = 10;
export const SLOT = 4;
export const NONE = -1;

/** Hash of a word's next unit. FNV-1a, 32 bits. */
export const HASH_START = 0x811c_9dc5 | 0;
export const HASH_FACTOR = 0x0100_0193;

/** Slot hash of a transition; `mask` is the table's size less one. */
export function stateHash(state: number, token: number, mask: number): number {
  const mixed = Math.imul(state, 0x9e37_79b1) ^ Math.imul(token, 0x85eb_ca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/** Slot hash of a word's hash. */
export function wordHash(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** One buffer that holds the tables. */
export function pack(tables: Tables): ArrayBuffer {
  const { filter, words, states, patterns, forms, letters, separators } = tables;
  const parts = [filter, words, states, patterns, forms, letters, separators];
  const size = 4 * HEADER + parts.reduce((sum, part) => sum + part.byteLength, 0);
  const buffer = new ArrayBuffer(size);
  const header = new Int32Array(buffer, 0, HEADER);
  header.set([MAGIC, ...parts.map((part) => part.length), tables.longestWord, tables.longestSeparator]);
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
  const [magic, filter = 0, words = 0, states = 0, patterns = 0, forms = 0, letters = 0, separators = 0] =
    header;
  const size = 4 * (HEADER + words + states + patterns + forms) + 2 * (letters + separators) + filter;
  if (magic !== (MAGIC | 0) || size !== buffer.byteLength)
    throw new RangeError('not an automaton of this version');
  let offset = 4 * HEADER;
  const take = (bytes: number): number => {
    offset += bytes;
    return offset - bytes;
  };
  return {
    filter: new Uint8Array(buffer, take(filter), filter),
    words: new Int32Array(buffer, take(4 * words), words),
    states: new Int32Array(buffer, take(4 * states), states),
    patterns: new Int32Array(buffer, take(4 * patterns), patterns),
    forms: new Int32Array(buffer, take(4 * forms), forms),
    letters: new Uint16Array(buffer, take(2 * letters), letters),
    separators: new Uint16Array(buffer, take(2 * separators), separators),
    longestWord: header[8] ?? 0,
    longestSeparator: header[9] ?? 0,
  };
}
