/** What two countries have together: agreements, forums, meetings of their officials. */
import { compareDates, type SourcedDate } from '../text/dates.ts';
import type { CountryPair } from './overview.types.ts';
import type { Agreement, CountryCode, EntityId, Forum, Knowledge, Meeting, Party } from './types.ts';

function countriesOf(parties: readonly Party[]): readonly CountryCode[] {
  return [...new Set(parties.flatMap((party) => party.country ?? []))].sort();
}

const isShared = (entity: Knowledge['entities'][number]): entity is Agreement | Forum =>
  entity.kind === 'agreement' || entity.kind === 'forum';

function countryOf(knowledge: Knowledge): ReadonlyMap<EntityId, CountryCode> {
  return new Map(
    knowledge.entities.flatMap((entity) => (entity.kind === 'official' ? [[entity.id, entity.country]] : [])),
  );
}

function countriesAt(meeting: Meeting, country: ReadonlyMap<EntityId, CountryCode>): readonly CountryCode[] {
  return [...new Set(meeting.people.flatMap((id) => country.get(id) ?? []))].sort();
}

/** All pairs that have an agreement, a forum or a meeting together, those with most first. */
export function countryPairs(knowledge: Knowledge): readonly CountryPair[] {
  const pairs = new Map<string, { agreements: number; forums: number; meetings: number }>();
  const count = (countries: readonly CountryCode[], what: 'agreements' | 'forums' | 'meetings'): void => {
    for (const [at, one] of countries.entries())
      for (const other of countries.slice(at + 1)) {
        const key = `${one} ${other}`;
        const before = pairs.get(key) ?? { agreements: 0, forums: 0, meetings: 0 };
        before[what] += 1;
        pairs.set(key, before);
      }
  };
  for (const entity of knowledge.entities)
    if (isShared(entity))
      count(countriesOf(entity.parties), entity.kind === 'agreement' ? 'agreements' : 'forums');
  const country = countryOf(knowledge);
  for (const meeting of knowledge.meetings) count(countriesAt(meeting, country), 'meetings');
  const sum = (pair: CountryPair): number => pair.agreements + pair.forums + pair.meetings;
  return [...pairs]
    .map(([key, counts]): CountryPair => {
      const [one = '', other = ''] = key.split(' ');
      return { countries: [one, other], ...counts };
    })
    .sort((a, b) => sum(b) - sum(a) || (a.countries.join() < b.countries.join() ? -1 : 1));
}

/** First date of an agreement's life or a forum's sessions. */
function firstDate(entity: Agreement | Forum): SourcedDate | null {
  const points = entity.kind === 'agreement' ? entity.steps : entity.sessions;
  const [first] = points.flatMap(({ date }) => date ?? []).sort(compareDates);
  return first ?? null;
}

/** Earliest first; what has no date comes last. */
function byDate(a: SourcedDate | null, b: SourcedDate | null): number {
  return a && b ? compareDates(a, b) : Number(a === null) - Number(b === null);
}

/** Ids of the agreements and forums with both countries among their parties, and meetings between their officials. */
export function sharedBy(
  knowledge: Knowledge,
  one: CountryCode,
  other: CountryCode,
): { readonly ids: readonly EntityId[]; readonly meetings: readonly Meeting[] } {
  const both = (countries: readonly CountryCode[]) => countries.includes(one) && countries.includes(other);
  const country = countryOf(knowledge);
  return {
    ids: knowledge.entities
      .filter(isShared)
      .filter(({ parties }) => both(countriesOf(parties)))
      .sort((a, b) => byDate(firstDate(a), firstDate(b)))
      .map(({ id }) => id),
    meetings: knowledge.meetings
      .filter((meeting) => both(countriesAt(meeting, country)))
      .sort((a, b) => byDate(a.date, b.date)),
  };
}
