/** Who is the subject of a meeting word: the list in front of it, or whom the clause speaks of. */
import { lastList, type OfficialPlace } from './meeting-lists.ts';
import type { Range, Sentence, TokenText } from './tokens.ts';

/** Who did it: the list in front of the verb; of `A gọi B là … trong cuộc họp với C`, A. */
export function subjectsOf(
  doc: TokenText,
  sentence: Sentence,
  verb: Range,
  before: readonly OfficialPlace[],
): OfficialPlace[] {
  const list = lastList(doc, before, verb.from);
  if (!isAdverbial(doc, sentence, verb) || list.length === 0) return list;
  const rest = before.filter((place) => !list.includes(place));
  if (opensPart(doc, sentence, list[0]!) || !rest.some((place) => opensPart(doc, sentence, place)))
    return list;
  const subject = rest.filter((place) => opensPart(doc, sentence, place)).at(-1)!;
  return lastList(doc, before.slice(0, before.indexOf(subject) + 1), subject.to);
}

/** `trong một cuộc họp với …`, `tại buổi hội đàm`: the talks are told as where something was said. */
function isAdverbial({ tokens }: TokenText, sentence: Sentence, verb: Range): boolean {
  let at = verb.from;
  while (at > sentence.from && verb.from - at < ADVERBIAL_REACH) {
    if (/^(?:trong|tại|sau|qua|nhân)$/iu.test(tokens[at]!.text)) return true;
    at--;
  }
  return false;
}

/** Words from `trong` to the talks: `trong một cuộc`. */
const ADVERBIAL_REACH = 4;

/** A subject follows a mark, `rằng`, `tin`, `khi` or the head of the sentence; an object follows its verb. */
export function opensPart({ tokens }: TokenText, sentence: Sentence, place: OfficialPlace): boolean {
  let at = place.from - 1;
  while (at >= sentence.from && /^(?:ông|bà|ngài|đồng|chí)$/iu.test(tokens[at]!.text)) at--;
  if (at < sentence.from) return true;
  const before = tokens[at]!;
  return (
    before.kind !== 'word' ||
    /^(?:rằng|tin|hay|biết|nói|viết|bố|khi|mà|nơi|nay|qua|đó|do|việc|bởi)$/u.test(before.text)
  );
}

/** A subject may be left out at the head of a sentence or clause; `ông` stands for one. */
export function mayBeLeftOut({ tokens }: TokenText, sentence: Sentence, verb: Range): boolean {
  let at = verb.from - 1;
  while (
    at >= sentence.from &&
    /^(?:đã|đang|sẽ|vừa|cũng|có|từng|được|còn|lần|lượt|tiếp|tục|trực|chủ|trì)$/u.test(tokens[at]!.text)
  )
    at--;
  if (at < sentence.from) return true;
  const { text, kind } = tokens[at]!;
  return (
    kind !== 'word' || /^(?:ông|bà|họ|và|rồi|nay|qua|sau|đó|khi|lúc|để|bên|nước|đoàn|ngày)$/iu.test(text)
  );
}

/** A word with a capital, or `bên`, `đoàn`, right in front of a verb and its `đã`, `đang`. */
export function namesSubject({ tokens }: TokenText, sentence: Sentence, verb: Range): boolean {
  let at = verb.from - 1;
  while (at > sentence.from && /^(?:đã|đang|sẽ|vừa|cũng|có|từng|được)$/u.test(tokens[at]!.text)) at--;
  return at > sentence.from && tokens[at]!.kind === 'word' && tokens[at]!.capital !== 'none';
}
