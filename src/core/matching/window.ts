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

/** The text looked at last: its hits, and the questions about each, come one after the other. */
let last: Words = readWords('');
/** Shorter texts are names and titles cut out of a text, which keeps its place. */
const SHORT = 64;

function wordsOf(text: string): Words {
  if (text === last.text) return last;
  const words = readWords(text);
  if (text.length > SHORT) last = words;
  return words;
}

/** How many of sorted offsets are at most `limit`. */
function countTo(offsets: readonly number[], limit: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordAt(text: string, start: number, end: number, gap: string): Word {
  const written = text.slice(start, end);
  return { start, end, raw: written.normalize('NFC'), key: keyOf(written), gap };
}

/** Up to `limit` words before the offset, the nearest first. */
export function wordsBefore(text: string, at: number, limit: number): Word[] {
  const { starts, ends, before } = wordsOf(text);
  // A window that begins inside the text may cut its first word: that one is left out.
  const least = at > REACH ? countTo(ends, at - REACH) + 1 : 0;
  const out: Word[] = [];
  for (let i = countTo(starts, at - 1) - 1; i >= least && out.length < limit; i--) {
    const edge = out.length > 0 ? starts[i + 1]! : at;
    const whole = edge === starts[i + 1] && ends[i]! <= at;
    let one = whole ? before[i] : undefined;
    if (!one) {
      const end = Math.min(ends[i]!, at);
      one = wordAt(text, starts[i]!, end, text.slice(end, edge));
      if (whole) before[i] = one;
    }
    out.push(one);
  }
  return out;
}

/** Up to `limit` words after the offset, the nearest first. */
export function wordsAfter(text: string, at: number, limit: number): Word[] {
  const { starts, ends, after } = wordsOf(text);
  const stop = at + REACH;
  const out: Word[] = [];
  for (let i = countTo(ends, at); i < starts.length && starts[i]! < stop && out.length < limit; i++) {
    const edge = out.length > 0 ? ends[i - 1]! : at;
    const whole = edge === ends[i - 1] && starts[i]! >= at && ends[i]! <= stop;
    let one = whole ? after[i] : undefined;
    if (!one) {
      const start = Math.max(starts[i]!, at);
      one = wordAt(text, start, Math.min(ends[i]!, stop), text.slice(edge, start));
      if (whole) after[i] = one;
    }
    out.push(one);
  }
  return out;
}

/** The folded words of a stretch of text, a blank at either end and between them. */
export function foldedWords(text: string, from: number, to: number): string {
  // Where something unseen stands inside a word, it is one word only once folded.
  if (UNSEEN.test(text)) return ` ${foldText(text.slice(from, to)).replace(NO_WORD, ' ')} `;
  const { starts, ends, keys } = wordsOf(text);
  let out = ' ';
  for (let i = countTo(ends, from); i < starts.length && starts[i]! < to; i++) {
    const [start, end] = [starts[i]!, ends[i]!];
    if (start >= from && end <= to) keys[i] ??= keyOf(text.slice(start, end));
    out += start >= from && end <= to ? keys[i] : keyOf(text.slice(Math.max(start, from), Math.min(end, to)));
    out += ' ';
  }
  return out;
}

const NO_WORD = new RegExp(`[^${WORD}]+`, 'gu');

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
