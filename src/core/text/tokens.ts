/** Words of a text as search and names see them: one Vietnamese syllable, one English word, one number. */
import { foldKey, stripMarks } from './fold.ts';
import { IGNORABLE, WORD } from './letters.ts';
import type { Span } from './span.ts';

/** One word; the span is its place in the source. */
export interface Token extends Span {
  /** Folded, with its diacritics: `lâm`. */
  readonly marked: string;
  /** Folded, without them: `lam`. */
  readonly bare: string;
}

/** Folding neither joins nor parts words (what it takes out stands inside one), so that they can be folded one by one. */
const WORDS = new RegExp(`[${WORD}](?:[${IGNORABLE}]*[${WORD}])*`, 'gu');

/** Forms of words that were folded before: a language has few, and folding one takes longer than finding it. */
const known = new Map<string, Pick<Token, 'marked' | 'bare'>>();
/** Most forms kept; then all are dropped. Ten thousand articles have half as many. */
const MOST_KNOWN = 60_000;

function formOf(word: string): Pick<Token, 'marked' | 'bare'> {
  let form = known.get(word);
  if (!form) {
    if (known.size >= MOST_KNOWN) known.clear();
    const marked = foldKey(word);
    form = { marked, bare: stripMarks(marked) };
    known.set(word, form);
  }
  return form;
}

/** The words of a text; their places are counted from `offset`, where the text stands in a longer one. */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  WORDS.lastIndex = 0;
  for (let found = WORDS.exec(text); found; found = WORDS.exec(text)) {
    const [word] = found;
    const start = offset + found.index;
    const { marked, bare } = formOf(word);
    if (marked !== '') tokens.push({ start, end: start + word.length, marked, bare });
  }
  return tokens;
}

/** The words as they stand in the source, unfolded: for indexing, which folds each form once. */
export function rawWords(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}
