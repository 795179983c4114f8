/** Classes of error met in articles that no rule had seen, each as a sentence of our own. */
import { describe, expect, it } from 'vitest';
import { type Case, read } from './claims.ts';

const CASES: readonly Case[] = [
  [
    'a bare office behind a comma with a verb of its own is the subject, no apposition',
    'Nhất trí với ý kiến của ông John Carey, Thủ tướng khẳng định Chính phủ ủng hộ.',
    [],
  ],
  [
    'a region belongs to the name of the unit',
    'Ông Andrew Smith - phó trợ lý ngoại trưởng Mỹ thuộc Vụ Cận Đông - cho biết.',
    ['Andrew Smith: phó trợ lý ngoại trưởng Mỹ thuộc Vụ Cận Đông'],
  ],
  [
    'given names with a spaced hyphen',
    'Chủ tịch Uỷ ban châu Âu Jean - Claude Dupont nói.',
    ['Jean - Claude Dupont: Chủ tịch Uỷ ban châu Âu'],
  ],
  [
    'a particle with a spaced hyphen',
    'Tổng thống Syria Omar al - Hassan nói.',
    ['Omar al - Hassan: Tổng thống Syria'],
  ],
  [
    'a foreign name with its marks and without them',
    'Bộ trưởng Quốc phòng Ba Lan Paweł Nowak nói. Bộ trưởng Quốc phòng Ba Lan Pawel Nowak thăm Đức.',
    ['Paweł Nowak: Bộ trưởng Quốc phòng Ba Lan'],
  ],
  [
    'a state councillor',
    'Uỷ viên Quốc vụ viện Trung Quốc Dương Văn Trì đến thăm.',
    ['Dương Văn Trì: Uỷ viên Quốc vụ viện Trung Quốc'],
  ],
  [
    'which one it was is no part of an office',
    'Ông Jacques Dupont trở thành tổng thống thứ 7 của nền cộng hòa.',
    ['Jacques Dupont: tổng thống'],
  ],
  [
    'a joint statement on a level is signed, not the level upgraded',
    'Pháp và Việt Nam đã ký Tuyên bố về quan hệ Đối tác chiến lược hồi tháng 9/2013.',
    ['= Tuyên bố về quan hệ Đối tác chiến lược | FR+VN | signed'],
  ],
  [
    'a subject of bare nouns behind a verb of signing, and who signed',
    'Thủ tướng Ba Lan Jan Kowalski và Tổng thống Ukraine Petro Bondar đã ký một thỏa thuận an ninh song phương.',
    [
      'Jan Kowalski: Thủ tướng Ba Lan',
      'Petro Bondar: Tổng thống Ukraine',
      '= thỏa thuận an ninh song phương | PL+UA | signed',
      '+ Jan Kowalski, Petro Bondar',
    ],
  ],
  [
    'an adjective of degree names none',
    'Mỹ mong muốn một thoả thuận thực sự về chương trình hạt nhân với Iran.',
    [],
  ],
  [
    'the acronym ties a short form to the long one',
    'Mỹ rút khỏi hiệp ước hạt nhân INF với Nga. Hiệp ước Các lực lượng hạt nhân tầm trung (INF) được ký năm 1987.',
    ['= Hiệp ước Các lực lượng hạt nhân tầm trung (INF) | RU+US | ended'],
  ],
  [
    'negotiated and to be signed: negotiated, and so the whole list',
    'Hai bên thúc đẩy đàm phán ký kết các văn bản quan trọng như Hiệp định dẫn độ giữa Việt Nam và Hàn Quốc, Hiệp định phòng chống tội phạm giữa Việt Nam và Hàn Quốc.',
    [
      '= Hiệp định dẫn độ giữa Việt Nam và Hàn Quốc | VN+KR | negotiating',
      '= Hiệp định phòng chống tội phạm giữa Việt Nam và Hàn Quốc | VN+KR | negotiating',
    ],
  ],
  [
    'suspended',
    'Nga tạm dừng Hiệp định về hợp tác hạt nhân với Mỹ.',
    ['= Hiệp định về hợp tác hạt nhân với Mỹ | US+RU | ended'],
  ],
  [
    'only a part of it suspended',
    'Iran ngừng thực hiện một phần cam kết trong thoả thuận hạt nhân với Mỹ.',
    ['= thoả thuận hạt nhân với Mỹ | IR+US | in force'],
  ],
  [
    'a side that is no country',
    'Hai bên bàn về thoả thuận ngừng bắn giữa Israel với Hamas.',
    ['= thoả thuận ngừng bắn giữa Israel với Hamas | IL+Hamas | mentioned'],
  ],
  ['a contract of work', 'Công ty ký Thoả ước lao động tập thể với người lao động.', []],
  [
    'a forum with its year',
    'Bộ trưởng phát biểu tại Đối thoại Shangri-La 2017 ở Singapore.',
    ['~ Đối thoại Shangri-La 2017'],
  ],
  ['a hotel', 'Ông đến khách sạn Shangri-La dự tiệc.', []],
  [
    'two countries side by side',
    'Tham dự Diễn đàn doanh nghiệp Việt Pháp có nhiều công ty.',
    ['~ Diễn đàn doanh nghiệp Việt Pháp'],
  ],
  [
    'a meeting told by the word for it',
    'Trong cuộc họp với Tổng thư ký NATO Mark Smith, Bộ trưởng Quốc phòng Ba Lan Piotr Nowak nhấn mạnh điều đó.',
    ['Mark Smith: Tổng thư ký NATO', 'Piotr Nowak: Bộ trưởng Quốc phòng Ba Lan', '+ Mark Smith, Piotr Nowak'],
  ],
  [
    'whose spokesman, and behind a dash who',
    'Người phát ngôn của Tổng thống Nga Petrov - Dmitry Orlov - từng nhấn mạnh điều này. Tổng thống Nga Ivan Petrov đồng ý.',
    ['Ivan Petrov: Tổng thống Nga', 'Dmitry Orlov: Người phát ngôn của Tổng thống Nga Petrov'],
  ],
  [
    'an organisation by its acronym',
    'Người phát ngôn của ICC Fadi Hassan cho biết.',
    ['Fadi Hassan: Người phát ngôn của ICC'],
  ],
  [
    'a foreign name in either order',
    'Tổng thống Mông Cổ Khurel Ukhna nói. Tổng thống Ukhna Khurel thăm Nga.',
    ['Khurel Ukhna: Tổng thống Mông Cổ'],
  ],
  [
    'one office of two',
    'Cả ông Trần Việt Tâm và ông Bùi Văn Thanh đều từng giữ cương vị Thứ trưởng Bộ Công an.',
    ['Trần Việt Tâm: Thứ trưởng Bộ Công an', 'Bùi Văn Thanh: Thứ trưởng Bộ Công an'],
  ],
  [
    'in charge of something, in lower case, of a body',
    'Ông Jean - Pierre Lamont, Phó tổng thư ký phụ trách các hoạt động gìn giữ hoà bình của Liên Hợp Quốc, đến Hà Nội.',
    ['Jean - Pierre Lamont: Phó tổng thư ký phụ trách các hoạt động gìn giữ hoà bình của Liên Hợp Quốc'],
  ],
  [
    'an office by its letters, and one that is new: one office',
    'Tổng thống Mỹ John Smith nói. TT John Smith đi. Tân Tổng thống John Smith đến.',
    ['John Smith: Tổng thống Mỹ'],
  ],
  [
    "a term of office is nobody's title",
    'Trong nhiệm kỳ chủ tịch của Hungary, ông Istvan Nagy đi thăm. Thủ tướng Istvan Nagy nói.',
    ['Istvan Nagy: Thủ tướng'],
  ],
  [
    'the two in front of the verb are the parties',
    'Tại Đức, Việt Nam và Liên minh châu Âu (EU) sắp ký Hiệp định Thương mại tự do (EVFTA).',
    ['= Hiệp định Thương mại tự do (EVFTA) | VN+EU | proposed'],
  ],
  ['what another name is', 'Quy ước đó, một hiệp ước quốc tế về di sản giữa Nga và Mỹ, đã cũ.', []],
  ['a conference that does something', 'Hội nghị ủng hộ sáng kiến của Canada.', []],
  [
    'being completed',
    'Hai nước đang hoàn thiện Bản thoả thuận về dẫn độ giữa Việt Nam và Lào.',
    ['= Bản thoả thuận về dẫn độ giữa Việt Nam và Lào | VN+LA | negotiating'],
  ],
  [
    'an instrument of a year has been made',
    'Tiếp nối "Biên bản ghi nhớ về hợp tác giữa Việt Nam và Lào" năm 2011, hai bên họp.',
    ['= Biên bản ghi nhớ về hợp tác giữa Việt Nam và Lào | VN+LA | signed'],
  ],
  [
    'places behind their unit, in names that no lexicon has',
    'Chủ tịch UBND xã Đức An, huyện Đăk Min, ông Trần Văn Sơn nói. Lãnh đạo công an huyện Krông Bút cho biết.',
    ['Trần Văn Sơn: Chủ tịch UBND xã Đức An, huyện Đăk Min'],
  ],
  [
    'the credit of a picture ends the title',
    'Ông Trần Văn Sơn, giám đốc Sở Ngoại vụ tỉnh Khánh Hòa - Ảnh: N.Bình',
    ['Trần Văn Sơn: giám đốc Sở Ngoại vụ tỉnh Khánh Hòa'],
  ],
  ['an election is no office', 'Bầu cử tổng thống năm 2024 của ứng viên John Smith.', []],
  ['the office of a husband', 'Phu nhân Tổng thống nước chủ nhà, bà Kim Jung - soo, tiếp khách.', []],
  ['a pact of firms', 'Thoả thuận hợp tác giữa Nutifood và Backahill được ký.', []],
  ['whose it is and nothing else', 'Hai bên ký thoả thuận với EU.', []],
  ['a strategy of one state', 'Chiến lược Sở hữu trí tuệ Quốc gia 2030 được ban hành.', []],
  [
    'an acronym ends a name',
    'Nga và Mỹ rời Hiệp ước INF và xây dựng kho vũ khí hạt nhân.',
    ['= Hiệp ước INF | RU+US | mentioned'],
  ],
  [
    'a capital in the name of a pact is no party',
    'Nga và Ukraine nhắc Thoả thuận Minsk về miền đông.',
    ['= Thoả thuận Minsk về miền đông | RU+UA | mentioned'],
  ],
  [
    'a field of an office is no forum',
    'Bộ trưởng Ngoại giao và Hợp tác quốc tế Campuchia Prak Sovan thăm Việt Nam.',
    ['Prak Sovan: Bộ trưởng Ngoại giao và Hợp tác quốc tế Campuchia'],
  ],
  [
    'titles of others in a list before the subject',
    'Gặp gỡ Chủ tịch Uỷ ban châu Âu và Chủ tịch Hội đồng châu Âu, Thủ tướng Trần Văn Minh đề nghị hợp tác.',
    ['Trần Văn Minh: Thủ tướng'],
  ],
  ['an office that is sought', 'Ứng cử viên tổng thống Edmundo Garcia phát biểu.', []],
  ['a ship', 'Khinh hạm Đô đốc Makarov rời cảng.', []],
  ['a pact known by its place', 'Israel nhắc tới hiệp định Oslo.', ['= hiệp định Oslo |  | mentioned']],
  [
    'meetings with each of a list',
    'Thủ tướng Trần Văn Minh có các cuộc tiếp xúc song phương với Tổng thống Pháp Jean Dupont, Thủ tướng Đức Karl Weber.',
    [
      'Trần Văn Minh: Thủ tướng',
      'Jean Dupont: Tổng thống Pháp',
      'Karl Weber: Thủ tướng Đức',
      '+ Trần Văn Minh, Jean Dupont',
      '+ Trần Văn Minh, Karl Weber',
    ],
  ],
];

describe('what unseen articles taught', () => {
  it.each(CASES)('%s', (_rule, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
