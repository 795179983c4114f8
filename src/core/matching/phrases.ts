/** Tables of phrases, looked up word by word beside a hit. */
import { foldText } from '../text/fold.ts';
import { WORD } from '../text/letters.ts';
import { isClose, type Word } from './window.ts';

export interface Phrase<T> {
  /** Number of words. */
  readonly length: number;
  readonly value: T;
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

const WORDS = new RegExp(`[${WORD}]+`, 'gu');

/** Phrases by their first and by their last word; the longest one wins. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();
  readonly #byLast = new Map<string, Entry<T>[]>();

  /** Adds phrases separated by `|`. */
  add(phrases: string, value: T): this {
    for (const phrase of phrases.split('|')) {
      const words = foldText(phrase.trim()).match(WORDS);
      if (!words) continue;
      const entry = { words, value };
      push(this.#byFirst, words[0]!, entry);
      push(this.#byLast, words[words.length - 1]!, entry);
    }
    return this;
  }

  /** The longest phrase whose last word is `before[at]`, in words given nearest first. */
  endingAt(before: readonly Word[], at: number): Phrase<T> | null {
    const entries = this.#byLast.get(before[at]?.key ?? '');
    return longest(entries, (words) =>
      words.every((key, i) => {
        const place = at + words.length - 1 - i;
        return before[place]?.key === key && (place === at || isClose(before[place]!.gap));
      }),
    );
  }

  /** The longest phrase whose first word is `before[at]` and which runs towards the hit. */
  towardsHit(before: readonly Word[], at: number): Phrase<T> | null {
    const entries = this.#byFirst.get(before[at]?.key ?? '');
    return longest(entries, (words) =>
      words.every((key, i) => before[at - i]?.key === key && (i === 0 || isClose(before[at - i + 1]!.gap))),
    );
  }

  /** The longest phrase whose first word is `after[at]`, in words after a hit. */
  startingAt(after: readonly Word[], at: number): Phrase<T> | null {
    const entries = this.#byFirst.get(after[at]?.key ?? '');
    return longest(entries, (words) =>
      words.every((key, i) => after[at + i]?.key === key && (i === 0 || isClose(after[at + i]!.gap))),
    );
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function longest<T>(
  entries: readonly Entry<T>[] | undefined,
  fits: (words: readonly string[]) => boolean,
): Phrase<T> | null {
  let best: Entry<T> | null = null;
  for (const entry of entries ?? []) {
    if ((!best || entry.words.length > best.words.length) && fits(entry.words)) best = entry;
  }
  return best && { length: best.words.length, value: best.value };
}
