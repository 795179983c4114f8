import { browser } from './browser.ts';
import type { Language } from './i18n.ts';

/** The interface’s language: the setting, else Vietnamese where the browser speaks it, English elsewhere. */
export function chooseLanguage(setting: 'auto' | Language): Language {
  if (setting !== 'auto') return setting;
  const ui = browser.i18n.getUILanguage().toLowerCase();
  return ui.startsWith('vi') ? 'vi' : 'en';
}
