import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/core/extraction/extract.ts';

const CASES: readonly (readonly [why: string, text: string, name: string, country: string | null])[] = [
  ['a seat', 'Phát ngôn viên Nhà Trắng Laura Hartley từ chối bình luận.', 'Laura Hartley', 'US'],
  ['an agency', 'Giám đốc FBI Owen Castle ra điều trần.', 'Owen Castle', 'US'],
  ['a state', 'Thống đốc bang Arkansas Glen Moody ký lệnh.', 'Glen Moody', 'US'],
  ['a Chinese province', 'Cựu Bí thư Tỉnh ủy Vân Nam Bạch Lập Quân bị điều tra.', 'Bạch Lập Quân', 'CN'],
  ['a Vietnamese organ', 'Phó Bí thư Tỉnh ủy Gia Lai Rah Lan Sen dự lễ.', 'Rah Lan Sen', 'VN'],
  ['no continent', 'Tổng thư ký Tổ chức Các quốc gia châu Mỹ Luis Armando đến thăm.', 'Luis Armando', null],
  ['no ocean', 'Tướng Robin Kramer phụ trách Thái Bình Dương đã phát biểu.', 'Robin Kramer', null],
  [
    'the country of the headline',
    'Argentina khám nhà cựu bộ trưởng\n\nThẩm phán Claudio Sorrenti ra lệnh khám xét ở Argentina.',
    'Claudio Sorrenti',
    'AR',
  ],
  [
    'Chinese in an article on China',
    'Trung Quốc bổ nhiệm nhân sự mới\n\nBộ trưởng Giám sát Dương Hiểu Minh nhậm chức tại Trung Quốc.',
    'Dương Hiểu Minh',
    'CN',
  ],
  [
    'the same office elsewhere on the page',
    'Tổng thống Brazil họp khẩn. Hôm sau báo chí đưa tin. Tổng thống Paulo Ribeiro lên tiếng.',
    'Paulo Ribeiro',
    'BR',
  ],
  [
    'a country in the title of another',
    'Thủ tướng Đức gặp báo chí cùng Tổng thống Mark Hall. Trước đó Tổng thống Mỹ tới Berlin.',
    'Mark Hall',
    'US',
  ],
  [
    'a Korean name',
    'Triều Tiên phóng tên lửa, Mỹ lên tiếng. Tướng Kim Yong Chol nói vậy với Mỹ. Triều Tiên im lặng.',
    'Kim Yong Chol',
    'KP',
  ],
  [
    'Vietnamese in an article on China',
    'Trung Quốc và Việt Nam hợp tác\n\nBộ trưởng Công Thương Dương Văn Minh thăm Trung Quốc.',
    'Dương Văn Minh',
    'VN',
  ],
];

describe('country of an official', () => {
  test.each(CASES)('%s', (_why, text, name, country) => {
    const found = extract({ text }).officials.find((official) => official.name === name);
    expect(found?.country).toBe(country);
  });
});
