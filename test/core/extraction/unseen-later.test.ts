/** Further classes of error met in articles that no rule had seen, each as a sentence of our own. */
import { describe, expect, it } from 'vitest';
import { type Case, read } from './claims.ts';

const CASES: readonly Case[] = [
  [
    'a surname behind a particle that sounds Vietnamese',
    'Ngoại trưởng Pháp Jean - Yves Le Brun nói. Theo ông Le Brun, cần có kế hoạch.',
    ['Jean - Yves Le Brun: Ngoại trưởng Pháp'],
  ],
  [
    'a name with a hyphened half is no committee',
    'Tổng thư ký LHQ Ban Chi - hoon phát biểu.',
    ['Ban Chi - hoon: Tổng thư ký LHQ'],
  ],
  [
    'TP. is part of a title',
    'Ông Nguyễn Văn Dũng, Chủ tịch UBND TP. Đà Nẵng, dự lễ.',
    ['Nguyễn Văn Dũng: Chủ tịch UBND TP. Đà Nẵng'],
  ],
  [
    "what one aide's chief holds is the chief's",
    'Ông Igor Petrov từng là cố vấn của Thủ tướng Mark Klein, Chủ tịch Ủy ban Chỉ đạo Chính trị, nguyên Bộ trưởng Bộ Tư pháp.',
    [
      'Igor Petrov: cố vấn của Thủ tướng Mark Klein; Chủ tịch Ủy ban Chỉ đạo Chính trị; Bộ trưởng Bộ Tư pháp',
      'Mark Klein: Thủ tướng',
    ],
  ],
  [
    'an aide by the title of his chief',
    'Người phát ngôn của tỉnh trưởng tỉnh Nangarhar, ông Ahmad Karim, cho biết có 2 tiếng nổ.',
    ['Ahmad Karim: Người phát ngôn của tỉnh trưởng tỉnh Nangarhar'],
  ],
  [
    'an aide by the name of his chief',
    'Chánh văn phòng của ông Park, Im Jong - hyun, hôm qua nói vậy.',
    ['Im Jong - hyun: Chánh văn phòng của ông Park'],
  ],
  [
    'a spokesman behind a comma, with any verb of speaking',
    'Phát ngôn viên của Điện Kremlin, Igor Petrov kêu gọi các bên kiềm chế.',
    ['Igor Petrov: Phát ngôn viên của Điện Kremlin'],
  ],
  [
    'a secretary-general on a page about the United Nations',
    'Thư được gửi tới Liên Hợp Quốc cho Tổng thư ký Igor Petrov.',
    ['Igor Petrov: Tổng thư ký'],
  ],
  [
    'a commander of a warship',
    'Ông Mark J. Klein, hạm trưởng tàu USS Preble, nói tàu sẽ thăm cảng.',
    ['Mark J. Klein: hạm trưởng tàu'],
  ],
  ['a retired officer', 'Đại tá nghỉ hưu Igor Petrov đánh giá việc này.', ['Igor Petrov: Đại tá nghỉ hưu']],
  [
    'holders listed behind a colon, one with brackets',
    '3 phó thủ tướng gồm các ông: Nguyễn Văn Bình (phó thủ tướng thường trực), Trần Văn Hà, Lê Văn Long.',
    [
      'Nguyễn Văn Bình: phó thủ tướng thường trực',
      'Trần Văn Hà: phó thủ tướng',
      'Lê Văn Long: phó thủ tướng',
    ],
  ],
  [
    'how often an office was held is no part of it',
    'Ông Đào Văn Dung giữ chức vụ Bộ trưởng Bộ LĐ-TB-XH 2 nhiệm kỳ.',
    ['Đào Văn Dung: Bộ trưởng Bộ LĐ-TB-XH'],
  ],
  [
    'a former office behind một',
    'Việc bổ nhiệm ông Kurt Klein, một cựu đại sứ NATO, phản ánh cam kết.',
    ['Kurt Klein: đại sứ NATO'],
  ],
  [
    'elected, and not yet in office',
    'Tổng thống Mỹ đắc cử Mark Klein lên tiếng.',
    ['Mark Klein: Tổng thống Mỹ đắc cử'],
  ],
  [
    'an office entered',
    'Sau khi tỷ phú Mark Klein nhậm chức Tổng thống Mỹ, báo chí vui mừng.',
    ['Mark Klein: Tổng thống Mỹ'],
  ],
  [
    "a title in what goes before the clause is another's",
    'Phát biểu tại hội nghị với sự có mặt của cả bộ trưởng quốc phòng Trung Quốc, ông Heng nói. Bộ trưởng Quốc phòng Singapore Lee Heng dự họp.',
    ['Lee Heng: Bộ trưởng Quốc phòng Singapore'],
  ],
  [
    'on behalf of others',
    'Thay mặt lãnh đạo Bộ Quốc phòng, Bộ trưởng Ngô Văn Lịch chúc mừng.',
    ['Ngô Văn Lịch: Bộ trưởng'],
  ],
  [
    'the first of many is no office',
    'Thủ tướng Nguyễn Văn Phúc là lãnh đạo Đông Nam Á đầu tiên ghé thăm.',
    ['Nguyễn Văn Phúc: Thủ tướng'],
  ],
  [
    'a given name of two syllables is no field',
    'Thứ trưởng Bộ Ngoại giao Bùi Thanh Sơn dự họp. Theo thứ trưởng Thanh Sơn, hội nghị sẽ bàn.',
    ['Bùi Thanh Sơn: Thứ trưởng Bộ Ngoại giao'],
  ],
  ["a body that bears a leader's name", 'Lãnh đạo cấp cao của Đoàn TNCS Hồ Chí Minh dự lễ.', []],
  [
    'a chamber of commerce and a society hold no public office',
    'Ông Henri Claude, chủ tịch phòng thương mại và công nghiệp Pháp, và Richard Haas, chủ tịch Hội đồng Đối ngoại Mỹ, dự lễ.',
    [],
  ],
  [
    'a photographer in capitals',
    'Ông Nguyễn Văn Dũng được Quốc hội phê chuẩn bổ nhiệm làm Phó thủ tướng ẢNH: PHẠM VĂN THẮNG',
    ['Nguyễn Văn Dũng: Phó thủ tướng'],
  ],
  [
    'the office of one who is named by a word alone',
    'Thủ tướng Canada Mark Klein cảm ơn McCall, người từng giữ chức bộ trưởng trong nội các.',
    ['Mark Klein: Thủ tướng Canada'],
  ],
  [
    'two who play golf',
    'Tổng thống Mỹ Mark Klein và Thủ tướng Nhật Bản Taro Abe hôm nay chơi golf.',
    ['Mark Klein: Tổng thống Mỹ', 'Taro Abe: Thủ tướng Nhật Bản', '+ Mark Klein, Taro Abe'],
  ],
  [
    'two who discuss',
    'Bộ trưởng Quốc phòng Mỹ James Klein và Thủ tướng Nhật Bản Taro Abe cũng thảo luận về an ninh.',
    ['James Klein: Bộ trưởng Quốc phòng Mỹ', 'Taro Abe: Thủ tướng Nhật Bản', '+ James Klein, Taro Abe'],
  ],
  [
    'one who talks to the press',
    'Bộ trưởng Ngoại giao Bùi Văn Sơn trao đổi với báo chí về chuyến thăm của Tổng thống Mỹ Mark Klein.',
    ['Bùi Văn Sơn: Bộ trưởng Ngoại giao', 'Mark Klein: Tổng thống Mỹ'],
  ],
  [
    'one will for a chain of verbs',
    'Thủ tướng Nguyễn Văn Phúc sẽ hội kiến Nhà vua Nhật Bản, hội đàm với Thủ tướng Nhật Bản Taro Abe.',
    ['Nguyễn Văn Phúc: Thủ tướng', 'Taro Abe: Thủ tướng Nhật Bản'],
  ],
  [
    'a caption',
    'Chủ tịch Trung Quốc Tập Văn Bình (phải) và Tổng thống Philippines Rodrigo Cruz tại Nhà khách Điếu Ngư Đài.',
    [
      'Tập Văn Bình: Chủ tịch Trung Quốc',
      'Rodrigo Cruz: Tổng thống Philippines',
      '+ Tập Văn Bình, Rodrigo Cruz',
    ],
  ],
  [
    'received by another',
    'Đại sứ Lào tại Việt Nam Khamphao Ern đã được Chủ tịch Quốc hội Trần Văn Mẫn tiếp tại Hà Nội.',
    [
      'Khamphao Ern: Đại sứ Lào tại Việt Nam',
      'Trần Văn Mẫn: Chủ tịch Quốc hội',
      '+ Trần Văn Mẫn, Khamphao Ern',
    ],
  ],
  [
    'a call told at the head of a sentence',
    'Điện đàm với Ngoại trưởng Nga Sergei Lavin ngày 3/4, Bộ trưởng Ngoại giao Bùi Văn Sơn đề nghị tăng cường hợp tác.',
    ['Sergei Lavin: Ngoại trưởng Nga', 'Bùi Văn Sơn: Bộ trưởng Ngoại giao', '+ Bùi Văn Sơn, Sergei Lavin'],
  ],
  [
    'the two of the sentence before',
    'Nhận lời mời của Chủ tịch nước Tô Văn Lâm, Tổng thống Mông Cổ Ukhna Khurel đã đến Hà Nội. Chiều nay, hai nhà lãnh đạo hội đàm.',
    ['Tô Văn Lâm: Chủ tịch nước', 'Ukhna Khurel: Tổng thống Mông Cổ', '+ Tô Văn Lâm, Ukhna Khurel'],
  ],
  [
    'a summit that is to be held',
    'Nhà lãnh đạo Triều Tiên Kim Chong-un đồng ý về việc tổ chức hội nghị thượng đỉnh với Tổng thống Hàn Quốc Moon Chae-in.',
    ['Kim Chong-un: Nhà lãnh đạo Triều Tiên', 'Moon Chae-in: Tổng thống Hàn Quốc'],
  ],
  [
    'a government that bears the name of an agreement',
    'Chính phủ Hiệp định Quốc gia (GNA) do Liên Hợp Quốc hậu thuẫn ở Libya gặp khó.',
    [],
  ],
  [
    'a statement known by its place',
    'Tuyên bố Panmunjom được Tổng thống Hàn Quốc Moon Chae-in và lãnh đạo Triều Tiên Kim Chong-un ký hồi tháng 4.',
    [
      'Moon Chae-in: Tổng thống Hàn Quốc',
      'Kim Chong-un: lãnh đạo Triều Tiên',
      '= Tuyên bố Panmunjom | KR+KP | signed',
      '+ Moon Chae-in, Kim Chong-un',
    ],
  ],
  [
    'a pact of one word known by its place',
    'Theo Mỹ, Nga phải "tuân thủ thoả thuận Minsk".',
    ['= thoả thuận Minsk | US+RU | in force'],
  ],
  [
    'talks are no part of a name',
    'Triều Tiên và Hàn Quốc có thể đạt được một thoả thuận về phi hạt nhân hoá tại các cuộc thảo luận này.',
    ['= thoả thuận về phi hạt nhân hoá | KP+KR | proposed'],
  ],
  [
    'an adjective in front of the acronym',
    'Mỹ có mặt theo Thoả thuận Hợp tác Quốc phòng tăng cường (EDCA), ký năm 2014 với Philippines.',
    ['= Thoả thuận Hợp tác Quốc phòng tăng cường (EDCA) | US+PH | in force'],
  ],
  [
    'a pledge to sign',
    'Hàn Quốc và Triều Tiên cam kết ký hiệp định hoà bình.',
    ['= hiệp định hoà bình | KR+KP | proposed'],
  ],
  [
    'an institute is no strategy',
    'Diễn đàn do Viện Quốc tế Nghiên cứu Chiến lược Quốc tế (IISS) tổ chức.',
    [],
  ],
  [
    'what a deal concerns',
    'Mỹ và Australia bất hoà về thoả thuận liên quan tới người tị nạn.',
    ['= thoả thuận liên quan tới người tị nạn | US+AU | mentioned'],
  ],
  [
    'to leave an island is not to leave a pact',
    'Tổng thống Philippines yêu cầu đặc nhiệm Mỹ rút khỏi quốc đảo, xem xét lại thoả thuận hợp tác quốc phòng với Washington.',
    ['= thoả thuận hợp tác quốc phòng với Washington | US+PH | mentioned'],
  ],
  [
    'a memorandum of firms',
    'Thủ tướng hoan nghênh công ty Nikko của Indonesia ký kết bản ghi nhớ hợp tác với công ty Licogi của Việt Nam.',
    [],
  ],
  [
    'an agreement that ends something',
    'Mỹ và Trung Quốc đang tiến gần tới việc đạt được một thoả thuận chấm dứt chiến tranh thương mại.',
    ['= thoả thuận chấm dứt chiến tranh thương mại | US+CN | negotiating'],
  ],
  [
    'named by its two sides',
    'Trọng tâm của cuộc hội đàm là một thoả thuận thương mại Anh - Mỹ.',
    ['= thoả thuận thương mại Anh - Mỹ | GB+US | mentioned'],
  ],
  [
    'a chance is a plan',
    'Mỹ nghi ngờ về cơ hội đạt được thoả thuận về việc chỉnh sửa Hiệp định Thương mại Tự do Bắc Mỹ (NAFTA) với Canada.',
    [
      '= thoả thuận về việc chỉnh sửa Hiệp định Thương mại Tự do Bắc Mỹ (NAFTA) với Canada | US+CA | proposed',
    ],
  ],
  [
    'where and when an English memorandum was signed',
    'Vietnam and Hungary signed a memorandum of understanding on crime prevention in Budapest on Monday.',
    ['= memorandum of understanding on crime prevention | VN+HU | signed'],
  ],
  [
    'a statement known by its place is no pact with it',
    'Hội nghị thông qua Tuyên bố Vientiane và Kế hoạch hành động về phòng chống ma tuý của ASEAN.',
    [
      '= Tuyên bố Vientiane |  | signed',
      '= Kế hoạch hành động về phòng chống ma tuý của ASEAN | ASEAN | signed',
    ],
  ],
  [
    'what rests on a convention',
    'Trong khuôn khổ Công ước Hà Nội về chống tội phạm mạng, các nước sẽ chia sẻ chứng cứ.',
    ['= Công ước Hà Nội về chống tội phạm mạng |  | in force'],
  ],
  [
    "a body with the leader's name inside the title",
    'Bí thư thứ nhất Ban Chấp hành Trung ương Đoàn Thanh niên cộng sản Hồ Chí Minh Bùi Quang Hùng dự lễ.',
    ['Bùi Quang Hùng: Bí thư thứ nhất Ban Chấp hành Trung ương Đoàn Thanh niên cộng sản Hồ Chí Minh'],
  ],
  [
    'an office of a body named with its acronym',
    'Cơ quan An ninh Tổng thống Hàn Quốc (PSS) lên tiếng. Cựu giám đốc PSS Park Chong-hun bị điều tra.',
    ['Park Chong-hun: giám đốc PSS'],
  ],
  [
    'the First Lady is not the President of that name',
    'Đệ nhất phu nhân Mỹ Melinda Klein dự tiệc. Màu váy giống cà vạt của Tổng thống Klein.',
    ['Klein: Tổng thống'],
  ],
  [
    'a word that opens a headline is no name',
    'Cách Kim Chong-un đền đáp khách. Lãnh đạo Triều Tiên Kim Chong-un dự tiệc.',
    ['Kim Chong-un: Lãnh đạo Triều Tiên'],
  ],
  [
    'a middle initial',
    'Đại sứ Mỹ tại Việt Nam Daniel J. Kritten dự lễ. Đại sứ Mỹ Daniel Kritten phát biểu.',
    ['Daniel J. Kritten: Đại sứ Mỹ tại Việt Nam'],
  ],
  [
    'a former official of a ministry',
    'Moon Seong-hun, một cựu quan chức Bộ Ngoại giao Hàn Quốc, cho biết.',
    ['Moon Seong-hun: quan chức Bộ Ngoại giao Hàn Quốc'],
  ],
  [
    'a statement signed at a hotel',
    'Tổng thống Mỹ Mark Klein và lãnh đạo Triều Tiên Kim Chong-un ký tuyên bố chung tại khách sạn Capella.',
    [
      'Mark Klein: Tổng thống Mỹ',
      'Kim Chong-un: lãnh đạo Triều Tiên',
      '= tuyên bố chung | US+KP | signed',
      '+ Mark Klein, Kim Chong-un',
    ],
  ],
  [
    'a zone declared is no statement',
    'Trung Quốc có thể tuyên bố thiết lập vùng nhận dạng phòng không (ADIZ) với Philippines.',
    [],
  ],
  [
    'a partnership counted',
    'Việt Nam đã trở thành đối tác chiến lược thứ ba của Philippines.',
    ['= đối tác chiến lược thứ ba của Philippines | PH+VN | upgraded'],
  ],
  [
    'considered and adopted',
    'Các nhà lãnh đạo ASEAN và Trung Quốc đã xem xét và thông qua Tuyên bố về Hợp tác du lịch.',
    ['= Tuyên bố về Hợp tác du lịch | ASEAN+CN | signed'],
  ],
  [
    'a condition',
    'Nếu Syria và Nga ký kết một thoả thuận hoà bình với Mỹ, chiến sự sẽ dừng.',
    ['= thoả thuận hoà bình với Mỹ | US+SY | proposed'],
  ],
  [
    'a credit ends the name of a forum',
    'Thủ tướng dự Hội nghị Cấp cao ASEAN - Trung Quốc lần thứ 20 tổ chức tại Manila - Ảnh: AFP.',
    ['~ Hội nghị Cấp cao ASEAN - Trung Quốc lần thứ 20'],
  ],
  [
    'talks of somebody else',
    'Chủ tịch Trung Quốc Tập Văn Bình gặp Ngoại trưởng Mỹ Mike Pope để nghe kết quả cuộc gặp giữa Trump và lãnh đạo Triều Tiên Kim Chong-un.',
    [
      'Tập Văn Bình: Chủ tịch Trung Quốc',
      'Mike Pope: Ngoại trưởng Mỹ',
      'Kim Chong-un: lãnh đạo Triều Tiên',
      '+ Tập Văn Bình, Mike Pope',
    ],
  ],
  [
    'a caption before the talks',
    'Thủ tướng Nhật Bản Taro Abe (trái) và Chủ tịch Trung Quốc Tập Văn Bình trước cuộc gặp bên lề diễn đàn.',
    ['Taro Abe: Thủ tướng Nhật Bản', 'Tập Văn Bình: Chủ tịch Trung Quốc', '+ Taro Abe, Tập Văn Bình'],
  ],
  [
    'a letter of intent',
    'Bộ Quốc phòng Việt Nam và Mỹ ký bản ghi nhận ý định giữa hai nước.',
    ['= bản ghi nhận ý định giữa hai nước | VN+US | signed'],
  ],
  [
    'an office with another joined by và',
    'Ông Lưu Văn Hạc, Phó Thủ tướng và là cố vấn kinh tế hàng đầu của Chủ tịch Trung Quốc Tập Văn Bình, sẽ tới Mỹ.',
    ['Lưu Văn Hạc: Phó Thủ tướng', 'Tập Văn Bình: Chủ tịch Trung Quốc'],
  ],
  [
    'an envoy by whose he is',
    'Jason Green, phái viên của Trump tại Trung Đông, dự lễ.',
    ['Jason Green: phái viên'],
  ],
  [
    "the city that bears a leader's name",
    'Đại biểu Quốc hội thành phố Hồ Chí Minh Trần Hoàng Nam chất vấn.',
    ['Trần Hoàng Nam: Đại biểu Quốc hội thành phố Hồ Chí Minh'],
  ],
  [
    'an office that is sought is no part of one held',
    'Phiên tòa xét xử cựu Tổng thống Mỹ, ứng cử viên hàng đầu của đảng Cộng hòa Mark Klein bị hoãn. Cựu Tổng thống Mỹ Mark Klein phản đối.',
    ['Mark Klein: Tổng thống Mỹ'],
  ],
  [
    'who receives citizens',
    'Bí thư Tỉnh ủy Trần Văn Thắng và Chủ tịch UBND tỉnh Lê Văn Châu tiếp công dân.',
    ['Trần Văn Thắng: Bí thư Tỉnh ủy', 'Lê Văn Châu: Chủ tịch UBND tỉnh'],
  ],
  [
    'a working dinner',
    'Tổng thống Mỹ Mark Klein và Chủ tịch Trung Quốc Tập Văn Bình có bữa tối làm việc bên lề hội nghị.',
    ['Mark Klein: Tổng thống Mỹ', 'Tập Văn Bình: Chủ tịch Trung Quốc', '+ Mark Klein, Tập Văn Bình'],
  ],
  [
    'the chair of a state by its capital',
    'Theo Bắc Kinh, đó là tham vọng của Chủ tịch Tập Văn Bình.',
    ['Tập Văn Bình: Chủ tịch'],
  ],
  [
    'a press secretary of a president',
    'Yoon Do - hun, thư ký báo chí của Tổng thống Hàn Quốc, cho biết.',
    ['Yoon Do - hun: thư ký báo chí của Tổng thống Hàn Quốc'],
  ],
  ['a town behind TP', 'Đại diện lãnh đạo Phòng Giáo dục và Đào tạo TP Chí Linh dự lễ.', []],
  [
    'a ministry behind a comma and thuộc',
    'Vụ trưởng Vụ Đàm phán thương mại, thuộc Bộ Thương mại Thái Lan, bà Auramon Suptha khẳng định như vậy.',
    ['Auramon Suptha: Vụ trưởng Vụ Đàm phán thương mại, thuộc Bộ Thương mại Thái Lan'],
  ],
  [
    'a retired officer behind his country',
    'Thiếu tướng Ấn Độ về hưu R.K. Arora cho biết.',
    ['R.K. Arora: Thiếu tướng Ấn Độ về hưu'],
  ],
  [
    'what an officer inspects',
    'Ông Trần Văn Thắng, Bí thư Tỉnh ủy kiểm tra công tác khắc phục hậu quả bão.',
    ['Trần Văn Thắng: Bí thư Tỉnh ủy'],
  ],
  [
    'an office about to end is no plan',
    'Giáo hoàng Benedict đã gặp gỡ Tổng thống sắp mãn nhiệm Joko Wido tại Jakarta. Indonesia đón ông.',
    ['Benedict: Giáo hoàng', 'Joko Wido: Tổng thống sắp mãn nhiệm', '+ Benedict, Joko Wido'],
  ],
  [
    'once they meet',
    'Ba người có thể được thả khi lãnh đạo Triều Tiên Kim Chong-un gặp Tổng thống Mỹ Mark Klein.',
    ['Kim Chong-un: lãnh đạo Triều Tiên', 'Mark Klein: Tổng thống Mỹ'],
  ],
  [
    'a verb behind the name of a treaty',
    'Hiệp ước INF buộc Mỹ và Nga loại bỏ các tên lửa tầm trung.',
    ['= Hiệp ước INF | US+RU | mentioned'],
  ],
  [
    'a place ends the name of a treaty',
    'Trước hiệp định Paris, Trung Quốc và Liên minh châu Âu đã cam kết hợp tác.',
    ['= hiệp định Paris |  | mentioned'],
  ],
  [
    'English: two who met',
    'Chinese Foreign Minister Wang Li and Vietnamese Foreign Minister Bui Thanh Minh met in Beijing.',
    [
      'Wang Li: Chinese Foreign Minister',
      'Bui Thanh Minh: Vietnamese Foreign Minister',
      '+ Wang Li, Bui Thanh Minh',
    ],
  ],
  [
    'English: a reception',
    'National Assembly Chairman Tran Thanh Minh hosted a reception for Lao Deputy Prime Minister Saleum Komma in Hanoi.',
    [
      'Tran Thanh Minh: National Assembly Chairman',
      'Saleum Komma: Lao Deputy Prime Minister',
      '+ Tran Thanh Minh, Saleum Komma',
    ],
  ],
  [
    'English: two instruments',
    'The two sides agreed to sign an agreement on the transfer of sentenced persons and a treaty on extradition with Japan.',
    [
      '= agreement on the transfer of sentenced persons |  | proposed',
      '= treaty on extradition with Japan | JP+VN | proposed',
    ],
  ],
  [
    'English: a former office behind its country',
    'Former US President Bill Linton visited Hanoi.',
    ['Bill Linton: US President'],
  ],
  [
    'English: a ministry of many words',
    "Vietnam welcomed Japan's Minister for Digital Transformation Masaaki Taida.",
    ["Masaaki Taida: Japan's Minister for Digital Transformation"],
  ],
  [
    'an envoy of a president who is named by that office elsewhere is no envoy',
    'Ông Pompeo sang Triều Tiên với tư cách là đặc phái viên của Tổng thống Mỹ Donald Trump. Tổng thống Donald Trump khẳng định như vậy.',
    ['Donald Trump: Tổng thống Mỹ'],
  ],
  [
    'a code of conduct in small letters is named by its acronym',
    'Tiến trình đàm phán bộ quy tắc ứng xử trên Biển Đông (COC) sẽ mất nhiều thời gian. Bên cạnh COC, nhiều học giả cho rằng.',
    ['= bộ quy tắc ứng xử trên Biển Đông (COC) |  | negotiating'],
  ],
  [
    'the acronym of a company makes no office public',
    'Ông Lê Văn Bình, Giám đốc Công ty Thiết kế và Tư vấn xây dựng công trình hàng không (ADCC), cho biết. Giám đốc ADCC Lê Văn Bình nói.',
    [],
  ],
  [
    'the acronym of a commission of the state makes one',
    'Ủy ban Thương mại Liên bang (FTC) họp hôm qua. Chủ tịch FTC Joe Simons nói vậy.',
    ['Joe Simons: Chủ tịch FTC'],
  ],
  [
    'a strategist of a bank holds no office, one of the White House does',
    'Ông Marc Chandler, chiến lược gia trưởng tại Bannockburn Global Forex, cho rằng vậy. Chiến lược gia trưởng Nhà Trắng Steve Bannon từ chức.',
    ['Steve Bannon: Chiến lược gia trưởng Nhà Trắng'],
  ],
  [
    "whose conference it is, is nobody's office",
    'Tại Hội nghị Bộ trưởng Ngoại giao ASEAN - Nhật Bản, Phó Thủ tướng Phạm Bình Minh hoan nghênh tiếng nói của Nhật Bản. Tại Hội nghị Ngoại trưởng ASEAN - Nga, ông Sergei Lavrov cho biết.',
    [
      'Phạm Bình Minh: Phó Thủ tướng',
      '~ Hội nghị Bộ trưởng Ngoại giao ASEAN - Nhật Bản',
      '~ Hội nghị Ngoại trưởng ASEAN - Nga',
    ],
  ],
  [
    'a name that a teaser cuts off is no other person',
    'Lào tuyên bố quốc tang tưởng niệm Tổng Bí thư Nguyễn Phú ... Tổng Bí thư Nguyễn Phú Trọng đã từ trần hôm qua.',
    ['Nguyễn Phú Trọng: Tổng Bí thư'],
  ],
];

describe('what later articles taught', () => {
  it.each(CASES)('%s', (_rule, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
