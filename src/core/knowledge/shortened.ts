/** What thousands of articles say of one entity, cut to what a person reads. */
import { compareDates, type PartialDate, type SourcedDate } from '../text/dates.ts';
import { sameOffice } from './office.ts';
import type { EntityRecord } from './record.types.ts';
import type { Entity, Role } from './types.ts';

/** Claims of one sort that are shown of an entity. */
export const MOST_CLAIMS = 100;
/** Points kept on each side of the page's date. */
const BESIDE = 3;

/** The record with at most so many claims of each sort, and how many were left out. Small ones come back as they are. */
export function shortened(
  record: EntityRecord,
  date: PartialDate | null,
): { readonly record: EntityRecord; readonly left: number } {
  const { entity, meetings, links } = record;
  const met = newest(meetings, ({ date }) => date);
  const short = shortEntity(entity, date);
  const left = meetings.length - met.length + short.left;
  if (left === 0 && links.length <= MOST_CLAIMS) return { record, left };
  return { record: { entity: short.entity, meetings: met, links: links.slice(-MOST_CLAIMS) }, left };
}

function shortEntity(
  entity: Entity,
  date: PartialDate | null,
): { readonly entity: Entity; readonly left: number } {
  switch (entity.kind) {
    case 'official': {
      const roles = shortRoles(entity.roles, date);
      return { entity: { ...entity, roles }, left: entity.roles.length - roles.length };
    }
    case 'agreement': {
      const steps = newest(entity.steps, (step) => step.date);
      return { entity: { ...entity, steps }, left: entity.steps.length - steps.length };
    }
    case 'forum': {
      const sessions = newest(entity.sessions, (session) => session.date);
      return { entity: { ...entity, sessions }, left: entity.sessions.length - sessions.length };
    }
    case 'organisation': {
      const evidence = entity.evidence.slice(-MOST_CLAIMS);
      return { entity: { ...entity, evidence }, left: entity.evidence.length - evidence.length };
    }
  }
}

/** The newest, in the order they had; what has no date goes first. */
function newest<T>(claims: readonly T[], dateOf: (claim: T) => SourcedDate | null): readonly T[] {
  if (claims.length <= MOST_CLAIMS) return claims;
  const kept = new Set(inTime(claims, dateOf).slice(-MOST_CLAIMS));
  return claims.filter((claim) => kept.has(claim));
}

/** Oldest first, in front of them what has no date. */
function inTime<T>(claims: readonly T[], dateOf: (claim: T) => SourcedDate | null): T[] {
  return [...claims].sort((a, b) => {
    const [x, y] = [dateOf(a), dateOf(b)];
    return x && y ? compareDates(x, y) : Number(x !== null) - Number(y !== null);
  });
}

/** Where one office is stated many times in a row, the first and the last of them; and those next to the page's date. */
function shortRoles(roles: readonly Role[], date: PartialDate | null): readonly Role[] {
  if (roles.length <= MOST_CLAIMS) return roles;
  const ordered = inTime(roles, ({ asOf }) => asOf);
  const turning = ordered.filter((role, at) => {
    const [before, after] = [ordered[at - 1], ordered[at + 1]];
    return !before || !after || !sameOffice(before, role) || !sameOffice(role, after);
  });
  const page = date === null ? ordered.length : ordered.findIndex(({ asOf }) => asOf && asOf.value >= date);
  const at = page < 0 ? ordered.length : page;
  const beside = ordered.slice(Math.max(0, at - BESIDE), at + BESIDE);
  const kept = new Set([...turning.slice(-(MOST_CLAIMS - beside.length)), ...beside]);
  return roles.filter((role) => kept.has(role));
}
