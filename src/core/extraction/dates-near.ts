/** The date that a sentence states beside a name. */
import type { PartialDate } from '../text/dates.ts';
import { type Range, sentenceAt, type TokenText } from './tokens.ts';

const two = (value: string): string => value.padStart(2, '0');

/** Nearest date of the sentence: in the phrase itself, then behind it, then before it. ISO order; a day without year is `--MM-DD`. */
export function dateNear(doc: TokenText, range: Range): PartialDate | null {
  const sentence = sentenceAt(doc, range.from);
  return (
    yearIn(doc, range) ??
    dayIn(doc, { from: range.to, to: Math.min(sentence.to, range.to + 12) }) ??
    dayIn(doc, { from: sentence.from, to: range.from }) ??
    dayIn(doc, { from: range.to, to: sentence.to })
  );
}

function yearIn(doc: TokenText, range: Range): PartialDate | null {
  for (let i = range.to - 1; i > range.from; i--) {
    const token = doc.tokens[i]!;
    if (token.kind === 'number' && /^(?:19|20)\d\d$/u.test(token.text)) return token.text;
  }
  return null;
}

/** First date of a range: `ngày 4-6`, `tháng 4-2018`, `15/3/2018`, `năm 2009`. */
export function dayIn(doc: TokenText, range: Range): PartialDate | null {
  if (range.to <= range.from) return null;
  const start = doc.tokens[range.from]!.start;
  const text = doc.text.slice(start, doc.tokens[range.to - 1]!.end);
  const full = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/u.exec(text);
  const month = /tháng\s(\d{1,2})(?:[/.-]|\snăm\s)((?:19|20)\d\d)/u.exec(text);
  const day = /(?:ngày|sáng|chiều|tối|trưa|hôm|đêm|\()\s?(\d{1,2})[/-](\d{1,2})(?![\d/-])/u.exec(text);
  const year = /năm\s((?:19|20)\d\d)/u.exec(text);
  const found = [full, month, day, year].filter((item) => item !== null).sort((a, b) => a.index - b.index)[0];
  if (!found) return null;
  if (found === full) return `${full[3]}-${two(full[2]!)}-${two(full[1]!)}`;
  if (found === month) return `${month[2]}-${two(month[1]!)}`;
  if (found === day) return Number(day[2]) <= 12 ? `--${two(day[2]!)}-${two(day[1]!)}` : null;
  return found[1] ?? null;
}
