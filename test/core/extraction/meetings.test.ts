import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/extraction/extract.ts';

/** Meetings of a text as `A + B: what`. */
function meetings(text: string): string[] {
  return extract({ text }).meetings.map(
    ({ people, what, planned }) => `${people.join(' + ')}: ${what}${planned ? ', planned' : ''}`,
  );
}

/** Forums of a text, all forms of one joined. */
const forums = (text: string): string[] =>
  extract({ text }).forums.map((forum) => forum.surfaces.join(' = '));

type Case = readonly [rule: string, text: string, expected: readonly string[]];

const MEETINGS: readonly Case[] = [
  [
    'subject, verb, object',
    'Bộ trưởng Trần Văn Bình tiếp Đại sứ Pháp Jean Dupont.',
    ['Trần Văn Bình + Jean Dupont: reception'],
  ],
  [
    'the meeting as a noun',
    'Cuộc hội đàm giữa Thủ tướng Lê Văn Minh và Thủ tướng Đức Hans Weber kéo dài.',
    ['Lê Văn Minh + Hans Weber: talks'],
  ],
  [
    'the subject behind',
    'Trong cuộc gặp với Thủ tướng Đức Hans Weber, Thủ tướng Lê Văn Minh cảm ơn.',
    ['Hans Weber + Lê Văn Minh: talks'],
  ],
  [
    'one after the other',
    'Ngoại trưởng Nga Ivan Petrov chào xã giao Tổng Bí thư Lê Văn Minh và hội kiến Chủ tịch nước Trần Văn Bình.',
    ['Ivan Petrov + Lê Văn Minh: courtesy call', 'Ivan Petrov + Trần Văn Bình: talks'],
  ],
  [
    'a title stands for its holder',
    'Thủ tướng Lê Văn Minh đến Berlin. Chiều nay, Thủ tướng đã hội đàm với Thủ tướng Đức Hans Weber.',
    ['Lê Văn Minh + Hans Weber: talks'],
  ],
  [
    'a list of those present',
    'Hội nghị có sự tham dự của Thủ tướng Lào Somchai Vong, Thủ tướng Lê Văn Minh và Tổng thống Pháp Jean Dupont.',
    ['Somchai Vong + Lê Văn Minh + Jean Dupont: conference'],
  ],
  [
    'hosts at an airport and their guest',
    'Tổng thống Nga Ivan Petrov đến Hà Nội. Đón đoàn tại sân bay có: Phó Thủ tướng Lê Văn Minh; Thứ trưởng Bộ Ngoại giao Trần Thị Hoa.',
    ['Ivan Petrov + Lê Văn Minh + Trần Thị Hoa: reception'],
  ],
  [
    'set for later',
    'Thủ tướng Lê Văn Minh sẽ hội đàm với Thủ tướng Đức Hans Weber.',
    ['Lê Văn Minh + Hans Weber: talks, planned'],
  ],
  [
    'a summit of two that was',
    'Bình Nhưỡng nói vậy sau cuộc họp thượng đỉnh giữa Tổng thống Nga Ivan Petrov và Thủ tướng Đức Hans Weber.',
    ['Ivan Petrov + Hans Weber: talks'],
  ],
  [
    'their talks',
    'Tổng thống Nga Ivan Petrov và Thủ tướng Đức Hans Weber từng hứa như vậy tại cuộc hội đàm của họ.',
    ['Ivan Petrov + Hans Weber: talks'],
  ],
  [
    'one with the other in the chair',
    'Thứ trưởng Ngoại giao Lê Văn Minh ngày 14/6 cùng Thứ trưởng Ngoại giao Nga Ivan Petrov chủ trì cuộc đối thoại.',
    ['Lê Văn Minh + Ivan Petrov: conference'],
  ],
  [
    'before the talks: still to come',
    'Trước cuộc gặp giữa Tổng thống Nga Ivan Petrov và Thủ tướng Đức Hans Weber dự kiến vào tháng sau, giá dầu tăng.',
    ['Ivan Petrov + Hans Weber: talks, planned'],
  ],
  [
    'visitors of many years',
    'Các đoàn Lào thăm ta, gặp gỡ lãnh đạo ta có: Thủ tướng Lào Somchai Vong (1/1992), Chủ tịch Quốc hội Lào Bounma Keo (4/1997).',
    [],
  ],
  [
    'one with several at once',
    'Tờ báo nói Tổng thống Nga Ivan Petrov đã gọi Giám đốc FBI John Smith là kẻ dại trong một cuộc họp riêng tại Moskva với Ngoại trưởng Đức Hans Weber và Đại sứ Pháp Jean Dupont.',
    ['Ivan Petrov + Hans Weber + Jean Dupont: talks'],
  ],
  [
    'with several, each at his time',
    'Thủ tướng Lê Văn Minh có cuộc hội đàm với Thủ tướng Đức Hans Weber và Tổng thống Pháp Jean Dupont.',
    ['Lê Văn Minh + Hans Weber: talks', 'Lê Văn Minh + Jean Dupont: talks'],
  ],
  [
    'whose trip it was',
    'Báo chí bàn về chuyến đi gặp Thủ tướng Đức Hans Weber của Tổng thống Nga Ivan Petrov.',
    ['Ivan Petrov + Hans Weber: talks'],
  ],
  [
    'one title for two who met',
    'Hai nhà lãnh đạo Kim Jong-un và Ivan Petrov gặp nhau tại Moskva.',
    ['Kim Jong-un + Ivan Petrov: talks'],
  ],
  [
    'the press together',
    'Thủ tướng Ấn Độ Ravi Sharma nói trong buổi họp báo cùng Thủ tướng Lê Văn Minh.',
    ['Ravi Sharma + Lê Văn Minh: conference'],
  ],
  [
    'two of one government before the press',
    'Thủ tướng Đức Hans Weber và Bộ trưởng Quốc phòng Đức Karl Braun tại cuộc họp báo ở Berlin.',
    [],
  ],
  [
    'a visit to a person',
    'Chủ tịch nước Trần Văn Bình đến thăm, chúc Tết nguyên Tổng Bí thư Lê Văn Minh.',
    ['Trần Văn Bình + Lê Văn Minh: visit'],
  ],
  [
    'a visit of a person',
    'Báo chí viết về chuyến thăm Tổng thống Nga Ivan Petrov và Thủ tướng Lê Văn Minh.',
    [],
  ],
  [
    'notes exchanged',
    'Trước sự chứng kiến của hai Thủ tướng, Thứ trưởng Bộ Ngoại giao Trần Văn Bình và Thứ trưởng Bộ Ngoại giao Lào Somchai Vong đã trao đổi công hàm.',
    ['Trần Văn Bình + Somchai Vong: signing'],
  ],
  [
    'a plan for both',
    'Tổng thống Nga Ivan Petrov sẽ chào xã giao Tổng Bí thư Lê Văn Minh, hội kiến Chủ tịch nước Trần Văn Bình.',
    ['Ivan Petrov + Lê Văn Minh: courtesy call, planned', 'Ivan Petrov + Trần Văn Bình: talks, planned'],
  ],
  [
    'at a meeting somebody said',
    'Tổng thống Pháp Jean Dupont đến Berlin. Tại cuộc gặp hồi tháng 2, Thủ tướng Đức Hans Weber chỉ đồng ý một điều.',
    [],
  ],
  [
    'the other side of a welcome',
    'Đón Chủ tịch Quốc hội Lê Văn Minh tại sân bay, về phía Lào có: Phó Chủ tịch Quốc hội Lào Somchai Vong. Ảnh chụp tại sân bay. Về phía Việt Nam có Đại sứ Việt Nam tại Lào Trần Văn Bình.',
    ['Lê Văn Minh + Somchai Vong + Trần Văn Bình: reception'],
  ],
  [
    'received at a border gate',
    'Phó Thủ tướng Lê Văn Minh đến Nam Ninh. Bí thư Khu ủy Quảng Tây Lưu Vĩnh đón Phó Thủ tướng tại cửa khẩu.',
    ['Lưu Vĩnh + Lê Văn Minh: reception'],
  ],
  [
    'guests of a ceremony at home',
    'Đến dự có các đồng chí: Trần Văn Bình, Bí thư Quận ủy; Lê Văn Minh, Phó Chủ tịch UBND quận.',
    [],
  ],
  [
    'a meal together',
    'Tổng thống Nga Ivan Petrov yên tâm hơn sau bữa trưa với Thủ tướng Đức Hans Weber.',
    ['Ivan Petrov + Hans Weber: other'],
  ],
  [
    'whom he said it to',
    'Thủ tướng Đức Hans Weber đề xuất việc này với Tổng thống Nga Ivan Petrov trong một cuộc trò chuyện.',
    ['Hans Weber + Ivan Petrov: other'],
  ],
  [
    'with somebody of no office',
    'Trong cuộc điện thoại với ông Peter Smith, Ngoại trưởng Nga Ivan Petrov cảm ơn.',
    [],
  ],
  [
    'the dead',
    'Tại buổi tiếp Thủ tướng Đức Hans Weber, Thủ tướng Lê Văn Minh tưởng nhớ cố Tổng thống Nga Ivan Petrov.',
    ['Hans Weber + Lê Văn Minh: reception'],
  ],
  [
    'sought in vain',
    'Nhật Bản vận động một cuộc gặp giữa Tổng thống Nga Ivan Petrov và Thủ tướng Đức Hans Weber.',
    [],
  ],
  [
    'the chair of a state by his name alone',
    'Tổng thống Mỹ Peter Smith gặp Chủ tịch Tập Vĩnh Bình ở Bắc Kinh, Trung Quốc.',
    ['Peter Smith + Tập Vĩnh Bình: talks'],
  ],
  [
    'somebody of no office as subject',
    'Thủ tướng Đức Hans Weber đến Berlin. Nghệ sĩ Peter Smith gặp Tổng thống Pháp Jean Dupont.',
    [],
  ],
  ['not met', 'Tổng thống Nga Ivan Petrov từ chối gặp Thủ tướng Đức Hans Weber.', []],
  [
    '`tiếp tục` is no reception',
    'Bộ trưởng Trần Văn Bình tiếp tục trao đổi thư với Đại sứ Pháp Jean Dupont.',
    [],
  ],
  [
    'greetings sent are no meeting',
    'Bộ trưởng Trần Văn Bình chuyển lời thăm hỏi của Thủ tướng Lê Văn Minh.',
    [],
  ],
];

const FORUMS: readonly Case[] = [
  [
    'talks of a level',
    'Hai bên dự Tham vấn chính trị cấp Thứ trưởng Ngoại giao Việt Nam - Nga tại Hà Nội.',
    ['Tham vấn chính trị cấp Thứ trưởng Ngoại giao Việt Nam - Nga'],
  ],
  [
    'the summits of two years',
    'Lào dự Hội nghị thượng đỉnh SCO năm 2018. Hội nghị thượng đỉnh SCO năm 2017 đã bế mạc.',
    ['Hội nghị thượng đỉnh SCO năm 2018', 'Hội nghị thượng đỉnh SCO năm 2017'],
  ],
  [
    'a summit by whose it was',
    'Seoul nói vậy sau hội nghị thượng đỉnh ngày 27/4 giữa Hàn Quốc và Triều Tiên.',
    ['hội nghị thượng đỉnh ngày 27/4 giữa Hàn Quốc và Triều Tiên'],
  ],
  [
    'a summit by its place',
    'Hai ông gặp nhau tại hội nghị thượng đỉnh ở Helsinki hồi tháng 7.',
    ['hội nghị thượng đỉnh ở Helsinki'],
  ],
  [
    'an informal one of a bloc',
    'Ông phát biểu trong hội nghị không chính thức của các ngoại trưởng ASEAN.',
    ['hội nghị không chính thức của các ngoại trưởng ASEAN'],
  ],
  [
    'a short name in brackets',
    'Ông dự Hội nghị thượng đỉnh Nhóm các nền kinh tế phát triển và mới nổi (G20).',
    ['Hội nghị thượng đỉnh Nhóm các nền kinh tế phát triển và mới nổi (G20)'],
  ],
  [
    'one body under two names',
    'Ông dự Đại hội đồng Liên hợp quốc khóa 73. Bên lề Đại hội đồng LHQ, ông trả lời báo chí.',
    ['Đại hội đồng Liên hợp quốc khóa 73 = Đại hội đồng LHQ'],
  ],
  ['a parliament', 'Hội nghị nhân dân tối cao Triều Tiên thông qua luật.', []],
  [
    'a summit with its ordinal, and shorter',
    'Thủ tướng dự Hội nghị Cấp cao ASEAN lần thứ 30 tại Manila. Hội nghị Cấp cao ASEAN thảo luận nhiều vấn đề.',
    ['Hội nghị Cấp cao ASEAN lần thứ 30 = Hội nghị Cấp cao ASEAN'],
  ],
  ['a dialogue, spaced hyphens', 'Ông dự Đối thoại Shangri - La ở Singapore.', ['Đối thoại Shangri - La']],
  [
    'a committee keeps its subject',
    'Ông là thành viên Ủy ban liên chính phủ Việt Nam - Nga về hợp tác kinh tế và thương mại.',
    ['Ủy ban liên chính phủ Việt Nam - Nga về hợp tác kinh tế và thương mại'],
  ],
  [
    'two sessions are two',
    'Hội nghị Cấp cao ASEAN lần thứ 30 và Hội nghị Cấp cao ASEAN lần thứ 31 đều bàn việc này.',
    ['Hội nghị Cấp cao ASEAN lần thứ 30', 'Hội nghị Cấp cao ASEAN lần thứ 31'],
  ],
  ['a rank is no meeting', 'Đoàn đại biểu cấp cao Việt Nam thăm Lào.', []],
  ['a conference at home', 'Tỉnh ủy tổ chức hội nghị tổng kết công tác năm.', []],
];

describe('meetings', () => {
  it.each(MEETINGS)('%s', (_rule, text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});

describe('forums', () => {
  it.each(FORUMS)('%s', (_rule, text, expected) => {
    expect(forums(text)).toEqual(expected);
  });
});

describe('date of the article', () => {
  it.each([
    ['a full date of today', 'Sáng 13/3/2025, hai bên hội đàm.', '2025-03-13'],
    ['in words', 'Ngày 5 tháng 9 năm 2025, hai bên hội đàm.', '2025-09-05'],
    [
      'today with the year of a date nearby',
      'Hôm nay (20/10), ông hội kiến. Chuyến thăm từ ngày 19 - 21/10/2016.',
      '2016-10-20',
    ],
    ['no year', 'Sáng 13/3, hai bên hội đàm.', null],
    ['a birthday', 'Ông sinh ngày 13/3/1955.', null],
  ])('%s', (_rule, text, expected) => {
    expect(extract({ text }).articleDate?.value ?? null).toBe(expected);
  });
});

describe('the day of a meeting', () => {
  it.each([
    ['a day of the visit', 'trong chuyến thăm từ ngày 11 đến 13-3, trong ngày 12-3,', '--03-12'],
    [
      'the days of the visit where none is named',
      'trong chuyến thăm từ ngày 11 đến 13-3,',
      '--03-11/--03-13',
    ],
    ['a day', 'ngày 12-3, theo tin đưa ngày 14-3,', '--03-12'],
  ])('%s', (_, when, expected) => {
    const text = `Hà Nội, ${when} Thủ tướng Lê Văn Minh đã hội đàm với Thủ tướng Đức Hans Weber.`;
    expect(extract({ text }).meetings.map(({ date }) => date)).toEqual([expected]);
  });
});
