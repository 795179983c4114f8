/** The head of a segment as bytes: counts, then the arrays one after the other, each at a multiple of four. */
import type { SegmentHead } from './segment.types.ts';

/** `BCIX`, and the version of the format. */
const MAGIC = 0x58494342;
const FORMAT = 1;
/** Magic, format, docs, tokens, terms, units of forms, pages, tags' references, units of tags' names. */
const COUNTS = 9;
/** Longest list of arguments that engines take, in UTF-16 units. */
const PIECE = 8192;
const TAG_END = '\n';

export interface HeadParts extends Omit<SegmentHead, 'marked' | 'bare'> {
  readonly marked: string;
  readonly bare: string;
}

export function encodeHead(parts: HeadParts): Uint8Array<ArrayBuffer> {
  const names = parts.tags.join(TAG_END);
  const counts = Uint32Array.of(
    MAGIC,
    FORMAT,
    parts.docs,
    parts.tokens,
    parts.terms,
    parts.marked.length,
    parts.pageLeft.length,
    parts.tagRefs.length,
    names.length,
  );
  const arrays = [
    counts,
    parts.keys,
    parts.firstDay,
    parts.lastDay,
    parts.tagStarts,
    parts.tagRefs,
    parts.frequencies,
    parts.postingsAt,
    parts.formAt,
    parts.pageLeft,
    parts.pageRight,
    parts.pageAt,
    parts.words,
    unitsOf(parts.marked),
    unitsOf(parts.bare),
    unitsOf(names),
  ];
  const size = arrays.reduce((sum, array) => sum + padded(array.byteLength), 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  return bytes;
}

/** Views of the bytes; throws where they are no head of this format. */
export function parseHead(bytes: Uint8Array): SegmentHead {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = aligned;
  let at = 0;
  const next = (length: number, size: 2 | 4): number => {
    const from = byteOffset + at;
    at += padded(length * size);
    if (at > byteLength) throw new RangeError('index segment: head is cut short');
    return from;
  };
  const whole = (length: number) => new Uint32Array(buffer, next(length, 4), length);
  const signed = (length: number) => new Int32Array(buffer, next(length, 4), length);
  const short = (length: number) => new Uint16Array(buffer, next(length, 2), length);
  const counts = whole(COUNTS);
  if (counts[0] !== MAGIC || counts[1] !== FORMAT) throw new RangeError('index segment: not of this format');
  const [, , docs = 0, tokens = 0, terms = 0, units = 0, pages = 0, refs = 0, names = 0] = counts;
  const keys = whole(docs);
  const firstDay = signed(docs);
  const lastDay = signed(docs);
  const tagStarts = whole(docs + 1);
  const tagRefs = whole(refs);
  const frequencies = whole(terms);
  const postingsAt = whole(terms + 1);
  const formAt = whole(terms + 1);
  const pageLeft = whole(pages);
  const pageRight = whole(pages);
  const pageAt = whole(pages + 1);
  const words = short(docs);
  const marked = short(units);
  const bare = short(units);
  const tagText = textOf(short(names));
  const tags = tagText === '' ? [] : tagText.split(TAG_END);
  return {
    docs,
    tokens,
    keys,
    words,
    firstDay,
    lastDay,
    tags,
    tagStarts,
    tagRefs,
    terms,
    frequencies,
    postingsAt,
    formAt,
    marked,
    bare,
    pageLeft,
    pageRight,
    pageAt,
  };
}

const padded = (length: number): number => (length + 3) & ~3;

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

/** The text that the units stand for. */
export function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += PIECE) {
    // Spread, the units would go through an iterator one by one.
    text += String.fromCharCode.apply(null, units.subarray(at, at + PIECE) as unknown as number[]);
  }
  return text;
}
