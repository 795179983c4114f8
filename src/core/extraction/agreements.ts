/** Agreements of an article: where they are named, which mentions are one, their type. */

import type { AgreementType } from '../knowledge/types.ts';
import { keyOf, keySet } from './keys.ts';
import {
  type AgreementNoun,
  agreementFronts,
  agreementNames,
  agreementNouns,
  partnershipNouns,
  phraseKeeps,
  plurals,
  pointers,
} from './lexicon.ts';
import { type CountryMention, type NameMask, nextName, within } from './parties.ts';
import { phraseEnd, quoteEnd } from './phrase.ts';
import { type Range, type Token, type TokenText, textOf } from './tokens.ts';

/** One place where an agreement is named. */
export interface AgreementMention extends Range {
  readonly type: AgreementType;
  /** First token of the noun, behind `quan hệ`, `khuôn khổ`. */
  readonly noun: number;
  /** First token behind the noun. */
  readonly body: number;
  /** The acronym it is or carries. */
  readonly acronym: string | null;
  /** Parties named in the phrase itself. */
  readonly countries: readonly CountryMention[];
  /** `hai nước`, `hai bên`, `hai Bộ` stand in it. */
  readonly both: boolean;
  readonly partnership: boolean;
}

/** An agreement with all its mentions, the fullest first. */
export interface AgreementGroup {
  readonly type: AgreementType;
  readonly mentions: readonly AgreementMention[];
}

/** Mentions of agreements in the whole text. */
/** `names`: tokens of persons' names, which no agreement runs into. */
export function agreementMentions(
  doc: TokenText,
  countries: readonly CountryMention[],
  names: NameMask,
): AgreementMention[] {
  const found: AgreementMention[] = [];
  for (const sentence of doc.sentences) {
    let at = sentence.from;
    while (at < sentence.to) {
      const mention = names.has(at)
        ? null
        : mentionAt(doc, at, nextName(names, at, sentence.to), sentence.from, countries);
      if (mention) found.push(mention);
      at = mention ? Math.max(at + 1, nextStart(doc, mention)) : at + 1;
    }
  }
  return found;
}

/** A name may hold another: `Biên bản ghi nhớ tại Hiệp định …`. */
function nextStart(doc: TokenText, mention: AgreementMention): number {
  for (let i = mention.body; i < mention.to; i++) {
    const noun = agreementNouns.at(doc.tokens, i, mention.to);
    if (noun && doc.tokens[i]!.capital === 'initial' && doc.tokens[i - 1]!.text === 'tại') return i;
  }
  return mention.to;
}

function mentionAt(
  doc: TokenText,
  at: number,
  limit: number,
  sentenceStart: number,
  countries: readonly CountryMention[],
): AgreementMention | null {
  const { tokens } = doc;
  const front = agreementNouns.at(tokens, at, limit) ? null : agreementFronts.at(tokens, at, limit);
  const start = front ? front.to : at;
  const partnership = partnershipNouns.at(tokens, start, limit);
  if (partnership) return partnershipAt(doc, at, start, partnership.to, limit, countries);
  const alliance = allianceAt(doc, at, limit, countries);
  if (alliance) return alliance;
  const noun = agreementNouns.at(tokens, start, limit);
  const name = agreementNames.at(tokens, start, limit);
  if (!noun) {
    if (!name || name.value === null || tokens[at]!.capital !== 'all') return null;
    return make(
      doc,
      { from: front && name.value === 'other' ? at : start, to: name.to },
      start,
      name.to,
      name.value,
      countries,
      textOf(doc, { from: start, to: name.to }),
    );
  }
  return nounAt(doc, at, start, noun, limit, sentenceStart, countries);
}

function nounAt(
  doc: TokenText,
  at: number,
  start: number,
  noun: { value: AgreementNoun; to: number },
  limit: number,
  sentenceStart: number,
  countries: readonly CountryMention[],
): AgreementMention | null {
  const { tokens } = doc;
  const { value } = noun;
  // `Tổ chức Hiệp ước Bắc Đại Tây Dương` is a body.
  if (tokens[at - 1]?.text === 'chức' && /^Tổ$/iu.test(tokens[at - 2]?.text ?? '')) return null;
  const quoted = tokens[at - 1]?.key === '"' && tokens[at]!.gap === 'none';
  const close = quoted ? wholeQuote(tokens, at, noun.to, limit) : -1;
  const to = close > noun.to ? close : phraseEnd(tokens, noun.to, limit);
  const range = { from: at, to };
  const bodyWords = to - noun.to;
  const acronym = acronymIn(doc, {
    from: noun.to,
    to: tokens[to]?.key === '"' ? Math.min(limit, to + 4) : to,
  });
  const capital = tokens[start]!.capital !== 'none' && (start > sentenceStart || bodyWords >= 4);
  if (
    !(acronym && (value.strength !== 'named' || capital)) &&
    close < 0 &&
    isVague(doc, at, start, noun.to, to, value, capital, countries)
  )
    return null;
  return make(doc, range, start, noun.to, value.type, countries, acronym);
}

/** End of a quotation that is a name and no speech; -1 else. */
function wholeQuote(tokens: readonly Token[], at: number, body: number, limit: number): number {
  const close = quoteEnd(tokens, at - 1, limit);
  if (close < body + 2 || tokens[at]!.capital === 'none') return -1;
  const end = phraseEnd(tokens, body, limit);
  return end - body >= (close - body) / 2 ? close : -1;
}

/** True where the phrase is a mere kind, many, or points back: nobody could tell which agreement. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function isVague(
  doc: TokenText,
  at: number,
  start: number,
  body: number,
  to: number,
  noun: AgreementNoun,
  capital: boolean,
  countries: readonly CountryMention[],
): boolean {
  const { tokens } = doc;
  const words = to - body;
  const parties = within(countries, { from: body, to });
  const topic = hasWord(tokens, body, to, ['về', 'giữa', 'liên', 'with', 'on', 'between']);
  const both = hasBoth(tokens, body, to);
  const next = tokens[body];
  if (words === 0) return !isBareStatement(tokens, at, start, body, noun);
  if (
    next &&
    pointers.has(next.text.toLowerCase()) &&
    next.capital === 'none' &&
    !phraseKeeps.at(tokens, body)
  ) {
    return true;
  }
  if (isPlural(tokens, at)) return !(capital && words >= 5 && noun.strength === 'always');
  if (noun.strength === 'named') {
    if (!capital || words < 2) return true;
    if (noun.type === 'joint statement') return !topic;
    const yearly = tokens
      .slice(body, to)
      .some((token) => token.kind === 'number' && /^20\d\d$/u.test(token.text));
    return !(parties.some((party) => party.bloc) || (yearly && next?.capital !== 'none'));
  }
  if (noun.strength === 'both') {
    if (parties.length > 0 || both || hasWord(tokens, body, to, ['giữa'])) return false;
    const sentence = doc.sentences[tokens[at]!.sentence]!;
    return !(capital && new Set(within(countries, sentence).map((party) => party.code)).size >= 2);
  }
  if (noun.strength === 'capital') {
    return !(capital || parties.length > 0 || (topic && both) || (words >= 2 && isSigned(tokens, at)));
  }
  if (capital) return words < 2 && parties.length === 0;
  if (isVerb(tokens, at, start)) return true;
  if (topic || parties.length > 0) return words < 2;
  return !(words >= 2 && isSigned(tokens, at));
}

/** `Hai bên ra tuyên bố chung`: one statement, told by its occasion. */
function isBareStatement(
  tokens: readonly Token[],
  at: number,
  start: number,
  body: number,
  noun: AgreementNoun,
): boolean {
  if (noun.type !== 'joint statement' || noun.strength !== 'always' || body - start < 3) return false;
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    /^(?:theo|ra|ký|qua|bản|bố|trong)$/iu.test(before.text) &&
    !pointers.has(tokens[body]?.text ?? '')
  );
}

function hasWord(tokens: readonly Token[], from: number, to: number, words: readonly string[]): boolean {
  for (let i = from; i < to; i++) if (words.includes(tokens[i]!.text)) return true;
  return false;
}

/** `hai nước`, `hai bên`, `hai Bộ`, `hai quân đội` */
export function hasBoth(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) {
    if (
      (tokens[i]!.key === 'hai' || tokens[i]!.text === 'two') &&
      /^(?:nước|bên|bộ|chính|đảng|quân|ngành|quốc|dân|sides|countries|lực|cơ)$/iu.test(tokens[i + 1]!.text)
    ) {
      return true;
    }
  }
  return tokens.slice(from, to).some((token) => token.text === 'song');
}

function isPlural(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 2; back++) {
    const token = tokens[at - back];
    if (!token || token.sentence !== tokens[at]!.sentence || token.kind === 'mark') return false;
    if (plurals.has(token.text.toLowerCase())) return true;
    if (token.kind === 'number' && back === 1 && !/^(?:19|20)\d\d$|[./]/u.test(token.text)) return true;
    if (token.capital !== 'none') return false;
  }
  return false;
}

/** `hai bên thỏa thuận …`, `đã thỏa thuận về`: the verb. */
function isVerb(tokens: readonly Token[], at: number, start: number): boolean {
  if (start > at) return false;
  const before = tokens[at - 1];
  if (!before || tokens[at]!.key !== keyOf('thỏa')) return false;
  return /^(?:đã|sẽ|bên|cùng|nước|được|không|vừa|đang|cũng|hai|tự|chưa|có thể|thể|và)$/u.test(before.text);
}

const SIGNERS = keySet('ký kết kí sign signed đạt khởi bản');

function isSigned(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && before.sentence === tokens[at]!.sentence && SIGNERS.has(before.key);
}

function acronymIn(doc: TokenText, range: Range): string | null {
  for (let i = range.from; i < range.to; i++) {
    const token = doc.tokens[i]!;
    if (
      token.capital === 'all' &&
      token.text.length >= 3 &&
      doc.tokens[i - 1]!.text === '(' &&
      !/^(?:ASEAN|USD|LHQ)$/u.test(token.text)
    )
      return token.text;
    const named = agreementNames.at(doc.tokens, i, range.to);
    if (named && named.value !== null && token.capital === 'all' && i === range.from)
      return textOf(doc, { from: i, to: named.to });
  }
  return null;
}

/** `quan hệ Đối tác chiến lược toàn diện Việt Nam - Hoa Kỳ`, `… giữa hai nước`, `… với Nga` */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function partnershipAt(
  doc: TokenText,
  at: number,
  start: number,
  noun: number,
  limit: number,
  countries: readonly CountryMention[],
): AgreementMention | null {
  const { tokens } = doc;
  let to = noun;
  const next = tokens[to];
  if (to < limit && next) {
    const pair = pairEnd(doc, to, limit, countries);
    if (pair > to) to = pair;
    else if (
      next.text === 'giữa' ||
      next.text === 'với' ||
      next.text === 'của' ||
      next.text === 'between' ||
      next.text === 'with'
    ) {
      const named = within(countries, { from: to + 1, to: Math.min(limit, to + 16) });
      const end = phraseEnd(tokens, to, limit);
      const last = named.filter((mention) => mention.to <= end).at(-1);
      if (last) to = Math.min(end, last.to);
      else if (hasBoth(tokens, to, Math.min(limit, to + 3))) to += tokens[to + 3]?.text === 'gia' ? 4 : 3;
      else if (next.text === 'giữa') to = end;
    }
    if (to === noun && hasBoth(tokens, to, Math.min(limit, to + 2))) to += 2;
  }
  const level = tokens.slice(start, noun).some((token) => LEVELS.test(token.text));
  const weak = !level && to === noun;
  if (weak || isPlural(tokens, at)) return null;
  const before = tokens[at - 1];
  if (to === noun && before && /^(?:những|các|nhiều|một số)$/u.test(before.text)) return null;
  if (
    to === noun &&
    at === start &&
    /^(?:là|một|như|thành)$/u.test(before?.text ?? '') &&
    tokens[start]!.capital === 'none' &&
    noun - start < 6 &&
    before?.text !== 'thành'
  )
    return null;
  return make(doc, { from: at, to }, start, noun, 'partnership', countries, null, true);
}

const LEVELS = /^(?:lược|diện|strategic|comprehensive)$/iu;

/** End of a pair of countries at a token: `Việt Nam - Nhật Bản`, `Việt - Mỹ`. */
function pairEnd(doc: TokenText, at: number, limit: number, countries: readonly CountryMention[]): number {
  const near = within(countries, { from: at, to: Math.min(limit, at + 16) });
  const first = near[0];
  if (!first || first.from !== at) return at;
  let end = first.to;
  for (const mention of near.slice(1)) {
    const between = doc.tokens.slice(end, mention.from);
    if (between.length !== 1 || (between[0]!.key !== '-' && between[0]!.text !== 'và')) break;
    end = mention.to;
  }
  return end > first.to ? end : at;
}

/** `liên minh quân sự Washington - Tokyo`, `liên minh Mỹ - Nhật` */
function allianceAt(
  doc: TokenText,
  at: number,
  limit: number,
  countries: readonly CountryMention[],
): AgreementMention | null {
  const { tokens } = doc;
  if (tokens[at]!.key !== 'lien' || tokens[at + 1]?.key !== 'minh') return null;
  let body = at + 2;
  if (tokens[body]?.text === 'quân' && tokens[body + 1]?.text === 'sự') body += 2;
  const to = pairEnd(doc, body, limit, countries);
  return to > body ? make(doc, { from: at, to }, at, body, 'partnership', countries, null, true) : null;
}

function make(
  doc: TokenText,
  range: Range,
  noun: number,
  body: number,
  type: AgreementType,
  countries: readonly CountryMention[],
  acronym: string | null,
  partnership = false,
): AgreementMention {
  return {
    ...range,
    noun,
    body,
    type,
    acronym,
    countries: within(countries, { from: noun, to: range.to }),
    both: hasBoth(doc.tokens, body, range.to),
    partnership,
  };
}

const EMPTY = keySet(
  'ở trên về của giữa và các bản quan hệ khuôn khổ mối hai nước bên với việc cách của “ ( ) - ,',
);

function contentKeys(doc: TokenText, mention: AgreementMention): string[] {
  const out: string[] = [];
  for (let i = mention.from; i < mention.to; i++) {
    const token = doc.tokens[i]!;
    if (token.kind !== 'mark' && !EMPTY.has(token.key) && token.text !== mention.acronym) out.push(token.key);
  }
  return out;
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const small = a.length <= b.length ? a : b;
  const large = new Set(a.length <= b.length ? b : a);
  return small.length === 0 ? 0 : small.filter((key) => large.has(key)).length / small.length;
}

const FAMILY: Partial<Record<AgreementType, string>> = {
  treaty: 'treaty',
  agreement: 'treaty',
  convention: 'treaty',
};

/** Puts mentions of one agreement together: by acronym, by the same words, by parties and level. */
export function groupAgreements(doc: TokenText, mentions: readonly AgreementMention[]): AgreementGroup[] {
  const groups: { mentions: AgreementMention[]; keys: string[][] }[] = [];
  for (const mention of mentions) {
    const keys = contentKeys(doc, mention);
    const group = groups.find((other) =>
      other.mentions.some((member, i) => isOne(member, other.keys[i]!, mention, keys)),
    );
    if (group) {
      group.mentions.push(mention);
      group.keys.push(keys);
    } else groups.push({ mentions: [mention], keys: [keys] });
  }
  return groups.map((group) => {
    const ordered = [...group.mentions].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
    return {
      type: (ordered.find((mention) => mention.to > mention.body) ?? ordered[0]!).type,
      mentions: ordered,
    };
  });
}

function isOne(
  a: AgreementMention,
  aKeys: readonly string[],
  b: AgreementMention,
  bKeys: readonly string[],
): boolean {
  if (a.acronym !== null && b.acronym !== null) return a.acronym === b.acronym;
  if (a.partnership !== b.partnership) return false;
  const family = (type: AgreementType): string => FAMILY[type] ?? type;
  if (family(a.type) !== family(b.type)) return false;
  if (a.partnership) {
    const clash = a.countries.length > 0 && b.countries.length > 0 && !sameCodes(a.countries, b.countries);
    return !clash && overlap(levelKeys(aKeys, a), levelKeys(bKeys, b)) >= 0.99;
  }
  if (a.countries.length > 0 && b.countries.length > 0 && overlapCodes(a, b) === 0) return false;
  return overlap(aKeys, bKeys) >= 0.8 && Math.min(aKeys.length, bKeys.length) >= 3;
}

function levelKeys(keys: readonly string[], mention: AgreementMention): readonly string[] {
  return keys.slice(0, Math.max(1, mention.body - mention.noun));
}

function sameCodes(a: readonly CountryMention[], b: readonly CountryMention[]): boolean {
  const one = new Set(a.map((mention) => mention.code));
  const two = new Set(b.map((mention) => mention.code));
  return [...one].every((code) => two.has(code)) || [...two].every((code) => one.has(code));
}

function overlapCodes(a: AgreementMention, b: AgreementMention): number {
  const codes = new Set(a.countries.map((mention) => mention.code));
  return b.countries.filter((mention) => codes.has(mention.code)).length;
}
