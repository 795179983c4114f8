/**
 * Words that end a title or a name of a body: verbs that follow a subject, time words, pronouns, conjunctions.
 * Source: the words that follow names most often in 15,000 news articles, read through by hand.
 */
export const STOPS = `
đã sẽ đang vừa mới cũng vẫn còn từng bị được là có cho nói rằng khi nếu thì mà để vì nên nhưng hay hoặc này đó kia ấy
hôm ngày sáng chiều tối trưa đêm hồi theo với đến tới từ vào ra lên xuống sang qua lại không chưa chẳng chính_thức
nhận đưa bắt trả gặp thăm dự ký chủ_trì phát_biểu khẳng_định nhấn_mạnh yêu_cầu đề_nghị cùng do bởi ông bà họ anh chị
tiếp hội_đàm hội_kiến điện_đàm chào trao_đổi dẫn_đầu làm_việc tham_dự bày_tỏ tuyên_bố cảnh_báo kêu_gọi ra_lệnh phê_chuẩn
sau trước trong_khi vốn đều luôn rất như nhằm ngay thường nhiều một hai_bên cả những các mình tôi chúng bất_ngờ
chia_sẻ thừa_nhận nhận_định đánh_giá thông_báo thông_tin_thêm giải_thích trình_bày xác_nhận đồng_ý hoan_nghênh gửi
thay_mặt nêu chỉ_ra chỉ_trích cam_kết cáo_buộc bác_bỏ phủ_nhận lên_án trao tặng tiễn đón mời chứng_kiến ký_kết ký
làm giữ đảm đảm_nhiệm kiêm_nhiệm
said says told was is has have will would had were are who on during after before when met meets and
`;

/** Words that follow a subject and are parts of titles as well: an end only in these pairs. */
export const STOP_PAIRS = `
nhiệm kỳ / đề xuất / kiến nghị / lưu ý / phân tích / nhìn nhận / lý giải / tâm sự / tiết lộ / phản ánh / gợi ý / đặt vấn đề / giới thiệu / kỳ vọng / tin tưởng / đồng tình / phản đối / chỉ ra / thống nhất / chủ tọa / chủ toạ / điều hành phiên / công bố / cảm ơn / nhậm chức / qua đời / xin lỗi / từ chức / nghỉ hưu / xuất hiện / đối thoại với / giải trình / tiếp nhận / tiếp thu / rời khỏi / tái đắc cử / đắc cử / hy sinh / tử vong / ký văn bản / ký quyết định / ký công văn / ký ban hành / ký kết / vừa ký / phát lệnh / quyết định / phê duyệt / phối hợp / tổ chức / triển khai / khởi tố / bắt giữ / truy tố / bị bắt / cung cấp / xác minh / làm rõ / dự lễ / dự họp / tới dự / đến dự / có mặt / cùng đoàn / và đoàn / và cộng sự / cho phép / tặng hoa / trao tặng / trao quyết định / chúc tết / thăm hỏi / động viên / ghi nhận / biểu dương / đồng chủ trì / phê bình / nhắc nhở / giao nhiệm vụ / nhấn nút / cắt băng / đón tiếp / tiễn đoàn / tháp tùng / hướng dẫn / bảo vệ luận / cho biết / cho rằng / cho hay / phát biểu / chủ trì / hội đàm / hội kiến / tiếp đón / đề nghị / yêu cầu / chỉ đạo / báo cáo / dẫn đầu / làm việc / tham gia / tham dự / tổ chức lễ / kiểm tra việc / kiểm tra công / kiểm tra tình / kiểm tra hiện / kiểm tra tiến / kiểm tra thực / kiểm tra các / kiểm tra tại / thông tin thêm / thông tin về / thông báo / thông tin rằng / trao đổi / kết luận / nhấn mạnh / khẳng định / tuyên bố / cảnh báo / kêu gọi / chia sẻ / nhận định / đánh giá / trả lời / giải thích / trình bày / chứng kiến / ký kết / bày tỏ / chúc mừng / thay mặt / phê chuẩn / bổ nhiệm / ra lệnh / ra quyết định / làm trưởng đoàn / làm Trưởng đoàn / tại buổi / tại cuộc / tại hội nghị / tại lễ / tại phiên / tại họp báo / trong cuộc / trong buổi / trong chuyến / trong bài / trong khi / trong ngày / trong lúc / trong đó / trong vụ / trong thời / trong năm / về việc / về vấn đề / về vụ / về nước / về hưu / ở lại / của mình / của ông / của bà / và các / và những / và một / và phu nhân / và đoàn / và lãnh đạo / và đại diện / và ông / và bà / và đồng chí / và nhiều / và hai
`;
