/** What the reader put right, as it is applied when records are read. */
import type { Correction, EntityRecord } from './record.types.ts';
import type { Entity, EntityId, Party } from './types.ts';

export interface Corrections {
  /** The entity that an id stands for now; null where it is hidden. */
  target(id: EntityId): EntityId | null;
  /** The id itself and those merged into it. */
  sources(id: EntityId): readonly EntityId[];
  /** With the name that the reader gave it. */
  renamed(record: EntityRecord): EntityRecord;
  /** With every entity that it refers to as it is now; those that are hidden are left out. */
  redirected(record: EntityRecord): EntityRecord;
  /** Ids that are hidden or merged into others. */
  readonly moved: readonly EntityId[];
  /** Names that the reader gave, by the id they were given to. */
  readonly names: ReadonlyMap<EntityId, string>;
  /** True where there is none. */
  readonly none: boolean;
}

/** Later corrections of one entity replace earlier ones of the same kind. Merges that lead in a circle count for nothing. */
export function correctionsOf(list: readonly Correction[]): Corrections {
  const into = new Map<EntityId, EntityId>();
  const names = new Map<EntityId, string>();
  const hidden = new Set<EntityId>();
  for (const correction of list) {
    if (correction.kind === 'merge') into.set(correction.entity, correction.into);
    else if (correction.kind === 'rename') names.set(correction.entity, correction.name);
    else hidden.add(correction.entity);
  }
  const end = (id: EntityId): EntityId => {
    const seen = new Set([id]);
    let at = id;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) {
      if (seen.has(next)) return id;
      seen.add(next);
      at = next;
    }
    return at;
  };
  const target = (id: EntityId): EntityId | null => {
    const last = end(id);
    return hidden.has(id) || hidden.has(last) ? null : last;
  };
  const merged = new Map<EntityId, EntityId[]>();
  for (const id of into.keys()) {
    const last = end(id);
    if (last !== id) merged.set(last, [...(merged.get(last) ?? []), id]);
  }
  return {
    none: list.length === 0,
    moved: [...new Set([...into.keys(), ...hidden])],
    names,
    target,
    redirected: (record) => (list.length === 0 ? record : redirect(record, target)),
    sources: (id) => [id, ...(merged.get(id) ?? [])],
    renamed: (record) => {
      const name = names.get(record.entity.id);
      if (name === undefined) return record;
      const { entity } = record;
      const before = { text: entity.name.vi, rule: 'alias', lang: 'vi', basis: 'article' } as const;
      const surfaces = [
        before,
        ...entity.surfaces.filter(({ text }) => text !== before.text && text !== name),
      ];
      return { ...record, entity: { ...entity, name: { vi: name, en: name, basis: 'ours' }, surfaces } };
    },
  };
}

function redirect({ entity, meetings, links }: EntityRecord, target: Corrections['target']): EntityRecord {
  const all = (ids: readonly EntityId[]): EntityId[] => [...new Set(ids.flatMap((id) => target(id) ?? []))];
  return {
    entity: redirectEntity(entity, all),
    meetings: meetings.map((meeting) => ({ ...meeting, people: all(meeting.people) })),
    links: all(links),
  };
}

function redirectEntity(entity: Entity, all: (ids: readonly EntityId[]) => EntityId[]): Entity {
  const party = (each: Party): Party => {
    if (!('organisation' in each)) return each;
    const [organisation] = all([each.organisation]);
    return { ...each, organisation: organisation ?? each.organisation };
  };
  switch (entity.kind) {
    case 'official':
      return {
        ...entity,
        roles: entity.roles.map(({ organisation, ...role }) => {
          const [now] = organisation === undefined ? [] : all([organisation]);
          return { ...role, ...(now !== undefined && { organisation: now }) };
        }),
      };
    case 'agreement':
      return { ...entity, people: all(entity.people), parties: entity.parties.map(party) };
    case 'forum':
      return {
        ...entity,
        parties: entity.parties.map(party),
        sessions: entity.sessions.map((session) => ({ ...session, people: all(session.people) })),
      };
    case 'organisation':
      return entity;
  }
}
