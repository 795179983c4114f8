/** Which mentions are one agreement: by acronym, by the same words, by parties and level. */
import type { AgreementType } from '../knowledge/types.ts';
import type { AgreementGroup, AgreementMention } from './agreement.types.ts';
import { keyOf, keySet } from './keys.ts';
import { AGREEMENT_ALIASES } from './lexicons/agreements.ts';
import type { CountryMention } from './parties.ts';
import type { TokenText } from './tokens.ts';

/** Agreements of late that a mention is compared with: an article names fewer, and a long text stays linear. */
const RECENT = 60;
/** Mentions of one agreement compared with a new one: the first are the fullest told. */
const COMPARED = 12;

const EMPTY = keySet(
  'ở trên về của giữa và các bản quan hệ khuôn khổ mối hai nước bên với việc cách của “ ( ) - ,',
);

/** `FTA`, `mậu dịch`: other words for a free trade agreement. */
const SYNONYMS = new Map(
  [
    ['fta', 'hiệp định thương mại tự do'],
    ['mậu', 'thương'],
    ['dịch', 'mại'],
  ].map(([word = '', other = '']) => [word, other.split(' ').map(keyOf)]),
);

function contentKeys(doc: TokenText, mention: AgreementMention): string[] {
  const out: string[] = [];
  for (let i = mention.from; i < mention.to; i++) {
    const token = doc.tokens[i]!;
    if (token.kind === 'mark' || EMPTY.has(token.key) || token.text === mention.acronym) continue;
    out.push(...(SYNONYMS.get(token.text.toLowerCase()) ?? [token.key]));
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
  for (const [index, mention] of mentions.entries()) {
    const keys = contentKeys(doc, mention);
    const before = mentions[index - 1];
    const also = before && !mention.partnership && isAlso(doc, before, mention);
    const other = before && !also && !mention.partnership && isOther(doc, before, mention);
    const group = also
      ? groups.find((one) => one.mentions.includes(before))
      : groups
          .slice(-RECENT)
          .find(
            (one) =>
              !(other && one.mentions.includes(before)) &&
              one.mentions.slice(0, COMPARED).some((member, i) => isOne(member, one.keys[i]!, mention, keys)),
          );
    if (group) {
      group.mentions.push(mention);
      group.keys.push(keys);
    } else groups.push({ mentions: [mention], keys: [keys] });
  }
  return groups.map((group) => {
    const ordered = [...group.mentions].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
    return { type: typeOf(ordered), mentions: ordered };
  });
}

/** What its acronym is known to be, else what the fullest form says. */
function typeOf(ordered: readonly AgreementMention[]): AgreementType {
  const full = ordered.find((mention) => mention.to > mention.body) ?? ordered[0]!;
  if (full.type !== 'plan') return full.type;
  if (ordered.some((mention) => mention.acronym !== null && ALIASES.has(mention.acronym))) return 'agreement';
  return ordered.find((mention) => mention.acronym !== null && mention.type !== 'plan')?.type ?? full.type;
}

function isOne(
  a: AgreementMention,
  aKeys: readonly string[],
  b: AgreementMention,
  bKeys: readonly string[],
): boolean {
  if (isDraft(aKeys) !== isDraft(bKeys)) return false;
  if (a.acronym !== null && b.acronym !== null) return plainAcronym(a.acronym) === plainAcronym(b.acronym);
  if (isAlias(a, bKeys, b) || isAlias(b, aKeys, a)) return true;
  if (a.partnership !== b.partnership) return false;
  const family = (type: AgreementType): string => FAMILY[type] ?? type;
  if (family(a.type) !== family(b.type)) return false;
  if (a.partnership) {
    const clash = a.countries.length > 0 && b.countries.length > 0 && !sameCodes(a.countries, b.countries);
    return !clash && overlap(levelKeys(aKeys, a), levelKeys(bKeys, b)) >= 0.99;
  }
  if (a.countries.length > 0 && b.countries.length > 0 && overlapCodes(a, b) === 0) return false;
  if (differ(aKeys, bKeys)) return false;
  return overlap(aKeys, bKeys) >= 0.8 && Math.min(aKeys.length, bKeys.length) >= 3;
}

/** `dự thảo khung COC`, `khung COC` is not the COC. */
function isDraft(keys: readonly string[]): boolean {
  return DRAFTS.has(keys[0] ?? '') || DRAFTS.has(keys[1] ?? '');
}

const DRAFTS = keySet('dự thảo khung');

/** `UNCLOS 1982` is the UNCLOS. */
function plainAcronym(acronym: string): string {
  return acronym.replace(/\s*(?:19|20)\d\d$/u, '');
}

const YEAR = /^(?:19|20)\d\d$/u;
/** Words that a shorter form may have and the longer lacks, where it has more than these. */
const SHORT_FORM = 7;

/** Each has a year, or each a word, that the other lacks: `vận tải hàng không`, `vận tải biển`. */
function differ(a: readonly string[], b: readonly string[]): boolean {
  const years = [a, b].map((keys) => keys.filter((key) => YEAR.test(key)));
  if (years[0]!.length > 0 && years[1]!.length > 0 && !years[0]!.some((year) => years[1]!.includes(year)))
    return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const own = short.filter((key) => !long.includes(key) && !COMMON.has(key));
  const others = long.filter((key) => !short.includes(key));
  return own.length > 0 && others.length > 0 && short.length < SHORT_FORM;
}

const COMMON = keySet('năm bản mới chung song phương lịch sử quốc tế hợp tác khung tự do toàn diện biên');

/** Two in one list, or one in the place of the other. */
function isOther(doc: TokenText, before: AgreementMention, mention: AgreementMention): boolean {
  const { tokens } = doc;
  if (tokens[before.from]!.sentence !== tokens[mention.from]!.sentence || mention.from <= before.to)
    return false;
  const between = tokens.slice(before.to, mention.from);
  if (between.length > OTHER_REACH) return false;
  const words = between.map((token) => token.text).join(' ');
  if (/thay thế|thay cho|sửa đổi|bổ sung|kế thừa/u.test(words)) return true;
  return between.every(
    (token) => token.kind !== 'word' || /^(?:và|cùng|cũng|như|với|tháng|năm)$/u.test(token.text),
  );
}

/** Words between two names of a list, or around `thay thế`, at most. */
const OTHER_REACH = 8;

/** `thỏa thuận hạt nhân Iran` of a text that has the JCPOA. */
function isAlias(known: AgreementMention, keys: readonly string[], other: AgreementMention): boolean {
  if (known.acronym === null || FAMILY[other.type] !== 'treaty') return false;
  const alias = ALIASES.get(known.acronym);
  return (
    alias?.words.every((word) => keys.includes(word)) === true &&
    keys.length - alias.words.length <= MAX_ALIAS &&
    other.countries.every((country) => country.code === alias.party)
  );
}

const ALIASES = new Map(
  AGREEMENT_ALIASES.map(([acronym, words, party]) => [
    acronym,
    { words: words.split(' ').map((word) => keyOf(word)), party },
  ]),
);
/** Words of an everyday name beside those that tell it, at most: noun, party, `năm 2015`. */
const MAX_ALIAS = 6;

/** Between a name and another of the same agreement: `(`, `, hay`, `còn gọi là`. */
const ALSO =
  /^(?:\(|(?:,|-|\()? ?(?:hay|tức|tức là|hay còn gọi là|còn gọi là|còn được gọi là|thường được gọi là|được gọi là|có tên|có tên là|mang tên|có tên gọi là|có tên đầy đủ là|tên đầy đủ là|có tên chính thức là|tên chính thức là|gọi tắt là))$/u;
/** Words in between at most. */
const ALSO_REACH = 6;

function isAlso(doc: TokenText, before: AgreementMention | undefined, mention: AgreementMention): boolean {
  if (!before || mention.from - before.to > ALSO_REACH || mention.from <= before.to) return false;
  const words = doc.tokens.slice(before.to, mention.from).filter((token) => token.key !== '"');
  return ALSO.test(words.map((token) => token.text).join(' '));
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
