/** Decides, with the facts of the page, what the words beside a hit left open. */
import type { EntityId } from '../knowledge/types.ts';
import { sharedNameOf, whoseOn } from './bodies.ts';
import type { Lexicon } from './lexicon.ts';
import { bearerVoucher, isAddressed, namesakeVoucher } from './officials.ts';
import type { Person } from './people.ts';
import type { Facts } from './seen.ts';
import { settleParties } from './treaties.ts';
import type { Clue, PageContext, RunMention, Undecided } from './types.ts';
import { decide } from './verdict.ts';

/**
 * Names that need nothing but the absence of namesakes are decided at once while none is in sight. `near` is what the
 * same paragraph and the one before say of others.
 */
export function settleEarly(
  lexicon: Lexicon,
  open: Undecided,
  facts: Facts,
  near: ReadonlySet<string>,
): RunMention | null {
  if (open.needs !== 'namesake') return null;
  const id = open.mention.candidates[0]!;
  const person = lexicon.people.get(id);
  if (!person || person.common || facts.vouchers.has(namesakeVoucher(id))) return null;
  const bearer = bearerVoucher(person);
  if (near.has(bearer) || (facts.vouchers.has(bearer) && !facts.entities.has(id))) return null;
  if (open.mention.via !== 'alias') facts.entities.add(id);
  return decide(open.mention, id, []);
}

/** Decides what was left to the page; null where it stays unfounded. */
export function settleOne(lexicon: Lexicon, open: Undecided, page: PageContext): RunMention | null {
  if (open.needs === 'parties') return settleParties(lexicon, open, page);
  if (open.needs === 'country') return settleBody(lexicon, open, page);
  const id = open.mention.candidates[0]!;
  const person = lexicon.people.get(id);
  if (!person) return settleOrganisation(lexicon, open, id, page);
  const facts = factsOn(page, person);
  return open.needs === 'company'
    ? settleShort(open, person, facts)
    : settleNamesake(lexicon, open, person, facts);
}

/** A body that several states call so: nothing on a page about another state, open where it is about both. */
function settleBody(lexicon: Lexicon, { mention }: Undecided, { seen }: PageContext): RunMention | null {
  const shared = sharedNameOf(lexicon, mention);
  if (!shared) return mention;
  const whose = whoseOn(
    shared,
    (code) => seen.countries[code] ?? 0,
    (code) => seen.headlineCountries.includes(code),
  );
  if (whose === 'own') return mention;
  return whose === 'open' ? { ...mention, entity: null } : null;
}

interface PersonFacts {
  /** Named in full, with nothing against it. */
  readonly named: boolean;
  /** The page gives the full name to somebody else. */
  readonly namesake: boolean;
  /** The page names somebody else of the family name. */
  readonly bearer: boolean;
  /** The person's country is named. */
  readonly country: boolean;
  /** One of the person's organisations that is named. */
  readonly organisation: EntityId | undefined;
}

function factsOn({ seen }: PageContext, person: Person): PersonFacts {
  const { id, country } = person.official;
  return {
    named: seen.entities.includes(id),
    namesake: seen.vouchers.includes(namesakeVoucher(id)),
    bearer: person.foreign !== null && seen.vouchers.includes(bearerVoucher(person)),
    country: (seen.countries[country] ?? 0) > 0,
    organisation: [...person.profile.organisations].find((one) =>
      seen.vouchers.includes(`organisation:${one}`),
    ),
  };
}

const company = (person: Person): Clue[] => [{ code: 'company', text: person.official.name.vi }];
const land = (person: Person): Clue[] => [{ code: 'country-beside', text: person.official.country }];

/** A short or unmarked name: the full name on the page, else a form of address or words of the field with the country. */
function settleShort(open: Undecided, person: Person, facts: PersonFacts): RunMention | null {
  const { id } = person.official;
  if (facts.bearer) return facts.named ? open.mention : null;
  if (facts.named) return decide(open.mention, id, company(person));
  const addressed = open.mention.via === 'unmarked' || isAddressed(open.mention.why);
  return addressed && facts.country ? decide(open.mention, id, land(person)) : null;
}

/** A full name that somebody else may bear. */
function settleNamesake(
  lexicon: Lexicon,
  open: Undecided,
  person: Person,
  facts: PersonFacts,
): RunMention | null {
  const { id } = person.official;
  if (facts.bearer) return open.mention;
  if (facts.namesake) return facts.named ? open.mention : null;
  if (facts.named) return decide(open.mention, id, company(person));
  const vouched = open.mention.why.some((clue) => clue.code === 'company');
  const body = facts.organisation && lexicon.entities.get(facts.organisation);
  if (body) return decide(open.mention, id, [{ code: 'company', text: body.name.vi }]);
  if (vouched || !person.common) return decide(open.mention, id, []);
  return person.foreign && facts.country ? decide(open.mention, id, land(person)) : open.mention;
}

/** A short name of an organisation (INL) counts where the page names it in full, or its country. */
function settleOrganisation(
  lexicon: Lexicon,
  open: Undecided,
  id: EntityId,
  page: PageContext,
): RunMention | null {
  const entity = lexicon.entities.get(id);
  const named = page.seen.vouchers.includes(`organisation:${id}`);
  const country = entity?.kind === 'organisation' ? entity.country : undefined;
  if (named) return decide(open.mention, id, [{ code: 'company', text: entity!.name.vi }]);
  return country && (page.seen.countries[country] ?? 0) > 0
    ? decide(open.mention, id, [{ code: 'country-beside', text: country }])
    : null;
}
