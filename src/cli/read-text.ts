/** Text files as the commands take them, with errors a reader can act on. */
import { readFileSync, statSync } from 'node:fs';
import type { Io } from './io.ts';

/** A file or argument that cannot be used; its message is for the reader. */
export class InputError extends Error {}

/** What a command's options say. Throws {@link InputError} with the usage where they are none of its. */
export function readOptions<T>(
  parse: (args: readonly string[]) => T,
  args: readonly string[],
  usage: string,
): T {
  try {
    return parse(args);
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n${usage}`);
  }
}

/** Name that stands for standard input. */
export const STDIN = '-';

/** The whole text of a file or of standard input. A byte order mark stays, so that offsets count in the input as given. */
export async function readText(file: string, io: Io): Promise<string> {
  const bytes = file === STDIN ? await io.stdin() : readBytes(file);
  return decode(bytes, file === STDIN ? 'standard input' : file);
}

function readBytes(file: string): Uint8Array {
  let directory: boolean;
  try {
    directory = statSync(file).isDirectory();
  } catch (error) {
    throw new InputError(`${file}: ${isMissing(error) ? 'there is no such file' : 'cannot be read'}`);
  }
  if (directory) throw new InputError(`${file}: is a directory, name a text file`);
  try {
    return readFileSync(file);
  } catch {
    throw new InputError(`${file}: cannot be read`);
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

function decode(bytes: Uint8Array, name: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new InputError(`${name}: is UTF-16, save it as UTF-8`);
  }
  if (bytes.includes(0)) throw new InputError(`${name}: is a binary file, not text`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(`${name}: is not UTF-8 text, save it as UTF-8`);
  }
  if (text.replace('\ufeff', '').trim() === '') throw new InputError(`${name}: is empty`);
  return text;
}
