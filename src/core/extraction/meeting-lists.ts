/** Officials of a sentence that stand together as a list. */
import type { Range, TokenText } from './tokens.ts';

/** A place where an official is meant, by name or by a title that stands for him; the range holds title and name. */
export interface OfficialPlace extends Range {
  /** Index of the official. */
  readonly official: number;
}

/** Words between two persons of a list at most: titles are long. */
const MAX_LIST_GAP = 12;

const JOINT = /^(?:và|cùng|với|,|;|-|–|\(|\)|and)$/u;
const BREAK =
  /^(?:đã|sẽ|là|được|có|khi|để|của|cho|từ|đến|tới|về|tại|trong|theo|rằng|nói|chứng|thăm|gặp|tiếp|sang|nhưng|vào|năm|mục|nhằm|sau|do|mà|lập|dẫn|cũng|hội|chào|điện)$/u;

/** Between two members of a list stand commas, `và`, `cùng`, `với` and titles, no verb. */
function listed(doc: TokenText, from: number, to: number): boolean {
  if (to - from > MAX_LIST_GAP) return false;
  let joined = false;
  for (let i = from; i < to; i++) {
    const { text } = doc.tokens[i]!;
    if (JOINT.test(text)) joined = true;
    // `A đã cùng B dự …`
    else if (BREAK.test(text) && !(text === 'đã' && doc.tokens[i + 1]?.text === 'cùng')) return false;
  }
  return joined;
}

/** The officials of the list that ends before a token. */
export function lastList(doc: TokenText, places: readonly OfficialPlace[], end: number): OfficialPlace[] {
  const list: OfficialPlace[] = [];
  let edge = end;
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i]!;
    if (list.length > 0 && !listed(doc, place.to, edge)) break;
    list.unshift(place);
    edge = place.from;
  }
  return list;
}

/** The officials of the list that begins behind a token. `others`: first tokens of names of people who hold no office; one of them ends the list. */
export function firstList(
  doc: TokenText,
  places: readonly OfficialPlace[],
  start: number,
  others: ReadonlySet<number> = NOBODY,
): OfficialPlace[] {
  const list: OfficialPlace[] = [];
  let edge = start;
  for (const place of places) {
    if (list.length > 0 && (!listed(doc, edge, place.from) || anyIn(others, edge, place.from))) break;
    list.push(place);
    edge = place.to;
  }
  return list;
}

const NOBODY: ReadonlySet<number> = new Set();

function anyIn(others: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (others.has(at)) return true;
  return false;
}

/** True where `và`, `cùng` or a comma joins two neighbours. */
export function isJoined(doc: TokenText, list: readonly OfficialPlace[]): boolean {
  for (let i = 1; i < list.length; i++) {
    const between = doc.tokens.slice(list[i - 1]!.to, list[i]!.from).map((token) => token.text);
    if (between.some((word) => /^(?:và|cùng|với|and|,)$/u.test(word))) return true;
  }
  return false;
}

/** The list ends within so many words of a token. */
export function isAdjacent(list: readonly OfficialPlace[], to: number, words: number): boolean {
  const last = list.at(-1);
  return last !== undefined && to - last.to <= words;
}
