/** The reader's last searches, kept in this browser alone. */
import { browser } from '../platform/browser.ts';
import { inTime } from './in-time.ts';

const KEY = 'recent-searches';
/** As many as are looked over at a glance. */
const MOST = 8;
/** Longest that is kept, in UTF-16 units. */
const MAX_QUERY = 200;

function parse(stored: unknown): readonly string[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((each): each is string => typeof each === 'string' && each !== '').slice(0, MOST);
}

/** Newest first; none where storage cannot be read. */
export async function recentSearches(): Promise<readonly string[]> {
  try {
    return parse((await inTime(browser.storage.local.get(KEY)))[KEY]);
  } catch {
    return [];
  }
}

/** Puts a search first. One that goes on from the last (`to`, `to lam`) takes its place. */
export function withSearch(before: readonly string[], query: string): readonly string[] {
  const typed = query.trim().slice(0, MAX_QUERY);
  if (typed === '') return before;
  const [last] = before;
  const rest = last !== undefined && typed.startsWith(last) ? before.slice(1) : before;
  return [typed, ...rest.filter((each) => each !== typed)].slice(0, MOST);
}

/** Storage that refuses costs the list, nothing else. */
export async function rememberSearch(query: string): Promise<void> {
  try {
    await inTime(browser.storage.local.set({ [KEY]: withSearch(await recentSearches(), query) }));
  } catch (error) {
    console.debug('recent searches', error);
  }
}

export async function forgetSearches(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
