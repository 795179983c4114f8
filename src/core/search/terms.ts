/**
 * What a text is about, as terms: pairs of neighbouring words, of which most Vietnamese words are made, and single ones,
 * which count where they are rare: foreign names, marks, what something new is called.
 */
import { isCommonPair, isGrammar } from './stop-words.ts';
import { type Token, tokenize } from './tokens.ts';

export interface TermText {
  readonly tokens: readonly Token[];
  /** How often each pair stands in the text. */
  readonly counts: ReadonlyMap<string, number>;
  /** How often each word stands in it; without grammar words and numbers. */
  readonly words: ReadonlyMap<string, number>;
}

/** The pair of a word and the next, or null where it says nothing or the two do not stand side by side. */
function pairAt(text: string, tokens: readonly Token[], at: number): string | null {
  const left = tokens[at];
  const right = tokens[at + 1];
  if (!left || !right || isGrammar(left.marked) || isGrammar(right.marked)) return null;
  if (/\d/.test(left.marked) || /\d/.test(right.marked)) return null;
  if (!/^\s+$/.test(text.slice(left.end, right.start))) return null;
  const pair = `${left.marked} ${right.marked}`;
  return isCommonPair(pair) ? null : pair;
}

/** `without`: pairs that are no terms here. */
export function termsOf(text: string, without: ReadonlySet<string>): TermText {
  const tokens = tokenize(text);
  const counts = new Map<string, number>();
  const words = new Map<string, number>();
  for (const [at, { marked }] of tokens.entries()) {
    if (!isGrammar(marked) && !/\d/.test(marked)) words.set(marked, (words.get(marked) ?? 0) + 1);
    const pair = pairAt(text, tokens, at);
    if (pair !== null && !without.has(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { tokens, counts, words };
}

/** Whether a word and the next are a common pair, so that a phrase that ends in its middle is cut in a word. */
function commonAt(tokens: readonly Token[], at: number): boolean {
  const [left, right] = [tokens[at], tokens[at + 1]];
  return left !== undefined && right !== undefined && isCommonPair(`${left.marked} ${right.marked}`);
}

/** Longest phrase shown as a shared term, in words. */
const LONGEST = 5;

interface Phrase {
  /** As the text writes it. */
  readonly words: string;
  /** Its words in lower case, a space round each, so that one phrase is found in another. */
  readonly key: string;
  readonly weight: number;
}

/** What a shared pair, and a shared single word, weigh: 0 for what is not shared or says nothing. */
export interface Weights {
  pair(pair: string): number;
  word(marked: string): number;
}

/**
 * The phrases of a text that are made of shared terms, heaviest first, as the text writes them: `phòng chống tội phạm`
 * rather than its three pairs. None holds another or one of the names, which are reasons of their own.
 */
export function sharedPhrases(
  text: string,
  tokens: readonly Token[],
  weights: Weights,
  names: readonly string[],
  limit: number,
): string[] {
  const told: Phrase[] = [];
  const said = names.map((name) => ` ${name} `);
  for (const phrase of phrasesOf(text, tokens, weights).sort((a, b) => b.weight - a.weight)) {
    if (told.length === limit) break;
    const overlaps = (key: string): boolean => key.includes(phrase.key) || phrase.key.includes(key);
    if (!told.some((each) => overlaps(each.key)) && !said.some(overlaps)) told.push(phrase);
  }
  return told.map((phrase) => phrase.words);
}

function phrasesOf(text: string, tokens: readonly Token[], weights: Weights): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let end = at;
    let sum = 0;
    for (; end + 1 < tokens.length; end += 1) {
      const pair = pairAt(text, tokens, end);
      const heavy = pair === null ? 0 : weights.pair(pair);
      if (heavy === 0) break;
      sum += heavy;
    }
    if (end === at) {
      const { start, end: stop, marked } = tokens[at]!;
      const weight = weights.word(marked);
      if (weight > 0) phrases.push({ words: text.slice(start, stop), key: ` ${marked} `, weight });
      continue;
    }
    if (end - at < LONGEST) {
      const from = commonAt(tokens, at - 1) ? at - 1 : at;
      const to = commonAt(tokens, end) ? end + 1 : end;
      const words = text.slice(tokens[from]!.start, tokens[to]!.end).replace(/\s+/g, ' ');
      phrases.push({
        words,
        key: ` ${words.normalize('NFC').toLowerCase()} `,
        weight: sum / Math.sqrt(end - at),
      });
    }
    at = end;
  }
  return phrases;
}
