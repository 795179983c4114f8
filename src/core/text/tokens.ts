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

/** What a UTF-16 unit is to a word; `odd` for what only {@link WORDS} can tell: halves of characters, ignorable ones. */
const NATURE = { unknown: 0, outside: 1, word: 2, odd: 3 } as const;
/** Of each unit met so far. */
const natures = new Uint8Array(0x10000);
const WORD_UNIT = new RegExp(`[${WORD}]`, 'u');
const ODD_UNIT = new RegExp(`[\\ud800-\\udfff${IGNORABLE}]`);

function natureOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const { odd, word, outside } = NATURE;
  natures[unit] = ODD_UNIT.test(character) ? odd : WORD_UNIT.test(character) ? word : outside;
  return natures[unit]!;
}

/**
 * The words of a text; their places are counted from `offset`, where the text stands in a longer one. Read unit by unit,
 * which takes a third less time than the expression: a search looks at dozens of texts.
 */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  const natureAt = (at: number): number => {
    if (at >= text.length) return NATURE.outside;
    const unit = text.charCodeAt(at);
    return natures[unit]! || natureOf(unit);
  };
  for (let at = 0; at < text.length; ) {
    let end = at;
    let nature = natureAt(end);
    while (nature === NATURE.word) {
      end += 1;
      nature = natureAt(end);
    }
    if (nature === NATURE.odd) {
      WORDS.lastIndex = at;
      const found = WORDS.exec(text);
      if (!found) break;
      at = found.index;
      end = at + found[0].length;
    }
    if (end > at) {
      const { marked, bare } = formOf(text.slice(at, end));
      if (marked !== '') tokens.push({ start: offset + at, end: offset + end, marked, bare });
      at = end;
    } else at += 1;
  }
  return tokens;
}

/** The words as they stand in the source, unfolded: for indexing, which folds each form once. */
export function rawWords(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}
