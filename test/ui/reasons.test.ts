import { expect, test } from 'vitest';
import type { EntityRef } from '../../src/core/knowledge/brief.types.ts';
import type { RelatedReason } from '../../src/core/search/types.ts';
import { translator } from '../../src/platform/i18n.ts';
import { reasonsWords } from '../../src/ui/reasons.ts';

const ref = (vi: string, en = vi): EntityRef => ({
  id: vi,
  kind: 'official',
  name: { vi, en, basis: 'ours' },
});

test.each<[readonly RelatedReason[], string, string]>([
  [
    [
      { code: 'same-entities', entities: [ref('Lương Tam Quang'), ref('K. Shanmugam')] },
      { code: 'near-in-time', days: -14 },
    ],
    'cùng nhắc tới Lương Tam Quang và K. Shanmugam; sớm hơn 14 ngày',
    'both name Lương Tam Quang and K. Shanmugam; 14 days earlier',
  ],
  [
    [{ code: 'same-entities', entities: ['A', 'B', 'C', 'D', 'E'].map((name) => ref(name)) }],
    'cùng nhắc tới A, B, C và 2 tên khác',
    'both name A, B, C, and 2 others',
  ],
  [
    [{ code: 'same-entities', entities: ['A', 'B', 'C', 'D'].map((name) => ref(name)) }],
    'cùng nhắc tới A, B, C và 1 tên khác',
    'both name A, B, C, and 1 other',
  ],
  [[{ code: 'near-in-time', days: 0 }], 'cùng ngày', 'same day'],
  [[{ code: 'near-in-time', days: 1 }], 'muộn hơn 1 ngày', '1 day later'],
  [
    [{ code: 'same-words', words: ['ma túy', 'an ninh mạng'] }],
    'cùng dùng các từ “ma túy” và “an ninh mạng”',
    'share the words “ma túy” and “an ninh mạng”',
  ],
  [
    [{ code: 'same-agreement', entities: [ref('Hiệp định X', 'Treaty X')] }],
    'cùng nói về Hiệp định X',
    'both about Treaty X',
  ],
  [[{ code: 'this-article' }], 'chính là bài này', 'this very article'],
])('%#: in words', (reasons, vi, en) => {
  expect(reasonsWords(reasons, translator('vi'))).toBe(vi);
  expect(reasonsWords(reasons, translator('en'))).toBe(en);
});
