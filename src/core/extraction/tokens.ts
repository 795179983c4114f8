/** Text as words and marks with their keys, sentences and lines: what every rule of the extraction reads. */
import type { Span } from '../text/span.ts';
import { keyOf } from './keys.ts';

/** What stands between a token and the one before it. */
export type Gap = 'none' | 'space' | 'line';

/** A word, number or punctuation mark of the text. */
export interface Token extends Span {
  readonly text: string;
  /** Spelling for look-up, see `keyOf`. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** `initial`: begins with a capital; `all`: two letters or more, all of them capitals. */
  readonly capital: 'none' | 'initial' | 'all';
  readonly gap: Gap;
  /** Index of the sentence it belongs to. */
  readonly sentence: number;
}

/** Token indices of a sentence: `from` inclusive, `to` exclusive. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Index of the block (line or paragraph) it stands in. */
  readonly block: number;
}

export interface TokenText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** A stretch of tokens: `from` inclusive, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const PIECE = /[\p{L}\p{M}]+|\p{N}+(?:[.,:]\p{N}+)*|[^\s\p{L}\p{M}\p{N}\u200b\ufeff\u00ad]/gu;

/** Words after which a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'tp ts ths gs pgs bs ks st mr mrs ms dr jr sr gen col lt sen rep tt tx q p h vs no prof phd tiến'.split(
    ' ',
  ),
);

/** Lines of a hard-wrapped text are about this long, in characters. */
const WRAPPED_LINE = { min: 40, max: 110 };

/** Tokens of a sentence at most: the rules within one may cost its square, so that no text without stops is slow. */
const MAX_SENTENCE = 400;

/** Two Vietnamese words that a typist ran together (`ĐinhThế`): no foreign name has a mark on such a letter. */
const RUN_TOGETHER = /^(\p{Lu}[\p{Ll}\p{M}]+)(\p{Lu}[\p{Ll}\p{M}]+)$/u;
/** A credit in capitals that the next paragraph runs into (`LÊ TRUNGÔng Phan …`). */
const CREDIT = /^(\p{Lu}{2,})(\p{Lu}\p{Ll}[\p{Ll}\p{M}]*)$/u;
const FOREIGN_PREFIX = /^(?:Mc|Mac|De|Di|Le|La|Du|Van|Von|El|Al|Fitz|San|O)$/u;

interface Piece extends Span {
  readonly text: string;
  readonly gap: Gap;
  readonly blank: boolean;
}

/** Cuts a text into tokens and sentences. Linear in its length. */
export function tokenise(text: string): TokenText {
  const pieces = cut(text);
  const wrapped = isWrapped(text);
  const keys = new Map<string, string>();
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let from = 0;
  let block = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (i > 0) {
      const line = piece.gap === 'line' && endsBlock(text, pieces[i - 1]!, piece, wrapped);
      if (line || i - from >= MAX_SENTENCE || endsSentence(pieces, i)) {
        sentences.push({ from, to: i, block });
        from = i;
        if (line) block++;
      }
    }
    let key = keys.get(piece.text);
    if (key === undefined) {
      key = keyOf(piece.text);
      keys.set(piece.text, key);
    }
    tokens.push({
      text: piece.text,
      start: piece.start,
      end: piece.end,
      key,
      kind: kindOf(piece.text),
      capital: capitalOf(piece.text),
      gap: piece.gap,
      sentence: sentences.length,
    });
  }
  if (pieces.length > from) sentences.push({ from, to: pieces.length, block });
  return { text, tokens, sentences };
}

function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const add = (start: number, piece: string, gap: Gap, blank: boolean): void => {
    pieces.push({ text: piece, start, end: start + piece.length, gap, blank });
  };
  for (const found of text.matchAll(PIECE)) {
    const start = found.index;
    const word = found[0];
    const between = text.slice(end, start);
    const lines = between.split('\n').length - 1;
    const gap: Gap = lines > 0 ? 'line' : between.length > 0 ? 'space' : 'none';
    const parts = RUN_TOGETHER.exec(word);
    const credit = /[^\p{ASCII}]/u.test(word) ? CREDIT.exec(word.normalize('NFC')) : null;
    if (parts && !FOREIGN_PREFIX.test(parts[1]!) && /[^\p{ASCII}]/u.test(word.normalize('NFC'))) {
      add(start, parts[1]!, gap, lines > 1);
      add(start + parts[1]!.length, parts[2]!, 'none', false);
    } else if (credit && word === word.normalize('NFC')) {
      add(start, credit[1]!, gap, lines > 1);
      add(start + credit[1]!.length, credit[2]!, 'line', true);
    } else {
      add(start, word, gap, lines > 1);
    }
    end = start + word.length;
  }
  return pieces;
}

/** True where line breaks stand inside sentences: many lines begin in lower case. */
function isWrapped(text: string): boolean {
  let lines = 0;
  let lower = 0;
  for (const line of text.split('\n')) {
    const first = /^\s*(\S)/u.exec(line)?.[1];
    if (first === undefined) continue;
    lines++;
    if (/\p{Ll}/u.test(first)) lower++;
  }
  return lines >= 5 && lower / lines > 0.2;
}

function endsBlock(text: string, before: Piece, after: Piece, wrapped: boolean): boolean {
  if (after.blank) return true;
  if (!wrapped) return true;
  if (/[.!?…:]/u.test(before.text)) return true;
  const lineStart = text.lastIndexOf('\n', before.start) + 1;
  const length = before.end - lineStart;
  return length < WRAPPED_LINE.min || length > WRAPPED_LINE.max;
}

function endsSentence(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i]!;
  let last = i - 1;
  // A closing quote or bracket belongs to the sentence before it.
  while (last > 0 && /^["”’')\]]$/u.test(pieces[last]!.text) && pieces[last]!.gap === 'none') last--;
  const mark = pieces[last]!.text;
  if (!/^[.!?…]$/u.test(mark)) return false;
  if (/^["”’')\].,!?…;:]$/u.test(next.text) && next.gap === 'none') return false;
  if (mark === '.') {
    const word = pieces[last - 1]?.text ?? '';
    if (pieces[last]!.gap === 'none' && ABBREVIATIONS.has(word.toLowerCase())) return false;
    if (/^\p{Lu}$/u.test(word)) return false;
    if (next.gap === 'none')
      return /^\p{Lu}[\p{Ll}\p{M}]/u.test(next.text) && /\p{Ll}$/u.test(word.normalize('NFC'));
  }
  return !/^[\p{Ll},;]/u.test(next.text);
}

function kindOf(piece: string): Token['kind'] {
  if (/^\p{N}/u.test(piece)) return 'number';
  return /^[\p{L}\p{M}]/u.test(piece) ? 'word' : 'mark';
}

function capitalOf(piece: string): Token['capital'] {
  if (!/^\p{Lu}/u.test(piece)) return 'none';
  return piece.length > 1 && piece === piece.toUpperCase() ? 'all' : 'initial';
}

/** The text from the first to the last token of a range, as it stands. */
export function textOf(doc: TokenText, range: Range): string {
  const span = spanOf(doc, range);
  return doc.text.slice(span.start, span.end);
}

export function spanOf(doc: TokenText, range: Range): Span {
  return { start: doc.tokens[range.from]!.start, end: doc.tokens[range.to - 1]!.end };
}

/** The sentence that holds a token. */
export function sentenceAt(doc: TokenText, token: number): Sentence {
  return doc.sentences[doc.tokens[token]!.sentence]!;
}
