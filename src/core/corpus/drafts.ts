/** Claims of one article as extraction finds them, of entities by their ids. */
import { officeKey } from '../knowledge/office.ts';
import type { Bilingual, CountryCode, EntityId, Meeting, Role, Session, Step } from '../knowledge/types.ts';
import { isSaidMoreFully } from './found-claims.ts';
import type {
  FoundAgreement,
  FoundClaims,
  FoundForum,
  FoundMeeting,
  FoundOfficial,
} from './found-claims.types.ts';
import type { Placed, Unplaced } from './found-index.ts';

/** Offices and ranks as articles word them, in both languages where that is known. */
export interface Terms {
  /** `country`: of the official who holds it, null where not known. */
  officeFound(words: string, country: CountryCode | null): Pick<Role, 'title' | 'organisation'>;
  rankFound(words: string): Bilingual;
}

/** Wordings in the article's own words, for want of another. */
export function asFound(words: string): Bilingual {
  const title = words.replace(/\s+/gu, ' ');
  return { vi: title, en: title, basis: 'ours' };
}

/** Where what is found in an article has its id. */
export interface Places {
  official(found: FoundOfficial): Placed;
  agreement(found: FoundAgreement): Placed;
  forum(found: FoundForum): Placed;
}

export interface RoleDraft {
  readonly official: EntityId;
  readonly role: Role;
}
export interface StepDraft {
  readonly agreement: EntityId;
  readonly step: Step;
  readonly people: readonly EntityId[];
}
export interface SessionDraft {
  readonly forum: EntityId;
  readonly session: Session;
}
export interface Drafts {
  readonly roles: readonly RoleDraft[];
  readonly steps: readonly StepDraft[];
  readonly sessions: readonly SessionDraft[];
  readonly meetings: readonly Meeting[];
}

/** What was found and cannot stand in the index, with why. */
export type LeftOut =
  | { readonly kind: 'officials'; readonly found: FoundOfficial; readonly unplaced: Unplaced }
  | { readonly kind: 'agreements'; readonly found: FoundAgreement; readonly unplaced: Unplaced }
  | { readonly kind: 'forums'; readonly found: FoundForum; readonly unplaced: Unplaced }
  /** Fewer than two of its people are in the index. */
  | { readonly kind: 'meetings'; readonly found: FoundMeeting };

/** The claims under their ids; what has none is left out. */
export function draftsOf(
  found: FoundClaims,
  places: Places,
  terms: Terms,
): { readonly drafts: Drafts; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const ids = new Map<string, EntityId>();
  for (const official of found.officials) {
    const placed = places.official(official);
    if ('id' in placed) ids.set(official.name, placed.id);
    else leftOut.push({ kind: 'officials', found: official, unplaced: placed });
  }
  const idsOf = (names: readonly string[]) => [...new Set(names.flatMap((name) => ids.get(name) ?? []))];
  const roles = found.officials.flatMap((official) => {
    const id = ids.get(official.name);
    return id === undefined ? [] : rolesOf(official, terms).map((role) => ({ official: id, role }));
  });
  const steps = found.agreements.flatMap((agreement): StepDraft[] => {
    const placed = places.agreement(agreement);
    if ('id' in placed) {
      const { status, date, dateOf, evidence, people } = agreement;
      return [{ agreement: placed.id, step: { status, date, dateOf, evidence }, people: idsOf(people) }];
    }
    leftOut.push({ kind: 'agreements', found: agreement, unplaced: placed });
    return [];
  });
  const sessions = found.forums.flatMap((forum): SessionDraft[] => {
    const placed = places.forum(forum);
    if ('id' in placed) return [{ forum: placed.id, session: sessionOf(forum, idsOf(forum.people)) }];
    leftOut.push({ kind: 'forums', found: forum, unplaced: placed });
    return [];
  });
  const meetings = found.meetings.flatMap((meeting): Meeting[] => {
    const people = idsOf(meeting.people);
    if (people.length >= 2) return [{ ...meeting, people }];
    leftOut.push({ kind: 'meetings', found: meeting });
    return [];
  });
  return { drafts: { roles: eachOffice(roles), steps, sessions, meetings: onceEach(meetings) }, leftOut };
}

function sessionOf({ ordinal, date, evidence }: FoundForum, people: readonly EntityId[]): Session {
  const number = ordinal === undefined ? {} : { ordinal };
  return { ...number, date, dateOf: 'stated', status: 'mentioned', people, evidence };
}

function rolesOf({ roles, country }: FoundOfficial, terms: Terms): Role[] {
  return roles.map(({ title, rank, former, asOf, evidence }) => ({
    ...terms.officeFound(title, country),
    ...(rank !== undefined && { rank: terms.rankFound(rank) }),
    former,
    asOf,
    evidence,
  }));
}

/** Two spellings of one man may give one office twice, once shorter. */
function eachOffice(roles: readonly RoleDraft[]): RoleDraft[] {
  return roles.filter(({ official, role }) => {
    const own = roles.filter((other) => other.official === official && other.role.former === role.former);
    const titles = own.map((other) => officeKey(other.role.title.vi));
    const at = own.findIndex((other) => other.role === role);
    return !isSaidMoreFully(titles[at] ?? '', at, titles);
  });
}

/** Two spellings of one man make one meeting two: the one without a date is the other told again. */
function onceEach(meetings: readonly Meeting[]): Meeting[] {
  const kept: Meeting[] = [];
  for (const meeting of meetings) {
    const again = kept.some(
      (other) =>
        samePeople(other.people, meeting.people) &&
        (meeting.date === null || meeting.date.value === other.date?.value),
    );
    if (!again) kept.push(meeting);
  }
  return kept;
}

export function samePeople(a: readonly EntityId[], b: readonly EntityId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** A further sentence about a session that is known by its number joins it; the first says what the session was. */
export function withSession(sessions: readonly Session[], added: Session): Session[] {
  const { ordinal, people, evidence } = added;
  const at = ordinal === undefined ? -1 : sessions.findIndex((session) => session.ordinal === ordinal);
  const session = sessions[at];
  if (!session) return [...sessions, added];
  return sessions.with(at, {
    ...session,
    people: [...new Set([...session.people, ...people])],
    more: [...(session.more ?? []), evidence],
  });
}
