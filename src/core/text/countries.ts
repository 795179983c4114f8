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

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);
const isUpper = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
/** Shape of a Vietnamese syllable without its marks. */
const SYLLABLE =
  /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/u;
const looksVietnamese = (word: string): boolean =>
  SYLLABLE.test(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());

interface Found extends CountryHit {
  readonly rule: Rule;
  readonly first: number;
  readonly last: number;
}

/** The word beside a hit where blanks alone part them, in NFC. */
function joined(text: string, words: readonly Word[], hit: Found, side: -1 | 1): string | undefined {
  const word = words[side < 0 ? hit.first - 1 : hit.last + 1];
  if (!word) return undefined;
  const gap = side < 0 ? text.slice(word.end, hit.start) : text.slice(hit.end, word.start);
  return BLANK.test(gap) ? nfc(word.text) : undefined;
}

/** Whether a capital word that is also a common name part stands as a country by its neighbours. */
function guardHolds(
  text: string,
  words: readonly Word[],
  hit: Found,
  isCountry: (w: number) => boolean,
): boolean {
  const dashed = (w: number): boolean => isCountry(w) && dashBetween(text, words, hit, w);
  if (dashed(hit.first - 1) || dashed(hit.last + 1)) return true;
  const before = joined(text, words, hit, -1);
  const after = joined(text, words, hit, 1);
  const lower = before?.toLowerCase() ?? '';
  if (NOT_AFTER.has(lower)) return false;
  const office = OFFICE_BEFORE.has(lower);
  const vouched = office || PLACE_BEFORE.has(lower) || isCountry(hit.first - 1);
  if (isCapital(before) && !vouched) return false;
  if (
    !before &&
    NOT_FIRST.has(nfc(words[hit.first]!.text)) &&
    !/[,;(]\s*$/.test(text.slice(0, hit.start).slice(-3))
  ) {
    return false;
  }
  if (!after || !isCapital(after) || isCountry(hit.last + 1)) return true;
  const capitals = before !== undefined && isUpper(words[hit.first]!.text) && isUpper(before);
  return office || !(capitals || looksVietnamese(after));
}

/** Whether a dash or slash alone stands between a hit and the word beside it. */
function dashBetween(text: string, words: readonly Word[], hit: Found, w: number): boolean {
  const word = words[w];
  if (!word) return false;
  return DASH.test(w < hit.first ? text.slice(word.end, hit.start) : text.slice(hit.end, word.start));
}

function match(text: string, words: readonly Word[], at: number): Found | null {
  trie ??= buildTrie();
  let node = trie;
  let best: Found | null = null;
  for (let i = at; i < words.length; i++) {
    const word = words[i]!;
    if (i > at && !INSIDE.test(text.slice(words[i - 1]!.end, word.start))) break;
    const next = node.next.get(nfc(word.text));
    if (!next) break;
    node = next;
    if (node.entry) {
      const { code, rule } = node.entry;
      best = { code: code ?? '', rule, first: at, last: i, start: words[at]!.start, end: word.end };
    }
  }
  return best;
}

/**
 * Countries (ISO codes) and unions of states named in the text, in order, without overlap. Case counts; a name that is
 * also a common word counts by its neighbours. Linear in the length of the text.
 */
export function findCountries(text: string): CountryHit[] {
  const words: Word[] = [];
  for (const found of text.matchAll(WORD)) {
    words.push({ text: found[0], start: found.index, end: found.index + found[0].length });
  }
  const found: Found[] = [];
  const owner = new Map<number, Found>();
  for (let i = 0; i < words.length; i++) {
    const hit = match(text, words, i);
    if (!hit) continue;
    if (hit.code) {
      found.push(hit);
      for (let w = hit.first; w <= hit.last; w++) owner.set(w, hit);
    }
    i = hit.last;
  }
  const isName = (w: number): boolean => owner.has(w);
  return found
    .filter((hit) => {
      if (hit.rule === 'plain') return true;
      const inPair = (w: number): boolean => isName(w) && dashBetween(text, words, hit, w);
      if (hit.rule === 'pair') return inPair(hit.first - 1) || inPair(hit.last + 1);
      return guardHolds(text, words, hit, (w) => inPair(w) || (isName(w) && owner.get(w)!.rule !== 'pair'));
    })
    .map(({ code, start, end }) => ({ code, start, end }));
}
