/** The title that stands directly before or behind a name: what the text says of him who bears it. */
import type { Span } from '../text/span.ts';
import { PHRASE_STOPS, TITLE_PHRASES, type TitleClass } from './data/titles.ts';
import { PhraseTable } from './phrases.ts';
import { isBlank, isCapital, isClose, type Word, wordsAfter, wordsBefore } from './window.ts';

/** What stands beside a name. */
export interface Title extends Span {
  readonly classes: ReadonlySet<TitleClass>;
  /** The words as they stand. */
  readonly text: string;
  /** The same, folded, with a blank at either end, so that whole words can be looked up. */
  readonly folded: string;
}

/** Words looked at on either side; titles with their organisation are rarely longer. */
const BEFORE_WORDS = 16;
const AFTER_WORDS = 18;
/** Words between a comma behind the name and the title (`, hiện là Thứ trưởng`). */
const LEAD_IN = 2;
/** Classes after which another title may stand further out, parted by a comma: Ủy viên Bộ Chính trị, Đại tướng. */
const CHAINED: ReadonlySet<TitleClass> = new Set(['office', 'general', 'colonel', 'learned', 'modifier']);

const TITLES = new PhraseTable<TitleClass>();
for (const [kind, phrases] of Object.entries(TITLE_PHRASES)) TITLES.add(phrases, kind as TitleClass);
const STOPS = new PhraseTable<true>().add(PHRASE_STOPS, true);

/** Whether a title phrase ends at the word nearest to the hit. */
export const titleEndsAt = (before: readonly Word[], at: number) => TITLES.endingAt(before, at);

/** A title phrase that begins at a word in front of a hit and runs towards it. */
export const titleTowards = (before: readonly Word[], at: number) => TITLES.towardsHit(before, at);

/** Whether a title phrase begins at a word behind a hit. */
export const titleStartsAt = (after: readonly Word[], at: number) => TITLES.startingAt(after, at);

const SEPARATOR = /^\s*[,–—-]\s*$/u;
const APPOSITION = /^[\s"'”’»*_]*[,(–—:-]\s*(?:\(\s*)?$/u;

/** The title in front of a name (`Bộ trưởng Bộ Công an Tô Lâm`); null where there is none. */
export function titleBefore(text: string, at: number): Title | null {
  const words = wordsBefore(text, at, BEFORE_WORDS);
  const classes = new Set<TitleClass>();
  let reached = -1;
  for (let i = 0; i < words.length; i++) {
    const { gap, raw } = words[i]!;
    // A full stop behind a word in lower case ends the sentence: who is named there is somebody else.
    if (gap.includes('.') && !isCapital(raw)) break;
    if (!isClose(gap) && !(reached >= 0 && SEPARATOR.test(gap) && [...classes].every((c) => CHAINED.has(c))))
      break;
    const phrase = TITLES.towardsHit(words, i);
    if (phrase && phrase.length <= i + 1) {
      const longer = widen(words, i, phrase.value);
      classes.add(longer.value);
      i = longer.at;
      reached = i;
      continue;
    }
    if (STOPS.endingAt(words, i)) break;
  }
  return reached < 0 ? null : build(text, words[reached]!.start, at, classes);
}

/** A phrase found by its head may be the tail of a longer one: `giám đốc` in `phó tổng giám đốc`. */
function widen(words: readonly Word[], at: number, value: TitleClass): { value: TitleClass; at: number } {
  for (let further = Math.min(at + 3, words.length - 1); further > at; further--) {
    const phrase = TITLES.towardsHit(words, further);
    if (
      phrase &&
      phrase.value !== 'modifier' &&
      phrase.length > further - at &&
      isClose(words[further]!.gap)
    ) {
      return { value: phrase.value, at: further };
    }
  }
  return { value, at };
}

/** The title behind a name (`Tô Lâm, Ủy viên Bộ Chính trị, Bộ trưởng …`); null where there is none. */
export function titleAfter(text: string, end: number): Title | null {
  const words = wordsAfter(text, end, AFTER_WORDS);
  const first = words[0];
  const aged = privateMark(text.slice(end, end + PRIVATE_REACH));
  if (aged) return build(text, end, end + aged.length, new Set<TitleClass>([aged.kind]));
  if (!first) return null;
  const apposed = APPOSITION.test(first.gap);
  if (!apposed && !(isBlank(first.gap) && !isCapital(first.raw))) return null;
  const { classes, last } = readTitles(words, apposed ? LEAD_IN : 0);
  classes.delete('modifier');
  return classes.size === 0 ? null : build(text, first.start, words[last]!.end, classes);
}

/** Titles from the first words on, up to the end of their noun phrase; `lead` words may stand before the first. */
function readTitles(words: readonly Word[], lead: number): { classes: Set<TitleClass>; last: number } {
  const classes = new Set<TitleClass>();
  let last = -1;
  for (let i = 0; i < words.length; i++) {
    if (i > 0 && !WITHIN.test(words[i]!.gap)) break;
    const phrase = TITLES.startingAt(words, i);
    if (phrase?.value === 'honorific') break;
    if (phrase) {
      classes.add(phrase.value);
      i += phrase.length - 1;
      last = i;
      continue;
    }
    if ((last < 0 && i >= lead) || STOPS.startingAt(words, i)) break;
    if (last >= 0) last = i;
  }
  return { classes, last };
}

/** Between the words of titles behind a name: blanks and commas, no full stop that ends the sentence, no bracket closed. */
const WITHIN = /^(?:[\s,–—/&(-]|\.(?!\s))*$/u;
/** UTF-16 units behind a name in which an age or address is looked for. */
const PRIVATE_REACH = 60;
/** An age in brackets: of private people mostly, but officials have one too. */
const AGE = /^\s*,?\s*\(\s*\d{1,2}\s*tuổi/iu;
/** A year of birth as police reports abbreviate it, or an address. */
const PRIVATE = /^[^.;\n]{0,24}?(?:\(SN\s*\d{4}|[,(]\s*(?:trú tại|trú ở|ngụ|thường trú|hộ khẩu))/u;

/** What an age or address behind a name says of its bearer; null where there is none. */
function privateMark(after: string): { readonly kind: TitleClass; readonly length: number } | null {
  const text = after.normalize('NFC');
  const address = PRIVATE.exec(text);
  if (address) return { kind: 'private', length: Math.min(address[0].length, after.length) };
  const age = AGE.exec(text);
  return age && { kind: 'aged', length: Math.min(age[0].length, after.length) };
}

function build(text: string, start: number, end: number, classes: ReadonlySet<TitleClass>): Title {
  const words = wordsAfter(text.slice(start, end), 0, BEFORE_WORDS + AFTER_WORDS);
  return {
    start,
    end,
    classes,
    text: text.slice(start, end).trim(),
    folded: ` ${words.map((word) => word.key).join(' ')} `,
  };
}
