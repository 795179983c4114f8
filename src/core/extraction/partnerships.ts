/** Partnerships and alliances between given parties. */

import type { AgreementMention } from './agreement.types.ts';
import { make } from './agreement-mention.ts';
import { hasBoth, isPlural } from './agreement-vague.ts';
import { type CountryMention, within } from './parties.ts';
import { phraseEnd } from './phrase.ts';
import type { TokenText } from './tokens.ts';

/** `quan hệ Đối tác chiến lược toàn diện Việt Nam - Hoa Kỳ`, `… giữa hai nước`, `… với Nga` */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
export function partnershipAt(
  doc: TokenText,
  at: number,
  start: number,
  noun: number,
  limit: number,
  countries: readonly CountryMention[],
): AgreementMention | null {
  const { tokens } = doc;
  let to = noun;
  const next = tokens[to];
  if (to < limit && next) {
    const pair = pairEnd(doc, to, limit, countries);
    if (pair > to) to = pair;
    else if (
      next.text === 'giữa' ||
      next.text === 'với' ||
      next.text === 'của' ||
      next.text === 'between' ||
      next.text === 'with'
    ) {
      const named = within(countries, { from: to + 1, to: Math.min(limit, to + 16) });
      const end = phraseEnd(tokens, to, limit);
      const last = named.filter((mention) => mention.to <= end).at(-1);
      if (last) to = Math.min(end, last.to);
      else if (hasBoth(tokens, to, Math.min(limit, to + 3))) to += tokens[to + 3]?.text === 'gia' ? 4 : 3;
      else if (next.text === 'giữa') to = end;
    }
    if (to === noun && hasBoth(tokens, to, Math.min(limit, to + 2))) to += 2;
  }
  if (to === noun && strayPartner(doc, start, to, limit, countries)) return null;
  const level = tokens.slice(start, noun).some((token) => LEVELS.test(token.text));
  const weak = !level && to === noun;
  if (weak || isPlural(tokens, at)) return null;
  const before = tokens[at - 1];
  if (to === noun && before && /^(?:những|các|nhiều|một số)$/u.test(before.text)) return null;
  if (
    to === noun &&
    at === start &&
    /^(?:là|một|như|thành)$/u.test(before?.text ?? '') &&
    tokens[start]!.capital === 'none' &&
    noun - start < 6 &&
    before?.text !== 'thành'
  )
    return null;
  return make(doc, { from: at, to }, start, noun, 'partnership', countries, null, true);
}

const LEVELS = /^(?:lược|diện|strategic|comprehensive)$/iu;

/** End of a pair of countries at a token: `Việt Nam - Nhật Bản`, `Việt - Mỹ`. */
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
