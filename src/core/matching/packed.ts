/** Typed arrays and strings as one run of bytes that is used as it lies: nothing is parsed when it is loaded. */

export type PackedArray = Uint8Array | Uint16Array | Uint32Array;

/** Longest list of arguments that engines take, in UTF-16 units. */
const PIECE = 8192;
/** Each array begins at a multiple of so many bytes, as its views want. */
const ALIGN = 4;

const padded = (bytes: number): number => (bytes + ALIGN - 1) & -ALIGN;

/** A number for the format, how many arrays, their lengths, then the arrays. */
export function packArrays(format: number, arrays: readonly PackedArray[]): Uint8Array<ArrayBuffer> {
  const header = Uint32Array.of(format, arrays.length, ...arrays.map(({ length }) => length));
  const all = [header, ...arrays];
  const bytes = new Uint8Array(all.reduce((sum, { byteLength }) => sum + padded(byteLength), 0));
  let at = 0;
  for (const array of all) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  return bytes;
}

/** Gives the arrays that `packArrays` wrote, in the same order; views, unless the bytes lie askew. */
export class PackedReader {
  readonly #bytes: Uint8Array;
  readonly #lengths: Uint32Array;
  #at: number;
  #next = 0;

  /** Throws a `RangeError` for bytes of another format. */
  constructor(format: number, bytes: Uint8Array) {
    this.#bytes = bytes.byteOffset % ALIGN === 0 ? bytes : bytes.slice();
    this.#at = 0;
    const [written, count = 0] = this.#view(Uint32Array, 2);
    if (written !== format >>> 0) throw new RangeError('packed arrays: not of this format');
    this.#lengths = this.#view(Uint32Array, count);
    this.#at = padded(this.#at);
  }

  bytes(): Uint8Array {
    return this.#array(Uint8Array);
  }

  short(): Uint16Array {
    return this.#array(Uint16Array);
  }

  whole(): Uint32Array {
    return this.#array(Uint32Array);
  }

  #array<T extends PackedArray>(type: ArrayType<T>): T {
    const length = this.#lengths[this.#next];
    if (length === undefined) throw new RangeError('packed arrays: one is missing');
    this.#next += 1;
    const array = this.#view(type, length);
    this.#at = padded(this.#at);
    return array;
  }

  #view<T extends PackedArray>(type: ArrayType<T>, length: number): T {
    const { buffer, byteOffset, byteLength } = this.#bytes;
    const from = this.#at;
    this.#at += length * type.BYTES_PER_ELEMENT;
    if (this.#at > byteLength) throw new RangeError('packed arrays: cut short');
    return new type(buffer, byteOffset + from, length);
  }
}

interface ArrayType<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T;
}

/** Strings by number, each kept once. */
export class StringWriter {
  readonly #numbers = new Map<string, number>();

  add(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  /** Where each begins, one more than there are; their UTF-16 units. */
  arrays(): readonly [Uint32Array, Uint16Array] {
    const starts = new Uint32Array(this.#numbers.size + 1);
    let at = 0;
    for (const [text, number] of this.#numbers) {
      starts[number] = at;
      at += text.length;
    }
    starts[this.#numbers.size] = at;
    const units = new Uint16Array(at);
    at = 0;
    for (const text of this.#numbers.keys())
      for (let i = 0; i < text.length; i += 1, at += 1) units[at] = text.charCodeAt(i);
    return [starts, units];
  }
}

/** Strings that a `StringWriter` wrote, made when asked for. */
export class StringReader {
  readonly #starts: Uint32Array;
  readonly #units: Uint16Array;

  constructor(starts: Uint32Array, units: Uint16Array) {
    this.#starts = starts;
    this.#units = units;
  }

  get(number: number): string {
    const units = this.#units.subarray(this.#starts[number], this.#starts[number + 1]);
    let text = '';
    for (let at = 0; at < units.length; at += PIECE) {
      // Spread, the units would go through an iterator one by one.
      text += String.fromCharCode.apply(null, units.subarray(at, at + PIECE) as unknown as number[]);
    }
    return text;
  }

  /** Below 0 where the string stands before a text in the order of their units, above 0 behind it. */
  compare(number: number, text: string): number {
    const start = this.#starts[number]!;
    const length = this.#starts[number + 1]! - start;
    const shared = Math.min(length, text.length);
    for (let at = 0; at < shared; at += 1) {
      const difference = this.#units[start + at]! - text.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - text.length;
  }
}
