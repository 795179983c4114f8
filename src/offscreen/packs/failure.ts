/** Why an import came to nothing, as it is thrown in the worker and told to the page. */
import type { FileProblem, PackHeader } from '../../core/knowledge/pack-file.types.ts';
import type { PackFailure } from '../../protocol/pack-work.ts';
import type { Outcome, StoreFailure } from '../../store/types.ts';

export class StoreTrouble extends Error {
  readonly failure: StoreFailure;
  constructor(failure: StoreFailure) {
    super(`${failure.code}: ${failure.detail}`);
    this.failure = failure;
  }
}

/** The file is no sound pack. */
export class Refused extends Error {
  readonly header: PackHeader | null;
  readonly problems: readonly FileProblem[];
  constructor(header: PackHeader | null, problems: readonly FileProblem[]) {
    super('the file is no sound pack');
    this.header = header;
    this.problems = problems;
  }
}

/** Throws {@link StoreTrouble} for a failure. */
export function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new StoreTrouble(outcome.failure);
  return outcome.value;
}

export function failureOf(error: unknown): PackFailure {
  if (error instanceof StoreTrouble) {
    const { code, detail } = error.failure;
    return { code: code === 'stopped' ? 'internal' : code, detail };
  }
  // A file that was moved or changed on disk, or a disk that was taken away.
  if (error instanceof DOMException && FILE_ERRORS.has(error.name))
    return { code: 'file', detail: String(error) };
  return { code: 'internal', detail: String(error) };
}

const FILE_ERRORS: ReadonlySet<string> = new Set(['NotReadableError', 'NotFoundError', 'SecurityError']);
