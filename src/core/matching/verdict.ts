/** What is made of one hit by the words round it. */
import type { EntityId } from '../knowledge/types.ts';
import type { Span } from '../text/span.ts';
import type { Clue, Mention, Run, RunMention, Undecided } from './types.ts';

export type Verdict =
  /** Nothing of ours; what it says of others is kept for later hits. */
  | { readonly is: 'no'; readonly voucher?: string }
  | {
      readonly is: 'yes';
      readonly mention: RunMention;
      readonly full: boolean;
      readonly voucher?: string;
      readonly office?: string;
    }
  | { readonly is: 'wait'; readonly undecided: Undecided; readonly voucher?: string };

export const NO: Verdict = { is: 'no' };

/** A mention's parts that the deciders give; the rest follows from the hit. */
export type Parts = Pick<Mention, 'kind' | 'via' | 'why'> &
  Partial<Pick<Mention, 'ordinal' | 'parties'>> & { readonly candidates: readonly EntityId[] };

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** The span with the bracket that closes right behind it, where one was opened within: surfaces end with a word. */
function closed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const open = Object.keys(BRACKETS).find((bracket) => inside.includes(bracket));
  const close = open && BRACKETS[open];
  if (!open || !close || text[end] !== close) return { start, end };
  return inside.lastIndexOf(open) > inside.lastIndexOf(close) ? { start, end: end + 1 } : { start, end };
}

/** A mention whose entity is the only candidate, or none where `sure` is false or several remain. */
export function mentionOf(run: Run, span: Span, parts: Parts, sure: boolean): RunMention {
  const [only] = parts.candidates;
  const { start, end } = closed(run.text, span);
  return {
    run: run.id,
    start,
    end,
    text: run.text.slice(start, end),
    entity: sure && parts.candidates.length === 1 ? only! : null,
    ...parts,
  };
}

/** The same mention, decided: for what the page settles. */
export function decide(mention: RunMention, entity: EntityId | null, why: readonly Clue[]): RunMention {
  return { ...mention, entity, why: [...mention.why, ...why] };
}
