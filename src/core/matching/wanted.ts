/** Which entities are looked at when hits are judged, known before any of them is at hand. */
import type { EntityId } from '../knowledge/types.ts';
import type { Hit, Lexicon } from './lexicon.ts';

/** A hit that is refused may hide shorter surfaces within it; so deep they are looked for. */
export const DEPTH = 3;
const AFTER_FIRST_WORD = /[^\p{L}\p{N}\p{M}]+/u;

const kept = new WeakMap<Hit, readonly Hit[]>();

/** Shorter surfaces inside a hit, behind its first word: `Bộ Công an` in a title that belongs to a name. */
export function shorterHits(lexicon: Lexicon, text: string, hit: Hit): readonly Hit[] {
  const known = kept.get(hit);
  if (known) return known;
  const first = AFTER_FIRST_WORD.exec(text.slice(hit.start, hit.end));
  const from = first ? hit.start + first.index + first[0].length : hit.end;
  const found = lexicon
    .findShort(text.slice(from, hit.end))
    .map((inner) => ({ ...inner, start: inner.start + from, end: inner.end + from }));
  kept.set(hit, found);
  return found;
}

/** All that judging hits may look at, those inside them included. */
export function wantedBy(
  lexicon: Lexicon,
  found: readonly { readonly text: string; readonly hits: readonly Hit[] }[],
): readonly EntityId[] {
  const ids = new Set<EntityId>();
  const take = (text: string, hits: readonly Hit[], depth: number): void => {
    for (const hit of hits) {
      for (const { entity, office } of hit.uses) {
        ids.add(entity);
        for (const holder of office?.holders ?? []) ids.add(holder);
      }
      if (depth > 0) take(text, shorterHits(lexicon, text, hit), depth - 1);
    }
  };
  for (const { text, hits } of found) take(text, hits, DEPTH);
  return together(lexicon, ids);
}

/** Entities with those that they are looked at together with. */
export function together(lexicon: Lexicon, ids: Iterable<EntityId>): readonly EntityId[] {
  const all = new Set(ids);
  for (const id of [...all]) for (const other of lexicon.needs(id)) all.add(other);
  return [...all];
}
