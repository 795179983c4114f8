/**
 * The reader’s settings in `storage.local`, one key a field: two contexts that change different fields at the same
 * time do not undo each other.
 */
import { browser } from '../platform/browser.ts';
import { inTime } from './in-time.ts';
import { parseSettings, SETTING_NAMES, type SettingName } from './schema.ts';
import { type Settings, UNREAD_SETTINGS } from './types.ts';

const PREFIX = 'setting:';
const KEYS = SETTING_NAMES.map((name) => PREFIX + name);

function parseStored(stored: Readonly<Record<string, unknown>>): Settings {
  return parseSettings(Object.fromEntries(SETTING_NAMES.map((name) => [name, stored[PREFIX + name]])));
}

const stored = async (): Promise<Settings> => parseStored(await browser.storage.local.get(KEYS));

/** The settings as stored now; rejects where storage refuses or is silent. */
export const readSettings = (): Promise<Settings> => inTime(stored());

/**
 * The settings as stored now. Storage that refuses, or gives no answer in time, gives {@link UNREAD_SETTINGS}: the product
 * works without it; `late` gets an answer that comes after all.
 */
export async function getSettings(late?: (settings: Settings) => void): Promise<Settings> {
  const answer = stored();
  try {
    return await inTime(answer);
  } catch (error) {
    console.error('settings cannot be read', error);
    if (late) answer.then(late, () => undefined);
    return UNREAD_SETTINGS;
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes some fields. The change sees the settings as stored, after earlier changes from this context. Rejects where
 * storage refuses or is silent, so that the interface can say so; what cannot be read is never written over.
 */
export function updateSettings(change: (now: Settings) => Partial<Settings>): Promise<void> {
  const done = last.then(async () => {
    const changed = change(await readSettings());
    const fields = Object.entries(changed).map(([name, value]) => [PREFIX + name, value]);
    await inTime(browser.storage.local.set(Object.fromEntries(fields)));
  });
  last = done.catch(() => undefined);
  return done;
}

export function setSetting<N extends SettingName>(name: N, value: Settings[N]): Promise<void> {
  return updateSettings(() => ({ [name]: value }) as Partial<Settings>);
}

/** Calls back with the new settings after each change from any context, until the signal aborts. */
export function onSettings(changed: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'local' || !Object.keys(changes).some((key) => key.startsWith(PREFIX))) return;
    const told = (settings: Settings) => {
      if (!signal?.aborted) changed(settings);
    };
    stored().then(told, (error: unknown) => console.error('settings cannot be read', error));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Whether names that only the reader's own articles and packs know are marked on a host. */
export function ownMarksOn(settings: Pick<Settings, 'ownMarks' | 'ownSites'>, host: string): boolean {
  return (
    settings.ownMarks === 'everywhere' ||
    settings.ownSites.some((on) => host === on || host.endsWith(`.${on}`))
  );
}

/** Whether the reader switched the product off on this host or on one that it is under. */
export function siteOff(settings: Settings, host: string): boolean {
  return settings.sitesOff.some((off) => host === off || host.endsWith(`.${off}`));
}

/** Lets names that only the reader's own corpus knows be marked on a host, or not any more. */
export function setOwnSite(host: string, on: boolean): Promise<void> {
  return updateSettings((now) => {
    const others = now.ownSites.filter((each) => host !== each && !host.endsWith(`.${each}`));
    return { ownSites: on ? [...others, host] : others };
  });
}

/** Switches the product off or on for a host; on also where a parent host was off. */
export function setSiteOff(host: string, off: boolean): Promise<void> {
  return updateSettings((now) => {
    const others = now.sitesOff.filter((each) => host !== each && !host.endsWith(`.${each}`));
    return { sitesOff: off ? [...others, host] : others };
  });
}
