/** Names as the words that they are made of, by number: compared without a look at their letters. */
import { stripMarks } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import { PackedReader, packArrays, StringReader, StringWriter } from './packed.ts';

/** `BCNW`, and the version of the format. */
const FORMAT = 0x4e57_0001;

/** Names packed, their words sorted by their letters without diacritics. */
export interface PackedNames {
  readonly size: number;
  readonly words: number;
  /** The number of a folded word with its diacritics; -1 for one that no name has. */
  word(marked: string): number;
  /** With its diacritics, and without. */
  marked(word: number): string;
  bare(word: number): string;
  /** The first word whose letters without diacritics are those, or would stand behind them. */
  firstAt(bare: string): number;
  wordsOf(name: number): Uint32Array;
  /** Names that have a word, and those that begin with it, in ascending order. */
  having(word: number): Uint32Array;
  beginning(word: number): Uint32Array;
  /** All words without their diacritics, one after the other; where each begins, one more than there are. */
  letters(): { readonly text: string; readonly starts: Uint32Array };
  /** Where a name's words begin in `all`, one more than there are names; all names' words. */
  readonly starts: Uint32Array;
  readonly all: Uint32Array;
}

const NONE = new Uint32Array(0);

interface Forms {
  readonly marked: string;
  readonly bare: string;
}

export class NameWordsWriter {
  readonly #forms: Forms[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #starts: number[] = [0];
  readonly #words: number[] = [];

  add(tokens: readonly Token[]): void {
    for (const { marked, bare } of tokens) {
      let number = this.#numbers.get(marked);
      if (number === undefined) {
        number = this.#forms.push({ marked, bare }) - 1;
        this.#numbers.set(marked, number);
      }
      this.#words.push(number);
    }
    this.#starts.push(this.#words.length);
  }

  /** Gives way between its parts. */
  *pack(): Generator<void, Uint8Array<ArrayBuffer>> {
    const order = [...this.#forms.keys()].sort((a, b) => byLetters(this.#forms[a]!, this.#forms[b]!));
    const rank = new Uint32Array(order.length);
    for (const [at, number] of order.entries()) rank[number] = at;
    const strings = new StringWriter();
    const heads = order.flatMap((number) => {
      const { marked, bare } = this.#forms[number]!;
      return [strings.add(marked), strings.add(bare)];
    });
    yield;
    const words = new Uint32Array(this.#words.length);
    for (let at = 0; at < words.length; at += 1) words[at] = rank[this.#words[at]!]!;
    yield;
    const starts = Uint32Array.from(this.#starts);
    return packArrays(FORMAT, [...strings.arrays(), Uint32Array.from(heads), starts, words]);
  }
}

function byLetters(a: Forms, b: Forms): number {
  if (a.bare !== b.bare) return a.bare < b.bare ? -1 : 1;
  return a.marked < b.marked ? -1 : 1;
}

/** Throws a `RangeError` for bytes of another format. */
export function loadNames(bytes: Uint8Array): PackedNames {
  const reader = new PackedReader(FORMAT, bytes);
  const strings = new StringReader(reader.whole(), reader.short());
  const heads = reader.whole();
  const starts = reader.whole();
  const all = reader.whole();
  const words = heads.length / 2;
  const size = starts.length - 1;
  const firstAt = (bare: string): number => {
    let [low, high] = [0, words];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (strings.compare(heads[middle * 2 + 1]!, bare) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let letters: { readonly text: string; readonly starts: Uint32Array } | undefined;
  let having: Postings | undefined;
  let beginning: Postings | undefined;
  const nameOf = (): Uint32Array => {
    const names = new Uint32Array(all.length);
    for (let name = 0; name < size; name += 1) names.fill(name, starts[name], starts[name + 1]);
    return names;
  };
  return {
    size,
    words,
    starts,
    all,
    marked: (word) => strings.get(heads[word * 2]!),
    bare: (word) => strings.get(heads[word * 2 + 1]!),
    firstAt,
    word(marked) {
      const bare = stripMarks(marked);
      for (let at = firstAt(bare); at < words; at += 1) {
        if (strings.compare(heads[at * 2 + 1]!, bare) !== 0) break;
        if (strings.compare(heads[at * 2]!, marked) === 0) return at;
      }
      return -1;
    },
    letters() {
      if (!letters) {
        const bares = Array.from({ length: words }, (_, word) => strings.get(heads[word * 2 + 1]!));
        const starts = new Uint32Array(words + 1);
        for (const [word, bare] of bares.entries()) starts[word + 1] = starts[word]! + bare.length;
        letters = { text: bares.join(''), starts };
      }
      return letters;
    },
    wordsOf: (name) => all.subarray(starts[name], starts[name + 1]),
    having(word) {
      having ??= postings(all, nameOf(), words);
      return listed(having, word);
    },
    beginning(word) {
      if (!beginning) {
        const named = Uint32Array.from({ length: size }, (_, name) => name).filter(
          (name) => starts[name]! < starts[name + 1]!,
        );
        const firsts = named.map((name) => all[starts[name]!]!);
        beginning = postings(firsts, named, words);
      }
      return listed(beginning, word);
    },
  };
}

interface Postings {
  readonly starts: Uint32Array;
  readonly names: Uint32Array;
}

/** Names by word: sorted by counting. */
function postings(words: Uint32Array, names: Uint32Array, count: number): Postings {
  const starts = new Uint32Array(count + 1);
  for (const word of words) starts[word + 1]! += 1;
  for (let word = 0; word < count; word += 1) starts[word + 1]! += starts[word]!;
  const next = starts.slice();
  const sorted = new Uint32Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    sorted[next[word]!] = names[at]!;
    next[word]! += 1;
  }
  return { starts, names: sorted };
}

const listed = ({ starts, names }: Postings, word: number): Uint32Array =>
  word < 0 ? NONE : names.subarray(starts[word], starts[word + 1]);
