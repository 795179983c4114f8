/** Whose body is meant where several states have one of that name: Bộ Công an on a page about China is China's. */
import type { CountryCode } from '../knowledge/types.ts';
import { findCountries } from '../text/countries.ts';
import { foldKey, stripMarks } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { SHARED_BODIES } from './data/bodies.ts';
import type { Lexicon } from './lexicon.ts';
import type { RunMention } from './types.ts';

const BODIES = SHARED_BODIES.map(([words, countries]) => ({
  words: words.split('|').flatMap((each) => [` ${foldKey(each)} `, ` ${stripMarks(foldKey(each))} `]),
  countries: countries.split(' '),
}));

/** A wording that names no state, whose it would be by the corpus, and who else has one of that name. */
export interface SharedName {
  readonly own: CountryCode;
  readonly rivals: readonly CountryCode[];
}

/** What the wording shares with other states; null where it says whose it is, or nobody else's is called so. */
export function sharedName(words: string, own: CountryCode | undefined): SharedName | null {
  const folded = ` ${foldKey(words)} `;
  const body = BODIES.find((each) => each.words.some((form) => folded.includes(form)));
  if (!own || !body?.countries.includes(own) || findCountries(words).length > 0) return null;
  return { own, rivals: body.countries.filter((country) => country !== own) };
}

/** The same for a mention: of an organisation, or of an office by its title alone. */
export function sharedNameOf(lexicon: Lexicon, mention: RunMention): SharedName | null {
  if (mention.kind !== 'organisation' && mention.via !== 'title') return null;
  const entity = lexicon.entities.get(mention.candidates[0]!);
  const own = entity?.kind === 'organisation' || entity?.kind === 'official' ? entity.country : undefined;
  return sharedName(mention.text, own);
}

/** What a page says of whose body it speaks. `open`: its headline is about the other state, its text about both. */
export function whoseOn(
  { own, rivals }: SharedName,
  countries: (code: CountryCode) => number,
  headline: (code: CountryCode) => boolean,
): 'own' | 'other' | 'open' {
  if (!rivals.some((code) => countries(code) > 0)) return 'own';
  if (countries(own) === 0) return 'other';
  return rivals.some(headline) && !headline(own) ? 'open' : 'own';
}

/** UTF-16 units in which an earlier naming still speaks for a later one: some sentences. */
const REACH = 600;

/** Whether the text has just named another state's body so, and not spoken of the own state. */
export function rivalNamedBefore(text: string, { start, end }: Span, { own, rivals }: SharedName): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!before.toLowerCase().includes(text.slice(start, end).toLowerCase())) return false;
  const named = findCountries(before).map(({ code }) => code);
  return !named.includes(own) && named.some((code) => rivals.includes(code));
}
