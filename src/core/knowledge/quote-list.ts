/** Quotes to be compared with texts that are read later: numbers and digests, not the words, so that a million fit. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Evidence } from './types.ts';

/** Words of 32 bits to a quote: article, start, end, line, and half of the SHA-256 of the words. */
const ROW = 8;
const DIGEST_WORDS = 4;

export interface ListedQuote {
  readonly start: number;
  readonly end: number;
  /** Of the file, where the claim stands. */
  readonly line: number;
}

export class QuoteList {
  #rows = new Uint32Array(1024 * ROW);
  #length = 0;
  /** Rows in the order of their articles, and where each article's begin. */
  #order: { readonly rows: Uint32Array; readonly firsts: Uint32Array } | undefined;

  get length(): number {
    return this.#length;
  }

  add(article: number, line: number, { start, end, quote }: Evidence): void {
    const at = this.#length * ROW;
    if (at === this.#rows.length) {
      const grown = new Uint32Array(this.#rows.length * 2);
      grown.set(this.#rows);
      this.#rows = grown;
    }
    this.#rows.set([article, start, end, line], at);
    this.#rows.set(digest(quote), at + ROW - DIGEST_WORDS);
    this.#length += 1;
  }

  /** The quotes of an article that its text does not have at their places. */
  *unlike(article: number, articles: number, text: string): Generator<ListedQuote> {
    this.#order ??= this.#sorted(articles);
    const { rows, firsts } = this.#order;
    for (let i = firsts[article]!; i < firsts[article + 1]!; i += 1) {
      const at = rows[i]! * ROW;
      const [start, end, line] = [this.#rows[at + 1]!, this.#rows[at + 2]!, this.#rows[at + 3]!];
      const isSame =
        start <= end &&
        end <= text.length &&
        digest(text.slice(start, end)).every((word, j) => word === this.#rows[at + ROW - DIGEST_WORDS + j]);
      if (!isSame) yield { start, end, line };
    }
  }

  #sorted(articles: number) {
    const firsts = new Uint32Array(articles + 1);
    for (let row = 0; row < this.#length; row += 1) firsts[this.#rows[row * ROW]! + 1]! += 1;
    for (let article = 0; article < articles; article += 1) firsts[article + 1]! += firsts[article]!;
    const next = firsts.slice();
    const rows = new Uint32Array(this.#length);
    for (let row = 0; row < this.#length; row += 1) {
      const article = this.#rows[row * ROW]!;
      rows[next[article]!] = row;
      next[article]! += 1;
    }
    return { rows, firsts };
  }
}

function digest(words: string): Uint32Array {
  const bytes = sha256(utf8ToBytes(words));
  return new Uint32Array(bytes.buffer, bytes.byteOffset, DIGEST_WORDS);
}
