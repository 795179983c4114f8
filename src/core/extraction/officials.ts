/** Persons of an article out of their mentions: full and short forms together, their offices, who is an official. */

import { keyOf } from './keys.ts';
import { countries, eastAsianSurnames, leaders } from './lexicon.ts';
import type { PersonMention, TitleClaim } from './people.ts';
import { isVietnameseSyllable } from './syllable.ts';
import { type Range, type TokenText, textOf } from './tokens.ts';

/** An office that the article gives a person. */
export interface OfficialRole {
  readonly title: Range;
  readonly rank: Range | null;
  readonly former: boolean;
  readonly evidence: Range;
  readonly country: string | null;
}

export interface Person {
  /** The fullest form. */
  readonly name: string;
  readonly surfaces: readonly string[];
  readonly mentions: readonly PersonMention[];
  readonly roles: readonly OfficialRole[];
  readonly country: string | null;
  readonly official: boolean;
}

interface Group {
  parts: string[];
  vietnamese: boolean;
  mentions: PersonMention[];
}

/** Name as keys of its words, marks left out. */
function partsOf(doc: TokenText, mention: PersonMention): string[] {
  const parts: string[] = [];
  for (let i = mention.name.from; i < mention.name.to; i++) {
    const token = doc.tokens[i]!;
    if (token.kind === 'word') parts.push(token.key);
  }
  return parts;
}

/** Groups the mentions of an article by person. */
export function persons(doc: TokenText, mentions: readonly PersonMention[]): Person[] {
  const groups: Group[] = [];
  const withParts = mentions.map((mention) => ({ mention, parts: partsOf(doc, mention) }));
  for (const { mention, parts } of withParts) {
    if (parts.length < 2) continue;
    const same = groups.find((group) => isSame(group.parts, parts));
    if (same) {
      same.mentions.push(mention);
      if (parts.length > same.parts.length) same.parts = parts;
    } else groups.push({ parts, vietnamese: mention.name.vietnamese, mentions: [mention] });
  }
  const alone: Group[] = [];
  for (const { mention, parts } of withParts) {
    if (parts.length >= 2) continue;
    const owner = ownerOf(groups, alone, parts[0] ?? '', mention);
    if (owner) owner.mentions.push(mention);
    else alone.push({ parts, vietnamese: false, mentions: [mention] });
  }
  return mergeShort(groups)
    .concat(alone)
    .map((group) => toPerson(doc, group));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

/** A longer name that ends or begins with a shorter foreign one is the same person: `Techo Hun Sen`, `Hun Sen`. */
function mergeShort(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  for (const group of [...groups].sort((a, b) => b.parts.length - a.parts.length)) {
    const owner = kept.find(
      (other) =>
        other.parts.length > group.parts.length &&
        !(group.vietnamese && other.vietnamese && other.parts[0] === group.parts[0]) &&
        holds(other.parts, group.parts),
    );
    if (owner) owner.mentions.push(...group.mentions);
    else kept.push(group);
  }
  return kept.sort((a, b) => a.mentions[0]!.name.from - b.mentions[0]!.name.from);
}

function holds(long: readonly string[], short: readonly string[]): boolean {
  for (let i = 0; i + short.length <= long.length; i++) {
    if (short.every((part, j) => part === long[i + j])) return true;
  }
  return false;
}

/** The person whom a single word names: given name (Vietnamese), surname (East Asian), either end (others). */
function ownerOf(
  groups: readonly Group[],
  alone: readonly Group[],
  part: string,
  mention: PersonMention,
): Group | null {
  let best: Group | null = null;
  let bestPlace = -1;
  for (const group of groups) {
    if (!namesAlone(group, part)) continue;
    const before = group.mentions.filter((other) => other.name.from < mention.name.from).at(-1);
    const place = before ? before.name.from : -2;
    if (best === null || place > bestPlace) {
      best = group;
      bestPlace = place;
    }
  }
  return best ?? alone.find((group) => group.parts[0] === part) ?? null;
}

function namesAlone(group: Group, part: string): boolean {
  const { parts } = group;
  if (!group.vietnamese) {
    if (parts.includes(part)) return true;
    return false;
  }
  if (parts.at(-1) === part) return true;
  return parts[0] === part && eastAsianSurnames.has(part);
}

function toPerson(doc: TokenText, group: Group): Person {
  const forms = new Map<string, { text: string; words: number; count: number }>();
  for (const mention of group.mentions) {
    const text = textOf(doc, mention.name);
    const known = forms.get(text);
    if (known) known.count++;
    else forms.set(text, { text, words: mention.name.to - mention.name.from, count: 1 });
  }
  const ordered = [...forms.values()].sort((a, b) => {
    const loud = Number(a.text === a.text.toUpperCase()) - Number(b.text === b.text.toUpperCase());
    return loud || b.words - a.words || b.count - a.count;
  });
  const roles = rolesOf(doc, group.mentions);
  const isLeader = group.mentions.some(
    (mention) => leaders.at(doc.tokens, mention.name.from)?.to === mention.name.to,
  );
  const ranked = group.mentions.some((mention) => mention.rank !== null);
  return {
    name: ordered[0]!.text,
    surfaces: ordered.map((form) => form.text),
    mentions: group.mentions,
    roles,
    country: countryOf(group, roles),
    official:
      roles.length > 0 || ranked || (isLeader && group.mentions.some((mention) => mention.claims.length > 0)),
  };
}

/** True where the words of a title name a public office. */
export function isPublicOffice(claim: TitleClaim): boolean {
  const { office } = claim.title;
  if (office.none) return false;
  if (claim.title.private && !claim.title.public) return false;
  if (office.full) return true;
  return (office.org || office.weak) && claim.title.public;
}

function rolesOf(doc: TokenText, mentions: readonly PersonMention[]): OfficialRole[] {
  const roles: { keys: string[]; head: string[]; role: OfficialRole }[] = [];
  let rank: Range | null = null;
  for (const mention of mentions) rank ??= mention.rank;
  for (const mention of mentions) {
    const isLeader = leaders.at(doc.tokens, mention.name.from)?.to === mention.name.to;
    for (const claim of mention.claims) {
      if (!isPublicOffice(claim) && !(isLeader && claim.title.office.org)) continue;
      const title = { from: claim.title.core, to: claim.title.to };
      const role: OfficialRole = {
        title,
        rank: null,
        former: claim.former,
        evidence: claim.evidence,
        country: claim.title.country,
      };
      const keys = keysOf(doc, title);
      const head = keysOf(doc, { from: claim.title.core, to: claim.title.head });
      const same = roles.find((other) => sameOffice(other, { keys, head }));
      if (!same) roles.push({ keys, head, role });
      else if (keys.length > same.keys.length) {
        same.keys = keys;
        same.head = head;
        same.role = { ...role, former: same.role.former && role.former };
      }
    }
  }
  return roles.map(({ role }, i) => (i === 0 || isArmed(doc, role) ? { ...role, rank } : role));
}

function isArmed(doc: TokenText, role: OfficialRole): boolean {
  return /công an|quốc phòng|quân|cảnh sát|tư lệnh|biên phòng/iu.test(textOf(doc, role.title));
}

const SAME = new Set(['bo', 'cua3', 'nuoc1', 'chinh1', 'phu3', 'lien', 'bang', 'lb', 've2', 'va2', '-', ',']);

function keysOf(doc: TokenText, range: Range): string[] {
  const keys: string[] = [];
  for (let i = range.from; i < range.to; i++) keys.push(doc.tokens[i]!.key);
  return keys;
}

/** Two titles of one person are one office where one says no more than the other. */
function sameOffice(
  a: { keys: readonly string[]; head: readonly string[] },
  b: { keys: readonly string[]; head: readonly string[] },
): boolean {
  const [short, long] = a.keys.length <= b.keys.length ? [a.keys, b.keys] : [b.keys, a.keys];
  if (short[0] !== long[0] && !(short[0] === 'nguoi2' || long[0] === 'nguoi2')) return false;
  const words = new Set(long.map(canonical));
  const own = short.map(canonical).filter((key) => !SAME.has(key));
  const shared = own.filter((key) => words.has(key)).length;
  return own.length > 0 && shared / own.length >= 0.75;
}

function canonical(key: string): string {
  return key;
}

function countryOf(group: Group, roles: readonly OfficialRole[]): string | null {
  for (const role of roles) if (role.country !== null) return role.country;
  const keys = group.parts;
  if (group.vietnamese && keys.every((key) => isVietnameseSyllable(key)) && keys.length >= 2) return 'VN';
  return null;
}

/** Country code of a word, for other rules. */
export function countryCode(word: string): string | null {
  const found = countries.at(
    [
      {
        text: word,
        key: keyOf(word),
        start: 0,
        end: 0,
        kind: 'word',
        capital: 'initial',
        gap: 'none',
        sentence: 0,
      },
    ],
    0,
  );
  return found?.value.code ?? null;
}
