/**
 * The seed text format: an optional ` date 2023-07 ` header, an optional title line that may end in a date stamp, then
 * one paragraph a line. Parsing keeps every character, so that printing gives the file back.
 */
import type { Paragraph } from '../knowledge/types.ts';
import { findDates, parseDateLine } from '../text/date-find.ts';
import { isPartialDate, type PartialDate } from '../text/dates.ts';

export type SeedPart = 'space' | 'header' | 'stamp' | 'title' | 'body' | 'caption' | 'credit' | 'teaser';

/** A stretch of the file; the parts in order make up the whole of it. */
export interface SeedPiece {
  readonly part: SeedPart;
  readonly text: string;
  /** The date of a header or stamp. */
  readonly date?: PartialDate;
}

/** Headlines are shorter, in UTF-16 units; a longer first line is a paragraph. */
const MAX_TITLE = 200;
/** Photo captions and credits are shorter, in UTF-16 units. */
const MAX_CAPTION = 400;
/** A date line stands among the first lines, below title and section. */
const DATE_LINE_WITHIN = 4;

const HEADER_WORD = 'date ';
/** Before the first sentence, or on a line of its own above it. */
const HEADER = /^date \d{4}(?:-\d{2}){0,2}(?=\s|$)/;
const SENTENCE_END = /[.…:;]["”’)]?$/u;
/** `(Ảnh: TTXVN)`, `Ảnh: BCA`, `. Ảnh CA` at the end, or `Ảnh:` at the beginning. */
const CAPTION = /^(?:Ảnh|Photo)\s?:|[(.!?”]\s?(?:Ảnh|Photo)(?:\s?:\s?|\s(?=\p{Lu}))[^.:()]{1,60}\)?\.?$/u;
const CREDIT = /^\(?(?:Nguồn|Theo|Source)\s?:?\s[^.]{1,80}\)$|^(?:Nguồn|Source)\s?:\s.{1,80}$/u;
/** News agencies end a report with `./.`; what a crawler left behind it is another article's. */
export const REPORT_END = /\.\/\.\s*$/;

/** The pieces of a seed file. */
export function parseSeedText(text: string): readonly SeedPiece[] {
  const lines = text.split(/([\r\n\u2028\u2029]+)/u);
  let withWords = lines.filter((line) => line.trim() !== '').length;
  const pieces: SeedPiece[] = [];
  let ended = false;
  let number = 0;
  for (const line of lines) {
    const start = pushSpace(pieces, line);
    const content = start.trimEnd();
    const first = pieces.every(({ part }) => part === 'space');
    const header = first ? headerOf(content) : null;
    if (header?.text === content && withWords > 1) {
      // What stands below a header of its own line is the first line of the article.
      pieces.push(header);
      withWords -= 1;
    } else if (content !== '') {
      const before = header && header.text !== content ? header : null;
      if (before) pieces.push(before);
      pushLine(pieces, content.slice(before?.text.length ?? 0), {
        first: number === 0,
        alone: withWords === 1,
        ended,
        number,
      });
      ended ||= REPORT_END.test(content);
      number += 1;
    }
    if (content.length < start.length) pieces.push({ part: 'space', text: start.slice(content.length) });
  }
  return pieces;
}

interface LinePlace {
  readonly first: boolean;
  /** True where the file has no other line. */
  readonly alone: boolean;
  /** True behind the end of the report. */
  readonly ended: boolean;
  /** Counted from 0, blank lines left out. */
  readonly number: number;
}

function headerOf(line: string): SeedPiece | null {
  const text = HEADER.exec(line)?.[0];
  const date = text?.slice(HEADER_WORD.length);
  return text !== undefined && date !== undefined && isPartialDate(date)
    ? { part: 'header', text, date }
    : null;
}

function pushLine(pieces: SeedPiece[], line: string, { first, alone, ended, number }: LinePlace): void {
  const rest = pushSpace(pieces, line);
  const lineDate = number < DATE_LINE_WITHIN ? parseDateLine(rest) : null;
  if (lineDate !== null) pieces.push({ part: 'stamp', text: rest, date: lineDate });
  else if (first && !alone) pushFirstLine(pieces, rest);
  else pieces.push({ part: partOf(rest, ended), text: rest });
}

/** The file that the pieces came from. */
export function printSeedText(pieces: readonly SeedPiece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** Keeps the white space that the text begins with, and gives the rest. */
function pushSpace(pieces: SeedPiece[], text: string): string {
  const rest = text.trimStart();
  if (rest.length < text.length)
    pieces.push({ part: 'space', text: text.slice(0, text.length - rest.length) });
  return rest;
}

/** A title, perhaps with a date and time behind it, or the first paragraph. */
function pushFirstLine(pieces: SeedPiece[], line: string): void {
  const stamp = findDates(line).at(-1);
  const stamped = stamp?.end === line.length && /^\d{4}-\d{2}-\d{2}/.test(stamp.value) ? stamp : undefined;
  const whole = stamped ? line.slice(0, stamped.start) : line;
  const title = whole.trimEnd();
  if (title === '' || title.length > MAX_TITLE || SENTENCE_END.test(title)) {
    pieces.push({ part: partOf(line, false), text: line });
    return;
  }
  pieces.push({ part: 'title', text: title });
  if (title.length < whole.length) pieces.push({ part: 'space', text: whole.slice(title.length) });
  if (stamped) pieces.push({ part: 'stamp', text: stamped.words, date: stamped.value });
}

/** What a line of an article is, by its words; `ended`: it stands behind the end of the report. */
export function partOf(line: string, ended: boolean): Extract<SeedPart, Paragraph['part']> {
  if (line.length <= MAX_CAPTION && CREDIT.test(line)) return 'credit';
  if (line.length <= MAX_CAPTION && CAPTION.test(line)) return 'caption';
  return ended ? 'teaser' : 'body';
}
