/** Files of ours, whatever their kind: a header in the first line, then lines of one field each, named for what it is. */
import * as v from 'valibot';
import type { FilePort, FileProblem } from './pack-file.types.ts';
import { FileFault, linesOf } from './pack-file-lines.ts';
import { asDetail, problemOf } from './problem.ts';

/** Which lines a kind of file has. */
export interface FileKind<H extends FileHeader, L extends LineSchemas> {
  /** Field of the header that says what file it is; its value is the number of the format. */
  readonly mark: string;
  readonly format: number;
  readonly header: v.GenericSchema<unknown, H>;
  /** By the name of the field, in the order in which they stand. */
  readonly lines: L;
}

export interface FileHeader {
  readonly sha256: string;
}

export type LineSchemas = Readonly<Record<string, v.GenericSchema>>;

/** A line that is as its schema says. */
export type FileLine<L extends LineSchemas> = {
  readonly [K in keyof L & string]: {
    readonly kind: K;
    readonly line: number;
    readonly value: v.InferOutput<L[K]>;
  };
}[keyof L & string];

/** What reading a file comes upon, in its order. */
export type FileEvent<H extends FileHeader, L extends LineSchemas> =
  | { readonly kind: 'header'; readonly line: 1; readonly value: H }
  /** `id`: what the line calls itself, where it says so. */
  | { readonly kind: 'problem'; readonly problem: FileProblem; readonly id: string | null }
  | FileLine<L>;

/**
 * Reads a file. What is wrong in a line is a problem and the next line follows; what makes reading on pointless is the last
 * problem. The hash is compared at the end. Rejects only with what reading the bytes rejects with.
 */
export async function* readFile<H extends FileHeader, L extends LineSchemas>(
  bytes: AsyncIterable<Uint8Array>,
  port: FilePort,
  kind: FileKind<H, L>,
): AsyncGenerator<FileEvent<H, L>, void, void> {
  const { lines, digest } = linesOf(bytes, port);
  const names = Object.keys(kind.lines);
  let line = 0;
  let reached = 0;
  let header: H | null = null;
  try {
    for await (const text of lines) {
      line += 1;
      const value = parsed(text);
      if (line === 1) {
        const read = headerOf(value, kind);
        if (!Array.isArray(read)) header = read as H;
        else {
          for (const problem of read) yield asEvent(problem);
          return;
        }
        yield { kind: 'header', line: 1, value: header };
        continue;
      }
      if (value === undefined) {
        yield asEvent({ line, field: '', code: 'not-json', detail: '' });
        continue;
      }
      const name = nameOf(value, names);
      if (name === null) {
        yield asEvent({ line, field: '', code: 'unknown-line', detail: names.join(', ') });
        continue;
      }
      const place = names.indexOf(name);
      if (place < reached)
        yield asEvent({ line, field: '', code: 'wrong-order', detail: names.slice(place + 1).join(', ') });
      reached = Math.max(reached, place);
      yield* shapedLine<H, L>(kind.lines[name]!, name, (value as Record<string, unknown>)[name], line);
    }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const { code, detail } = error;
    const isOther = error.line === 1 && !WHOLE_FILE.has(code);
    yield asEvent({ line: error.line, field: '', code: isOther ? 'not-a-pack' : code, detail });
    return;
  }
  if (header === null) yield asEvent({ line: 1, field: '', code: 'not-a-pack', detail: '' });
  else if (digest() !== header.sha256)
    yield asEvent({ line: 1, field: 'sha256', code: 'wrong-hash', detail: digest() });
}

function* shapedLine<H extends FileHeader, L extends LineSchemas>(
  schema: v.GenericSchema,
  name: string,
  said: unknown,
  line: number,
): Generator<FileEvent<H, L>> {
  const shaped = v.safeParse(schema, said);
  if (shaped.success) yield { kind: name, line, value: shaped.output } as FileLine<L>;
  else for (const issue of shaped.issues) yield asEvent(issueProblem(issue, line, name), idOf(said));
}

/** Faults that say more of a file than that its first line is none of ours. */
const WHOLE_FILE: ReadonlySet<string> = new Set(['damaged-archive', 'too-large', 'too-packed']);

const asEvent = (problem: FileProblem, id: string | null = null) =>
  ({ kind: 'problem', problem, id }) as const;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The header, or what is wrong with it. */
function headerOf<H extends FileHeader>(
  value: unknown,
  { mark, format, header }: FileKind<H, LineSchemas>,
): H | readonly FileProblem[] {
  const number =
    typeof value === 'object' && value !== null && Object.hasOwn(value, mark)
      ? (value as Record<string, unknown>)[mark]
      : undefined;
  const problem = { line: 1, field: '', detail: '' };
  if (typeof number !== 'number' || number < 1) return [{ ...problem, code: 'not-a-pack' }];
  if (number > format) return [{ ...problem, field: mark, code: 'newer-format', detail: asDetail(number) }];
  const shaped = v.safeParse(header, value);
  return shaped.success ? shaped.output : shaped.issues.map((issue) => issueProblem(issue, 1, ''));
}

function issueProblem(issue: v.BaseIssue<unknown>, line: number, name: string): FileProblem {
  const { field, ...rest } = problemOf(issue);
  return { line, field: name === '' || field === '' ? name + field : `${name}.${field}`, ...rest };
}

function idOf(said: unknown): string | null {
  if (typeof said !== 'object' || said === null || !Object.hasOwn(said, 'id')) return null;
  const { id } = said as { readonly id: unknown };
  return typeof id === 'string' ? id : null;
}

/** The one field of a line, where it is one of those known. */
function nameOf(value: unknown, names: readonly string[]): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const [name = '', ...more] = Object.keys(value);
  return more.length === 0 && names.includes(name) ? name : null;
}
