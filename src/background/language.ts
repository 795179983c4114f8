import { type Translator, translator } from '../platform/i18n.ts';
import { chooseLanguage } from '../platform/language.ts';
import { getSettings } from '../settings/settings.ts';

/** The reader's language, for the few words that the background says itself (their keys begin with `door`). */
export async function backgroundWords(): Promise<Translator> {
  return translator(chooseLanguage((await getSettings()).language));
}
