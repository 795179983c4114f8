/** The word forms of segments, found by letters, by beginning and by one edit. Nothing is parsed: forms lie sorted in the heads. */
import type { SegmentHead } from './index/segment.types.ts';
import type { Dictionary, Term } from './index.types.ts';

/** A typing mistake in a word this short gives another word more often than not. */
const SHORTEST_NEAR = 3;

/** A form in one segment. */
interface Place {
  readonly segment: number;
  readonly term: number;
}

export function createDictionary(heads: readonly SegmentHead[]): Dictionary {
  /** Forms of several segments as terms; a form whose articles are all gone is none. */
  const joined = (places: readonly Place[]): Term[] => {
    const terms = new Map<string, { marked: string; bare: string; articles: number; ids: number[] }>();
    for (const { segment, term } of places) {
      const head = heads[segment]!;
      const articles = head.frequencies[term]!;
      if (articles === 0) continue;
      const marked = head.marked.slice(head.formAt[term], head.formAt[term + 1]);
      let entry = terms.get(marked);
      if (!entry) {
        const bare = head.bare.slice(head.formAt[term], head.formAt[term + 1]);
        entry = { marked, bare, articles: 0, ids: heads.map(() => -1) };
        terms.set(marked, entry);
      }
      entry.articles += articles;
      entry.ids[segment] = term;
    }
    return [...terms.values()];
  };
  /** The commonest of each segment: those of all are among them, or nearly so. */
  const commonest = (found: readonly Place[][], limit: number): Term[] => {
    const few = found.flatMap((places) => {
      if (places.length <= limit) return places;
      const often = ({ segment, term }: Place): number => heads[segment]!.frequencies[term]!;
      return places.toSorted((a, b) => often(b) - often(a)).slice(0, limit);
    });
    return joined(few)
      .sort((a, b) => b.articles - a.articles || (a.marked < b.marked ? -1 : 1))
      .slice(0, limit);
  };
  return {
    variants: (bare) =>
      joined(
        heads.flatMap((head, segment) => {
          const places: Place[] = [];
          for (let term = firstAt(head, bare); bareOf(head, term) === bare; term += 1) {
            places.push({ segment, term });
          }
          return places;
        }),
      ),
    prefixed({ bare, marked }, limit) {
      const typedMarks = marked !== bare;
      const found = heads.map((head, segment) => {
        const places: Place[] = [];
        for (let term = firstAt(head, bare); term < head.terms; term += 1) {
          const at = head.formAt[term]!;
          if (!head.bare.startsWith(bare, at) || head.formAt[term + 1]! < at + bare.length) break;
          if (head.formAt[term + 1]! === at + bare.length) continue;
          if (!typedMarks || head.marked.startsWith(marked, at)) places.push({ segment, term });
        }
        return places;
      });
      return commonest(found, limit);
    },
    near(bare, limit) {
      if (bare.length < SHORTEST_NEAR) return [];
      const found = heads.map((head, segment) => {
        const places: Place[] = [];
        for (let term = 0; term < head.terms; term += 1) {
          const at = head.formAt[term]!;
          const length = head.formAt[term + 1]! - at;
          if (Math.abs(length - bare.length) <= 1 && oneEdit(head.bare, at, length, bare))
            places.push({ segment, term });
        }
        return places;
      });
      return commonest(found, limit);
    },
  };
}

function bareOf(head: SegmentHead, term: number): string | undefined {
  return term < head.terms ? head.bare.slice(head.formAt[term], head.formAt[term + 1]) : undefined;
}

function firstAt(head: SegmentHead, bare: string): number {
  let low = 0;
  let high = head.terms;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (bareOf(head, middle)! < bare) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * True where one letter more, fewer or other, or two neighbours swapped, makes the word at a place of `text` the other;
 * false for equal ones. Their lengths differ by one at most. Compared in place: every form of the corpus is tried.
 */
export function oneEdit(text: string, from: number, length: number, word: string): boolean {
  const shorter = Math.min(length, word.length);
  let same = 0;
  while (same < shorter && text.charCodeAt(from + same) === word.charCodeAt(same)) same += 1;
  let tail = 0;
  while (
    tail < shorter - same &&
    text.charCodeAt(from + length - 1 - tail) === word.charCodeAt(word.length - 1 - tail)
  ) {
    tail += 1;
  }
  const left = shorter - same - tail;
  if (length !== word.length) return left === 0;
  if (left === 1) return true;
  return (
    left === 2 &&
    text.charCodeAt(from + same) === word.charCodeAt(same + 1) &&
    text.charCodeAt(from + same + 1) === word.charCodeAt(same)
  );
}
