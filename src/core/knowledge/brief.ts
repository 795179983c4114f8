/** Composes what the card and the entity pages show of an entity, for the date of a page. */
import { compareDates, type PartialDate } from '../text/dates.ts';
import type { ArticleRef, Brief, EntityRef } from './brief.types.ts';
import { type BriefBody, evidenceOf, referredEntities } from './claims.ts';
import { disagreementsOf } from './disagreements.ts';
import { LEVEL_NAMES } from './levels.ts';
import { officeAt, officeHistory } from './office.ts';
import type { EntityRecord } from './record.types.ts';
import { entityRef } from './refs.ts';
import { shortened } from './shortened.ts';
import type {
  Agreement,
  ArticleId,
  Entity,
  EntityId,
  Forum,
  Meeting,
  Official,
  Organisation,
  Party,
} from './types.ts';

/** Where the knowledge of a corpus is read from, by entity: of all its packs, joined and corrected. */
export interface KnowledgePort {
  /** By the ids asked for; without those that nobody knows. One that was merged into another gives the other's. */
  records(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, EntityRecord>>;
  /** Other agreements that may be between the same countries. */
  agreementsOf(countries: readonly string[]): Promise<readonly EntityId[]>;
  /** Articles that name the entity, the newest of them where there are many. */
  coverage(id: EntityId): Promise<readonly ArticleRef[]>;
  articles(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ArticleRef>>;
}

/** Undefined for an entity that no pack knows. */
export type Briefer = (entity: EntityId, pageDate: PartialDate | null) => Promise<Brief | undefined>;

/** Reads the entity, then what its claims refer to. */
export function createBriefer(port: KnowledgePort): Briefer {
  return async (id, pageDate) => {
    const whole = (await port.records([id])).get(id);
    if (!whole) return undefined;
    const { record, left } = shortened(whole, pageDate);
    const { entity, meetings, links } = record;
    const pair = entity.kind === 'agreement' ? pairOf(entity) : null;
    const near = await port.records([
      ...new Set([...links, ...(pair === null ? [] : await port.agreementsOf(pair))]),
    ]);
    const all = distinct(near.values(), entity);
    const body = bodyOf(entity, pageDate, all, meetings);
    const referred = [...referredEntities(body, meetings)];
    const [further, coverage] = await Promise.all([
      port.records(referred.filter((each) => each !== entity.id && !near.has(each))),
      port.coverage(entity.id),
    ]);
    const cited = [...evidenceOf(entity), ...meetings.map((meeting) => meeting.evidence)];
    const listed = new Map(coverage.map((ref) => [ref.id, ref]));
    const others = await port.articles([
      ...new Set(cited.map(({ article }) => article).filter((article) => !listed.has(article))),
    ]);
    const named = evidenceOf(entity).flatMap(({ article }) => others.get(article) ?? []);
    const refOf = (article: ArticleId) => listed.get(article) ?? others.get(article);
    return {
      ...body,
      pageDate,
      disagreements: disagreementsOf(entity, (article) => {
        const ref = refOf(article);
        return ref?.event ?? ref?.published ?? null;
      }),
      left,
      coverage: [...new Set([...coverage, ...named])].sort(newestFirst),
      articles: Object.fromEntries([...listed, ...others]),
      entities: refs(referred, entity, near, further),
    };
  };
}

/** Each entity once, the one that is briefed left out. */
function distinct(records: Iterable<EntityRecord>, { id }: Entity): readonly Entity[] {
  return [...new Map([...records].map(({ entity }) => [entity.id, entity])).values()].filter(
    (entity) => entity.id !== id,
  );
}

function bodyOf(
  entity: Entity,
  pageDate: PartialDate | null,
  all: readonly Entity[],
  meetings: readonly Meeting[],
): BriefBody {
  switch (entity.kind) {
    case 'official':
      return officialBody(entity, pageDate, all, meetings);
    case 'agreement':
      return {
        kind: 'agreement',
        entity,
        ...(entity.level && { level: LEVEL_NAMES[entity.level] }),
        samePair: samePair(entity, all),
      };
    case 'forum':
      return { kind: 'forum', entity };
    case 'organisation':
      return organisationBody(entity, all);
  }
}

function officialBody(
  entity: Official,
  pageDate: PartialDate | null,
  all: readonly Entity[],
  meetings: readonly Meeting[],
): BriefBody {
  const has = (people: readonly EntityId[]) => people.includes(entity.id);
  return {
    kind: 'official',
    entity,
    office: officeAt(entity, pageDate),
    history: officeHistory(entity),
    meetings,
    agreements: all.filter((one): one is Agreement => one.kind === 'agreement' && has(one.people)).map(idOf),
    forums: all
      .filter(
        (one): one is Forum => one.kind === 'forum' && one.sessions.some((session) => has(session.people)),
      )
      .map(idOf),
  };
}

function organisationBody(entity: Organisation, all: readonly Entity[]): BriefBody {
  const officials = all.filter(
    (one): one is Official =>
      one.kind === 'official' && one.roles.some((role) => role.organisation === entity.id),
  );
  return { kind: 'organisation', entity, officials: officials.map(idOf), evidence: entity.evidence };
}

const idOf = (entity: Entity) => entity.id;

/** Other agreements between the same countries; none where the parties are not all known. */
function samePair(agreement: Agreement, all: readonly Entity[]): readonly EntityId[] {
  const pair = pairOf(agreement)?.join();
  if (pair === undefined) return [];
  return all.filter((one) => one.kind === 'agreement' && pairOf(one)?.join() === pair).map(idOf);
}

/** Its countries in order; null where they are not all known. */
function pairOf({ parties, partiesOpen }: Agreement): readonly string[] | null {
  const countries = parties.map((party: Party) => party.country);
  if (partiesOpen) return null;
  const distinct = [...new Set(countries)].flatMap((country) => country ?? []).sort();
  return distinct.length < 2 || countries.includes(undefined) ? null : distinct;
}

function newestFirst(a: ArticleRef, b: ArticleRef): number {
  const [x, y] = [a.event ?? a.published, b.event ?? b.published];
  if (x && y) return compareDates(y, x);
  return Number(x === null) - Number(y === null);
}

function refs(
  ids: readonly EntityId[],
  own: Entity,
  ...found: readonly ReadonlyMap<EntityId, EntityRecord>[]
): Record<EntityId, EntityRef> {
  const refs: Record<EntityId, EntityRef> = {};
  for (const id of ids) {
    const entity = id === own.id ? own : found.map((each) => each.get(id)).find(Boolean)?.entity;
    if (entity) refs[id] = entityRef(entity);
  }
  return refs;
}
