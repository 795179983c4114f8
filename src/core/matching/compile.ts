/** Surfaces to the automaton's tables. */
import { fold, foldKey, sourceSpan, stripMarks } from '../text/fold.ts';
import { WORD } from '../text/letters.ts';
import { admit, emptyFilter } from './filter.ts';
import { HASH_FACTOR, HASH_START, NONE, SLOT, stateHash, type Tables, wordHash } from './layout.ts';
import type { SurfaceSpec } from './types.ts';

const WORDS = new RegExp(`[${WORD}]+`, 'gu');
/** Most words of a surface whose capitals can be asked for: a bit each, without the sign. */
const CAPITAL_BITS = 31;
/** Slots for each entry of a hash table, at least: few collisions at twice the room. */
const ROOM = 1.5;
/** Units of a key that bear on the filter. */
const FILTER_REACH = 4;

interface Node {
  readonly parent: number;
  readonly word: number;
  readonly separator: number;
  pattern: number;
  goesOn: boolean;
}

/** Forms of surfaces under construction, as a trie over words. */
class Trie {
  readonly words = new Map<string, number>();
  readonly separators = new Map<string, number>([
    [' ', 0],
    ['-', 1],
  ]);
  readonly nodes: Node[] = [];
  readonly patterns: number[][] = [];
  readonly filter = emptyFilter();
  private readonly steps = new Map<string, number>();
  private readonly admitted = new Set<string>();

  add(key: string, form: number, capitals: number): void {
    const words: string[] = [];
    let node = NONE;
    let end = 0;
    for (const { 0: word, index } of key.matchAll(WORDS)) {
      node = this.step(
        node,
        numberOf(this.words, word),
        numberOf(this.separators, index ? key.slice(end, index) : ' '),
      );
      end = index + word.length;
      words.push(word);
    }
    const last = this.nodes[node];
    if (!last) return;
    if (last.pattern === NONE) last.pattern = this.patterns.push([]) - 1;
    this.patterns[last.pattern]!.push(form, capitals);
    const prefix = `${capitals & 1}${words.join(' ').slice(0, FILTER_REACH)}`;
    if (this.admitted.has(prefix)) return;
    this.admitted.add(prefix);
    const units = words.map((word) => Array.from(word.split(''), (unit) => unit.charCodeAt(0)));
    admit(this.filter, units, (capitals & 1) === 1);
  }

  private step(parent: number, word: number, separator: number): number {
    const id = `${parent} ${word} ${separator}`;
    const known = this.steps.get(id);
    if (known !== undefined) return known;
    const before = this.nodes[parent];
    if (before) before.goesOn = true;
    const node = this.nodes.push({ parent, word, separator, pattern: NONE, goesOn: false }) - 1;
    this.steps.set(id, node);
    return node;
  }
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

const isLower = (letter: string): boolean =>
  letter === letter.toLowerCase() && letter !== letter.toUpperCase();

/** For each word, how the surface itself writes it. */
function initials(text: string): string[] {
  const folded = fold(text);
  return Array.from(folded.text.matchAll(WORDS), ({ index }) => {
    const { start, end } = sourceSpan(folded, index, index + 1);
    return text.slice(start, end).normalize('NFC').charAt(0);
  });
}

const bits = (flags: readonly boolean[]): number =>
  flags.slice(0, CAPITAL_BITS).reduce((sum, flag, bit) => sum | (flag ? 1 << bit : 0), 0);

/** The tables for a list of surfaces. A surface without a letter or digit is never found. */
export function compile(surfaces: readonly SurfaceSpec[]): Tables {
  const trie = new Trie();
  surfaces.forEach(({ text, unmarked, caseRule }, surface) => {
    const key = foldKey(text);
    const letters = initials(text);
    const isName = caseRule ? caseRule === 'name' : letters[0] !== undefined && !isLower(letters[0]);
    trie.add(key, surface * 2, isName ? 1 : 0);
    const bare = unmarked ? stripMarks(key) : key;
    if (bare === key) return;
    const proper = letters.some((letter) => letter !== letter.toLowerCase());
    trie.add(bare, surface * 2 + 1, bits(letters.map((letter) => !proper || !isLower(letter))));
  });
  return tablesOf(trie);
}

function tableSize(entries: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(entries * ROOM, 2)));
}

function tablesOf(trie: Trie): Tables {
  const words = new Int32Array(tableSize(trie.words.size) * SLOT).fill(NONE);
  const letters = Uint16Array.from([...trie.words.keys()].join('').split(''), (unit) => unit.charCodeAt(0));
  const slotOfWord: number[] = [];
  let start = 0;
  for (const word of trie.words.keys()) {
    slotOfWord.push(placeWord(words, word, start));
    start += word.length;
  }
  const states = new Int32Array(tableSize(trie.nodes.length) * SLOT).fill(NONE);
  const slotOfNode: number[] = [];
  for (const { parent, word, separator, pattern, goesOn } of trie.nodes) {
    const token = slotOfWord[word]! * trie.separators.size + separator;
    const before = parent === NONE ? NONE : slotOfNode[parent]!;
    const slot = placeState(states, before, token);
    states.set([before, token, pattern + 1, goesOn ? 1 : 0], slot * SLOT);
    if (parent === NONE) words[slotOfWord[word]! * SLOT + 3] = slot;
    slotOfNode.push(slot);
  }
  const ends = [0];
  for (const forms of trie.patterns) ends.push((ends.at(-1) ?? 0) + forms.length / 2);
  const longest = (strings: Iterable<string>): number =>
    [...strings].reduce((most, { length }) => Math.max(most, length), 0);
  const separators = [...trie.separators.keys()].map((separator) => `${separator}\0`).join('');
  return {
    filter: trie.filter,
    words,
    states,
    patterns: Int32Array.from(ends),
    forms: Int32Array.from(trie.patterns.flat()),
    letters,
    separators: Uint16Array.from(separators.split(''), (unit) => unit.charCodeAt(0)),
    longestWord: longest(trie.words.keys()),
    longestSeparator: longest(trie.separators.keys()),
  };
}

function placeWord(words: Int32Array, word: string, start: number): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_FACTOR);
  const mask = words.length / SLOT - 1;
  let slot = wordHash(hash, mask);
  while (words[slot * SLOT + 1] !== NONE) slot = (slot + 1) & mask;
  words.set([hash, start, word.length, NONE], slot * SLOT);
  return slot;
}

function placeState(states: Int32Array, before: number, token: number): number {
  const mask = states.length / SLOT - 1;
  let slot = stateHash(before, token, mask);
  while (states[slot * SLOT + 1] !== NONE) slot = (slot + 1) & mask;
  return slot;
}
