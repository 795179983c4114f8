/**
 * Mentions on their way to a page: what is the same at many places is sent once. On a page with a name in every line this is
 * a tenth of the mentions as they are.
 */
import type { RunMention } from '../core/matching/types.ts';

/** A mention without its place. */
type Form = Omit<RunMention, 'run' | 'start' | 'end'>;

export interface PackedMentions {
  readonly forms: readonly Form[];
  /** Four numbers for each mention, in order: run, start, end and the place of its form in the list. */
  readonly places: readonly number[];
}

const NUMBERS = 4;

export function packMentions(mentions: readonly RunMention[]): PackedMentions {
  const forms: Form[] = [];
  const known = new Map<string, number>();
  const places: number[] = [];
  for (const { run, start, end, ...form } of mentions) {
    const key = JSON.stringify(form);
    let at = known.get(key);
    if (at === undefined) {
      at = forms.push(form) - 1;
      known.set(key, at);
    }
    places.push(run, start, end, at);
  }
  return { forms, places };
}

/** Throws on what {@link packMentions} cannot have made. */
export function unpackMentions({ forms, places }: PackedMentions): RunMention[] {
  const mentions: RunMention[] = [];
  for (let at = 0; at < places.length; at += NUMBERS) {
    const [run, start, end, form] = places.slice(at, at + NUMBERS);
    const found = form === undefined ? undefined : forms[form];
    if (run === undefined || start === undefined || end === undefined || !found)
      throw new TypeError('malformed mentions');
    mentions.push({ run, start, end, ...found });
  }
  return mentions;
}
