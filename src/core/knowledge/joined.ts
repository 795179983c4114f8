/** The knowledge of several packs as one: their records joined entity by entity, with what the reader put right. */
import type { Corrections } from './corrections.ts';
import type { EntityRecord } from './record.types.ts';
import { mergeRecords, recordsOf } from './records.ts';
import type { EntityId, Knowledge, Meeting } from './types.ts';

/** Records of one or several packs. Rejects where they cannot be read. */
export interface RecordSource {
  /** Those of each id, in the order of the packs; nothing for an id that none has. */
  records(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, readonly EntityRecord[]>>;
  /** Agreements that all of these countries are party to. */
  agreementsOf?(countries: readonly string[]): Promise<readonly EntityId[]>;
  all(): Promise<Iterable<EntityRecord>>;
}

/** A pack's knowledge held in memory. */
export function memoryRecords(knowledge: Knowledge): RecordSource {
  let made: ReadonlyMap<EntityId, EntityRecord> | undefined;
  const byId = (): ReadonlyMap<EntityId, EntityRecord> => {
    made ??= new Map(recordsOf(knowledge).map((record) => [record.entity.id, record]));
    return made;
  };
  return {
    records: async (ids) =>
      new Map(
        ids.flatMap((id): [EntityId, EntityRecord[]][] => {
          const record = byId().get(id);
          return record ? [[id, [record]]] : [];
        }),
      ),
    agreementsOf: async (countries) =>
      knowledge.entities.flatMap((entity) =>
        entity.kind === 'agreement' &&
        countries.every((code) => entity.parties.some((party) => party.country === code))
          ? entity.id
          : [],
      ),
    all: async () => byId().values(),
  };
}

export interface Joined {
  /** By the ids asked for; one that was merged into another gives the other's. Without what nobody knows or is hidden. */
  records(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, EntityRecord>>;
  agreementsOf(countries: readonly string[]): Promise<readonly EntityId[]>;
  /** All of it; time and memory grow with the corpus. */
  knowledge(): Promise<Knowledge>;
}

/** `sources` in the order in which they speak for an entity as a whole. */
export function joinRecords(sources: readonly RecordSource[], corrections: Corrections): Joined {
  const join = (records: readonly EntityRecord[]): EntityRecord | null => {
    const [first, ...others] = records;
    return first ? corrections.redirected(corrections.renamed(mergeRecords([first, ...others]))) : null;
  };
  return {
    async records(ids) {
      const targets = new Map(
        ids.flatMap((id): [EntityId, EntityId][] => {
          const target = corrections.target(id);
          return target === null ? [] : [[id, target]];
        }),
      );
      const wanted = [...new Set([...targets.values()].flatMap((id) => corrections.sources(id)))];
      if (wanted.length === 0) return new Map();
      const found = await Promise.all(sources.map((source) => source.records(wanted)));
      const joined = new Map<EntityId, EntityRecord | null>();
      const of = (target: EntityId): EntityRecord | null => {
        const before = joined.get(target);
        if (before !== undefined) return before;
        const sourceIds = corrections.sources(target);
        const record = join(sourceIds.flatMap((id) => found.flatMap((each) => each.get(id) ?? [])));
        joined.set(target, record);
        return record;
      };
      return new Map(
        [...targets].flatMap(([id, target]): [EntityId, EntityRecord][] => {
          const record = of(target);
          return record ? [[id, record]] : [];
        }),
      );
    },
    async agreementsOf(countries) {
      const lists = await Promise.all(
        sources.map(async (source) => (await source.agreementsOf?.(countries)) ?? []),
      );
      return [...new Set(lists.flat().flatMap((id) => corrections.target(id) ?? []))];
    },
    async knowledge() {
      const byTarget = new Map<EntityId, EntityRecord[]>();
      for (const source of sources) {
        for (const record of await source.all()) {
          const target = corrections.target(record.entity.id);
          if (target === null) continue;
          const list = byTarget.get(target);
          // The target's own record speaks for the whole.
          if (!list) byTarget.set(target, [record]);
          else if (record.entity.id === target && list[0]?.entity.id !== target) list.unshift(record);
          else list.push(record);
        }
      }
      const records = [...byTarget.values()].flatMap((list) => join(list) ?? []);
      const meetings = new Map<string, Meeting>();
      for (const record of records)
        for (const meeting of record.meetings) meetings.set(meetingKey(meeting), meeting);
      return { entities: records.map(({ entity }) => entity), meetings: [...meetings.values()] };
    },
  };
}

/** A meeting stands in the record of each who took part. */
const meetingKey = ({ people, what, evidence: { article, start } }: Meeting): string =>
  `${article} ${start} ${what} ${people.join(' ')}`;
