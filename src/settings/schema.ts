/** Shape of each stored setting. A value that does not fit is replaced by its default, alone: the others stay. */
import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings } from './types.ts';

/** More rejections or sites than anyone makes by hand; older ones are dropped first. */
const MAX_LIST = 5000;

/** Items that do not fit are left out, the rest is kept. */
function listOf<T>(item: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((items) => items.filter((each): each is T => v.is(item, each)).slice(-MAX_LIST)),
  );
}

const rejection = v.object({ entity: v.string(), text: v.string(), host: v.string() });

const FIELDS = {
  language: v.picklist(['auto', 'vi', 'en']),
  paint: v.picklist(['calm', 'all', 'none']),
  kinds: v.object({
    official: v.boolean(),
    agreement: v.boolean(),
    forum: v.boolean(),
    organisation: v.boolean(),
  }),
  sitesOff: listOf(v.string()),
  rejections: listOf(rejection),
} satisfies { [F in keyof Settings]: v.GenericSchema<unknown, Settings[F]> };

export type SettingName = keyof Settings;
export const SETTING_NAMES = Object.keys(FIELDS) as readonly SettingName[];

/** The settings in stored values of any quality; missing or broken fields get their defaults. */
export function parseSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const fields = SETTING_NAMES.map((name) => {
    const result = v.safeParse(FIELDS[name], stored[name]);
    return [name, result.success ? result.output : DEFAULT_SETTINGS[name]];
  });
  return Object.fromEntries(fields) as Settings;
}
