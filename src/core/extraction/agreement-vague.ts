/**
 * Whether a phrase tells which agreement it means, or is a mere kind, many, or a pointer back. Over 300 lines: each
 * kind of noun has its rule, and the rules share the phrase they question.
 */
import { isGoverned } from './agreement-life.ts';
import { hasBoth, isPlural, isVerb } from './agreement-words.ts';
import { keyOf, keySet } from './keys.ts';
import {
  type AgreementNoun,
  agreementAdjectives,
  agreementNames,
  agreementNouns,
  agreementSubjects,
  bodies,
  offices,
  phraseKeeps,
  places,
  pointers,
  privateParties,
} from './lexicon.ts';
import { type CountryMention, within } from './parties.ts';
import { isVietnameseSyllable } from './syllable.ts';
import type { Token, TokenText } from './tokens.ts';

/** A phrase that may name an agreement. */
export interface Phrase {
  readonly doc: TokenText;
  /** First token, with `quan hệ` and the like. */
  readonly at: number;
  /** First token of the noun. */
  readonly start: number;
  /** First token behind the noun. */
  readonly body: number;
  /** Behind the last token. */
  readonly to: number;
  readonly noun: AgreementNoun;
  /** Written with a capital that does not come from the head of the sentence. */
  readonly capital: boolean;
  /** Countries of the whole text. */
  readonly countries: readonly CountryMention[];
}

/** Words behind a noun in the plural that still name one agreement: `các Hiệp định về …` has many. */
const NAMED_PLURAL = 5;

/** True where the phrase is a mere kind, many, or points back: nobody could tell which agreement. */
export function isVague(phrase: Phrase): boolean {
  const { doc, at, start, body, to, noun, capital } = phrase;
  const words = to - body;
  if (isPredicate(doc.tokens, at) && !isNewByName(phrase)) return true;
  // `có thể tuyên bố thiết lập vùng …`: the verb.
  const before = doc.tokens[at - 1]?.text ?? '';
  if (
    noun.type === 'joint statement' &&
    doc.tokens[at]!.capital === 'none' &&
    /^(?:thể|đã|sẽ|vừa|hay|đang|từng|phương|sẵn)$/u.test(before)
  )
    return true;
  if (noun.strength === 'draft') return false;
  if (words === 0) return !isBareStatement(doc.tokens, at, start, body, noun) && !isOwnSubject(phrase);
  if (noun.strength === 'signed') return !isSignedPaper(phrase);
  if (noun.strength === 'proper') return !isOfPlace(phrase);
  if (pointsBack(doc.tokens, body)) return true;
  if (isPlural(doc.tokens, at))
    return !(noun.strength === 'always' && ((capital && words >= NAMED_PLURAL) || isOfPlace(phrase)));
  switch (noun.strength) {
    case 'named':
      return isVagueName(phrase);
    case 'both':
      return isVagueWork(phrase);
    case 'capital':
      return !(
        capital ||
        hasParties(phrase) ||
        isSubjectOfTwo(phrase) ||
        (words >= 2 && isSigned(doc.tokens, at))
      );
    default:
      return isVagueTreaty(phrase);
  }
}

/** `Nga và Ukraine đàm phán hiệp định đình chiến`: the noun itself says what about, the sentence between whom. */
function isOwnSubject({ doc, at, start, body, noun, capital, countries }: Phrase): boolean {
  if (!/^(?:treaty|agreement)$/u.test(noun.type) && !(capital && noun.type === 'joint statement'))
    return false;
  if (body - start < OWN_SUBJECT || /^(?:này|đó|trên|kia)$/u.test(doc.tokens[body]?.text ?? '')) return false;
  if (isPlural(doc.tokens, at)) return false;
  // `hiệp ước đình chiến năm 1953`
  const dated = doc.tokens.slice(body, body + YEAR_BEHIND).some((token) => YEAR.test(token.text));
  if (dated) return true;
  if (isSigned(doc.tokens, at) && isBetweenStates(doc, at, countries)) return true;
  if (!isGoverned(doc, at, body)) return false;
  const { from, to } = doc.sentences[doc.tokens[at]!.sentence]!;
  const codes = new Set(within(countries, { from, to }).map((country) => country.code));
  return codes.size >= 2 && codes.size <= 3;
}

/** Words behind a noun in which its year stands. */
const YEAR_BEHIND = 5;
/** Words of a noun that holds its subject: `hiệp định FTA`, `thỏa thuận ngừng bắn`. */
const OWN_SUBJECT = 3;

/** `X, một hiệp ước …`, `X là một thỏa thuận …`: what another name is. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.capital !== 'none' || tokens[at - 1]?.text !== 'một') return false;
  return /^(?:,|-|–|\(|là)$/u.test(tokens[at - 2]?.text ?? '');
}

/** `trọng tâm của cuộc hội đàm là một thỏa thuận thương mại Anh - Mỹ`: named by its two sides, and of no other agreement said. */
function isNewByName({ doc, at, body, to, countries }: Phrase): boolean {
  const { tokens } = doc;
  const sides = within(countries, { from: body, to }).filter(({ capital }) => !capital);
  if (new Set(sides.map(({ code }) => code)).size < 2 || tokens[at - 2]!.text !== 'là') return false;
  const { from } = doc.sentences[tokens[at]!.sentence]!;
  for (let i = from; i < at; i++)
    if (agreementNouns.at(tokens, i, at) || agreementNames.at(tokens, i, at)) return false;
  return true;
}

/** `ký các văn kiện về hợp tác hải quan`: papers signed on a subject. */
function isSignedPaper({ doc, at, body, to, countries }: Phrase): boolean {
  const { tokens } = doc;
  if (to - body < MIN_PAPER) return false;
  const about = /^(?:về|vực|giữa|trên|trong|tác)$/u;
  if (!about.test(tokens[body - 1]!.text) && !about.test(tokens[body]!.text)) return false;
  const { from } = doc.sentences[tokens[at]!.sentence]!;
  return (
    tokens.slice(Math.max(from, at - PAPER_REACH), at).some((token) => /^(?:ký|kí)$/u.test(token.text)) &&
    isBetweenStates(doc, at, countries)
  );
}

/** Words on the subject of a paper at least, and between it and its `ký` at most. */
const MIN_PAPER = 3;
const PAPER_REACH = 6;

/** `hiệp định Oslo`, `Quy chế Rome`: a place names it. */
function isOfPlace({ doc, body, to, countries }: Phrase): boolean {
  if (body >= to || doc.tokens[body]!.capital !== 'initial') return false;
  const seat = within(countries, { from: body, to: Math.min(to, body + 3) })[0];
  return (seat?.from === body && seat.capital) || places.at(doc.tokens, body, to) !== null;
}

/** `hiệp định này`, `thỏa thuận trên`; not `thỏa thuận trên biển`, `thỏa thuận sơ bộ về Brexit`. */
function pointsBack(tokens: readonly Token[], body: number): boolean {
  const next = tokens[body]!;
  const adjective = agreementAdjectives.at(tokens, body);
  if (adjective && ABOUT.test(tokens[adjective.to]?.text ?? '')) return false;
  return next.capital === 'none' && pointers.at(tokens, body) !== null && !phraseKeeps.at(tokens, body);
}

function hasParties({ doc, countries, body, to }: Phrase): boolean {
  return within(countries, { from: body, to }).some((country) => doc.tokens[country.from - 1]?.text !== '(');
}

function hasSubject({ doc, body, to }: Phrase): boolean {
  return hasWord(doc.tokens, body, to, ['về', 'giữa', 'liên', 'with', 'on', 'between']);
}

function isSubjectOfTwo(phrase: Phrase): boolean {
  return hasSubject(phrase) && hasBoth(phrase.doc.tokens, phrase.body, phrase.to);
}

/** `Tuyên bố về …`, `Tầm nhìn Cộng đồng ASEAN`, `Chiến lược Tokyo 2018`: a capital and something of its own. */
function isVagueName(phrase: Phrase): boolean {
  const { doc, body, to, noun, capital, countries } = phrase;
  if (noun.type === 'joint statement' && isStatementOfPlace(phrase)) return false;
  if (!capital || to - body < 2) return true;
  // `Chiến lược quốc gia …`: of one state.
  if (doc.tokens[body]!.text === 'quốc' && doc.tokens[body + 1]?.text === 'gia') return true;
  // `Viện Nghiên cứu Chiến lược và …`: a body.
  if (/^(?:cứu|Viện|viện|tâm|Vụ|Cục|Ban)$/u.test(doc.tokens[phrase.at - 1]?.text ?? '')) return true;
  if (noun.type === 'joint statement') return !isStatementName(phrase);
  if (within(countries, { from: body, to }).some((party) => party.bloc)) return false;
  const words = doc.tokens.slice(body, to);
  // `Chiến lược Tokyo 2018`, and no strategy of one state.
  const placed = within(countries, { from: body, to }).length > 0;
  return words[0]!.capital === 'none' || !placed || !words.some((token) => /^20\d\d$/u.test(token.text));
}

/** `Tuyên bố Panmunjom`, `Tuyên bố Vientiane`: written with a capital, and known by its place. */
function isStatementOfPlace(phrase: Phrase): boolean {
  return phrase.doc.tokens[phrase.start]!.capital === 'initial' && isOfPlace(phrase);
}

/** `Tuyên bố về …`, `Tuyên bố ASEAN - Trung Quốc về …`; not `Tuyên bố bất ngờ của Nga về …`. */
function isStatementName(phrase: Phrase): boolean {
  const { doc, body } = phrase;
  const first = doc.tokens[body]!;
  return hasSubject(phrase) && (first.capital !== 'none' || /^(?:về|giữa|chung|của)$/u.test(first.text));
}

/** What states buy, sell and give. */
const STATE_GOODS = 'cung mua bán vũ tên tàu viện chính tiêm khí dầu hạt chiến trực'.split(' ');

/** Plans, contracts and aid are agreements only between two. */
function isVagueWork(phrase: Phrase): boolean {
  const { doc, at, body, to, noun, capital, countries } = phrase;
  const words = to - body;
  const both = hasBoth(doc.tokens, body, to);
  // A contract with somebody from abroad is no pact of states.
  if (noun.type === 'other' && !both && !hasWord(doc.tokens, phrase.start, to, STATE_GOODS)) return true;
  // `kế hoạch hành động … giai đoạn 2020 - 2023` of two
  if (noun.type === 'plan' && words >= 3 && hasWord(doc.tokens, body, to, ['giai']))
    return !isBetweenStates(doc, at, countries);
  if (both || hasParties(phrase) || hasWord(doc.tokens, body, to, ['giữa'])) return words < 3 && !both;
  const sentence = doc.sentences[doc.tokens[at]!.sentence]!;
  if (words >= 3 && hasWord(doc.tokens, sentence.from, at, ['ký'])) {
    return noun.type === 'plan' || !isBetweenStates(doc, at, countries);
  }
  return !(capital && new Set(within(countries, sentence).map((party) => party.code)).size >= 2);
}

function isVagueTreaty(phrase: Phrase): boolean {
  const { doc, at, start, body, to, capital, countries } = phrase;
  const words = to - body;
  if (goesOnWithout(phrase) || isPrivate(phrase) || saysOnlyWhose(phrase) || isOrder(phrase)) return true;
  // `ra thông cáo chung Hội nghị …`
  if (phrase.noun.type === 'joint statement' && /^(?:ra|qua|bố|hành)$/u.test(doc.tokens[at - 1]?.text ?? ''))
    return false;
  if (isOfPlace(phrase)) return false;
  if (capital) return words < 2 && !hasParties(phrase);
  if (isVerb(doc.tokens, at, start)) return true;
  // `hiệp định Oslo`: known by the place where it was made.
  const first = doc.tokens[body]!;
  if (
    first.capital === 'initial' &&
    !isVietnameseSyllable(first.key) &&
    phrase.noun.strength === 'always' &&
    doc.tokens[at]!.key !== keyOf('thỏa')
  )
    return false;
  if (hasSubject(phrase) || hasParties(phrase)) return words < 2;
  if (words < 2) return true;
  const states = isBetweenStates(doc, at, countries);
  if (isSigned(doc.tokens, at) && states) return false;
  if (
    !agreementSubjects.at(doc.tokens, body, to) &&
    !hasWord(doc.tokens, body, Math.min(to, body + 3), ['nhằm'])
  )
    return true;
  // `hiệp định tương trợ tư pháp (3/5/2002)`
  const dated =
    doc.tokens.slice(body, to).some((token) => YEAR.test(token.text)) ||
    (doc.tokens[to]?.text === '(' && doc.tokens[to + 1]?.kind === 'number');
  return !((states || followsStates(doc, at, countries)) && (dated || isGoverned(doc, at, to)));
}

const YEAR = /^(?:19|20)\d\d$/u;

/** `ký kết thỏa thuận các điều ước quốc tế`: many; `tham gia ký thỏa thuận và Iran …`: the next clause. */
function goesOnWithout({ doc, at, body }: Phrase): boolean {
  const { text } = doc.tokens[body]!;
  return /^(?:các|những|nhiều)$/u.test(text) || (text === 'và' && doc.tokens[at]!.key === keyOf('thỏa'));
}

/** `ký biên bản ghi nhớ áp thuế`: one head of state orders it. */
function isOrder({ doc, body, noun }: Phrase): boolean {
  return (
    noun.type === 'memorandum' && /^(?:áp|phản|cấm|trừng|chỉ|yêu|hạn|cho)$/u.test(doc.tokens[body]!.text)
  );
}

/** The sentence before, or the headline, speaks of two states. */
function followsStates(doc: TokenText, at: number, countries: readonly CountryMention[]): boolean {
  const index = doc.tokens[at]!.sentence;
  return [doc.sentences[0], doc.sentences[index - 1]].some(
    (sentence) => sentence && new Set(within(countries, sentence).map(({ code }) => code)).size >= 2,
  );
}

/** A public body or office in the sentence. */
function namesBody(doc: TokenText, at: number): boolean {
  const sentence = doc.sentences[doc.tokens[at]!.sentence]!;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (
      bodies.at(doc.tokens, i, sentence.to)?.value === 'public' ||
      offices.at(doc.tokens, i, sentence.to)?.value.full
    )
      return true;
  }
  return false;
}

/** `thỏa ước lao động tập thể`, `thoả thuận giữa công nhân và công ty`: no state in sight. */
function isPrivate(phrase: Phrase): boolean {
  const { doc, at, body, to, noun, countries } = phrase;
  if (/^(?:agreement|memorandum)$/u.test(noun.type) && isOfFirms(phrase)) return true;
  if (noun.type !== 'agreement' || hasParties(phrase)) return false;
  if (isBetweenStates(doc, at, countries)) return false;
  // `thỏa thuận giữa A và B` of two firms: no state in the sentence, and no body of one.
  if (doc.tokens[at]!.key === keyOf('thỏa') && !namesBody(doc, at) && !followsStates(doc, at, countries))
    return true;
  for (let i = body; i < to; i++) if (privateParties.at(doc.tokens, i, to)) return true;
  return false;
}

const FIRM = /^(?:công ty|tập đoàn|ngân hàng|hãng|doanh nghiệp)$/u;

/** `Tập đoàn A ký thỏa thuận với Công ty B`: a firm in front, and one in the name or behind. */
function isOfFirms({ doc, at, body, to }: Phrase): boolean {
  const { tokens } = doc;
  const sentence = doc.sentences[tokens[at]!.sentence]!;
  const firmIn = (from: number, end: number): boolean => {
    for (let i = from; i < Math.min(end, sentence.to) - 1; i++)
      if (FIRM.test(`${tokens[i]!.text} ${tokens[i + 1]!.text}`.toLowerCase()) || tokens[i]!.text === 'hãng')
        return true;
    return false;
  };
  return firmIn(sentence.from, at) && firmIn(body, to + FIRM_REACH);
}

/** Words behind a name in which the firm that is its other side stands. */
const FIRM_REACH = 8;

const WHOSE = /^(?:với|của|giữa|và|hai|bên|nước|nhà|các|-|with|between|and|the|two|sides)$/iu;

/** `thỏa thuận với EU`, `thỏa thuận giữa hai bên`: whose it is, and nothing of what it is. */
function saysOnlyWhose({ doc, at, body, to, countries }: Phrase): boolean {
  if (doc.tokens[at]!.key !== keyOf('thỏa') && doc.tokens[at]!.key !== 'deal') return false;
  const named = within(countries, { from: body, to });
  // `thỏa thuận Minsk`: where it was made.
  if (named[0]?.from === body && named[0].capital) return false;
  for (let i = body; i < to; i++) {
    if (WHOSE.test(doc.tokens[i]!.text)) continue;
    if (!named.some((country) => i >= country.from && i < country.to)) return false;
  }
  return true;
}

/** A country, a bloc or `hai nước` in the sentence: contracts of firms and deals of thieves have none. */
function isBetweenStates(doc: TokenText, at: number, countries: readonly CountryMention[]): boolean {
  const sentence = doc.sentences[doc.tokens[at]!.sentence]!;
  return within(countries, sentence).length > 0 || hasBoth(doc.tokens, sentence.from, sentence.to);
}

/** Words from `được` over the titles and names of those who sign. */
const SIGNERS_REACH = 24;

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
  // `tuyên bố chung được A và B ký`
  if (
    tokens[body]?.text === 'được' &&
    tokens.slice(body, body + SIGNERS_REACH).some((token) => token.text === 'ký')
  )
    return true;
  return (
    before !== undefined &&
    (/^(?:theo|ra|ký|qua|bản|bố|trong|dung)$/iu.test(before.text) ||
      (before.text === 'được' && /^(?:ký|đạt|ra)$/u.test(tokens[at - 2]?.text ?? '')) ||
      (before.text === 'một' && /^(?:ra|trong|bố|ký|qua)$/iu.test(tokens[at - 2]?.text ?? ''))) &&
    !(tokens[body] && pointers.at(tokens, body))
  );
}

function hasWord(tokens: readonly Token[], from: number, to: number, words: readonly string[]): boolean {
  for (let i = from; i < to; i++) if (words.includes(tokens[i]!.text)) return true;
  return false;
}

/** Opens what an agreement is about, or whose it is. */
const ABOUT = /^(?:về|giữa|nhằm|on|between)$/u;

/** Words between `đàm phán` and its `về`. */
const ABOUT_REACH = 6;

const SIGNERS = keySet('ký kết kí sign signed đạt khởi bản khỏi dừng ngừng chỉ hủy bỏ');

/** `ký một thỏa thuận …`, `tạm dừng thỏa thuận …` */
function isSigned(tokens: readonly Token[], at: number): boolean {
  const near = tokens[at - 1]?.text === 'một' ? at - 2 : at - 1;
  const before = tokens[near];
  // `đàm phán với Iran về một thoả thuận hạt nhân`
  if (before?.text === 'về')
    return tokens
      .slice(Math.max(0, near - ABOUT_REACH), near)
      .some((token) => /^(?:phán|cãi|luận|lượng)$/u.test(token.text));
  return before !== undefined && before.sentence === tokens[at]!.sentence && SIGNERS.has(before.key);
}
