/** Conferences, dialogues and mechanisms between states or organisations. */
import { keyOf, keySet } from './keys.ts';
import { type ForumStrength, fields, forumClues, forumNames, forumNouns } from './lexicon.ts';
import { type CountryMention, type NameMask, nameLimits, within } from './parties.ts';
import { phraseEnd } from './phrase.ts';
import { type Range, type TokenText, textOf } from './tokens.ts';

export interface ForumGroup {
  readonly mentions: readonly Range[];
}

/** Forums of the whole text; agreements and officials' titles (`taken`) hold no forum of their own unless a committee. */
export function forumGroups(
  doc: TokenText,
  countries: readonly CountryMention[],
  taken: readonly Range[],
  names: NameMask,
): ForumGroup[] {
  const limits = nameLimits(doc, names);
  const inside = new Set<number>();
  for (const range of taken) for (let i = range.from; i < range.to; i++) inside.add(i);
  const groups: { keys: string[][]; mentions: Range[] }[] = [];
  for (const sentence of doc.sentences) {
    let at = sentence.from;
    while (at < sentence.to) {
      const mention = names.has(at) ? null : forumAt(doc, at, Math.min(sentence.to, limits[at]!), countries);
      if (!mention || inside.has(at)) {
        at++;
        continue;
      }
      add(doc, groups, mention);
      at = mention.to;
    }
  }
  return groups.map((group) => ({
    mentions: [...group.mentions].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from),
  }));
}

function add(doc: TokenText, groups: { keys: string[][]; mentions: Range[] }[], mention: Range): void {
  const keys: string[] = [];
  for (let i = mention.from; i < mention.to; i++) {
    const token = doc.tokens[i]!;
    if (token.kind !== 'mark') keys.push(token.key);
  }
  const same = groups
    .slice(-RECENT)
    .find((group) => group.keys.slice(0, RECENT).some((other) => isOne(other, keys)));
  if (same) {
    same.keys.push(keys);
    same.mentions.push(mention);
  } else groups.push({ keys: [keys], mentions: [mention] });
}

/** Forums of late, and forms of one, that a mention is compared with: a long text stays linear. */
const RECENT = 40;
const ORDINAL = keyOf('thứ');
const GENERIC = keySet('hội nghị cấp cao thượng đỉnh đối thoại diễn đàn lần thứ kỷ niệm nước các');

function isOne(a: readonly string[], b: readonly string[]): boolean {
  const content = (keys: readonly string[]): string[] =>
    keys.filter((key, i) => !GENERIC.has(key) && !(/^\d/u.test(key) && keys[i - 1] !== 'g'));
  const [short, long] =
    content(a).length <= content(b).length ? [content(a), content(b)] : [content(b), content(a)];
  const words = new Set(long);
  if (short.length === 0) return a.join(' ') === b.join(' ');
  if (!short.every((key) => words.has(key))) return false;
  const ordinal = (keys: readonly string[]): string | undefined => keys[keys.indexOf(ORDINAL) + 1];
  const oneOrdinal = a.includes(ORDINAL) ? ordinal(a) : undefined;
  const twoOrdinal = b.includes(ORDINAL) ? ordinal(b) : undefined;
  if (oneOrdinal !== undefined && twoOrdinal !== undefined && oneOrdinal !== twoOrdinal) return false;
  return short.length >= long.length * 0.5;
}

function forumAt(
  doc: TokenText,
  at: number,
  limit: number,
  countries: readonly CountryMention[],
): Range | null {
  const { tokens } = doc;
  const name = forumNames.at(tokens, at, limit);
  const noun = forumNouns.at(tokens, at, limit);
  if (!noun) {
    if (!name || tokens[at]!.capital === 'none') return null;
    const year = tokens[name.to];
    const dated = year?.kind === 'number' && /^(?:19|20)\d\d$/u.test(year.text) && name.to < limit;
    return { from: at, to: dated ? name.to + 1 : name.to };
  }
  if (noun.value === 'alone') return { from: at, to: noun.to };
  const short = forumEnd(doc, noun.to, limit, countries);
  // A committee's subject belongs to its name: `Ủy ban liên chính phủ … về hợp tác kinh tế`.
  const to = /^ủy|^uỷ|^nhóm|^cơ/iu.test(tokens[at]!.text)
    ? Math.max(short, phraseEnd(tokens, noun.to, limit))
    : short;
  return isForum(doc, at, noun.to, to, noun.value, countries) ? { from: at, to } : null;
}

/** `đoàn cấp cao Việt Nam`, `đại diện cấp cao của EU`: a rank, no meeting. */
function isRank(doc: TokenText, at: number, capital: boolean): boolean {
  if (!/^cấp$/iu.test(doc.tokens[at]!.text)) return false;
  const next = doc.tokens[at + 2];
  return !capital || !/^(?:Đông|ASEAN|APEC|G|EAS|ASEM)$/u.test(next?.text ?? '');
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function forumEnd(doc: TokenText, from: number, limit: number, countries: readonly CountryMention[]): number {
  const { tokens } = doc;
  const end = phraseEnd(tokens, from, limit);
  let to = from;
  let at = from;
  // A forum's name: capitals, its parties, its ordinal and year; words in lower case only between these.
  while (at < end) {
    const token = tokens[at]!;
    const field = token.capital !== 'none' ? fields.at(tokens, at, end) : null;
    if (field && field.to > at + 1) {
      at = field.to;
      to = at;
      continue;
    }
    if (token.capital !== 'none' || isOrdinal(doc, at) > at || isYear(doc, at)) {
      const ordinal = isOrdinal(doc, at);
      at = ordinal > at ? ordinal : at + 1;
      const country = within(countries, { from: at - 1, to: Math.min(limit, at + 3) })[0];
      if (country && country.from === at - 1) at = country.to;
      to = at;
      continue;
    }
    const lower =
      (token.kind === 'word' && !/^(?:tại|ở|trong|với|của)$/u.test(token.text)) ||
      token.key === '-' ||
      token.text === '(' ||
      token.text === ')' ||
      token.text === ',';
    if (!lower && token.text !== 'của') break;
    if (token.text === 'diễn' && tokens[at + 1]?.text === 'ra') break;
    if (at - to > 9) break;
    at++;
  }
  if (tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' && tokens[to + 1]?.capital === 'all') to += 3;
  else if (tokens[to]?.text === ')') to++;
  return Math.max(to, from);
}

/** `lần thứ 12`, `lần thứ nhất`, `lần 2`, `khóa 76`: the index behind it. */
function isOrdinal(doc: TokenText, at: number): number {
  const { tokens } = doc;
  const first = tokens[at]?.text;
  if (first !== 'lần' && first !== 'khóa' && first !== 'thường' && first !== 'hàng' && first !== 'hằng')
    return at;
  if (first === 'thường' || first === 'hàng' || first === 'hằng')
    return tokens[at + 1]?.text === 'niên' || tokens[at + 1]?.text === 'năm' ? at : at;
  if (tokens[at + 1]?.text === 'thứ') return at + 3;
  return tokens[at + 1]?.kind === 'number' || /^[IVX]+$/u.test(tokens[at + 1]?.text ?? '') ? at + 2 : at;
}

function isYear(doc: TokenText, at: number): boolean {
  const token = doc.tokens[at]!;
  if (token.kind === 'number')
    return (
      /^(?:19|20)\d\d$/u.test(token.text) ||
      (doc.tokens[at - 1]!.capital !== 'none' && token.gap !== 'line' && /^\d{1,2}$/u.test(token.text))
    );
  return token.text === 'năm' && /^(?:19|20)\d\d$/u.test(doc.tokens[at + 1]?.text ?? '');
}

/** True where the phrase names something between states. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function isForum(
  doc: TokenText,
  at: number,
  body: number,
  to: number,
  strength: ForumStrength,
  countries: readonly CountryMention[],
): boolean {
  const { tokens } = doc;
  const inside = within(countries, { from: body, to }).filter((mention) => !mention.capital);
  const capital = tokens[at]!.capital !== 'none';
  let clue = false;
  let ordinal = false;
  for (let i = at; i < to; i++) {
    if (i >= body && forumClues.at(tokens, i, to)) clue = true;
    if (isOrdinal(doc, i) > i) ordinal = true;
  }
  const known = inside.length > 0;
  const before = tokens[at - 1];
  if (before && /^(?:các|những|nhiều|một|mỗi)$/u.test(before.text.toLowerCase())) return false;
  if (strength === 'both') {
    const pair =
      new Set(inside.map((mention) => mention.code)).size >= 2 ||
      (inside.some((mention) => mention.bloc) && capital);
    if (/^hợp$/iu.test(tokens[at]!.text))
      return forumClues.at(tokens, body, to) !== null && inside.length > 0;
    return (pair || (clue && known && capital)) && (capital || /^(?:ủy|hợp|cơ)$/iu.test(tokens[at]!.text));
  }
  if (strength === 'pair') return new Set(inside.map((mention) => mention.code)).size >= 2;
  if (strength === 'english') return capital && (known || clue);
  const summit = /thượng đỉnh|cấp cao/iu.test(textOf(doc, { from: at, to: body }));
  if (to === body)
    return (
      capital && body - at > 2 && tokens[at]!.text === 'Đối' && at > doc.sentences[tokens[at]!.sentence]!.from
    );
  if (summit) return (known || clue || ordinal) && !isRank(doc, at, capital);
  if (capital && at > doc.sentences[tokens[at]!.sentence]!.from && /^Đối$/u.test(tokens[at]!.text))
    return true;
  return capital && to - body >= 1 && (known || clue || (ordinal && clue));
}
