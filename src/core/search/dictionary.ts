/** The word forms of segments, found by letters, by beginning and by one edit. Nothing is parsed: forms lie sorted in the heads. */
import { textOf } from './index/head.ts';
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
      const [from, to] = [head.formAt[term]!, head.formAt[term + 1]!];
      const marked = textOf(head.marked.subarray(from, to));
      let entry = terms.get(marked);
      if (!entry) {
        const bare = textOf(head.bare.subarray(from, to));
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
    articles: heads.reduce((sum, { docs }) => sum + docs, 0),
    variants: (bare) =>
      joined(
        heads.flatMap((head, segment) => {
          const places: Place[] = [];
          for (
            let term = firstAt(head, bare);
            term < head.terms && compareAt(head, term, bare) === 0;
            term += 1
          ) {
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
          const length = head.formAt[term + 1]! - at;
          if (length < bare.length || !beginsAt(head.bare, at, bare)) break;
          if (length === bare.length) continue;
          if (!typedMarks || beginsAt(head.marked, at, marked)) places.push({ segment, term });
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

/** The first term whose letters do not come before those. */
function firstAt(head: SegmentHead, bare: string): number {
  let low = 0;
  let high = head.terms;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAt(head, middle, bare) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below 0 where the letters of a term come before those, 0 where they are the same: the order of UTF-16 units, as that of strings. */
function compareAt({ bare: units, formAt }: SegmentHead, term: number, bare: string): number {
  const from = formAt[term]!;
  const length = formAt[term + 1]! - from;
  for (let at = 0; at < length && at < bare.length; at += 1) {
    const step = units[from + at]! - bare.charCodeAt(at);
    if (step !== 0) return step;
  }
  return length - bare.length;
}

function beginsAt(units: Uint16Array, from: number, word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (units[from + at] !== word.charCodeAt(at)) return false;
  return true;
}

const unitAt = (text: string | Uint16Array, at: number): number | undefined =>
  typeof text === 'string' ? text.charCodeAt(at) : text[at];

/**
 * True where one letter more, fewer or other, or two neighbours swapped, makes the word at a place of `text` the other;
 * false for equal ones. Their lengths differ by one at most. Compared in place: every form of the corpus is tried.
 */
export function oneEdit(text: string | Uint16Array, from: number, length: number, word: string): boolean {
  const shorter = Math.min(length, word.length);
  let same = 0;
  while (same < shorter && unitAt(text, from + same) === word.charCodeAt(same)) same += 1;
  let tail = 0;
  while (
    tail < shorter - same &&
    unitAt(text, from + length - 1 - tail) === word.charCodeAt(word.length - 1 - tail)
  ) {
    tail += 1;
  }
  const left = shorter - same - tail;
  if (length !== word.length) return left === 0;
  if (left === 1) return true;
  return (
    left === 2 &&
    unitAt(text, from + same) === word.charCodeAt(same + 1) &&
    unitAt(text, from + same + 1) === word.charCodeAt(same)
  );
}
