import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/extraction/extract.ts';

/** Officials of a sentence as `name: title; title`. */
function officials(text: string): string[] {
  return extract({ text }).officials.map(
    (official) => `${official.name}: ${official.roles.map((role) => role.title.quote).join('; ')}`,
  );
}

const CASES: readonly (readonly [rule: string, text: string, officials: readonly string[]])[] = [
  [
    'a title in front',
    'Thứ trưởng Bộ Công an Trần Văn Bình cho biết như vậy.',
    ['Trần Văn Bình: Thứ trưởng Bộ Công an'],
  ],
  [
    'a rank in front, a title behind',
    'Trung tướng Trần Văn Bình, Thứ trưởng Bộ Công an đã dự lễ.',
    ['Trần Văn Bình: Thứ trưởng Bộ Công an'],
  ],
  [
    'two offices in front',
    'Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Lê Văn Minh tiếp khách.',
    ['Lê Văn Minh: Phó Thủ tướng; Bộ trưởng Bộ Ngoại giao'],
  ],
  [
    'a place between title and name',
    'Chủ tịch UBND TP Hà Nội Trần Văn Bình nói.',
    ['Trần Văn Bình: Chủ tịch UBND TP Hà Nội'],
  ],
  [
    'a country between title and foreign name',
    'Tổng thống Pháp Jean Dupont thăm Hà Nội.',
    ['Jean Dupont: Tổng thống Pháp'],
  ],
  ['no public office', 'Giám đốc Công ty TNHH An Phú Trần Văn Bình nói.', []],
  ['a defendant', 'Bị cáo Trần Văn Bình khai nhận.', []],
  ['a reporter', 'Hội nghị bế mạc.\nTrần Văn Bình\nẢnh: LÊ MINH', []],
];

describe('officials by their titles', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    expect(officials(text)).toEqual(expected);
  });
});
