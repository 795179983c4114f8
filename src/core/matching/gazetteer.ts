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
  /** Of those, the ones that do not for being somewhere else or gone, and not for being hidden. */
  readonly stale: Uint8Array | null;
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
  /** As the packs have it, were it merged into another or hidden; undefined for what no pack has. */
  plain(id: EntityId): KnownEntity | undefined;
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
  const hidden = corrections.moved.filter((id) => corrections.target(id) === null);
  const base = placed.map(({ layer, without = [] }): LiveLayer => {
    const stale = marked(layer, without);
    return { layer, stale, dead: marked(layer, hidden, stale) };
  });
  const renamed = gazetteerOf(base, corrections);
  const names = [...corrections.names].flatMap(([id, name]) => {
    const known = renamed.known(id);
    return known ? [namedAnew(known, name)] : [];
  });
  if (names.length === 0) return renamed;
  return gazetteerOf(
    [...base, { layer: loadLayer(buildLayer(names)), dead: null, stale: null }],
    corrections,
  );
}

/** 1 at the numbers of the entities that have these ids, and of those that had one before; null where none has. */
function marked(layer: Layer, ids: Iterable<EntityId>, before: Uint8Array | null = null): Uint8Array | null {
  let marks = before?.slice() ?? null;
  for (const id of ids) {
    const at = layer.known.find(id);
    if (at < 0) continue;
    marks ??= new Uint8Array(layer.known.size);
    marks[at] = 1;
  }
  return marks;
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
  const standing = (ids: readonly EntityId[], without: 'dead' | 'stale'): Place[] =>
    layers.flatMap((live, layer) =>
      ids.flatMap((id) => {
        const at = live.layer.known.find(id);
        return at >= 0 && live[without]?.[at] !== 1 ? [{ layer, at }] : [];
      }),
    );
  const places = (id: EntityId): readonly Place[] =>
    standing(corrections.none ? [id] : corrections.sources(id), 'dead');
  const joined = (id: EntityId, all: readonly Place[]): KnownEntity | undefined => {
    const entities = all.map(({ layer, at }) => layers[layer]!.layer.known.entity(at));
    const first = entities.find((each) => each.id === id) ?? entities[0];
    if (!first) return undefined;
    const given = corrections.names.get(id);
    const same = entities.filter(({ kind }) => kind === first.kind);
    return {
      id,
      kind: first.kind,
      name: given === undefined ? first.name : { vi: given, en: given, basis: 'ours' },
      names: [...new Set(same.flatMap(({ names }) => names))],
      countries: same.find(({ countries }) => countries.length > 0)?.countries ?? [],
    };
  };
  return {
    layers,
    corrections,
    places,
    known: (id) => (corrections.target(id) === id ? joined(id, places(id)) : undefined),
    plain: (id) => joined(id, standing([id], 'stale')),
    order(id) {
      const [first] = places(id);
      return first ? first.layer * LAYER_WIDTH + first.at : Number.POSITIVE_INFINITY;
    },
  };
}
