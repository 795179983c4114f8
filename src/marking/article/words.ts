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
