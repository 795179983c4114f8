/** What a query is looked up in: the word forms of all segments as one list. */

/** A word form of the corpus. */
export interface Term {
  readonly marked: string;
  readonly bare: string;
  /** Articles that have it. */
  readonly articles: number;
  /** Its number in each segment, -1 where none of its articles has it. */
  readonly ids: readonly number[];
}

export interface Dictionary {
  /** Articles of all segments, deleted ones included. */
  readonly articles: number;
  /** All forms with these letters, whatever their diacritics. */
  variants(bare: string): readonly Term[];
  /** The commonest forms that begin with these letters, and diacritics where there are any; longer than them. */
  prefixed(begun: { readonly bare: string; readonly marked: string }, limit: number): readonly Term[];
  /** Forms one edit away (a letter more, fewer, other, or two swapped), commonest first, at most `limit`. */
  near(bare: string, limit: number): readonly Term[];
}
