/** What the claims of an entity stand on, and whom they speak of. */
import type { Brief } from './brief.types.ts';
import type { Entity, EntityId, Evidence, Meeting, Party } from './types.ts';

/** Every sentence that says something of the entity, in the order of its claims. */
export function evidenceOf(entity: Entity): readonly Evidence[] {
  switch (entity.kind) {
    case 'official':
      return entity.roles.map((role) => role.evidence);
    case 'agreement':
      return entity.steps.map((step) => step.evidence);
    case 'forum':
      return entity.sessions.flatMap((session) => [session.evidence, ...(session.more ?? [])]);
    case 'organisation':
      return entity.evidence;
  }
}

/** A brief without what all kinds share. */
export type BriefBody = {
  [K in Brief['kind']]: Omit<
    Extract<Brief, { readonly kind: K }>,
    'pageDate' | 'left' | 'coverage' | 'articles' | 'entities' | 'disagreements'
  >;
}[Brief['kind']];

/** Entities that a brief names by id. */
export function referredEntities(body: BriefBody, meetings: readonly Meeting[]): ReadonlySet<EntityId> {
  const ids = new Set<EntityId>([body.entity.id]);
  const add = (list: readonly EntityId[]) => {
    for (const id of list) ids.add(id);
  };
  switch (body.kind) {
    case 'official':
      add([...body.agreements, ...body.forums]);
      add(body.entity.roles.flatMap((role) => role.organisation ?? []));
      for (const meeting of meetings) add(meeting.people);
      break;
    case 'agreement':
      add([...body.samePair, ...body.entity.people, ...organisationsOf(body.entity.parties)]);
      add((body.entity.contradicts ?? []).map((other) => other.entity));
      for (const parties of body.entity.otherParties ?? []) add(organisationsOf(parties));
      break;
    case 'forum':
      add(organisationsOf(body.entity.parties));
      for (const session of body.entity.sessions) add(session.people);
      break;
    case 'organisation':
      add(body.officials);
  }
  return ids;
}

function organisationsOf(parties: readonly Party[]): readonly EntityId[] {
  return parties.flatMap((party) => ('organisation' in party ? [party.organisation] : []));
}
