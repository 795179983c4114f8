/** Words of a text as search sees them: one Vietnamese syllable, one English word, one number. */
import { fold, sourceSpan, stripMarks } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** One word; the span is its place in the source. */
export interface Token extends Span {
  /** Folded, with its diacritics: `lâm`. */
  readonly marked: string;
  /** Folded, without them: `lam`. */
  readonly bare: string;
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

export function tokenize(text: string): Token[] {
  const folded = fold(text);
  return Array.from(folded.text.matchAll(WORDS), ({ 0: marked, index }) => ({
    ...sourceSpan(folded, index, index + marked.length),
    marked,
    bare: stripMarks(marked),
  }));
}

/** The marked forms alone, for indexing. */
export function words(text: string): string[] {
  return fold(text).text.match(WORDS) ?? [];
}
