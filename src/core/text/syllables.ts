/** Words as Vietnamese writes them: one syllable each, bounded by whatever is no letter, digit or mark. */
import { WORD } from './letters.ts';
import type { Span } from './span.ts';

const SYLLABLES = new RegExp(`[${WORD}]+`, 'gu');
const WORD_CHARACTER = new RegExp(`[${WORD}]`, 'u');

/** The places of all syllables, in order. */
export function syllables(text: string): Span[] {
  return Array.from(text.matchAll(SYLLABLES), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** Whether the character that the unit at the offset is part of is a letter, digit or mark. */
export function isWordAt(text: string, offset: number): boolean {
  if (offset < 0 || offset >= text.length) return false;
  const unit = text.charCodeAt(offset);
  const low = (unit & 0xfc00) === 0xdc00;
  const start = low && offset > 0 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 ? offset - 1 : offset;
  return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(start)!));
}
