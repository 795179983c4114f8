/** Who met whom, by the sentence that says so. */
import type { MeetingWhat } from '../knowledge/types.ts';
import { meetingWords, notMet } from './lexicon.ts';
import { firstList, isAdjacent, isJoined, lastList, type OfficialPlace } from './meeting-lists.ts';
import { isUncertain } from './meeting-plans.ts';
import { isMeetingVerb, isNounForm } from './meeting-verbs.ts';
import type { Range, Sentence, TokenText } from './tokens.ts';

/** A meeting that one sentence states. */
export interface MeetingFound {
  /** Indices of the officials. */
  readonly officials: readonly number[];
  readonly what: MeetingWhat;
  /** `sẽ`: set for later, not held. */
  readonly planned: boolean;
}

interface Verb extends Range {
  readonly what: MeetingWhat;
}

/** Words before a verb in which `không`, `dự kiến` and the like deny it. */
const DENIAL = 8;
/** Words between `các cuộc tiếp xúc` and the `với` that says whom. */
const WITH_REACH = 4;
/** Words between subject and verb at most, where a list alone makes the meeting. */
const LIST_REACH = 8;

/**
 * Meetings of one sentence. `places` are the officials named in it, in order; `host` is whom the text speaks of, for a
 * sentence that leaves its subject out.
 */
export function meetingsIn(
  doc: TokenText,
  sentence: Sentence,
  places: readonly OfficialPlace[],
  host: (object: number) => number | null,
): MeetingFound[] {
  const found: MeetingFound[] = [];
  if (isChronicle(doc, places)) return found;
  let former: { subjects: readonly OfficialPlace[]; objects: readonly OfficialPlace[] } | null = null;
  for (const verb of verbsIn(doc, sentence, places)) {
    const { subjects, objects } = partsOf(doc, verb, places, former);
    former = { subjects, objects };
    const denial = denialOf(doc, sentence, verb, places);
    if (denial === 'denied') continue;
    for (const people of peopleOf(doc, sentence, verb, subjects, objects, places, host)) {
      const officials = [...new Set(people)];
      if (officials.length >= 2) found.push({ officials, what: verb.what, planned: denial === 'planned' });
    }
  }
  return found;
}

/** `thăm ta có: A (1/1992), B (4/1997)`: each at his own time. */
function isChronicle({ tokens }: TokenText, places: readonly OfficialPlace[]): boolean {
  const dated = places.filter(
    ({ to }) =>
      tokens[to]?.text === '(' &&
      tokens[to + 1]?.kind === 'number' &&
      /^[/-]|^\)/u.test(tokens[to + 2]?.text ?? ''),
  );
  return dated.length >= 2;
}

function verbsIn(doc: TokenText, sentence: Sentence, places: readonly OfficialPlace[]): Verb[] {
  const verbs: Verb[] = [];
  let at = sentence.from;
  let next = 0;
  while (at < sentence.to) {
    while (next < places.length && places[next]!.to <= at) next++;
    const inside = places[next];
    if (inside && at >= inside.from) {
      at = inside.to;
      continue;
    }
    const word = meetingWords.at(doc.tokens, at, sentence.to);
    if (word && isMeetingVerb(doc, at, word.to)) {
      verbs.push({ from: at, to: word.to, what: word.value });
      at = word.to;
    } else at++;
  }
  return verbs;
}

function partsOf(
  doc: TokenText,
  verb: Verb,
  places: readonly OfficialPlace[],
  former: { subjects: readonly OfficialPlace[]; objects: readonly OfficialPlace[] } | null,
): { subjects: readonly OfficialPlace[]; objects: readonly OfficialPlace[] } {
  const before = places.filter((place) => place.to <= verb.from);
  const objects = firstList(
    doc,
    places.filter((place) => place.from >= verb.to),
    verb.to,
  );
  const last = before.at(-1);
  // `A chào xã giao B, hội kiến C`: A is the subject of both.
  const goesOn = former?.objects.includes(last!) === true && isLink(doc, last!.to, verb.from);
  return { subjects: goesOn ? former!.subjects : lastList(doc, before, verb.from), objects };
}

function isLink(doc: TokenText, from: number, to: number): boolean {
  if (to - from > 8) return false;
  for (let i = from; i < to; i++) if (/^(?:ông|bà|họ|hai)$/u.test(doc.tokens[i]!.text)) return false;
  return doc.tokens.slice(from, to).some((token) => /^(?:,|;|và|rồi|sau|đồng)$/u.test(token.text));
}

/** What the words before a verb make of it. */
function denialOf(
  doc: TokenText,
  sentence: Sentence,
  verb: Verb,
  places: readonly OfficialPlace[],
): 'denied' | 'planned' | 'held' {
  const subject = [...places].reverse().find((place) => place.to <= verb.from);
  const start = Math.max(sentence.from, subject ? subject.to : 0, verb.from - DENIAL);
  // `các cuộc hội đàm giữa A và B`: none in particular.
  if (
    /^(?:các|những|mọi)$/iu.test(doc.tokens[verb.from - 1]?.text ?? '') &&
    /^cuộc$/iu.test(doc.tokens[verb.from]!.text) &&
    !doc.tokens.slice(verb.to, verb.to + WITH_REACH).some((token) => token.text === 'với')
  )
    return 'denied';
  if (isUncertain(doc, sentence, verb, places)) return 'planned';
  let state: 'planned' | 'held' = 'held';
  for (let i = start; i < verb.from; i++) {
    if (!notMet.at(doc.tokens, i, verb.from)) continue;
    const word = doc.tokens[i]!.text.toLowerCase();
    if (word === 'không' && doc.tokens[i + 1]?.text === 'chỉ') continue;
    if (word !== 'sẽ') return 'denied';
    state = 'planned';
  }
  return state;
}

function peopleOf(
  doc: TokenText,
  sentence: Sentence,
  verb: Verb,
  subjects: readonly OfficialPlace[],
  objects: readonly OfficialPlace[],
  places: readonly OfficialPlace[],
  host: (object: number) => number | null,
): number[][] {
  const ids = (list: readonly OfficialPlace[]): number[] => list.map((place) => place.official);
  switch (verb.what) {
    case 'visit':
      return [];
    case 'conference': {
      const together = subjects.length >= 2 && isAdjacent(subjects, verb.from, LIST_REACH);
      if (together) return [ids(subjects)];
      return objects.length >= 2 && isIntroduced(doc, verb, objects[0]!) ? [ids(objects)] : [];
    }
    case 'signing':
      return subjects.length >= 2 && isAdjacent(subjects, verb.from, 4) ? [ids(subjects)] : [];
    default:
      return bilateral(doc, sentence, verb, subjects, objects, places, host);
  }
}

/** `với sự tham dự của A, B và C`, `dự hội nghị có A, B` */
function isIntroduced(doc: TokenText, verb: Verb, object: OfficialPlace): boolean {
  if (object.from - verb.to > LIST_REACH) return false;
  const words = doc.tokens.slice(verb.to - 1, object.from).map((token) => token.text);
  return words.some((word) => /^(?:của|có|gồm|như|:|là)$/u.test(word)) && !words.includes('nhưng');
}

function bilateral(
  doc: TokenText,
  sentence: Sentence,
  verb: Verb,
  subjects: readonly OfficialPlace[],
  objects: readonly OfficialPlace[],
  places: readonly OfficialPlace[],
  host: (object: number) => number | null,
): number[][] {
  const ids = (list: readonly OfficialPlace[]): number[] => list.map((place) => place.official);
  const noun = isNounForm(doc, sentence, verb);
  // `các ý tại cuộc hội đàm của họ`: those named before.
  if (noun && /^(?:của họ|giữa họ|của hai|giữa hai)$/u.test(wordsAt(doc, verb.to, 2))) {
    const named = firstList(
      doc,
      places.filter((place) => place.to <= verb.from),
      sentence.from,
    );
    return named.length === 2 && isJoined(doc, named) ? [ids(named)] : [];
  }
  const reached = objects.length > 0 && reaches(doc, verb, objects[0]!);
  // `cuộc họp`, `hội nghị thượng đỉnh`, `cuộc đàm phán` of two only with `giữa`, `với`.
  if (
    NEEDS_WITH.test(wordsAt(doc, verb.from, verb.to - verb.from)) &&
    !(reached && opensWith(doc, verb, objects[0]!))
  )
    return [];
  if (!reached) {
    const joint = subjects.length >= 2 && isJoined(doc, subjects) && isAdjacent(subjects, verb.from, 14);
    return joint ? [ids(subjects)] : [];
  }
  // `cuộc hội đàm giữa A và B`
  const opening = doc.tokens.slice(verb.to, objects[0]!.from).map((token) => token.text);
  if (noun && objects.length >= 2 && opening.length <= LIST_REACH && opening.some((word) => word === 'giữa'))
    return [ids(objects)];
  if (noun && objects.length >= 2 && opening[0] === 'của') return [ids(objects)];
  // `Mỹ đang thảo luận với …`: a country is the subject, and nobody in particular.
  if (subjects.length === 0 && !noun && namesSubject(doc, sentence, verb)) return [];
  if (subjects.length === 0) return withoutSubject(ids(objects), noun, objects.at(-1)!.to, places, host);
  if (new Set(ids([...subjects, ...objects])).size < 2 && noun) {
    const later = places.find((place) => place.from >= verb.to && place.official !== subjects[0]!.official);
    return later ? [[subjects[0]!.official, later.official]] : [];
  }
  return ids(objects).map((object) => [...ids(subjects), object]);
}

const NEEDS_WITH =
  /^(?:cuộc họp.*|hội nghị thượng đỉnh|cuộc đối thoại|cuộc đàm phán|vòng đàm phán|cuộc thảo luận|cuộc thương lượng)$/iu;

function wordsAt({ tokens }: TokenText, at: number, count: number): string {
  return tokens
    .slice(at, at + count)
    .map((token) => token.text)
    .join(' ');
}

/** `giữa`, `với` or `cùng` stands between the noun and the first whom it names. */
function opensWith({ tokens }: TokenText, verb: Verb, object: OfficialPlace): boolean {
  return tokens.slice(verb.to - 1, object.from).some((token) => /^(?:giữa|với|cùng)$/u.test(token.text));
}

/** `Trong cuộc gặp với A, B nói`: the subject comes behind, or is whom the text speaks of. */
function withoutSubject(
  objects: readonly number[],
  noun: boolean,
  behind: number,
  places: readonly OfficialPlace[],
  host: (object: number) => number | null,
): number[][] {
  if (noun && objects.length >= 2) return [[...objects]];
  const later = noun
    ? places.find((place) => place.from >= behind && !objects.includes(place.official))?.official
    : undefined;
  const first = later ?? host(objects[0]!);
  return first === null ? [] : objects.map((object) => [first, object]);
}

/** A word with a capital, or `bên`, `đoàn`, right in front of a verb and its `đã`, `đang`. */
function namesSubject({ tokens }: TokenText, sentence: Sentence, verb: Verb): boolean {
  let at = verb.from - 1;
  while (at > sentence.from && /^(?:đã|đang|sẽ|vừa|cũng|có|từng|được)$/u.test(tokens[at]!.text)) at--;
  return at > sentence.from && tokens[at]!.kind === 'word' && tokens[at]!.capital !== 'none';
}

/** The object stands close behind the verb, no new clause between. */
function reaches(doc: TokenText, verb: Verb, object: OfficialPlace): boolean {
  if (object.from - verb.to > 16) return false;
  for (let i = verb.to; i < object.from; i++) {
    if (
      /^(?:;|:|"|rằng|nhấn|khẳng|cho|mà|khi|sau|nói|bày|theo|về|kể|tới|sang|mời|nhưng|để|do|báo)$/u.test(
        doc.tokens[i]!.text,
      )
    ) {
      return false;
    }
  }
  return true;
}
