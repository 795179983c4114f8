/** Corrections and rejections of what extraction found in one article. Each must meet a claim, and must change it. */

import { type Drafts, samePeople } from '../../core/corpus/drafts.ts';
import { officeKey } from '../../core/knowledge/office.ts';
import type { Evidence, Meeting } from '../../core/knowledge/types.ts';
import { claimDate } from './claim-dates.ts';
import type { ClaimsFile, Rejections } from './claims-schema.ts';
import { type ClaimContext, evidenceOf } from './context.ts';
import { describe } from './describe.ts';
import type { FieldPath } from './problems.ts';
import type { Dated } from './schema.ts';

/** What became of one claim or name that was found. */
export interface Change {
  readonly kind: 'officials' | 'agreements' | 'forums' | 'roles' | 'steps' | 'sessions' | 'meetings';
  readonly what: string;
  readonly fate: 'corrected' | 'rejected';
  readonly why: string;
}

export const ALREADY_FOUND = 'already found by extraction: remove';
export const NOT_FOUND = 'extraction finds no such claim (any more): remove';

/** The claims as they stand after the file's rejections and corrections. */
export function corrected(
  drafts: Drafts,
  { correct, reject }: Pick<ClaimsFile, 'correct' | 'reject'>,
  context: ClaimContext,
): { readonly drafts: Drafts; readonly changes: readonly Change[] } {
  const changes: Change[] = [];
  const kept = rejected(drafts, reject, context, changes);
  const roles = [...kept.roles];
  const steps = [...kept.steps];
  const sessions = [...kept.sessions];
  const meetings = [...kept.meetings];
  correct.roles.forEach(({ official, office, why, set }, i) => {
    const path = ['correct', 'roles', i];
    const at = only(
      roles,
      path,
      context,
      (one) => one.official === official && isOffice(one.role.title.vi, office),
    );
    const draft = roles[at];
    if (!draft) return;
    const put = setter(draft.role, [...path, 'set'], context);
    const title = set.office === undefined ? undefined : context.terms.office(set.office);
    if (set.office !== undefined && !title)
      context.report([...path, 'set', 'office'], `“${set.office}” is not in terms.yaml`);
    const rank = set.rank === undefined ? undefined : context.terms.rankFound(set.rank);
    const { organisation: _, ...rest } = draft.role;
    const base = title ? rest : draft.role;
    const role = {
      ...base,
      ...put('office', 'title', title?.title),
      ...(title?.organisation !== undefined && { organisation: title.organisation }),
      ...put('rank', 'rank', rank),
      ...put('former', 'former', set.former),
      ...put('asOf', 'asOf', dateOf(set.asOf, context, [...path, 'set', 'asOf'])),
      ...put('note', 'note', set.note),
      ...put('quote', 'evidence', newQuote(set, context, [...path, 'set'])),
    };
    roles[at] = { official, role };
    changes.push({ kind: 'roles', what: describe.role(draft), fate: 'corrected', why });
  });
  correct.steps.forEach(({ agreement, found, why, set }, i) => {
    const path = ['correct', 'steps', i];
    const at = only(steps, path, context, (one) => one.agreement === agreement && tells(one.step, found));
    const draft = steps[at];
    if (!draft) return;
    const put = setter(draft.step, [...path, 'set'], context);
    const step = {
      ...draft.step,
      ...put('status', 'status', set.status),
      ...put('date', 'date', dateOf(set.date, context, [...path, 'set', 'date'])),
      ...put('dateOf', 'dateOf', set.dateOf),
      ...put('note', 'note', set.note),
      ...put('quote', 'evidence', newQuote(set, context, [...path, 'set'])),
    };
    const people = setter(draft, [...path, 'set'], context)('people', 'people', set.people);
    steps[at] = { ...draft, ...people, step };
    changes.push({ kind: 'steps', what: describe.step(draft), fate: 'corrected', why });
  });
  correct.sessions.forEach(({ forum, found, why, set }, i) => {
    const path = ['correct', 'sessions', i];
    const at = only(sessions, path, context, (one) => one.forum === forum && tells(one.session, found));
    const draft = sessions[at];
    if (!draft) return;
    const put = setter(draft.session, [...path, 'set'], context);
    const session = {
      ...draft.session,
      ...put('ordinal', 'ordinal', set.ordinal),
      ...put('place', 'place', set.place),
      ...put('date', 'date', dateOf(set.date, context, [...path, 'set', 'date'])),
      ...put('dateOf', 'dateOf', set.dateOf),
      ...put('status', 'status', set.status),
      ...put('people', 'people', set.people),
      ...put('note', 'note', set.note),
      ...put('quote', 'evidence', newQuote(set, context, [...path, 'set'])),
    };
    sessions[at] = { forum, session };
    changes.push({
      kind: 'sessions',
      what: describe.session(draft),
      fate: 'corrected',
      why,
    });
  });
  correct.meetings.forEach(({ people, found, why, set }, i) => {
    const path = ['correct', 'meetings', i];
    const at = only(meetings, path, context, (one) => samePeople(one.people, people) && tells(one, found));
    const meeting = meetings[at];
    if (!meeting) return;
    const put = setter(meeting, [...path, 'set'], context);
    meetings[at] = {
      ...meeting,
      ...put('people', 'people', set.people),
      ...put('what', 'what', set.what),
      ...put('place', 'place', set.place),
      ...put('date', 'date', dateOf(set.date, context, [...path, 'set', 'date'])),
      ...put('quote', 'evidence', newQuote(set, context, [...path, 'set'])),
    };
    changes.push({ kind: 'meetings', what: describe.meeting(meeting), fate: 'corrected', why });
  });
  return { drafts: { roles, steps, sessions, meetings }, changes };
}

function rejected(drafts: Drafts, reject: Rejections, context: ClaimContext, changes: Change[]): Drafts {
  const roles = [...drafts.roles];
  const meetings = [...drafts.meetings];
  reject.roles.forEach(({ official, office, why }, i) => {
    const at = only(
      roles,
      ['reject', 'roles', i],
      context,
      (one) => one.official === official && isOffice(one.role.title.vi, office),
    );
    for (const draft of at < 0 ? [] : roles.splice(at, 1))
      changes.push({ kind: 'roles', what: describe.role(draft), fate: 'rejected', why });
  });
  reject.meetings.forEach(({ people, found, why }, i) => {
    const at = only(
      meetings,
      ['reject', 'meetings', i],
      context,
      (one) => samePeople(one.people, people) && tells(one, found),
    );
    for (const meeting of at < 0 ? [] : meetings.splice(at, 1))
      changes.push({ kind: 'meetings', what: describe.meeting(meeting), fate: 'rejected', why });
  });
  return { ...drafts, roles, meetings };
}

/** The index of the one claim meant; -1 with a problem where there is none, or more. */
function only<T>(
  list: readonly T[],
  path: FieldPath,
  { report }: ClaimContext,
  isMeant: (one: T) => boolean,
): number {
  const meant = list.flatMap((one, i) => (isMeant(one) ? [i] : []));
  if (meant.length === 1) return meant[0] ?? -1;
  report(path, meant.length === 0 ? NOT_FOUND : `extraction finds ${meant.length} such claims: say which`);
  return -1;
}

const isOffice = (title: string, office: string | undefined): boolean =>
  office === undefined || officeKey(title) === officeKey(office);

const tells = ({ evidence }: Pick<Meeting, 'evidence'>, found: string | undefined): boolean =>
  found === undefined || evidence.quote.includes(found);

const dateOf = (dated: Dated | 'none' | undefined, context: ClaimContext, path: FieldPath) =>
  dated === undefined ? undefined : claimDate(dated, context, path);

function newQuote(
  { quote, occurrence }: { readonly quote?: string | undefined; readonly occurrence?: number | undefined },
  context: ClaimContext,
  path: FieldPath,
): Evidence | undefined {
  return quote === undefined ? undefined : evidenceOf(context, path, { quote, occurrence });
}

/** Sets one field, and reports it where it says what was found anyway. */
function setter<T extends object>(found: T, path: FieldPath, { report }: ClaimContext) {
  return <K extends keyof T & string>(field: string, key: K, value: T[K] | undefined) => {
    if (value === undefined) return {};
    if (isSame(found[key], value)) report([...path, field], ALREADY_FOUND);
    return { [key]: value } as unknown as { [key in K]: NonNullable<T[K]> | T[K] };
  };
}

/** Dates by their day, people in any order, all else as it is. */
function isSame(a: unknown, b: unknown): boolean {
  if (isDate(a) && isDate(b)) return a.value === b.value;
  if (Array.isArray(a) && Array.isArray(b))
    return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
  return JSON.stringify(a) === JSON.stringify(b);
}

const isDate = (value: unknown): value is { readonly value: string } =>
  typeof value === 'object' && value !== null && 'value' in value;
