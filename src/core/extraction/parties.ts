/** Which countries and blocs stand in a stretch of text, in order, names of persons left out. */
import { type CountryWord, countries, places, shortCountries } from './lexicon.ts';
import { type Range, type Token, type TokenText, textOf } from './tokens.ts';

/** A country or bloc named in the text. */
export interface CountryMention extends Range {
  /** ISO code, or the party name of a bloc. */
  readonly code: string;
  readonly bloc: boolean;
  /** A capital or seat that may stand for the government. */
  readonly capital: boolean;
}

/** Marks the tokens of a text that belong to persons' names. */
export type NameMask = ReadonlySet<number>;

/** All countries and blocs of a text, in order. */
export function countryMentions(doc: TokenText, names: NameMask): CountryMention[] {
  const found: CountryMention[] = [];
  const { tokens } = doc;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (token.capital === 'none' || names.has(at)) {
      at = lowerCountry(doc, at, found);
      continue;
    }
    const limit = doc.sentences[token.sentence]!.to;
    const country = countries.at(tokens, at, limit);
    const place = places.at(tokens, at, limit);
    if (place && (!country || place.to > country.to)) {
      at = place.to;
      continue;
    }
    if (country) {
      found.push({
        from: at,
        to: country.to,
        ...country.value,
        code: partyName(doc, at, country.to, country.value),
      });
      at = country.to;
      continue;
    }
    const short = shortCountries.at(tokens, at, limit);
    if (short && inPair(tokens, at, short.to, limit)) {
      found.push({ from: at, to: short.to, code: short.value, bloc: false, capital: false });
      at = short.to;
      continue;
    }
    at++;
  }
  return found;
}

/** Blocs other than the two best known go by their name in the text. */
function partyName(doc: TokenText, from: number, to: number, word: CountryWord): string {
  return word.bloc && !KNOWN_BLOCS.has(word.code) ? textOf(doc, { from, to }) : word.code;
}

const KNOWN_BLOCS = new Set(['EU', 'ASEAN', 'UN']);

/** `nước ta` is written small. */
function lowerCountry(doc: TokenText, at: number, found: CountryMention[]): number {
  const { tokens } = doc;
  if (tokens[at]!.text === 'nước' && tokens[at + 1]?.key === 'ta') {
    found.push({ from: at, to: at + 2, code: 'VN', bloc: false, capital: false });
    return at + 2;
  }
  return at + 1;
}

/** `Việt - Mỹ`, `Trung - Nhật - Hàn`: a short name counts only beside another country. */
function inPair(tokens: readonly Token[], from: number, to: number, limit: number): boolean {
  const isCountry = (at: number): boolean =>
    at >= 0 &&
    at < limit &&
    tokens[at]!.capital !== 'none' &&
    (countries.at(tokens, at, limit) !== null || shortCountries.at(tokens, at, limit) !== null);
  if (tokens[to]?.key === '-' && isCountry(to + 1)) return true;
  // `Diễn đàn doanh nghiệp Việt Pháp`: two short names side by side behind a word in lower case, no capital behind them.
  const alone = (at: number): boolean => tokens[at]?.capital !== 'initial' || at >= limit;
  const small = (at: number): boolean => tokens[at]?.kind === 'word' && tokens[at]!.capital === 'none';
  if (isCountry(to) && small(from - 1) && alone(to + 1)) return true;
  if (isCountry(from - 1) && small(from - 2) && alone(to)) return true;
  return tokens[from - 1]?.key === '-' && isCountry(from - 2);
}

/** Codes named in a range, each once, in order. Capitals count where no country does. */
export function codesIn(mentions: readonly CountryMention[], range: Range): string[] {
  const inside = within(mentions, range);
  const plain = inside.filter((mention) => !mention.capital);
  const codes = new Set((plain.length > 0 ? plain : inside).map((mention) => mention.code));
  return [...codes];
}

/** Mentions inside a range. */
export function within(mentions: readonly CountryMention[], range: Range): CountryMention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.from < range.from) low = middle + 1;
    else high = middle;
  }
  const inside: CountryMention[] = [];
  for (let i = low; i < mentions.length && mentions[i]!.to <= range.to; i++) inside.push(mentions[i]!);
  return inside;
}

/** For each token the first token of a person's name at or behind it, within the reach of a phrase; else its length. */
export function nameLimits(doc: TokenText, names: NameMask): Int32Array {
  const limits = new Int32Array(doc.tokens.length);
  let next = doc.tokens.length;
  for (let i = doc.tokens.length - 1; i >= 0; i--) {
    if (names.has(i)) next = i;
    limits[i] = next;
  }
  return limits;
}
