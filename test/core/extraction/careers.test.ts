import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/core/extraction/extract.ts';

type Row = readonly [why: string, text: string, offices: Readonly<Record<string, readonly string[]>>];

const CASES: readonly Row[] = [
  [
    'a pronoun stands for the person before it; one office follows another',
    'Ông Trần Văn Thử sinh năm 1970.\nNăm 2014, ông làm phó chủ tịch UBND tỉnh Bắc Giang rồi chủ tịch UBND tỉnh Bắc Giang (từ 2019).',
    { 'Trần Văn Thử': ['phó chủ tịch UBND tỉnh Bắc Giang', 'chủ tịch UBND tỉnh Bắc Giang'] },
  ],
  [
    'two men before it: nobody knows which',
    'Hội nghị có sự tham dự của ông Trần Văn Thử và ông Lê Văn Nghiệm. Năm 2014, ông làm phó chủ tịch UBND tỉnh.',
    {},
  ],
  [
    'no man of the same word',
    'Một người đàn ông tên Trần Văn Thử kể lại. Không ai muốn người đàn ông đó làm chủ tịch UBND xã.',
    {},
  ],
  [
    'a list behind a colon, far from the name',
    'Ông Trần Hữu Phong sinh năm 1964, quê ở tỉnh Quảng Nam, từng giữ các chức vụ: Phó bí thư Huyện ủy, Chủ tịch UBND huyện Trà My; Phó giám đốc Sở Tài chính tỉnh Quảng Nam.',
    {
      'Trần Hữu Phong': [
        'Phó bí thư Huyện ủy',
        'Chủ tịch UBND huyện Trà My',
        'Phó giám đốc Sở Tài chính tỉnh Quảng Nam',
      ],
    },
  ],
  [
    'the title of another clause is not his',
    'Ông Trần Hữu Phong được bổ nhiệm làm Thứ trưởng Bộ Nội vụ, Thủ tướng cho biết.',
    { 'Trần Hữu Phong': ['Thứ trưởng Bộ Nội vụ'] },
  ],
  [
    'one title for a list with a bracket in it',
    'Thành phố có 4 phó chủ tịch UBND TP gồm: Lê Văn Thử (sinh năm 1970); Ngô Văn Ba và Đỗ Văn Bốn.',
    {
      'Lê Văn Thử': ['phó chủ tịch UBND TP'],
      'Ngô Văn Ba': ['phó chủ tịch UBND TP'],
      'Đỗ Văn Bốn': ['phó chủ tịch UBND TP'],
    },
  ],
  [
    'the deputies of the chief before them',
    'Chủ tịch UBND TP Trần Thành Phúc và 2 Phó Chủ tịch gồm các ông Lê Thanh Hải, Trần Vĩnh Tấn đã tới.',
    {
      'Trần Thành Phúc': ['Chủ tịch UBND TP'],
      'Lê Thanh Hải': ['Phó Chủ tịch'],
      'Trần Vĩnh Tấn': ['Phó Chủ tịch'],
    },
  ],
  [
    'a verb for both',
    'Bà Hà Thị Ngọc và ông Đặng Xuân Phú được bầu giữ chức vụ Phó Bí thư Tỉnh ủy.',
    { 'Hà Thị Ngọc': ['Phó Bí thư Tỉnh ủy'], 'Đặng Xuân Phú': ['Phó Bí thư Tỉnh ủy'] },
  ],
  [
    'the accused beside them has no office',
    'Tòa xét xử hai cựu Thứ trưởng Bộ Công an Bùi Văn Một, Trần Việt Hai cùng bị cáo Phan Văn Ba.',
    { 'Bùi Văn Một': ['Thứ trưởng Bộ Công an'], 'Trần Việt Hai': ['Thứ trưởng Bộ Công an'] },
  ],
  [
    'a bare head in brackets beside one with a state body',
    'Bị bắt có Nguyễn Văn Thái (giám đốc Ban Quản lý dự án huyện Kim Động), Đàm Văn Cường (phó giám đốc) và Hoàng Thế Dự (kế toán).',
    {
      'Nguyễn Văn Thái': ['giám đốc Ban Quản lý dự án huyện Kim Động'],
      'Đàm Văn Cường': ['phó giám đốc'],
    },
  ],
  [
    'and beside one of a company',
    'Bị bắt có Nguyễn Văn Thái (giám đốc Công ty Kim Động), Đàm Văn Cường (phó giám đốc).',
    {},
  ],
  [
    'how long is no part of it',
    'Tân Bộ trưởng Tư pháp Lê Thành Thử nhậm chức.',
    { 'Lê Thành Thử': ['Bộ trưởng Tư pháp'] },
  ],
  [
    'a credit runs into the text',
    'Buổi lễ sáng nay. Ảnh: LÊ TRUNGÔng Phan Việt Thử, Bí thư Tỉnh ủy Quảng Nam, phát biểu.',
    { 'Phan Việt Thử': ['Bí thư Tỉnh ủy Quảng Nam'] },
  ],
  [
    'a city before the name',
    'Thị trưởng Verona Marco Bellini phát biểu.',
    { 'Marco Bellini': ['Thị trưởng Verona'] },
  ],
  [
    'particles in a row',
    'Chủ tịch Thượng viện Brazil Pedro de los Santos Vargas dự lễ.',
    { 'Pedro de los Santos Vargas': ['Chủ tịch Thượng viện Brazil'] },
  ],
  ['a firm is no person', 'Chủ tịch Hanjin từ chối bình luận.', {}],
];

describe('offices of lives and lists', () => {
  test.each(CASES)('%s', (_why, text, offices) => {
    const found = extract({ text }).officials;
    expect(
      Object.fromEntries(found.map(({ name, roles }) => [name, roles.map(({ title }) => title.quote)])),
    ).toEqual(offices);
  });
});
