/** All that is kept beside the corpus, as one value that goes into a backup and comes back from it. */
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { parseSettings, SETTING_NAMES } from './schema.ts';
import { readSettings, updateSettings } from './settings.ts';

const SEARCHES = 'recentSearches';

/** Rejects where the settings cannot be read: a backup must not have others in their place. */
export async function settingsToKeep(): Promise<Readonly<Record<string, unknown>>> {
  return { ...(await readSettings()), [SEARCHES]: await recentSearches() };
}

/** Settings that are not among the values, or fit none, get their defaults. Rejects where storage refuses. */
export async function takeSettings(values: Readonly<Record<string, unknown>>): Promise<void> {
  const fitting = Object.fromEntries(SETTING_NAMES.map((name) => [name, values[name]]));
  await updateSettings(() => parseSettings(fitting));
  await forgetSearches();
  const searches = Array.isArray(values[SEARCHES]) ? values[SEARCHES] : [];
  for (const search of searches.toReversed()) if (typeof search === 'string') await rememberSearch(search);
}
