/** The pack as a kind of file, and its writing. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { PACK_SCHEMA, type PackHeader } from './pack-file.types.ts';
import type { FileKind } from './pack-file-read.ts';
import { articleSchema, entitySchema, meetingSchema, packHeaderSchema } from './pack-schema.ts';
import type { PackLine } from './referred.ts';

const LINES = { article: articleSchema, entity: entitySchema, meeting: meetingSchema };

export const PACK_FILE: FileKind<PackHeader, typeof LINES> = {
  mark: 'boiCanhPack',
  format: PACK_SCHEMA,
  header: packHeaderSchema,
  lines: LINES,
};

/** Makes the lines behind a header, and the hash that the header says of them. The caller keeps what it gives. */
export class FileBody {
  readonly #hash = sha256.create();

  /** The bytes of a line, in the order of the file; the last of a line is its line feed. */
  line(kind: string, value: unknown): Uint8Array<ArrayBuffer> {
    const bytes = utf8ToBytes(`${JSON.stringify({ [kind]: value })}\n`) as Uint8Array<ArrayBuffer>;
    this.#hash.update(bytes);
    return bytes;
  }

  /** Of all lines so far, in hexadecimal. */
  digest(): string {
    return bytesToHex(this.#hash.clone().digest());
  }
}

/** SHA-256 of a text, in hexadecimal. */
export const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The first line of a file, which stands before its body. */
export function headerLine(header: object): Uint8Array<ArrayBuffer> {
  return utf8ToBytes(`${JSON.stringify(header)}\n`) as Uint8Array<ArrayBuffer>;
}

/** A pack as a whole file, unpacked; for packs that fit into memory. */
export function packFile(
  header: Omit<PackHeader, 'articles' | 'entities' | 'meetings' | 'sha256'>,
  lines: readonly PackLine[],
): readonly Uint8Array<ArrayBuffer>[] {
  const body = new FileBody();
  const count = (kind: PackLine['kind']) => lines.filter((line) => line.kind === kind).length;
  const bytes = lines.map(({ kind, value }) => body.line(kind, value));
  const counts = { articles: count('article'), entities: count('entity'), meetings: count('meeting') };
  return [headerLine({ ...header, ...counts, sha256: body.digest() }), ...bytes];
}
