/** The one value that says what the store has. Every change puts a new one and holds only on the one it was made from. */
import type { EntityId } from '../core/knowledge/types.ts';
import { OWN, type PackInfo } from './types.ts';

export const MANIFEST_KEY = 'manifest';

/** Of the values and keys; a store of a higher number was written by a newer version and is left alone. */
export const SCHEMA = 2;

export interface SegmentEntry {
  readonly id: number;
  readonly docs: number;
  /** Of those, deleted since. */
  readonly dead: number;
  readonly bodyBytes: number;
  readonly headBytes: number;
}

/** Entities touched since the base layer was made, each with the digest of its record then; null for none. */
export type Touched = readonly (readonly [EntityId, string | null])[];

export interface LayerEntry {
  readonly id: number;
  readonly bytes: number;
}

/** What a pack has. That of a staged pack is a value of its own until it is committed. */
export interface Contents {
  readonly nextKey: number;
  readonly nextSegment: number;
  readonly nextLayer: number;
  readonly articles: number;
  readonly entities: number;
  readonly meetings: number;
  /** Articles and records, UTF-16 units. */
  readonly textUnits: number;
  /** In the order they were made. */
  readonly segments: readonly SegmentEntry[];
  /** Over the entities as they were when it was made; null for none. */
  readonly base: LayerEntry | null;
  /** Over those of `touched` that are there; null for none. */
  readonly delta: LayerEntry | null;
  readonly touched: Touched;
}

export interface PackEntry extends PackInfo, Contents {
  readonly number: number;
  readonly on: boolean;
}

/** A pack to whoever reads or writes its values. */
export type PackRef = Pick<PackEntry, 'id' | 'number'>;

export interface StagedEntry extends PackInfo {
  /** Part of a backup that is being restored. */
  readonly restore?: true;
}

export interface Manifest {
  readonly schema: number;
  /** One more with each change, so that no two manifests are alike. */
  readonly change: number;
  /** One more with each change of what is read, unlike merging or sweeping. */
  readonly shown: number;
  /** Never given twice. */
  readonly nextPack: number;
  /** In the order they were imported; the own one among them. */
  readonly packs: readonly PackEntry[];
  /** Being imported. */
  readonly staged: readonly (StagedEntry & { readonly number: number })[];
  /** Keys that begin so are nobody's any more. */
  readonly sweep: readonly string[];
}

export const NOTHING: Contents = {
  nextKey: 0,
  nextSegment: 0,
  nextLayer: 0,
  articles: 0,
  entities: 0,
  meetings: 0,
  textUnits: 0,
  segments: [],
  base: null,
  delta: null,
  touched: [],
};

export const OWN_INFO: PackInfo = {
  id: OWN,
  name: { vi: 'Bài tôi đã lưu', en: 'Articles I saved', basis: 'ours' },
  version: '1',
  licence: '',
};

export const EMPTY: Manifest = {
  schema: SCHEMA,
  change: 0,
  shown: 0,
  nextPack: 1,
  packs: [{ ...OWN_INFO, ...NOTHING, number: 0, on: true }],
  staged: [],
  sweep: [],
};

/** Of before packs: all is the reader's own, and of no article is it stored what was found in it. */
interface Manifest1 extends Pick<Contents, 'nextKey' | 'nextSegment' | 'articles' | 'segments'> {
  readonly schema: 1;
  readonly change: number;
}

/** Another one whenever anything that is read was changed. */
export const tokenOf = ({ shown }: Manifest): string => String(shown);

/** Null where the text is no manifest at all. One of a newer schema is given as it is. */
export function parseManifest(text: string): Manifest | null {
  try {
    const value = JSON.parse(text) as Manifest | Manifest1;
    if (typeof value.schema !== 'number') return null;
    if (value.schema > SCHEMA) return value as Manifest;
    if ('packs' in value) return Array.isArray(value.packs) ? value : null;
    return Array.isArray(value.segments) ? fromSchema1(value) : null;
  } catch {
    return null;
  }
}

/** The keys of pack 0 are those of schema 1, so that nothing but the manifest changes: with the first change that is made. */
function fromSchema1({ change, nextKey, nextSegment, articles, segments }: Manifest1): Manifest {
  const own: PackEntry = {
    ...OWN_INFO,
    ...NOTHING,
    number: 0,
    on: true,
    nextKey,
    nextSegment,
    articles,
    segments,
  };
  return { ...EMPTY, change, packs: [own] };
}

/** The manifest with one pack changed. */
export function withPack(
  manifest: Manifest,
  number: number,
  change: Partial<PackEntry>,
): Pick<Manifest, 'packs'> {
  return { packs: manifest.packs.map((pack) => (pack.number === number ? { ...pack, ...change } : pack)) };
}

/** Packs in the order they are joined: the own one last, so that others' wording stands first. */
export function joined(packs: readonly PackEntry[]): readonly PackEntry[] {
  return [...packs.filter(({ id }) => id !== OWN), ...packs.filter(({ id }) => id === OWN)];
}

/** Segments up to this many articles are merged whatever their sizes: saving one article makes a segment of one. */
const SMALL = 256;
/** A segment stays apart from those behind it as long as it is so many times larger than all of them. */
const RATIO = 3;
/** No segment is made larger than this: merging needs the memory of what is merged, twice. */
export const LARGEST = 25_000;

/** The segments to merge next, the youngest ones; null where all may stay. */
export function toMerge(segments: readonly SegmentEntry[]): readonly SegmentEntry[] | null {
  let tail = 0;
  for (let at = segments.length - 1; at > 0; at -= 1) {
    tail += segments[at]!.docs;
    const before = segments[at - 1]!.docs;
    const both = tail + before;
    if (both <= LARGEST && (both <= SMALL || before < RATIO * tail)) return youngest(segments, at - 1);
  }
  return null;
}

/** From that segment on, and those before it that are no larger. */
function youngest(segments: readonly SegmentEntry[], from: number): readonly SegmentEntry[] {
  return segments.slice(from);
}
