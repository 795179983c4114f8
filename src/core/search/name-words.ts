/** How the words of a query stand for the words of a layer's names, by number. */
import type { PackedNames } from '../matching/name-words.ts';
import type { Token } from './tokens.ts';

/** `plain`: only where the name is not one with diacritics written without. */
export const FIT = { none: 0, exact: 1, folded: 2, plain: 3 } as const;

export interface WordFits {
  /** 1 for words that stand for some word of the query. */
  readonly some: Uint8Array;
  /** Of a word for one of the query, by their numbers. */
  fit(word: number, at: number): number;
  /** All words that one of the query stands for whole. */
  whole(at: number): readonly number[];
}

/** `begun`: the last word may be unfinished. */
export function wordFits(names: PackedNames, query: readonly Token[], begun: boolean): WordFits {
  const some = new Uint8Array(names.words);
  const fits = query.map(() => new Map<number, number>());
  for (const [at, typed] of query.entries()) {
    const own = fits[at]!;
    for (
      let word = names.firstAt(typed.bare);
      word < names.words && names.bare(word) === typed.bare;
      word += 1
    )
      own.set(word, wholeFit(typed, names.marked(word)));
    if (begun && at === query.length - 1) addBegun(own, names, typed);
    for (const [word, fit] of own) {
      if (fit === FIT.none) own.delete(word);
      else some[word] = 1;
    }
  }
  return {
    some,
    fit: (word, at) => fits[at]!.get(word) ?? FIT.none,
    whole: (at) => [...fits[at]!.keys()],
  };
}

/** Typed diacritics must be the name's, unless the name has none at all. */
function wholeFit(typed: Token, marked: string): number {
  if (typed.marked === marked) return FIT.exact;
  if (typed.marked === typed.bare) return FIT.folded;
  return marked === typed.bare ? FIT.plain : FIT.none;
}

function addBegun(into: Map<number, number>, names: PackedNames, typed: Token): void {
  const plain = typed.marked === typed.bare;
  for (let word = names.firstAt(typed.bare); word < names.words; word += 1) {
    if (!names.bare(word).startsWith(typed.bare)) break;
    if (into.has(word) && into.get(word) !== FIT.none) continue;
    if (names.marked(word).startsWith(typed.marked)) into.set(word, FIT.exact);
    else if (plain) into.set(word, FIT.folded);
  }
}
