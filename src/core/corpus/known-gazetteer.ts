/** Known entities as the layers of the packs have them: nothing of it grows with the corpus but what is looked at. */
import type { KnownEntity } from '../knowledge/record.types.ts';
import type { EntityId, Kind } from '../knowledge/types.ts';
import type { Gazetteer, LiveLayer } from '../matching/gazetteer.ts';
import type { Layer } from '../matching/layer.types.ts';
import type { KnownEntities } from './found-index.ts';
import { KnownIndex } from './known-index.ts';

/** With those that the reader hid, so that they are recognised and not taken for new. */
export function knownIn(gazetteer: Gazetteer): KnownEntities {
  const { layers, corrections } = gazetteer;
  const hidden = (id: EntityId): KnownEntity | undefined => {
    for (const { layer } of layers) {
      const at = layer.known.find(id);
      if (at >= 0) return layer.known.entity(at);
    }
    return undefined;
  };
  const get = (id: EntityId): KnownEntity | undefined => {
    const target = corrections.target(id);
    return target === null ? hidden(id) : gazetteer.known(target);
  };
  return {
    get,
    like(kind, wordings) {
      const ids = new Set(layers.flatMap((live) => idsLike(live, kind, wordings)));
      const found = [...ids].flatMap((id) => get(id) ?? []);
      return [...new Map(found.map((entity) => [entity.id, entity])).values()];
    },
  };
}

function idsLike({ layer }: LiveLayer, kind: Kind, wordings: readonly string[]): readonly EntityId[] {
  const { known, uses, automaton } = layer;
  if (kind === 'agreement' || kind === 'forum')
    return thingsOf(layer)
      .like(kind, wordings)
      .map(({ id }) => id);
  // People and bodies are known by whole names, which the automaton finds.
  return wordings.flatMap((wording) =>
    automaton
      .find(wording)
      .flatMap(({ surfaces }) => surfaces.flatMap((surface) => [...uses.of(surface)]))
      .flatMap((use) => (use < uses.uses ? known.id(uses.entityOf(use)) : [])),
  );
}

const things = new WeakMap<Layer, KnownIndex>();

/** Agreements and forums of a layer, some words of whose names have to do: there are far fewer of them than people. */
function thingsOf(layer: Layer): KnownIndex {
  const before = things.get(layer);
  if (before) return before;
  const { known } = layer;
  const index = new KnownIndex();
  for (let at = 0; at < known.size; at += 1) {
    const kind = known.kind(at);
    if (kind === 'agreement' || kind === 'forum') index.add(known.entity(at));
  }
  things.set(layer, index);
  return index;
}
