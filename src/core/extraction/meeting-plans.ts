/** What makes of a meeting one that may be: a condition, a plan, a word for what is still to come. */
import { ifMet, notYetMet } from './lexicon.ts';
import { firstList, lastList, type OfficialPlace } from './meeting-lists.ts';
import { isNounForm } from './meeting-verbs.ts';
import type { Range, Sentence, TokenText } from './tokens.ts';

/** Words between a noun and the first whom it names at most. */
const OBJECT_REACH = 8;
/** Words in front of a subject, and behind a noun or its object, that make of a meeting a plan. */
const IF_REACH = 4;
const YET_REACH = 4;

/** Words between `có thể` and `khi`. */
const ONCE_REACH = 8;

/** `… có thể được thả khi A gặp B`: once they do. */
function isOnceMet({ tokens }: TokenText, sentence: Sentence, first: OfficialPlace): boolean {
  const at = /^(?:ông|bà|ngài)$/iu.test(tokens[first.from - 1]?.text ?? '') ? first.from - 2 : first.from - 1;
  if (at <= sentence.from || tokens[at]!.text !== 'khi') return false;
  const start = Math.max(sentence.from, at - ONCE_REACH);
  const words = tokens.slice(start, at).map(({ text }) => text);
  return !words.includes(',') && / (?:sẽ|có thể) /u.test(` ${words.join(' ')} `);
}

/** `nếu A gặp B`, `trước cuộc gặp B`, `cuộc gặp dự kiến giữa A và B`, `cuộc gặp với B sắp tới` */
export function isUncertain(
  doc: TokenText,
  sentence: Sentence,
  verb: Range,
  places: readonly OfficialPlace[],
): boolean {
  const { tokens } = doc;
  const list = lastList(
    doc,
    places.filter((place) => place.to <= verb.from),
    verb.from,
  );
  const first = list[0];
  const adjacent = first !== undefined && verb.from - list.at(-1)!.to <= IF_REACH;
  for (let at = Math.max(sentence.from, (first?.from ?? 0) - IF_REACH); adjacent && at < first.from; at++) {
    if (ifMet.at(tokens, at, first.from)) return true;
  }
  if (adjacent && isOnceMet(doc, sentence, first)) return true;
  if (!isNounForm(doc, sentence, verb)) return false;
  const many = /^(?:các|những|một)$/iu.test(tokens[verb.from - 1]?.text ?? '') ? 1 : 0;
  if (/^(?:trước|cho)$/iu.test(tokens[verb.from - 1 - many]?.text ?? '')) return true;
  const objects = firstList(
    doc,
    places.filter((place) => place.from >= verb.to),
    verb.to,
  );
  const near = objects[0] !== undefined && objects[0].from - verb.to <= OBJECT_REACH;
  const edges = [verb.to, ...(near ? objects.map((object) => object.to) : [])];
  const inside = (at: number): boolean => places.some((place) => at >= place.from && at < place.to);
  return edges.some((edge) => {
    for (let at = edge; at < Math.min(sentence.to, edge + YET_REACH); at++) {
      // `gặp Tổng thống sắp mãn nhiệm A`: of his office.
      if ((tokens[at]!.kind === 'mark' && at > edge) || inside(at)) return false;
      if (notYetMet.at(tokens, at, sentence.to)) return true;
    }
    return false;
  });
}
