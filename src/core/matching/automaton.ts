/**
 * Over 300 lines, since the words of a surface are read in one go by parts that share what was read.
 *
 * Finds surfaces in text: leftmost-longest, whole words, with all of `core/text/fold.ts` done in the scan.
 *
 * Two steps. The scan (`scan.ts`) rules out nearly all places; at the others the words are read one by one,
 * folded, and followed along their path (`layout.ts`). The stretch round an odd unit, which only composition can tell what it
 * is part of, is composed first and looked through by itself (`compose.ts`).
 */
import { type Composed, compose, composedText, sourceEnd, sourceStart } from '../text/compose.ts';
import { isWordAt } from '../text/syllables.ts';
import { compile } from './compile.ts';
import { LOOK_AHEAD } from './filter.ts';
import type { Tables } from './layout.ts';
import * as layout from './layout.ts';
import { seek } from './scan.ts';
import type { Automaton, RawHit, SurfaceSpec } from './types.ts';
import type { Units } from './units.ts';
import * as characters from './units.ts';

// As in `scan.ts`: constants known here, not looked up in other modules at each use.
const { END_BIT, HASH_BASIS, HASH_FACTOR, OTHER_END_BIT, ROOT, firstSlot, nextSlot, pathOn } = layout;
const { IS_JOINT, IS_LOWER, IS_MOVABLE, IS_ODD, IS_SURROGATE, IS_WORD } = characters;

/** Prepares surfaces for `find`. */
export function compileAutomaton(surfaces: readonly SurfaceSpec[]): Automaton {
  const steps = compileSteps(surfaces);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, giving way often. */
export function* compileSteps(surfaces: readonly SurfaceSpec[]): Generator<void, Automaton> {
  return new WordAutomaton(yield* compile(surfaces));
}

/** The automaton that `toBuffer` wrote: views on the buffer, nothing is rebuilt. Throws a `RangeError` for another. */
export function loadAutomaton(buffer: ArrayBuffer): Automaton {
  return openAutomaton(buffer)();
}

/** The same, made when it is called for; what is wrong with the buffer is thrown at once. */
export function openAutomaton(buffer: ArrayBuffer): () => Automaton {
  const tables = layout.unpack(buffer);
  return () => new WordAutomaton(tables);
}

/** Results of a try at one place that are no end of a hit. */
const NO_MATCH = -1;
const COMPOSE_FIRST = -2;
const SPACE = 0x20;
const DASH = 0x2d;
const STOP = 0x2e;
const LETTER_I = 0x69;
const LETTER_Q = 0x71;
const LETTER_G = 0x67;
const LETTER_U = 0x75;
/** A separator that stands in no surface. */
const NO_SEPARATOR = -1;
const CAPITAL_BITS = 31;
/** Asks for a capital in a word past those that are looked at. */
const NEVER = 1 << CAPITAL_BITS;
const CONSONANTS = new Set(Array.from('bcdđfghjklmnpqrstvwxz', (letter) => letter.charCodeAt(0)));

class WordAutomaton implements Automaton {
  private readonly tables: Tables;
  private readonly units: Units = characters.units();
  private readonly separators = new Map<string, number>();
  private readonly stepShift: number;
  /** A word to respell, folded. */
  private readonly word: Uint16Array;
  /** Hash and end of the word read last, and the separator before the next one. */
  private hash = 0;
  private end = 0;
  private separator = 0;
  /** Where the words of this try begin and end, and the separators before them. */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly befores: Int32Array;
  private text = '';
  /** Where an odd unit stopped the scan. */
  private odd = 0;
  /** Other folded units than `IS_JOINT` that separators within surfaces are made of. */
  private readonly joining: ReadonlySet<number>;
  /** Folded units that separators within surfaces begin with. */
  private readonly firstJoining: ReadonlySet<number>;
  /** Whether odd units may still compose: true in text as given. */
  private strict = true;
  /** The longest match of the last try. */
  private pattern = 0;
  private capitals = 0;

  constructor(tables: Tables) {
    this.tables = tables;
    this.stepShift = layout.stepShift(tables.steps);
    this.word = new Uint16Array(tables.longestWord);
    this.starts = new Int32Array(tables.deepest);
    this.ends = new Int32Array(tables.deepest);
    this.befores = new Int32Array(tables.deepest);
    const separators = String.fromCharCode(...tables.separators).split('\0');
    this.joining = new Set(
      [...tables.separators].filter((unit) => unit !== SPACE && unit !== DASH && unit !== 0),
    );
    this.firstJoining = new Set(separators.slice(0, -1).map((separator) => separator.charCodeAt(0)));
    separators.slice(0, -1).forEach((separator, index) => void this.separators.set(separator, index));
  }

  toBuffer(): ArrayBuffer {
    return layout.pack(this.tables);
  }

  find(text: string): RawHit[] {
    const hits: RawHit[] = [];
    let from = 0;
    while (!this.scan(text, from, hits))
      from = this.composed(text, Math.max(from, hits.at(-1)?.end ?? 0), hits);
    return hits;
  }

  next(text: string, from: number, until: number): RawHit | null {
    let at = from;
    while (at < until) {
      this.text = text;
      this.strict = true;
      const end = this.match(at);
      if (end >= 0) return this.hit(at, end);
      if (end === NO_MATCH) {
        at += 1;
        continue;
      }
      const hits: RawHit[] = [];
      at = this.composed(text, at, hits);
      const [first] = hits;
      if (first) return first.start < until ? first : null;
    }
    return null;
  }

  without(surfaces: Uint8Array): Automaton {
    const forms = this.tables.forms.slice();
    for (let form = 0; form < forms.length; form += 2)
      if (surfaces[forms[form]! >> 1] === 1) forms[form + 1] = NEVER;
    return new WordAutomaton({ ...this.tables, forms });
  }

  /** Looks through the stretch round the odd unit that stopped the scan, composed; gives the stretch's end. */
  private composed(text: string, from: number, hits: RawHit[]): number {
    let end = this.odd + 1;
    let start = Math.max(from, this.odd - LOOK_AHEAD);
    while (start > from && !this.parts(text, start)) start -= 1;
    while (end < text.length && !this.parts(text, end)) end += 1;
    const source = text.slice(start, end);
    const plain = composedText(source);
    const found: RawHit[] = [];
    // Odd units may be left, that compose with nothing.
    if (!this.scan(plain, 0, found)) this.tryEach(plain, found);
    if (found.length === 0) return end;
    const piece = compose(source);
    for (const hit of found) hits.push(inSource(hit, piece, start));
    return end;
  }

  /** What `scan` does, place by place, in composed text. */
  private tryEach(text: string, hits: RawHit[]): void {
    this.text = text;
    this.strict = false;
    hits.length = 0;
    for (let at = 0; at < text.length; at += 1) {
      const end = this.match(at);
      if (end === NO_MATCH) continue;
      hits.push(this.hit(at, end));
      at = end - 1;
    }
  }

  /** Whether the unit at an offset stands in no surface: words do not, nor do their separators. */
  private parts(text: string, at: number): boolean {
    const unit = text.charCodeAt(at);
    if ((this.units.flags[unit]! & (IS_WORD | IS_ODD | IS_SURROGATE | IS_JOINT)) !== 0) return false;
    return this.joining.size === 0 || !this.joining.has(this.units.folded[unit]!);
  }

  /** Leaves at the first odd unit that may matter, with its place in `odd`; then gives false. */
  private scan(text: string, start: number, hits: RawHit[]): boolean {
    this.text = text;
    this.strict = true;
    for (let at = seek(text, start, this.tables); at < text.length; ) {
      if (at < 0) {
        this.odd = -1 - at;
        return false;
      }
      const end = this.match(at);
      if (end === COMPOSE_FIRST) return false;
      if (end !== NO_MATCH) hits.push(this.hit(at, end));
      at = seek(text, end === NO_MATCH ? at + 1 : end, this.tables);
    }
    return true;
  }

  private stop(at: number): number {
    this.odd = at;
    return COMPOSE_FIRST;
  }

  /** The end of the longest surface at a place. */
  private match(start: number): number {
    const barred = this.barred(start);
    if (barred !== 0) return barred;
    const { text } = this;
    const { flags } = this.units;
    const { steps, deepest } = this.tables;
    const shift = this.stepShift;
    let best = NO_MATCH;
    let capitals = 0;
    let path = ROOT;
    let at = start;
    this.separator = 0;
    for (let index = 0; at >= 0 && index < deepest; index += 1) {
      if ((flags[text.charCodeAt(at)]! & IS_LOWER) === 0 && index < CAPITAL_BITS) capitals |= 1 << index;
      const read = this.readWord(at);
      if (read < 0) return read === COMPOSE_FIRST ? read : best;
      path = pathOn(path, this.hash, this.separator);
      const { end } = this;
      this.starts[index] = at;
      this.ends[index] = end;
      this.befores[index] = this.separator;
      const bits = steps[path >>> shift]!;
      const pattern = this.patternAt(bits, path, index, capitals);
      if (pattern !== NO_MATCH) {
        best = end;
        this.pattern = pattern;
        this.capitals = capitals;
      }
      at = ((bits >>> path) & 1) === 0 ? NO_MATCH : this.readSeparator(at, end);
    }
    return at === COMPOSE_FIRST ? at : best;
  }

  /** The pattern of the words read, `NO_MATCH` for none: as yet only their path is known. */
  private patternAt(bits: number, path: number, last: number, capitals: number): number {
    if (((bits >>> (path >>> END_BIT)) & (bits >>> (path >>> OTHER_END_BIT)) & 1) === 0) return NO_MATCH;
    const { ends } = this.tables;
    for (let slot = firstSlot(ends, path); ends[slot * 2 + 1] !== 0; slot = nextSlot(ends, slot)) {
      const pattern = ends[slot * 2 + 1]! - 1;
      if (ends[slot * 2] === path && this.fits(pattern, capitals) && this.verified(pattern, last))
        return pattern;
    }
    return NO_MATCH;
  }

  /** Whether the words read are those of a pattern. */
  private verified(pattern: number, last: number): boolean {
    const { patterns, letters } = this.tables;
    let first = patterns[pattern * 2 + 1]!;
    for (let index = 0; index <= last; index += 1) {
      const length = letters[first + 1]!;
      if (letters[first] !== this.befores[index] || this.ends[index]! - this.starts[index]! !== length)
        return false;
      first += 2;
      if (!this.isSpelled(this.starts[index]!, first, length)) {
        this.keep(this.starts[index]!, length);
        for (let at = 0; at < length; at += 1) if (letters[first + at] !== this.word[at]) return false;
      }
      first += length;
    }
    return first === patterns[pattern * 2 + 3];
  }

  /** Whether the units at a place are some of `letters` as they stand, which most are: nothing has to be respelled then. */
  private isSpelled(start: number, first: number, length: number): boolean {
    const { text } = this;
    const { letters } = this.tables;
    const { folded } = this.units;
    for (let at = 0; at < length; at += 1)
      if (letters[first + at] !== folded[text.charCodeAt(start + at)]) return false;
    return true;
  }

  /** Why no word begins at a place, 0 where one does. */
  private barred(start: number): number {
    const { text } = this;
    const { flags } = this.units;
    const first = flags[text.charCodeAt(start)]!;
    if ((first & IS_ODD) !== 0 && this.strict) return this.stop(start);
    if ((first & IS_WORD) === 0 && !((first & IS_SURROGATE) !== 0 && isWordAt(text, start))) return NO_MATCH;
    const before = start > 0 ? flags[text.charCodeAt(start - 1)]! : 0;
    if ((before & IS_ODD) !== 0 && this.strict) return this.stop(start - 1);
    const joined = (before & IS_WORD) !== 0 || ((before & IS_SURROGATE) !== 0 && isWordAt(text, start - 1));
    return joined ? NO_MATCH : 0;
  }

  /** Reads the word at a place, folded, into `hash` and `end`. Negative for none that is in a surface. */
  private readWord(start: number): number {
    const { text, strict } = this;
    const { flags, folded } = this.units;
    let hash = HASH_BASIS;
    let movable = 0;
    let fold = 0;
    let at = start;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const flag = flags[unit]!;
      if ((flag & (IS_WORD | IS_ODD)) !== IS_WORD) {
        if (strict && (flag & IS_ODD) !== 0) return this.stop(at);
        if ((flag & IS_WORD) === 0 && !((flag & IS_SURROGATE) !== 0 && isWordAt(text, at))) break;
      }
      fold = folded[unit]!;
      hash = Math.imul(hash ^ fold, HASH_FACTOR);
      movable |= flag;
    }
    this.end = at;
    this.hash = hash;
    const length = at - start;
    if (length > this.tables.longestWord) return NO_MATCH;
    if ((movable & IS_MOVABLE) === 0 && (fold !== LETTER_I || length > 3)) return at;
    this.keep(start, length);
    hash = HASH_BASIS;
    for (let letter = 0; letter < length; letter += 1)
      hash = Math.imul(hash ^ this.word[letter]!, HASH_FACTOR);
    this.hash = hash;
    return at;
  }

  /** Puts a word's canonical form into `word`. */
  private keep(start: number, length: number): void {
    const { text, word } = this;
    const { folded } = this.units;
    for (let at = 0; at < length; at += 1) word[at] = folded[text.charCodeAt(start + at)]!;
    this.respell(length);
  }

  /** `canonicalWord` on `word`. */
  private respell(length: number): void {
    const { word } = this;
    const { flags, glides, afterQ, afterG, toY, beforeY } = this.units;
    for (let at = 0; at + 1 < length; at += 1) {
      if ((flags[word[at]!]! & IS_MOVABLE) === 0) continue;
      const pair = word[at]! * 0x10000 + word[at + 1]!;
      const special =
        at !== 1 ? undefined : word[0] === LETTER_Q ? afterQ : word[0] === LETTER_G ? afterG : undefined;
      const to = special?.get(pair) ?? glides.get(pair);
      if (to === undefined) continue;
      word[at] = to / 0x10000;
      word[at + 1] = to % 0x10000;
      // What stands before may have waited for this mark to move: once more from there.
      at = Math.max(at - 2, -1);
    }
    const y = length > 3 ? undefined : toY.get(word[length - 1]!);
    if (y === undefined) return;
    const single = length === 2 && beforeY.has(word[0]!);
    if (single || (length === 3 && word[0] === LETTER_Q && word[1] === LETTER_U)) word[length - 1] = y;
  }

  /** Reads what follows the word from `word` to `start` into `separator`; gives its end. */
  private readSeparator(word: number, start: number): number {
    const { text } = this;
    const { flags, folded } = this.units;
    if (start + 1 < text.length && folded[text.charCodeAt(start)] === SPACE) {
      const next = flags[text.charCodeAt(start + 1)]!;
      if ((next & (IS_WORD | IS_ODD)) === IS_WORD) {
        this.separator = 0;
        return start + 1;
      }
    }
    return this.mayJoin(start) ? this.readLongSeparator(word, start) : NO_MATCH;
  }

  private readLongSeparator(word: number, start: number): number {
    const { text } = this;
    const { flags, folded } = this.units;
    let at = start;
    let separator = '';
    let run = false;
    if (this.stopsAbbreviation(word, start)) {
      separator = ' ';
      run = true;
      at += 1;
    }
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const flag = flags[unit]!;
      if (this.strict && (flag & IS_ODD) !== 0) return this.stop(at);
      if ((flag & IS_WORD) !== 0 || ((flag & IS_SURROGATE) !== 0 && isWordAt(text, at))) break;
      const fold = folded[unit]!;
      const inRun = fold === SPACE || fold === DASH;
      if (!run || !inRun) separator += inRun && fold === SPACE ? ' ' : String.fromCharCode(fold);
      else if (fold === DASH) separator = `${separator.slice(0, -1)}-`;
      run = inRun;
      if (separator.length > this.tables.longestSeparator) return NO_MATCH;
    }
    if (at === text.length) return NO_MATCH;
    this.separator = this.separators.get(separator) ?? NO_SEPARATOR;
    return this.separator === NO_SEPARATOR ? NO_MATCH : at;
  }

  /** Whether a separator within a surface may begin at a place. */
  private mayJoin(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    if (unit === STOP || (this.units.flags[unit]! & IS_ODD) !== 0) return true;
    return this.firstJoining.has(this.units.folded[unit]!);
  }

  /** Whether the word is an abbreviation and a single full stop follows. */
  private stopsAbbreviation(word: number, at: number): boolean {
    const { text } = this;
    if (text.charCodeAt(at) !== STOP || text.charCodeAt(at + 1) === STOP) return false;
    const { folded } = this.units;
    if (at - word === 1 && /\p{L}/u.test(String.fromCharCode(folded[text.charCodeAt(word)]!))) return true;
    for (let unit = word; unit < at; unit += 1)
      if (!CONSONANTS.has(folded[text.charCodeAt(unit)]!)) return false;
    return true;
  }

  /** Whether any form of a pattern allows these capitals. */
  private fits(pattern: number, capitals: number): boolean {
    const { patterns, forms } = this.tables;
    for (let form = patterns[pattern * 2]!; form < patterns[pattern * 2 + 2]!; form += 1) {
      if ((forms[form * 2 + 1]! & ~capitals) === 0) return true;
    }
    return false;
  }

  private hit(start: number, end: number): RawHit {
    const { patterns, forms } = this.tables;
    let surfaces: number[] = [];
    let unmarked = true;
    for (let form = patterns[this.pattern * 2]!; form < patterns[this.pattern * 2 + 2]!; form += 1) {
      const surface = forms[form * 2]!;
      if ((forms[form * 2 + 1]! & ~this.capitals) !== 0 || (!unmarked && (surface & 1) !== 0)) continue;
      if (unmarked && (surface & 1) === 0) {
        surfaces = [];
        unmarked = false;
      }
      surfaces.push(surface >> 1);
    }
    return { start, end, surface: surfaces[0]!, surfaces, unmarked };
  }
}

function inSource(hit: RawHit, piece: Composed, offset: number): RawHit {
  return {
    ...hit,
    start: offset + sourceStart(piece, hit.start),
    end: offset + sourceEnd(piece, hit.end - 1),
  };
}
