/** Verbs and nouns by which a sentence says that people met. `phrases | what`. Source: our reading of the news. */
export const MEETING_WORDS = `
hội đàm / cuộc hội đàm / tiến hành hội đàm / đàm phán với / talks with / held talks | talks
hội kiến / cuộc hội kiến / yết kiến / diện kiến / bái kiến / gặp bên lề / cuộc gặp bên lề / tiếp xúc song phương / gặp lại / hội kiến riêng / gặp trực tiếp / hội đàm trực tiếp / gặp / gặp gỡ / cuộc gặp / buổi gặp / tiếp xúc / cuộc tiếp xúc / gặp mặt / gặp riêng / gặp song phương / hội ngộ / gặp nhau / tọa đàm với / đối thoại với / tham vấn với / làm việc với / buổi làm việc / cuộc làm việc / làm việc cùng / cuộc họp với / trong cuộc họp với / tại cuộc họp với / cuộc trao đổi với / cuộc họp / cuộc họp thượng đỉnh / cuộc họp riêng / cuộc họp kín / cuộc họp song phương / cuộc họp ba bên / cuộc gặp thượng đỉnh / cuộc gặp gỡ / cuộc gặp song phương / cuộc gặp riêng / cuộc gặp kín / hội nghị thượng đỉnh / cuộc đối thoại / cuộc đàm phán / vòng đàm phán / cuộc thảo luận / cuộc thương lượng / cuộc hội ngộ / buổi gặp gỡ / buổi hội đàm / buổi hội kiến / gặp thượng đỉnh / cuộc hội đàm thượng đỉnh / hội đàm kín / hội đàm riêng / gặp gỡ song phương / hội đàm song phương / met with / met / meeting with | talks
tiếp / tiếp kiến / tiếp đón / đón tiếp / đón / buổi tiếp / lễ đón / chủ trì lễ đón / ra đón / tiếp thân mật / tiễn / chiêu đãi / chủ trì chiêu đãi / received / welcomed / hosted a reception for | reception
chào xã giao / đến chào / chào từ biệt / chào / paid a courtesy call | courtesy call
điện đàm / cuộc điện đàm / hội đàm qua điện thoại / trao đổi điện thoại / nói chuyện điện thoại với / điện đàm trực tuyến / cuộc gọi với / cuộc điện thoại với / cuộc nói chuyện điện thoại với / trao đổi qua điện thoại / nói chuyện qua điện thoại / gọi điện / điện thoại cho / cuộc điện thoại / gọi điện thoại / hội đàm trực tuyến / phone call / phoned | phone call
ký / ký kết / sự chứng kiến của / trao đổi công hàm / trao công hàm / trao đổi văn kiện / trao văn kiện / trao thỏa thuận / cùng ký / đã ký / chứng kiến lễ ký / signed / witnessed the signing | signing
thăm / đến thăm / tới thăm / thăm hỏi / viếng thăm | visit
tham dự / dự / cùng dự / đồng chủ trì / tham dự của / có sự tham dự / cùng tham dự / cùng chủ trì / chụp ảnh chung / trong cuộc họp / tại cuộc họp / họp với / chủ trì / đồng chủ tọa / họp báo chung / tổ chức họp báo chung / họp báo cùng / họp báo chung với / buổi họp báo cùng / buổi họp báo với / cuộc họp báo cùng / cuộc họp báo với / cuộc họp báo chung với / tại buổi họp báo / tại buổi lễ / tại phiên họp / tại hội nghị / co-chaired | conference
cuộc trò chuyện / cuộc trò chuyện với / bữa tối làm việc / bữa trưa làm việc / bữa sáng làm việc / bữa tối làm việc với / bữa trưa làm việc với / buổi trò chuyện với / bữa trưa với / bữa tối với / bữa sáng với / bữa ăn với / bữa trưa cùng / bữa tối cùng / tiệc trà với / cuộc nói chuyện với / chuyện trò với / trò chuyện cùng / trao đổi bên lề với / cuộc trao đổi bên lề với / ăn tối cùng / ăn trưa cùng / ăn sáng với / ăn sáng cùng / dùng trà với / dùng trà cùng / thưởng trà cùng / thưởng trà với / dạo chơi cùng / đi dạo cùng / đi dạo với / bàn bạc với / thảo luận trực tiếp với / thảo luận với / đã thảo luận / trao đổi với / cuộc trao đổi / trò chuyện với / nói chuyện với / bắt tay / ăn tối với / dùng bữa với / ăn trưa với / dạo bộ cùng / thảo luận / trao đổi / nói chuyện / trò chuyện / chơi golf / chơi golf với / chơi golf cùng / đánh golf với / đánh golf cùng / ăn trưa / ăn tối / dùng bữa / dùng bữa trưa / dùng bữa tối / cùng dùng bữa / cùng dùng bữa trưa / dùng bữa trưa với / dùng bữa tối với / dùng bữa trưa cùng / dùng bữa tối cùng | other
`;

/** A meeting in these words did not take place, or not yet. */
export const NOT_MET = `
sẽ / lên đường / trên đường / vận động / gợi ý / ngỏ ý / bác tin / khước từ / thông tin nào / thông tin về việc / dự kiến / có thể / không / chưa / từ chối / hủy / huỷ / hoãn / muốn / mong muốn / hy vọng / mong / mời / sẵn sàng / đề nghị / lên kế hoạch / nếu / kế hoạch / khả năng / chuẩn bị / sắp / nhận lời / lời mời / theo lời mời / đề xuất / trước thềm / trước khi / dự tính / trù tính / toan / ý định / bàn thảo cho / chuẩn bị cho / xúc tiến / thu xếp / sắp xếp / lên lịch / kêu gọi / yêu cầu / bác bỏ / phủ nhận / bất thành / triển vọng / cơ hội / việc tổ chức
`;

/** In front of the subject these make of a meeting what may be. */
export const IF_MET = `
nếu / liệu / giả sử / giá như / khi nào / để / đề nghị / đề xuất / mong muốn / hy vọng / mời / khả năng / kế hoạch / trước khi / chừng nào
`;

/** Behind the noun or its object: not yet held. */
export const NOT_YET_MET = `
dự kiến / sắp tới / tới đây / sắp diễn ra / sẽ diễn ra / sắp / tuần tới / tháng tới / bị hủy / bị hoãn / đã bị hủy / đổ vỡ / bất thành / có thể diễn ra
`;
