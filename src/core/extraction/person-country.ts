/** Which country a person serves: by the titles, by the organ or place in them, by the name, by the sentence and the page. */

import { keySet } from './keys.ts';
import { countries as countryWords, eastAsianSurnames, organCountries, surnames } from './lexicon.ts';
import type { CountryMention } from './parties.ts';
import { within } from './parties.ts';
import type { PersonMention } from './person.types.ts';
import type { OfficialRole } from './roles.ts';
import type { Title } from './titles.ts';
import { type Range, sentenceAt, type TokenText } from './tokens.ts';

/** What is known of a person when his country is asked. */
export interface Located {
  readonly mentions: readonly PersonMention[];
  readonly roles: readonly OfficialRole[];
  readonly vietnamese: boolean;
  /** Keys of the words of the fullest form. */
  readonly parts: readonly string[];
}

/** What the page says of countries as a whole. */
export interface PageCountries {
  /** The foreign country that the headline and the first paragraph name, where it is one alone. */
  readonly only: string | null;
  /** Of states whose people bear names in Vietnamese spelling, the one a page without Việt Nam is about. */
  readonly sino: string | null;
  /** Of the two Koreas, the one named most; null where neither is. */
  readonly korea: string | null;
  /** Việt Nam or an organ or province of it is named. */
  readonly vietnamese: boolean;
  /** China is named. */
  readonly china: boolean;
  /** Offices told without a name, each with the one country it stands with; null where there are two, or a named man holds it. */
  readonly offices: ReadonlyMap<string, string | null>;
  /** Tokens of titles: a country in somebody's title is his. */
  readonly titled: ReadonlySet<number>;
}

/** Blocks at the head of an article that say what it is about. */
const HEAD_BLOCKS = 2;
/** States whose people bear names in Vietnamese spelling. */
const SINO_STATES = new Set(['CN', 'TW', 'HK', 'SG', 'KP', 'KR', 'MO']);
/** Of a phrase that only begins like a place: `Thái Bình Dương`. */
const NOWHERE = 'none';
/** Surnames that no other people bears, and middle names likewise. */
const ONLY_VIETNAMESE = keySet('Nguyễn Phạm Huỳnh');
const MIDDLE = keySet('Thị Văn');

/** Countries of the page by its head. `countries` stand in order. */
export function pageCountries(
  doc: TokenText,
  countries: readonly CountryMention[],
  titles: readonly Title[],
  claims: readonly Title[],
): PageCountries {
  const head = new Set<string>();
  const page = new Map<string, number>();
  for (const country of countries) {
    const { code, from } = country;
    if (!isState(doc, country)) continue;
    page.set(code, (page.get(code) ?? 0) + 1);
    if (sentenceAt(doc, from).block < HEAD_BLOCKS) head.add(code);
  }
  const foreign = [...head].filter((code) => code !== 'VN');
  const sino = foreign.filter((code) => SINO_STATES.has(code));
  const vietnamese = head.has('VN') || (page.get('VN') ?? 0) > 1 || hasVietnameseOrgan(doc);
  return {
    only: foreign.length === 1 && isFirst(page, foreign[0]!) ? foreign[0]! : null,
    sino: vietnamese || sino.length !== 1 ? null : sino[0]!,
    korea: koreaOf(page),
    vietnamese,
    china: page.has('CN'),
    offices: officesOf(doc, titles, claims, page),
    titled: new Set(titles.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))),
  };
}

/** Share of the mentions of the most named foreign country that one has whose office is taken for a bare one. */
const AT_HOME_SHARE = 0.4;

function officesOf(
  doc: TokenText,
  titles: readonly Title[],
  claims: readonly Title[],
  page: ReadonlyMap<string, number>,
): Map<string, string | null> {
  const most = Math.max(0, ...[...page].map(([code, count]) => (code === 'VN' ? 0 : count)));
  const offices = new Map<string, string | null>();
  const bound = new Set(claims.map(({ core }) => core));
  const held = new Set(
    claims.map((title) => `${officeWord(doc, { from: title.core, to: title.head })} ${title.country}`),
  );
  for (const title of titles) {
    if (bound.has(title.core)) continue;
    if (title.country === null || !title.office.full || /^nhà$/iu.test(doc.tokens[title.core]!.text))
      continue;
    if ((page.get(title.country) ?? 0) < AT_HOME_SHARE * most) continue;
    const word = officeWord(doc, { from: title.core, to: title.head });
    if (held.has(`${word} ${title.country}`)) continue;
    const known = offices.get(word);
    offices.set(word, known === undefined || known === title.country ? title.country : null);
  }
  return offices;
}

function officeWord({ tokens }: TokenText, { from, to }: Range): string {
  return tokens
    .slice(from, to)
    .map((token) => token.key)
    .join(' ');
}

/** `Tổng thống Donald Trump` on a page that has `Tổng thống Mỹ` and no other country's. */
function bySameOffice(doc: TokenText, person: Located, page: PageCountries): string | null {
  for (const { claims } of person.mentions) {
    for (const { title } of claims) {
      const code = title.office.full
        ? page.offices.get(officeWord(doc, { from: title.core, to: title.head }))
        : null;
      if (code) return code;
    }
  }
  return null;
}

function koreaOf(page: ReadonlyMap<string, number>): string | null {
  const [north, south] = [page.get('KP') ?? 0, page.get('KR') ?? 0];
  return north === south ? null : north > south ? 'KP' : 'KR';
}

/** No bloc, and no continent: `châu Mỹ`. */
function isState(doc: TokenText, country: CountryMention): boolean {
  return !country.bloc && doc.tokens[country.from - 1]?.text !== 'châu';
}

/** Share of the names of foreign countries that the one of the article has at least. */
const OWN_SHARE = 0.6;

/** True where most names of foreign countries are this one's. */
function isFirst(page: ReadonlyMap<string, number>, code: string): boolean {
  let all = 0;
  for (const [other, count] of page) if (other !== 'VN') all += count;
  return (page.get(code) ?? 0) >= OWN_SHARE * all;
}

/** An organ or a province of Việt Nam anywhere: the page is not of another country alone. */
function hasVietnameseOrgan(doc: TokenText): boolean {
  const { tokens } = doc;
  return tokens.some(
    (token, at) => token.capital !== 'none' && organAt(doc, at, tokens.length)?.code === 'VN',
  );
}

/** ISO code or party name of a bloc; null where the article does not tell. */
export function countryOf(
  doc: TokenText,
  person: Located,
  countries: readonly CountryMention[],
  page: PageCountries,
): string | null {
  for (const role of person.roles) if (role.country !== null) return role.country;
  for (const { claims } of person.mentions) {
    for (const { title } of claims) if (title.country !== null) return title.country;
  }
  for (const role of person.roles) {
    const code = organIn(doc, role.title);
    if (code !== null) return code;
  }
  if (person.vietnamese && person.parts.length >= 2) {
    // A Chinese name on a page about several states and not about ours.
    const own = page.vietnamese || page.sino !== null || !maySino(person.parts) || !page.china;
    return own ? byName(person.parts, page) : bySentence(doc, person, countries, page.titled);
  }
  const near = bySentence(doc, person, countries, page.titled);
  if (isKorean(doc, person) && page.korea !== null) return near === 'KP' || near === 'KR' ? near : page.korea;
  return near ?? bySameOffice(doc, person, page) ?? (person.roles.length > 0 ? page.only : null);
}

/** Of a name in Vietnamese spelling: ours, or that of the state whose people bear such. */
function byName(parts: readonly string[], page: PageCountries): string | null {
  // `Tập`: no surname of ours.
  if (!surnames.has(parts[0]!) && eastAsianSurnames.has(parts[0]!))
    return page.sino ?? (page.china ? 'CN' : null);
  return page.sino !== null && maySino(parts) ? page.sino : 'VN';
}

/** `Kim Jong-un`, `Moon Jae - in`: a surname of theirs and a given name of two syllables. */
function isKorean({ tokens }: TokenText, { parts, mentions }: Located): boolean {
  if (!eastAsianSurnames.has(parts[0]!)) return false;
  if (parts.length === 3) return true;
  return mentions.some(
    ({ name }) => tokens[name.to - 2]?.key === '-' && tokens[name.to - 1]!.capital === 'none',
  );
}

function maySino(parts: readonly string[]): boolean {
  return (
    surnames.has(parts[0]!) && !ONLY_VIETNAMESE.has(parts[0]!) && !parts.some((part) => MIDDLE.has(part))
  );
}

/** Country of the last organ, seat or province in a title: `Nhà Trắng`, `bang Texas`, `Tỉnh ủy`. */
function organIn(doc: TokenText, title: Range): string | null {
  let code: string | null = null;
  let at = title.from;
  while (at < title.to) {
    const organ = organAt(doc, at, title.to);
    const seat = doc.tokens[at]!.capital === 'none' ? null : countryWords.at(doc.tokens, at, title.to);
    if (organ && organ.code !== NOWHERE) code = organ.code;
    else if (!organ && seat?.value.capital && !isPosted(doc, title, at)) code = seat.value.code;
    at = organ?.to ?? at + 1;
  }
  return code;
}

function organAt(doc: TokenText, at: number, limit: number): { code: string; to: number } | null {
  const organ = organCountries.at(doc.tokens, at, limit);
  if (!organ || (organ.value.place && doc.tokens[at]!.capital === 'none')) return null;
  return { code: organ.value.code, to: organ.to };
}

/** `đại sứ tại Washington`: where, not whom. */
function isPosted(doc: TokenText, title: Range, at: number): boolean {
  return at > title.from && /^(?:tại|ở|in|at|to)$/u.test(doc.tokens[at - 1]!.text);
}

/** A word for meeting or addressing another stands between. */
function meets({ tokens }: TokenText, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some((token) => /^(?:gặp|tiếp|đón|hội|điện|thăm|chào|mời|trích|gửi|với)$/u.test(token.text));
}

/** The country named in the sentence in front of the name, where it is one alone and not in the title of another. */
function bySentence(
  doc: TokenText,
  person: Located,
  countries: readonly CountryMention[],
  titled: ReadonlySet<number>,
): string | null {
  const claimed = person.mentions.filter(({ claims }) => claims.length > 0);
  for (const mention of claimed.length > 0 ? claimed : person.mentions) {
    const sentence = sentenceAt(doc, mention.name.from);
    const near = within(countries, { from: sentence.from, to: mention.name.from });
    const states = near.filter((country) => isState(doc, country) && country.code !== 'VN');
    const codes = new Set(states.map(({ code }) => code));
    // `Thủ tướng Đức A gặp Tổng thống B`: hers, not his.
    const hers = states.every(
      (country) => titled.has(country.from) && meets(doc, country.to, mention.name.from),
    );
    if (codes.size === 1 && !hers) return [...codes][0]!;
  }
  return null;
}
