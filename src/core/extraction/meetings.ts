/** Who met whom, by the sentence that says so. */
import type { MeetingWhat } from '../knowledge/types.ts';
import { meetingWords, notMet } from './lexicon.ts';
import { firstList, type OfficialPlace } from './meeting-lists.ts';
import { peopleOf, type Scene, type Verb } from './meeting-pairs.ts';
import { isUncertain } from './meeting-plans.ts';
import { subjectsOf } from './meeting-subjects.ts';
import { isMeetingVerb, isNounForm } from './meeting-verbs.ts';
import { type Sentence, type TokenText, textOf } from './tokens.ts';

/** A meeting that one sentence states. */
export interface MeetingFound {
  /** Indices of the officials. */
  readonly officials: readonly number[];
  readonly what: MeetingWhat;
  /** `sẽ`: set for later, not held. */
  readonly planned: boolean;
}

/** Who met whom by one verb. */
interface Parts {
  readonly subjects: readonly OfficialPlace[];
  readonly objects: readonly OfficialPlace[];
  /** The subject is that of the verb before. */
  readonly goesOn: boolean;
  readonly planned: boolean;
}

/** Words before a verb in which `không`, `dự kiến` and the like deny it. */
const DENIAL = 8;
/** Words between `các cuộc tiếp xúc` and the `với` that says whom. */
const WITH_REACH = 4;

/** Meetings of one sentence. */
export function meetingsIn(scene: Scene): MeetingFound[] {
  const { doc, sentence, places } = scene;
  const found: MeetingFound[] = [];
  if (isChronicle(doc, places)) return found;
  const before = captionOf(scene, /^(?:trước)$/u);
  if (before) return [before];
  let former = null as Parts | null;
  for (const verb of verbsIn(doc, sentence, places)) {
    const parts = partsOf(doc, sentence, verb, scene, former);
    const { subjects, objects } = parts;
    const own: 'denied' | 'planned' | 'held' = denialOf(doc, sentence, verb, places);
    // `sẽ chào xã giao B, hội kiến C`
    const denial: typeof own = own === 'held' && parts.goesOn && former?.planned === true ? 'planned' : own;
    former = { ...parts, planned: denial === 'planned' };
    if (denial === 'denied') continue;
    const both = isOfBoth(doc, sentence, verb) ? scene.two() : null;
    for (const people of both ? [both] : peopleOf(scene, verb, subjects, objects)) {
      const officials = [...new Set(people)];
      if (officials.length >= 2) found.push({ officials, what: verb.what, planned: denial === 'planned' });
    }
  }
  const caption = found.length === 0 ? captionOf(scene, /^(?:tại|ở|trong|hôm|ngày)$/u) : null;
  return caption ? [caption] : found;
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
    // `trong cuộc họp thượng đỉnh giữa A và B`: the talks, not the session.
    if (/^(?:trong|tại)$/iu.test(doc.tokens[at]!.text) && isWithWhom(doc, at)) at++;
    const word = meetingWords.at(doc.tokens, at, sentence.to);
    if (word && isMeetingVerb(doc, at, word.to)) {
      verbs.push({ from: at, to: word.to, what: word.value });
      at = word.to;
    } else at++;
  }
  return verbs;
}

/** Words behind `trong cuộc họp` in which `giữa` or `với` stands. */
const WHOM_REACH = 6;

function isWithWhom({ tokens }: TokenText, at: number): boolean {
  const behind = tokens.slice(at + 3, at + 3 + WHOM_REACH).map((token) => token.text);
  const whom = behind.findIndex((word) => /^(?:giữa|với|cùng)$/u.test(word));
  return whom >= 0 && !behind.slice(0, whom).includes(',');
}

function partsOf(
  doc: TokenText,
  sentence: Sentence,
  verb: Verb,
  { places, others }: Scene,
  former: Parts | null,
): Parts {
  const before = places.filter((place) => place.to <= verb.from);
  const objects = firstList(
    doc,
    places.filter((place) => place.from >= verb.to),
    verb.to,
    others,
  );
  const last = before.at(-1);
  // `A chào xã giao B, hội kiến C`: A is the subject of both.
  const goesOn = former?.objects.includes(last!) === true && isLink(doc, last!.to, verb.from);
  if (goesOn) return { subjects: former!.subjects, objects, goesOn, planned: false };
  // `chuyến đi gặp B của A`
  const end = objects.at(-1)?.to ?? verb.to;
  const whose = doc.tokens[end]?.text === 'của' ? places.find((place) => place.from === end + 1) : undefined;
  if (whose && objects.length > 0) return { subjects: [whose], objects, goesOn, planned: false };
  return { subjects: subjectsOf(doc, sentence, verb, before), objects, goesOn, planned: false };
}

function isLink(doc: TokenText, from: number, to: number): boolean {
  if (to - from > 8) return false;
  for (let i = from; i < to; i++) if (/^(?:ông|bà|họ|hai)$/u.test(doc.tokens[i]!.text)) return false;
  return doc.tokens.slice(from, to).some((token) => /^(?:,|;|và|rồi|sau|đồng)$/u.test(token.text));
}

/** `hai nhà lãnh đạo hội đàm`: the two of whom the text speaks. */
function isOfBoth({ tokens }: TokenText, sentence: Sentence, verb: Verb): boolean {
  if (verb.what !== 'talks') return false;
  for (let at = verb.from - 1; at >= Math.max(sentence.from, verb.from - BOTH_REACH); at--) {
    if (tokens[at]!.kind === 'mark') return false;
    if (/^hai$/iu.test(tokens[at]!.text)) {
      const words = `${tokens[at + 1]!.text} ${tokens[at + 2]?.text}`;
      return /^(?:nhà lãnh|bộ trưởng|thủ tướng|ngoại trưởng|nguyên thủ|tổng thống|lãnh đạo|quan chức)/iu.test(
        words,
      );
    }
  }
  return false;
}

/** Words from `hai` to the verb: `hai nhà lãnh đạo đã tiến hành`. */
const BOTH_REACH = 7;

/** A picture's caption: `A (phải) và B tại Nhà khách X`, `… trước cuộc gặp`. */
const SIDE = /^\((?:[^()]{0,24} )?(?:trái|phải|giữa)\) (?:và|cùng|với|bên)/u;

/** The two whom a caption shows side by side at a place. */
function captionOf({ doc, sentence, places, ofOneState }: Scene, where: RegExp): MeetingFound | null {
  const [one, two] = places;
  if (!one || !two || places.length > 2 || one.official === two.official || two.from - one.to > CAPTION_GAP)
    return null;
  if (!SIDE.test(textOf(doc, { from: one.to, to: two.from }))) return null;
  let at = two.to;
  if (doc.tokens[at]?.text === '(') while (at < sentence.to && doc.tokens[at - 1]!.text !== ')') at++;
  if (!where.test(doc.tokens[at]?.text ?? '')) return null;
  const officials = [one.official, two.official];
  return ofOneState(officials) ? null : { officials, what: 'other', planned: false };
}

/** Words between the two of a caption. */
const CAPTION_GAP = 10;

/** Words between a subject and the `sẽ` of all its verbs. */
const WILL_REACH = 3;

/** `Thủ tướng sẽ hội kiến Nhà vua, hội đàm với B, gặp C`: one `sẽ` for the chain. */
function isChained({ tokens }: TokenText, verb: Verb, subject: OfficialPlace | undefined): boolean {
  if (!subject) return false;
  const words = tokens.slice(subject.to, verb.from).map((token) => token.text);
  const will = words.indexOf('sẽ');
  const linked = /^(?:,|;|và|rồi)$/u.test(words.findLast((word) => !/^(?:có|cuộc)$/u.test(word)) ?? '');
  return (
    linked && will >= 0 && will < WILL_REACH && !words.some((word) => /^(?:đã|vừa|khi|ông|bà)$/u.test(word))
  );
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
  if (isUncertain(doc, sentence, verb, places) || isChained(doc, verb, subject)) return 'planned';
  let state: 'planned' | 'held' = 'held';
  const after = isNounForm(doc, sentence, verb) && doc.tokens[verb.from - 1]?.text === 'sau';
  for (let i = start; i < verb.from; i++) {
    if (!notMet.at(doc.tokens, i, verb.from)) continue;
    const word = doc.tokens[i]!.text.toLowerCase();
    if (word === 'không' && doc.tokens[i + 1]?.text === 'chỉ') continue;
    // `tìm cách đạt thỏa thuận theo kế hoạch … sau cuộc gặp`: the plan is of something else.
    if (after && !/^(?:sẽ|dự|sắp|chưa|không)$/u.test(word)) continue;
    if (word !== 'sẽ') return 'denied';
    state = 'planned';
  }
  return state;
}
