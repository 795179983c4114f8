/** What the reader put right, as it is applied when records are read. */
import type { Correction, EntityRecord } from './record.types.ts';
import type { EntityId } from './types.ts';

export interface Corrections {
  /** The entity that an id stands for now; null where it is hidden. */
  target(id: EntityId): EntityId | null;
  /** The id itself and those merged into it. */
  sources(id: EntityId): readonly EntityId[];
  /** With the name that the reader gave it. */
  renamed(record: EntityRecord): EntityRecord;
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
  const merged = new Map<EntityId, EntityId[]>();
  for (const id of into.keys()) {
    const target = end(id);
    if (target !== id) merged.set(target, [...(merged.get(target) ?? []), id]);
  }
  return {
    none: list.length === 0,
    target: (id) => {
      const target = end(id);
      return hidden.has(id) || hidden.has(target) ? null : target;
    },
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
