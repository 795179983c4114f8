/** The best of many scores, without sorting them all. */
import type { Place } from './snapshot.ts';

export interface Scored extends Place {
  readonly score: number;
}

/** The highest above 0, best first; equal ones in the order of segments and articles. */
export function topOf(scores: readonly Float32Array[], limit: number): Scored[] {
  const top: Scored[] = [];
  let least = 0;
  for (const [segment, list] of scores.entries()) {
    for (let doc = 0; doc < list.length; doc += 1) {
      const score = list[doc]!;
      if (score <= least) continue;
      insert(top, { segment, doc, score });
      if (top.length > limit) top.pop();
      if (top.length === limit) least = top[limit - 1]!.score;
    }
  }
  return top;
}

/** Behind all that are as good. */
function insert(top: Scored[], item: Scored): void {
  let low = 0;
  let high = top.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (top[middle]!.score >= item.score) low = middle + 1;
    else high = middle;
  }
  top.splice(low, 0, item);
}
