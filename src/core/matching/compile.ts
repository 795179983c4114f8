/** Surfaces to the automaton's tables. */
import { fold, foldKey, sourceSpan, stripMarks } from '../text/fold.ts';
import { WORD } from '../text/letters.ts';
import { admit, emptyFilter } from './filter.ts';
import {
  edgeOf,
  HASH_FACTOR,
  NONE,
  nextState,
  ROOT,
  SLOT,
  stepOf,
  stepShift,
  type Tables,
} from './layout.ts';
import type { SurfaceSpec } from './types.ts';

const WORDS = new RegExp(`[${WORD}]+`, 'gu');
/** Most words of a surface whose capitals can be asked for: a bit each, without the sign. */
const CAPITAL_BITS = 31;
/** Slots for each entry of a hash table, at least: few collisions at twice the room. */
const ROOM = 1.5;
/** Bits of `steps` for each state, at least: one in eight is set at most. */
const STEP_ROOM = 5;
/** Units of a key that bear on the filter. */
const FILTER_REACH = 4;

interface Node {
  readonly parent: number;
  readonly token: number;
  pattern: number;
  goesOn: boolean;
}

/** Forms of surfaces under construction, as a trie over words. */
class Trie {
  /** Separator and word, the separator's number as a character before the word. */
  readonly tokens = new Map<string, number>();
  readonly separators = new Map<string, number>([
    [' ', 0],
    ['-', 1],
  ]);
  readonly nodes: Node[] = [];
  readonly patterns: number[][] = [];
  readonly filter = emptyFilter();
  deepest = 0;
  /** The nodes after each, by token; those at the start under `ROOT`. */
  private readonly steps = new Map<number, Map<number, number>>();
  private readonly admitted = new Set<string>();

  add(key: string, form: number, capitals: number): void {
    const words: string[] = [];
    let node = ROOT;
    let end = 0;
    for (const { 0: word, index } of key.matchAll(WORDS)) {
      const separator = numberOf(this.separators, index ? key.slice(end, index) : ' ');
      node = this.step(node, numberOf(this.tokens, String.fromCharCode(separator) + word));
      end = index + word.length;
      words.push(word);
    }
    const last = this.nodes[node];
    if (!last) return;
    if (last.pattern < 0) last.pattern = this.patterns.push([]) - 1;
    this.patterns[last.pattern]!.push(form, capitals);
    this.deepest = Math.max(this.deepest, words.length);
    const prefix = `${capitals & 1}${words.join(' ').slice(0, FILTER_REACH)}`;
    if (this.admitted.has(prefix)) return;
    this.admitted.add(prefix);
    admit(this.filter, words.map(unitsOf), (capitals & 1) === 1);
  }

  private step(parent: number, token: number): number {
    const after = this.steps.get(parent) ?? new Map<number, number>();
    this.steps.set(parent, after);
    const known = after.get(token);
    if (known !== undefined) return known;
    const before = this.nodes[parent];
    if (before) before.goesOn = true;
    const node = this.nodes.push({ parent, token, pattern: -1, goesOn: false }) - 1;
    after.set(token, node);
    return node;
  }
}

const unitsOf = (text: string): number[] => Array.from(text.split(''), (unit) => unit.charCodeAt(0));

function numberOf(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

const isLower = (letter: string): boolean =>
  letter === letter.toLowerCase() && letter !== letter.toUpperCase();

/** For each word, how the surface itself writes its first letter. */
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
  const tokens = [...trie.tokens.keys()];
  const starts = [0];
  for (const token of tokens) starts.push(starts.at(-1)! + token.length);
  const ends = [0];
  for (const forms of trie.patterns) ends.push(ends.at(-1)! + forms.length / 2);
  const longest = (strings: Iterable<string>): number =>
    [...strings].reduce((most, { length }) => Math.max(most, length), 0);
  const separators = [...trie.separators.keys()].map((separator) => `${separator}\0`).join('');
  return {
    filter: trie.filter,
    ...statesOf(trie.nodes, tokens),
    tokens: Int32Array.from(starts),
    patterns: Int32Array.from(ends),
    forms: Int32Array.from(trie.patterns.flat()),
    letters: Uint16Array.from(unitsOf(tokens.join(''))),
    separators: Uint16Array.from(unitsOf(separators)),
    longestWord: Math.max(longest(tokens) - 1, 0),
    longestSeparator: longest(trie.separators.keys()),
    deepest: trie.deepest,
  };
}

/** The table of states, under the first seed that gives no state two edges alike. */
function statesOf(
  nodes: readonly Node[],
  tokens: readonly string[],
): Pick<Tables, 'states' | 'steps' | 'seed'> {
  for (let seed = 1; ; seed += 1) {
    const states = new Int32Array(tableSize(nodes.length) * SLOT).fill(NONE);
    const steps = new Int32Array(Math.max(tableSize(nodes.length * STEP_ROOM) / 32, 1));
    const edges = tokens.map((token) => edgeOfToken(token, seed));
    if (place(states, steps, nodes, edges)) return { states, steps, seed };
  }
}

function place(
  states: Int32Array,
  steps: Int32Array,
  nodes: readonly Node[],
  edges: readonly number[],
): boolean {
  const shift = stepShift(steps);
  const mask = states.length / SLOT - 1;
  const slots: number[] = [];
  for (const { parent, token, pattern, goesOn } of nodes) {
    const before = slots[parent] ?? ROOT;
    const edge = edges[token]!;
    if (nextState(states, before, edge) !== NONE) return false;
    const step = stepOf(before, edge);
    steps[(step >>> shift) >>> 5]! |= 1 << (step >>> shift);
    let slot = step & mask;
    while (states[slot * SLOT] !== NONE) slot = (slot + 1) & mask;
    states.set([before, edge, pattern + 1, token * 2 + (goesOn ? 1 : 0)], slot * SLOT);
    slots.push(slot);
  }
  return true;
}

function edgeOfToken(token: string, seed: number): number {
  let hash = seed;
  for (let at = 1; at < token.length; at += 1) hash = Math.imul(hash ^ token.charCodeAt(at), HASH_FACTOR);
  return edgeOf(hash, token.charCodeAt(0));
}
