/**
 * The claims of one article: what extraction found, then what its file adds, each reference and quote checked. What is
 * added and found alike is a mistake of the file.
 */
import { type Drafts, samePeople, withSession } from '../../core/corpus/drafts.ts';
import { sameOffice } from '../../core/knowledge/office.ts';
import type { EntityId, Evidence, Kind, Meeting, Role, Session, Step } from '../../core/knowledge/types.ts';
import { claimDate } from './claim-dates.ts';
import type { ClaimsFile } from './claims-schema.ts';
import { type ClaimContext, evidenceOf } from './context.ts';
import { ALREADY_FOUND } from './correct.ts';
import type { FieldPath } from './problems.ts';

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

/** Adds what extraction found, glossed. */
export function addFound(claims: Claims, drafts: Drafts, { glosses }: Pick<ClaimContext, 'glosses'>): void {
  const glossed = <T extends { readonly evidence: Evidence }>(claim: T): T => ({
    ...claim,
    evidence: glosses.on(claim.evidence),
  });
  for (const { official, role } of drafts.roles) push(claims.roles, official, glossed(role));
  for (const { agreement, step, people } of drafts.steps)
    push(claims.steps, agreement, { ...glossed(step), people });
  for (const { forum, session } of drafts.sessions) addSession(claims, forum, glossed(session));
  claims.meetings.push(...drafts.meetings.map(glossed));
}

/** Adds the claims of one file to those found in its article, and reports what they have already. */
export function addCurated(
  claims: Claims,
  file: ClaimsFile,
  context: ClaimContext,
  kinds: Kinds,
  found: Drafts,
): void {
  const { report, glosses } = context;
  const refer = (id: EntityId, kind: Kind, path: FieldPath) => {
    if (kinds.get(id) !== kind) report(path, `there is no ${kind} ${id}`);
  };
  const referAll = (ids: readonly EntityId[], path: FieldPath) => {
    ids.forEach((id, i) => {
      refer(id, 'official', [...path, i]);
    });
  };
  const quoted = (
    path: FieldPath,
    entry: { readonly quote: string; readonly occurrence?: number | undefined },
  ) => glosses.on(evidenceOf(context, path, entry));
  file.roles.forEach((entry, i) => {
    const path = ['roles', i];
    refer(entry.official, 'official', [...path, 'official']);
    const roles = rolesOf(entry, quoted(path, entry), context, path);
    for (const { role, field } of roles)
      if (found.roles.some((one) => one.official === entry.official && sameRole(one.role, role)))
        report([...path, ...field], ALREADY_FOUND);
    push(claims.roles, entry.official, ...roles.map(({ role }) => role));
  });
  file.steps.forEach((entry, i) => {
    const path = ['steps', i];
    refer(entry.agreement, 'agreement', [...path, 'agreement']);
    referAll(entry.people, [...path, 'people']);
    const date = claimDate(entry.date, context, [...path, 'date']);
    const isFound = ({ agreement, step }: Drafts['steps'][number]) =>
      agreement === entry.agreement && step.status === entry.status && sameDate(step, { date });
    if (found.steps.some(isFound)) report([...path, 'agreement'], ALREADY_FOUND);
    push(claims.steps, entry.agreement, {
      status: entry.status,
      date,
      dateOf: entry.dateOf,
      people: entry.people,
      evidence: quoted(path, entry),
      ...(entry.note && { note: entry.note }),
    });
  });
  file.sessions.forEach((entry, i) => {
    const path = ['sessions', i];
    refer(entry.forum, 'forum', [...path, 'forum']);
    referAll(entry.people, [...path, 'people']);
    const evidence = quoted(path, entry);
    const isFound = ({ forum, session }: Drafts['sessions'][number]) =>
      forum === entry.forum && session.ordinal === entry.ordinal && overlap(session.evidence, evidence);
    if (found.sessions.some(isFound)) report([...path, 'forum'], ALREADY_FOUND);
    const { forum, ordinal, place, dateOf, status, people, note } = entry;
    const isFurther = isKnown(claims, forum, ordinal);
    if (!status && !isFurther)
      report([...path, 'status'], 'is missing: no earlier entry tells of this session');
    addSession(claims, forum, {
      ...(ordinal !== undefined && { ordinal }),
      ...(place !== undefined && { place }),
      date: isFurther ? null : claimDate(entry.date, context, [...path, 'date']),
      dateOf: dateOf ?? 'stated',
      status: status ?? 'mentioned',
      people,
      evidence,
      ...(note && { note }),
    });
  });
  file.meetings.forEach((entry, i) => {
    const path = ['meetings', i];
    const { people, what, place } = entry;
    referAll(people, [...path, 'people']);
    const date = claimDate(entry.date, context, [...path, 'date']);
    const isFound = (meeting: Meeting) =>
      samePeople(meeting.people, people) && meeting.what === what && sameDate(meeting, { date });
    if (found.meetings.some(isFound)) report([...path, 'people'], ALREADY_FOUND);
    claims.meetings.push({
      people,
      what,
      ...(place !== undefined && { place }),
      date,
      evidence: quoted(path, entry),
    });
  });
  file.organisations.forEach((entry, i) => {
    const path = ['organisations', i];
    refer(entry.organisation, 'organisation', [...path, 'organisation']);
    push(claims.evidence, entry.organisation, quoted(path, entry));
  });
}

type Day = { readonly date: { readonly value: string } | null };

const sameDate = (a: Day, b: Day): boolean => a.date?.value === b.date?.value;
const overlap = (a: Evidence, b: Evidence): boolean => a.start < b.end && b.start < a.end;

function sameRole(a: Role, b: Role): boolean {
  return sameOffice(a, b) && a.asOf?.value === b.asOf?.value;
}

function rolesOf(
  entry: ClaimsFile['roles'][number],
  evidence: Evidence,
  context: ClaimContext,
  path: FieldPath,
): { readonly role: Role; readonly field: FieldPath }[] {
  const rank = entry.rank === undefined ? undefined : context.terms.rank(entry.rank);
  if (entry.rank !== undefined && !rank)
    context.report([...path, 'rank'], `“${entry.rank}” is not in terms.yaml`);
  const asOf = claimDate(entry.asOf, context, [...path, 'asOf']);
  return entry.offices.flatMap((words, i) => {
    const field = ['offices', i];
    const office = context.terms.office(words);
    if (!office) {
      context.report([...path, ...field], `“${words}” is not in terms.yaml`);
      return [];
    }
    const role = {
      ...office,
      ...(rank && i === 0 && { rank }),
      former: entry.former,
      asOf,
      evidence,
      ...(entry.note && { note: entry.note }),
    };
    return { role, field };
  });
}

function isKnown({ sessions }: Claims, forum: EntityId, ordinal: number | undefined): boolean {
  return ordinal !== undefined && (sessions.get(forum) ?? []).some((one) => one.ordinal === ordinal);
}

function addSession({ sessions }: Claims, forum: EntityId, added: Session): void {
  sessions.set(forum, withSession(sessions.get(forum) ?? [], added));
}
