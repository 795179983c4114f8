/** How alike two texts are by their terms. */
import type { Rarity } from './candidates.ts';
import type { TermText } from './terms.ts';

/**
 * Cosine of the two texts' terms, each weighed by rarity and the logarithm of its count. Of the article's single words only
 * those that the page has too are looked up: thousands of others would be, for a length that its pairs give well enough.
 */
export function similarity(a: TermText, b: TermText, rarity: Rarity): number {
  const weigh = (rare: number, count: number): number => rare * Math.log1p(count);
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (const [pair, count] of a.counts) {
    const rare = rarity.term(pair);
    const weight = weigh(rare, count);
    squaresA += weight * weight;
    const other = b.counts.get(pair);
    if (other !== undefined) product += weight * weigh(rare, other);
  }
  for (const [pair, count] of b.counts) squaresB += weigh(rarity.term(pair), count) ** 2;
  for (const [word, count] of a.words) {
    const rare = rarity.word(word);
    if (rare === 0) continue;
    const weight = weigh(rare, count);
    squaresA += weight * weight;
    const other = b.words.get(word);
    if (other === undefined) continue;
    const there = weigh(rare, other);
    product += weight * there;
    squaresB += there * there;
  }
  return product === 0 ? 0 : product / Math.sqrt(squaresA * squaresB);
}
