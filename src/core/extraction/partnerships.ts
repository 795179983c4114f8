/** Partnerships and alliances between given parties. */

import type { AgreementMention } from './agreement.types.ts';
import { make } from './agreement-mention.ts';
import { hasBoth, isPlural } from './agreement-words.ts';
import { type CountryMention, within } from './parties.ts';
import { phraseEnd } from './phrase.ts';
import type { TokenText } from './tokens.ts';

/** Words in which the parties behind `giữa`, `với` stand. */
const PARTIES_REACH = 16;

/** `quan hệ Đối tác chiến lược toàn diện Việt Nam - Hoa Kỳ`, `… giữa hai nước`, `… với Nga` */
export function partnershipAt(
  doc: TokenText,
  at: number,
  start: number,
  noun: number,
  limit: number,
  countries: readonly CountryMention[],
): AgreementMention | null {
  const to = partiesEnd(doc, noun, limit, countries);
  // `với đối tác chiến lược là Công ty A`: who it is.
  if (isPlural(doc.tokens, at) || (to === noun && doc.tokens[noun]?.text === 'là')) return null;
  if (to === noun && (isMereKind(doc, at, start, noun) || strayPartner(doc, start, to, limit, countries)))
    return null;
  return make(doc, { from: at, to }, start, noun, 'partnership', countries, null, true);
}

/** Index behind the parties that follow the level; the level's own end where none do. */
function partiesEnd(
  doc: TokenText,
  noun: number,
  limit: number,
  countries: readonly CountryMention[],
): number {
  const { tokens } = doc;
  // `đối tác chiến lược thứ ba của Philippines`
  const which =
    tokens[noun]?.text === 'thứ' && noun + 2 < limit ? partiesEnd(doc, noun + 2, limit, countries) : noun;
  if (which > noun + 2) return which;
  const next = noun < limit ? tokens[noun] : undefined;
  if (!next) return noun;
  const pair = pairEnd(doc, noun, limit, countries);
  if (pair > noun) return pair;
  if (hasBoth(tokens, noun, Math.min(limit, noun + 2))) return noun + 2;
  if (!/^(?:giữa|với|của|between|with)$/u.test(next.text)) return noun;
  const end = phraseEnd(tokens, noun, limit);
  const named = within(countries, { from: noun + 1, to: Math.min(limit, noun + PARTIES_REACH) });
  const last = named.filter((mention) => mention.to <= end).at(-1);
  if (last) return Math.min(end, last.to);
  if (hasBoth(tokens, noun, Math.min(limit, noun + 3)))
    return noun + (tokens[noun + 3]?.text === 'gia' ? 4 : 3);
  return next.text === 'giữa' ? end : noun;
}

/** No level, or `là đối tác chiến lược`: what somebody is, no partnership. */
function isMereKind(doc: TokenText, at: number, start: number, noun: number): boolean {
  const { tokens } = doc;
  if (!tokens.slice(start, noun).some((token) => LEVELS.test(token.text))) return true;
  const before = tokens[at - 1]?.text ?? '';
  return (
    at === start && tokens[start]!.capital === 'none' && noun - start < 6 && /^(?:là|một|như)$/u.test(before)
  );
}

const LEVELS = /^(?:lược|diện|lai|mệnh|strategic|comprehensive)$/iu;

/** `đối tác chiến lược Asanzo`: a firm's, or nobody's in sight. */
function strayPartner(
  doc: TokenText,
  start: number,
  to: number,
  limit: number,
  countries: readonly CountryMention[],
): boolean {
  const { tokens } = doc;
  const next = to < limit ? tokens[to] : undefined;
  if (tokens[start]!.capital !== 'none') return false;
  if (next && next.kind === 'word' && next.capital !== 'none') return true;
  const sentence = doc.sentences[tokens[start]!.sentence]!;
  return within(countries, sentence).length === 0 && !hasBoth(tokens, sentence.from, sentence.to);
}

/** End of a pair of countries at a token: `Việt Nam - Nhật Bản`, `Việt - Mỹ`. */
function pairEnd(doc: TokenText, at: number, limit: number, countries: readonly CountryMention[]): number {
  const near = within(countries, { from: at, to: Math.min(limit, at + 16) });
  const first = near[0];
  if (!first || first.from !== at) return at;
  let end = first.to;
  for (const mention of near.slice(1)) {
    const between = doc.tokens.slice(end, mention.from);
    if (between.length !== 1 || (between[0]!.key !== '-' && between[0]!.text !== 'và')) break;
    end = mention.to;
  }
  return end > first.to ? end : at;
}

/** `liên minh quân sự Washington - Tokyo`, `liên minh Mỹ - Nhật` */
export function allianceAt(
  doc: TokenText,
  at: number,
  limit: number,
  countries: readonly CountryMention[],
): AgreementMention | null {
  const { tokens } = doc;
  if (tokens[at]!.key !== 'lien' || tokens[at + 1]?.key !== 'minh') return null;
  let body = at + 2;
  if (tokens[body]?.text === 'quân' && tokens[body + 1]?.text === 'sự') body += 2;
  const to = pairEnd(doc, body, limit, countries);
  return to > body ? make(doc, { from: at, to }, at, body, 'partnership', countries, null, true) : null;
}
