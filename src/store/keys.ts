/**
 * Keys of the store's values. Those of a pack stand under its number, so that it can be taken away whole; pack 0, which
 * is what the store had before it knew packs, has them at the root.
 */
import type { EntityId } from '../core/knowledge/types.ts';

/** Bytes of one stored piece of a segment's body: a query reads some dozens, a few milliseconds each hundred. */
export const BLOCK_BYTES = 32 * 1024;

/** The reader's corrections, a JSON list. */
export const CORRECTIONS_KEY = 'corrections';

/** Addresses of reprints, a JSON list. */
export const REPRINTS_KEY = 'reprints';

/** Settings that came with a backup and are not yet taken over, as JSON. */
export const SETTINGS_KEY = 'settings';

/** What of a pack has keys, each with its letter. */
const LETTERS = ['a', 'c', 'i', 'l', 'r', 's', 'u'] as const;
type Letter = (typeof LETTERS)[number];

const under = (pack: number, letter: Letter): string =>
  pack === 0 ? `${letter}/` : `${packKeys(pack)}${letter}/`;

const packKeys = (pack: number): string => `p/${pack}/`;

/** What all keys of a pack begin with. */
export const rootsOf = (pack: number): readonly string[] =>
  pack === 0 ? LETTERS.map((letter) => under(0, letter)) : [packKeys(pack)];

/** How far the import of a staged pack has come, as JSON. */
export const stagedKey = (pack: number): string => `${packKeys(pack)}staged`;
/** The file it is read from. */
export const fileKey = (pack: number): string => `${packKeys(pack)}file`;

/** All articles of a pack. */
export const articleKeys = (pack: number): string => under(pack, 'a');
/** An article with its pack, as JSON. */
export const articleKey = (pack: number, key: number): string => `${articleKeys(pack)}${key}`;
/** What was found in an article, as JSON: which records speak of it. */
export const foundKey = (pack: number, key: number): string => `${under(pack, 'c')}${key}`;
/** The key of an article by its id. */
export const idKey = (pack: number, id: string): string => `${under(pack, 'i')}${id}`;
/** The key of an article by its address. */
export const addressKeyOf = (pack: number, address: string): string => `${under(pack, 'u')}${address}`;

/** All records of a pack. */
export const recordKeys = (pack: number): string => under(pack, 'r');
/** What the pack says of an entity, as JSON. */
export const recordKey = (pack: number, entity: EntityId): string => `${recordKeys(pack)}${entity}`;

/** All of a segment. */
export const segmentKeys = (pack: number, segment: number): string => `${under(pack, 's')}${segment}/`;
export const headKey = (pack: number, segment: number): string => `${segmentKeys(pack, segment)}head`;
/** Which articles were deleted since the segment was made, one byte each. */
export const deadKey = (pack: number, segment: number): string => `${segmentKeys(pack, segment)}dead`;
export const blockKey = (pack: number, segment: number, block: number): string =>
  `${segmentKeys(pack, segment)}b/${block}`;

/** All of a layer. */
export const layerKeys = (pack: number, layer: number): string => `${under(pack, 'l')}${layer}/`;
