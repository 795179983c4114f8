/** Parties of an agreement: its phrase, then its sentence, then the headline, then the article. */
import type { AgreementGroup, AgreementMention } from './agreement.types.ts';
import { BODIES, makersBehind, makersOf } from './agreement-makers.ts';
import { hasBoth } from './agreement-words.ts';
import { type CountryMention, codesIn, within } from './parties.ts';
import { sentenceAt, type TokenText, textOf } from './tokens.ts';

/** What decided the parties. */
export type PartiesBasis = 'phrase' | 'sentence' | 'headline' | 'article' | 'none';

export interface Parties {
  readonly codes: readonly string[];
  readonly basis: PartiesBasis;
}

/** What a reader of the article takes for granted: who it is about. */
export interface ArticleParties {
  readonly headline: readonly string[];
  /** The two most named, where the article is about two. */
  readonly pair: readonly string[];
  /** All that it names more than in passing, the most named first. */
  readonly codes: readonly string[];
}

/** Instruments of many states: the phrase names a subject, not its parties. */
const MULTILATERAL =
  /^(?:TPP|CPTPP|RCEP|UNCLOS|COC|DOC|NPT|UNFCCC|TAC|AFTA|CITES|UNCAC|NATO|APEC|WTO|EAS)\b/u;
const MANY =
  /xuyên Thái Bình Dương|Liên Hợp Quốc|Liên Hiệp Quốc|LHQ|Liên hợp quốc|Luật [Bb]iển|Biển Đông|Paris|Geneva|Vienna|Kyoto|Rome|Basel|Schengen|Lisbon|Montreal|Minamata|Ottawa|toàn cầu|toàn diện khu vực|phổ biến vũ khí|Tokyo|ASEAN/u;

/** Times that a country is named by an article that is about it. */
const MORE_THAN_PASSING = 3;

/** Counts who is named, persons' names left out. */
export function articleParties(doc: TokenText, countries: readonly CountryMention[]): ArticleParties {
  const count = new Map<string, number>();
  for (const mention of countries) {
    if (mention.capital || mention.code === 'UN') continue;
    count.set(mention.code, (count.get(mention.code) ?? 0) + 1);
  }
  const ranked = [...count.entries()].sort((a, b) => b[1] - a[1]);
  const headline = doc.sentences[0] ? codesIn(countries, doc.sentences[0]) : [];
  const pair = ranked.slice(0, 2).map(([code]) => code);
  const codes = ranked.filter(([, times]) => times >= MORE_THAN_PASSING).map(([code]) => code);
  return { headline, pair: pair.length === 2 ? pair : [], codes };
}

/** Parties of a group of mentions. `actors` are the countries and, each with its own, the officials named. */
export function partiesOf(
  doc: TokenText,
  group: AgreementGroup,
  countries: readonly CountryMention[],
  actors: readonly CountryMention[],
  article: ArticleParties,
): Parties {
  const many = group.mentions.some((mention) => isMultilateral(doc, mention));
  if (many) return multilateral(doc, group, countries, actors, article);
  const inPhrase =
    group.mentions.map((mention) => partyCodes(doc, mention)).sort((a, b) => b.length - a.length)[0] ?? [];
  if (inPhrase.length >= 2) return { codes: inPhrase, basis: 'phrase' };
  // `tuyên bố chung của G7`, `Hiến chương NATO`: the bloc's own.
  const own = group.mentions.find((mention) => isOfBloc(doc, mention));
  if (own && inPhrase.length === 1) return { codes: inPhrase, basis: 'phrase' };
  const stated = firstOf(group.mentions, (mention) => makersBehind(doc, mention, countries));
  if (stated && inPhrase.every((code) => stated.includes(code))) return { codes: stated, basis: 'sentence' };
  // `giữa hai nước`: the two whom the article is about, whoever else stands in the sentence.
  const two = article.headline.length === 2 ? article.headline : article.pair;
  if (group.mentions[0]!.both && inPhrase.length === 0 && two.length === 2)
    return { codes: nearPair(doc, group.mentions[0]!, actors, article) ?? two, basis: 'article' };
  const makers = firstOf(group.mentions, (mention) => makersOf(doc, mention, actors, inPhrase[0] ?? null));
  if (makers) return { codes: makers, basis: 'sentence' };
  const sentence = firstOf(group.mentions, (mention) => {
    const range = sentenceAt(doc, mention.from);
    for (const named of [countries, actors]) {
      const codes = codesIn(named, range).filter((code) => !BODIES.has(code));
      const all = [...new Set([...inPhrase, ...codes])];
      if (all.length === 2) return all;
      if (all.length > 2) return null;
    }
    return null;
  });
  if (sentence) return { codes: sentence, basis: inPhrase.length > 0 ? 'phrase' : 'sentence' };
  if (inPhrase.length === 1) {
    const first = firstActor(doc, group.mentions[0]!, actors, inPhrase[0]!);
    return first === null
      ? withOther(inPhrase[0]!, article)
      : { codes: [inPhrase[0]!, first], basis: 'sentence' };
  }
  // A pact of which the sentence names no party is the article's only where it speaks of two sides.
  const speaking = group.mentions.find(
    (mention) => mention.partnership || mention.both || speaksOfTwo(doc, mention),
  );
  if (!speaking) return ofTwo(doc, group, actors, article);
  const near = nearPair(doc, speaking, actors, article);
  // Of several countries that a text goes through the headline may name two whose matter this is not.
  if (near && article.headline.length === 2 && !near.every((code) => article.headline.includes(code)))
    return { codes: near, basis: 'article' };
  if (article.headline.length === 2) return { codes: article.headline, basis: 'headline' };
  if (near) return { codes: near, basis: 'article' };
  if (article.pair.length === 2) return { codes: article.pair, basis: 'article' };
  return { codes: [], basis: 'none' };
}

/** Whose sentence it is: the country of the first who acts in it, in front of the name. */
function firstActor(
  doc: TokenText,
  mention: AgreementMention,
  actors: readonly CountryMention[],
  side: string,
): string | null {
  const { from } = sentenceAt(doc, mention.from);
  const first = within(actors, { from, to: mention.from }).find(
    (actor) => !BODIES.has(actor.code) && !actor.bloc,
  );
  return first === undefined || first.code === side ? null : first.code;
}

/** The phrase names one side: the other is the one that the article is about beside it, or we. */
function withOther(side: string, article: ArticleParties): Parties {
  const other = article.pair.find((code) => code !== side) ?? (side === 'VN' ? undefined : 'VN');
  return { codes: other === undefined ? [side] : [side, other], basis: 'phrase' };
}

/** One bloc in the phrase, and no `với` or `giữa` before it. */
function isOfBloc({ tokens }: TokenText, mention: AgreementMention): boolean {
  const [only, other] = mention.countries;
  if (!only?.bloc || other || /^(?:EU|ASEAN)$/u.test(only.code)) return false;
  return !/^(?:với|giữa|cùng|và)$/u.test(tokens[only.from - 1]?.text ?? '');
}

/** A pact between states of which the sentence names nobody: the two of the headline, or of the sentence before. */
function ofTwo(
  doc: TokenText,
  group: AgreementGroup,
  actors: readonly CountryMention[],
  article: ArticleParties,
): Parties {
  if (!/^(?:agreement|treaty|memorandum|protocol|minutes)$/u.test(group.type))
    return { codes: [], basis: 'none' };
  if (article.headline.length === 2) return { codes: article.headline, basis: 'headline' };
  for (const mention of group.mentions) {
    const index = doc.tokens[mention.from]!.sentence;
    const before = doc.sentences[index - 1];
    if (!before || before.block !== doc.sentences[index]!.block) continue;
    const codes = codesIn(actors, { from: before.from, to: sentenceAt(doc, mention.from).to }).filter(
      (code) => !BODIES.has(code),
    );
    if (codes.length === 2) return { codes, basis: 'article' };
  }
  return { codes: [], basis: 'none' };
}

function firstOf(
  mentions: readonly AgreementMention[],
  parties: (mention: AgreementMention) => string[] | null,
): string[] | null {
  for (const mention of mentions) {
    const found = parties(mention);
    if (found) return found;
  }
  return null;
}

/** Words back in which the two of whom a text on several countries speaks are looked for. */
const NEAR = 90;

/** In a text on several countries: the two named last; where ours is one of the article's, it and the other. */
function nearPair(
  doc: TokenText,
  mention: AgreementMention,
  actors: readonly CountryMention[],
  article: ArticleParties,
): string[] | null {
  if (article.codes.length < 3) return null;
  const end = sentenceAt(doc, mention.from).to;
  const near = within(actors, { from: Math.max(0, mention.from - NEAR), to: end });
  const codes = [
    ...new Set(
      near
        .filter((actor) => !actor.capital && (!actor.bloc || actor.code === 'EU') && !BODIES.has(actor.code))
        .map((actor) => actor.code)
        .reverse(),
    ),
  ];
  const foreign = codes.filter((code) => code !== 'VN');
  if (article.codes.includes('VN') && foreign.length > 0) return ['VN', foreign[0]!];
  return foreign.length >= 2 ? foreign.slice(0, 2) : null;
}

/** `Hai bên đã ký …`, `hai Bộ trưởng chứng kiến …` */
function speaksOfTwo(doc: TokenText, mention: AgreementMention): boolean {
  const sentence = sentenceAt(doc, mention.from);
  return hasBoth(doc.tokens, sentence.from, sentence.to);
}

function isMultilateral(doc: TokenText, mention: AgreementMention): boolean {
  if (mention.acronym !== null && MULTILATERAL.test(mention.acronym)) return true;
  if (mention.partnership) return false;
  const text = doc.text.slice(doc.tokens[mention.from]!.start, doc.tokens[mention.to - 1]!.end);
  if (mention.countries.filter((country) => !country.bloc).length >= 2) return false;
  return (MANY.test(text) || mention.type === 'convention') && mention.type !== 'memorandum';
}

/** Countries that the phrase names as parties, and the other side of `giữa … và …` where that is no country. */
function partyCodes(doc: TokenText, mention: AgreementMention): string[] {
  const codes = new Set(mention.countries.map((country) => country.code).filter((code) => !BODIES.has(code)));
  const other = codes.size === 1 ? otherSide(doc, mention) : null;
  return other === null ? [...codes] : [...codes, other];
}

/** Words of a side that is no country, at most: `Tập đoàn General Electric`. */
const MAX_SIDE = 6;

/** `giữa Israel với Hamas`, `giữa Bộ Công Thương Việt Nam và Tập đoàn A`: the side in capitals behind the joiner, as written. */
function otherSide(doc: TokenText, mention: AgreementMention): string | null {
  const { tokens } = doc;
  const country = mention.countries[0]!;
  const between = tokens
    .slice(mention.body, country.from)
    .some((token) => /^(?:giữa|between)$/u.test(token.text));
  const joiner = tokens[country.to];
  const from = country.to + 1;
  if (!between || !/^(?:và|với|and)$/u.test(joiner?.text ?? '') || from >= mention.to) return null;
  if (tokens[from]!.capital === 'none') return null;
  let to = from + 1;
  while (to < mention.to && to - from < MAX_SIDE && !/^(?:về|on|for|nhằm)$/u.test(tokens[to]!.text)) to++;
  while (to > from + 1 && tokens[to - 1]!.capital === 'none') to--;
  return textOf(doc, { from, to });
}

/** Words between a country and the verb by which it joins or leaves a treaty of many. */
const JOINING_REACH = 6;
const JOINING = /^(?:ký|kí|phê|gia|ratified|joined|signed)$/u;
const LEAVING = /^(?:rút|rời|withdrew|withdraw|withdraws|left)$/u;

/** A treaty of many: its parties only where the sentence says who leaves or makes it. */
function multilateral(
  doc: TokenText,
  group: AgreementGroup,
  countries: readonly CountryMention[],
  actors: readonly CountryMention[],
  article: ArticleParties,
): Parties {
  for (const mention of group.mentions) {
    const named = [
      ...new Set(
        mention.countries
          .filter((country) => !BODIES.has(country.code) && !country.capital)
          .map((country) => country.code),
      ),
    ];
    if (named.length > 0) return { codes: named, basis: 'phrase' };
  }
  for (const mention of group.mentions) {
    const sentence = sentenceAt(doc, mention.from);
    const code = codeOfConduct(doc, mention, within(countries, sentence), article);
    if (code) return { codes: code, basis: 'sentence' };
    const last = within(actors, { from: sentence.from, to: mention.from }).at(-1);
    if (!last || BODIES.has(last.code)) continue;
    const verb = doc.tokens.slice(last.to, Math.min(mention.from, last.to + JOINING_REACH));
    if (verb.some((token) => LEAVING.test(token.text))) return { codes: [last.code], basis: 'sentence' };
    const joins = mention.from - last.to <= JOINING_REACH && verb.some((token) => JOINING.test(token.text));
    if (joins) return { codes: [last.code], basis: 'sentence' };
  }
  return { codes: [], basis: 'none' };
}

/** Words between `cùng với ASEAN` and what is done together. */
const WITH_REACH = 14;

/** The code of the South China Sea is made by ASEAN and China, where the sentence names both. */
function codeOfConduct(
  doc: TokenText,
  mention: AgreementMention,
  named: readonly CountryMention[],
  article: ArticleParties,
): string[] | null {
  if (!/^(?:COC|DOC)$/u.test(mention.acronym ?? 'COC')) return null;
  const text = textOf(doc, mention);
  if (mention.acronym === null && !/ứng xử/u.test(text)) return null;
  const pair = named.some((country, i) => {
    const next = named[i + 1];
    return next !== undefined && [country.code, next.code].sort().join() === 'ASEAN,CN';
  });
  if (pair) return ['ASEAN', 'CN'];
  // `Hai bên cùng với ASEAN thực hiện …`
  const two = article.headline.length === 2 ? article.headline : article.pair;
  const asean = named.find((country) => country.code === 'ASEAN' && country.to <= mention.from);
  if (!asean || mention.from - asean.to > WITH_REACH || two.includes('ASEAN') || !two.includes('CN'))
    return null;
  const words = doc.tokens.slice(Math.max(0, asean.from - 2), asean.from).map((token) => token.text);
  return words.includes('cùng') ? [...two, 'ASEAN'] : null;
}
