import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/extraction/extract.ts';

/** Agreements of a text as `text | type | parties | status`. */
function agreements(text: string): string[] {
  return extract({ text }).agreements.map(
    ({ text: name, type, parties, status }) => `${name} | ${type} | ${parties.join('+')} | ${status}`,
  );
}

type Case = readonly [rule: string, text: string, agreements: readonly string[]];

const CASES: readonly Case[] = [
  [
    'subject and parties in the phrase',
    'Hai bên đã ký Hiệp định về tương trợ tư pháp hình sự giữa Việt Nam và Hungary tại Hà Nội.',
    ['Hiệp định về tương trợ tư pháp hình sự giữa Việt Nam và Hungary | agreement | VN+HU | signed'],
  ],
  [
    'a name in quotation marks',
    'Bộ trưởng chứng kiến lễ ký "Bản ghi nhớ giữa Bộ Công an Việt Nam và Bộ Công an Lào về phòng, chống ma túy".',
    [
      'Bản ghi nhớ giữa Bộ Công an Việt Nam và Bộ Công an Lào về phòng, chống ma túy | memorandum | VN+LA | signed',
    ],
  ],
  [
    'a partnership with its pair, and later without it',
    'Việt Nam và Úc phát triển quan hệ Đối tác chiến lược Việt Nam - Úc. Khuôn khổ Đối tác chiến lược có triển vọng.',
    ['quan hệ Đối tác chiến lược Việt Nam - Úc | partnership | VN+AU | in force'],
  ],
  [
    'a partnership with one country named: ours or the other of the sentence is the second',
    'Nga coi trọng quan hệ đối tác chiến lược toàn diện với Việt Nam.',
    ['quan hệ đối tác chiến lược toàn diện với Việt Nam | partnership | VN+RU | in force'],
  ],
  [
    'a level raised',
    'Hai nước Việt Nam và Pháp nâng cấp quan hệ lên Đối tác chiến lược toàn diện.',
    ['Đối tác chiến lược toàn diện | partnership | VN+FR | upgraded'],
  ],
  [
    'a level to be raised',
    'Việt Nam và Pháp dự kiến nâng cấp quan hệ lên Đối tác chiến lược toàn diện.',
    ['Đối tác chiến lược toàn diện | partnership | VN+FR | proposed'],
  ],
  [
    'an acronym ties two forms together',
    'Hiệp định Đối tác xuyên Thái Bình Dương (TPP) gặp khó. Mỹ rút khỏi TPP.',
    ['Hiệp định Đối tác xuyên Thái Bình Dương (TPP) | agreement | US | ended'],
  ],
  [
    'a convention of many with its year',
    'Các nước tuân thủ Công ước Liên Hợp Quốc về Luật Biển (UNCLOS) năm 1982.',
    ['Công ước Liên Hợp Quốc về Luật Biển (UNCLOS) năm 1982 | convention |  | in force'],
  ],
  [
    'under negotiation',
    'ASEAN và Trung Quốc đàm phán Bộ Quy tắc ứng xử ở Biển Đông (COC).',
    ['Bộ Quy tắc ứng xử ở Biển Đông (COC) | other | ASEAN+CN | negotiating'],
  ],
  [
    'signed behind the name',
    'Hai bên thực hiện hiệp định về phòng, chống mua bán người đã ký giữa Việt Nam và Lào.',
    ['hiệp định về phòng, chống mua bán người đã ký giữa Việt Nam và Lào | agreement | VN+LA | signed'],
  ],
  [
    'not yet signed',
    'Hai nước Việt Nam và Lào sẽ ký hiệp định về dẫn độ.',
    ['hiệp định về dẫn độ | agreement | VN+LA | proposed'],
  ],
  [
    'a statement of two',
    'Việt Nam và Pháp ra tuyên bố chung.',
    ['tuyên bố chung | joint statement | VN+FR | signed'],
  ],
  [
    'English',
    'The two sides signed a memorandum of understanding on cybercrime between Vietnam and Singapore.',
    ['memorandum of understanding on cybercrime between Vietnam and Singapore | memorandum | VN+SG | signed'],
  ],
  [
    'two of one list are two',
    'Hai bên đã ký Hiệp định vận tải hàng không Việt Nam - Lào và Hiệp định vận tải biển Việt Nam - Lào.',
    [
      'Hiệp định vận tải hàng không Việt Nam - Lào | agreement | VN+LA | signed',
      'Hiệp định vận tải biển Việt Nam - Lào | agreement | VN+LA | signed',
    ],
  ],
  [
    'the plans of two years',
    'Hai bên ký Kế hoạch hợp tác Việt Nam - Lào năm 2016. Kế hoạch hợp tác Việt Nam - Lào năm 2017 sẽ được ký.',
    [
      'Kế hoạch hợp tác Việt Nam - Lào năm 2016 | plan | VN+LA | signed',
      'Kế hoạch hợp tác Việt Nam - Lào năm 2017 | plan | VN+LA | proposed',
    ],
  ],
  [
    'whom one signs with',
    'Nga, Đức và Pháp dự họp. Tại đây Lào ký với Nhật Bản hiệp định về dẫn độ.',
    ['hiệp định về dẫn độ | agreement | LA+JP | signed'],
  ],
  [
    'the makers behind the name',
    'Mỹ phản đối hiệp định về dẫn độ mà Lào đã ký với Nhật Bản.',
    ['hiệp định về dẫn độ | agreement | LA+JP | signed'],
  ],
  [
    'an official acts for his country',
    'Tổng thống Mỹ Adam Smith nói. Hôm qua ông Smith ký với Lào hiệp định về dẫn độ.',
    ['hiệp định về dẫn độ | agreement | US+LA | signed'],
  ],
  [
    'a price and whom it is for',
    'Ấn Độ và Lào ký thỏa thuận về hạn mức tín dụng 100 triệu USD cho Lào.',
    ['thỏa thuận về hạn mức tín dụng 100 triệu USD cho Lào | agreement | IN+LA | signed'],
  ],
  ['many, and a kind', 'Các hiệp định thương mại tự do đã ký đem lại lợi ích.', []],
  ['a number of them', 'Nhật Bản và Trung Quốc ký 500 thỏa thuận hợp tác.', []],
  ['one that points back', 'Hiệp định này có lợi cho Việt Nam và Lào.', []],
  ['the verb', 'Hai bên đã thỏa thuận về thời gian.', []],
  ['a contract of firms', 'Công ty A và Công ty B ký hợp đồng thuê kho bãi dài hạn.', []],
  ['a firm that is a partner', 'Ngân hàng công bố đối tác chiến lược Asanzo.', []],
  ['a plan at home', 'Chính phủ ban hành kế hoạch hành động về vệ sinh an toàn thực phẩm.', []],
  ['an alliance that bears a treaty in its name', 'Tổ chức Hiệp ước Bắc Đại Tây Dương (NATO) họp.', []],
];

describe('agreements', () => {
  it.each(CASES)('%s', (_rule, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });
});
