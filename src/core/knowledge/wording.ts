/** What a date and an outlet stand on, in both languages, for texts that leave the interface. */
import type { Lang } from '../text/date-format.ts';
import type { DateBasis, SourcedDate } from '../text/dates.ts';
import type { OutletBasis } from './types.ts';

type Words = Readonly<Record<Lang, string>>;

const DATE_BASIS: Readonly<Record<DateBasis, Words>> = {
  text: { vi: 'theo bài', en: 'by the text' },
  header: { vi: 'theo dòng đầu tệp', en: "by the file's header" },
  headline: { vi: 'theo dòng tiêu đề', en: 'by the headline' },
  'json-ld': { vi: 'theo dữ liệu của trang', en: "by the page's data" },
  meta: { vi: 'theo dữ liệu của trang', en: "by the page's data" },
  'time-element': { vi: 'theo trang', en: 'by the page' },
  'date-line': { vi: 'theo dòng ngày của bài', en: "by the article's date line" },
  url: { vi: 'theo địa chỉ trang', en: 'by the address' },
  reader: { vi: 'do người đọc ghi', en: 'entered by the reader' },
  'parallel-report': { vi: 'theo bản tin khác', en: 'by a parallel report' },
};

const OUTLET_BASIS: Readonly<Record<OutletBasis, Words | null>> = {
  stated: null,
  'same-text': {
    vi: 'trang đăng cùng bài này; bài không ghi tên báo',
    en: 'a page with the same text; the text names no outlet',
  },
  credit: { vi: 'theo ghi nguồn trong bài', en: 'by a credit in the text' },
  address: { vi: 'theo địa chỉ trang', en: 'by the address' },
  reader: { vi: 'do người đọc ghi', en: 'entered by the reader' },
};

/** What a date stands on: the sentence that fixes it, else where it was found. */
export function dateBasisWords(date: SourcedDate, lang: Lang): string {
  return date.why?.[lang] ?? DATE_BASIS[date.basis][lang];
}

/** How the outlet is known; null where the article names it. */
export function outletBasisWords(basis: OutletBasis, lang: Lang): string | null {
  return OUTLET_BASIS[basis]?.[lang] ?? null;
}
