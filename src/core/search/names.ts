/**
 * Entities by name, over the layers of all packs: whole and begun names with and without diacritics by comparing words by
 * number, misspelt ones by Fuse.js (`misspelt.ts`).
 */
import type { EntityRef } from '../knowledge/brief.types.ts';
import type { Entity, EntityId, Kind } from '../knowledge/types.ts';
import { type Gazetteer, joinLayers } from '../matching/gazetteer.ts';
import { buildLayer, loadLayer } from '../matching/layer.ts';
import { foldKey } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { createMisspelt } from './misspelt.ts';
import { bestNames, type NameFit, type Weights, wholeNames } from './name-scan.ts';
import { type Token, tokenize } from './tokens.ts';
import type { EntityHit } from './types.ts';

/** A name that stands in the query, whole. */
export interface NameInQuery {
  readonly entity: EntityRef;
  readonly from: number;
  readonly to: number;
}

export interface NamesFound {
  /** The best, each entity once. */
  readonly hits: readonly EntityHit[];
  /** How many entities of each kind there are in all. */
  readonly kinds: ReadonlyMap<Kind, number>;
}

export interface NameLookup {
  /** Undefined for what is hidden or not known; what was merged is what it was merged into. */
  get(id: EntityId): EntityRef | undefined;
  /** The ids under which articles may name an entity. */
  sources(id: EntityId): readonly EntityId[];
  /** Ids that were hidden, or merged into others. */
  readonly moved: readonly EntityId[];
  /** Entities that the query names or begins to name, hits of the kinds wanted alone. Weights decide between equal names. */
  find(query: readonly Token[], weights: Weights, wanted?: (kind: Kind) => boolean): NamesFound;
  /** Entities whose whole name stands in the query. */
  within(query: readonly Token[]): readonly NameInQuery[];
  /** All that an entity is called. */
  wordings(id: EntityId): readonly string[];
  /** A person to whom offices belong, none of them dated: a statue or a street names him as a rule. */
  isMonument(id: EntityId): boolean;
  /** Whether another entity of the kind has the same name. */
  isShared(entity: EntityRef, lang: 'vi' | 'en'): boolean;
}

/** Most hits that are looked at; more are counted. */
const MOST = 100;

/** Of entities that are all at hand. */
export function namesOf(entities: readonly Entity[]): () => Promise<NameLookup> {
  let made: NameLookup | undefined;
  return async () => {
    made ??= createNameLookup(joinLayers([{ layer: loadLayer(buildLayer(entities)) }]));
    return made;
  };
}

/** Immutable, as the gazetteer is. */
export function createNameLookup(gazetteer: Gazetteer): NameLookup {
  const { layers, corrections } = gazetteer;
  const misspelt = createMisspelt(gazetteer);
  const refs = new Map<EntityId, EntityRef | undefined>();
  const get = (id: EntityId): EntityRef | undefined => {
    if (refs.has(id)) return refs.get(id);
    const target = corrections.target(id);
    const known = target === null ? undefined : gazetteer.known(target);
    const ref = known && { id: known.id, kind: known.kind, name: known.name };
    if (refs.size >= MOST_REFS) refs.clear();
    refs.set(id, ref);
    return ref;
  };
  return {
    get,
    sources: (id) => corrections.sources(id),
    moved: corrections.moved,
    find(query, weights, wanted = () => true) {
      if (query.length === 0) return { hits: [], kinds: new Map() };
      const found = bestNames(gazetteer, query, weights, MOST, wanted);
      const fits = found.kinds.size > 0 ? found.fits : misspelt(query, MOST);
      const hits = new Map<EntityId, EntityHit>();
      for (const fit of fits) {
        const { known } = layers[fit.layer]!.layer;
        const entity = get(known.id(known.entityOf(fit.name)));
        if (entity && wanted(entity.kind) && !hits.has(entity.id))
          hits.set(entity.id, hitOf(fit, entity, known.wording(fit.name).text));
      }
      return {
        hits: [...hits.values()],
        kinds: found.kinds.size > 0 ? found.kinds : kindsOf(hits.values()),
      };
    },
    within: (query) =>
      wholeNames(gazetteer, query).flatMap(({ layer, name, from, to }) => {
        const { known } = layers[layer]!.layer;
        const entity = get(known.id(known.entityOf(name)));
        return entity ? [{ entity, from, to }] : [];
      }),
    wordings: (id) => {
      const all = gazetteer
        .places(id)
        .flatMap(({ layer, at }) => layers[layer]!.layer.known.wordings(at).map(({ text }) => text));
      return [...new Set(all)];
    },
    isMonument(id) {
      const told = gazetteer.places(id).map(({ layer, at }) => layers[layer]!.layer.known.offices(at));
      return told.includes('undated') && !told.includes('dated');
    },
    isShared(entity, lang) {
      const key = foldKey(entity.name[lang]);
      const tokens = tokenize(entity.name[lang]);
      return wholeNames(gazetteer, tokens).some(({ layer, name, from, to }) => {
        if (from > 0 || to < tokens.length) return false;
        const { known } = layers[layer]!.layer;
        const other = get(known.id(known.entityOf(name)));
        return other?.kind === entity.kind && other.id !== entity.id && foldKey(other.name[lang]) === key;
      });
    },
  };
}

/** References kept: those that the counts of a common word ask for, among the 15,000 entities of 50,000 articles. A few MB. */
const MOST_REFS = 20_000;

function hitOf({ how, score, marked }: NameFit, entity: EntityRef, surface: string): EntityHit {
  const tokens = tokenize(surface);
  const marks = marked.map(([from, to]): Span => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end }));
  return { type: 'entity', entity, score, surface, marks, how };
}

function kindsOf(hits: Iterable<EntityHit>): ReadonlyMap<Kind, number> {
  const kinds = new Map<Kind, number>();
  for (const { entity } of hits) kinds.set(entity.kind, (kinds.get(entity.kind) ?? 0) + 1);
  return kinds;
}
