/**
 * Words that turn a person's name into the name of something else: Thành phố Hồ Chí Minh, Cúp Hassanal Bolkiah. Phrases
 * separated by `|`. What depicts a person (statue, portrait) names the person and is not listed.
 */

/**
 * Directly in front of anybody's name. Words that also end common compounds (yêu cầu, cơ hội, thượng đỉnh) or that go
 * with persons (thời đại Putin, chính sách Putin speak of him) are left out.
 */
export const THINGS_OF_PEOPLE = `sân vận động|svđ|nhà thi đấu|cúp|giải thưởng|huân chương|huy chương|học bổng|đại lộ|tuyến đường|cao tốc|quảng trường|công viên|
  trường thpt|trường thcs|trường tiểu học|trường đại học|đại học|học viện|quỹ học bổng|bảo tàng|thánh đường|đền thờ|máy chủ|bộ phim|vườn quốc gia|
  universiti|university|masjid|mosque|stadium|jalan|kampong|istana|operation|project`;

/** Directly in front of a name that a place bears too. */
export const THINGS_BEFORE = `tp|t p|thành phố|tphcm|tỉnh|quận|huyện|phường|xã|thị trấn|đường|phố|đại lộ|quốc lộ|xa lộ|tuyến đường|cao tốc|cầu|hầm|đường mòn|ngã tư|
  quảng trường|công viên|chợ|cảng|ga|sân bay|sân vận động|svđ|nhà thi đấu|nhà văn hóa|cung văn hóa|bảo tàng|lăng|khu lưu niệm|nhà lưu niệm|khu di tích|đền thờ|
  trường|trường thpt|trường thcs|trường tiểu học|trường đại học|đại học|học viện|nhà hát|thư viện|bệnh viện|thánh đường|nhà thờ|
  đoàn|đội|hội|quỹ|câu lạc bộ|clb|chiến dịch|phong trào|chương trình|dự án|tư tưởng|phong cách|đạo đức|tác phong|phương pháp|chủ nghĩa|học thuyết|thuyết|
  thời đại|kỷ nguyên|thế hệ|giải thưởng|giải|cúp|huân chương|huy chương|huy hiệu|học bổng|giải đấu|tàu|con tàu|phim|bộ phim|ca khúc|bài hát|
  cuốn|cuốn sách|vở kịch|triển lãm|văn hóa|thanh niên cộng sản|đoàn tncs|tncs|tnxp|thiếu niên tiền phong|nhi đồng|chủ đề|mô hình|công ty|tập đoàn|nhà máy|
  khách sạn|nhà hàng|vườn quốc gia|công viên quốc gia|xổ số|xskt|liên quân|ubnd|hđnd|mttq|công an|tỉnh ủy|thành ủy|thành đoàn|trung ương đoàn|máy chủ|dự luật|đạo luật|
  vùng bay|vùng thông báo bay|đường dài|đường tránh|không gian|điều hành bay|fir|acc|khu công nghệ cao|khu chế xuất|trường phái ngoại giao|ngoại giao|chi nhánh|khu vực`;

/** Words that make the phrase in front a body's name, with other words between (Học viện Chính trị quốc gia). */
export const BODIES_BEFORE = `học viện|đoàn thanh niên|đội thiếu niên|đoàn tncs|trung ương đoàn|trường|trường đại học|đại học|viện|bảo tàng|ban quản lý|
  hội|liên đoàn|liên hiệp|công ty|tập đoàn|sở|bệnh viện|nhà xuất bản|tạp chí|công an|ubnd|mặt trận|hội đồng|đài|báo|ngân hàng|tòa án|viện kiểm sát|cục|chi cục|xổ số`;

/** Directly behind the name. */
export const THINGS_AFTER = `city|trail|highway|street|road|boulevard|museum|mausoleum|communist|communist youth union|national academy|academy|prize|order|medal|thought|
  ideology|campaign|stadium|university|foundation|cup|trophy|award|awards|bridge|square|park|airport|port|mosque|hospital|school|youth union|stock exchange|fc|
  university of technology|city stock exchange|era`;

/** Directly in front of a name that a place bears too: then a person is meant. Titles from the corpus count besides. */
export const PERSON_BEFORE = `chủ tịch|chủ tịch nước|lãnh tụ|bác|cụ|người|đồng chí|ông|nguyễn ái quốc|nguyễn tất thành|lãnh tụ nguyễn ái quốc|danh nhân|
  danh nhân văn hóa|danh nhân văn hóa thế giới|nhà văn hóa kiệt xuất|nhà văn hóa lớn|anh hùng giải phóng dân tộc|vĩ nhân|nhà cách mạng|nhà yêu nước|chân dung|tượng|tượng đài|bức tượng|ảnh|bức ảnh|thi hài|
  president|uncle|chairman|leader|late president|revolutionary leader|revolutionary|independence leader|comrade|statue of|sinh nhật|thơ|di chúc của|
  quan điểm của|học trò của|học trò xuất sắc của|lời dạy của|chân dung của|cuộc đời|sự nghiệp|bắt giữ|vu cáo|ca ngợi`;

/** Directly behind such a name: what a person does or has done to him, never a city. */
export const PERSON_AFTER = `sinh ngày|sinh năm|sinh ra|nói|viết|đọc|từng viết|từng nói|đã viết|đã nói|đã đọc|khẳng định|căn dặn|dạy|đã dạy|đã căn dặn|ra đi tìm đường|
  về nước|trở về|qua đời|từ trần|sáng lập|đã sáng lập|soạn thảo|ký sắc lệnh|tuyên bố|kêu gọi|said|wrote|declared|read the|proclaimed|was born|died|founded|led|once said|
  làm chủ tịch|là lãnh tụ|là người|là vị|bị bắt|bôn ba`;
