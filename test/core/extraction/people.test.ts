import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/extraction/extract.ts';

/** Officials of a text as `name = other forms (country): title [rank]; former title`. */
function officials(text: string): string[] {
  return extract({ text }).officials.map((official) => {
    const forms = official.surfaces.slice(1);
    const roles = official.roles.map(
      (role) =>
        `${role.former ? 'former ' : ''}${role.title.quote}${role.rank ? ` [${role.rank.quote}]` : ''}`,
    );
    return `${[official.name, ...forms].join(' = ')} (${official.country}): ${roles.join('; ')}`;
  });
}

type Case = readonly [rule: string, text: string, officials: readonly string[]];

const TITLES: readonly Case[] = [
  [
    'a title in front',
    'Thứ trưởng Bộ Công an Trần Văn Bình nói.',
    ['Trần Văn Bình (VN): Thứ trưởng Bộ Công an'],
  ],
  [
    'a rank in front, a title behind',
    'Trung tướng Trần Văn Bình, Thứ trưởng Bộ Công an đã dự lễ.',
    ['Trần Văn Bình (VN): Thứ trưởng Bộ Công an [Trung tướng]'],
  ],
  [
    'two offices in front',
    'Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Lê Văn Minh tiếp khách.',
    ['Lê Văn Minh (VN): Phó Thủ tướng; Bộ trưởng Bộ Ngoại giao'],
  ],
  [
    'a party post of its own behind the name',
    'Đồng chí Lê Văn Minh, Ủy viên Bộ Chính trị, Thường trực Ban Bí thư đã thăm Lào.',
    ['Lê Văn Minh (VN): Ủy viên Bộ Chính trị; Thường trực Ban Bí thư'],
  ],
  [
    'a dash between title and name',
    'Bộ trưởng Bộ Quốc phòng - đại tướng Lê Văn Minh phát biểu.',
    ['Lê Văn Minh (VN): Bộ trưởng Bộ Quốc phòng [đại tướng]'],
  ],
  [
    'a dash and `và` behind the name',
    'Bà Anna Rossi - phó chủ tịch Ủy ban châu Âu (EC) và đại diện cấp cao của EU về an ninh - bày tỏ niềm vui.',
    ['Anna Rossi (EU): phó chủ tịch Ủy ban châu Âu (EC); đại diện cấp cao của EU về an ninh'],
  ],
  [
    'a title, a comma and an honorific',
    'Phát ngôn viên Bộ Ngoại giao Nga, bà Maria Ivanova, cho biết.',
    ['Maria Ivanova (RU): Phát ngôn viên Bộ Ngoại giao Nga'],
  ],
  [
    'brackets behind the name',
    'Ông Trần Văn Bình (Phó chủ tịch UBND huyện Yên Lạc) có mặt.',
    ['Trần Văn Bình (VN): Phó chủ tịch UBND huyện Yên Lạc'],
  ],
  [
    'a place between title and name',
    'Chủ tịch UBND TP Hà Nội Trần Văn Bình nói.',
    ['Trần Văn Bình (VN): Chủ tịch UBND TP Hà Nội'],
  ],
  [
    'a country between title and name, and where an envoy serves',
    'Tổng thống Pháp Jean Dupont gặp Đại sứ Nhật Bản tại Việt Nam Taro Tanaka.',
    ['Jean Dupont (FR): Tổng thống Pháp', 'Taro Tanaka (JP): Đại sứ Nhật Bản tại Việt Nam'],
  ],
  [
    'words that no lexicon knows between title and name',
    'Trưởng phòng chế bản ảnh Công an tỉnh Trần Văn Bình nói.',
    ['Trần Văn Bình (VN): Trưởng phòng chế bản ảnh Công an tỉnh'],
  ],
  [
    'offices of several states in a row',
    'Dự họp có Thủ tướng Lào, Thủ tướng Campuchia, Tổng thống Nga Ivan Petrov.',
    ['Ivan Petrov (RU): Tổng thống Nga'],
  ],
  [
    'one title for a list',
    'Các Phó Thủ tướng Lê Văn Minh, Trần Văn Bình dự họp.',
    ['Lê Văn Minh (VN): Phó Thủ tướng', 'Trần Văn Bình (VN): Phó Thủ tướng'],
  ],
  [
    'a number of them, by `gồm`',
    'Thành phố có 2 Phó Chủ tịch UBND gồm các ông: Lê Văn Minh và Trần Văn Bình.',
    ['Lê Văn Minh (VN): Phó Chủ tịch UBND', 'Trần Văn Bình (VN): Phó Chủ tịch UBND'],
  ],
  [
    'an office of a time gone by, the title first',
    'Tổng thống Mỹ khi đó là ông John Adams.',
    ['John Adams (US): former Tổng thống Mỹ'],
  ],
  [
    'a list with semicolons',
    'Đón đoàn có: Bí thư Trung ương Đảng, Trưởng Ban Đối ngoại Trung ương Lê Văn Minh; Thứ trưởng Bộ Ngoại giao Trần Thị Hoa.',
    [
      'Lê Văn Minh (VN): Bí thư Trung ương Đảng; Trưởng Ban Đối ngoại Trung ương',
      'Trần Thị Hoa (VN): Thứ trưởng Bộ Ngoại giao',
    ],
  ],
  [
    'an office by a verb',
    'Ông Trần Văn Bình được bầu làm Chủ tịch nước.',
    ['Trần Văn Bình (VN): Chủ tịch nước'],
  ],
  ['the title first, then `là`', 'Ngoại trưởng Úc là bà Anna Smith.', ['Anna Smith (AU): Ngoại trưởng Úc']],
  [
    'somebody else is appointed',
    'Ông Peter Smith được Thủ tướng Nhật Bản Taro Tanaka bổ nhiệm làm đại sứ.',
    ['Taro Tanaka (JP): Thủ tướng Nhật Bản'],
  ],
  [
    'an aide and his chief',
    'Hãng tin dẫn lời người phát ngôn của Tổng thống Nga Ivan Petrov, Dmitry Sokolov, cho hay.',
    [
      'Ivan Petrov (RU): Tổng thống Nga',
      'Dmitry Sokolov (RU): người phát ngôn của Tổng thống Nga Ivan Petrov',
    ],
  ],
  [
    'offices no longer held',
    'Nguyên Phó Thủ tướng Lê Văn Minh và cựu Tổng thống Mỹ John Adams phát biểu.',
    ['Lê Văn Minh (VN): former Phó Thủ tướng', 'John Adams (US): former Tổng thống Mỹ'],
  ],
  [
    'an office of a time gone by',
    'Ông Lê Văn Minh, người bấy giờ giữ chức thủ tướng Việt Nam, phát biểu năm 2013.',
    ['Lê Văn Minh (VN): former thủ tướng Việt Nam'],
  ],
  [
    'a rank with its service',
    'Đại tá cảnh sát Philippines Jose Cruz nói với báo chí.',
    ['Jose Cruz (PH): Đại tá cảnh sát Philippines'],
  ],
  ['a rank alone', 'Thượng tá Trần Văn Bình cho biết.', ['Trần Văn Bình (VN): Thượng tá [Thượng tá]']],
  [
    'the peer of another country',
    'Ngoại trưởng Nga Ivan Petrov gặp người đồng cấp Nhật Bản Taro Tanaka.',
    ['Ivan Petrov (RU): Ngoại trưởng Nga', 'Taro Tanaka (JP): '],
  ],
];

const NAMES: readonly Case[] = [
  [
    'hyphens, spaced or not, and particles',
    'Tổng thống Hàn Quốc Kim Min-su gặp Thủ tướng Thái Lan Somchai Chan - ocha và bà Ursula von der Leyen, Chủ tịch Ủy ban châu Âu.',
    [
      'Kim Min-su (KR): Tổng thống Hàn Quốc',
      'Somchai Chan - ocha (TH): Thủ tướng Thái Lan',
      'Ursula von der Leyen (EU): Chủ tịch Ủy ban châu Âu',
    ],
  ],
  ['an initial', 'Bộ trưởng Nội vụ Singapore K. Raman nói.', ['K. Raman (SG): Bộ trưởng Nội vụ Singapore']],
  [
    'a Vietnamese given name alone',
    'Bộ trưởng Trần Văn Bình trả lời. Ông Bình nói thêm.',
    ['Trần Văn Bình = Bình (VN): Bộ trưởng'],
  ],
  [
    'a foreign surname with and without a title',
    'Tổng thống Nga Ivan Petrov đến Hà Nội. Ông Petrov nói. Cuộc gặp với Petrov kéo dài.',
    ['Ivan Petrov = Petrov (RU): Tổng thống Nga'],
  ],
  [
    'a Chinese surname alone',
    'Chủ tịch Trung Quốc Tập Văn Minh thăm Pháp. Ông Tập nói.',
    ['Tập Văn Minh = Tập (CN): Chủ tịch Trung Quốc'],
  ],
  [
    'gender tells two apart',
    'Cựu tổng thống Mỹ John Adams và bà Mary Adams, thượng nghị sĩ Mỹ, dự lễ. Bà Adams phát biểu.',
    ['John Adams (US): former tổng thống Mỹ', 'Mary Adams = Adams (US): thượng nghị sĩ Mỹ'],
  ],
  [
    'names run together, and lines broken inside a sentence',
    'Đoàn gồm nhiều người.\nhai bên trao đổi thân mật về các vấn đề cùng quan tâm hôm nay\ntại trụ sở cơ quan ở thủ đô, đồng chí LêVăn Minh, Thường\ntrực Ban Bí thư nói.\ntheo đó, hợp tác\nsẽ tiếp tục được\nmở rộng.',
    ['LêVăn Minh (VN): Thường\ntrực Ban Bí thư'],
  ],
  [
    'old and new tone marks are one name',
    'Bộ trưởng Trần Hoà Bình nói. Bộ trưởng Trần Hòa Bình nói thêm.',
    ['Trần Hoà Bình = Trần Hòa Bình (VN): Bộ trưởng'],
  ],
  [
    'a place behind the word for its kind is no person',
    'Lãnh đạo UBND xã Vũ Tiến và Trưởng Công an huyện Hoằng Hóa xác nhận.',
    [],
  ],
];

const HEADLINES: readonly Case[] = [
  [
    '`Un` is no organisation',
    'Nhà lãnh đạo Triều Tiên Kim Jong Un đến nơi.',
    ['Kim Jong Un (KP): Nhà lãnh đạo Triều Tiên'],
  ],
  [
    'a capital behind a name',
    'Tổng thống Syria Bashar al-Assad\nAnkara phản đối.',
    ['Bashar al-Assad (SY): Tổng thống Syria'],
  ],
  [
    'a short country name before a foreign one',
    'Tổng thống Hàn Moon Jae-in nói.',
    ['Moon Jae-in (KR): Tổng thống Hàn'],
  ],
];

const OTHERS: readonly Case[] = [
  ['a company', 'Giám đốc Công ty TNHH An Phú Trần Văn Bình nói.', []],
  ['a school', 'Hiệu trưởng Trường THPT Nguyễn Du Trần Văn Bình nói.', []],
  [
    'an institute abroad',
    'Giáo sư John Smith, Giám đốc Viện Đông Nam Á, Đại học Quốc gia Australia, nhận định.',
    [],
  ],
  ['a defendant', 'Bị cáo Trần Văn Bình khai nhận.', []],
  ['a player', 'Lão tướng Modric sút tung lưới, HLV Trần Văn Bình ăn mừng.', []],
  ['a reporter and a photographer', 'Hội nghị bế mạc.\nTrần Văn Bình\nẢnh: LÊ MINH', []],
  ['a news agency', 'Theo Tổng thống Mỹ, Reuters đưa tin.', []],
  ['an embassy', 'Ông Jean Dupont đến Đại sứ quán Pháp.', []],
  ['a wife', 'Phu nhân Chủ tịch nước Trần Thị Hoa trao quà.', []],
  ['the whole government', 'Chính quyền Tổng thống Petrov phản đối.', ['Petrov (null): Tổng thống']],
];

const ENGLISH: readonly Case[] = [
  [
    'country in front, ministry behind, rank, unmarked name',
    'Vietnamese Deputy Minister of Public Security Senior Lieutenant General Tran Van Binh met U.S. Ambassador John Smith.',
    [
      'Tran Van Binh (VN): Vietnamese Deputy Minister of Public Security [Senior Lieutenant General]',
      'John Smith (US): U.S. Ambassador',
    ],
  ],
  [
    'an apposition',
    'Le Minh, General Secretary of the Communist Party of Vietnam, spoke.',
    ['Le Minh (VN): General Secretary of the Communist Party of Vietnam'],
  ],
  ['a firm called General', 'General Electric hired John Smith.', []],
];

describe.each([
  ['titles', TITLES],
  ['names', NAMES],
  ['headlines and short forms', HEADLINES],
  ['people without office', OTHERS],
  ['English', ENGLISH],
] as const)('officials: %s', (_, cases) => {
  it.each(cases)('%s', (_rule, text, expected) => {
    expect(officials(text)).toEqual(expected);
  });
});

it('every span is the text that it quotes', () => {
  const text = 'Trung tướng Trần Văn Bình, Thứ trưởng Bộ Công an tiếp Đại sứ Pháp Jean Dupont. Ông Bình nói.';
  const { officials: found, meetings } = extract({ text });
  const quotes = found.flatMap((official) => [
    ...official.mentions,
    ...official.roles.flatMap((role) => [role.title, role.evidence, ...(role.rank ? [role.rank] : [])]),
  ]);
  for (const { start, end, quote } of [...quotes, ...meetings.map((meeting) => meeting.evidence)]) {
    expect(text.slice(start, end)).toBe(quote);
  }
});
