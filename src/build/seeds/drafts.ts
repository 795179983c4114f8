/** Claims of one article as extraction finds them, of entities by their ids: what curation corrects and adds to. */
import { isSaidMoreFully } from '../../core/corpus/found-claims.ts';
import type { FoundClaims, FoundOfficial } from '../../core/corpus/found-claims.types.ts';
import { officeKey } from '../../core/knowledge/office.ts';
import type { EntityId, Meeting, Role, Session, Step } from '../../core/knowledge/types.ts';
import type { Terms } from './context.ts';
import type { FoundIndex } from './found-index.ts';

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
export interface LeftOut {
  readonly kind: 'officials' | 'forums' | 'meetings';
  readonly words: string;
  readonly why: string;
}

/** The claims under ids of the index; what has none is left out. */
export function draftsOf(
  found: FoundClaims,
  index: FoundIndex,
  terms: Terms,
): { readonly drafts: Drafts; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const ids = new Map<string, EntityId>();
  for (const official of found.officials) {
    const id = index.official(official);
    if (id !== null) ids.set(official.name, id);
    else leftOut.push({ kind: 'officials', words: official.name, why: 'the article tells no country' });
  }
  const idsOf = (names: readonly string[]) => [...new Set(names.flatMap((name) => ids.get(name) ?? []))];
  const drafts: Drafts = {
    roles: eachOffice(
      found.officials.flatMap((official) => {
        const id = ids.get(official.name);
        return id === undefined ? [] : rolesOf(official, terms).map((role) => ({ official: id, role }));
      }),
    ),
    steps: found.agreements.map(({ status, date, dateOf, evidence, people, ...agreement }) => ({
      agreement: index.agreement({ status, date, dateOf, evidence, people, ...agreement }),
      step: { status, date, dateOf, evidence },
      people: idsOf(people),
    })),
    sessions: found.forums.flatMap((forum) => {
      const id = index.forum(forum);
      if (id === null) {
        leftOut.push({ kind: 'forums', words: forum.name, why: 'is a noun and no name' });
        return [];
      }
      const { ordinal, date, people, evidence } = forum;
      const session: Session = {
        ...(ordinal !== undefined && { ordinal }),
        date,
        dateOf: 'stated',
        status: 'mentioned',
        people: idsOf(people),
        evidence,
      };
      return { forum: id, session };
    }),
    meetings: onceEach(
      found.meetings.flatMap(({ people, ...meeting }) => {
        const who = idsOf(people);
        if (who.length >= 2) return { people: who, ...meeting };
        leftOut.push({
          kind: 'meetings',
          words: people.join(', '),
          why: 'fewer than two of them are in the index',
        });
        return [];
      }),
    ),
  };
  return { drafts, leftOut };
}

function rolesOf(official: FoundOfficial, terms: Terms): Role[] {
  return official.roles.map(({ title, rank, former, asOf, evidence }) => ({
    ...terms.officeFound(title),
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

/** A claim in a few words, for the report. */
export const describe = {
  role: ({ official, role }: RoleDraft) => `${official}: ${role.title.vi}`,
  step: ({ agreement, step }: StepDraft) => `${agreement}: ${step.status}`,
  session: ({ forum, session: { ordinal } }: SessionDraft) =>
    ordinal === undefined ? forum : `${forum}: session ${ordinal}`,
  meeting: ({ people, what }: Meeting) => `${people.join(', ')}: ${what}`,
};
