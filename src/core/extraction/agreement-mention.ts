/** A mention of an agreement out of its tokens. */
import type { AgreementType } from '../knowledge/types.ts';
import type { AgreementMention } from './agreement.types.ts';
import { hasBoth } from './agreement-words.ts';
import { type CountryMention, within } from './parties.ts';
import type { Range, Token, TokenText } from './tokens.ts';

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
    // `Thoả thuận hoà bình Minsk`: a capital city names it, and is no party unless it stands as one.
    countries: within(countries, { from: noun, to: range.to }).filter(
      (country) => partnership || !country.capital || actsAsParty(doc, country, body),
    ),
    both: hasBoth(doc.tokens, body, range.to),
    partnership,
  };
}

/** `giữa Moscow và Kiev`, `với Washington`, `Washington - Tokyo` */
function actsAsParty({ tokens }: TokenText, { from, to }: CountryMention, body: number): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  const paired = (mark: Token | undefined, side: Token | undefined): boolean =>
    mark?.key === '-' && side !== undefined && side.capital !== 'none';
  return (
    (before !== undefined && /^(?:giữa|với|và|between|with|and)$/u.test(before.text)) ||
    paired(before, tokens[from - 2]) ||
    paired(after, tokens[to + 1]) ||
    // `Tuyên bố Vientiane và Kế hoạch …`: right behind the noun it is a name.
    (after?.text === 'và' && from > body)
  );
}
