/** An article out of a seed text: title, paragraphs and the dates that the text itself gives. */
import type { Article, Paragraph } from '../knowledge/types.ts';
import { findDates } from '../text/date-find.ts';
import { formatDate, type Lang } from '../text/date-format.ts';
import { dayBounds, isoDay, type SourcedDate } from '../text/dates.ts';
import { sentences } from '../text/sentences.ts';
import { parseSeedText, type SeedPiece } from './seed-text.ts';

/** Days that may lie between an event and the report of it, where the report's date gives the year. */
const REPORT_WITHIN_DAYS = 60;
/** Share of letters that only Vietnamese writes, from which on a text is Vietnamese; its prose has about a fifth. */
const VIETNAMESE_SHARE = 0.02;
const VIETNAMESE_LETTERS = /[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]/g;

/** The file's name without its ending. */
export function articleId(file: string): string {
  return file.replace(/\.[^.]*$/, '');
}

/** Reads a seed file; entities named in it are added later. */
export function articleFromSeed(file: string, text: string): Article {
  const pieces = parseSeedText(text);
  const paragraphs = placed(pieces);
  const title = titleOf(text, paragraphs);
  const published = publishedDate(pieces);
  return {
    id: articleId(file),
    file,
    ...title,
    text,
    paragraphs,
    lang: languageOf(text),
    published,
    event: eventDate(text, paragraphs, published),
    mentions: [],
  };
}

function placed(pieces: readonly SeedPiece[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const { part, text } of pieces) {
    const end = start + text.length;
    if (part !== 'space' && part !== 'header' && part !== 'stamp') paragraphs.push({ part, start, end });
    start = end;
  }
  return paragraphs;
}

function titleOf(text: string, paragraphs: readonly Paragraph[]): Pick<Article, 'title' | 'titleBasis'> {
  const line = paragraphs.find((paragraph) => paragraph.part === 'title');
  if (line) return { title: text.slice(line.start, line.end), titleBasis: 'line' };
  const lead = paragraphs.find((paragraph) => paragraph.part === 'body') ?? paragraphs[0];
  const words = lead ? text.slice(lead.start, lead.end) : text.trim();
  const first = sentences(words)[0];
  return { title: first ? words.slice(first.start, first.end) : words, titleBasis: 'sentence' };
}

/** The date of the header, of the title's stamp or of a date line, the most precise of them. */
function publishedDate(pieces: readonly SeedPiece[]): SourcedDate | null {
  const titled = pieces.findIndex((piece) => piece.part === 'title');
  const firstLineEnd = pieces.findIndex((piece) => /[\r\n]/.test(piece.text));
  let best: SourcedDate | null = null;
  pieces.forEach(({ part, text, date }, i) => {
    if (date === undefined) return;
    const inHeadline = titled >= 0 && i > titled && i < firstLineEnd;
    const basis = part === 'header' ? 'header' : inHeadline ? 'headline' : 'date-line';
    if (!best || date.length > best.value.length) best = { value: date, basis, note: text };
  });
  return best;
}

/**
 * The first day that the lead speaks of, with the year of the report where that is known and the two lie near each
 * other; without a year where it is not. Null where the lead speaks of none.
 */
export function eventDate(
  text: string,
  paragraphs: readonly Paragraph[],
  published: SourcedDate | null,
): SourcedDate | null {
  const lead = paragraphs.find((paragraph) => paragraph.part === 'body');
  if (!lead) return null;
  const found = findDates(text.slice(lead.start, lead.end)).find(({ value }) => /-\d{2}-\d{2}/.test(value));
  if (!found) return null;
  const date = { basis: 'text', note: found.words } as const;
  if (!found.value.startsWith('-')) return { value: found.value, ...date };
  const reported = published ? dayBounds(published.value)?.last : null;
  if (!published || reported == null) return { value: found.value, ...date };
  const year = Number(isoDay(reported).slice(0, 4));
  for (const candidate of [year, year - 1]) {
    const value = found.value.replaceAll(/(?<=^|\/)-(?=-)/g, String(candidate));
    const first = dayBounds(value)?.first;
    if (first == null || first > reported || reported - first > REPORT_WITHIN_DAYS) continue;
    return { value, ...date, why: yearFrom(published) };
  }
  return { value: found.value, ...date };
}

/** What fixes the year of a day that the text gives without one: the date under which the report stands. */
export function yearFrom(published: SourcedDate): NonNullable<SourcedDate['why']> {
  const stated = ['header', 'headline', 'date-line'].includes(published.basis) ? published.note : undefined;
  const words = stated ?? published.value;
  if (published.basis === 'header')
    return { vi: `năm theo dòng đầu tệp “${words}”`, en: `year from the file's header “${words}”` };
  if (published.basis === 'headline')
    return { vi: `năm theo dòng tiêu đề “${words}”`, en: `year from the headline “${words}”` };
  if (stated !== undefined)
    return { vi: `năm theo ngày đăng “${stated}”`, en: `year from the date of publication “${stated}”` };
  const day = (lang: Lang) => formatDate(published.value.replace(/T\d\d:\d\d/g, ''), lang);
  return { vi: `năm theo ngày đăng ${day('vi')}`, en: `year from the date of publication, ${day('en')}` };
}

/** The language that a text is written in, by its letters. */
export function languageOf(text: string): Article['lang'] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const marked = text.normalize('NFC').match(VIETNAMESE_LETTERS)?.length ?? 0;
  return marked > letters * VIETNAMESE_SHARE ? 'vi' : 'en';
}
