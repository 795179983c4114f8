/** Surfaces to the automaton's tables. */
import { fold, foldKey, sourceSpan, stripMarks } from '../text/fold.ts';
import { WORD } from '../text/letters.ts';
import { admit, emptyFilter } from './filter.ts';
import { admitFurther, furtherTable } from './further.ts';
import {
  firstSlot,
  HASH_BASIS,
  HASH_FACTOR,
  nextSlot,
  noteEnd,
  noteGoesOn,
  pathOn,
  ROOT,
  type Tables,
} from './layout.ts';
import type { SurfaceSpec } from './types.ts';

const WORDS = new RegExp(`[${WORD}]+`, 'gu');
const MARK_FIRST = new RegExp(`^[^${WORD}]*\\p{M}`, 'u');
/** Most words of a surface whose capitals can be asked for: a bit each, without the sign. */
const CAPITAL_BITS = 31;
/** Slots of `ends` for each pattern, at least. */
const ROOM = 1.5;
/** Bits of `steps` for each path, at least. */
const STEP_ROOM = 12;
/** Units of a key that bear on the filters. */
const FILTER_REACH = 5;
const FURTHER_REACH = 9;
/** Surfaces taken in between two breaths: some milliseconds. */
const STRIDE = 200;

interface Pattern {
  readonly path: number;
  /** As in `letters`. */
  readonly letters: readonly number[];
  /** As in `forms`. */
  readonly forms: number[];
}

/** What is known of surfaces under construction. */
class Draft {
  readonly separators = new Map<string, number>([
    [' ', 0],
    ['-', 1],
  ]);
  /** Paths that go on. */
  readonly paths = new Set<number>();
  /** By their letters. */
  readonly patterns = new Map<string, Pattern>();
  readonly filter = emptyFilter();
  /** Hashes of the second filter. */
  readonly further = new Set<number>();
  deepest = 0;
  longestWord = 0;
  private readonly admitted = new Set<string>();

  add(key: string, form: number, capitals: number): void {
    const words: string[] = [];
    const letters: number[] = [];
    let path = ROOT;
    let end = 0;
    for (const { 0: word, index } of key.matchAll(WORDS)) {
      if (words.length > 0) this.paths.add(path);
      const separator = numberOf(this.separators, index ? key.slice(end, index) : ' ');
      const units = unitsOf(word);
      path = pathOn(path, hashOf(units), separator);
      letters.push(separator, units.length, ...units);
      end = index + word.length;
      words.push(word);
      this.longestWord = Math.max(this.longestWord, word.length);
    }
    if (words.length === 0) return;
    this.deepest = Math.max(this.deepest, words.length);
    const name = String.fromCharCode(...letters);
    const pattern = this.patterns.get(name) ?? { path, letters, forms: [] };
    this.patterns.set(name, pattern);
    pattern.forms.push(form, capitals);
    const capital = (capitals & 1) === 1;
    if (this.isNew(words, capital, FILTER_REACH)) admit(this.filter, words.map(unitsOf), capital);
    if (this.isNew(words, capital, FURTHER_REACH)) admitFurther(this.further, words.map(unitsOf), capital);
  }

  /** Whether no key before began with the same units: those after them do not bear on a filter. */
  private isNew(words: readonly string[], capital: boolean, reach: number): boolean {
    const prefix = `${reach}${capital ? '^' : ''}${`${words.join(' ')}$`.slice(0, reach)}`;
    if (this.admitted.has(prefix)) return false;
    this.admitted.add(prefix);
    return true;
  }
}

const unitsOf = (text: string): number[] => Array.from(text.split(''), (unit) => unit.charCodeAt(0));

function hashOf(units: readonly number[]): number {
  return units.reduce((hash, unit) => Math.imul(hash ^ unit, HASH_FACTOR), HASH_BASIS);
}

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

/**
 * The tables for a list of surfaces. A surface without a letter or digit is never found, nor one whose first word begins with a
 * mark: on a page that mark would be part of the character before.
 */
export function* compile(surfaces: readonly SurfaceSpec[]): Generator<void, Tables> {
  const draft = new Draft();
  for (const [surface, spec] of surfaces.entries()) {
    addSurface(draft, spec, surface);
    if (surface % STRIDE === 0) yield;
  }
  return yield* tablesOf(draft);
}

function addSurface(draft: Draft, { text, unmarked, caseRule }: SurfaceSpec, surface: number): void {
  const key = foldKey(text);
  if (MARK_FIRST.test(key)) return;
  const letters = initials(text);
  const isName = caseRule ? caseRule === 'name' : letters[0] !== undefined && !isLower(letters[0]);
  draft.add(key, surface * 2, isName ? 1 : 0);
  const bare = unmarked ? stripMarks(key) : key;
  if (bare === key) return;
  const proper = letters.some((letter) => letter !== letter.toLowerCase());
  draft.add(bare, surface * 2 + 1, bits(letters.map((letter) => !proper || !isLower(letter))));
}

function* tablesOf(draft: Draft): Generator<void, Tables> {
  const patterns = [...draft.patterns.values()];
  const bounds = [0, 0];
  for (const { forms, letters } of patterns)
    bounds.push(bounds.at(-2)! + forms.length / 2, bounds.at(-1)! + letters.length);
  yield;
  const letters = new Uint16Array(bounds.at(-1)!);
  for (const [index, pattern] of patterns.entries()) {
    letters.set(pattern.letters, bounds[index * 2 + 1]!);
    if (index % (100 * STRIDE) === 0) yield;
  }
  const forms = new Int32Array(bounds.at(-2)! * 2);
  for (const [index, pattern] of patterns.entries()) forms.set(pattern.forms, bounds[index * 2]! * 2);
  yield;
  const separators = [...draft.separators.keys()];
  const further = furtherTable(draft.further);
  yield;
  const steps = stepsOf(draft.paths, patterns);
  yield;
  const ends = endsOf(patterns);
  yield;
  return {
    filter: draft.filter,
    further,
    steps,
    ends,
    patterns: Int32Array.from(bounds),
    forms,
    letters,
    separators: Uint16Array.from(unitsOf(separators.map((separator) => `${separator}\0`).join(''))),
    longestWord: draft.longestWord,
    longestSeparator: Math.max(...separators.map(({ length }) => length)),
    deepest: draft.deepest,
  };
}

function stepsOf(paths: ReadonlySet<number>, patterns: readonly Pattern[]): Int32Array {
  const steps = new Int32Array(Math.max(tableSize((paths.size + patterns.length) * STEP_ROOM) / 32, 2));
  for (const path of paths) noteGoesOn(steps, path);
  for (const { path } of patterns) noteEnd(steps, path);
  return steps;
}

function endsOf(patterns: readonly Pattern[]): Int32Array {
  const ends = new Int32Array(2 * tableSize(patterns.length * ROOM));
  for (const [index, { path }] of patterns.entries()) {
    let slot = firstSlot(ends, path);
    while (ends[slot * 2 + 1] !== 0) slot = nextSlot(ends, slot);
    ends[slot * 2] = path;
    ends[slot * 2 + 1] = index + 1;
  }
  return ends;
}

function tableSize(entries: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(entries, 2)));
}
