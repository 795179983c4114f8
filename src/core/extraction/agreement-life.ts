/** Whether a sentence tells of a step in the life of an agreement: signed, sought, left, in force. */
import { statusWords } from './lexicon.ts';
import type { TokenText } from './tokens.ts';

/** Words between an agreement and the verb of its life at most. */
const LIFE_REACH = 6;

/** A verb of the life of an agreement stands in front of it, or it is the subject of one. */
export function isGoverned({ tokens, sentences }: TokenText, at: number, to: number): boolean {
  const { from, to: end } = sentences[tokens[at]!.sentence]!;
  // `đàm phán hiệp định A, hiệp định B`
  const joined = /^(?:,|và)$/u.test(tokens[at - 1]?.text ?? '');
  for (let i = Math.max(from, at - (joined ? 2 : 1) * LIFE_REACH); i < at; i++) {
    const word = statusWords.at(tokens, i, at);
    if (word && word.value.flag === null && !/^[,;:]$/u.test(tokens[word.to]?.text ?? '')) return true;
  }
  for (let i = to; i < Math.min(end, to + LIFE_REACH); i++) {
    if (tokens[i]!.kind === 'mark') return false;
    const word = statusWords.at(tokens, i, end);
    if (word && (word.value.flag === 'behind' || /^(?:được|bị|đã|mà)$/u.test(tokens[i - 1]!.text)))
      return true;
  }
  return false;
}
