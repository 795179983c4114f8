/**
 * Names that a query names or begins to name. All words of all names are passed in one loop over numbers: at a hundred
 * thousand entities that takes some milliseconds, and nothing has to be kept up to date beside the layers.
 */
import type { EntityId, Kind } from '../knowledge/types.ts';
import type { Gazetteer, LiveLayer } from '../matching/gazetteer.ts';
import type { KnownTable } from '../matching/known-table.ts';
import { FIT, type WordFits, wordFits } from './name-words.ts';
import type { Token } from './tokens.ts';
import type { EntityHit } from './types.ts';

/** What a name without its diacritics counts against one with them. */
const FOLDED = 0.8;
/** Least sum of the shares of query and name that stand in each other, where neither stands in the other whole. */
const LEAST_OVERLAP = 1.2;
/** Of a score: the share of the query, of the name, and that it begins the name. */
const OF_QUERY = 0.6;
const OF_NAME = 0.3;
const AT_START = 0.1;
/** Coverage decides between equal scores only. */
const WEIGHT = 1e-6;

/** How much of the corpus speaks of an entity, 0 to 1. */
export type Weights = ReadonlyMap<EntityId, number>;

/** A name by the number of its layer and its own in it. */
export interface NameFit {
  readonly layer: number;
  readonly name: number;
  readonly how: EntityHit['how'];
  readonly score: number;
  /** Words of the name that the query has: from one to before another. */
  readonly marked: readonly (readonly [from: number, to: number])[];
}

/** A name that stands in the query whole. */
export interface WholeName {
  readonly layer: number;
  readonly name: number;
  readonly from: number;
  readonly to: number;
}

/** Names of one layer that fit, one of each entity: the best. */
interface LayerFits {
  readonly layer: number;
  readonly known: KnownTable;
  readonly entities: number[];
  readonly names: number[];
  readonly scores: number[];
}

/** The `most` best names of the kinds wanted, the best first, and how many entities of each kind have one that fits. */
export function bestNames(
  gazetteer: Gazetteer,
  query: readonly Token[],
  weights: Weights,
  most: number,
  wanted: (kind: Kind) => boolean,
): { readonly fits: readonly NameFit[]; readonly kinds: ReadonlyMap<Kind, number> } {
  const words = gazetteer.layers.map(({ layer }) => wordFits(layer.known.names, query, true));
  const found = gazetteer.layers.map((live, layer) => scan(live, layer, words[layer]!, query.length));
  const weigh = weigher(gazetteer, weights, found);
  const best: { readonly of: LayerFits; readonly at: number; readonly key: number }[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const of of found) {
    for (let at = 0; at < of.names.length; at += 1) {
      const score = of.scores[at]!;
      if (score + WEIGHT < least || !wanted(of.known.kind(of.entities[at]!))) continue;
      const key = score + WEIGHT * weigh(of.layer, of.entities[at]!);
      if (key <= least) continue;
      best.push({ of, at, key });
      if (best.length >= 2 * most) {
        best.sort((a, b) => b.key - a.key);
        best.length = most;
        least = best.at(-1)!.key;
      }
    }
  }
  best.sort((a, b) => b.key - a.key);
  return {
    fits: best.slice(0, most).map(({ of, at }) => {
      const name = of.names[at]!;
      const { from, length, how } = overlap(of.known, name, words[of.layer]!, query.length)!;
      return { layer: of.layer, name, how, score: of.scores[at]!, marked: [[from, from + length]] };
    }),
    kinds: count(gazetteer, found),
  };
}

/** From so many names on weights are looked up by number: that takes a list of them all first. */
const MANY = 2000;
const listed = new WeakMap<
  Weights,
  { readonly gazetteer: Gazetteer; readonly lists: readonly Float32Array[] }
>();

/** The share of the corpus that speaks of an entity, by its number. */
function weigher(gazetteer: Gazetteer, weights: Weights, found: readonly LayerFits[]) {
  const { layers, corrections } = gazetteer;
  if (found.reduce((sum, { names }) => sum + names.length, 0) < MANY)
    return (layer: number, at: number): number => weights.get(layers[layer]!.layer.known.id(at)) ?? 0;
  let list = listed.get(weights);
  if (list?.gazetteer !== gazetteer) {
    const lists = layers.map(({ layer }) => new Float32Array(layer.known.size));
    for (const [id, weight] of weights)
      for (const { layer, at } of gazetteer.places(corrections.target(id) ?? id)) lists[layer]![at] = weight;
    list = { gazetteer, lists };
    listed.set(weights, list);
  }
  const { lists } = list;
  return (layer: number, at: number): number => lists[layer]![at]!;
}

function scan(
  { layer: { known }, dead }: LiveLayer,
  layer: number,
  words: WordFits,
  asked: number,
): LayerFits {
  const { starts, all } = known.names;
  const { some } = words;
  const fits: LayerFits = { layer, known, entities: [], names: [], scores: [] };
  let last = -1;
  for (let name = 0; name < starts.length - 1; name += 1) {
    const start = starts[name]!;
    const end = starts[name + 1]!;
    let common = 0;
    for (let at = start; at < end; at += 1) common += some[all[at]!]!;
    if (common === 0) continue;
    const length = end - start;
    if (common < length && common < asked && common / length + common / asked < LEAST_OVERLAP) continue;
    const found = known.isNaming(name) ? overlap(known, name, words, asked) : null;
    if (!found) continue;
    const entity = known.entityOf(name);
    if (dead?.[entity] === 1) continue;
    if (entity !== last) {
      last = entity;
      fits.entities.push(entity);
      fits.names.push(name);
      fits.scores.push(found.score);
    } else if (found.score > fits.scores.at(-1)!) {
      fits.names[fits.names.length - 1] = name;
      fits.scores[fits.scores.length - 1] = found.score;
    }
  }
  return fits;
}

/** An entity that several layers have, or that was merged into another, is one. */
function count({ corrections }: Gazetteer, found: readonly LayerFits[]): ReadonlyMap<Kind, number> {
  const kinds = new Map<Kind, number>();
  const add = (kind: Kind): void => void kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const [largest, ...others] = found
    .filter(({ entities }) => entities.length > 0)
    .sort((a, b) => b.entities.length - a.entities.length);
  if (!largest) return kinds;
  const { known } = largest;
  const merged = new Set(corrections.moved.map((id) => known.find(id)));
  const left = { known, entities: largest.entities.filter((at) => merged.has(at)) };
  // Most are of one layer, and need no look at their ids.
  const plain = largest.entities.filter((at) => !merged.has(at));
  for (const at of plain) add(known.kind(at));
  const counted = new Set(others.length + left.entities.length > 0 ? plain : []);
  const seen = new Set<EntityId>();
  for (const { known: own, entities } of [...others, left]) {
    for (const at of entities) {
      const id = corrections.target(own.id(at));
      if (id === null || seen.has(id) || counted.has(known.find(id))) continue;
      seen.add(id);
      add(own.kind(at));
    }
  }
  return kinds;
}

interface Overlap {
  readonly from: number;
  readonly length: number;
  readonly how: 'exact' | 'folded';
  readonly score: number;
}

/**
 * The longest stretch of the query that stands in the name. It counts where it is the whole query, the whole name, or
 * much of both: `an ninh` of `an ninh mạng` names none of the councils that have the word.
 */
function overlap(known: KnownTable, name: number, words: WordFits, asked: number): Overlap | null {
  const { starts, all } = known.names;
  const start = starts[name]!;
  const end = starts[name + 1]!;
  const stripped = known.isStripped(name);
  let best = 0;
  let from = 0;
  let folded = false;
  for (let at = start; at < end; at += 1) {
    if (words.some[all[at]!] === 0) continue;
    for (let first = 0; first < asked; first += 1) {
      let length = 0;
      let some = false;
      while (first + length < asked && at + length < end) {
        const fit = words.fit(all[at + length]!, first + length);
        if (fit === FIT.none || (fit === FIT.plain && stripped)) break;
        some ||= fit !== FIT.exact;
        length += 1;
      }
      if (length > best) {
        best = length;
        from = at - start;
        folded = some;
      }
    }
  }
  if (best === 0) return null;
  const ofQuery = best / asked;
  const ofName = best / (end - start);
  if (ofQuery < 1 && ofName < 1 && (best < 2 || ofQuery + ofName < LEAST_OVERLAP)) return null;
  const share = OF_QUERY * ofQuery + OF_NAME * ofName + (from === 0 ? AT_START : 0);
  const how = folded ? 'folded' : 'exact';
  return { from, length: best, how, score: (folded ? FOLDED : 1) * share };
}

/** Every name that stands in the query whole, in the order of layers and names. */
export function wholeNames({ layers }: Gazetteer, query: readonly Token[]): readonly WholeName[] {
  return layers.flatMap(({ layer: { known }, dead }, layer) => {
    const words = wordFits(known.names, query, false);
    const found: WholeName[] = [];
    for (let from = 0; from < query.length; from += 1) {
      for (const word of words.whole(from)) {
        for (const name of known.names.beginning(word)) {
          const own = known.names.wordsOf(name);
          if (!stands(own, words, from, query.length, known.isStripped(name))) continue;
          if (known.isNaming(name) && dead?.[known.entityOf(name)] !== 1)
            found.push({ layer, name, from, to: from + own.length });
        }
      }
    }
    return found.sort((a, b) => a.name - b.name || a.from - b.from);
  });
}

function stands(own: Uint32Array, words: WordFits, from: number, asked: number, stripped: boolean): boolean {
  if (from + own.length > asked) return false;
  for (let at = 0; at < own.length; at += 1) {
    const fit = words.fit(own[at]!, from + at);
    if (fit === FIT.none || (fit === FIT.plain && stripped)) return false;
  }
  return true;
}
