/** What a title has behind its office word: bodies, fields, countries, places, and the words that join them. */
import { keyOf, keySet } from './keys.ts';
import { fields, joiners, officePrefixes, offices, ranks, stopPairs } from './lexicon.ts';
import { partAt } from './title-parts.ts';
import type { Token } from './tokens.ts';

/** Words a title may have; longer ones in the news have about 25. */
const MAX_TITLE = 40;

/** First word of `chính quyền`. */
const AND = keyOf('và');

interface Complement {
  readonly to: number;
  readonly country: string | null;
  readonly public: boolean;
  readonly private: boolean;
}

/** Countries behind these words are where an envoy serves, not whom. */
const POSTED = keySet('tại ở in at to');

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
export function readComplement(tokens: readonly Token[], head: number, limit: number): Complement {
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
      const article = tokens[at + 1]?.text === 'the' ? 1 : 0;
      const next = partAt(tokens, at + 1 + article, end, false);
      // `và Đổi` of `và Đổi mới sáng tạo`: half a name is none.
      if (!next || (token.key === AND && next.loose === true && tokens[at + 1]!.capital === 'initial')) break;
      if (POSTED.has(token.key)) posted = true;
      at += 1 + article;
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

export function startsTitle(tokens: readonly Token[], at: number, end: number): boolean {
  if (at >= end) return false;
  const office = offices.at(tokens, at, end);
  if (office && (office.value.full || office.value.org)) return true;
  const prefix = officePrefixes.at(tokens, at, end);
  if (prefix && (offices.at(tokens, prefix.to, end) || ranks.at(tokens, prefix.to, end))) return true;
  return ranks.at(tokens, at, end) !== null;
}
