/** From what is thrown inside the store to what it says. */
import { BlobError } from './blobs.ts';
import type { Outcome, StoreFailure } from './types.ts';

/** A value that should be there and is not: another context changed the store meanwhile, or it is damaged. */
export class MissingError extends Error {}

export class Failed extends Error {
  readonly failure: StoreFailure;
  constructor(code: StoreFailure['code'], detail: string) {
    super(detail);
    this.failure = { code, detail };
  }
}

export async function asOutcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** What the store says of something that it or its parts threw. */
export function failureOf(error: unknown): StoreFailure {
  if (error instanceof Failed) return error.failure;
  if (error instanceof BlobError) return { code: error.code, detail: error.message };
  // The last three are what values that make no sense end in.
  const kinds = [MissingError, SyntaxError, RangeError, TypeError];
  if (kinds.some((kind) => error instanceof kind)) return { code: 'corrupt', detail: String(error) };
  return { code: 'unavailable', detail: String(error) };
}
