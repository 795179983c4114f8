import type { Span } from '../../core/text/span.ts';

/** Where some words begin and end in a text, each stretch of white space counting as one space; null where they do not stand in it. */
export function spanOfWords(text: string, words: string): Span | null {
  const wanted = words.replace(/\s+/gu, ' ').trim();
  if (wanted === '') return null;
  const starts: number[] = [];
  let squeezed = '';
  for (const { 0: piece, index } of text.matchAll(/\s+|\S+/gu)) {
    const kept = piece.trim() === '' ? ' ' : piece;
    for (let i = 0; i < kept.length; i += 1) starts.push(index + i);
    squeezed += kept;
  }
  const at = squeezed.indexOf(wanted);
  return at < 0 ? null : { start: starts[at]!, end: starts[at + wanted.length - 1]! + 1 };
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Every place of some names in a text, as whole words, the longest name first; white space counting as in {@link spanOfWords}. */
export function spansOfNames(text: string, names: readonly string[]): Span[] {
  const found: Span[] = [];
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    let from = 0;
    for (let span = spanOfWords(text, name); span; span = spanOfWords(text.slice(from), name)) {
      const place = { start: from + span.start, end: from + span.end };
      from = place.end;
      const whole = !LETTER.test(text.charAt(place.start - 1)) && !LETTER.test(text.charAt(place.end));
      const apart = found.every((other) => place.end <= other.start || other.end <= place.start);
      if (whole && apart) found.push(place);
    }
  }
  return found;
}
