/** The distinct offices that an article gives a person. */
import { keyOf, keySet } from './keys.ts';
import { bodies, eastAsianSurnames, leaders } from './lexicon.ts';
import type { PersonMention, TitleClaim } from './person.types.ts';
import { type Range, sentenceAt, type TokenText, textOf } from './tokens.ts';

/** An office that the article gives a person. */
export interface OfficialRole {
  readonly title: Range;
  readonly rank: Range | null;
  readonly former: boolean;
  readonly evidence: Range;
  readonly country: string | null;
  /** `người đồng cấp`: names no office of its own. */
  readonly peer: boolean;
}

/** Share of the words of the shorter title that the longer must have to be the same office. */
const SAME_OFFICE = 0.75;

/** True where the words of a title name a public office. */
export function isPublicOffice(claim: TitleClaim): boolean {
  const { office } = claim.title;
  if (office.none) return false;
  if (claim.title.private && !claim.title.public) return false;
  if (office.full) return true;
  return (office.org || office.weak) && claim.title.public;
}

/** `lãnh đạo Kim Jong-un`: right before a name in full that is no place's, the leader of a state. */
function leadsState({ tokens }: TokenText, { name }: PersonMention, { title }: TitleClaim): boolean {
  if (name.vietnamese || name.to - name.from < 2 || title.to !== name.from || title.private) return false;
  if (!eastAsianSurnames.has(tokens[name.from]!.key)) return false;
  return title.to - title.core === 2 && /^lãnh$/iu.test(tokens[title.core]!.text);
}

/** Words of a chair of something else. */
const OTHER_CHAIR =
  /ủy ban|uỷ ban|Huawei|Alibaba|câu lạc bộ|CLB|công ty|tập đoàn|HĐQT|ngân hàng|hiệp hội|liên đoàn|doanh nghiệp|hãng|quỹ|hội đồng/iu;
/** Whom the chair of a state meets, and how. */
const PEER = /Tổng thống|Thủ tướng|Ngoại trưởng|Tổng Bí thư/u;
const MET = /gặp|hội đàm|hội kiến|điện đàm|thượng đỉnh|tiếp|đón|thăm|đàm phán|chào/u;

/** `Tổng thống Mỹ A gặp Chủ tịch B`: the other side of a head of state, by a name in full. */
function chairsState(doc: TokenText, { name }: PersonMention, { title }: TitleClaim): boolean {
  if (name.to - name.from < 2 || title.to !== name.from || title.to - title.core !== 2 || title.private)
    return false;
  if (!/^chủ tịch$/iu.test(textOf(doc, { from: title.core, to: title.to }))) return false;
  const text = textOf(doc, sentenceAt(doc, name.from));
  // `thân tín của Chủ tịch Tập A` in a sentence about China and not about ours.
  const sino =
    eastAsianSurnames.has(doc.tokens[name.from]!.key) &&
    /Trung Quốc|Triều Tiên|Bắc Kinh|Bình Nhưỡng/u.test(text);
  if (sino && !/Việt/u.test(text) && !OTHER_CHAIR.test(text)) return true;
  return PEER.test(text) && MET.test(text) && !OTHER_CHAIR.test(text);
}

interface Draft {
  keys: readonly string[];
  role: OfficialRole;
}

/** What an article speaks of, so that a bare word for an office in it means theirs. */
export interface Topics {
  /** An assembly: a `đại biểu` is a member. */
  readonly assembly: boolean;
  /** An organisation of states: a `Tổng thư ký` is its. */
  readonly union: boolean;
  /** Acronyms in brackets behind a body of a state: `Cơ quan An ninh Tổng thống Hàn Quốc (PSS)`. */
  readonly bodies: ReadonlySet<string>;
}

export function topicsOf(doc: TokenText): Topics {
  const { text } = doc;
  return {
    bodies: stateAcronyms(doc),
    assembly: /Quốc hội|HĐND|Hội đồng nhân dân/u.test(text),
    union: /Li[êe]n (?:Hợp|Hiệp|hợp|hiệp) [Qq]uốc|LHQ|NATO|ASEAN/u.test(text),
  };
}

/** Words of a body's name in front of its acronym. */
const MAX_BODY = 16;

function stateAcronyms({ tokens }: TokenText): Set<string> {
  const found = new Set<string>();
  tokens.forEach((token, at) => {
    if (token.capital !== 'all' || tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')') return;
    const start = Math.max(0, at - 1 - MAX_BODY);
    const owners = new Set<string>();
    for (let i = start; i < at - 1; i++) {
      const body = tokens[i]!.capital === 'none' ? null : bodies.at(tokens, i, at - 1);
      if (body) owners.add(body.value);
    }
    if (owners.has('public') && !owners.has('private')) found.add(token.text);
  });
  return found;
}

/** `giám đốc PSS`: an office of a body that the article names in full with its acronym. */
function servesNamed(doc: TokenText, { title }: TitleClaim, topics: Topics): boolean {
  const last = doc.tokens[title.to - 1]!;
  return title.office.org && !title.private && title.to === title.head + 1 && topics.bodies.has(last.text);
}

/** `Tổng thư ký A` on a page about the United Nations. */
function headsUnion(doc: TokenText, { title }: TitleClaim): boolean {
  const bare = title.to === title.head && !title.private && title.office.org;
  return bare && /^tổng thư ký$/iu.test(textOf(doc, { from: title.core, to: title.to }));
}

/** Offices of a person, each once in its longest form, in the order of the article. */
export function rolesOf(doc: TokenText, mentions: readonly PersonMention[], topics: Topics): OfficialRole[] {
  const drafts: Draft[] = [];
  const rank = mentions.find((mention) => mention.rank !== null)?.rank ?? null;
  for (const mention of mentions) {
    const isLeader = leaders.at(doc.tokens, mention.name.from)?.to === mention.name.to;
    for (const claim of mention.claims) {
      if (contradicts(mentions, mention, claim)) continue;
      const member = topics.assembly && claim.title.office.member && !claim.title.private;
      const heads = topics.union && claim.title.from < mention.name.from && headsUnion(doc, claim);
      const known =
        isPublicOffice(claim) ||
        member ||
        heads ||
        servesNamed(doc, claim, topics) ||
        (isLeader && claim.title.office.org);
      if (!known && !leadsState(doc, mention, claim) && !chairsState(doc, mention, claim)) continue;
      addRole(doc, drafts, claim);
    }
  }
  if (drafts.length === 0 && rank !== null) return [rankRole(mentions)];
  const peers = drafts.filter(({ role }) => !role.peer);
  return (peers.length > 0 ? peers : drafts).map(({ role }, i) =>
    i === 0 || isArmed(doc, role) ? { ...role, rank } : role,
  );
}

/** Ours, blocs, and states whose people bear names in Vietnamese spelling. */
const SINO = new Set(['VN', 'CN', 'TW', 'HK', 'MO', 'SG', 'KR', 'KP', 'EU', 'UN']);

/** A title behind the name that serves another country than the titles in front of it belongs to somebody else. */
function contradicts(mentions: readonly PersonMention[], mention: PersonMention, claim: TitleClaim): boolean {
  const { country } = claim.title;
  if (country === null || claim.title.from < mention.name.from) return false;
  // `… về Trần Thị A, Ngoại trưởng Malaysia nói`: a Vietnamese serves no such country.
  const state = country.length === 2;
  if (state && mention.name.vietnamese && mention.name.to - mention.name.from >= 3 && !SINO.has(country))
    return true;
  return mentions.some((other) =>
    other.claims.some(
      (own) =>
        own.title.from < other.name.from && own.title.country !== null && own.title.country !== country,
    ),
  );
}

/** An officer of whom the article tells the rank alone. */
function rankRole(mentions: readonly PersonMention[]): OfficialRole {
  const mention = mentions.find((item) => item.rank !== null)!;
  const rank = mention.rank!;
  return {
    title: rank,
    rank,
    former: mention.formerRank,
    evidence: { from: Math.min(rank.from, mention.name.from), to: Math.max(rank.to, mention.name.to) },
    country: null,
    peer: false,
  };
}

function addRole(doc: TokenText, drafts: Draft[], claim: TitleClaim): void {
  const title = { from: claim.title.core, to: claim.title.to };
  const role: OfficialRole = {
    title,
    rank: null,
    former: claim.former,
    evidence: claim.evidence,
    country: claim.title.country,
    peer: claim.title.office.peer,
  };
  const keys = keysOf(doc, title);
  const same = drafts.find((other) => sameOffice(other.keys, keys));
  if (!same) drafts.push({ keys, role });
  else if (keys.length > same.keys.length) {
    same.keys = keys;
    same.role = { ...role, former: same.role.former && role.former };
  }
}

function isArmed(doc: TokenText, role: OfficialRole): boolean {
  return /công an|quốc phòng|quân|cảnh sát|tư lệnh|biên phòng/iu.test(textOf(doc, role.title));
}

/** Words that one form of a title may lack. */
const FILLERS = keySet('bộ của nước chính phủ liên bang lb về và - , cộng hòa');
/** `Người phát ngôn`, `phát ngôn viên`. */
const PERSON = keyOf('người');
const NEW = keyOf('tân');
/** `TT Trump`: whichever of the two the article calls him in full. */
const SHORT_OFFICES: Readonly<Record<string, readonly string[]>> = {
  tt: ['tổng thống', 'thủ tướng'].map(phraseKey),
};

function phraseKey(phrase: string): string {
  return phrase.split(' ').map(keyOf).join(' ');
}

function keysOf(doc: TokenText, range: Range): string[] {
  const keys: string[] = [];
  for (let i = range.from; i < range.to; i++) keys.push(doc.tokens[i]!.key);
  // `tân Tổng thống`: how long he has been it is no part of the office.
  return keys[0] === NEW && keys.length > 1 ? keys.slice(1) : keys;
}

const DEPUTY = keySet('phó deputy vice');

/** `Phó Chủ tịch`, `Cục phó`: never the office of the chief. */
function isDeputy(keys: readonly string[]): boolean {
  return keys.slice(0, 2).some((key) => DEPUTY.has(key));
}

/** Two titles of one person are one office where one says no more than the other. */
function sameOffice(a: readonly string[], b: readonly string[]): boolean {
  if (isDeputy(a) !== isDeputy(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (
    short.length === 1 &&
    SHORT_OFFICES[short[0]!]?.some((full) => ` ${long.join(' ')} `.includes(` ${full} `))
  )
    return true;
  // `President` of `US President`: in English the country stands in front.
  if (short.every((key, i) => key === long[long.length - short.length + i])) return true;
  if (short[0] !== long[0] && short[0] !== PERSON && long[0] !== PERSON) return false;
  const words = new Set(long);
  const own = short.filter((key) => !FILLERS.has(key));
  const shared = own.filter((key) => words.has(key)).length;
  return own.length > 0 && shared / own.length >= SAME_OFFICE;
}
