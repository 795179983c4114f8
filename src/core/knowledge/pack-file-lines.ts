/** The lines of a file of JSON Lines, packed with gzip or plain, as its bytes come in; nothing is held but one line. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FilePort } from './pack-file.types.ts';
import { MAX_DEPTH, MAX_LINE_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_FROM_BYTES } from './pack-limits.ts';
import type { ProblemCode } from './problem.ts';

/** Why a file cannot be read on. */
export class FileFault extends Error {
  readonly line: number;
  readonly code: ProblemCode;
  readonly detail: string;
  constructor(line: number, code: ProblemCode, detail: string | number = '') {
    super(`line ${line}: ${code}`);
    this.line = line;
    this.code = code;
    this.detail = String(detail);
  }
}

export interface FileLines {
  /** Text of each line in turn; throws {@link FileFault}. */
  readonly lines: AsyncGenerator<string, void, void>;
  /** Of what was read so far behind the first line feed. */
  digest(): string;
}

const LINE_FEED = 0x0a;
const GZIP: readonly number[] = [0x1f, 0x8b];

/** Reads lines; packed or not is told by the first bytes, not by a name. */
export function linesOf(bytes: AsyncIterable<Uint8Array>, port: FilePort): FileLines {
  const hash = sha256.create();
  let number = 1;
  const take = (parts: readonly Uint8Array[]): string => {
    const line = joined(parts);
    if (isDeep(line)) throw new FileFault(number, 'too-deep', MAX_DEPTH);
    const text = port.decode(line);
    if (text === null) throw new FileFault(number, 'not-utf8');
    number += 1;
    return text;
  };
  async function* lines(): AsyncGenerator<string, void, void> {
    let parts: Uint8Array[] = [];
    let length = 0;
    const put = (part: Uint8Array): void => {
      length += part.length;
      if (length > MAX_LINE_BYTES) throw new FileFault(number, 'line-too-long', MAX_LINE_BYTES);
      parts.push(part);
    };
    for await (const chunk of unpacked(bytes, port, () => number)) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
        put(chunk.subarray(from, end));
        if (number > 1) hash.update(chunk.subarray(from, end + 1));
        from = end + 1;
        yield take(parts);
        parts = [];
        length = 0;
      }
      if (from === chunk.length) continue;
      const rest = chunk.subarray(from);
      if (number > 1) hash.update(rest);
      // A chunk's memory may be used again for the next one.
      put(rest.slice());
    }
    if (length > 0) yield take(parts);
  }
  return { lines: lines(), digest: () => bytesToHex(hash.clone().digest()) };
}

/** The bytes, unpacked where they are packed, and no more than a file may have. */
async function* unpacked(
  bytes: AsyncIterable<Uint8Array>,
  port: FilePort,
  line: () => number,
): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  try {
    const first = await atLeast(source, GZIP.length);
    let packedBytes = 0;
    const counted = withFirst(first, source, (length) => {
      packedBytes += length;
    });
    const isPacked = GZIP.every((byte, i) => first[i] === byte);
    let total = 0;
    for await (const chunk of isPacked ? gunzip(counted, port, line) : counted) {
      total += chunk.length;
      if (total > MAX_UNPACKED_BYTES) throw new FileFault(line(), 'too-large', MAX_UNPACKED_BYTES);
      if (total > RATIO_FROM_BYTES && total > packedBytes * MAX_RATIO)
        throw new FileFault(line(), 'too-packed', MAX_RATIO);
      yield chunk;
    }
  } finally {
    await source.return?.();
  }
}

/** What the port throws is the archive's fault; what reading the file throws is not. */
async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  port: FilePort,
  line: () => number,
): AsyncGenerator<Uint8Array> {
  let failure: { readonly error: unknown } | undefined;
  async function* watched() {
    try {
      yield* packed;
    } catch (error) {
      failure = { error };
      throw error;
    }
  }
  try {
    yield* port.gunzip(watched());
  } catch {
    if (failure) throw failure.error;
    throw new FileFault(line(), 'damaged-archive');
  }
}

async function atLeast(source: AsyncIterator<Uint8Array>, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let had = 0; had < length; ) {
    const next = await source.next();
    if (next.done) break;
    had += next.value.length;
    parts.push(next.value.slice());
  }
  return joined(parts);
}

async function* withFirst(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  count(first.length);
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    count(next.value.length);
    yield next.value;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Whether brackets are nested deeper than allowed, before a parser makes an object of each. */
function isDeep(line: Uint8Array): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === QUOTE) inString = !inString;
    else if (inString) continue;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return false;
}
