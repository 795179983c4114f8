/** A mention of an agreement out of its tokens. */
import type { AgreementType } from '../knowledge/types.ts';
import type { AgreementMention } from './agreement.types.ts';
import { hasBoth } from './agreement-vague.ts';
import { type CountryMention, within } from './parties.ts';
import type { Range, TokenText } from './tokens.ts';

export function make(
  doc: TokenText,
  range: Range,
  noun: number,
  body: number,
  type: AgreementType,
  countries: readonly CountryMention[],
  acronym: string | null,
  partnership = false,
): AgreementMention {
  return {
    ...range,
    noun,
    body,
    type,
    acronym,
    // `Thoả thuận Minsk`: a capital behind the noun names it, and is no party.
    countries: within(countries, { from: noun, to: range.to }).filter(
      (country) => partnership || !(country.capital && country.from === body),
    ),
    both: hasBoth(doc.tokens, body, range.to),
    partnership,
  };
}
