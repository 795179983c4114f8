/** Whether a phrase tells which agreement it means, or is a mere kind, many, or a pointer back. */
import { keyOf, keySet } from './keys.ts';
import { type AgreementNoun, phraseKeeps, plurals, pointers } from './lexicon.ts';
import { type CountryMention, within } from './parties.ts';
import type { Token, TokenText } from './tokens.ts';

/** True where the phrase is a mere kind, many, or points back: nobody could tell which agreement. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
export function isVague(
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
    if (parties.length > 0 || both || hasWord(tokens, body, to, ['giữa'])) return words < 3 && !both;
    const sentence = doc.sentences[tokens[at]!.sentence]!;
    if (words >= 3 && hasWord(tokens, sentence.from, at, ['ký']))
      return noun.type === 'plan' || !isBetweenStates(doc, at, countries);
    return !(capital && new Set(within(countries, sentence).map((party) => party.code)).size >= 2);
  }
  if (noun.strength === 'capital') {
    return !(capital || parties.length > 0 || (topic && both) || (words >= 2 && isSigned(tokens, at)));
  }
  if (capital) return words < 2 && parties.length === 0;
  if (isVerb(tokens, at, start)) return true;
  if (topic || parties.length > 0) return words < 2;
  return !(words >= 2 && isSigned(tokens, at) && isBetweenStates(doc, at, countries));
}

/** A country, a bloc or `hai nước` in the sentence: contracts of firms and deals of thieves have none. */
function isBetweenStates(doc: TokenText, at: number, countries: readonly CountryMention[]): boolean {
  const sentence = doc.sentences[doc.tokens[at]!.sentence]!;
  return within(countries, sentence).length > 0 || hasBoth(doc.tokens, sentence.from, sentence.to);
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

export function isPlural(tokens: readonly Token[], at: number): boolean {
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
