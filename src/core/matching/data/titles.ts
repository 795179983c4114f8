/**
 * Words beside a name that say who is meant, by class; phrases separated by `|`, case and tone placement do not count.
 * Extend freely: the longest phrase wins. Written by the project from the usage of the Vietnamese press.
 */
export type TitleClass =
  /** Public office at the level of a state, ministry, embassy, parliament or party. */
  | 'office'
  /** General officer. */
  | 'general'
  /** Colonel: may be the official earlier on, may be somebody else. */
  | 'colonel'
  /** Officers and ranks below colonel. */
  | 'junior'
  /** Provincial or local office. */
  | 'local'
  /** Academic degree or title alone. */
  | 'learned'
  /** Post in a company. */
  | 'corporate'
  | 'profession'
  /** Suspect, victim, pupil and whoever else a report tells of. */
  | 'private'
  /** An age in brackets behind the name; found by pattern, so without phrases. */
  | 'aged'
  /** Form of address to ordinary people (anh, chị, em). */
  | 'kin'
  /** Form of address that says nothing (ông, Mr). */
  | 'honorific'
  /** Says only that somebody held or holds what follows (nguyên, quyền). */
  | 'modifier';

export const TITLE_PHRASES: Readonly<Record<TitleClass, string>> = {
  office: `bộ trưởng|thứ trưởng|thứ trưởng thường trực|ngoại trưởng|phó ngoại trưởng|trợ lý ngoại trưởng|quyền trợ lý ngoại trưởng|tổng thống|phó tổng thống|
    tổng bí thư|chủ tịch nước|phó chủ tịch nước|thủ tướng|phó thủ tướng|đại sứ|phó đại sứ|cựu đại sứ|đại sứ đặc mệnh toàn quyền|
    tổng lãnh sự|đại biện|đại biện lâm thời|tham tán|quốc vương|nhà vua|hoàng thân|thái tử|quốc trưởng|chủ tịch quốc hội|
    phó chủ tịch quốc hội|ủy viên bộ chính trị|ủy viên trung ương đảng|ủy viên ban chấp hành trung ương đảng|bí thư quân ủy trung ương|
    bí thư trung ương đảng|thường trực ban bí thư|bí thư đảng ủy công an trung ương|phó bí thư đảng ủy công an trung ương|
    trưởng som|trưởng som asean|quyền trưởng som|trưởng đoàn đàm phán|vụ trưởng|vụ phó|cục trưởng|phó cục trưởng|
    tổng cục trưởng|phó tổng cục trưởng|chánh văn phòng|phó chánh văn phòng|chánh văn phòng bộ|người phát ngôn|phát ngôn viên|trợ lý bộ trưởng|
    thư ký hội đồng|giám đốc hội đồng|thư ký hội đồng an ninh|cố vấn an ninh|cố vấn|đặc phái viên|phái viên|tổng thư ký|phó tổng thư ký|
    trưởng đoàn|phó trưởng đoàn|trưởng phái đoàn|trưởng ban chỉ đạo|trưởng ban tổ chức trung ương|trưởng ban nội chính|
    chủ nhiệm ủy ban|chánh án|viện trưởng viện kiểm sát|giám đốc fsb|giám đốc công an|phó giám đốc công an|giám đốc cục|giám đốc cơ quan|lãnh đạo|nhà lãnh đạo|người đứng đầu|ông chủ điện kremlin|chủ nhân điện kremlin|
    tư lệnh|phó tư lệnh|tổng tham mưu trưởng|tham mưu trưởng|quyền bộ trưởng|tbt|ctn|ttg|
    president|vice president|prime minister|minister|deputy minister|vice minister|foreign minister|ambassador|deputy ambassador|
    general secretary|party general secretary|party chief|party leader|secretary general|state president|secretary|assistant secretary|
    acting assistant secretary|sultan|king|his majesty|head of state|chief of police|chargé d affaires|chargé|spokesman|spokesperson|envoy|
    senior official|consul general|deputy chief of mission|undersecretary|russian leader|leader|kremlin leader|kremlin chief|home minister|
    präsident|kremlchef|kremlherrscher|staatschef|staatspräsident|machthaber|außenminister|minister for home affairs|security chief|police minister|
    top leader|security council secretary|national security adviser|national security advisor|chairman|paramount leader|tt`,
  general: `đại tướng|thượng tướng|trung tướng|thiếu tướng|đô đốc|phó đô đốc|chuẩn đô đốc|nguyên soái|tướng|general|senior lieutenant general|
    lieutenant general|major general|gen|lt gen|maj gen|sen lt gen|pehin|pehin datu`,
  colonel: 'đại tá|colonel|senior colonel',
  junior: `thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|thượng sĩ|trung sĩ|hạ sĩ|binh nhất|binh nhì|chuẩn úy|captain|major|
    lieutenant|sergeant|lieutenant colonel|đội trưởng|đội phó|phó đội trưởng|trung đội trưởng|đại đội trưởng|tiểu đoàn trưởng|trung đoàn trưởng|
    trưởng công an xã|trưởng công an phường|trưởng công an huyện|phó trưởng công an huyện|cảnh sát khu vực|chiến sĩ|hạ sỹ|trung sỹ|thượng sỹ|liệt sĩ|liệt sỹ|cựu chiến binh|thương binh`,
  local: `chủ tịch ubnd|phó chủ tịch ubnd|chủ tịch ủy ban nhân dân|phó chủ tịch ủy ban nhân dân|chủ tịch hđnd|phó chủ tịch hđnd|bí thư huyện ủy|phó bí thư huyện ủy|
    chủ tịch xã|chủ tịch phường|chủ tịch huyện|phó chủ tịch xã|phó chủ tịch phường|phó chủ tịch huyện|bí thư đảng ủy xã|bí thư xã|bí thư chi bộ|
    trưởng phòng|phó trưởng phòng|phó phòng|trưởng thôn|trưởng bản|trưởng ấp|trưởng khu phố|tổ trưởng|tổ phó|giám đốc sở|phó giám đốc sở|
    chi cục trưởng|phó chi cục trưởng|cục thuế|chi cục phó|hạt trưởng|chánh thanh tra sở|bí thư đoàn|bí thư tỉnh đoàn|phó bí thư đoàn|trưởng ban quản lý|
    phó trưởng ban quản lý|cán bộ|cán bộ địa chính|công chức|cán bộ thuế|kiểm lâm|thanh tra viên|điều tra viên|kiểm sát viên|thẩm phán|
    chủ tịch hội nông dân|chủ tịch mặt trận|chủ tịch công đoàn`,
  learned: `ts|tiến sĩ|tiến sỹ|ths|thạc sĩ|thạc sỹ|gs|pgs|giáo sư|phó giáo sư|gs ts|pgs ts|tskh|cử nhân|dr|prof|professor|viện sĩ`,
  corporate: `giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|chủ tịch hđqt|phó chủ tịch hđqt|chủ tịch hội đồng quản trị|
    phó chủ tịch hội đồng quản trị|thành viên hđqt|chủ tịch tập đoàn|phó chủ tịch tập đoàn|chủ tịch công ty|trưởng ban kinh doanh|trưởng ban|phó trưởng ban|phó ban|trưởng bộ phận|kế toán|
    kế toán trưởng|trưởng chi nhánh|quản lý|nhân viên|ceo|cfo|founder|nhà sáng lập|đồng sáng lập|chủ doanh nghiệp|doanh nhân|chủ cửa hàng|
    chủ quán|chủ đầu tư|chủ tàu|chủ hộ|cổ đông|managing director|director general of|general director|manager|chủ nhà|chủ xe|chủ trang trại|chuyên viên|chuyên gia`,
  profession: `bác sĩ|bác sỹ|bs|ts bs|bs ts|bs cki|bs ckii|bscki|bsckii|ths bs|pgs ts bs|thầy thuốc|thầy thuốc ưu tú|thầy thuốc nhân dân|dược sĩ|điều dưỡng|y tá|y sĩ|
    trưởng khoa|phó trưởng khoa|phó khoa|hiệu trưởng|phó hiệu trưởng|giảng viên|giáo viên|nhà giáo|nhà giáo ưu tú|thầy|thầy giáo|cô giáo|cô|gia sư|
    luật sư|luật gia|ls|công chứng viên|kiến trúc sư|kts|kỹ sư|ks|nhà khoa học|nhà nghiên cứu|nghiên cứu sinh|
    ca sĩ|ca sỹ|nhạc sĩ|nhạc sỹ|họa sĩ|nghệ sĩ|nghệ sỹ|nsnd|nsưt|nghệ nhân|diễn viên|đạo diễn|người mẫu|hoa hậu|nhà văn|nhà thơ|nhiếp ảnh gia|mc|
    nhà báo|phóng viên|pv|biên tập viên|btv|cộng tác viên|blogger|youtuber|tiktoker|dịch giả|
    cầu thủ|thủ môn|tiền đạo|tiền vệ|hậu vệ|trung vệ|hlv|huấn luyện viên|trợ lý hlv|trọng tài|vđv|vận động viên|võ sĩ|võ sư|kỳ thủ|tay vợt|cơ thủ|đô vật|
    linh mục|giám mục|thượng tọa|hòa thượng|đại đức|mục sư|sư thầy|
    tài xế|lái xe|thợ|công nhân|nông dân|ngư dân|bảo vệ|đầu bếp|shipper|thuyền trưởng|phi công|tiếp viên|phụ xe|
    lawyer|doctor|singer|actor|footballer|coach|striker|midfielder|goalkeeper|journalist|reporter|photographer|teacher|lecturer|rapper|
    researcher|engineer|tennis player|boxer|chess player|arzt|anwalt`,
  private: `nghi phạm|nghi can|bị cáo|bị can|đối tượng|can phạm|phạm nhân|tử tù|hung thủ|kẻ|tên|gã|nạn nhân|đương sự|nguyên đơn|bị đơn|nhân chứng|
    học sinh|sinh viên|thí sinh|tân sinh viên|du học sinh|thủ khoa|á khoa|bệnh nhân|sản phụ|hành khách|cư dân|người dân|khách hàng|bạn đọc|độc giả|
    thanh niên|nam thanh niên|thiếu niên|bé trai|bé|cháu bé|nam sinh|ông lão|cụ ông|con nợ|trùm|đại ca|suspect|defendant|victim|student|pupil|bạn`,
  aged: '',
  kin: 'anh|chị|em|cháu|chú|cậu|dì|mợ|thím|con',
  honorific: `ông|bà|ngài|đồng chí|đ c|mr|mister|sir|herr|monsieur|señor|the honorable|hon|dato|datuk|dato seri|haji|cụ|bác`,
  modifier: 'nguyên|cựu|quyền|tân|the|former|then|acting|hiện là|vừa là|là|hiện|một|vị',
};

/** Words that end a noun phrase: what stands beyond them is no title of the name. */
export const PHRASE_STOPS = `là|và|cùng|với|do|bởi|được|bị|đã|đang|sẽ|khi|rằng|nói|cho biết|theo|nhưng|mà|để|vì|nếu|như|thì|cũng|còn|gặp|tiếp|
  thăm|mời|gửi|tặng|trao|chúc mừng|gồm|hay|hoặc|từ|sau|trước|trong|có|không|and|with|by|that|who|when|said|says|met|meets|for|from|to|as|on|in|at|
  giao|phân công|bổ nhiệm|bầu|thay|trao đổi|yêu cầu|đề nghị|khẳng định|nhấn mạnh|phát biểu|chủ trì|dẫn đầu|tiễn|đón|cảm ơn`;

/**
 * Fields of office by the words of a title; two titles of one field may be two offices of one man's career, two of
 * different fields under a common name are two men until something else speaks.
 */
export const FIELDS: readonly (readonly [field: string, words: string])[] = [
  [
    'foreign',
    `ngoại giao|ngoại trưởng|đại sứ|lãnh sự|đại biện|som|đối ngoại|asean|foreign|ambassador|diplomat|embassy|chargé|sứ quán`,
  ],
  [
    'security',
    `công an|cảnh sát|an ninh|ma túy|điều tra|security|police|tội phạm|phòng chống tội phạm|chuyên án`,
  ],
  ['defence', `quốc phòng|quân đội|quân ủy|defence|defense|army|quân khu|hải quân`],
  ['home', `nội vụ|home affairs|luật|law`],
  [
    'state',
    `tổng thống|chủ tịch nước|tổng bí thư|thủ tướng|quốc vương|president|king|sultan|general secretary|prime minister|kremlin`,
  ],
  [
    'economy',
    `tài chính|công thương|xây dựng|giao thông|nông nghiệp|kế hoạch|đầu tư|thuế|ngân hàng|tập đoàn|công ty|điện lực|thương mại`,
  ],
  ['culture', `giáo dục|y tế|văn hóa|thể thao|du lịch|khoa học|bệnh viện|trường|đại học`],
];

/** Words near a name that many bear, or near a short name, which tell of an official's field at work. */
export const CONTEXTS: readonly (readonly [field: string, words: string])[] = [
  [
    'foreign',
    `ngoại giao|ngoại trưởng|đại sứ|đại sứ quán|sứ quán|lãnh sự|đại biện|asean|biển đông|unclos|coc|doc|song phương|đối ngoại|hội đàm|quan hệ hai nước|
    quan chức|phái đoàn|foreign affairs|foreign ministry|ambassador|embassy|diplomat|diplomatic|state department|summit|officials`,
  ],
  [
    'security',
    `bộ công an|công an nhân dân|cảnh sát|an ninh|tội phạm|ma túy|công an trung ương|đặc xá|public security|police|security council|hội đồng an ninh`,
  ],
  ['home', 'bộ nội vụ|nội vụ|bộ trưởng|home affairs|minister|law minister|quốc hội singapore'],
  [
    'state',
    'tổng thống|quốc vương|chủ tịch nước|tổng bí thư|hoàng gia|điện kremlin|kremlin|president|sultan|royal',
  ],
  ['defence', 'quốc phòng|quân đội|defence|defense'],
];

/** Words of private life: near them a name that many bear stays open. */
export const PRIVATE_CONTEXT = `công ty|tập đoàn|điện lực|evn|doanh nghiệp|cổ phần|cổ phiếu|ngân hàng|bệnh viện|bệnh nhân|trường đại học|đại học|học sinh|sinh viên|giảng viên|
  bị can|bị cáo|khởi tố|nghi phạm|xét xử|phiên tòa|cầu thủ|hlv|clb|bóng đá|giải đấu|ca khúc|phim|chi cục|cục thuế`;
