/** Curated entities by the names they are known under. */
import { type FoundIndex, knownList } from '../../core/corpus/found-index.ts';
import { foundName } from '../../core/corpus/found-names.ts';
import type { KnownEntity } from '../../core/knowledge/record.types.ts';
import type { CountryCode, EntityId, Kind } from '../../core/knowledge/types.ts';
import type { RawSeeds } from './read.ts';
import type { Named, PartyEntry } from './schema.ts';

/** What a {@link FoundIndex} is made of. */
export function knownSeeds({
  officials,
  agreements,
  forums,
  organisations,
}: RawSeeds): ConstructorParameters<typeof FoundIndex> {
  const lands = (parties: readonly PartyEntry[]) =>
    parties.flatMap((party) => (typeof party === 'string' ? party : (party.country ?? [])));
  const known = [
    ...Object.entries(officials.value).map(([id, entry]) =>
      knownAs(id, 'official', entry, entry.country === undefined ? [] : [entry.country]),
    ),
    ...Object.entries(agreements.value).map(([id, entry]) =>
      knownAs(id, 'agreement', entry, [...new Set(lands(entry.parties))]),
    ),
    ...Object.entries(forums.value).map(([id, entry]) => knownAs(id, 'forum', entry, [])),
    ...Object.entries(organisations.value).map(([id, entry]) => knownAs(id, 'organisation', entry, [])),
  ];
  const unnamed = new Set(Object.keys(officials.value).filter((id) => !officials.value[id]?.name));
  return [knownList(known), { unnamed }];
}

function knownAs(
  id: EntityId,
  kind: Kind,
  { name, surfaces }: Pick<Named, 'surfaces'> & { readonly name?: Named['name'] | undefined },
  countries: readonly CountryCode[],
): KnownEntity {
  const others = surfaces.filter(({ rule }) => rule !== 'short').map(({ text }) => text);
  const names = [...(name ? [name.vi] : []), ...others];
  return { id, kind, name: name ?? foundName(names[0] ?? id, kind), names, countries };
}
