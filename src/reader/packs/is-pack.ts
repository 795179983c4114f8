/** Whether a file is to be a pack, before anything of it is checked. */

/** Names that packs have. */
const PACK_NAME = /\.(bcpack|jsonl(\.gz)?)$/i;
/** Bytes that a file is told by. */
const BEGINNING = 256;
const GZIP = [0x1f, 0x8b] as const;
/** The field that a header begins with, behind a brace and perhaps spaces. */
const HEADER = /^\s*\{\s*"boiCanhPack"/;

/** By its name, else by how it begins; a file that cannot be read is none. */
export async function isPack(file: File): Promise<boolean> {
  if (PACK_NAME.test(file.name)) return true;
  try {
    const bytes = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
    return GZIP.every((byte, at) => bytes[at] === byte) || HEADER.test(new TextDecoder().decode(bytes));
  } catch {
    return false;
  }
}
