/** Countries and unions of states named in a text, by table and neighbours. */
import { BLOC_ROWS, COUNTRY_ROWS, NOT_COUNTRIES } from './countries.data.ts';
import type { Span } from './span.ts';

export interface CountryHit extends Span {
  /** ISO 3166-1 alpha-2; for unions of states the names in `BLOC_ROWS`. */
  readonly code: string;
}

type Rule = 'plain' | 'guarded' | 'pair';
interface Entry {
  readonly code: string | null;
  readonly rule: Rule;
}
interface Node {
  readonly next: Map<string, Node>;
  entry: Entry | null;
}
interface Word extends Span {
  readonly text: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
/** Longest stretch between two words that have to do with each other here, in UTF-16 units (`INSIDE`, `DASH`, `BLANK`). */
const MAX_GAP = 3;
/** May stand between the words of one name: blanks, a hyphen, a full stop (U.S.), an apostrophe. */
const INSIDE = /^(?:[\s\u00a0\u200b\u00ad]{1,3}|[\s\u00a0]?[-–—‐‑.'’]\s?)$/u;
const DASH = /^\s?[-–—‐‑/]\s?$/u;
const BLANK = /^[\s\u00a0\u200b\u00ad]{1,3}$/u;

/** Offices and bodies: after them the word is the state even where a personal name follows (Tổng thống Mỹ Joe Biden). */
const OFFICE_BEFORE = new Set(
  `thống tướng sứ trưởng giao vương hoàng gia quốc hậu bang hàng phòng an chức tt nt bt đs đạo hội viện phủ quân tịch nghị sĩ
   tbt president minister ambassador`.split(/\s+/),
);
/** Prepositions and verbs of travel: after them the word is the state where no name part follows (ở Mỹ, but ở Mỹ Tho). */
const PLACE_BEFORE = new Set(
  `nước tại ở với và của từ sang thăm đến tới về giữa cùng là do cho hay hoặc đội quán dân người đảng khoa lãnh hệ giới tế
   trường thị phía bên`.split(/\s+/),
);
/** At the head of a sentence these are more often another word (`Anh cho biết`: he said). */
const NOT_FIRST = new Set(['Anh', 'Ý', 'Áo', 'Thái']);
/** In front of these the word is a place or a person, never a state. */
const NOT_AFTER = new Set(
  `sông cầu xã phường huyện quận thôn đường phố ông bà anh chị em cô chú bé cháu thị tên xóm ấp khu chùa đền áo phim báo`.split(
    /\s+/,
  ),
);

const nfc = (word: string): string => word.normalize('NFC');

function* variants(name: string): Iterable<string> {
  yield name;
  if (/h[oò]a|Hòa/.test(name)) yield name.replace(/òa/g, 'oà');
  const upper = name.toUpperCase();
  if (upper !== name) yield upper;
}

function plant(root: Node, name: string, entry: Entry): void {
  for (const variant of variants(name)) {
    let node = root;
    for (const [word] of variant.matchAll(WORD)) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), entry: null };
        node.next.set(word, next);
      }
      node = next;
    }
    node.entry ??= entry;
  }
}

const RULES: Readonly<Record<string, Rule>> = { '*': 'guarded', '-': 'pair' };

function buildTrie(): Node {
  const root: Node = { next: new Map(), entry: null };
  for (const name of NOT_COUNTRIES) plant(root, name, { code: null, rule: 'plain' });
  for (const [code, ...cells] of COUNTRY_ROWS) {
    for (const raw of cells.join('|').split('|')) {
      const rule = RULES[raw.slice(0, 1)] ?? 'plain';
      if (raw) plant(root, rule === 'plain' ? raw : raw.slice(1), { code, rule });
    }
  }
  for (const [code, names] of BLOC_ROWS) {
    for (const name of names.split('|')) plant(root, name, { code, rule: 'plain' });
  }
  return root;
}

let trie: Node | null = null;

function rootOfTrie(): Node {
  trie ??= buildTrie();
  return trie;
}

/** The first letter without its marks: text may be composed, decomposed or half. */
const baseOf = (word: string): string => word.normalize('NFD').charAt(0);

/** What a unit is: nothing of a word, within one, or such that a name of the table begins with it. */
const OUTSIDE = 1;
const WITHIN = 2;
const HEAD = 3;
/** Found out unit by unit as they are met. */
const unitKinds = new Uint8Array(0x10000);
let heads: ReadonlySet<string> | null = null;

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = unitKinds[unit]!;
  if (known !== 0) return known;
  const isPart = (unit & 0xf800) === 0xd800;
  const low = isPart && at > 0 && (unit & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  const character = String.fromCodePoint(text.codePointAt(low ? at - 1 : at)!);
  heads ??= new Set([...rootOfTrie().next.keys()].map(baseOf));
  const kind = heads.has(baseOf(character)) ? HEAD : WORD_CHARACTER.test(character) ? WITHIN : OUTSIDE;
  if (!isPart) unitKinds[unit] = kind;
  return kind;
}

/** Where the word that begins at an offset ends. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && kindAt(text, end) !== OUTSIDE) end++;
  return end;
}

/** The word on one side of a span, where hardly anything stands between. */
function wordBeside(text: string, { start, end }: Span, side: -1 | 1): Word | undefined {
  let edge = side < 0 ? start : end;
  const inside = side < 0 ? (at: number) => at - 1 : (at: number) => at;
  const within = (at: number) => inside(at) >= 0 && inside(at) < text.length;
  for (let gap = 0; within(edge) && kindAt(text, inside(edge)) === OUTSIDE; edge += side)
    if (++gap > MAX_GAP) return undefined;
  let far = edge;
  while (within(far) && kindAt(text, inside(far)) !== OUTSIDE) far += side;
  if (far === edge) return undefined;
  const span = side < 0 ? { start: far, end: edge } : { start: edge, end: far };
  return { ...span, text: text.slice(span.start, span.end) };
}

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);
const isUpper = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
/** Shape of a Vietnamese syllable without its marks. */
const SYLLABLE =
  /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/u;
const looksVietnamese = (word: string): boolean =>
  SYLLABLE.test(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());

interface Found extends CountryHit {
  readonly rule: Rule;
}

/** A word beside a hit, and the hit that it belongs to. */
interface Beside {
  readonly word: Word;
  readonly of: Found | null;
  /** What stands between. */
  readonly gap: string;
}

function besideOf(text: string, found: readonly Found[], at: number, side: -1 | 1): Beside | null {
  const hit = found[at]!;
  const word = wordBeside(text, hit, side);
  if (!word) return null;
  const other = found[at + side];
  const owns = other && (side < 0 ? other.end === word.end : other.start === word.start);
  const gap = side < 0 ? text.slice(word.end, hit.start) : text.slice(hit.end, word.start);
  return { word, of: owns ? other : null, gap };
}

const isDashed = (beside: Beside | null): boolean => beside !== null && DASH.test(beside.gap);
const isPaired = (beside: Beside | null): boolean => isDashed(beside) && beside?.of != null;
/** Whether the word beside a hit is a country: by its rule, or by being its other half. */
const isCountry = (beside: Beside | null): boolean =>
  beside?.of != null && (isDashed(beside) || beside.of.rule !== 'pair');
/** The word beside a hit where blanks alone part them, in NFC. */
const joined = (beside: Beside | null): string | undefined =>
  beside && BLANK.test(beside.gap) ? nfc(beside.word.text) : undefined;

/** Whether a capital word that is also a common name part stands as a country by its neighbours. */
function guardHolds(text: string, hit: Found, left: Beside | null, right: Beside | null): boolean {
  if (isPaired(left) || isPaired(right)) return true;
  const before = joined(left);
  const after = joined(right);
  const lower = before?.toLowerCase() ?? '';
  if (NOT_AFTER.has(lower)) return false;
  const office = OFFICE_BEFORE.has(lower);
  const vouched = office || PLACE_BEFORE.has(lower) || isCountry(left);
  if (isCapital(before) && !vouched) return false;
  const first = text.slice(hit.start, wordEnd(text, hit.start));
  if (!before && NOT_FIRST.has(nfc(first)) && !/[,;(]\s*$/.test(text.slice(0, hit.start).slice(-3)))
    return false;
  if (!after || !isCapital(after) || isCountry(right)) return true;
  const capitals = before !== undefined && isUpper(first) && isUpper(before);
  return office || !(capitals || looksVietnamese(after));
}

/** The longest name of the table that begins at an offset; `code` is empty where it is none of a country. */
function match(text: string, at: number, canonical: (word: string) => string): Found | null {
  let node = rootOfTrie();
  let best: Found | null = null;
  for (let start = at; ; ) {
    const end = wordEnd(text, start);
    const next = node.next.get(canonical(text.slice(start, end)));
    if (!next) return best;
    node = next;
    if (node.entry) best = { code: node.entry.code ?? '', rule: node.entry.rule, start: at, end };
    start = end;
    while (start < text.length && start - end <= MAX_GAP && kindAt(text, start) === OUTSIDE) start++;
    if (!INSIDE.test(text.slice(end, start))) return best;
  }
}

/**
 * Countries (ISO codes) and unions of states named in the text, in order, without overlap. Case counts; a name that is
 * also a common word counts by its neighbours. Linear in the length of the text; words are looked at only where a name may begin.
 */
export function findCountries(text: string): CountryHit[] {
  rootOfTrie();
  // Composed text, which most is, need not be composed word by word.
  const canonical = text === nfc(text) ? (word: string) => word : nfc;
  const found: Found[] = [];
  let before = OUTSIDE;
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    const hit = kind === HEAD && before === OUTSIDE ? match(text, at, canonical) : null;
    before = kind;
    if (!hit) continue;
    if (hit.code) found.push(hit);
    at = hit.end - 1;
    before = WITHIN;
  }
  return found
    .filter((hit, at) => {
      if (hit.rule === 'plain') return true;
      const left = besideOf(text, found, at, -1);
      const right = besideOf(text, found, at, 1);
      if (hit.rule === 'pair') return isPaired(left) || isPaired(right);
      return guardHolds(text, hit, left, right);
    })
    .map(({ code, start, end }) => ({ code, start, end }));
}
