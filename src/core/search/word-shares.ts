/**
 * How much of a page's words each article has, by the index alone: BM25 over the page's weightiest single words, as a share of
 * what the page itself would reach. Pairs of words say better what two texts share, single ones find what is worded otherwise.
 */
import type { Term } from './index.types.ts';
import type { Snapshot } from './snapshot.ts';

/** Words of the page that are looked for. */
const WORDS = 60;
/** BM25's usual constants: how soon more mentions count no more, and how far long articles are held back. */
const K1 = 1.2;
const B = 0.75;

/**
 * @param words words of the page, with how often each stands in it
 * @param rarity of a word that so many articles have
 * @returns for each segment, the share of each article: 0 to about 1
 */
export async function wordShares(
  { parts }: Snapshot,
  words: ReadonlyMap<string, number>,
  known: (marked: string) => Term | null,
  rarity: (articles: number) => number,
): Promise<Float32Array[]> {
  const wanted = [...words]
    .flatMap(([marked, count]) => {
      const term = known(marked);
      return term ? [{ term, count, weight: rarity(term.articles) * Math.log1p(count) }] : [];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, WORDS);
  const whole = wanted.reduce(
    (sum, { weight, count }) => sum + (weight * count * (K1 + 1)) / (count + K1),
    0,
  );
  const articles = parts.reduce((sum, { segment }) => sum + segment.head.docs, 0);
  const mean = parts.reduce((sum, { segment }) => sum + segment.head.tokens, 0) / Math.max(1, articles);
  return Promise.all(
    parts.map(async ({ segment, reader }, at) => {
      const { head } = segment;
      const shares = new Float32Array(head.docs);
      const here = wanted.flatMap(({ term, weight }) => {
        const id = term.ids[at] ?? -1;
        return id < 0 ? [] : [{ id, weight }];
      });
      const lists = await reader.postings(here.map(({ id }) => id));
      for (const [i, { docs, weights }] of lists.entries()) {
        for (const [j, doc] of docs.entries()) {
          const often = weights[j]! >> 1;
          const length = 1 - B + (B * head.words[doc]!) / mean;
          shares[doc]! += (here[i]!.weight * often * (K1 + 1)) / (often + K1 * length) / whole;
        }
      }
      return shares;
    }),
  );
}
