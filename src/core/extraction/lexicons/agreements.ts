/**
 * Nouns that name an agreement between states or organisations: `noun / noun | type flags`.
 *   always    names one in lower case too
 *   capital   only when written with a capital, or with parties beside it
 *   both      only with parties or the like in its own phrase
 *   signed    only where it is signed and says what about
 *   draft     a paper on the way to another, with a life of its own
 *   proper    only with the name of a place behind it (`Quy chế Rome`)
 * Sources: the Law on Treaties 2016 and the Law on International Agreements 2020 for the kinds; usage of the news.
 */
export const AGREEMENT_NOUNS = `
hiệp ước / treaty | treaty always
hiệp định / hiệp nghị / agreement / accord / pact / free trade agreement | agreement always
hiệp định FTA / hiệp định đình chiến / hiệp ước đình chiến / hiệp định khung / thỏa thuận khung / hiệp định thương mại tự do / FTA / hiệp định thương mại | agreement always
thỏa thuận / thoả ước / thỏa thuận ngừng bắn / thỏa thuận đình chiến / deal | agreement always
công ước / convention | convention always
hiến chương / charter | treaty capital
bản ghi nhớ / biên bản ghi nhớ / thư ghi nhớ / MOU / MoU / biên bản thỏa thuận / bản thỏa thuận ghi nhớ / bản ghi nhớ hợp tác / biên bản ghi nhớ hợp tác / memorandum of understanding / memorandum | memorandum always
tuyên bố chung / tuyên bố tầm nhìn chung / thông cáo chung / tuyên bố báo chí chung / thông cáo báo chí chung / tuyên bố tầm nhìn / joint statement / joint declaration / joint communique / joint vision statement / communiqué chung | joint statement always
tuyên bố về / tuyên bố ứng xử / tuyên bố thiết lập / tuyên bố tăng cường / tuyên bố nâng cấp / tuyên bố về việc thiết lập / tuyên bố về việc nâng cấp / tuyên bố chủ tịch / declaration on | joint statement capital
tuyên bố | joint statement capital named
nghị định thư / protocol | protocol always
biên bản hợp tác / biên bản khóa họp / biên bản phiên họp / biên bản cuộc họp / biên bản kỳ họp / biên bản làm việc / agreed minutes | minutes always
kế hoạch hành động / kế hoạch hành động chung toàn diện / chương trình hành động / kế hoạch hợp tác / chương trình hợp tác / chương trình hành động chung / kế hoạch hành động chung / kế hoạch phối hợp hành động / plan of action / action plan / cooperation plan / cooperation programme / cooperation program / work programme / kế hoạch tổng thể / chương trình hợp tác toàn diện / chương trình phối hợp | plan both
tầm nhìn / chiến lược / lộ trình | plan named
bộ quy tắc ứng xử / bộ quy tắc về ứng xử / quy tắc ứng xử / code of conduct | other capital
ý định thư / thư ý định / letter of intent / statement of intent / thư thỏa thuận / bản ghi nhận ý định / văn bản ghi nhận ý định / bản ghi nhớ ý định / thư bày tỏ ý định | other always
hợp đồng | other both
khu vực thương mại tự do / khu vực mậu dịch tự do / khu vực thương mại | agreement both
dự án viện trợ | other both
quy chế phối hợp | plan both
văn kiện về / văn bản về / văn kiện hợp tác về / văn bản hợp tác về / văn kiện hợp tác trong lĩnh vực / văn kiện hợp tác trong các lĩnh vực / văn bản hợp tác trong các lĩnh vực / văn kiện trong các lĩnh vực / văn bản hợp tác trong lĩnh vực / văn kiện trong lĩnh vực / công hàm / công hàm trao đổi / thư trao đổi | other signed
văn bản thỏa thuận hợp tác / văn kiện thỏa thuận hợp tác / văn bản thỏa thuận / văn kiện thỏa thuận | agreement signed
dự thảo khung / dự thảo văn bản đơn nhất / dự thảo văn bản đàm phán đơn nhất / văn bản dự thảo đơn nhất / khung COC / dự thảo khung COC / khung bộ quy tắc ứng xử / dự thảo khung bộ quy tắc ứng xử | other draft
văn kiện pháp lý về / văn kiện pháp lý biên giới | treaty capital
quy chế / định ước / hòa ước / đạo ước | treaty proper
`;

/** What an agreement may be about, as the words right behind its noun: these tell which one where it is signed, sought or left. */
export const AGREEMENT_SUBJECTS = `
tự do hóa / tạo vùng / thiết lập vùng / lập vùng / hoán đổi tù nhân / tiếp nhận / giảm xung đột / giảm căng thẳng / ngừng / tạm ngừng / phân chia / vùng an toàn / hành lang / hạt nhân / hòa bình / thương mại / mậu dịch / tự do thương mại / tự do / quốc phòng / an ninh / quân sự / phòng thủ / khí hậu / biến đổi khí hậu / ngừng bắn / đình chiến / ngưng bắn / con tin / trao đổi / thả / dẫn độ / vũ khí / kiểm soát / cấm / chống / cắt giảm / giải trừ / giải giáp / không phổ biến / không xâm lược / hợp tác / liên minh / đồng minh / hữu nghị / tương trợ / viện trợ / hỗ trợ / đầu tư / bảo hộ / khí đốt / dầu mỏ / dầu khí / năng lượng / ngũ cốc / lương thực / khoáng sản / đất hiếm / di cư / nhập cư / tị nạn / thuế / thuế quan / hải quan / tránh đánh thuế / hàng không / vận tải / hàng hải / biên giới / phân định / phân giới / nghề cá / lãnh sự / thị thực / miễn thị thực / tù nhân / tiếp cận / mua / bán / mua bán / cung cấp / chuyển giao / cho thuê / xây dựng / thành lập / chia sẻ / bảo mật / bảo vệ / hậu cần / đóng góp / lao động / giáo dục / văn hóa / khoa học / công nghệ / y tế / nông nghiệp / du lịch / tài chính / tiền tệ / hoán đổi / kinh tế / đối tác / kết nối / sở hữu trí tuệ / song phương / ba bên / đa phương / liên chính phủ / bình thường hóa / rút quân / giảm leo thang / phi hạt nhân hóa / phi quân sự / chuyển tiếp / Brexit / hạ nhiệt / tiếp tế / tuần tra / thăm viếng / nước sạch / nguồn nước / vùng đệm / chia sẻ quyền lực / định cư / hồi hương / vay / vay vốn / cho vay / tín dụng / rút lui / chấm dứt / kết thúc
`;

/** Adjectives between the noun and what the agreement is about: `thỏa thuận sơ bộ về Brexit`. */
export const AGREEMENT_ADJECTIVES = `
mới / sơ bộ / tạm thời / cuối cùng / lịch sử / toàn diện / ban đầu / chính thức / nguyên tắc / khung / lớn / quan trọng / song phương / đa phương / ba bên / bổ sung / riêng / đầu tiên / cụ thể / chung / bí mật / liên chính phủ / dài hạn / hợp tác
`;

/** The everyday name of an agreement known by its acronym. `acronym | words | party it may name`. */
export const AGREEMENT_ALIASES: readonly (readonly [acronym: string, words: string, party: string])[] = [
  ['JCPOA', 'hạt nhân', 'IR'],
];

/** Instruments known by acronym or short name. `acronym | type | default status`. */
export const AGREEMENT_NAMES = `
TPP / CPTPP / RCEP / EVFTA / EVIPA / VKFTA / NAFTA / USMCA / TTIP / AFTA / ATIGA / AANZFTA / UKVFTA / VIFTA / CEPA / FTAAP / AIFTA / VCFTA / BTA | agreement
START / New START / INF / NPT / TPNW / SALT / ABM / CTBT / TAC / SEANWFZ | treaty
JCPOA | agreement
UNCLOS / UNCLOS 1982 / CITES / UNFCCC / CEDAW / UNCAC | convention
COC | other
DOC | joint statement
MOU / MoU | none
AUKUS | partnership
`;

/** Words of a partnership level, longest first by rule. */
export const PARTNERSHIP_NOUNS = `
đối tác chiến lược toàn diện / đối tác hợp tác chiến lược toàn diện / đối tác chiến lược / đối tác chiến lược sâu rộng / đối tác toàn diện / đối tác chiến lược tăng cường / đối tác hợp tác chiến lược / đối tác, hợp tác chiến lược / đối tác hợp tác toàn diện / đối tác chiến lược mở rộng / đối tác hợp tác / đối tác chiến lược đặc biệt / đối tác chiến lược và toàn cầu / đối tác chiến lược lĩnh vực / đối tác chiến lược toàn diện tăng cường / đối tác tin cậy chiến lược / đối tác tăng cường / đối tác sâu rộng / đối tác chiến lược sâu rộng vì hòa bình và thịnh vượng ở châu Á / đối tác bền vững / đối tác kinh tế chiến lược / đối tác chiến lược kinh tế / đối tác đối thoại / đối tác chiến lược toàn diện không giới hạn / comprehensive strategic partnership / strategic partnership / comprehensive partnership / extensive strategic partnership / liên minh quân sự / đồng minh chiến lược / cộng đồng chia sẻ tương lai / cộng đồng chung vận mệnh / cộng đồng cùng chung vận mệnh
`;

/** Words in front of a noun that belong to its phrase. */
export const AGREEMENT_FRONTS = `
quan hệ / mối quan hệ / khuôn khổ / khuôn khổ quan hệ / dự thảo / bản / văn bản / gói / quan hệ láng giềng hữu nghị, / quan hệ hữu nghị truyền thống và
`;

/** Who makes agreements at work, in trade and at home. */
export const PRIVATE_PARTIES = `
người lao động / lao động tập thể / công ty / công nhân / doanh nghiệp / chủ tàu / chủ đầu tư / chủ nhà / chủ xe / khách hàng / nhà thầu / nhà đầu tư / ngân hàng / gia đình / startup / IPO / niêm yết / góp vốn / cổ phần / HĐQT / hãng / tập đoàn / bị hại / câu lạc bộ / CLB / nghệ sĩ / cầu thủ / employees / company / bank / club
`;

/** In front of a noun these make it a mere kind, or many: no one agreement. */
export const PLURAL_WORDS =
  'các những nhiều số loạt vài mọi mỗi từng bất kỳ kì hai ba bốn năm_ sáu bảy tám chín mười hàng_chục hàng_trăm hàng_loạt một_số'.split(
    ' ',
  );

/** Behind a noun these point back, or say only what kind it is: they name nothing. */
export const POINTERS = `
này / trên / đó / kia / nói trên / mới / khác / tương tự / như / cuối cùng / quan trọng / lịch sử / đầu tiên / đầu / gì / nào / như vậy / tốt / tệ / rất / lớn / hơn / xấu / chung chung / riêng / chưa / không / được / có / sẽ / đã / với nhau / nhằm / để / bất thành / toàn bộ / cuối / nói / nêu / quá / to / béo / thế / đối / chất
thực sự / toàn diện / lâu dài / tốt hơn / tốt nhất / công bằng / hợp lý / mang tính / có lợi / bước ngoặt / sơ bộ / tạm thời / hiện tại / hiện nay / hiện có / hiện hành / ban đầu / bình đẳng / đôi bên / cụ thể / chính thức / khả thi / rõ ràng / thỏa đáng / hoàn toàn / riêng rẽ / ngầm / bí mật / bằng miệng
`;
