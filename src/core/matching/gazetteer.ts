/** The layers of all packs as one list of names, with the reader's corrections. */
import { type Corrections, correctionsOf } from '../knowledge/corrections.ts';
import type { KnownEntity } from '../knowledge/record.types.ts';
import type { Bilingual, Entity, EntityId } from '../knowledge/types.ts';
import { buildLayer, loadLayer } from './layer.ts';
import type { Layer, PlacedLayer } from './layer.types.ts';

/** A layer of a gazetteer. */
export interface LiveLayer {
  readonly layer: Layer;
  /** 1 at the numbers of entities that do not count; null where all do. */
  readonly dead: Uint8Array | null;
}

/** Where an entity stands: number of the layer, its own in it. */
export interface Place {
  readonly layer: number;
  readonly at: number;
}

export interface Gazetteer {
  /** Earlier ones come first where several meanings of a name stay. */
  readonly layers: readonly LiveLayer[];
  readonly corrections: Corrections;
  /** Of the entity and those merged into it; empty for what is hidden or not known. */
  places(id: EntityId): readonly Place[];
  /** Under the name that the reader gave it; undefined for what is merged into another, hidden, or not known. */
  known(id: EntityId): KnownEntity | undefined;
  /** Smaller for what stands in an earlier layer, or earlier in the same. */
  order(id: EntityId): number;
}

/** Wider than any layer. */
const LAYER_WIDTH = 2 ** 32;

/** @param placed the bundle's first, then packs in the order of their import, the reader's own last */
export function joinLayers(
  placed: readonly PlacedLayer[],
  corrections: Corrections = correctionsOf([]),
): Gazetteer {
  const base = placed.map((each): LiveLayer => ({ layer: each.layer, dead: deadIn(each, corrections) }));
  const renamed = gazetteerOf(base, corrections);
  const names = [...corrections.names].flatMap(([id, name]) => {
    const known = renamed.known(id);
    return known ? [namedAnew(known, name)] : [];
  });
  if (names.length === 0) return renamed;
  return gazetteerOf([...base, { layer: loadLayer(buildLayer(names)), dead: null }], corrections);
}

function deadIn({ layer, without = [] }: PlacedLayer, { moved, target }: Corrections): Uint8Array | null {
  const dead = new Uint8Array(layer.known.size);
  let some = false;
  const hidden = moved.filter((id) => target(id) === null);
  for (const ids of [without, hidden])
    for (const id of ids) {
      const at = layer.known.find(id);
      if (at < 0) continue;
      dead[at] = 1;
      some = true;
    }
  return some ? dead : null;
}

/** An entity with no more than the name that the reader gave it, so that texts are looked through for it. */
function namedAnew({ id, kind, countries }: KnownEntity, text: string): Entity {
  const name: Bilingual = { vi: text, en: text, basis: 'ours' };
  const base = { id, name, surfaces: [] };
  const [country = ''] = countries;
  const parties = countries.map((code) => ({ country: code }));
  switch (kind) {
    case 'official':
      return { ...base, kind, country, roles: [] };
    case 'organisation':
      return { ...base, kind, ...(country && { country }), evidence: [] };
    case 'agreement':
      return { ...base, kind, type: 'other', parties, steps: [], people: [] };
    case 'forum':
      return { ...base, kind, parties, sessions: [] };
  }
}

function gazetteerOf(layers: readonly LiveLayer[], corrections: Corrections): Gazetteer {
  const places = (id: EntityId): readonly Place[] => {
    const ids = corrections.none ? [id] : corrections.sources(id);
    return layers.flatMap(({ layer, dead }, number) =>
      ids.flatMap((each) => {
        const at = layer.known.find(each);
        return at >= 0 && dead?.[at] !== 1 ? [{ layer: number, at }] : [];
      }),
    );
  };
  return {
    layers,
    corrections,
    places,
    known(id) {
      if (!corrections.none && corrections.target(id) !== id) return undefined;
      const all = places(id).map(({ layer, at }) => layers[layer]!.layer.known.entity(at));
      const first = all.find((each) => each.id === id) ?? all[0];
      if (!first) return undefined;
      const given = corrections.names.get(id);
      const same = all.filter(({ kind }) => kind === first.kind);
      return {
        id,
        kind: first.kind,
        name: given === undefined ? first.name : { vi: given, en: given, basis: 'ours' },
        names: [...new Set([...(given === undefined ? [] : [given]), ...same.flatMap(({ names }) => names)])],
        countries: same.find(({ countries }) => countries.length > 0)?.countries ?? [],
      };
    },
    order(id) {
      const [first] = places(id);
      return first ? first.layer * LAYER_WIDTH + first.at : Number.POSITIVE_INFINITY;
    },
  };
}
