/** Curated claims of one article as roles, steps, sessions, meetings and evidence, each reference and quote checked. */
import type { EntityId, Evidence, Kind, Meeting, Role, Session, Step } from '../../core/knowledge/types.ts';
import { claimDate } from './claim-dates.ts';
import { type ClaimContext, evidenceOf } from './context.ts';
import type { FieldPath } from './problems.ts';
import type { ClaimsFile } from './schema.ts';

/** Claims by the entity they are about, in the order of articles and files. */
export interface Claims {
  readonly roles: Map<EntityId, Role[]>;
  readonly steps: Map<EntityId, (Step & { readonly people: readonly EntityId[] })[]>;
  readonly sessions: Map<EntityId, Session[]>;
  readonly evidence: Map<EntityId, Evidence[]>;
  readonly meetings: Meeting[];
}

export function noClaims(): Claims {
  return { roles: new Map(), steps: new Map(), sessions: new Map(), evidence: new Map(), meetings: [] };
}

/** The kind of each entity, for references. */
export type Kinds = ReadonlyMap<EntityId, Kind>;

function push<T>(lists: Map<EntityId, T[]>, id: EntityId, ...items: T[]): void {
  const list = lists.get(id);
  if (list) list.push(...items);
  else lists.set(id, items);
}

/** Adds the claims of one file. */
export function addClaims(claims: Claims, file: ClaimsFile, context: ClaimContext, kinds: Kinds): void {
  const refer = (id: EntityId, kind: Kind, path: FieldPath) => {
    if (kinds.get(id) !== kind) context.report(path, `there is no ${kind} ${id}`);
  };
  const referAll = (ids: readonly EntityId[], path: FieldPath) => {
    ids.forEach((id, i) => {
      refer(id, 'official', [...path, i]);
    });
  };
  file.roles.forEach((entry, i) => {
    const path = ['roles', i];
    refer(entry.official, 'official', [...path, 'official']);
    push(claims.roles, entry.official, ...rolesOf(entry, context, path));
  });
  file.steps.forEach((entry, i) => {
    const path = ['steps', i];
    refer(entry.agreement, 'agreement', [...path, 'agreement']);
    referAll(entry.people, [...path, 'people']);
    push(claims.steps, entry.agreement, {
      status: entry.status,
      date: claimDate(entry.date, context, [...path, 'date']),
      dateOf: entry.dateOf,
      people: entry.people,
      evidence: evidenceOf(context, path, entry),
      ...(entry.note && { note: entry.note }),
    });
  });
  file.sessions.forEach((entry, i) => {
    const path = ['sessions', i];
    refer(entry.forum, 'forum', [...path, 'forum']);
    referAll(entry.people, [...path, 'people']);
    addSession(claims, entry, context, path);
  });
  file.meetings.forEach((entry, i) => {
    const path = ['meetings', i];
    referAll(entry.people, [...path, 'people']);
    claims.meetings.push({
      people: entry.people,
      what: entry.what,
      ...(entry.place !== undefined && { place: entry.place }),
      date: claimDate(entry.date, context, [...path, 'date']),
      evidence: evidenceOf(context, path, entry),
    });
  });
  file.organisations.forEach((entry, i) => {
    const path = ['organisations', i];
    refer(entry.organisation, 'organisation', [...path, 'organisation']);
    push(claims.evidence, entry.organisation, evidenceOf(context, path, entry));
  });
}

function rolesOf(entry: ClaimsFile['roles'][number], context: ClaimContext, path: FieldPath): Role[] {
  const rank = entry.rank === undefined ? undefined : context.terms.rank(entry.rank);
  if (entry.rank !== undefined && !rank)
    context.report([...path, 'rank'], `“${entry.rank}” is not in terms.yaml`);
  const asOf = claimDate(entry.asOf, context, [...path, 'asOf']);
  const evidence = evidenceOf(context, path, entry);
  return entry.offices.flatMap((words, i) => {
    const office = context.terms.office(words);
    if (!office) {
      context.report([...path, 'offices', i], `“${words}” is not in terms.yaml`);
      return [];
    }
    return {
      ...office,
      ...(rank && i === 0 && { rank }),
      former: entry.former,
      asOf,
      evidence,
      ...(entry.note && { note: entry.note }),
    };
  });
}

/** A further sentence about a session that is known joins it; the first says what the session was. */
function addSession(
  claims: Claims,
  entry: ClaimsFile['sessions'][number],
  context: ClaimContext,
  path: FieldPath,
): void {
  const { forum, ordinal } = entry;
  const list = claims.sessions.get(forum) ?? [];
  const known = ordinal === undefined ? -1 : list.findIndex((session) => session.ordinal === ordinal);
  const evidence = evidenceOf(context, path, entry);
  const session = list[known];
  if (session) {
    list[known] = {
      ...session,
      people: [...new Set([...session.people, ...entry.people])],
      more: [...(session.more ?? []), evidence],
    };
    return;
  }
  if (!entry.status)
    context.report([...path, 'status'], 'is missing: no earlier entry tells of this session');
  push(claims.sessions, forum, {
    ...(ordinal !== undefined && { ordinal }),
    ...(entry.place !== undefined && { place: entry.place }),
    date: claimDate(entry.date, context, [...path, 'date']),
    dateOf: entry.dateOf ?? 'stated',
    status: entry.status ?? 'mentioned',
    people: entry.people,
    evidence,
    ...(entry.note && { note: entry.note }),
  });
}
