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
    'a list of what papers are about',
    'Hai nước Việt Nam và Lào đã ký năm văn bản thỏa thuận hợp tác trong lĩnh vực dầu mỏ, cung cấp nhiên liệu và cải tạo nhà máy.',
    [
      'văn bản thỏa thuận hợp tác trong lĩnh vực dầu mỏ, cung cấp nhiên liệu và cải tạo nhà máy | agreement | VN+LA | signed',
    ],
  ],
  [
    'a draft has a life of its own',
    'ASEAN và Trung Quốc thông qua dự thảo khung COC. ASEAN và Trung Quốc đàm phán COC.',
    ['dự thảo khung COC | other | ASEAN+CN | signed', 'COC | other | ASEAN+CN | negotiating'],
  ],
  [
    'a quoted name within the name',
    'Việt Nam và Lào ký Bản ghi nhớ về kết nối khuôn khổ "Hai hành lang, một vành đai" với sáng kiến Vành đai.',
    [
      'Bản ghi nhớ về kết nối khuôn khổ "Hai hành lang, một vành đai" với sáng kiến Vành đai | memorandum | VN+LA | signed',
    ],
  ],
  [
    'a body named Phát triển',
    'Hai nước đã ký Bản ghi nhớ hợp tác giữa Quỹ Phát triển khoa học Việt Nam và Bộ Khoa học Lào.',
    [
      'Bản ghi nhớ hợp tác giữa Quỹ Phát triển khoa học Việt Nam và Bộ Khoa học Lào | memorandum | VN+LA | signed',
    ],
  ],
  [
    'a bracket behind the noun',
    'Việt Nam và Lào ký Hiệp định (mới) về Quy chế quản lý biên giới.',
    ['Hiệp định (mới) về Quy chế quản lý biên giới | agreement | VN+LA | signed'],
  ],
  [
    'what follows is another thing',
    'Mỹ rút khỏi thoả thuận hạt nhân Iran và áp đặt lại các lệnh trừng phạt.',
    ['thoả thuận hạt nhân Iran | agreement | IR+US | ended'],
  ],
  [
    'the own paper of a bloc',
    'Tổng thống Mỹ từ chối tuyên bố chung của G7 tại Canada.',
    ['tuyên bố chung của G7 | joint statement | G7 | mentioned'],
  ],
  ['one order of one state', 'Tổng thống Mỹ ký biên bản ghi nhớ áp thuế đối với Trung Quốc.', []],
  [
    'other words for one',
    'Lào ủng hộ đàm phán FTA với Việt Nam. Hai bên sẽ bàn hiệp định mậu dịch tự do giữa Lào và Việt Nam.',
    ['hiệp định mậu dịch tự do giữa Lào và Việt Nam | agreement | LA+VN | proposed'],
  ],
  [
    'a community of two',
    'Hai nước xây dựng Cộng đồng chia sẻ tương lai Việt Nam - Trung Quốc.',
    ['Cộng đồng chia sẻ tương lai Việt Nam - Trung Quốc | partnership | VN+CN | in force'],
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
