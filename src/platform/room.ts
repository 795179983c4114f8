/** How much room the browser gives, and whether it keeps what is stored when room runs short. */
import { browser } from './browser.ts';
import { isFirefox } from './which.ts';

export interface Room {
  /** Bytes that the browser counts for the extension; null where it does not tell. */
  readonly used: number | null;
  /** Bytes that it may have; null where it does not tell. */
  readonly quota: number | null;
  /** False where the browser may clear it by itself. */
  readonly kept: boolean;
}

export async function room(): Promise<Room> {
  const [estimate, kept] = await Promise.all([navigator.storage.estimate().catch(() => null), isKept()]);
  return { used: estimate?.usage ?? null, quota: estimate?.quota ?? null, kept };
}

/**
 * With this permission Chromium keeps what is stored, and still says that it is not persisted; Firefox does so where it is
 * asked, without a word to the reader.
 */
async function isKept(): Promise<boolean> {
  try {
    if (await navigator.storage.persisted()) return true;
    const allowed = await browser.permissions.contains({ permissions: ['unlimitedStorage'] });
    return allowed && (!isFirefox() || (await navigator.storage.persist()));
  } catch {
    return false;
  }
}

/** Asks the browser to keep what is stored. To be called from a page, as workers have no such call. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await isKept()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
