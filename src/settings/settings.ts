/**
 * The reader’s settings in `storage.local`, one key a field: two contexts that change different fields at the same
 * time do not undo each other.
 */
import { browser } from '../platform/browser.ts';
import { parseSettings, SETTING_NAMES, type SettingName } from './schema.ts';
import { DEFAULT_SETTINGS, type Settings } from './types.ts';

const PREFIX = 'setting:';
const KEYS = SETTING_NAMES.map((name) => PREFIX + name);

function parseStored(stored: Readonly<Record<string, unknown>>): Settings {
  return parseSettings(Object.fromEntries(SETTING_NAMES.map((name) => [name, stored[PREFIX + name]])));
}

/** The settings as stored now. Storage that cannot be read gives the defaults: the product works without it. */
export async function getSettings(): Promise<Settings> {
  try {
    return parseStored(await browser.storage.local.get(KEYS));
  } catch (error) {
    console.error('settings cannot be read', error);
    return DEFAULT_SETTINGS;
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes some fields. The change sees the settings as stored, after earlier changes from this context. Rejects where
 * storage refuses, so that the interface can say so.
 */
export function updateSettings(change: (now: Settings) => Partial<Settings>): Promise<void> {
  const done = last.then(async () => {
    const changed = change(await getSettings());
    await browser.storage.local.set(
      Object.fromEntries(Object.entries(changed).map(([name, value]) => [PREFIX + name, value])),
    );
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
    void getSettings().then((settings) => {
      if (!signal?.aborted) changed(settings);
    });
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
