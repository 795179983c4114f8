import { collection } from '../core/search/collection.ts';

/** Three articles and one name. */
export const pack = collection(
  [
    { id: 'undated', title: 'Không ngày', body: 'Một bài không có ngày.' },
    { id: 'old', title: 'Bài cũ', body: 'Tô Lâm dự họp.', date: '2020-02-14' },
    { id: 'new', title: 'Bài mới', body: 'Tô Lâm thăm tỉnh.', date: '2025-03-13' },
  ],
  [{ id: 'to-lam', vi: 'Tô Lâm' }],
);
