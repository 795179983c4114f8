/** Look-up of phrases of a lexicon in tokens: a trie over token keys, longest phrase first. */
import { keyOf } from './keys.ts';
import type { Token } from './tokens.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

/** A phrase found: its value and the index behind its last token. */
export interface Found<T> {
  readonly value: T;
  readonly to: number;
}

const PIECES = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

/**
 * Phrases with a value each. Spelling variants of `keyOf` are one phrase. They are put in order when first looked for: a
 * background is woken for much that reads no article.
 */
export class Phrases<T> {
  private readonly root: Node<T> = { next: new Map(), value: undefined };
  private readonly waiting: (readonly [phrase: string, value: T])[] = [];

  add(phrase: string, value: T): void {
    this.waiting.push([phrase, value]);
  }

  private insert(phrase: string, value: T): void {
    let node = this.root;
    for (const [piece] of phrase.normalize('NFC').matchAll(PIECES)) {
      const key = keyOf(piece);
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), value: undefined };
        node.next.set(key, next);
      }
      node = next;
    }
    node.value = value;
  }

  /** Longest phrase that begins at a token and ends before `limit`. */
  at(tokens: readonly Token[], from: number, limit = tokens.length): Found<T> | null {
    if (this.waiting.length > 0) {
      for (const [phrase, value] of this.waiting) this.insert(phrase, value);
      this.waiting.length = 0;
    }
    let node: Node<T> | undefined = this.root;
    let best: Found<T> | null = null;
    for (let i = from; i < limit; i++) {
      node = node.next.get(tokens[i]!.key);
      if (!node) break;
      if (node.value !== undefined) best = { value: node.value, to: i + 1 };
    }
    return best;
  }
}

/** A line of a lexicon: phrases with `/` between spellings, then `|` and its fields. */
export interface Entry {
  readonly phrases: readonly string[];
  readonly fields: readonly string[];
}

/** Reads a lexicon: one entry a line, `#` begins a comment, empty lines do not count. */
export function readLexicon(source: string): Entry[] {
  const entries: Entry[] = [];
  for (const raw of source.split('\n')) {
    const line = raw.replace(/#.*$/u, '').trim();
    if (line === '') continue;
    const [head = '', ...rest] = line.split('|');
    const phrases = head
      .split('/')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '');
    const fields = rest.flatMap((part) => part.trim().split(/\s+/u)).filter((field) => field !== '');
    entries.push({ phrases, fields });
  }
  return entries;
}

/** A lexicon of mere phrases: a set. */
export function phraseSet(source: string): Phrases<true> {
  const phrases = new Phrases<true>();
  for (const entry of readLexicon(source)) for (const phrase of entry.phrases) phrases.add(phrase, true);
  return phrases;
}
