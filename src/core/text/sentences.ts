/**
 * Sentences of Vietnamese and English news. A full stop after an abbreviation, an initial or within a number ends none,
 * nor does any mark before a lower-case word; `./.` and a paragraph's end always do.
 */
import type { Span } from './span.ts';

/** What a single line break is: in plain text the end of a paragraph, in a page's text mere white space. */
export type LineBreaks = 'paragraph' | 'space';

/** Words after which a full stop ends nothing where they are capitalised; initials and words without a vowel need no listing. */
const ABBREVIATIONS = new Set(
  (
    'adm apr art aug ave capt col dec dept feb fig gen gov hon inc jan jul jun maj mar nov oct pres prof rep rev sen ' +
    'sept supt univ vol nsưt'
  ).split(' '),
);
/** Abbreviations of numbers: before a digit only. */
const BEFORE_NUMBER = new Set(['no', 'nos']);
/** "And so on" in Vietnamese: often the last word of a sentence. */
const AND_SO_ON = 'v.v';

const PARAGRAPH = /[^\r\n\u2028\u2029]+/g;
const TERMINATOR = /(?:\.\/\.|[.!?…。！？]+)["'”’»)\]]*/g;
const LAST_WORD = /[\p{L}\p{N}\p{M}.]*$/u;
const VOWEL = /[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu;
const OPENERS = /^[\s"'“‘«([]*/u;
/** Vietnamese and English titles and places that are also written in capitals; other capitals (TTXVN) may end a sentence. */
const TITLES = new Set([
  'TP',
  'TX',
  'TT',
  'TS',
  'GS',
  'PGS',
  'BS',
  'KS',
  'LS',
  'ST',
  'MR',
  'MRS',
  'MS',
  'DR',
  'LT',
]);
/** Longest word looked at before a stop, UTF-16 units: longer ones are no abbreviations. */
const LONGEST_WORD = 24;

/** All sentences in order, without the white space round them. */
export function sentences(text: string, lineBreaks: LineBreaks = 'paragraph'): Span[] {
  return paragraphs(text, lineBreaks).flatMap((paragraph) => within(text, paragraph));
}

/** The sentence that holds the offset; for white space between two, the one before. Empty span for an empty text. */
export function sentenceAt(text: string, offset: number, lineBreaks: LineBreaks = 'paragraph'): Span {
  const holds = (span: Span): boolean => span.start <= offset;
  const paragraph = paragraphs(text, lineBreaks).findLast(holds);
  if (!paragraph) return sentences(text, lineBreaks)[0] ?? { start: 0, end: 0 };
  return within(text, paragraph).findLast(holds) ?? paragraph;
}

function paragraphs(text: string, lineBreaks: LineBreaks): Span[] {
  if (lineBreaks === 'space') return trimmed(text, 0, text.length);
  const found: Span[] = [];
  for (const { 0: line, index } of text.matchAll(PARAGRAPH)) {
    const [span] = trimmed(text, index, index + line.length);
    const last = found.at(-1);
    if (!span) continue;
    if (last && wrapped(text, last.end, span.start))
      found[found.length - 1] = { start: last.start, end: span.end };
    else found.push(span);
  }
  return found;
}

/** A line broken in mid-sentence: one break, and the next line goes on in lower case after a letter or comma. */
function wrapped(text: string, end: number, start: number): boolean {
  const gap = text.slice(end, start).replace(/\r\n/g, '\n');
  if ((gap.match(/[\r\n\u2028\u2029]/g) ?? []).length > 1) return false;
  return /^\p{Ll}/u.test(text.slice(start, start + 2)) && /[\p{L}\p{N},;]$/u.test(text.slice(end - 2, end));
}

function trimmed(text: string, start: number, end: number): Span[] {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  const to = end - (slice.length - slice.trimEnd().length);
  return to > from ? [{ start: from, end: to }] : [];
}

function within(text: string, paragraph: Span): Span[] {
  const part = text.slice(paragraph.start, paragraph.end);
  const found: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of part.matchAll(TERMINATOR)) {
    const end = index + mark.length;
    if (!ends(part, start, index, end, mark)) continue;
    found.push(...trimmed(part, start, end));
    start = end;
  }
  found.push(...trimmed(part, start, part.length));
  return found.map((span) => ({ start: span.start + paragraph.start, end: span.end + paragraph.start }));
}

function ends(part: string, start: number, index: number, end: number, mark: string): boolean {
  if (mark.startsWith('./.')) return true;
  if (end === part.length) return true;
  const next = part.slice(end, end + LONGEST_WORD).replace(OPENERS, '');
  const spaced = /^\s/u.test(part.charAt(end)) || /^[“«([]/.test(part.charAt(end));
  const word = LAST_WORD.exec(part.slice(Math.max(start, index - LONGEST_WORD), index))?.[0] ?? '';
  if (!spaced) return mark === '.' && glued(word, next);
  if (/^\p{Ll}/u.test(next)) return false;
  if (/^[,;:]/.test(next)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  return !abbreviates(word, part.slice(start, index), next);
}

/** A missing space: a word in lower case with a vowel, the stop, and a capitalised word. */
function glued(word: string, next: string): boolean {
  return /^\p{Ll}{2,}$/u.test(word) && VOWEL.test(word) && /^\p{Lu}\p{Ll}/u.test(next);
}

function abbreviates(word: string, before: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (/^\d+$/.test(word)) return before.trim() === word;
  if (lower === AND_SO_ON) return false;
  if (BEFORE_NUMBER.has(lower) && /^\d/.test(next)) return true;
  const last = word.slice(word.lastIndexOf('.') + 1);
  if (/^\p{Lu}\p{M}*$/u.test(last)) return true;
  if (ABBREVIATIONS.has(lower)) return /^\p{Lu}/u.test(word);
  if (VOWEL.test(last) || !/^\p{L}{1,4}$/u.test(last)) return false;
  return /\p{Ll}/u.test(last) || TITLES.has(last);
}
