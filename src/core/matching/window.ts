/** The words beside a hit, folded for comparison; looked at only round hits, never over a whole text. */
import { foldKey } from '../text/fold.ts';
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
/** Most words with their gaps are shorter: so far is looked back for each at first, UTF-16 units. */
const WORD_UNITS = 12;
const WORDS = new RegExp(`[${WORD}]+`, 'gu');
const BLANK = new RegExp(`^[${SPACE}${IGNORABLE}]*$`, 'u');
const CAPITAL = /^\p{Lu}/u;

interface RawWord extends Span {
  readonly text: string;
}

function collect(slice: string, offset: number): RawWord[] {
  return Array.from(slice.matchAll(WORDS), ({ 0: text, index }) => ({
    text,
    start: offset + index,
    end: offset + index + text.length,
  }));
}

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

const word = (raw: RawWord, gap: string): Word => ({
  start: raw.start,
  end: raw.end,
  raw: raw.text.normalize('NFC'),
  key: keyOf(raw.text),
  gap,
});

/** Whole words in so many units before the offset, in the order of the text. */
function rawBefore(text: string, at: number, reach: number): RawWord[] {
  const from = Math.max(0, at - reach);
  const found = collect(text.slice(from, at), from);
  if (from > 0) found.shift();
  return found;
}

/** Up to `limit` words before the offset, the nearest first. */
export function wordsBefore(text: string, at: number, limit: number): Word[] {
  const short = limit * WORD_UNITS;
  let found = rawBefore(text, at, Math.min(short, REACH));
  if (found.length < limit && short < REACH) found = rawBefore(text, at, REACH);
  const out: Word[] = [];
  let edge = at;
  for (let i = found.length - 1; i >= 0 && out.length < limit; i--) {
    const raw = found[i]!;
    out.push(word(raw, text.slice(raw.end, edge)));
    edge = raw.start;
  }
  return out;
}

/** Up to `limit` words after the offset, the nearest first. */
export function wordsAfter(text: string, at: number, limit: number): Word[] {
  const out: Word[] = [];
  let edge = at;
  if (limit === 0) return out;
  for (const { 0: written, index } of text.slice(at, at + REACH).matchAll(WORDS)) {
    const start = at + index;
    out.push(word({ text: written, start, end: start + written.length }, text.slice(edge, start)));
    edge = start + written.length;
    if (out.length === limit) break;
  }
  return out;
}

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
