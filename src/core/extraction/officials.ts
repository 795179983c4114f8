/** Persons of an article: name, forms, offices, country, and whether the article makes them officials. */
import { leaders } from './lexicon.ts';
import type { CountryMention } from './parties.ts';
import type { PersonMention } from './person.types.ts';
import { countryOf, type PageCountries, pageCountries } from './person-country.ts';
import { type OfficialRole, rolesOf, type Topics, topicsOf } from './roles.ts';
import { groupPersons, type PersonGroup } from './shortforms.ts';
import type { Title } from './titles.ts';
import { type TokenText, textOf } from './tokens.ts';

export interface Person {
  /** The fullest form. */
  readonly name: string;
  /** Forms in the text, the fullest first. */
  readonly surfaces: readonly string[];
  readonly mentions: readonly PersonMention[];
  readonly roles: readonly OfficialRole[];
  /** ISO code or party name of a bloc; null where the article does not tell. */
  readonly country: string | null;
  readonly official: boolean;
}

/** Persons of an article by their mentions. `countries` and `titles` are all that the text names. */
export function persons(
  doc: TokenText,
  mentions: readonly PersonMention[],
  countries: readonly CountryMention[],
  titles: readonly Title[],
): Person[] {
  const topics = topicsOf(doc);
  const page = pageCountries(
    doc,
    countries,
    titles,
    mentions.flatMap(({ claims }) => claims.map(({ title }) => title)),
  );
  return groupPersons(doc, mentions).map((group) => personOf(doc, group, countries, page, topics));
}

function personOf(
  doc: TokenText,
  group: PersonGroup,
  countries: readonly CountryMention[],
  page: PageCountries,
  topics: Topics,
): Person {
  const forms = formsOf(doc, group.mentions);
  const roles = rolesOf(doc, group.mentions, topics);
  const isLeader = group.mentions.some(
    (mention) => leaders.at(doc.tokens, mention.name.from)?.to === mention.name.to,
  );
  const ranked = group.mentions.some((mention) => mention.rank !== null);
  return {
    name: forms[0]!,
    surfaces: forms,
    mentions: group.mentions,
    roles,
    country: countryOf(doc, { ...group, roles }, countries, page),
    official:
      roles.length > 0 ||
      ranked ||
      group.mentions.some((mention) => isGovernment(doc, mention)) ||
      (isLeader && group.mentions.some((mention) => mention.claims.length > 0)),
  };
}

/** `chính quyền Barack Obama`, `dưới thời Bill Clinton`: who governed, by a foreign name in full. */
function isGovernment({ tokens }: TokenText, { name }: PersonMention): boolean {
  const words = tokens.slice(name.from, name.to).filter((token) => token.capital === 'initial');
  if (name.vietnamese || words.length < 2) return false;
  const before = `${tokens[name.from - 2]?.text ?? ''} ${tokens[name.from - 1]?.text ?? ''}`;
  return /^(?:chính quyền|dưới thời)$/iu.test(before);
}

/** Forms of a name, the fullest first; those in capitals only where there is no other. */
function formsOf(doc: TokenText, mentions: readonly PersonMention[]): string[] {
  const forms = new Map<string, { text: string; words: number; count: number }>();
  for (const mention of mentions) {
    const text = textOf(doc, mention.name);
    const known = forms.get(text);
    if (known) known.count++;
    else forms.set(text, { text, words: mention.name.to - mention.name.from, count: 1 });
  }
  const isLoud = (text: string): number => Number(text === text.toUpperCase());
  return [...forms.values()]
    .sort((a, b) => isLoud(a.text) - isLoud(b.text) || b.words - a.words || b.count - a.count)
    .map((form) => form.text);
}
