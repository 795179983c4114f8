/** How much of one text stands in another, by the runs of words they share: reprints share most of theirs. */

/** Words in a run: shorter ones are shared by chance, longer ones break on every small edit. */
const RUN = 5;
/** FNV-1a, 32 bits: collisions are far rarer than accidental runs. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Hashes of all runs of words. A text of fewer words than a run has one. */
export function shingles(words: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at === 0 || at + RUN <= words.length; at += 1) {
    let hash = FNV_OFFSET;
    for (const word of words.slice(at, at + RUN)) {
      for (let i = 0; i <= word.length; i += 1) {
        hash = Math.imul(hash ^ (i < word.length ? word.charCodeAt(i) : 0), FNV_PRIME);
      }
    }
    if (words.length > 0) found.add(hash >>> 0);
  }
  return found;
}

/** Share of the first set that stands in the second, 0 to 1; 0 for an empty one. */
export function contained(part: ReadonlySet<number>, whole: ReadonlySet<number>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const hash of part) if (whole.has(hash)) shared += 1;
  return shared / part.size;
}
