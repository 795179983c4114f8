import type { Translator } from '../../platform/i18n.ts';

const KB = 1000;

/** `14,5 MB`, in the interface's language. */
export function sizeWords(bytes: number, { lang }: Translator): string {
  const [unit, value] =
    bytes < KB * KB ? (['kilobyte', bytes / KB] as const) : (['megabyte', bytes / KB / KB] as const);
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
