/** A curated file: read, shaped, and able to say on which line a field stands. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { type FieldPath, fieldName, SeedError, type SeedProblem } from './problems.ts';

export interface SeedFile<T> {
  /** Path inside the seeds folder, with forward slashes. */
  readonly file: string;
  readonly value: T;
  problem(path: FieldPath, message: string): SeedProblem;
}

/** Reads a YAML file. Throws {@link SeedError} where it is no YAML or not of the shape; a missing file is `empty`. */
export function readYaml<T>(
  dir: string,
  file: string,
  schema: v.GenericSchema<unknown, T>,
  empty?: T,
): SeedFile<T> {
  const path = join(dir, file);
  if (empty !== undefined && !existsSync(path)) return { file, value: empty, problem: missingProblem(file) };
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  if (document.errors.length > 0)
    throw new SeedError(
      document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        field: '',
        message: error.message.split('\n')[0] ?? error.code,
      })),
    );
  const problem = (at: FieldPath, message: string): SeedProblem => ({
    file,
    line: lines.linePos(offsetOf(document.contents, at)).line || 1,
    field: fieldName(at),
    message,
  });
  const result = v.safeParse(schema, document.toJS() ?? empty);
  if (!result.success)
    throw new SeedError(
      result.issues.map((issue) =>
        problem(
          (issue.path ?? []).map((item) => item.key as string | number),
          issue.message,
        ),
      ),
    );
  return { file, value: result.output, problem };
}

/** Problems of a file that is not there. */
export function missingProblem(file: string): SeedFile<unknown>['problem'] {
  return (path, message) => ({ file, line: 1, field: fieldName(path), message });
}

/** Where a field begins, its key for a field of a map; the nearest parent that exists for one that is missing. */
function offsetOf(root: unknown, path: FieldPath): number {
  let node = root;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!isPair(pair)) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      node =
        isNode(node) && 'get' in node
          ? (node.get as (k: unknown, keep: true) => unknown)(key, true)
          : undefined;
      if (!isNode(node)) return offset;
      offset = node.range?.[0] ?? offset;
    }
  }
  return offset;
}
