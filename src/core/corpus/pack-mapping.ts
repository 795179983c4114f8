/** Under which ids the entities of a pack stand in a library: those of the same thing where it is known, else their own. */
import { digestOf } from '../knowledge/pack-file.ts';
import type { KnownEntity } from '../knowledge/record.types.ts';
import type { PackLine } from '../knowledge/referred.ts';
import type { ArticleId, Entity, EntityId, Evidence, Kind, Meeting, Party } from '../knowledge/types.ts';
import { knownEntity } from '../matching/known-table.ts';
import { foldKey } from '../text/fold.ts';
import type { KnownEntities } from './found-index.ts';
import { knownAgreement, knownForum, knownOfficial } from './identify.ts';

export class PackMapping {
  readonly #library: KnownEntities;
  /** Ids that are another than in the pack. */
  readonly #other = new Map<EntityId, EntityId>();
  /** Ids of what is new to the library. */
  readonly #added = new Set<EntityId>();
  /** How many of each kind are known already. */
  readonly known: Record<Kind, number> = { official: 0, agreement: 0, forum: 0, organisation: 0 };

  /** @param library without an older version of the pack, which it takes the place of */
  constructor(library: KnownEntities) {
    this.#library = library;
  }

  /** Every entity of the pack once, in its order: the same pack and library give the same ids. */
  add(entity: Entity): void {
    const same = sameAs(entity, this.#library);
    if (same !== null) this.known[entity.kind] += 1;
    const id = same ?? this.#free(entity.id);
    if (same === null) this.#added.add(id);
    if (id !== entity.id) this.#other.set(entity.id, id);
  }

  #free(id: EntityId): EntityId {
    const isTaken = (other: EntityId) => this.#library.get(other) !== undefined || this.#added.has(other);
    let free = id;
    for (let n = 2; isTaken(free); n += 1) free = `${id}-${n}`;
    return free;
  }

  id(id: EntityId): EntityId {
    return this.#other.get(id) ?? id;
  }

  /** Of all ids that are another: alike where the library gives the same. */
  get digest(): string {
    return digestOf(JSON.stringify([...this.#other]));
  }
}

/** The one entity of the library that it is by name and country, by parties and wording; never by its id. */
function sameAs(entity: Entity, library: KnownEntities): EntityId | null {
  const { names } = knownEntity(entity);
  const like = library.like(entity.kind, names);
  switch (entity.kind) {
    case 'official':
      return knownOfficial({ surfaces: names, country: entity.country }, like);
    case 'agreement':
      return knownAgreement({ surfaces: names, parties: entity.parties }, like);
    case 'forum':
      return knownForum({ surfaces: names }, like);
    case 'organisation':
      return knownBody(names, entity.country, like);
  }
}

function knownBody(
  names: readonly string[],
  country: string | undefined,
  like: readonly KnownEntity[],
): EntityId | null {
  const keys = new Set(names.map(foldKey));
  const same = like.filter(
    (one) =>
      one.kind === 'organisation' &&
      one.names.some((name) => keys.has(foldKey(name))) &&
      (country === undefined || one.countries.length === 0 || one.countries.includes(country)),
  );
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}

/** Ids of a pack and of the library that takes it in. */
export interface NewIds {
  entity(id: EntityId): EntityId;
  article(id: ArticleId): ArticleId;
}

/** A line with every id in it as the library has it. */
export function withNewIds<L extends PackLine>(line: L, ids: NewIds): L {
  switch (line.kind) {
    case 'article': {
      const { id, mentions, ...article } = line.value;
      const places = mentions.map(({ entity, ...span }) => ({ entity: ids.entity(entity), ...span }));
      return { ...line, value: { ...article, id: ids.article(id), mentions: places } };
    }
    case 'entity':
      return { ...line, value: entityWith(line.value, ids) };
    case 'meeting':
      return { ...line, value: meetingWith(line.value, ids) };
  }
}

const evidenceWith = (evidence: Evidence, { article }: NewIds): Evidence => ({
  ...evidence,
  article: article(evidence.article),
});

const partiesWith = (parties: readonly Party[], { entity }: NewIds): Party[] =>
  parties.map((party) =>
    'organisation' in party ? { ...party, organisation: entity(party.organisation) } : party,
  );

/** Two of a pack may be one in the library. */
const peopleWith = (people: readonly EntityId[], { entity }: NewIds): EntityId[] => [
  ...new Set(people.map(entity)),
];

function meetingWith(meeting: Meeting, ids: NewIds): Meeting {
  return {
    ...meeting,
    people: peopleWith(meeting.people, ids),
    evidence: evidenceWith(meeting.evidence, ids),
  };
}

function entityWith(entity: Entity, ids: NewIds): Entity {
  const id = ids.entity(entity.id);
  const said = <T extends { readonly evidence: Evidence }>(claim: T): T => ({
    ...claim,
    evidence: evidenceWith(claim.evidence, ids),
  });
  switch (entity.kind) {
    case 'official':
      return {
        ...entity,
        id,
        roles: entity.roles.map((role) => ({
          ...said(role),
          ...(role.organisation !== undefined && { organisation: ids.entity(role.organisation) }),
        })),
      };
    case 'agreement':
      return {
        ...entity,
        id,
        parties: partiesWith(entity.parties, ids),
        steps: entity.steps.map(said),
        people: peopleWith(entity.people, ids),
        ...(entity.contradicts && {
          contradicts: entity.contradicts.map((other) => ({ ...other, entity: ids.entity(other.entity) })),
        }),
      };
    case 'forum':
      return {
        ...entity,
        id,
        parties: partiesWith(entity.parties, ids),
        sessions: entity.sessions.map((session) => ({
          ...said(session),
          people: peopleWith(session.people, ids),
          ...(session.more && { more: session.more.map((each) => evidenceWith(each, ids)) }),
        })),
      };
    case 'organisation':
      return { ...entity, id, evidence: entity.evidence.map((each) => evidenceWith(each, ids)) };
  }
}
