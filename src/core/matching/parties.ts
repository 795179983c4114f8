/**
 * Between whom is this partnership? Read from the noun phrase, then the sentence, then the headline, then the page.
 * A level (Đối tác chiến lược toàn diện) names no treaty without its parties.
 */
import type { CountryCode } from '../knowledge/types.ts';
import { BLOC_ROWS } from '../text/countries.data.ts';
import { type CountryHit, findCountries } from '../text/countries.ts';
import { foldText } from '../text/fold.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Clue } from './types.ts';

/** What the words round a level say of its parties. */
export type Reading =
  | { readonly is: 'pair'; readonly parties: readonly CountryCode[]; readonly clue: Clue }
  /** A class of partnerships, another treaty's name, a list of countries: links to nothing. */
  | { readonly is: 'none' }
  /** The sentence names at most one party; the headline and the page decide. `named` are the parties it names. */
  | { readonly is: 'open'; readonly named: readonly CountryCode[]; readonly recent: readonly CountryCode[] };

/** UTF-16 units of text before a hit that are looked at for its sentence and what it goes back to. */
const REACH = 700;
/** UTF-16 units before the sentence in which the two countries spoken of last are looked for. */
const RECENT = 400;
/** UTF-16 units beside a level in which words for a class or a treaty's name stand. */
const NEAR = 120;
/** Words between a pair in front and the level (`quan hệ Việt Nam - Singapore lên`). */
const PHRASE_WORDS = 3;
const CLAUSE_WORDS = 14;
/** From so many countries on a sentence speaks of a class. */
const MANY = 4;

const BLOCS = new Set(BLOC_ROWS.map(([code]) => code));

/** Between the two names of a pair. */
const JOINT = /^\s*(?:-|–|—|\/|và|and|with|với|&)\s*(?:nước |the )?$/iu;
/** Between the level and a party behind it. */
const BEHIND =
  /^["'”’»)\s]*(?:(?:giữa|của|hai|nước|bên|quốc|gia|quan|hệ|trong|hiện|nay|tại|mới|song|phương|lâu|dài|này|cho|between|of|the|for|two|countries|both|its|our|their)\s+)*(với|with)?\s*$/iu;
/** Treaties of trade that carry a level in their names, and the turned phrase `chiến lược đối tác toàn diện`. */
const TREATY_BEFORE = /(?:hiệp định|hiệp ước|agreement)(?: \S+){0,2} $|(?:chiến lược|strategic) $/u;
const TREATY_AFTER =
  /^[ "']*(?:và tiến bộ|xuyên thái bình dương|khu vực|kinh tế|and progressive|for trans|and economic|agreement)/u;
const CLASS_BEFORE =
  /(?<![\p{L}\p{N}])(?:\d+|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|những|các|một số|tất cả|mọi|trong số|mạng lưới|hệ thống|several|many|all|other|of the) (?:(?:nước|quốc|gia|đối|tác|quan|hệ|mối|khuôn|khổ|có|thiết|lập|là|với|lớn)[ ,]+){0,8}"?$/u;
const CLASS_AFTER =
  /^[ "']*(?:(?:,|và|\/|hoặc) [^.;]{0,40}?)?(?:với|with|của nhau|giữa) ?(?:\d+|hai mươi|ba mươi|nhiều|các|những|một số|tất cả|hầu hết|hàng chục|hơn|gần|nhau|several|many|all|other|of one)/u;
const LEVELS = /đối tác (?:chiến lược|toàn diện|chiến lược toàn diện)[ ,/]*(?:và )?"?$/u;
const PLURAL_AFTER = /^s(?![\p{L}])/u;

const isParty = (hit: CountryHit): boolean => !BLOCS.has(hit.code);
const countWords = (gap: string): number => gap.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length;

function distinct(hits: readonly CountryHit[]): CountryCode[] {
  return [...new Set(hits.map((hit) => hit.code))];
}

/** Whether the words beside a level make it part of a trade treaty's name, or turn its words round. */
export function isOtherTreaty(text: string, hit: Span): boolean {
  const before = foldText(text.slice(Math.max(0, hit.start - NEAR), hit.start));
  return TREATY_BEFORE.test(before) || TREATY_AFTER.test(foldText(text.slice(hit.end, hit.end + NEAR)));
}

/** Reads the parties of the level at the hit from its own sentence. */
export function readParties(text: string, hit: Span): Reading {
  const from = Math.max(0, hit.start - REACH);
  const slice = text.slice(from, hit.end + REACH);
  const at = { start: hit.start - from, end: hit.end - from };
  const sentence = sentenceAt(slice, at.start);
  const before = slice.slice(sentence.start, at.start);
  const after = slice.slice(at.end, Math.max(sentence.end, at.end));
  const foldedBefore = foldText(before.slice(-NEAR));
  const foldedAfter = foldText(after.slice(0, NEAR));
  if (isOtherTreaty(text, hit)) return { is: 'none' };
  const left = findCountries(before);
  const right = findCountries(after);
  const phrase = behindPair(after, right) ?? frontPair(before, left);
  if (phrase) return phrase;
  if (CLASS_BEFORE.test(foldedBefore) || CLASS_AFTER.test(foldedAfter) || PLURAL_AFTER.test(after))
    return { is: 'none' };
  if (LEVELS.test(foldedBefore)) return { is: 'none' };
  const partner = behindPartner(after, right);
  if (partner) return withPartner(partner, left);
  const named = distinct([...left, ...right].filter(isParty));
  if (named.length >= MANY) return { is: 'none' };
  if (named.length === 2) {
    return { is: 'pair', parties: named, clue: { code: 'parties-in-sentence', text: clip(slice, sentence) } };
  }
  const recentText = slice.slice(Math.max(0, sentence.start - RECENT), sentence.start);
  return { is: 'open', named, recent: distinct(findCountries(recentText).filter(isParty)) };
}

const clip = (text: string, span: Span): string => text.slice(span.start, span.end).trim().slice(0, 160);

function pairOf(a: CountryHit, b: CountryHit, text: string, code: Clue['code']): Reading {
  const clue: Clue = { code, text: text.slice(a.start, b.end) };
  return { is: 'pair', parties: [a.code, b.code], clue };
}

/** `… giữa Việt Nam và Nga`, `… Việt Nam - Mỹ`, directly behind the level. */
function behindPair(after: string, hits: readonly CountryHit[]): Reading | null {
  const [a, b] = hits;
  if (!a || !b || a.code === b.code) return null;
  const lead = BEHIND.exec(after.slice(0, a.start));
  if (!lead || !JOINT.test(after.slice(a.end, b.start))) return null;
  const third = hits[2];
  if (third && /^\s*(?:,|và|-|–)\s*$/u.test(after.slice(b.end, third.start)) && third.code !== a.code)
    return null;
  return pairOf(a, b, after, 'parties-in-phrase');
}

/** The last pair in front with no other country between: `quan hệ Việt Nam - Singapore lên …`. */
function frontPair(before: string, hits: readonly CountryHit[]): Reading | null {
  const b = hits[hits.length - 1];
  const a = hits[hits.length - 2];
  if (!a || !b || a.code === b.code || !JOINT.test(before.slice(a.end, b.start))) return null;
  const third = hits[hits.length - 3];
  if (third && /^\s*,\s*$/u.test(before.slice(third.end, a.start))) return null;
  const distance = countWords(before.slice(b.end));
  if (distance > CLAUSE_WORDS) return null;
  return pairOf(a, b, before, distance <= PHRASE_WORDS ? 'parties-in-phrase' : 'parties-in-sentence');
}

/** One party behind the level: `… với Nga`. */
function behindPartner(after: string, hits: readonly CountryHit[]): CountryHit | null {
  const [a] = hits;
  return a && BEHIND.exec(after.slice(0, a.start))?.[1] ? a : null;
}

function withPartner(partner: CountryHit, left: readonly CountryHit[]): Reading {
  const subject = left.findLast((hit) => hit.code !== partner.code && isParty(hit));
  if (!subject) return { is: 'open', named: [partner.code], recent: [] };
  const clue: Clue = { code: 'parties-in-phrase', text: partner.code };
  return { is: 'pair', parties: [subject.code, partner.code], clue };
}

/** What the page adds where the sentence left the parties open. */
export interface PageParties {
  /** Countries of the headline. */
  readonly headline: readonly CountryCode[];
  /** Countries of the whole page, with how often. */
  readonly countries: Readonly<Record<CountryCode, number>>;
}

/** A page speaks of a pair where a third country is named at most this often against the second. */
const THIRD_SHARE = 0.5;

interface Decided {
  readonly parties: readonly CountryCode[];
  readonly clue: Clue;
}

/** Decides an open reading by headline and page; null where they do not. */
export function partiesOfPage(
  named: readonly CountryCode[],
  recent: readonly CountryCode[],
  page: PageParties,
): Decided | null {
  const headline = page.headline.filter((code) => !BLOCS.has(code));
  const home = (page.countries.VN ?? 0) > 0 || headline.includes('VN');
  if (named.length > 2) {
    const pair = headline.filter((code) => named.includes(code));
    return pair.length === 2 ? settled(pair, 'parties-in-headline') : null;
  }
  const [only] = named;
  return only ? besideOne(only, recent, headline, home, page) : besideNone(recent, headline, home, page);
}

/** The sentence names one party: the other from the headline, else Việt Nam where the page is about it. */
function besideOne(
  only: CountryCode,
  recent: readonly CountryCode[],
  headline: readonly CountryCode[],
  home: boolean,
  page: PageParties,
): Decided | null {
  const others = headline.filter((code) => code !== only);
  if (others.length === 1) return settled([only, others[0]!], 'parties-in-headline');
  if (others.length > 1) return null;
  if (only !== 'VN') return home ? settled([only, 'VN'], 'parties-on-page') : null;
  const near = recent.filter((code) => code !== 'VN');
  return near.length === 1 ? settled(['VN', near[0]!], 'parties-on-page') : dominant(page.countries, only);
}

/** The sentence names no party: the headline's pair where the text before does not turn elsewhere, else the page's. */
function besideNone(
  recent: readonly CountryCode[],
  headline: readonly CountryCode[],
  home: boolean,
  page: PageParties,
): Decided | null {
  const pair = headline.length === 1 && home ? [...new Set([...headline, 'VN'])] : headline;
  if (pair.length === 2) {
    const abroad = recent.filter((code) => code !== 'VN');
    const turned = abroad.length > 0 && !abroad.some((code) => pair.includes(code));
    return turned ? null : settled(pair, 'parties-in-headline');
  }
  if (headline.length > 1) return null;
  if (recent.length === 2) return settled(recent, 'parties-on-page');
  if (recent.length === 1 && recent[0] !== 'VN')
    return home ? settled(['VN', recent[0]!], 'parties-on-page') : null;
  return recent.length < 2 ? dominant(page.countries, null) : null;
}

function settled(parties: readonly CountryCode[], code: Clue['code']): Decided {
  return { parties, clue: { code, text: parties.join('–') } };
}

/** The two countries that a page speaks of most, where no third comes near. */
function dominant(
  countries: Readonly<Record<CountryCode, number>>,
  fixed: CountryCode | null,
): Decided | null {
  const ranked = Object.entries(countries)
    .filter(([code]) => !BLOCS.has(code) && code !== fixed)
    .sort((a, b) => b[1] - a[1]);
  const need = fixed ? 1 : 2;
  const last = ranked[need - 1];
  const next = ranked[need];
  if (!last || (next && next[1] > THIRD_SHARE * last[1])) return null;
  const chosen = ranked.slice(0, need).map(([code]) => code);
  return settled(fixed ? [fixed, ...chosen] : chosen, 'parties-on-page');
}

/** Whether two sets of parties are one. */
export function sameParties(a: readonly CountryCode[], b: readonly CountryCode[]): boolean {
  const left = new Set(a);
  return left.size === new Set(b).size && b.every((code) => left.has(code));
}
