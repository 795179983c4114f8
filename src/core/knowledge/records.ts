/** Knowledge cut into one record per entity, as it is stored, and joined again. */
import { evidenceOf } from './claims.ts';
import { unlikeParties } from './disagreements.ts';
import type { EntityRecord } from './record.types.ts';
import type {
  Agreement,
  ArticleId,
  Entity,
  EntityId,
  Forum,
  Knowledge,
  Meeting,
  Official,
  Organisation,
  Party,
  Surface,
} from './types.ts';

/** One record per entity, in the order of the knowledge. */
export function recordsOf({ entities, meetings }: Knowledge): EntityRecord[] {
  const links = new Map<EntityId, Set<EntityId>>();
  const link = (to: EntityId, from: EntityId): void => {
    const set = links.get(to);
    if (set) set.add(from);
    else links.set(to, new Set([from]));
  };
  for (const entity of entities) for (const to of referredBy(entity)) link(to, entity.id);
  const met = new Map<EntityId, Meeting[]>();
  for (const meeting of meetings)
    for (const id of new Set(meeting.people)) met.set(id, [...(met.get(id) ?? []), meeting]);
  return entities.map((entity) => ({
    entity,
    meetings: met.get(entity.id) ?? [],
    links: [...(links.get(entity.id) ?? [])],
  }));
}

/** Entities whose records name this one in their links. */
export function referredBy(entity: Entity): readonly EntityId[] {
  switch (entity.kind) {
    case 'official':
      return entity.roles.flatMap(({ organisation }) => organisation ?? []);
    case 'agreement':
      return [...entity.people, ...organisationsIn(entity.parties)];
    case 'forum':
      return [...entity.sessions.flatMap(({ people }) => people), ...organisationsIn(entity.parties)];
    case 'organisation':
      return [];
  }
}

const organisationsIn = (parties: readonly Party[]): readonly EntityId[] =>
  parties.flatMap((party) => ('organisation' in party ? party.organisation : []));

/**
 * Several records of one entity as one: what the first says of it as a whole stands, claims are joined, each once. Other
 * names become surfaces. Records of another kind than the first's are left out.
 */
export function mergeRecords(records: readonly [EntityRecord, ...EntityRecord[]]): EntityRecord {
  const [first] = records;
  if (records.length === 1) return first;
  return {
    entity: mergeEntities(records.map(({ entity }) => entity) as [Entity, ...Entity[]]),
    meetings: once(records.flatMap(({ meetings }) => meetings)),
    links: [...new Set(records.flatMap(({ links }) => links))],
  };
}

function mergeEntities(all: readonly [Entity, ...Entity[]]): Entity {
  const [first] = all;
  const surfaces = surfacesOf(all.filter(({ kind }) => kind === first.kind));
  switch (first.kind) {
    case 'official': {
      const same = all.filter((one): one is Official => one.kind === 'official');
      return { ...first, surfaces, roles: once(same.flatMap(({ roles }) => roles)) };
    }
    case 'agreement': {
      const same = all.filter((one): one is Agreement => one.kind === 'agreement');
      const contradicts = once(same.flatMap((one) => one.contradicts ?? []));
      const typed = same.find(({ type }) => type !== 'other') ?? first;
      const party = same.find(({ parties }) => parties.length > 0) ?? first;
      const level = same.find((one) => one.level)?.level;
      const unlike = unlikeParties([
        party.parties,
        ...same
          .filter((one) => !one.partiesOpen)
          .flatMap(({ parties, otherParties = [] }) => [parties, ...otherParties]),
      ]);
      return {
        ...first,
        surfaces,
        type: typed.type,
        ...(level && { level }),
        parties: party.parties,
        ...(unlike.length > 0 && { otherParties: unlike }),
        steps: once(same.flatMap(({ steps }) => steps)),
        ...(contradicts.length > 0 && { contradicts }),
        people: [...new Set(same.flatMap(({ people }) => people))],
      };
    }
    case 'forum': {
      const same = all.filter((one): one is Forum => one.kind === 'forum');
      const party = same.find(({ parties }) => parties.length > 0) ?? first;
      return {
        ...first,
        surfaces,
        parties: party.parties,
        sessions: once(same.flatMap(({ sessions }) => sessions)),
      };
    }
    case 'organisation': {
      const same = all.filter((one): one is Organisation => one.kind === 'organisation');
      const country = same.find((one) => one.country)?.country;
      return {
        ...first,
        surfaces,
        ...(country && { country }),
        evidence: once(same.flatMap(({ evidence }) => evidence)),
      };
    }
  }
}

/** Surfaces of all, each text once; the names of the others as aliases. */
function surfacesOf([first, ...others]: readonly Entity[]): readonly Surface[] {
  if (!first) return [];
  const byText = new Map(first.surfaces.map((surface) => [surface.text, surface]));
  const add = (surface: Surface): void => {
    if (surface.text !== first.name.vi && !byText.has(surface.text)) byText.set(surface.text, surface);
  };
  for (const { name, surfaces } of others) {
    add({ text: name.vi, rule: 'alias', lang: 'vi', basis: 'article' });
    for (const surface of surfaces) add(surface);
  }
  return [...byText.values()];
}

/** Alike claims once, in their order. */
function once<T>(claims: readonly T[]): T[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const key = JSON.stringify(claim);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Articles whose sentences the claims of a record stand on. */
export function articlesOf({ entity, meetings }: EntityRecord): ReadonlySet<ArticleId> {
  const ids = new Set<ArticleId>(meetings.map(({ evidence }) => evidence.article));
  for (const { article } of evidenceOf(entity)) ids.add(article);
  return ids;
}
