/** Where a title stands and how far it reaches: office word, then the body, field, country or place it belongs to. */
import { keyOf, keySet } from './keys.ts';
import {
  type BodyKind,
  bodies,
  countries,
  fieldSyllables,
  fields,
  honorifics,
  joiners,
  type OfficeWord,
  officePrefixes,
  offices,
  places,
  ranks,
  shortCountries,
  stopPairs,
  stops,
} from './lexicon.ts';
import { nameAt } from './names.ts';
import { placeRun } from './place-run.ts';
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

/** Words a title may have; longer ones in the news have about 25. */
const MAX_TITLE = 40;
/** Words between a title and the name it belongs to that no lexicon knows. */
const MAX_UNKNOWN = 14;

/** First word of `chính quyền`. */
const AND = keyOf('và');
const GOVERNMENT = keyOf('chính');

/** Title that begins at a token, or null. */
export function titleAt(tokens: readonly Token[], from: number, limit: number): Title | null {
  let core = from;
  let former = false;
  // `chính quyền Tổng thống` holds no `quyền`.
  if (tokens[from]!.text === 'quyền' && tokens[from - 1]?.key === GOVERNMENT) return null;
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
    if (prefix.value === 'former') {
      former = true;
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
    country: reach.country,
    public: reach.public || (office.value.org && namesBody(tokens, core, head)),
    private: reach.private,
  };
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
    if (!prefix || prefix.value === 'former') return null;
    from = prefix.to;
  }
  return null;
}

interface Complement {
  readonly to: number;
  readonly country: string | null;
  readonly public: boolean;
  readonly private: boolean;
}

/** Countries behind these words are where an envoy serves, not whom. */
const POSTED = keySet('tại ở in at to');

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function readComplement(tokens: readonly Token[], head: number, limit: number): Complement {
  const end = Math.min(limit, head + MAX_TITLE);
  let to = head;
  let country: string | null = null;
  let isPublic = false;
  let isPrivate = false;
  let at = head;
  let posted = false;
  let soft = false;
  while (at < end) {
    const part = partAt(tokens, at, end, to === head);
    if (part) {
      if (part.country !== null && country === null && !posted) country = part.country;
      if (part.soft) soft = true;
      if (part.public && !isPrivate && (!soft || part.state)) isPublic = true;
      if (part.private && !isPublic) isPrivate = true;
      to = part.to;
      at = to;
      posted = false;
      continue;
    }
    const token = tokens[at]!;
    // A joiner goes on only where a part follows.
    if (joiners.has(token.key) && !startsTitle(tokens, at + 1, end)) {
      if (token.key === ',' && !joinsComma(tokens, at, end)) break;
      if (stopPairs.at(tokens, at, end)) break;
      const next = partAt(tokens, at + 1, end, false);
      // `và Đổi` of `và Đổi mới sáng tạo`: half a name is none.
      if (!next || (token.key === AND && next.loose === true && tokens[at + 1]!.capital === 'initial')) break;
      if (POSTED.has(token.key)) posted = true;
      at++;
      continue;
    }
    break;
  }
  return { to, country, public: isPublic, private: isPrivate };
}

/** Behind a comma a title goes on only with another field in lower case (`kinh tế, thương mại`). */
function joinsComma(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  if (next?.capital !== 'none') return false;
  const found = fields.at(tokens, at + 1, end);
  return found !== null && !startsTitle(tokens, at + 1, end) && !ranks.at(tokens, at + 1, end);
}

function startsTitle(tokens: readonly Token[], at: number, end: number): boolean {
  if (at >= end) return false;
  const office = offices.at(tokens, at, end);
  if (office && (office.value.full || office.value.org)) return true;
  const prefix = officePrefixes.at(tokens, at, end);
  if (prefix && (offices.at(tokens, prefix.to, end) || ranks.at(tokens, prefix.to, end))) return true;
  return ranks.at(tokens, at, end) !== null;
}

interface Part {
  readonly to: number;
  readonly country: string | null;
  readonly public: boolean;
  readonly private: boolean;
  /** An institute, centre or the like: a country behind it makes it no public body. */
  readonly soft?: boolean;
  /** A body of the state, not a country or place. */
  readonly state?: boolean;
  /** A single capital that no lexicon has as a word of its own. */
  readonly loose?: boolean;
}

const MODIFIERS = keySet('thường trực đặc cử lâm thời tạm quyền danh dự');

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function partAt(tokens: readonly Token[], at: number, end: number, first: boolean): Part | null {
  const token = tokens[at];
  if (!token || at >= end) return null;
  if (token.kind === 'mark') {
    if (token.text === '(') return bracketAt(tokens, at, end);
    if (token.text === '&') return null;
    return null;
  }
  const run = token.capital === 'none' ? at : placeRun(tokens, at, end);
  if (run > at) return { to: run, country: null, public: true, private: false };
  let best: Part | null = null;
  const take = (to: number, country: string | null, kind: BodyKind | null, state = false): void => {
    if (best && to <= best.to) return;
    best = {
      to,
      country,
      public: kind === 'public',
      private: kind === 'private',
      soft: kind === 'soft',
      state,
    };
  };
  const body = bodies.at(tokens, at, end);
  if (body) take(body.to, null, body.value, body.value === 'public');
  const country = countries.at(tokens, at, end);
  if (country && token.capital !== 'none' && !isNameStart(tokens, at, end, country.to)) {
    take(country.to, country.value.capital ? null : country.value.code, 'public');
  }
  const place = places.at(tokens, at, end);
  if (place && token.capital !== 'none') take(place.to, null, 'public');
  const field = fields.at(tokens, at, end);
  if (field) take(field.to, null, null);
  if (best) {
    const found: Part = best;
    if (token.capital === 'none' && stopPairs.at(tokens, at, end)) return null;
    if (
      token.capital !== 'none' &&
      found.to === at + 1 &&
      !found.public &&
      !found.private &&
      nameAt(tokens, at, end, 'bare')
    ) {
      return null;
    }
    return found;
  }
  if (token.kind === 'number') return first || token.gap === 'line' ? null : numberPart(tokens, at);
  if (token.capital === 'none') {
    if (stopPairs.at(tokens, at, end) || stops.has(token.key)) return null;
    if (fieldSyllables.has(token.key) || MODIFIERS.has(token.key))
      return { to: at + 1, country: null, public: false, private: false };
    return null;
  }
  // A pair of countries: Việt - Mỹ
  const short = shortCountries.at(tokens, at, end);
  if (short && tokens[short.to]?.key === '-')
    return { to: short.to, country: null, public: true, private: false };
  // A capital that is no name: an acronym or a word of a body's name.
  if (token.capital === 'all' && token.text.length >= 2 && token.text.length <= 8) {
    const next = tokens[at + 1];
    const known = next && (places.at(tokens, at + 1, end) ?? bodies.at(tokens, at + 1, end));
    if (next && next.capital === 'all' && next.kind === 'word' && !known) return null;
    return { to: at + 1, country: null, public: false, private: false };
  }
  if (fieldSyllables.has(token.key) && !nameAt(tokens, at, end, 'bare')) {
    return { to: at + 1, country: null, public: false, private: false, loose: true };
  }
  return null;
}

/** `Anh` and `Nga` begin names as well; `Mỹ Tâm`. */
function isNameStart(tokens: readonly Token[], at: number, end: number, to: number): boolean {
  if (to !== at + 1) return false;
  const name = nameAt(tokens, at, end, 'bare');
  return name?.vietnamese === true && name.to > to + 1 && tokens[at]!.text === 'Hàn';
}

/** `quận 1`, `Khu vực 3`, `khóa XV` */
function numberPart(tokens: readonly Token[], at: number): Part | null {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || !fieldSyllables.has(before.key)) return null;
  return { to: at + 1, country: null, public: false, private: false };
}

/** `(EC)`, `(Bộ Công an)`, `(C45)`: an acronym or body in brackets. */
function bracketAt(tokens: readonly Token[], at: number, end: number): Part | null {
  let close = at + 1;
  while (close < end && close - at < 14 && tokens[close]!.text !== ')') close++;
  if (tokens[close]?.text !== ')') return null;
  const inner = tokens[at + 1]!;
  const isAcronym = close === at + 2 && inner.capital === 'all';
  const body = bodies.at(tokens, at + 1, close);
  const isBody = inner.capital !== 'none' && body !== null;
  const isPlace =
    places.at(tokens, at + 1, close)?.to === close || countries.at(tokens, at + 1, close)?.to === close;
  if (!isAcronym && !isBody && !isPlace) return null;
  return {
    to: close + 1,
    country: null,
    public: body?.value === 'public',
    private: body?.value === 'private',
  };
}

/**
 * Start of the name that a title leads up to over words which no lexicon knows (`Trưởng phòng giám định pháp y …`),
 * or -1. Gives up at a mark, a stop word or another title.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
export function nameBehind(tokens: readonly Token[], title: Title, limit: number): number {
  if (title.office.weak) return -1;
  const end = Math.min(limit, title.to + MAX_UNKNOWN);
  for (let at = title.to; at < end; at++) {
    const token = tokens[at]!;
    const name = nameAt(tokens, at, limit, at === title.to ? 'titled' : 'bare');
    // Behind `và`, `trong` and the like another phrase begins.
    if (name) return at === title.to || name.to - name.from < 2 || joiners.has(tokens[at - 1]!.key) ? -1 : at;
    if (
      token.kind === 'mark' &&
      token.key !== '-' &&
      token.key !== ',' &&
      token.text !== '&' &&
      token.text !== '(' &&
      token.text !== ')'
    )
      return -1;
    if (token.key === ',' && tokens[at + 1]?.capital !== 'none') return -1;
    if (token.capital === 'none' && token.kind === 'word') {
      if (stops.has(token.key) || stopPairs.at(tokens, at, limit)) return -1;
    }
    if (startsTitle(tokens, at, limit) || honorifics.at(tokens, at, limit)) return -1;
  }
  return -1;
}
