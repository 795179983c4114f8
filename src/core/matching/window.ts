/** The words beside a hit, folded for comparison; looked at only round hits, never over a whole text. */
import { foldKey, foldText } from '../text/fold.ts';
import { IGNORABLE, SPACE, WORD } from '../text/letters.ts';
import type { Span } from '../text/span.ts';

/** One word near a hit. `gap` is what stands between it and the next word towards the hit (or the hit itself). */
export interface Word extends Span {
  /** As written, in NFC. */
  readonly raw: string;
  /** Folded: case, tone placement and i/y levelled, diacritics kept. */
  readonly key: string;
  readonly gap: string;
}

/** How far a window reaches, UTF-16 units: titles and noun phrases are shorter. */
const REACH = 260;
const WORDS = new RegExp(`[${WORD}]+`, 'gu');
const BLANK = new RegExp(`^[${SPACE}${IGNORABLE}]*$`, 'u');
const UNSEEN = new RegExp(`[${IGNORABLE}]`, 'u');
const CAPITAL = /^\p{Lu}/u;

/** Words folded before; a text uses few different ones. Emptied when full, so that it stays small. */
const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;

function keyOf(text: string): string {
  let key = folded.get(text);
  if (key === undefined) {
    if (folded.size >= MOST_FOLDED) folded.clear();
    key = foldKey(text);
    folded.set(text, key);
  }
  return key;
}

/** Where the words of a text stand, and what was made of them. */
interface Words {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly keys: string[];
  /** Words with the gap behind and in front of them, made when first asked for. */
  readonly before: Word[];
  readonly after: Word[];
}

function readWords(text: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    starts.push(index);
    ends.push(index + word.length);
  }
  return { text, starts, ends, keys: [], before: [], after: [] };
}

/**
 * Texts looked at lately: the paragraphs of a slice are asked about several times, and the questions about the hits of one
 * come one after the other. Emptied when there are more than so many UTF-16 units of text, a few slices of a page.
 */
const texts = new Map<string, Words>();
const MOST_UNITS = 256 * 1024;
let units = 0;
/** Shorter texts are names and titles cut out of a text: read anew each time. */
const SHORT = 64;

function wordsOf(text: string): Words {
  const known = texts.get(text);
  if (known) return known;
  const words = readWords(text);
  if (text.length <= SHORT) return words;
  if (units + text.length > MOST_UNITS) {
    texts.clear();
    units = 0;
  }
  texts.set(text, words);
  units += text.length;
  return words;
}

/** How many of sorted offsets are at most `limit`. */
export function countTo(offsets: readonly number[], limit: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordAt(text: string, start: number, end: number, gap: string, key?: string): Word {
  const written = text.slice(start, end);
  return { start, end, raw: written.normalize('NFC'), key: key ?? keyOf(written), gap };
}

/** Up to `limit` words before the offset, the nearest first. */
export function wordsBefore(text: string, at: number, limit: number): Word[] {
  const { starts, ends, keys, before } = wordsOf(text);
  // A window that begins inside the text may cut its first word: that one is left out.
  const least = at > REACH ? countTo(ends, at - REACH) + 1 : 0;
  const out: Word[] = [];
  for (let i = countTo(starts, at - 1) - 1; i >= least && out.length < limit; i--) {
    const edge = out.length > 0 ? starts[i + 1]! : at;
    const whole = edge === starts[i + 1] && ends[i]! <= at;
    let one = whole ? before[i] : undefined;
    if (!one) {
      const end = Math.min(ends[i]!, at);
      one = wordAt(text, starts[i]!, end, text.slice(end, edge), whole ? keys[i] : undefined);
      if (whole) {
        before[i] = one;
        keys[i] = one.key;
      }
    }
    out.push(one);
  }
  return out;
}

/** Up to `limit` words after the offset, the nearest first. */
export function wordsAfter(text: string, at: number, limit: number): Word[] {
  const { starts, ends, keys, after } = wordsOf(text);
  const stop = at + REACH;
  const out: Word[] = [];
  for (let i = countTo(ends, at); i < starts.length && starts[i]! < stop && out.length < limit; i++) {
    const edge = out.length > 0 ? ends[i - 1]! : at;
    const whole = edge === ends[i - 1] && starts[i]! >= at && ends[i]! <= stop;
    let one = whole ? after[i] : undefined;
    if (!one) {
      const start = Math.max(starts[i]!, at);
      const end = Math.min(ends[i]!, stop);
      one = wordAt(text, start, end, text.slice(edge, start), whole ? keys[i] : undefined);
      if (whole) {
        after[i] = one;
        keys[i] = one.key;
      }
    }
    out.push(one);
  }
  return out;
}

/** Folded words of a text with their places, in order. */
export interface Keys {
  readonly keys: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Every folded word of a text; null where something unseen stands in it, so that words are whole only once folded. */
export function keysOf(text: string): Keys | null {
  if (UNSEEN.test(text)) return null;
  const { starts, ends, keys } = wordsOf(text);
  for (let i = 0; i < starts.length; i++) keys[i] ??= keyOf(text.slice(starts[i], ends[i]));
  return { keys, starts, ends };
}

/** The folded words of a text, without their places. */
export const foldedWords = (text: string): readonly string[] => foldText(text).match(WORDS) ?? [];

/** Only white space or invisible characters. */
export const isBlank = (gap: string): boolean => BLANK.test(gap);

/** White space, or the full stop of an abbreviation (`TP. Hồ`, `GS.TS`). */
export const isClose = (gap: string): boolean => isBlank(gap.replace('.', ''));

export const isCapital = (raw: string): boolean => CAPITAL.test(raw);

/** Two letters or more, all capitals. */
export const isUpper = (raw: string): boolean =>
  raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();

/** Whether a word before a hit begins a sentence or quotation, so that its capital says nothing. */
export function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at).trimEnd();
  return before === '' || /[.!?…:;"“‘'«([\n>–—-]$/u.test(before);
}
