/**
 * Shape of each stored setting. A value that does not fit is replaced by its default, alone: the others stay. Checked
 * by hand: the schema library would be a sixth of the content script, which reads the settings in every frame.
 */
import { DEFAULT_SETTINGS, type Rejection, type Settings } from './types.ts';

/** More rejections or sites than anyone makes by hand; older ones are dropped first. */
const MAX_LIST = 5000;

type Check<T> = (value: unknown) => T | undefined;

const oneOf =
  <T extends string>(...words: readonly T[]): Check<T> =>
  (value) =>
    words.find((word) => word === value);

/** Items that do not fit are left out, the rest is kept. */
const listOf =
  <T>(item: (value: unknown) => value is T): Check<readonly T[]> =>
  (value) =>
    Array.isArray(value) ? value.filter(item).slice(-MAX_LIST) : undefined;

const isText = (value: unknown): value is string => typeof value === 'string';

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isRejection(value: unknown): value is Rejection {
  const { entity, text, host } = fieldsOf(value);
  return isText(entity) && isText(text) && isText(host);
}

function kinds(value: unknown): Settings['kinds'] | undefined {
  const { official, agreement, forum, organisation } = fieldsOf(value);
  const found = { official, agreement, forum, organisation };
  const fits = Object.values(found).every((each) => typeof each === 'boolean');
  return fits ? (found as Settings['kinds']) : undefined;
}

const FIELDS: { readonly [F in keyof Settings]: Check<Settings[F]> } = {
  language: oneOf('auto', 'vi', 'en'),
  paint: oneOf('calm', 'all', 'none'),
  kinds,
  sitesOff: listOf(isText),
  rejections: listOf(isRejection),
  ownMarks: oneOf('everywhere', 'chosen'),
  ownSites: listOf(isText),
};

export type SettingName = keyof Settings;
export const SETTING_NAMES = Object.keys(FIELDS) as readonly SettingName[];

/** The settings in stored values of any quality; missing or broken fields get their defaults. */
export function parseSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const fields = SETTING_NAMES.map((name) => [name, FIELDS[name](stored[name]) ?? DEFAULT_SETTINGS[name]]);
  return Object.fromEntries(fields) as Settings;
}
