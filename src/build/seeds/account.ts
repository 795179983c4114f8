/** Where each claim of an article comes from: as extraction has it, or what curation added, corrected and rejected. */
import type { Drafts, LeftOut } from '../../core/corpus/drafts.ts';
import type { ClaimsFile } from './claims-schema.ts';
import type { Change } from './correct.ts';
import { describe, leftOutWords } from './describe.ts';

export type ClaimKind = 'roles' | 'steps' | 'sessions' | 'meetings' | 'organisations';

export interface AccountEntry {
  readonly kind: ClaimKind | 'officials' | 'agreements' | 'forums';
  /** The claim in a few words, by ids. */
  readonly what: string;
  /** `found`: in the index as extraction has it. `left out`: found, and no claim of the index by a rule. */
  readonly fate: 'found' | 'corrected' | 'rejected' | 'left out' | 'added';
  readonly why?: string;
}

export interface ArticleAccount {
  readonly file: string;
  readonly entries: readonly AccountEntry[];
}

/** `found` are the claims before any correction. */
export function accountOf(
  file: string,
  found: Drafts,
  changes: readonly Change[],
  leftOut: readonly LeftOut[],
  added: ClaimsFile,
): ArticleAccount {
  const all: AccountEntry[] = [
    ...found.roles.map((one) => entry('roles', describe.role(one))),
    ...found.steps.map((one) => entry('steps', describe.step(one))),
    ...found.sessions.map((one) => entry('sessions', describe.session(one))),
    ...found.meetings.map((one) => entry('meetings', describe.meeting(one))),
  ];
  const isChanged = ({ kind, what }: AccountEntry) =>
    changes.some((change) => change.kind === kind && change.what === what);
  return {
    file,
    entries: [
      ...all.filter((one) => !isChanged(one)),
      ...changes,
      ...leftOut.map((left) => {
        const { words, why } = leftOutWords(left);
        return { kind: left.kind, what: words, fate: 'left out' as const, why };
      }),
      ...addedBy(added),
    ],
  };
}

const entry = (kind: ClaimKind, what: string): AccountEntry => ({ kind, what, fate: 'found' });

function addedBy({ roles, steps, sessions, meetings, organisations }: ClaimsFile): AccountEntry[] {
  const added = (kind: ClaimKind, what: string): AccountEntry => ({ kind, what, fate: 'added' });
  return [
    ...roles.flatMap(({ official, offices }) =>
      offices.map((office) => added('roles', `${official}: ${office}`)),
    ),
    ...steps.map(({ agreement, status }) => added('steps', `${agreement}: ${status}`)),
    ...sessions.map(({ forum, ordinal }) =>
      added('sessions', ordinal === undefined ? forum : `${forum}: session ${ordinal}`),
    ),
    ...meetings.map(({ people, what }) => added('meetings', `${people.join(', ')}: ${what}`)),
    ...organisations.map(({ organisation }) => added('organisations', organisation)),
  ];
}
