/** Agreements of an article: where they are named, which mentions are one, their type. */

import type { AgreementMention } from './agreement.types.ts';
import { make } from './agreement-mention.ts';
import { isVague } from './agreement-vague.ts';
import {
  type AgreementNoun,
  agreementAdjectives,
  agreementFronts,
  agreementNames,
  agreementNouns,
  partnershipNouns,
} from './lexicon.ts';
import { type CountryMention, type NameMask, nameLimits } from './parties.ts';
import { allianceAt, partnershipAt } from './partnerships.ts';
import { phraseEnd, quoteEnd } from './phrase.ts';
import { type Range, type Token, type TokenText, textOf } from './tokens.ts';

/** Mentions of agreements in the whole text. */
/** `names`: tokens of persons' names, which no agreement runs into. */
export function agreementMentions(
  doc: TokenText,
  countries: readonly CountryMention[],
  names: NameMask,
): AgreementMention[] {
  const limits = nameLimits(doc, names);
  const found: AgreementMention[] = [];
  for (const sentence of doc.sentences) {
    let at = sentence.from;
    while (at < sentence.to) {
      const mention = names.has(at)
        ? null
        : mentionAt(doc, at, Math.min(sentence.to, limits[at]!), sentence.from, countries);
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
  // `Nhật Bản hiệp định …`: the country's last word is no `bản`.
  const inside = tokens[at]!.capital !== 'none' && at > sentenceStart && tokens[at - 1]!.capital !== 'none';
  // `trong khuôn khổ Công ước …`: what it rests on, and no part of its name.
  const within =
    /^trong$/iu.test(tokens[at - 1]?.text ?? '') &&
    tokens[at + 1]?.text === 'khổ' &&
    tokens[at + 2]?.text !== 'quan';
  const front =
    inside || within || agreementNouns.at(tokens, at, limit) ? null : agreementFronts.at(tokens, at, limit);
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
  // `Viện Nghiên cứu Chiến lược Quốc tế (IISS)`: a body. `Chính phủ Hiệp định Quốc gia (GNA)`: a government.
  if (value.strength === 'named' && /^(?:cứu|Viện|viện)$/u.test(tokens[at - 1]?.text ?? '')) return null;
  if (tokens[at - 1]?.text === 'phủ' && tokens[at]!.capital === 'initial') return null;
  // `Tổ chức Hiệp ước Bắc Đại Tây Dương` is a body.
  if (tokens[at - 1]?.text === 'chức' && /^Tổ$/iu.test(tokens[at - 2]?.text ?? '')) return null;
  const quoted = tokens[at - 1]?.key === '"' && tokens[at]!.gap === 'none';
  const close = quoted ? wholeQuote(tokens, at, noun.to, limit) : -1;
  const reach = close > noun.to ? close : bodyEnd(tokens, noun.to, value, limit);
  const to =
    value.strength === 'named'
      ? cutAtComma(tokens, noun.to, reach)
      : value.strength === 'signed'
        ? papersEnd(tokens, reach, limit)
        : reach;
  const bodyWords = to - noun.to;
  const acronym = acronymIn(doc, {
    from: noun.to,
    to: tokens[to]?.key === '"' ? Math.min(limit, to + 4) : to,
  });
  const capital = tokens[start]!.capital === 'initial' && (start > sentenceStart || bodyWords >= 4);
  if (
    !(
      acronym &&
      value.strength !== 'signed' &&
      ((value.strength !== 'named' && value.type !== 'joint statement') || capital)
    ) &&
    close < 0 &&
    isVague({ doc, at, start, body: noun.to, to, noun: value, capital, countries })
  )
    return null;
  const front = englishFront(tokens, at, sentenceStart);
  return make(doc, { from: front, to }, start, noun.to, value.type, countries, acronym);
}

/** Words that a list of papers may go on behind its first subject. */
const MAX_PAPERS = 30;

/** `văn bản hợp tác trong lĩnh vực dầu mỏ, cung cấp nhiên liệu và …`: a list that ends the sentence belongs to the papers. */
function papersEnd(tokens: readonly Token[], to: number, limit: number): number {
  let end = limit;
  while (end > to && tokens[end - 1]!.kind === 'mark') end--;
  if (tokens[to]?.key !== ',' || end - to > MAX_PAPERS || end <= to) return to;
  const rest = tokens.slice(to, end);
  const list =
    rest.some((token) => token.text === 'và') && !rest.some((token) => /^[;:("“]$/u.test(token.text));
  return list ? end : to;
}

/** End of the phrase behind a noun: over an adjective (`sơ bộ về`), and without words that have lost what follows them. */
function bodyEnd(tokens: readonly Token[], body: number, noun: AgreementNoun, limit: number): number {
  if (
    noun.type === 'joint statement' &&
    noun.strength === 'always' &&
    !isStatementBody(tokens[body], tokens[body + 1])
  )
    return body;
  const adjective = agreementAdjectives.at(tokens, body, limit);
  // `thỏa thuận sơ bộ về …`, `thỏa thuận nhằm chấm dứt …`
  const behind = adjective?.to ?? body;
  const aim =
    behind < limit && (/^(?:nhằm)$/u.test(tokens[behind]?.text ?? '') || endsSomething(tokens, body, behind));
  const goesOn = aim || (adjective !== null && /^(?:về|giữa)$/u.test(tokens[behind]?.text ?? ''));
  const start = aim ? behind + 1 : goesOn ? behind : body;
  let to = phraseEnd(tokens, start, limit);
  if (goesOn && to === start) return body;
  while (to > body + 1 && isLoose(tokens, to - 1)) to--;
  return to;
}

/** `đạt được một thỏa thuận chấm dứt chiến tranh`: what it is for, where a verb of reaching it stands in front. */
function endsSomething(tokens: readonly Token[], body: number, behind: number): boolean {
  if (!/^(?:chấm dứt|kết thúc)$/u.test(`${tokens[behind]!.text} ${tokens[behind + 1]?.text ?? ''}`))
    return false;
  return tokens
    .slice(Math.max(0, body - REACHED), body)
    .some((token) => /^(?:một|đạt|ký|về|ra)$/u.test(token.text));
}

/** Words from the verb of reaching over the noun: `đạt được một thỏa thuận`. */
const REACHED = 6;

/** Words that cannot end a name, and the words before them with which they can: `quân sự`, `làm việc`. */
const LOOSE = /^(?:cuộc|dưới|các|những|một|rồi|và|với|về|cái|mọi|nhiều)$/u;
const LOOSE_ALONE: Readonly<Record<string, RegExp>> = {
  sự: /^(?:quân|dân|hình|nhân|lãnh|thời|cơ|thực|phi|tâm|thế|chiến)$/iu,
  việc: /^(?:làm|công|sự|vụ)$/iu,
  mức: /^(?:định|hạn)$/iu,
};

function isLoose(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  const whole = LOOSE_ALONE[text];
  return LOOSE.test(text) || (whole !== undefined && !whole.test(tokens[at - 1]!.text));
}

/** What may follow `tuyên bố chung` within its name; verbs go on with the sentence. */
function isStatementBody(token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined) return false;
  // `ký tuyên bố chung tại khách sạn X`: where.
  if (token.text === 'tại' && next?.capital === 'none' && !/^(?:hội|cuộc|phiên)$/u.test(next.text))
    return false;
  return (
    token.capital !== 'none' ||
    token.kind !== 'word' ||
    /^(?:về|giữa|của|tại|năm|hợp|tầm|thiết|nâng|tăng|hội|hai|ba|bốn|song|cấp|thượng|phát|on|of|between)$/u.test(
      token.text,
    )
  );
}

/** Words in front of an English noun that belong to its name, at most. */
const MAX_FRONT = 7;
const ENGLISH = /^[A-Za-z]+$/u;
const ARTICLE = /^(?:a|an|the|their|its|this)$/iu;

/** `the Reciprocal Access Agreement`, `an extradition treaty`: in English the noun stands last, from its article or capitals on. */
function englishFront(tokens: readonly Token[], at: number, sentenceStart: number): number {
  if (!ENGLISH.test(tokens[at]!.text) || tokens[at]!.capital === 'all') return at;
  let from = at;
  while (from > sentenceStart && at - from < MAX_FRONT) {
    const before = tokens[from - 1]!;
    if (ARTICLE.test(before.text)) return from;
    if (!(ENGLISH.test(before.text) || before.kind === 'number') || tokens[from]!.gap === 'line') break;
    from--;
  }
  while (from < at && (tokens[from]!.capital === 'none' || from === sentenceStart)) from++;
  return tokens[at]!.capital === 'initial' ? from : at;
}

/** `Tầm nhìn …, bảo đảm …`: such names hold no list. */
function cutAtComma(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]!.key === ',') return i;
  return to;
}

/** End of a quotation that is a name and no speech; -1 else. */
function wholeQuote(tokens: readonly Token[], at: number, body: number, limit: number): number {
  const close = quoteEnd(tokens, at - 1, limit);
  if (close < body + 2 || tokens[at]!.capital === 'none') return -1;
  const end = phraseEnd(tokens, body, limit);
  return end - body >= (close - body) / 2 ? close : -1;
}

/** Words between a noun and the acronym that names it, at most: `hiệp ước hạt nhân INF`. */
const MAX_SUBJECT = 2;

/** No `thực hiện`, `về`, `của` stands between a noun and the acronym: else it is another one's. */
function isDirect(doc: TokenText, from: number, at: number): boolean {
  const between = doc.tokens.slice(from, at);
  return (
    between.length <= MAX_SUBJECT &&
    between.every(
      (token) =>
        token.kind === 'word' &&
        token.capital === 'none' &&
        !/^(?:thực|hiện|về|của|theo|trong|sửa|đổi|tại|với|và|cho|on|to|of|under)$/u.test(token.text),
    )
  );
}

function acronymIn(doc: TokenText, range: Range): string | null {
  for (let i = range.from; i < range.to; i++) {
    const token = doc.tokens[i]!;
    const bracketed = doc.tokens.slice(Math.max(range.from, i - 3), i).some((before) => before.text === '(');
    if (
      token.capital === 'all' &&
      token.text.length >= 3 &&
      bracketed &&
      !/^(?:ASEAN|USD|LHQ)$/u.test(token.text)
    ) {
      return token.text;
    }
    const named = agreementNames.at(doc.tokens, i, range.to);
    // `Hiệp định Đối tác Tiến bộ và Toàn diện xuyên Thái Bình Dương CPTPP`
    const opens = doc.tokens[range.from]!.capital === 'initial' && !isDirect(doc, range.from, i);
    const closes =
      named?.to === range.to && i > range.from && (opens || doc.tokens[i - 1]!.capital === 'initial');
    if (closes && named.value !== null && token.capital === 'all') return token.text;
    if (named && named.value !== null && token.capital === 'all' && isDirect(doc, range.from, i))
      return textOf(doc, { from: i, to: named.to });
  }
  return null;
}
