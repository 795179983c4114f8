/** Parties of an agreement: its phrase, then its sentence, then the headline, then the article. */
import type { AgreementGroup, AgreementMention } from './agreement.types.ts';
import { hasBoth } from './agreement-vague.ts';
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
}

/** Instruments of many states: the phrase names a subject, not its parties. */
const MULTILATERAL =
  /^(?:TPP|CPTPP|RCEP|UNCLOS|COC|DOC|NPT|UNFCCC|TAC|AFTA|CITES|UNCAC|NATO|APEC|WTO|EAS)\b/u;
const MANY =
  /xuyên Thái Bình Dương|Liên Hợp Quốc|Liên Hiệp Quốc|LHQ|Liên hợp quốc|Luật [Bb]iển|Biển Đông|Paris|Geneva|Vienna|Kyoto|toàn cầu|toàn diện khu vực|phổ biến vũ khí|Tokyo|ASEAN/u;

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
  return { headline, pair: pair.length === 2 ? pair : [] };
}

/** Parties of a group of mentions. */
export function partiesOf(
  doc: TokenText,
  group: AgreementGroup,
  countries: readonly CountryMention[],
  article: ArticleParties,
): Parties {
  const many = group.mentions.some((mention) => isMultilateral(doc, mention));
  if (many) return multilateral(doc, group, countries);
  const inPhrase =
    group.mentions.map((mention) => partyCodes(doc, mention)).sort((a, b) => b.length - a.length)[0] ?? [];
  if (inPhrase.length >= 2) return { codes: inPhrase, basis: 'phrase' };
  // `giữa hai nước`: the two whom the article is about, whoever else stands in the sentence.
  const two = article.headline.length === 2 ? article.headline : article.pair;
  if (group.mentions[0]!.both && inPhrase.length === 0 && two.length === 2)
    return { codes: two, basis: 'article' };
  const makers =
    inPhrase.length < 2
      ? group.mentions.map((mention) => makersOf(doc, mention, countries)).find(Boolean)
      : null;
  if (makers) return { codes: makers, basis: 'sentence' };
  for (const mention of group.mentions) {
    const sentence = sentenceAt(doc, mention.from);
    const codes = codesIn(countries, sentence).filter((code) => code !== 'UN');
    const all = [...new Set([...inPhrase, ...codes])];
    if (all.length === 2) return { codes: all, basis: inPhrase.length > 0 ? 'phrase' : 'sentence' };
  }
  if (inPhrase.length === 1) {
    const other =
      article.pair.find((code) => code !== inPhrase[0]) ?? (inPhrase[0] === 'VN' ? undefined : 'VN');
    return { codes: other === undefined ? inPhrase : [inPhrase[0]!, other], basis: 'phrase' };
  }
  // A pact of which the sentence names no party is the article's only where it speaks of two sides.
  if (!group.mentions.some((mention) => mention.partnership || mention.both || speaksOfTwo(doc, mention))) {
    return { codes: [], basis: 'none' };
  }
  if (article.headline.length === 2) return { codes: article.headline, basis: 'headline' };
  if (article.pair.length === 2) return { codes: article.pair, basis: 'article' };
  return { codes: [], basis: 'none' };
}

/** Words between the two who sign and what they sign: `và`, a short form in brackets, `sắp ký`. */
const MAKERS = { between: 4, before: 7 };
const MAKING = /^(?:ký|kết|đàm|phán|lập|cấp|signed|sign|signs|negotiating|concluded)$/u;

/** `Việt Nam và Liên minh châu Âu (EU) sắp ký …`: the two right in front of the verb, whoever else the sentence names. */
function makersOf(
  doc: TokenText,
  mention: AgreementMention,
  countries: readonly CountryMention[],
): string[] | null {
  const { tokens } = doc;
  const named = within(countries, { from: sentenceAt(doc, mention.from).from, to: mention.from });
  const last = named.at(-1);
  const verb = last ? tokens.slice(last.to, mention.from) : [];
  if (!last || verb.length > MAKERS.before || !verb.some((token) => MAKING.test(token.text))) return null;
  let second = last;
  for (const first of named.slice(0, -1).reverse()) {
    if (first.code === last.code) {
      // `Liên minh châu Âu (EU)`: one side in two words.
      second = first;
      continue;
    }
    const between = tokens.slice(first.to, second.from);
    const joined =
      between.length <= MAKERS.between && between.some((token) => /^(?:và|and|-|với)$/u.test(token.text));
    return joined ? [first.code, last.code] : null;
  }
  return null;
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
  const codes = new Set(mention.countries.map((country) => country.code).filter((code) => code !== 'UN'));
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

/** A treaty of many: its parties only where the sentence says who leaves or makes it. */
function multilateral(doc: TokenText, group: AgreementGroup, countries: readonly CountryMention[]): Parties {
  for (const mention of group.mentions) {
    const named = [
      ...new Set(
        mention.countries
          .filter((country) => country.code !== 'UN' && !country.capital)
          .map((country) => country.code),
      ),
    ];
    if (named.length > 0) return { codes: named, basis: 'phrase' };
    const sentence = sentenceAt(doc, mention.from);
    const before = within(countries, { from: sentence.from, to: mention.from });
    const last = before.at(-1);
    const previous = before.at(-2);
    if (
      last?.code === 'CN' &&
      previous?.code === 'ASEAN' &&
      /^(?:COC|DOC)$/u.test(mention.acronym ?? 'COC')
    ) {
      return { codes: ['ASEAN', 'CN'], basis: 'sentence' };
    }
    if (last) {
      for (let i = last.to; i < Math.min(mention.from, last.to + 4); i++) {
        if (doc.tokens[i]!.text === 'rút' || doc.tokens[i]!.text === 'rời')
          return { codes: [last.code], basis: 'sentence' };
      }
    }
  }
  return { codes: [], basis: 'none' };
}
