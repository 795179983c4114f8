/** A pack as a file: JSON Lines, the header first, then articles, entities and meetings, one a line. */
import type { PartialDate } from '../text/dates.ts';
import type { ProblemCode } from './problem.ts';
import type { Bilingual } from './types.ts';

/** Number of the format; a file of a higher one was made for a newer version of the extension. */
export const PACK_SCHEMA = 1;

/** Id of the pack that the reader's own articles make. */
export const OWN_PACK = 'own';

export interface PackHeader {
  readonly boiCanhPack: typeof PACK_SCHEMA;
  readonly id: string;
  readonly name: Bilingual;
  /** Numbers parted by full stops, the later the higher. */
  readonly version: string;
  readonly licence: string;
  readonly author: string;
  /** The day it was made. */
  readonly made: PartialDate;
  /** Last day any evidence of the pack speaks of. */
  readonly evidenceTo: PartialDate;
  readonly articles: number;
  readonly entities: number;
  readonly meetings: number;
  /** Of every byte behind the first line feed, unpacked, in hexadecimal. */
  readonly sha256: string;
}

/** What is wrong in a file, and where. */
export interface FileProblem {
  /** Counted from 1; 0 where it is the file as a whole. */
  readonly line: number;
  /** As in `entity.roles[0].evidence.quote`; empty where it is the line as a whole. */
  readonly field: string;
  readonly code: ProblemCode;
  /** What the words of the code leave room for: a limit, an id, what was expected; may be empty. */
  readonly detail: string;
}

/** What reading a file needs and the language itself has not. */
export interface FilePort {
  /** Unpacks gzip, no faster than it is read; throws where it is damaged or cut off. */
  gunzip(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** The text of bytes; null where they are no UTF-8. */
  decode(bytes: Uint8Array): string | null;
}

/** The bytes of a file from its start, as often as asked. */
export type OpenFile = () => AsyncIterable<Uint8Array>;
