/**
 * Whom a meeting word brings together: subject with objects, two joined, or one with whom the text speaks of. Over 300
 * lines: each kind of meeting word has its way, and they share the lists they choose from.
 */
import type { MeetingWhat } from '../knowledge/types.ts';
import { firstList, isAdjacent, isJoined, type OfficialPlace } from './meeting-lists.ts';
import { mayBeLeftOut, namesSubject, opensPart } from './meeting-subjects.ts';
import { isNounForm } from './meeting-verbs.ts';
import type { Range, Sentence, TokenText } from './tokens.ts';

/** A place of a meeting word. */
export interface Verb extends Range {
  readonly what: MeetingWhat;
}

/** A sentence with the officials named in it. */
export interface Scene {
  readonly doc: TokenText;
  readonly sentence: Sentence;
  /** In order. */
  readonly places: readonly OfficialPlace[];
  /** Whom the text speaks of, for a sentence that leaves its subject out. */
  readonly host: (object: number) => number | null;
  /** The two of whom alone the sentence before speaks, of two states. */
  readonly two: () => readonly number[] | null;
  /** First tokens of names of people who hold no office. */
  readonly others: ReadonlySet<number>;
  /** Whether all of them serve one state. */
  readonly ofOneState: (officials: readonly number[]) => boolean;
}

/** Words between subject and verb at most, where a list alone makes the meeting. */
const LIST_REACH = 8;
/** Words between two who are joined and the word that says they met. */
const JOINT_REACH = 14;
/** Words between those who sign and their verb. */
const SIGNING_REACH = 4;
/** Words between a verb and its object. */
const OBJECT_REACH = 16;
/** Words at the head of a sentence in which talks without a subject are those of whom the text speaks. */
const HEAD_REACH = 6;

const idsOf = (list: readonly OfficialPlace[]): number[] => list.map((place) => place.official);

/** Groups of officials who met, by one verb with its subjects and objects. */
export function peopleOf(
  scene: Scene,
  verb: Verb,
  subjects: readonly OfficialPlace[],
  objects: readonly OfficialPlace[],
): number[][] {
  const { doc } = scene;
  switch (verb.what) {
    case 'visit':
      return isVisited(doc, verb, objects[0]) ? bilateral(scene, verb, subjects, objects) : [];
    case 'conference':
      return conference(scene, verb, subjects, objects);
    case 'signing':
      // `trước sự chứng kiến của A và B`
      if (doc.tokens[verb.from]!.text === 'sự') {
        const near = objects.length >= 2 && objects[0]!.from - verb.to <= 1;
        return near && isJoined(doc, objects) && !scene.ofOneState(idsOf(objects)) ? [idsOf(objects)] : [];
      }
      return subjects.length >= 2 && isAdjacent(subjects, verb.from, SIGNING_REACH) ? [idsOf(subjects)] : [];
    default:
      return bilateral(scene, verb, subjects, objects);
  }
}

/** Those who sit together: two in front of the verb, or a list of those present. */
function conference(
  scene: Scene,
  verb: Verb,
  subjects: readonly OfficialPlace[],
  objects: readonly OfficialPlace[],
): number[][] {
  const { doc } = scene;

  // `trong buổi họp báo cùng B`
  const beside = objects[0] !== undefined && objects[0].from - verb.to <= 1;
  if (beside && /^(?:cùng|với)$/u.test(doc.tokens[verb.to - 1]!.text))
    return bilateral(scene, verb, subjects, objects);
  if (subjects.length >= 2 && isAdjacent(subjects, verb.from, LIST_REACH)) {
    // Two of one government before the press or at a ceremony have not met each other for it.
    const press = /báo|lễ|khai giảng|ngày hội/u.test(wordsAt(doc, verb.from, verb.to + 2 - verb.from));
    return press && scene.ofOneState(idsOf(subjects)) ? [] : [idsOf(subjects)];
  }
  // Guests of a ceremony at home have not met each other.
  const guests = objects.length >= 2 && isIntroduced(doc, verb, objects[0]!);
  return guests && !scene.ofOneState(idsOf(objects)) ? [idsOf(objects)] : [];
}

const GREETING = /^(?:và|,|chúc|mừng|tết|thọ|sức|khỏe|động|viên|tặng|quà|ông|bà|đồng|chí|GS|TS|PGS|\.)$/iu;

/** `đến thăm và chúc Tết nguyên Tổng Bí thư B`; `chuyến thăm của B` and `thăm Nga` are none. */
function isVisited({ tokens }: TokenText, verb: Verb, whom: OfficialPlace | undefined): boolean {
  if (!whom || /^chuyến$/iu.test(tokens[verb.from - 1]?.text ?? '')) return false;
  return tokens.slice(verb.to, whom.from).every((token) => GREETING.test(token.text));
}

/** `với sự tham dự của A, B và C`, `dự hội nghị có A, B` */
function isIntroduced(doc: TokenText, verb: Verb, object: OfficialPlace): boolean {
  if (object.from - verb.to > LIST_REACH) return false;
  const words = doc.tokens.slice(verb.to - 1, object.from).map((token) => token.text);
  return words.some((word) => /^(?:của|có|gồm|như|:|là)$/u.test(word)) && !words.includes('nhưng');
}

function bilateral(
  scene: Scene,
  verb: Verb,
  subjects: readonly OfficialPlace[],
  objects: readonly OfficialPlace[],
): number[][] {
  const { doc, sentence } = scene;
  if (JOINT_ONLY.test(wordsAt(doc, verb.from, verb.to - verb.from))) {
    const near = subjects.length === 2 && isAdjacent(subjects, verb.from, JOINT_NEAR);
    return near && isJoined(doc, subjects) ? [idsOf(subjects)] : [];
  }
  const noun = isNounForm(doc, sentence, verb);
  if (noun && /^(?:của họ|giữa họ|của hai|giữa hai)$/u.test(wordsAt(doc, verb.to, 2)))
    return theirs(scene, verb);
  const first = objects[0];
  const reached = first !== undefined && reaches(scene, verb, first, noun);
  const needsWith = NEEDS_WITH.test(wordsAt(doc, verb.from, verb.to - verb.from));
  if (needsWith && !(reached && opensWith(doc, verb, first))) return ofTwo(doc, verb, subjects);
  if (!reached) return unreached(scene, verb, subjects, noun);
  const opening = doc.tokens.slice(verb.to, first.from).map((token) => token.text);
  // `Tại cuộc gặp, A nói`: A is the subject.
  const apart = opening.includes(',') && !opening.some((word) => /^(?:với|giữa|cùng)$/u.test(word));
  if (noun && objects.length >= 2 && isOfAll(opening, apart)) return [idsOf(objects)];
  if (subjects.length === 0)
    return needsWith && verb.from - sentence.from > HEAD_REACH
      ? []
      : withoutSubject(scene, verb, objects, noun, apart);
  return withSubject(scene, verb, subjects, objects, noun);
}

/** Those in front of a verb that has nobody behind it: whom it was done to, whom it was said to, or two who did it. */
function unreached(scene: Scene, verb: Verb, subjects: readonly OfficialPlace[], noun: boolean): number[][] {
  const pair = noun ? besideOf(scene, verb) : passiveOf(scene, verb);
  if (pair) return [pair];
  const joint =
    subjects.length >= 2 && isJoined(scene.doc, subjects) && isAdjacent(subjects, verb.from, JOINT_REACH);
  return joint ? [idsOf(subjects)] : [];
}

/** `A và B thảo luận về …`: two who do it together; with one subject the words say nothing of a meeting. */
const JOINT_ONLY =
  /^(?:thảo luận|trao đổi|nói chuyện|trò chuyện|chơi golf|ăn trưa|ăn tối|dùng bữa|dùng bữa trưa|dùng bữa tối|cùng dùng bữa|cùng dùng bữa trưa)$/iu;
/** Words between the two and such a verb: `hôm nay cũng đã`. */
const JOINT_NEAR = 4;

/** `A và B trong cuộc họp song phương` */
function ofTwo(doc: TokenText, verb: Verb, subjects: readonly OfficialPlace[]): number[][] {
  const two = subjects.length === 2 && isJoined(doc, subjects) && isAdjacent(subjects, verb.from, LIST_REACH);
  return two && /^(?:song|riêng|kín|chung)$/u.test(doc.tokens[verb.to - 2]?.text ?? '')
    ? [idsOf(subjects)]
    : [];
}

/** Subject with each object, or all of them at once. */
function withSubject(
  { doc, sentence, places }: Scene,
  verb: Verb,
  subjects: readonly OfficialPlace[],
  objects: readonly OfficialPlace[],
  noun: boolean,
): number[][] {
  if (new Set(idsOf([...subjects, ...objects])).size < 2 && noun) {
    const later = places.find((place) => place.from >= verb.to && place.official !== subjects[0]!.official);
    return later ? [[subjects[0]!.official, later.official]] : [];
  }
  // `trong một cuộc họp với B và C`: one meeting of all; `có cuộc hội đàm với B và C` may be two.
  const one = verb.from > sentence.from && /^một$/iu.test(doc.tokens[verb.from - 1]!.text);
  if (noun && one && objects.length >= 2 && isJoined(doc, objects))
    return [[...idsOf(subjects), ...idsOf(objects)]];
  return idsOf(objects).map((object) => [...idsOf(subjects), object]);
}

/** `A đề xuất việc đó với B trong một cuộc trò chuyện`: whom he said it to. */
function besideOf({ doc, sentence, places }: Scene, verb: Verb): number[] | null {
  const { tokens } = doc;
  const before = places.filter((place) => place.to <= verb.from);
  const whom = before.at(-1);
  const who = before.slice(0, -1).findLast((place) => opensPart(doc, sentence, place));
  if (!whom || !who || verb.from - whom.to > BESIDE_REACH) return null;
  const at = /^(?:ông|bà|ngài)$/iu.test(tokens[whom.from - 1]?.text ?? '') ? whom.from - 2 : whom.from - 1;
  return /^(?:với|cùng|qua)$/u.test(tokens[at]?.text ?? '') ? [who.official, whom.official] : null;
}

/** `B đã được A tiếp`: A received B. */
function passiveOf({ doc, places }: Scene, verb: Verb): number[] | null {
  const { tokens } = doc;
  const before = places.filter((place) => place.to <= verb.from);
  const host = before.at(-1);
  const guest = before.at(-2);
  if (!host || !guest || verb.from - host.to > PASSIVE_GAP) return null;
  const at = /^(?:ông|bà|ngài)$/iu.test(tokens[host.from - 1]!.text) ? host.from - 2 : host.from - 1;
  const told = /^được$/u.test(tokens[at]?.text ?? '') && at - guest.to <= PASSIVE_GAP;
  return told && guest.official !== host.official ? [host.official, guest.official] : null;
}

/** Words between host and verb, guest and `được`: `trân trọng`, `đã`. */
const PASSIVE_GAP = 2;

/** Words between him and the talks: `trong một`. */
const BESIDE_REACH = 3;

/** `các ý tại cuộc hội đàm của họ`: those named before. */
function theirs({ doc, sentence, places }: Scene, verb: Verb): number[][] {
  const before = places.filter((place) => place.to <= verb.from);
  const named = firstList(doc, before, sentence.from);
  return named.length === 2 && isJoined(doc, named) ? [idsOf(named)] : [];
}

/** `cuộc hội đàm giữa A và B`, `… của A và B` */
function isOfAll(opening: readonly string[], apart: boolean): boolean {
  if (opening[0] === 'của') return true;
  return !apart && opening.length <= LIST_REACH && opening.includes('giữa');
}

/** `cuộc họp`, `hội nghị thượng đỉnh`, `cuộc đàm phán` are of two only with `giữa`, `với`. */
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
  scene: Scene,
  verb: Verb,
  objects: readonly OfficialPlace[],
  noun: boolean,
  apart: boolean,
): number[][] {
  const { doc, sentence, places, host } = scene;
  const ids = idsOf(objects);
  if (apart && ids.length === 1) {
    const told = toldIn(doc, places, objects[0]!);
    return told ? [[ids[0]!, told.official]] : [];
  }
  // `cuộc trò chuyện giữa ông với B`: whoever he is.
  if (
    noun &&
    ids.length === 1 &&
    doc.tokens.slice(verb.to, objects[0]!.from).some((token) => token.text === 'giữa')
  )
    return [];
  // `Mỹ đang thảo luận với …`: a country is the subject, and nobody in particular.
  if (!noun && namesSubject(doc, sentence, verb)) return [];
  if (apart && !noun) return [];
  // `Ông đã có buổi gặp gỡ B, C và D`: each met him.
  const had = /^(?:có|các)$/u.test(doc.tokens[verb.from - 1]?.text ?? '');
  if (noun && ids.length >= 2 && !had) return [ids];
  const speaker = noun ? null : speakerBehind(scene, verb, objects);
  if (speaker) return speaker;
  if (!noun && (!mayBeLeftOut(doc, sentence, verb) || hasOther(scene, verb))) return [];
  const behind = objects.at(-1)!.to;
  const later = noun
    ? places.find((place) => place.from >= behind && !ids.includes(place.official))?.official
    : undefined;
  const first = later ?? host(ids[0]!);
  return first === null || ids.includes(first) ? [] : ids.map((object) => [first, object]);
}

/** `Gặp B, A nói`, `Điện đàm với B ngày 3/4, A nói`: the subject behind the comma with each of the objects; null where none follows. */
function speakerBehind(
  { doc, sentence, places }: Scene,
  verb: Verb,
  objects: readonly OfficialPlace[],
): number[][] | null {
  if (verb.from !== sentence.from && !/^[:.]$/u.test(doc.tokens[verb.from - 1]!.text)) return null;
  const ids = idsOf(objects);
  if (ids.length === 2 && doc.tokens[objects[0]!.to]?.text === ',') return [ids];
  const speaker = places.find(
    (place) => place.from > objects[0]!.to && doc.tokens[place.from - 1]!.text === ',',
  );
  if (!speaker) return null;
  const whom = objects.filter((place) => place.to <= speaker.from && place.official !== speaker.official);
  return whom.map((place) => [speaker.official, place.official]);
}

/** `Tại cuộc gặp, A nói với B`: the other side of what was said. */
function toldIn(
  { tokens }: TokenText,
  places: readonly OfficialPlace[],
  who: OfficialPlace,
): OfficialPlace | null {
  const next = places.find((place) => place.from >= who.to && place.official !== who.official);
  if (!next || next.from - who.to > TOLD_REACH) return null;
  const at = /^(?:ông|bà|ngài)$/iu.test(tokens[next.from - 1]!.text) ? next.from - 2 : next.from - 1;
  return /^(?:với|cùng)$/u.test(tokens[at]!.text) ? next : null;
}

/** Words between a speaker and whom he speaks to. */
const TOLD_REACH = 10;

/** `Chủ tịch câu lạc bộ B gặp C`: somebody of no office is the subject. */
function hasOther({ sentence, others }: Scene, verb: Verb): boolean {
  for (let at = sentence.from; at < verb.from; at++) if (others.has(at)) return true;
  return false;
}

const NEW_CLAUSE =
  /^(?:;|:|"|rằng|nhấn|khẳng|cho|mà|khi|sau|nói|bày|theo|về|kể|tới|sang|mời|nhưng|để|do|báo)$/u;

/** The object stands close behind the verb, no new clause between. */
function reaches({ doc, others }: Scene, verb: Verb, object: OfficialPlace, noun: boolean): boolean {
  if (object.from - verb.to > OBJECT_REACH || isWithOther(doc, verb, object)) return false;
  for (let i = verb.to; i < object.from; i++) {
    const { text } = doc.tokens[i]!;
    // `cuộc điện thoại với ông C, Ngoại trưởng A …`: C it was.
    if (NEW_CLAUSE.test(text) || others.has(i)) return false;
    // `tham gia đón và tháp tùng trong các chuyến thăm, ông A nhận thấy`
    if (!noun && text === ',' && i > verb.to + COMMA_REACH) return false;
  }
  return true;
}

/** `cuộc gặp giữa Trump và B`: B met one of whom no office is told. */
function isWithOther({ tokens }: TokenText, verb: Verb, object: OfficialPlace): boolean {
  const between = tokens.slice(verb.to, object.from);
  const first = between.findIndex((token) => token.text === 'giữa');
  return (
    first >= 0 &&
    between.at(-1)?.text === 'và' &&
    between.slice(first + 1).some((token) => token.capital !== 'none')
  );
}

/** Words behind a verb in which a comma still leads on to its object: `tiếp, làm việc với B`. */
const COMMA_REACH = 3;
