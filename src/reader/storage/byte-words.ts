/** Sizes in words. */
import type { Language } from '../../platform/i18n.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const STEP = 1000;

/** `1,2 MB`: two figures at least, thousands of bytes as disks are sold. */
export function byteWords(bytes: number, lang: Language): string {
  const unit = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / STEP ** unit;
  const format = new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: UNITS[unit] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: unit > 0 && value < 10 ? 1 : 0,
  });
  return format.format(value);
}
