/** Where a title stands and how far it reaches: office word, then the body, field, country or place it belongs to. */
import { keyOf } from './keys.ts';
import {
  bodies,
  countries,
  honorifics,
  joiners,
  notOffices,
  type OfficeWord,
  officePrefixes,
  offices,
  places,
  ranks,
  stopPairs,
  stops,
} from './lexicon.ts';
import { ENGLISH_PAST, nameAt } from './names.ts';
import { readComplement, startsTitle } from './title-complement.ts';
import { leadAt } from './title-lead.ts';
import type { Range, Token } from './tokens.ts';

/** A title as it stands, with what it says of the office. */
export interface Title extends Range {
  /** First token of the title without `nguyên`, `cựu`. */
  readonly core: number;
  /** End of the office word itself. */
  readonly head: number;
  readonly office: OfficeWord;
  readonly former: boolean;
  /** Code of the country or bloc it serves, where the title names one. */
  readonly country: string | null;
  /** A public body, country or place stands with it. */
  readonly public: boolean;
  /** A company, club, school or the like stands with it. */
  readonly private: boolean;
}

/** Words between a title and the name it belongs to that no lexicon knows. */
const MAX_UNKNOWN = 14;

const GOVERNMENT = keyOf('chính');

/** Title that begins at a token, or null. */
export function titleAt(tokens: readonly Token[], from: number, limit: number): Title | null {
  const plain = plainTitleAt(tokens, from, limit);
  if (plain) return plain;
  // `Former US President A`
  const prefix = officePrefixes.at(tokens, from, limit);
  const led = prefix?.value === 'former' && prefix.to < limit ? ledTitleAt(tokens, prefix.to, limit) : null;
  return led ? { ...led, former: true } : ledTitleAt(tokens, from, limit);
}

/** `US Ambassador`, `Russian Security Council Secretary`: an English office behind its country and body. */
function ledTitleAt(tokens: readonly Token[], from: number, limit: number): Title | null {
  const lead = leadAt(tokens, from, limit);
  // The last word of a body may begin the office: `Vietnam's Deputy Police Chief`.
  for (let at = lead?.to ?? from; lead && at > from && at >= lead.to - 1; at--) {
    const title = plainTitleAt(tokens, at, limit);
    if (!title || !/^[A-Za-z]{3,}$/u.test(tokens[at]!.text)) continue;
    return {
      ...title,
      from,
      core: from,
      country: lead.country ?? title.country,
      public: title.public || lead.public,
    };
  }
  return null;
}

function plainTitleAt(tokens: readonly Token[], from: number, limit: number): Title | null {
  if (notOffices.at(tokens, from, limit)) return null;
  let core = from;
  let former = false;
  // `chính quyền Tổng thống` holds no `quyền`.
  if (tokens[from]!.text === 'quyền' && tokens[from - 1]?.key === GOVERNMENT) return null;
  // `giữ chức vụ Phó Bí thư` holds no `Vụ phó`.
  if (tokens[from]!.text === 'vụ' && tokens[from - 1]?.text === 'chức') return null;
  let office = offices.at(tokens, core, limit);
  while (!office || officePrefixes.at(tokens, core, limit)) {
    const prefix = officePrefixes.at(tokens, core, limit);
    if (!prefix) break;
    const longer = offices.at(tokens, core, limit);
    if (longer && longer.to > prefix.to) {
      office = longer;
      break;
    }
    const next = offices.at(tokens, prefix.to, limit) ?? null;
    const again = officePrefixes.at(tokens, prefix.to, limit);
    if (!next && !again && !(prefix.value === 'former' && ranks.at(tokens, prefix.to, limit))) return null;
    if (prefix.value !== 'part') {
      former ||= prefix.value === 'former';
      core = prefix.to;
      from = Math.min(from, core);
      office = offices.at(tokens, core, limit);
      continue;
    }
    // `Phó`, `Quyền`: part of the title.
    const inner = titleHead(tokens, prefix.to, limit);
    if (!inner) return null;
    office = inner;
    break;
  }
  if (!office) return null;
  const head = office.to;
  const reach = readComplement(tokens, head, limit);
  return {
    from,
    to: reach.to,
    core,
    head,
    office: office.value,
    former,
    country: reach.country ?? countryInside(tokens, core, head) ?? countryBefore(tokens, from),
    public: reach.public || (office.value.org && namesBody(tokens, core, head)),
    private: reach.private,
  };
}

/** `Chủ tịch Ủy ban châu Âu`: the office word names whom it serves. */
function countryInside(tokens: readonly Token[], core: number, head: number): string | null {
  for (let i = core + 1; i < head; i++) {
    const country = countries.at(tokens, i, head);
    if (country && !country.value.capital && tokens[i]!.capital !== 'none') return country.value.code;
  }
  return null;
}

/** `Vietnamese Deputy Minister`, `Singapore's Minister`: in English the country stands in front. */
function countryBefore(tokens: readonly Token[], from: number): string | null {
  if (!/^[A-Z][A-Za-z]+$/u.test(tokens[from]!.text)) return null;
  let end = from;
  if (tokens[end - 1]?.text === 's' && tokens[end - 2]?.key === "'") end -= 2;
  for (let start = end - 1; start >= Math.max(0, end - 3); start--) {
    const country = countries.at(tokens, start, end);
    if (country?.to === end && !country.value.capital && tokens[start]!.sentence === tokens[from]!.sentence) {
      return tokens[from - 1]!.capital === 'none' && end === from ? null : country.value.code;
    }
  }
  return null;
}

/** `Chủ nhiệm Văn phòng Chủ tịch nước`: the office word holds its body. */
function namesBody(tokens: readonly Token[], core: number, head: number): boolean {
  for (let i = core + 1; i < head; i++) {
    const body = bodies.at(tokens, i, head);
    if (body?.value === 'public' && body.to - i >= 2) return true;
  }
  return false;
}

const RANK_OFFICE: OfficeWord = {
  full: false,
  org: false,
  vietnamese: false,
  weak: true,
  none: false,
  peer: false,
  group: false,
  member: false,
};

/** `đại tá cảnh sát Philippines`, `tướng tình báo`: a rank with its service before a name is a title. */
export function rankTitleAt(
  tokens: readonly Token[],
  from: number,
  head: number,
  limit: number,
): Title | null {
  const reach = readComplement(tokens, head, limit);
  if (reach.to === head || !reach.public || reach.private) return null;
  if (!nameAt(tokens, reach.to, limit, 'titled')) return null;
  const former =
    ranks.at(tokens, from, limit) === null && officePrefixes.at(tokens, from, limit)?.value === 'former';
  const core = former ? from + 1 : from;
  return {
    from,
    to: reach.to,
    core,
    head,
    office: RANK_OFFICE,
    former,
    country: reach.country,
    public: true,
    private: false,
  };
}

function titleHead(
  tokens: readonly Token[],
  at: number,
  limit: number,
): { value: OfficeWord; to: number } | null {
  let from = at;
  for (let i = 0; i < 2; i++) {
    const office = offices.at(tokens, from, limit);
    if (office) return office;
    const prefix = officePrefixes.at(tokens, from, limit);
    if (prefix?.value !== 'part') return null;
    from = prefix.to;
  }
  return null;
}

/** End of a country or place of several words: no name begins inside it. */
function knownEnd(tokens: readonly Token[], at: number, limit: number): number {
  return Math.max(at, countries.at(tokens, at, limit)?.to ?? at, places.at(tokens, at, limit)?.to ?? at);
}

/**
 * Start of the name that a title leads up to over words which no lexicon knows (`Trưởng phòng giám định pháp y …`),
 * or -1. Gives up at a mark, a stop word or another title.
 */
export function nameBehind(tokens: readonly Token[], title: Title, limit: number): number {
  if (title.office.weak || nameAt(tokens, title.to, limit, 'titled')) return -1;
  const end = Math.min(limit, title.to + MAX_UNKNOWN);
  for (let at = title.to; at < end; at++) {
    const known = at > title.to ? knownEnd(tokens, at, limit) : at;
    // `bầu cử tổng thống năm 2024 của ứng viên A`
    if (/^(?:19|20)\d\d$/u.test(tokens[at]!.text)) return -1;
    if (known > at + 1) {
      at = known - 1;
      continue;
    }
    const name = at > title.to ? nameAt(tokens, at, limit, 'bare') : null;
    // Behind `và`, `trong` and the like another phrase begins.
    if (name) return name.to - name.from < 2 || joiners.has(tokens[at - 1]!.key) ? -1 : at;
    if (endsTitle(tokens, at, limit)) return -1;
  }
  return -1;
}

/** A mark, a stop word, another title or an honorific: the title goes no further. */
function endsTitle(tokens: readonly Token[], at: number, limit: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'mark') {
    // `cựu Tổng thống Mỹ, ứng cử viên hàng đầu của đảng A`
    if (token.key === ',') return tokens[at + 1]?.capital !== 'none' || tokens[at + 1]!.text === 'ứng';
    return token.key !== '-' && token.text !== '&';
  }
  const stopped =
    token.capital === 'none' &&
    (stops.has(token.key) || stopPairs.at(tokens, at, limit) !== null || ENGLISH_PAST.test(token.text));
  return stopped || startsTitle(tokens, at, limit) || honorifics.at(tokens, at, limit) !== null;
}
