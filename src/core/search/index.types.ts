/**
 * What ranking asks of an index. The one in memory is `memory-index.ts`; one on disk can stand behind the same port, as
 * terms are looked up first and their postings wanted after, each once.
 */

/** A word form of the corpus. Ids count up in the order of `bare`, then `marked`. */
export interface Term {
  readonly id: number;
  readonly marked: string;
  readonly bare: string;
  /** Articles that have it. */
  readonly articles: number;
}

/** Where a term stands. Articles ascend; the positions of `docs[i]` are `positions[starts[i]]` to `positions[starts[i + 1] - 1]`. */
export interface Postings {
  readonly docs: Uint32Array;
  readonly starts: Uint32Array;
  /** Words counted from the start of the article, title first; a gap parts title and paragraphs. */
  readonly positions: Uint32Array;
}

export interface Dictionary {
  /** All forms with these letters, whatever their diacritics. */
  variants(bare: string): readonly Term[];
  /** The commonest forms that begin with these letters, and diacritics where there are any; longer than them. */
  prefixed(begun: { readonly bare: string; readonly marked: string }, limit: number): readonly Term[];
  /** Forms one edit away (a letter more, fewer, other, or two swapped), commonest first, at most `limit`. */
  near(bare: string, limit: number): readonly Term[];
}

export interface SearchIndex {
  readonly dictionary: Dictionary;
  readonly articles: number;
  /** Mean number of words in an article. */
  readonly meanWords: number;
  /** Words of an article, title included. */
  words(doc: number): number;
  /** Words of its title: positions below are the title's. */
  titleWords(doc: number): number;
  postings(term: number): Postings;
}

/** What is indexed of an article, in its order in the corpus. */
export interface IndexedText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}
