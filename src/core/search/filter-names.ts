/** What filters are called, in both languages; typed with or without diacritics, in either case, hyphens are optional. */
import type { FilterField, ResultKind } from './types.ts';

/** The first of each list is the one that is printed. */
interface Names {
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

export const FIELD_NAMES: Readonly<Record<FilterField, Names>> = {
  kind: { vi: ['loại'], en: ['kind', 'type'] },
  official: { vi: ['người', 'quan-chức', 'nhân-vật'], en: ['person', 'official', 'who'] },
  agreement: { vi: ['thỏa-thuận', 'văn-kiện', 'hiệp-định'], en: ['agreement', 'treaty'] },
  forum: { vi: ['diễn-đàn', 'cơ-chế', 'hội-nghị'], en: ['forum', 'dialogue'] },
  organisation: { vi: ['cơ-quan', 'tổ-chức'], en: ['organisation', 'organization', 'org'] },
  country: { vi: ['nước', 'quốc-gia'], en: ['country'] },
  outlet: { vi: ['báo', 'nguồn'], en: ['outlet', 'source'] },
  after: { vi: ['sau', 'từ'], en: ['after', 'since'] },
  before: { vi: ['trước'], en: ['before', 'until'] },
  date: { vi: ['ngày', 'năm', 'tháng'], en: ['date', 'year', 'month'] },
};

export const KIND_VALUES: Readonly<Record<ResultKind, Names>> = {
  article: { vi: ['bài', 'bài-báo'], en: ['article', 'articles'] },
  official: FIELD_NAMES.official,
  agreement: FIELD_NAMES.agreement,
  forum: FIELD_NAMES.forum,
  organisation: FIELD_NAMES.organisation,
};
