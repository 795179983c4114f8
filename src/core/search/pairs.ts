/** Words of a query that stand side by side: what that adds to the scores of those articles that are hits by their words. */
import type { SegmentReader } from './index/read.ts';
import type { Query, QueryWord } from './query.ts';

/** Places of two words in the query. */
export type WordPair = readonly [left: number, right: number];

/** Forms of two words side by side, and the articles of one segment that have them. */
interface FoundPair {
  /** Number of the pair among those asked for. */
  readonly pair: number;
  readonly tier: number;
  readonly docs: Uint32Array;
}

/** Inverse document frequency, always positive. */
export function idf(having: number, articles: number): number {
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}

export function highest(values: Float32Array | Uint8Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) if (values[at]! > most) most = values[at]!;
  return most;
}

/** Looks up words side by side in all segments, each word in its best `forms`. */
export function readPairs(
  segments: readonly { readonly reader: SegmentReader }[],
  query: Query,
  pairs: readonly WordPair[],
  forms: number,
): Promise<(readonly FoundPair[])[]> {
  const usual = query.words.map((word) => best(word, forms));
  return Promise.all(
    segments.map(async ({ reader }, at) => {
      const wanted = pairs.flatMap(([left, right], pair) =>
        usual[left]!.flatMap((a) =>
          usual[right]!.flatMap((b) => {
            const ids = { left: a.term.ids[at] ?? -1, right: b.term.ids[at] ?? -1 };
            return ids.left < 0 || ids.right < 0 ? [] : [{ ...ids, pair, tier: Math.min(a.tier, b.tier) }];
          }),
        ),
      );
      const lists = await reader.pairs(wanted);
      return wanted.map(({ pair, tier }, i) => ({ pair, tier, docs: lists[i]! }));
    }),
  );
}

/** Adds to the scores of hits for words that stand side by side; gives the most pairs that one hit has. The scratch is left empty. */
export function addPairs(
  works: readonly { readonly scores: Float32Array; readonly scratch: { readonly tiers: Float32Array } }[],
  found: readonly (readonly FoundPair[])[],
  pairs: number,
  weight: number,
  articles: number,
): number {
  const counts = works.map(({ scores }) => new Uint8Array(scores.length));
  for (let pair = 0; pair < pairs; pair += 1) {
    let having = 0;
    const tiers = works.map(({ scores, scratch: { tiers: tier } }, at) => {
      const lists = found[at]!.filter((each) => each.pair === pair && each.docs.length > 0);
      if (lists.length === 0) return null;
      for (const { docs, tier: how } of lists) {
        for (const doc of docs) {
          if (scores[doc]! <= 0 || tier[doc]! >= how) continue;
          if (tier[doc] === 0) having += 1;
          tier[doc] = how;
        }
      }
      return { tier, lists };
    });
    const worth = weight * idf(having, articles);
    for (const [at, each] of tiers.entries()) {
      if (!each) continue;
      for (const { docs } of each.lists) {
        for (const doc of docs) {
          if (each.tier[doc] === 0) continue;
          works[at]!.scores[doc]! += worth * each.tier[doc]!;
          each.tier[doc] = 0;
          counts[at]![doc]! += 1;
        }
      }
    }
  }
  return counts.reduce((most, count) => Math.max(most, highest(count)), 0);
}

function best(word: QueryWord, forms: number): QueryWord['alternatives'] {
  return word.alternatives.slice(0, forms);
}
