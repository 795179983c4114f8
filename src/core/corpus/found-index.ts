/** What extraction finds in articles, each person, agreement and forum under one id: that of a known entity, or a new one. */
import { type Corrections, correctionsOf } from '../knowledge/corrections.ts';
import type { KnownEntity } from '../knowledge/record.types.ts';
import type { AgreementType, EntityId, Kind, Party } from '../knowledge/types.ts';
import { partyCountries } from '../matching/known-table.ts';
import type { FoundAgreement, FoundForum, FoundOfficial } from './found-claims.types.ts';
import { foundName } from './found-names.ts';
import { bearersOf, knownAgreement, knownForum, slug, withoutOrdinal } from './identify.ts';
import { KnownIndex } from './known-index.ts';

/** An entity as articles have it. */
export interface FoundEntity {
  readonly kind: Kind;
  /** Forms of its name, one list for each article that has it, the fullest first. */
  readonly forms: (readonly string[])[];
  readonly country: string | null;
  readonly type?: AgreementType;
  readonly parties: readonly Party[];
}

/** Entities that are known already. */
export interface KnownEntities {
  /** Those of a kind that one of these wordings may name; may give more than fit, never fewer. */
  like(kind: Kind, wordings: readonly string[]): readonly KnownEntity[];
  get(id: EntityId): KnownEntity | undefined;
}

/** Why something found stands under no id. */
export type Unplaced =
  | { readonly why: 'no-country' }
  | { readonly why: 'no-name' }
  /** The reader said that it is no official, or not wanted. */
  | { readonly why: 'hidden'; readonly hidden: EntityId }
  /** Several known people of one country bear the name. */
  | { readonly why: 'several'; readonly bearers: readonly KnownEntity[] };

export type Placed = { readonly id: EntityId } | Unplaced;

/** What is known of some entities as a plain list: right for a few thousand. */
export function knownList(entities: readonly KnownEntity[]): KnownEntities {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    like: (kind) => entities.filter((entity) => entity.kind === kind),
    get: (id) => byId.get(id),
  };
}

/** Something found, with its kind. */
export type FoundThing =
  | { readonly kind: 'official'; readonly found: FoundOfficial }
  | { readonly kind: 'agreement'; readonly found: FoundAgreement }
  | { readonly kind: 'forum'; readonly found: FoundForum };

/** A forum's wording of fewer words, its number aside, is a noun and no name. */
const LEAST_FORUM_WORDS = 3;

/** Whether a wording names a forum, rather than being a noun for one. */
export const isForumName = (wording: string): boolean =>
  withoutOrdinal(wording).split(' ').length >= LEAST_FORUM_WORDS;

export class FoundIndex {
  readonly entities = new Map<EntityId, FoundEntity>();
  readonly #known: KnownEntities;
  readonly #added = new KnownIndex();
  readonly #corrections: Corrections;
  readonly #unnamed: ReadonlySet<EntityId>;

  /** @param unnamed ids of known officials whose name is left to extraction */
  constructor(
    known: KnownEntities,
    {
      corrections = correctionsOf([]),
      unnamed = new Set(),
    }: { readonly corrections?: Corrections; readonly unnamed?: ReadonlySet<EntityId> } = {},
  ) {
    this.#known = known;
    this.#corrections = corrections;
    this.#unnamed = unnamed;
  }

  /** `apart`: another person of the name than the known ones. */
  official(found: FoundOfficial, { apart = false } = {}): Placed {
    const own = slug(found.name);
    const bearers = apart ? [] : this.#asOne(bearersOf(found, this.#like('official', found.surfaces)));
    if (bearers.length > 1) return { why: 'several', bearers };
    const id = bearers[0]?.id ?? (this.#unnamed.has(own) ? own : null);
    if (id === null && found.country === null) return { why: 'no-country' };
    const names = found.surfaces.filter((surface) => /\S\s+\S/u.test(surface));
    return this.#place(id, own, 'official', found, { country: found.country, parties: [], names });
  }

  agreement(found: FoundAgreement, { apart = false } = {}): Placed {
    const { type, parties } = found;
    const codes = parties.map((party) => party.country ?? ('text' in party ? party.text : ''));
    const own = slug([found.name, ...codes].join(' '));
    const id = apart ? null : knownAgreement(found, this.#like('agreement', found.surfaces));
    return this.#place(id, own, 'agreement', found, { country: null, type, parties, names: found.surfaces });
  }

  /** A bare noun (`Đối thoại lần thứ nhất`) names no forum. */
  forum(found: FoundForum, { apart = false } = {}): Placed {
    const id = apart ? null : knownForum(found, this.#like('forum', found.surfaces));
    const words = withoutOrdinal(found.name);
    if (id === null && !isForumName(found.name)) return { why: 'no-name' };
    const { parties, surfaces: names } = found;
    return this.#place(id, slug(words), 'forum', found, { country: null, parties, names });
  }

  /** By its kind; `said`: what the reader says that it is. */
  place(thing: FoundThing, said?: { readonly entity: EntityId } | { readonly apart: true }): Placed {
    const target = said && 'entity' in said ? this.#known.get(said.entity) : undefined;
    if (target?.kind === thing.kind) return { id: this.join(thing, target.id) };
    const how = { apart: said !== undefined && 'apart' in said };
    switch (thing.kind) {
      case 'official':
        return this.official(thing.found, how);
      case 'agreement':
        return this.agreement(thing.found, how);
      case 'forum':
        return this.forum(thing.found, how);
    }
  }

  /** As one entity with this one. */
  join({ kind, found }: FoundThing, id: EntityId): EntityId {
    const type = 'type' in found ? { type: found.type } : {};
    const country = 'country' in found ? found.country : null;
    const parties = 'parties' in found ? found.parties : [];
    this.#note(id, found.surfaces, { kind, country, parties, ...type });
    return id;
  }

  #note(id: EntityId, forms: readonly string[], facts: Omit<FoundEntity, 'forms'>): void {
    const before = this.entities.get(id);
    if (before) before.forms.push(forms);
    else this.entities.set(id, { ...facts, forms: [forms] });
  }

  #like(kind: Kind, wordings: readonly string[]): KnownEntity[] {
    return [...this.#known.like(kind, wordings), ...this.#added.like(kind, wordings)];
  }

  /** Each once, those that were merged under what they were merged into. */
  #asOne(found: readonly KnownEntity[]): KnownEntity[] {
    const once = new Map<EntityId, KnownEntity>();
    for (const entity of found) {
      const id = this.#corrections.target(entity.id) ?? entity.id;
      once.set(id, (id === entity.id ? undefined : this.#known.get(id)) ?? { ...entity, id });
    }
    return [...once.values()];
  }

  /** @param own the id for what is new */
  #place(
    known: EntityId | null,
    own: EntityId,
    kind: Kind,
    { name, surfaces }: { readonly name: string; readonly surfaces: readonly string[] },
    { names, ...facts }: Omit<FoundEntity, 'kind' | 'forms'> & { readonly names: readonly string[] },
  ): Placed {
    const free = known ?? this.#free(own);
    const id = this.#corrections.target(free);
    if (id === null) return { why: 'hidden', hidden: free };
    this.#note(id, surfaces, { kind, ...facts });
    if (known === null) {
      const countries = facts.country === null ? partyCountries(facts.parties) : [facts.country];
      this.#added.add({ id, kind, name: foundName(name, kind), names, countries });
    }
    return { id };
  }

  #free(id: EntityId): EntityId {
    const isTaken = (other: EntityId) => this.#known.get(other) !== undefined || this.entities.has(other);
    let free = id;
    for (let n = 2; isTaken(free); n++) free = `${id}-${n}`;
    return free;
  }
}
