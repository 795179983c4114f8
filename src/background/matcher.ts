/** The annotator over all packs: fetches the entities that a text names, then decides at once. */
import type { Entity, EntityId } from '../core/knowledge/types.ts';
import type { LaterAnnotator } from '../core/matching/annotate-text.ts';
import { createAnnotator } from '../core/matching/annotator.ts';
import type { Gazetteer } from '../core/matching/gazetteer.ts';
import { createLexicon } from '../core/matching/lexicon.ts';

/** Entities kept from one request to the next: those of the pages that are open, and more. */
const MOST_KEPT = 3000;

type Entities = ReadonlyMap<EntityId, Entity>;

/** @param fetch gives those of the ids that are known, joined and corrected */
export function createMatcher(
  gazetteer: Gazetteer,
  fetch: (ids: readonly EntityId[]) => Promise<Entities>,
): LaterAnnotator {
  const kept = new Map<EntityId, Entity | null>();
  /** What the decision being made has at hand. */
  let hand: ReadonlyMap<EntityId, Entity | null> = kept;
  const annotator = createAnnotator(createLexicon(gazetteer, { get: (id) => hand.get(id) ?? undefined }));

  const take = async (ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, Entity | null>> => {
    const missing = ids.filter((id) => !kept.has(id));
    const fetched = missing.length === 0 ? null : await fetch(missing);
    const taken = new Map(ids.map((id) => [id, kept.get(id) ?? fetched?.get(id) ?? null]));
    if (kept.size + missing.length > MOST_KEPT) kept.clear();
    for (const id of missing) kept.set(id, taken.get(id) ?? null);
    return taken;
  };
  /** Decides with some entities at hand: nothing else runs between taking them and the decision. */
  const withHand = async <T>(ids: readonly EntityId[], decide: () => T): Promise<T> => {
    hand = await take(ids);
    return decide();
  };
  return {
    scan: (runs, page) => withHand(annotator.wanted(runs), () => annotator.scan(runs, page)),
    settle: (undecided, page) =>
      withHand(annotator.wantedToSettle(undecided), () => annotator.settle(undecided, page)),
  };
}
