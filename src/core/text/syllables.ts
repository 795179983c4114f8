/** Words as Vietnamese writes them: one syllable each, bounded by whatever is no letter, digit or mark. */
import { WORD } from './letters.ts';
import type { Span } from './span.ts';

const SYLLABLES = new RegExp(`[${WORD}]+`, 'gu');
const SYLLABLE_AT_END = new RegExp(`[${WORD}]+$`, 'u');
const WORD_CHARACTER = new RegExp(`[${WORD}]`, 'u');
/** How far to look for a neighbouring syllable, UTF-16 units; no syllable is near as long. */
const REACH = 64;

/** The places of all syllables, in order. */
export function syllables(text: string): Span[] {
  return Array.from(text.matchAll(SYLLABLES), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** The last syllable that ends at or before the offset, null where none is near. */
export function syllableBefore(text: string, offset: number): Span | null {
  let end = offset;
  while (end > 0 && offset - end < REACH && !isWordAt(text, end - 1)) end -= 1;
  const word = SYLLABLE_AT_END.exec(text.slice(Math.max(0, end - REACH), end))?.[0];
  return word ? { start: end - word.length, end } : null;
}

/** The first syllable that begins at or after the offset, null where none is near. */
export function syllableAfter(text: string, offset: number): Span | null {
  SYLLABLES.lastIndex = offset;
  const found = SYLLABLES.exec(text.slice(0, offset + REACH));
  SYLLABLES.lastIndex = 0;
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

/** Whether the character that the unit at the offset is part of is a letter, digit or mark. */
export function isWordAt(text: string, offset: number): boolean {
  if (offset < 0 || offset >= text.length) return false;
  const unit = text.charCodeAt(offset);
  const low = (unit & 0xfc00) === 0xdc00;
  const start = low && offset > 0 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 ? offset - 1 : offset;
  return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(start)!));
}

/** How a syllable is written. `title`: a capital, then none. `other`: mixed, or without case. */
export type Shape = 'lower' | 'title' | 'upper' | 'other';

/** The shape of one syllable; a single capital is `title` and `upper` alike and called `title`. */
export function shapeOf(syllable: string): Shape {
  const bare = syllable.replace(/[^\p{L}]/gu, '');
  const lower = bare.toLowerCase();
  if (bare === '' || lower === bare.toUpperCase()) return 'other';
  if (bare === lower) return 'lower';
  const [first = '', ...rest] = bare;
  const tail = rest.join('');
  if (first === first.toLowerCase()) return 'other';
  if (tail === tail.toLowerCase()) return 'title';
  return bare === bare.toUpperCase() ? 'upper' : 'other';
}
