/** Claims and names in a few words, for the report. */
import type { LeftOut, RoleDraft, SessionDraft, StepDraft } from '../../core/corpus/drafts.ts';
import type { Meeting } from '../../core/knowledge/types.ts';

/** A claim in a few words, for the report. */
export const describe = {
  role: ({ official, role }: RoleDraft) => `${official}: ${role.title.vi}`,
  step: ({ agreement, step }: StepDraft) => `${agreement}: ${step.status}`,
  session: ({ forum, session: { ordinal } }: SessionDraft) =>
    ordinal === undefined ? forum : `${forum}: session ${ordinal}`,
  meeting: ({ people, what }: Meeting) => `${people.join(', ')}: ${what}`,
};

const WHY = {
  'no-country': 'the article tells no country',
  'no-name': 'is a noun and no name',
  hidden: 'was said to be none',
  several: 'several people of the index bear the name',
} as const;

/** What was left out: in its own words, and why. */
export function leftOutWords(left: LeftOut): { readonly words: string; readonly why: string } {
  return left.kind === 'meetings'
    ? { words: left.found.people.join(', '), why: 'fewer than two of them are in the index' }
    : { words: left.found.name, why: WHY[left.unplaced.why] };
}
