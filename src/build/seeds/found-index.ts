/** What extraction finds in all articles, each person, agreement and forum under one id: a curated one, or a new one. */
import type { FoundAgreement, FoundForum, FoundOfficial } from '../../core/corpus/found-claims.types.ts';
import {
  type KnownEntity,
  knownAgreement,
  knownForum,
  knownOfficial,
  slug,
  withoutOrdinal,
} from '../../core/corpus/identify.ts';
import type { AgreementType, EntityId, Kind, Party } from '../../core/knowledge/types.ts';
import type { RawSeeds } from './read.ts';
import type { Named, PartyEntry } from './schema.ts';

/** An entity as the articles have it. */
export interface FoundEntity {
  readonly kind: Kind;
  /** Forms of its name, one list for each article that has it, the fullest first. */
  readonly forms: (readonly string[])[];
  readonly country: string | null;
  readonly type?: AgreementType;
  readonly parties: readonly Party[];
}

/** A forum's wording of fewer words, its number aside, is a noun and no name. */
const LEAST_FORUM_WORDS = 3;

export class FoundIndex {
  readonly entities = new Map<EntityId, FoundEntity>();
  readonly #known: KnownEntity[];
  readonly #curated: ReadonlySet<EntityId>;
  /** Ids of curated officials whose name is left to extraction. */
  readonly #unnamed: ReadonlySet<EntityId>;

  constructor({ officials, agreements, forums, organisations }: RawSeeds) {
    const lands = (parties: readonly PartyEntry[]) =>
      parties.flatMap((party) => (typeof party === 'string' ? party : (party.country ?? [])));
    this.#known = [
      ...Object.entries(officials.value).map(([id, entry]) =>
        known(id, 'official', entry, entry.country === undefined ? [] : [entry.country]),
      ),
      ...Object.entries(agreements.value).map(([id, entry]) =>
        known(id, 'agreement', entry, [...new Set(lands(entry.parties))]),
      ),
      ...Object.entries(forums.value).map(([id, entry]) => known(id, 'forum', entry, [])),
    ];
    this.#unnamed = new Set(Object.keys(officials.value).filter((id) => !officials.value[id]?.name));
    this.#curated = new Set([...this.#known.map(({ id }) => id), ...Object.keys(organisations.value)]);
  }

  /** Null where no country is told: such a person is left out. */
  official(found: FoundOfficial): EntityId | null {
    const own = slug(found.name);
    const id = knownOfficial(found, this.#known) ?? (this.#unnamed.has(own) ? own : null);
    if (id === null && found.country === null) return null;
    return this.#note(id, own, 'official', found, {
      country: found.country,
      parties: [],
      names: found.surfaces.filter((surface) => /\S\s+\S/u.test(surface)),
    });
  }

  agreement(found: FoundAgreement): EntityId {
    const { type, parties } = found;
    const codes = parties.map((party) => party.country ?? ('text' in party ? party.text : ''));
    const own = slug([found.name, ...codes].join(' '));
    return this.#note(knownAgreement(found, this.#known), own, 'agreement', found, {
      country: null,
      type,
      parties,
      names: found.surfaces,
    });
  }

  /** Null for a bare noun (`Đối thoại lần thứ nhất`), which names no forum. */
  forum(found: FoundForum): EntityId | null {
    const id = knownForum(found, this.#known);
    const words = withoutOrdinal(found.name);
    if (id === null && words.split(' ').length < LEAST_FORUM_WORDS) return null;
    return this.#note(id, slug(words), 'forum', found, {
      country: null,
      parties: found.parties,
      names: found.surfaces,
    });
  }

  #note(
    known: EntityId | null,
    own: EntityId,
    kind: Kind,
    { surfaces }: { readonly surfaces: readonly string[] },
    { names, ...facts }: Omit<FoundEntity, 'kind' | 'forms'> & { readonly names: readonly string[] },
  ): EntityId {
    const id = known ?? this.#free(own);
    const before = this.entities.get(id);
    if (before) before.forms.push(surfaces);
    else this.entities.set(id, { kind, forms: [surfaces], ...facts });
    if (known === null) {
      const countries =
        facts.country === null ? facts.parties.flatMap((party) => party.country ?? []) : [facts.country];
      this.#known.push({ id, kind, names, countries });
    }
    return id;
  }

  #free(id: EntityId): EntityId {
    const isTaken = (other: EntityId) => this.#curated.has(other) || this.entities.has(other);
    let free = id;
    for (let n = 2; isTaken(free); n++) free = `${id}-${n}`;
    return free;
  }
}

function known(
  id: EntityId,
  kind: Kind,
  entry: Pick<Named, 'surfaces'> & { readonly name?: Named['name'] | undefined },
  countries: readonly string[],
): KnownEntity {
  const surfaces = entry.surfaces.filter(({ rule }) => rule !== 'short').map(({ text }) => text);
  return { id, kind, names: [...(entry.name ? [entry.name.vi] : []), ...surfaces], countries };
}
