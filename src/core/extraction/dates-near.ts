/** The date that a sentence states beside a name. */
import { findDates } from '../text/date-find.ts';
import type { PartialDate } from '../text/dates.ts';
import { type Range, sentenceAt, type TokenText } from './tokens.ts';

/** Words behind a name in which its date is looked for before those in front. */
const BEHIND = 12;
const YEAR = /^(?:19|20)\d\d$/u;

/** Nearest date of the sentence: in the phrase itself, then behind it, then before it. */
export function dateNear(doc: TokenText, range: Range): PartialDate | null {
  const sentence = sentenceAt(doc, range.from);
  return (
    yearIn(doc, range) ??
    dayIn(doc, { from: range.to, to: Math.min(sentence.to, range.to + BEHIND) }) ??
    dayIn(doc, { from: sentence.from, to: range.from }) ??
    dayIn(doc, { from: range.to, to: sentence.to })
  );
}

function yearIn(doc: TokenText, range: Range): PartialDate | null {
  for (let i = range.to - 1; i > range.from; i--) {
    const token = doc.tokens[i]!;
    if (token.kind === 'number' && YEAR.test(token.text)) return token.text;
  }
  return null;
}

/** First date of a range: `ngày 4-6` is `--06-04`, `tháng 4-2018` is `2018-04`. */
export function dayIn(doc: TokenText, range: Range): PartialDate | null {
  if (range.to <= range.from) return null;
  const text = doc.text.slice(doc.tokens[range.from]!.start, doc.tokens[range.to - 1]!.end);
  return findDates(text)[0]?.value ?? null;
}
