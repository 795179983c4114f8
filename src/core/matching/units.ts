/** What the scan must know of each UTF-16 unit, as tables of 65,536 entries: filled once, about 4 ms. */
import { foldUnit, IGNORABLE, JOINING, WORD } from '../text/letters.ts';
import { canonicalWord } from '../text/tones.ts';

/** Bits of `flags`. */
export const IS_WORD = 1;
/** Begins no name: a letter in lower case that has an upper case. */
export const IS_LOWER = 2;
/** Only composition can tell what it is part of: marks, invisible characters, non-canonical forms. */
export const IS_ODD = 4;
/** Half of a character beyond the basic plane. */
export const IS_SURROGATE = 8;
/** A vowel whose tone mark may belong on the next letter, or an i with a tone mark that may stand for y. */
export const IS_MOVABLE = 16;

/** A vowel that a tone mark may move to from the one before it, whatever the word begins with. */
export const IS_VOWEL = 32;
/** An i, which may stand for y. */
export const IS_I = 64;
/** May be all there is between two words of one surface: white space, dashes, full stops. */
export const IS_JOINT = 128;

/** Width of a filter code: a group of letters in four bits, and one bit each of those below. */
export const CODE_BITS = 6;
export const CAPITAL_CODE = 1 << 4;
/** Code of whatever is no part of a word. */
export const OUTSIDE_CODE = 1 << 5;
/** Where a window has its newest code: at the top of 32 bits. */
export const NEWEST_SHIFT = 32 - CODE_BITS;
/** An odd unit fills a window with ones, whatever came before; nothing else does. */
export const ODD_WINDOW = -1;
/**
 * Letters without their tones in groups that are about as common in Vietnamese, vowels that differ in a diacritic only
 * apart; what is not named goes with the last.
 */
const GROUPS = [
  'n',
  'h',
  't',
  'iy',
  'ckq',
  'gă',
  'a',
  'us',
  'ưl',
  'or',
  'ôm',
  'ơdp',
  'êb',
  'ev',
  'âđx',
  'fjwz',
];
const REST = GROUPS.length - 1;
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

export interface Units {
  /** The folded unit (`foldUnit`). */
  readonly folded: Uint16Array;
  readonly flags: Uint8Array;
  /** Filter codes at the top of 32 bits. */
  readonly shifted: Int32Array;
  /** Whether a folded unit is a letter in lower case that has an upper case. */
  lowers(unit: number): boolean;
  /** Pairs that `canonicalWord` rewrites, `first × 65,536 + second` to the same: anywhere, after q, after g. */
  readonly glides: ReadonlyMap<number, number>;
  readonly afterQ: ReadonlyMap<number, number>;
  readonly afterG: ReadonlyMap<number, number>;
  /** What an i-like vowel becomes where it ends a word as `canonicalWord` says. */
  readonly toY: ReadonlyMap<number, number>;
  /** Letters after which it does. */
  readonly beforeY: ReadonlySet<number>;
}

let tables: Units | undefined;

/** The tables. */
export function units(): Units {
  tables ??= fill();
  return tables;
}

/** The filter code of a folded unit, case apart. */
export function codeOf(unit: number): number {
  return (units().shifted[unit]! >>> NEWEST_SHIFT) & ~CAPITAL_CODE;
}

const EVERY_UNIT = 0x10000;
/** Blocks of letters without case that are all as composed: [first, last]. They are most of the table. */
const PLAIN_LETTERS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
] as const;
const SURROGATES = [0xd800, 0xdfff] as const;
const PRIVATE_USE = [0xe000, 0xf8ff] as const;

const within = (unit: number, [first, last]: readonly [number, number]): boolean =>
  unit >= first && unit <= last;

function fill(): Units {
  const folded = Uint16Array.from({ length: EVERY_UNIT }, (_, unit) => unit);
  const flags = new Uint8Array(EVERY_UNIT);
  const shifted = new Int32Array(EVERY_UNIT).fill(OUTSIDE_CODE << NEWEST_SHIFT);
  for (const [first, last] of PLAIN_LETTERS) {
    flags.fill(IS_WORD, first, last + 1);
    shifted.fill(REST << NEWEST_SHIFT, first, last + 1);
  }
  for (let unit = SURROGATES[0]; unit <= SURROGATES[1]; unit += 1) {
    flags[unit] = IS_SURROGATE | (mayCompose(unit) ? IS_ODD : 0);
  }
  for (let unit = 0; unit < EVERY_UNIT; unit += 1) {
    if (within(unit, SURROGATES) || within(unit, PRIVATE_USE)) continue;
    if (PLAIN_LETTERS.some((block) => within(unit, block))) continue;
    const character = String.fromCharCode(unit);
    const fold = foldUnit(character);
    folded[unit] = fold.charCodeAt(0);
    flags[unit] = flagsOf(character, fold);
    shifted[unit] = computeCode(flags[unit]!, character, fold) << NEWEST_SHIFT;
  }
  for (let unit = 0; unit < EVERY_UNIT; unit += 1) {
    if (flags[unit]! & IS_ODD) shifted[unit] = ODD_WINDOW;
  }
  const lowers = (unit: number): boolean => (flags[unit]! & IS_LOWER) !== 0;
  return { folded, flags, shifted, lowers, ...rewrites() };
}

/** High surrogates of blocks that hold marks or characters whose canonical form is another. */
function mayCompose(unit: number): boolean {
  return (unit < 0xd83c && unit !== 0xd835) || unit === 0xd87e || unit === 0xdb40;
}

const WORD_CHARACTER = new RegExp(`[${WORD}]`, 'u');
const JOINED_OR_UNSEEN = new RegExp(`[${JOINING}${IGNORABLE}İ]`, 'u');

function flagsOf(character: string, fold: string): number {
  const lower = character.toLowerCase() === character && character.toUpperCase() !== character;
  const odd = JOINED_OR_UNSEEN.test(character) || character.normalize('NFC') !== character;
  return (
    (WORD_CHARACTER.test(fold) ? IS_WORD : 0) |
    (lower ? IS_LOWER : 0) |
    (odd ? IS_ODD : 0) |
    ('òóỏõọùúủũụìíỉĩị'.includes(fold) ? IS_MOVABLE : 0) |
    ('aăey'.includes(fold) ? IS_VOWEL : 0) |
    ('iìíỉĩị'.includes(fold) ? IS_I : 0) |
    (' -.'.includes(fold) ? IS_JOINT : 0)
  );
}

function computeCode(flags: number, character: string, fold: string): number {
  if ((flags & IS_WORD) === 0) return OUTSIDE_CODE;
  const base = fold.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC');
  const group = GROUPS.findIndex((letters) => letters.includes(base));
  const capital = character.toLowerCase() === character ? 0 : CAPITAL_CODE;
  return capital | (group < 0 ? REST : group);
}

/** Asks `canonicalWord` what it does, so that its rules stand in one place. */
function rewrites(): Pick<Units, 'glides' | 'afterQ' | 'afterG' | 'toY' | 'beforeY'> {
  const alphabet = Array.from('aăâeêioôơuưybcdđfghjklmnpqrstvwxzòóỏõọùúủũụìíỉĩị');
  const pairs = (initial: string): Map<number, number> => {
    const found = new Map<number, number>();
    for (const first of 'òóỏõọùúủũụìíỉĩị') {
      for (const second of alphabet) {
        const to = canonicalWord(initial + first + second).slice(initial.length);
        if (to !== first + second) found.set(pairOf(first, second), pairOf(to.charAt(0), to.charAt(1)));
      }
    }
    return found;
  };
  const toY = new Map<number, number>();
  for (const vowel of 'iìíỉĩị') toY.set(vowel.charCodeAt(0), canonicalWord(`k${vowel}`).charCodeAt(1));
  const beforeY = alphabet.filter((letter) => canonicalWord(`${letter}i`) !== `${letter}i`);
  return {
    glides: pairs('b'),
    afterQ: pairs('q'),
    afterG: pairs('g'),
    toY,
    beforeY: new Set(beforeY.map((letter) => letter.charCodeAt(0))),
  };
}

const pairOf = (first: string, second: string): number =>
  first.charCodeAt(0) * EVERY_UNIT + second.charCodeAt(0);
