/** The word forms of a corpus, sorted, found by letters, by beginning and by one edit. */
import type { Dictionary, Term } from './index.types.ts';

/** A typing mistake in a word this short gives another word more often than not. */
const SHORTEST_NEAR = 3;

/** `terms` ascend by `bare`, then `marked`. */
export function createDictionary(terms: readonly Term[]): Dictionary {
  const first = (bare: string): number => {
    let low = 0;
    let high = terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (terms[middle]!.bare < bare) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const commonest = (found: Term[], limit: number): readonly Term[] =>
    found.sort((a, b) => b.articles - a.articles || a.id - b.id).slice(0, limit);
  return {
    variants(bare) {
      const from = first(bare);
      let to = from;
      while (terms[to]?.bare === bare) to += 1;
      return terms.slice(from, to);
    },
    prefixed({ bare, marked }, limit) {
      const found: Term[] = [];
      for (let at = first(bare); terms[at]?.bare.startsWith(bare); at += 1) {
        const term = terms[at]!;
        if (term.bare !== bare && (marked === bare || term.marked.startsWith(marked))) found.push(term);
      }
      return commonest(found, limit);
    },
    near(bare, limit) {
      if (bare.length < SHORTEST_NEAR) return [];
      return commonest(
        terms.filter((term) => oneEdit(term.bare, bare)),
        limit,
      );
    },
  };
}

/** True where one letter more, fewer or other, or two neighbours swapped, makes the two alike; false for equal ones. */
export function oneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const extra = long.length - short.length;
  if (extra > 1) return false;
  let at = 0;
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at += 1;
  if (extra === 1) return short.slice(at) === long.slice(at + 1);
  if (at === short.length) return false;
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}
