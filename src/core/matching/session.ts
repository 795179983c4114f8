/** Which session of a forum the words beside it pick: lần thứ hai, lần thứ II, lần 2, the second, 39th. */
import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** UTF-16 units beside a forum's name in which its ordinal stands. */
const REACH = 48;
const VIETNAMESE: Readonly<Record<string, number>> = {
  nhất: 1,
  đầu: 1,
  một: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const ENGLISH = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

const VI =
  /lần (?:thứ )?(\d{1,3}|[ivx]{1,6}|nhất|đầu|một|hai|nhì|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?![\p{L}\p{N}])/u;
const EN_BEFORE =
  /(?<![\p{L}\p{N}])(?:(\d{1,3})(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))(?: annual| regular)? $/u;
const NUMBER_AFTER = /^ ?-? ?(\d{1,3})(?![\p{L}\p{N}%.,/-])/u;

function roman(numeral: string): number {
  let total = 0;
  for (let i = 0; i < numeral.length; i++) {
    const value = ROMAN[numeral[i]!]!;
    total += value < (ROMAN[numeral[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return VIETNAMESE[word] ?? roman(word);
}

/** The session's number, from the words behind the name, else in front; null where none stands there. */
export function ordinalBeside(
  text: string,
  hit: Span,
): { readonly ordinal: number; readonly words: string } | null {
  const after = foldText(text.slice(hit.end, hit.end + REACH));
  const behind = VI.exec(clause(after));
  if (behind && behind.index <= REACH / 2) return { ordinal: numberOf(behind[1]!), words: behind[0] };
  const before = foldText(text.slice(Math.max(0, hit.start - REACH), hit.start));
  const english = EN_BEFORE.exec(before);
  if (english) {
    const ordinal = english[1] ? Number(english[1]) : ENGLISH.indexOf(english[2]!) + 1;
    return { ordinal, words: english[0].trim() };
  }
  const inside = VI.exec(foldText(text.slice(hit.start, hit.end)));
  if (inside) return { ordinal: numberOf(inside[1]!), words: inside[0] };
  const number = NUMBER_AFTER.exec(after);
  return number && /^\p{Lu}+$/u.test(text.slice(hit.start, hit.end))
    ? { ordinal: Number(number[1]), words: number[1]! }
    : null;
}

/** Up to the next full stop or comma that ends the clause. */
const clause = (text: string): string => text.split(/[.;:,()]/u, 1)[0]!;
