/** A person named in a text, with the titles that the text gives him there. */
import type { HonorificKind } from './lexicon.ts';
import type { Name } from './names.ts';
import type { Title } from './titles.ts';
import type { Range } from './tokens.ts';

/** A title that a text gives a person, with the stretch that says so. */
export interface TitleClaim {
  readonly title: Title;
  readonly former: boolean;
  /** From the title to the name or back, as it stands. */
  readonly evidence: Range;
}

/** One place where a person is named. */
export interface PersonMention {
  readonly name: Name;
  readonly claims: readonly TitleClaim[];
  /** The rank beside the name. */
  readonly rank: Range | null;
  readonly formerRank: boolean;
  /** What stands before the name where that is no office. */
  readonly honorific: HonorificKind | null;
  /** The name follows a title or rank at once. */
  readonly titled: boolean;
  /** Index of the chunk in its sentence. */
  readonly chunk: number;
  readonly sentence: number;
}
