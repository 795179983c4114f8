/** How much room the browser gives, and whether it keeps what is stored when room runs short. */

export interface Room {
  /** Bytes that the browser counts for the extension; null where it does not tell. */
  readonly used: number | null;
  /** Bytes that it may have; null where it does not tell. */
  readonly quota: number | null;
  /** Whether the browser may clear it by itself; null where it does not tell. */
  readonly kept: boolean | null;
}

export async function room(): Promise<Room> {
  const [estimate, kept] = await Promise.all([
    navigator.storage.estimate().catch(() => null),
    navigator.storage.persisted().catch(() => null),
  ]);
  return { used: estimate?.usage ?? null, quota: estimate?.quota ?? null, kept };
}

/** Asks the browser to keep what is stored; it may ask the reader. To be called from a page: workers have no such call. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
