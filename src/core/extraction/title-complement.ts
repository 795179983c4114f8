/** What a title has behind its office word: bodies, fields, countries, places, and the words that join them. */
import { keyOf, keySet } from './keys.ts';
import { countries, fields, joiners, officePrefixes, offices, ranks, stopPairs } from './lexicon.ts';
import { type Part, partAt } from './title-parts.ts';
import type { Token } from './tokens.ts';

/** Words a title may have; longer ones in the news have about 25. */
const MAX_TITLE = 40;

const AND = keyOf('và');

interface Complement {
  readonly to: number;
  readonly country: string | null;
  readonly public: boolean;
  readonly private: boolean;
}

/** Countries behind these words are where an envoy serves, not whom. */
const POSTED = keySet('tại ở in at to');

/** Reads on from the end of an office word. */
export function readComplement(tokens: readonly Token[], head: number, limit: number): Complement {
  const end = Math.min(limit, head + MAX_TITLE);
  const parts: Part[] = [];
  let country: string | null = null;
  let at = head;
  let posted = false;
  while (at < end) {
    at = chargeEnd(tokens, at, end);
    const part = partAt(tokens, at, end, parts.length === 0);
    if (part) {
      if (!posted) country ??= part.country;
      parts.push(part);
      at = part.to;
      posted = false;
      continue;
    }
    // `đón Thủ tướng tại Hà Nội`: where it was, no part of the office.
    if (tokens[at]!.text === 'tại' && parts.length === 0 && AT_HOME.test(officeEnd(tokens, head))) break;
    const next = joinedAt(tokens, at, end);
    if (next < 0) break;
    posted ||= POSTED.has(tokens[at]!.key);
    at = next;
  }
  return { to: parts.at(-1)?.to ?? head, country, ...ownersOf(parts) };
}

/** Offices that are not held at a place. */
const AT_HOME = /^(?:thủ tướng|tổng thống|bộ trưởng|thứ trưởng|ngoại trưởng|chủ tịch|tịch nước|bí thư)$/iu;

function officeEnd(tokens: readonly Token[], head: number): string {
  return `${tokens[head - 2]?.text ?? ''} ${tokens[head - 1]?.text ?? ''}`;
}

/** Words of what an officer is in charge of, at most. */
const MAX_CHARGE = 12;

/** `phụ trách các hoạt động gìn giữ hòa bình của Liên Hợp Quốc`: index of whose it is; `at` where nobody's follows. */
function chargeEnd(tokens: readonly Token[], at: number, end: number): number {
  if (tokens[at]!.text !== 'phụ' || tokens[at + 1]?.text !== 'trách') return at;
  for (let i = at + 2; i < Math.min(end - 1, at + MAX_CHARGE); i++) {
    if (tokens[i]!.kind !== 'word' || tokens[i]!.capital !== 'none') return at;
    if (tokens[i]!.text === 'của') return partAt(tokens, i + 1, end, false) ? i + 1 : at;
  }
  return at;
}

/** Whether the state or a firm stands behind a title: the first that says so, an institute only by what follows it. */
function ownersOf(parts: readonly Part[]): { public: boolean; private: boolean } {
  let soft = false;
  let placed = false;
  for (const part of parts) {
    soft ||= part.soft === true;
    if (part.private) return { public: false, private: true };
    if (part.public && part.state) return { public: true, private: false };
    // `Chủ tịch Khu vực Châu Á của tập đoàn A`: a place alone says nothing before a firm.
    placed ||= part.public && !soft;
  }
  return { public: placed, private: false };
}

/** Index behind a joiner (`của`, `về`, `và`, a comma) that a part of the title follows; -1 where none does. */
function joinedAt(tokens: readonly Token[], at: number, end: number): number {
  const token = tokens[at]!;
  // `UBND TP. Đà Nẵng`
  if (token.text === '.' && /^TP$/iu.test(tokens[at - 1]!.text))
    return partAt(tokens, at + 1, end, false) ? at + 1 : -1;
  // `Vụ Đàm phán thương mại, thuộc Bộ Thương mại`
  if (token.key === ',' && tokens[at + 1]?.text === 'thuộc' && at + 2 < end)
    return partAt(tokens, at + 2, end, false) ? at + 2 : -1;
  if (!joiners.has(token.key) || startsTitle(tokens, at + 1, end) || stopPairs.at(tokens, at, end)) return -1;
  if (token.key === ',' && !joinsComma(tokens, at, end)) return -1;
  const from = tokens[at + 1]?.text === 'the' ? at + 2 : at + 1;
  const next = partAt(tokens, from, end, false);
  // `và Đổi` of `và Đổi mới sáng tạo`: half a name is none.
  if (!next || (token.key === AND && next.loose === true && tokens[from]!.capital === 'initial')) return -1;
  return from;
}

/** Behind a comma a title goes on only with another field in lower case (`kinh tế, thương mại`). */
function joinsComma(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  // `nhậm chức Tổng thống Mỹ, báo chí …`: a country ends the list of fields.
  if (next?.capital !== 'none' || (tokens[at - 1]!.capital === 'initial' && countries.at(tokens, at - 1, at)))
    return false;
  const found = fields.at(tokens, at + 1, end);
  return found !== null && !startsTitle(tokens, at + 1, end) && !ranks.at(tokens, at + 1, end);
}

export function startsTitle(tokens: readonly Token[], at: number, end: number): boolean {
  if (at >= end) return false;
  const office = offices.at(tokens, at, end);
  if (office && (office.value.full || office.value.org)) return true;
  const prefix = officePrefixes.at(tokens, at, end);
  if (prefix && (offices.at(tokens, prefix.to, end) || ranks.at(tokens, prefix.to, end))) return true;
  return ranks.at(tokens, at, end) !== null;
}
