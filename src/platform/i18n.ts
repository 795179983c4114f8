import en from '../_locales/en/messages.json' with { type: 'json' };
import vi from '../_locales/vi/messages.json' with { type: 'json' };

export type Language = 'vi' | 'en';
export type MessageKey = keyof typeof vi;

/** Words of the interface in one language. */
export interface Translator {
  readonly lang: Language;
  /** The message with `$1`, `$2` … replaced by the substitutions, in order. */
  readonly t: (key: MessageKey, ...substitutions: readonly (string | number)[]) => string;
}

const MESSAGES: Record<Language, Record<MessageKey, { readonly message: string }>> = { vi, en };

/**
 * The messages come from the bundled files rather than from `browser.i18n`, which knows the browser's language only:
 * readers may choose theirs in the settings.
 */
export function translator(lang: Language): Translator {
  const messages = MESSAGES[lang];
  return {
    lang,
    t: (key, ...substitutions) =>
      messages[key].message.replace(/\$(\d)/g, (_, digit: string) =>
        String(substitutions[Number(digit) - 1] ?? ''),
      ),
  };
}
