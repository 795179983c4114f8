/** Lists and counts in the interface's language. */
import type { MessageKey, Translator } from '../platform/i18n.ts';

/** `A, B và C`. */
export function listWords(words: readonly string[], { lang }: Translator): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(words);
}

/** A count with its noun: the first message for one, the second for the rest; both take the number as `$1`. */
export function countWords(
  count: number,
  one: MessageKey,
  other: MessageKey,
  { t, lang }: Translator,
): string {
  const rule = new Intl.PluralRules(lang).select(count);
  return t(rule === 'one' ? one : other, new Intl.NumberFormat(lang).format(count));
}
