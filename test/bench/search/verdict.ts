/** What came first for a query that was made from an article: that one, a reprint of it, another that fits as well, or neither. */
import { keys } from '../../../src/core/search/prepared.ts';
import { contained, shingles } from '../../../src/core/search/shingles.ts';
import { tokenize } from '../../../src/core/search/tokens.ts';
import type { NewsArticle } from '../corpora.ts';

export type Verdict = 'right' | 'reprint' | 'as-fitting' | 'wrong';

/** Share of one text's runs of words in the other from which both are one story; the product folds reprints by the same. */
const SAME_STORY = 0.6;

/** The same article, or one of the same title; `reprint` where most of one text stands in the other. */
export function sameStory(wanted: NewsArticle, found: NewsArticle): 'right' | 'reprint' | null {
  if (found.id === wanted.id || found.title === wanted.title) return 'right';
  const [a, b] = [wanted, found].map(({ text }) => shingles(keys(text)));
  return Math.max(contained(a!, b!), contained(b!, a!)) >= SAME_STORY ? 'reprint' : null;
}

/**
 * `as-fitting`: the article that came first has as many of the query's words, as many of them side by side in the query's
 * order, and as many in its title as the one that was looked for. No weight is in it: nobody could tell by the query which is meant.
 */
export function verdictOn(query: string, wanted: NewsArticle, found: NewsArticle | undefined): Verdict {
  if (!found) return 'wrong';
  const same = sameStory(wanted, found);
  if (same) return same;
  const [ours, theirs] = [factsOf(query, wanted), factsOf(query, found)];
  return ours.every((count, at) => theirs[at]! >= count) ? 'as-fitting' : 'wrong';
}

/** Words of the query in the article, pairs of neighbours in it, words in its title. */
function factsOf(query: string, { title, text }: NewsArticle): readonly number[] {
  const typed = tokenize(query);
  const marked = typed.some((word) => word.marked !== word.bare);
  const formsOf = (part: string): string[] =>
    tokenize(part).map((word) => (marked ? word.marked : word.bare));
  const parts = [title, ...text.split('\n')].map(formsOf);
  const words = new Set(parts.flat());
  const pairs = new Set(parts.flatMap(pairsOf));
  const inTitle = new Set(parts[0]);
  const wanted = formsOf(query);
  const asked = [...new Set(wanted)];
  return [
    asked.filter((word) => words.has(word)).length,
    pairsOf(wanted).filter((pair) => pairs.has(pair)).length,
    asked.filter((word) => inTitle.has(word)).length,
  ];
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}
