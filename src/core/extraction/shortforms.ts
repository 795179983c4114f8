/**
 * Which mentions are one person: full forms by their words, short ones by gender, office and nearness. Over 300 lines,
 * since what makes two mentions one is decided in one place.
 */
import { keySet } from './keys.ts';
import { eastAsianSurnames, particles } from './lexicon.ts';
import type { PersonMention } from './person.types.ts';
import { isVietnameseSyllable } from './syllable.ts';
import type { Token, TokenText } from './tokens.ts';

/** The mentions of one person. */
export interface PersonGroup {
  /** Keys of the words of the fullest form. */
  parts: readonly string[];
  vietnamese: boolean;
  mentions: PersonMention[];
}

export type Gender = 'male' | 'female' | null;

const MALE = keySet('ông anh ngài mr chú bác');
const FEMALE = keySet('bà chị cô mrs ms nữ');

/** Gender by the word in front of a name: `ông`, `bà`. */
export function genderOf(doc: TokenText, mention: PersonMention): Gender {
  for (let at = mention.name.from - 1; at >= mention.name.from - 2 && at >= 0; at--) {
    const { key } = doc.tokens[at]!;
    if (MALE.has(key)) return 'male';
    if (FEMALE.has(key)) return 'female';
  }
  return null;
}

/** Name as keys of its words, marks left out. */
function partsOf(doc: TokenText, mention: PersonMention): string[] {
  const parts: string[] = [];
  for (let i = mention.name.from; i < mention.name.to; i++) {
    const token = doc.tokens[i]!;
    const particle = particles.has(token.text.toLowerCase()) && !mention.name.vietnamese;
    // `Le Drian` is the surname of `Jean-Yves Le Drian`.
    const leads = i === mention.name.from && mention.name.to > i + 1;
    if (token.kind === 'word' && (!particle || (!leads && mention.name.to - mention.name.from < 3)))
      parts.push(partKey(token));
  }
  return parts;
}

/** Letters of other alphabets' Latin that no mark can be taken off. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};

/** Key of a word of a name: marks count in Vietnamese ones; of others half the press leaves them out (`Władysław`). */
function partKey(token: Token): string {
  if (isVietnameseSyllable(token.key)) return token.key;
  if (/^\p{ASCII}+$/u.test(token.text)) return ending(token.key);
  const plain = token.text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ending([...plain].map((letter) => LETTERS[letter] ?? letter).join(''));
}

/** `Zelensky`, `Zelenskyy`, `Zelenskiy`: one ending of names out of Cyrillic. */
function ending(key: string): string {
  return key.length >= CYRILLIC_NAME ? key.replace(/[iyj]{1,2}$/u, 'y') : key;
}

/** Letters of a name from which its ending is compared by sound. */
const CYRILLIC_NAME = 6;

/** Groups the mentions of an article by person, in the order of their first mention. */
export function groupPersons(doc: TokenText, mentions: readonly PersonMention[]): PersonGroup[] {
  const byName = new Map<string, PersonGroup>();
  const short: { mention: PersonMention; part: string }[] = [];
  const beginnings = beginningsOf(doc, mentions);
  for (const mention of mentions) {
    const parts = partsOf(doc, mention);
    if (isCutOff(doc, mention) && beginnings.has(parts.join(' '))) continue;
    if (parts.length < 2) {
      short.push({ mention, part: parts[0] ?? '' });
      continue;
    }
    // `Ukhnaa Khurelsukh`, `Khurelsukh Ukhnaa`: a foreign name in either order.
    const name = (mention.name.vietnamese ? parts : [...parts].sort()).join(' ');
    const known = byName.get(name);
    if (known) known.mentions.push(mention);
    else byName.set(name, { parts, vietnamese: mention.name.vietnamese, mentions: [mention] });
  }
  const groups = mergeParts([...byName.values()]);
  const index = partIndex(groups);
  const alone = new Map<string, PersonGroup>();
  const profiles = new Map<string, Profile[]>();
  const added: { owner: PersonGroup; mention: PersonMention }[] = [];
  for (const { mention, part } of short) {
    let known = profiles.get(part);
    if (!known) {
      known = (index.get(part) ?? []).map((group) => profileOf(doc, group));
      profiles.set(part, known);
    }
    const full = ownerOf(doc, known, part, mention);
    const owner = full ?? alone.get(part);
    if (full) added.push({ owner: full, mention });
    else if (owner) owner.mentions.push(mention);
    else alone.set(part, { parts: [part], vietnamese: false, mentions: [mention] });
  }
  for (const { owner, mention } of added) owner.mentions.push(mention);
  addBare(doc, mentions, index);
  for (const group of groups) group.mentions.sort((a, b) => a.name.from - b.name.from);
  return [...groups, ...alone.values()].sort((a, b) => firstOf(a) - firstOf(b));
}

/** `Nguyễn Phú` of `Nguyễn Phú Trọng`: what a teaser may leave of a name. */
function beginningsOf(doc: TokenText, mentions: readonly PersonMention[]): Set<string> {
  const found = new Set<string>();
  for (const mention of mentions) {
    const parts = partsOf(doc, mention);
    for (let length = 2; length < parts.length; length++) found.add(parts.slice(0, length).join(' '));
  }
  return found;
}

/** `Tổng Bí thư Nguyễn Phú ...`: the headline goes no further. */
function isCutOff({ text, tokens }: TokenText, { name }: PersonMention): boolean {
  const { end } = tokens[name.to - 1]!;
  return /^\s?(?:\.\.|…)/u.test(text.slice(end, end + 4));
}

/** A foreign surname that stands alone in the text, without title: `cuộc gặp với Trump`. */
function addBare(
  doc: TokenText,
  mentions: readonly PersonMention[],
  index: ReadonlyMap<string, PersonGroup[]>,
): void {
  const named = new Set<number>();
  for (const mention of mentions) for (let i = mention.name.from; i < mention.name.to; i++) named.add(i);
  const { tokens } = doc;
  const called = new Map<PersonGroup, Set<string>>();
  for (const group of new Set([...index.values()].flat())) {
    const alone = group.mentions.filter(({ name, titled }) => titled && name.to === name.from + 1);
    if (alone.length > 0) called.set(group, new Set(alone.map(({ name }) => partKey(tokens[name.from]!))));
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.capital !== 'initial' || named.has(i) || isVietnameseSyllable(token.key)) continue;
    const key = partKey(token);
    // `Fidel`, where the text calls him so with his office as well.
    const bearers = (index.get(key) ?? []).filter(
      (group) => group.parts.at(-1) === key || called.get(group)?.has(key) === true,
    );
    // Of a family the one with an office is meant.
    const held = bearers.filter((group) => group.mentions.some((mention) => mention.claims.length > 0));
    const owners = bearers.length > 1 && held.length === 1 ? held : bearers;
    if (owners.length !== 1 || touchesCapital(doc, i)) continue;
    const name = { from: i, to: i + 1, vietnamese: false };
    owners[0]!.mentions.push({
      name,
      claims: [],
      rank: null,
      formerRank: false,
      honorific: null,
      titled: false,
      chunk: -1,
      sentence: token.sentence,
    });
  }
}

/** Part of a longer name in capitals: `Trump Tower`, `Fort Obama`. */
function touchesCapital(doc: TokenText, at: number): boolean {
  const { tokens } = doc;
  const touches = (i: number, gap: number): boolean => {
    const other = tokens[i];
    if (!other || other.sentence !== tokens[at]!.sentence || tokens[gap]!.gap === 'line') return false;
    return other.kind === 'word' && other.capital !== 'none' && !isVietnameseSyllable(other.key);
  };
  return touches(at - 1, at) || touches(at + 1, at + 1);
}

function firstOf(group: PersonGroup): number {
  return group.mentions[0]!.name.from;
}

function partIndex(groups: readonly PersonGroup[]): Map<string, PersonGroup[]> {
  const index = new Map<string, PersonGroup[]>();
  for (const group of groups) {
    // `Hunsen` is `Hun Sen`.
    const whole = group.vietnamese ? [] : [group.parts.join('')];
    for (const part of new Set([...group.parts, ...whole])) {
      const list = index.get(part);
      if (list) list.push(group);
      else index.set(part, [group]);
    }
  }
  return index;
}

/** A name inside a longer one is the same person: `Hun Sen` in `Techo Hun Sen`; not a Vietnamese name without its surname. */
function mergeParts(groups: readonly PersonGroup[]): PersonGroup[] {
  const kept: PersonGroup[] = [];
  const index = new Map<string, PersonGroup[]>();
  for (const group of [...groups].sort((a, b) => b.parts.length - a.parts.length)) {
    const candidates = index.get(group.parts[0]!) ?? [];
    const longer = candidates.filter((other) => other.parts.length > group.parts.length);
    const owner =
      longer.find((other) => isPart(other, group)) ??
      onlyOne(longer.filter((other) => isInitialled(other, group)));
    if (owner) {
      owner.mentions.push(...group.mentions);
      continue;
    }
    kept.push(group);
    // A Vietnamese surname begins too many names to tell anything.
    for (const part of new Set(group.vietnamese ? group.parts.slice(1) : group.parts)) {
      const list = index.get(part);
      if (list) list.push(group);
      else index.set(part, [group]);
    }
  }
  return kept;
}

/** `Donald Trump Jr` is his father's son. */
const JUNIOR = keySet('jr');

/** `Daniel J. Klein` is `Daniel Klein`. */
function isInitialled(long: PersonGroup, short: PersonGroup): boolean {
  const full = long.parts.filter((part, i) => part.length > 1 || i === 0);
  return !long.vietnamese && full.length < long.parts.length && full.join(' ') === short.parts.join(' ');
}

function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function isPart(long: PersonGroup, short: PersonGroup): boolean {
  if (JUNIOR.has(long.parts.at(-1)!) && !JUNIOR.has(short.parts.at(-1)!)) return false;
  const at = long.parts.indexOf(short.parts[0]!);
  if (!short.parts.every((part, i) => part === long.parts[at + i])) return false;
  // `Nguyễn Văn` is no short form of `Nguyễn Văn An`, and `Lê Minh` none of `Lê Minh Hưng`.
  return !(long.vietnamese && at === 0);
}

/** Persons of one word looked at; an article has fewer of one name. */
const NAMESAKES = 25;

/** What a group of full forms says of its person, gathered once. */
interface Profile {
  readonly group: PersonGroup;
  readonly gender: Gender;
  /** First words of the offices. */
  readonly offices: ReadonlySet<string>;
  /** Told as somebody's wife or the like: `Đệ nhất phu nhân A`. */
  readonly kin: boolean;
}

function profileOf(doc: TokenText, group: PersonGroup): Profile {
  const offices = new Set<string>();
  let gender: Gender = null;
  for (const mention of group.mentions) {
    gender ??= genderOf(doc, mention);
    for (const claim of mention.claims) offices.add(doc.tokens[claim.title.core]!.key);
  }
  const kin = group.mentions.some((mention) => isKin(doc, mention));
  return { group, gender, offices, kin };
}

/** `phu nhân`, `vợ` or the like in front of a name. */
function isKin({ tokens }: TokenText, { name }: PersonMention): boolean {
  const words = tokens.slice(Math.max(0, name.from - KIN_REACH), name.from).map((token) => token.text);
  return KIN.test(words.join(' '));
}

const KIN = /(?:phu nhân|vợ|con gái|con trai)(?: \p{Lu}\S*)?(?: bà)?$/u;
/** Words from the kinship over a country to the name: `Đệ nhất phu nhân Mỹ A`. */
const KIN_REACH = 3;

/** Place of the last mention in front of a token, or -1. The mentions stand in order. */
export function lastBefore(mentions: readonly PersonMention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.name.from < at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : mentions[low - 1]!.name.from;
}

/** The person whom a single word names. Gender must agree; the same office counts, then nearness. */
function ownerOf(
  doc: TokenText,
  profiles: readonly Profile[],
  part: string,
  mention: PersonMention,
): PersonGroup | null {
  const gender = genderOf(doc, mention);
  let best: PersonGroup | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const profile of profiles.slice(0, NAMESAKES)) {
    if (!namesAlone(profile.group, part)) continue;
    if (gender !== null && profile.gender !== null && gender !== profile.gender) continue;
    // `Tổng thống Trump` is not the First Lady of that name.
    if (profile.kin && profile.offices.size === 0 && mention.claims.length > 0) continue;
    const before = lastBefore(profile.group.mentions, mention.name.from);
    const near = before < 0 ? -1 : before / mention.name.from;
    const sameOffice = mention.claims.some((claim) => profile.offices.has(doc.tokens[claim.title.core]!.key));
    const held = profile.offices.size > 0 ? 1 : 0;
    const score =
      near + held + (sameOffice ? 2 : 0) + (gender !== null && gender === profile.gender ? 0.5 : 0);
    if (score > bestScore) {
      best = profile.group;
      bestScore = score;
    }
  }
  return best;
}

/** Given name (Vietnamese), surname (East Asian), any part (others). */
function namesAlone(group: PersonGroup, part: string): boolean {
  const { parts } = group;
  if (!group.vietnamese || parts.some((own) => !isVietnameseSyllable(own))) return true;
  return parts.at(-1) === part || (parts[0] === part && eastAsianSurnames.has(part));
}
