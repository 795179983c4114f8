/** Whether two articles tell one story in one wording: a reprint, or a version of it. */
import type { Article } from '../knowledge/types.ts';
import { keys, ownText } from './prepared.ts';
import { contained, shingles } from './shingles.ts';

/** Share of an article's runs of words in another text from which both are the same story. */
export const SAME_STORY = 0.6;

/** The larger of the two shares that each has in the other, 0 to 1. */
export function storyShare(a: Article, b: Article): number {
  const [first, second] = [a, b].map((article) => shingles(keys(ownText(article))));
  return Math.max(contained(first!, second!), contained(second!, first!));
}
