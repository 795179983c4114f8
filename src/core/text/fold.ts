/**
 * Folding: a canonical form of a text for comparison, always with the way back to the source.
 *
 * Two texts fold alike when they differ only in: canonical composition (also half-decomposed text), case, the place of
 * the tone mark in any syllable, i/y where usage varies (both in `tones.ts`), the form of đ, kinds and runs of white
 * space, invisible characters, kinds of dash and the spaces round them, kinds of apostrophe and quote, and the full stop
 * of an abbreviation, which counts as a space (K.Shanmugam, K. Shanmugam and K Shanmugam; TP.HCM and TP HCM).
 * An abbreviation here is a word of one letter or of consonants alone, which no Vietnamese syllable is.
 * Diacritics count: Tô Lâm is not Tố Lắm. `stripMarks` is for search, which may want less.
 */
import { type Composed, compose, composedText, sourceEnd, sourceStart } from './compose.ts';
import { foldUnit, WORD } from './letters.ts';
import type { Span } from './span.ts';
import { canonicalWord } from './tones.ts';

/** A folded text. Where the lists are null, every unit came from the unit at the same place. */
export interface Folded {
  readonly text: string;
  /** Source offset at which what became the unit begins. */
  readonly starts: Uint32Array | null;
  /** Source offset after what became the unit. */
  readonly ends: Uint32Array | null;
}

/** The source span of a stretch of a folded text; an empty stretch gives an empty span. */
export function sourceSpan(folded: Folded, start: number, end: number): Span {
  const { starts, ends } = folded;
  if (!starts || !ends) return { start, end };
  if (end <= start) {
    const at = start < starts.length ? starts[start]! : (ends[ends.length - 1] ?? 0);
    return { start: at, end: at };
  }
  return { start: starts[start]!, end: ends[end - 1]! };
}

/**
 * The full stop behind a word of one letter or of consonants alone: an abbreviation. Not before a second stop. The stop
 * itself comes first, so that nothing is looked back from any other character.
 */
const STOP = `\\.(?<=(?<![${WORD}])(?:(?![\\u{10000}-\\u{10ffff}])\\p{L}|[bcdđfghjklmnpqrstvwxz]+)\\.)(?!\\.)`;
const SEPARATORS = new RegExp(`${STOP}[ -]*|[ -]+`, 'gu');
const WORDS = new RegExp(`[${WORD}]+`, 'gu');
/** What makes the folded text shorter than its source, beside composition. */
const SHORTENING = new RegExp(`[ -][ -]|${STOP}[ -]`, 'u');
const FOLDABLE = /[^a-z ]/g;

/** Folds a text. Linear in its length; texts that keep their length take a path without offset lists. */
export function fold(text: string): Folded {
  const composed = compose(text);
  const units = composed.text.replace(FOLDABLE, foldUnit);
  if (composed.edits || SHORTENING.test(units)) return foldWithOffsets(composed, units);
  const folded = units.replace(SEPARATORS, separator).replace(WORDS, canonicalWord);
  return { text: folded, starts: null, ends: null };
}

const separator = (run: string): string => (run.includes('-') ? '-' : ' ');

function foldWithOffsets(composed: Composed, units: string): Folded {
  const starts = new Uint32Array(units.length);
  const ends = new Uint32Array(units.length);
  let folded = '';
  let read = 0;
  const put = (from: number, to: number): void => {
    starts[folded.length] = sourceStart(composed, from);
    ends[folded.length] = sourceEnd(composed, to - 1);
  };
  const keep = (to: number): void => {
    for (; read < to; read += 1) {
      put(read, read + 1);
      folded += units.charAt(read);
    }
  };
  for (const { 0: run, index } of units.matchAll(SEPARATORS)) {
    keep(index);
    put(index, index + run.length);
    folded += separator(run);
    read = index + run.length;
  }
  keep(units.length);
  return {
    text: folded.replace(WORDS, canonicalWord),
    starts: starts.subarray(0, folded.length),
    ends: ends.subarray(0, folded.length),
  };
}

/** The text of {@link fold} alone, where nobody asks for the way back. */
export function foldText(text: string): string {
  return composedText(text)
    .replace(FOLDABLE, foldUnit)
    .replace(SEPARATORS, separator)
    .replace(WORDS, canonicalWord);
}

const EDGES = new RegExp(`^[^${WORD}]+|[^${WORD}]+$`, 'gu');

/** The canonical form of a name or term as a key: folded, and without what is no word character at either end. */
export function foldKey(text: string): string {
  return foldText(text).replace(EDGES, '');
}

const bases = new Map<string, string>();

function baseOf(unit: string): string {
  let base = bases.get(unit);
  if (base === undefined) {
    const [first = unit, ...marks] = unit.normalize('NFD');
    base = unit === 'đ' ? 'd' : unit === 'Đ' ? 'D' : /^\p{M}+$/u.test(marks.join('')) ? first : unit;
    bases.set(unit, base);
  }
  return base;
}

/** The text without diacritics, đ as d. Keeps its length, so that the offsets of a folded text stay right. */
export function stripMarks(text: string): string {
  return text.replace(/[^\0-\x7f]/g, baseOf);
}
