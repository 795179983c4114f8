/** Keys of the store's values: what they are, then which. */

/** Bytes of one stored piece of a segment's body: a query reads some dozens, a few milliseconds each hundred. */
export const BLOCK_BYTES = 32 * 1024;

/** An article with its pack, as JSON. */
export const articleKey = (key: number): string => `a/${key}`;
/** The key of an article by its id. */
export const idKey = (id: string): string => `i/${id}`;
/** The key of an article by its address. */
export const addressKeyOf = (address: string): string => `u/${address}`;
/** All of a segment. */
export const segmentKeys = (segment: number): string => `s/${segment}/`;
export const headKey = (segment: number): string => `${segmentKeys(segment)}head`;
/** Which articles were deleted since the segment was made, one byte each. */
export const deadKey = (segment: number): string => `${segmentKeys(segment)}dead`;
export const blockKey = (segment: number, block: number): string => `${segmentKeys(segment)}b/${block}`;
