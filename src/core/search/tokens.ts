/** Words of a text as search sees them: one Vietnamese syllable, one English word, one number. */
import { foldKey, stripMarks } from '../text/fold.ts';
import { IGNORABLE, WORD } from '../text/letters.ts';
import type { Span } from '../text/span.ts';

/** One word; the span is its place in the source. */
export interface Token extends Span {
  /** Folded, with its diacritics: `lâm`. */
  readonly marked: string;
  /** Folded, without them: `lam`. */
  readonly bare: string;
}

/** Folding neither joins nor parts words (what it takes out stands inside one), so that they can be folded one by one. */
const WORDS = new RegExp(`[${WORD}](?:[${IGNORABLE}]*[${WORD}])*`, 'gu');

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const marked = foldKey(word);
    if (marked !== '')
      tokens.push({ start: index, end: index + word.length, marked, bare: stripMarks(marked) });
  }
  return tokens;
}

/** The words as they stand in the source, unfolded: for indexing, which folds each form once. */
export function rawWords(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}
