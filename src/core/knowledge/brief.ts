/** Composes what the card and the entity pages show of an entity, for the date of a page. */
import { compareDates, type PartialDate } from '../text/dates.ts';
import type { ArticleRef, Brief, EntityRef } from './brief.types.ts';
import { type BriefBody, evidenceOf, meetingsOf, referredEntities } from './claims.ts';
import { LEVEL_NAMES } from './levels.ts';
import { officeAt, officeHistory } from './office.ts';
import { articleRef, entityRef } from './refs.ts';
import type {
  Agreement,
  ArticleId,
  Entity,
  EntityId,
  Forum,
  Meeting,
  Official,
  Organisation,
  Pack,
  Party,
} from './types.ts';

/** Composes briefs over some packs; the packs are read once. */
export interface Briefer {
  /** Undefined for an entity that no pack knows. */
  brief(entity: EntityId, pageDate: PartialDate | null): Brief | undefined;
}

/** An entity that several packs know is the first's; articles and meetings are of all. */
export function createBriefer(packs: readonly Pack[]): Briefer {
  const entities = new Map<EntityId, Entity>();
  const articles = new Map<ArticleId, ArticleRef>();
  const naming = new Map<EntityId, Set<ArticleId>>();
  const meetings: Meeting[] = [];
  const names = (entity: EntityId, article: ArticleId) => {
    const list = naming.get(entity);
    if (list) list.add(article);
    else naming.set(entity, new Set([article]));
  };
  for (const pack of packs) {
    meetings.push(...pack.knowledge.meetings);
    for (const article of pack.articles) {
      articles.set(article.id, articleRef(article, pack));
      for (const mention of article.mentions) names(mention.entity, article.id);
    }
    for (const entity of pack.knowledge.entities) {
      if (!entities.has(entity.id)) entities.set(entity.id, entity);
      for (const evidence of evidenceOf(entity)) names(entity.id, evidence.article);
    }
  }
  const all = [...entities.values()];
  return {
    brief(id, pageDate) {
      const entity = entities.get(id);
      if (!entity) return undefined;
      const own = meetingsOf(id, meetings);
      const body = bodyOf(entity, pageDate, all, own);
      const coverage = [...(naming.get(id) ?? [])]
        .flatMap((article) => articles.get(article) ?? [])
        .sort(newestFirst);
      const cited = [...evidenceOf(entity), ...own.map((meeting) => meeting.evidence)].map(
        ({ article }) => article,
      );
      return {
        ...body,
        pageDate,
        coverage,
        articles: Object.fromEntries(
          [...new Set([...coverage.map((ref) => ref.id), ...cited])].flatMap((article) => {
            const ref = articles.get(article);
            return ref ? [[article, ref]] : [];
          }),
        ),
        entities: refs(referredEntities(body, own), entities),
      };
    },
  };
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
  const pair = pairOf(agreement);
  if (pair === null) return [];
  return all
    .filter((one) => one.kind === 'agreement' && one.id !== agreement.id && pairOf(one) === pair)
    .map(idOf);
}

function pairOf({ parties, partiesOpen }: Agreement): string | null {
  const countries = parties.map((party: Party) => party.country);
  if (partiesOpen || countries.some((country) => country === undefined)) return null;
  const distinct = [...new Set(countries)].sort();
  return distinct.length < 2 ? null : distinct.join();
}

function newestFirst(a: ArticleRef, b: ArticleRef): number {
  const [x, y] = [a.event ?? a.published, b.event ?? b.published];
  if (x && y) return compareDates(y, x);
  return Number(x === null) - Number(y === null);
}

function refs(ids: Iterable<EntityId>, entities: ReadonlyMap<EntityId, Entity>): Record<EntityId, EntityRef> {
  const found: Record<EntityId, EntityRef> = {};
  for (const id of ids) {
    const entity = entities.get(id);
    if (entity) found[id] = entityRef(entity);
  }
  return found;
}
