/** The best of many scores, without sorting them all. */
import type { Place } from './snapshot.ts';

export interface Scored extends Place {
  readonly score: number;
}

/** The highest above 0, best first; equal ones in the order of segments and articles. */
export function topOf(scores: readonly Float32Array[], limit: number): Scored[] {
  const positive = scores.map((list) => list.filter((score) => score > 0));
  const count = positive.reduce((sum, list) => sum + list.length, 0);
  const sorted = new Float32Array(count);
  let at = 0;
  for (const list of positive) {
    sorted.set(list, at);
    at += list.length;
  }
  sorted.sort();
  const least = sorted[Math.max(0, count - limit)] ?? Number.POSITIVE_INFINITY;
  const top: Scored[] = [];
  for (const [segment, list] of scores.entries()) {
    for (let doc = 0; doc < list.length; doc += 1) {
      const score = list[doc]!;
      if (score > 0 && score >= least) top.push({ segment, doc, score });
    }
  }
  return top.sort((a, b) => b.score - a.score).slice(0, limit);
}
