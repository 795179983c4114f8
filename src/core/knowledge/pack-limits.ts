/**
 * What a pack may have at most. Far above what honest ones have (an article of the seeds has 4,265 UTF-16 units, an entity
 * ten surfaces), low enough that the largest pack allowed neither fills the memory nor slows a page.
 */

/** Bytes of a file when unpacked: some 200,000 articles. */
export const MAX_UNPACKED_BYTES = 1024 ** 3;
/** Unpacked bytes for one packed byte; articles have 3, lists of names up to 30, an archive of zeros a thousand. */
export const MAX_RATIO = 200;
/** The ratio is looked at from so many bytes on: a file of a few lines may be repetition alone. */
export const RATIO_FROM_BYTES = 1024 ** 2;
/** Bytes of one line: the longest text allowed, escaped, with its paragraphs. */
export const MAX_LINE_BYTES = 4 * 1024 ** 2;
/** Levels of brackets in a line; an entity has seven. */
export const MAX_DEPTH = 16;
/** Problems told of one file: beyond these nobody reads on. */
export const MAX_PROBLEMS = 100;

export const MAX_ARTICLES = 200_000;
export const MAX_ENTITIES = 200_000;
export const MAX_MEETINGS = 400_000;
/** Surfaces of all entities together: the matcher's budget is measured at 100,000 and holds at three times as many. */
export const MAX_SURFACES = 300_000;
/** Sentences that claims stand on, over all of a pack. */
export const MAX_EVIDENCE = 2_000_000;

/** Of an id, UTF-16 units. */
export const MAX_ID = 120;
/** Of the id of a pack, which stands before those of its articles, UTF-16 units. */
export const MAX_PACK_ID = 60;
/** Of a name, a wording, a title, an address: what stands in one line, UTF-16 units. */
export const MAX_LINE = 2_000;
/** Of a name and a surface, UTF-16 units. */
export const MAX_NAME = 400;
/** Of a quote, its gloss, a note: a paragraph, UTF-16 units. */
export const MAX_PARAGRAPH = 10_000;
/** Of an article, UTF-16 units. */
export const MAX_TEXT = 500_000;
/** Paragraphs of an article. */
export const MAX_PARAGRAPHS = 10_000;
/** Entities named in an article. */
export const MAX_MENTIONS = 5_000;
/** Surfaces of an entity. */
export const MAX_ENTITY_SURFACES = 100;
/** Roles, steps, sessions or sentences of an entity. */
export const MAX_CLAIMS = 5_000;
/** Parties of an agreement; the United Nations have 193 members. */
export const MAX_PARTIES = 250;
/** Officials named with an agreement, a session or a meeting. */
export const MAX_PEOPLE = 1_000;
