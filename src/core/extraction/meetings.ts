/** Who met whom, by the sentence that says so. */
import type { MeetingWhat } from '../knowledge/types.ts';
import { meetingWords, notMet } from './lexicon.ts';
import type { Range, Sentence, TokenText } from './tokens.ts';

/** A place where an official is meant: by name, or by a title that stands for him. */
export interface OfficialPlace extends Range {
  /** Index of the official. */
  readonly official: number;
}

export interface MeetingFound {
  readonly officials: readonly number[];
  readonly what: MeetingWhat;
  readonly sentence: Range;
}

interface Verb extends Range {
  readonly what: MeetingWhat;
}

/** Words between two persons of a list. */
const MAX_LIST_GAP = 24;

/** Meetings of one sentence. `places` are the officials named in it, in order. */
export function meetingsIn(
  doc: TokenText,
  sentence: Sentence,
  places: readonly OfficialPlace[],
): MeetingFound[] {
  const distinct = new Set(places.map((place) => place.official));
  if (distinct.size < 2) return [];
  const found: MeetingFound[] = [];
  for (const verb of verbsIn(doc, sentence, places)) {
    if (isDenied(doc, sentence, verb, places)) continue;
    const officials = participants(doc, sentence, verb, places);
    if (officials.length >= 2) found.push({ officials, what: verb.what, sentence });
  }
  return found;
}

function verbsIn(doc: TokenText, sentence: Sentence, places: readonly OfficialPlace[]): Verb[] {
  const verbs: Verb[] = [];
  let at = sentence.from;
  while (at < sentence.to) {
    const inside = places.find((place) => at >= place.from && at < place.to);
    if (inside) {
      at = inside.to;
      continue;
    }
    const word = meetingWords.at(doc.tokens, at, sentence.to);
    if (word && isMeeting(doc, at, word.to, word.value)) {
      verbs.push({ from: at, to: word.to, what: word.value });
      at = word.to;
    } else at++;
  }
  return verbs;
}

/** `tiếp tục`, `gặp khó khăn`, `đón năm mới`: no meeting. */
function isMeeting(doc: TokenText, from: number, to: number, what: MeetingWhat): boolean {
  const next = doc.tokens[to];
  const before = doc.tokens[from - 1];
  const word = doc.tokens[from]!.text.toLowerCase();
  if (
    word === 'tiếp' &&
    to === from + 1 &&
    next &&
    /^(?:tục|theo|cận|nhận|xúc|nối|thu|tế|đất|diễn|viện|sức|dân)$/u.test(next.text)
  )
    return false;
  if (word === 'gặp' && to === from + 1 && next && /^(?:khó|phải|nạn|rắc|vấn|sự|trở|nhiều)$/u.test(next.text))
    return false;
  if (word === 'đón' && next && /^(?:nhận|đầu|năm|tết|Tết|các|lượng|khách|bắt)$/u.test(next.text))
    return false;
  if (word === 'dự' && next && /^(?:kiến|án|đoán|báo|luật|thảo|trữ|phòng|định)$/u.test(next.text))
    return false;
  if (word === 'ký' && next && /^(?:ức|hiệu|giả|túc)$/u.test(next.text)) return false;
  if (word === 'họp' && next && /^(?:báo)$/u.test(next.text)) return false;
  if (before && /^(?:trực|kế|giao|liên|tương)$/u.test(before.text) && word === 'tiếp') return false;
  void what;
  return true;
}

function isDenied(doc: TokenText, sentence: Sentence, verb: Verb, places: readonly OfficialPlace[]): boolean {
  const subject = [...places].reverse().find((place) => place.to <= verb.from);
  const start = Math.max(sentence.from, subject ? subject.to : verb.from - 8, verb.from - 10);
  for (let i = start; i < verb.from; i++) {
    const word = notMet.at(doc.tokens, i, verb.from);
    if (!word) continue;
    if (doc.tokens[i]!.text === 'không' && doc.tokens[i + 1]?.text === 'chỉ') continue;
    return true;
  }
  return false;
}

/** Subject before the verb, object behind it, each with those in its list. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function participants(
  doc: TokenText,
  sentence: Sentence,
  verb: Verb,
  places: readonly OfficialPlace[],
): number[] {
  const before = places.filter((place) => place.to <= verb.from);
  const after = places.filter((place) => place.from >= verb.to);
  const subjects = lastList(doc, before, verb.from);
  const objects = firstList(doc, after, verb.to);
  const chosen = new Set<number>();
  if (verb.what === 'conference' || verb.what === 'signing' || verb.what === 'visit') {
    if (verb.what === 'conference') {
      // Together only as a list: `sự tham dự của A, B và C`, `A và B tham dự`.
      const list = subjects.length >= 2 ? subjects : objects.length >= 2 ? objects : [];
      for (const place of list) chosen.add(place.official);
      return [...chosen];
    }
    if (verb.what === 'signing') {
      for (const place of subjects) chosen.add(place.official);
      return chosen.size >= 2 ? [...chosen] : [];
    }
    return [];
  }
  const nounLike = isNoun(doc, sentence, verb);
  if (nounLike && objects.length >= 2 && subjects.length === 0) {
    for (const place of objects) chosen.add(place.official);
    return [...chosen];
  }
  if (objects.length === 0 && subjects.length >= 2) {
    for (const place of subjects) chosen.add(place.official);
    return [...chosen];
  }
  if (objects.length === 0 || (subjects.length === 0 && !nounLike)) return [];
  if (!reaches(doc, verb, objects[0]!)) {
    if (subjects.length >= 2 && isJoined(doc, subjects))
      for (const place of subjects) chosen.add(place.official);
    return [...chosen];
  }
  for (const place of [...subjects, ...objects]) chosen.add(place.official);
  // `Trong cuộc gặp với A, B nói`: the subject comes behind.
  if (chosen.size < 2 && nounLike) {
    const next = after.find((place) => !chosen.has(place.official));
    if (next) chosen.add(next.official);
  }
  return [...chosen];
}

function isJoined(doc: TokenText, list: readonly OfficialPlace[]): boolean {
  for (let i = 1; i < list.length; i++) {
    const between = doc.tokens.slice(list[i - 1]!.to, list[i]!.from).map((token) => token.text);
    if (between.some((word) => word === 'và' || word === 'cùng' || word === 'với' || word === ','))
      return true;
  }
  return false;
}

/** `cuộc gặp`, `buổi tiếp`, `tại hội đàm`, `lễ đón` */
function isNoun(doc: TokenText, sentence: Sentence, verb: Verb): boolean {
  const first = doc.tokens[verb.from]!.text.toLowerCase();
  if (/^(?:cuộc|buổi|lễ)$/u.test(first)) return true;
  for (let i = verb.from - 1; i >= Math.max(sentence.from, verb.from - 2); i--) {
    if (/^(?:cuộc|buổi|tại|lễ|sau|trong|khi|trước)$/iu.test(doc.tokens[i]!.text)) return true;
  }
  return false;
}

/** The object stands close behind the verb, no new clause between. */
function reaches(doc: TokenText, verb: Verb, object: OfficialPlace): boolean {
  let gap = 0;
  for (let i = verb.to; i < object.from; i++) {
    const token = doc.tokens[i]!;
    if (/^[;:"]$/u.test(token.text)) return false;
    if (/^(?:rằng|nhấn|khẳng|cho|mà|khi|sau|nói|bày|theo|về|kể|tới|sang|mời)$/u.test(token.text))
      return false;
    gap++;
  }
  return gap <= 16;
}

/** The officials of the list that ends before a token. */
function lastList(doc: TokenText, places: readonly OfficialPlace[], end: number): OfficialPlace[] {
  const list: OfficialPlace[] = [];
  let edge = end;
  for (const place of [...places].reverse()) {
    if (list.length > 0 && !listed(doc, place.to, edge)) break;
    list.unshift(place);
    edge = place.from;
  }
  return list;
}

function firstList(doc: TokenText, places: readonly OfficialPlace[], start: number): OfficialPlace[] {
  const list: OfficialPlace[] = [];
  let edge = start;
  for (const place of places) {
    if (list.length > 0 && !listed(doc, edge, place.from)) break;
    list.push(place);
    edge = place.to;
  }
  return list;
}

/** Between two members of a list stand commas, `và`, `cùng`, `với` and titles, no verb. */
function listed(doc: TokenText, from: number, to: number): boolean {
  if (to - from > MAX_LIST_GAP) return false;
  let joined = false;
  for (let i = from; i < to; i++) {
    const token = doc.tokens[i]!;
    if (/^(?:và|cùng|với|,|;|-|–|\(|\)|and)$/u.test(token.text)) joined = true;
    else if (
      /^(?:đã|sẽ|là|được|có|khi|để|của|cho|từ|đến|tới|về|tại|trong|theo|rằng|nói|chứng)$/u.test(token.text)
    )
      return false;
  }
  return joined;
}
