/**
 * Verbs by which a report says how far an agreement has come. `phrases | status flags`. The verb that governs the name
 * counts: the nearest in front of it in its clause, else a predicate behind it. Source: our reading of the news.
 *   near     only right in front of the name (`ra tuyên bố`, and never `diễn ra`)
 *   level    of partnerships and statements: a treaty is not `đưa lên tầm cao`
 *   basis    what something else rests on: counts for its own object, and not for examples behind it
 *   behind   has the agreement for its subject: counts behind the name without `được`
 */
export const STATUS_WORDS = `
rút khỏi / rút ra khỏi / rút lui khỏi / chấm dứt / hủy bỏ / huỷ bỏ / xé bỏ / từ bỏ / đình chỉ / tạm dừng / tạm ngừng / ngừng thực hiện / dừng thực hiện / ngừng tham gia / đóng băng / xé / rời bỏ / rút chân khỏi / rời khỏi / đơn phương rút / khai tử / rút lại việc ký / rút lại việc ký kết / rút lại chữ ký / rút chữ ký / withdraw from / withdrew from / withdrawn from / withdrawing from / withdrawal from / pulled out of / pull out of / terminate / terminated / suspend / suspended / suspends | ended
sẽ được xem xét / sẽ được ký / sẽ được ký kết / dự kiến được ký / dự kiến được ký kết / sẽ được thông qua / sắp được ký / sắp được ký kết / sẽ được hai bên ký | proposed behind
chưa thể kết thúc / không thể kết thúc / chưa thể ký / không thể ký / không thể ký kết / chưa thể ký kết / chưa thể hoàn tất / không thể hoàn tất / chưa kết thúc / vẫn đang đàm phán / đang được đàm phán / còn đang đàm phán / hoãn đến / bị trì hoãn | negotiating behind
hết hiệu lực / chết yểu / hết hạn / expired / expires | ended behind
đàm phán / thương lượng / kết thúc đàm phán / khởi động đàm phán / hoàn tất đàm phán / sớm hoàn tất / sớm hoàn thành / sớm đạt được / sớm ký kết / sớm ký / sớm kết thúc / sớm đi đến ký kết / sớm đi đến ký / sớm đi tới / sớm đi tới ký kết / tiến đến ký kết / tiến đến ký / sớm hoàn tất đàm phán / sớm hoàn tất việc đàm phán / sớm hoàn thành đàm phán / sớm tiến hành đàm phán / đàm phán lại / sớm thông qua / sớm có / tiến tới ký / tiến tới ký kết / tiến tới / thảo luận về / soạn thảo / sớm đi đến / đạt được COC / việc đạt được / quá trình xây dựng / trong việc xây dựng / việc xây dựng / tái đàm phán / xây dựng / sớm xây dựng / hoàn thiện / đang hoàn thiện / hoàn tất xây dựng / hoàn tất / cùng hoàn tất / sớm hoàn thiện / hướng tới xây dựng / nhất trí nội dung / negotiate / negotiations on / negotiations for / negotiating / negotiated / talks on / conclude / concluding / drafting | negotiating
đề xuất / đề nghị ký / kiến nghị / sẽ ký / sẽ ký kết / dự kiến ký / dự định ký / có thể ký / khả năng ký / khả năng / ý tưởng / mong muốn ký / hướng tới ký kết / hướng đến sớm có / hướng tới sớm có / cần có / cần thảo ra / muốn đạt / muốn có / hy vọng đạt / hy vọng ký / sẵn sàng ký / chuẩn bị ký / xem xét ký / xúc tiến ký / thúc đẩy ký / thúc đẩy ký kết / nghiên cứu ký / kêu gọi ký / đạt được một thỏa thuận / propose / proposes / proposed / proposal for / proposing / will sign | proposed
nâng cấp / nâng lên / nâng quan hệ / nâng cấp quan hệ / nâng tầm / thiết lập quan hệ / thiết lập / trở thành / chính thức trở thành / xác lập / upgrade / upgraded / upgrading / elevate / elevated / elevating / established / establish / raised | upgraded
ký / ký kết / đã ký / kí / kí kết / lễ ký / lễ ký kết / dự lễ ký / dự lễ ký kết / chứng kiến lễ ký kết / chứng kiến việc ký / chứng kiến việc ký kết / chứng kiến lễ trao / chứng kiến việc trao / sau khi ký / sau khi ký kết / kể từ khi ký / ngày ký / ký tắt / ký phê chuẩn / hoàn tất ký / hoàn tất ký kết / hoàn tất việc ký / hoàn tất việc ký kết / ký chính thức / nhất trí thông qua / ban hành / trao đổi văn kiện / chứng kiến lễ ký / tham gia ký / sign / signs / signed / signing / signing of / inked / adopted / adopts | signed
thông qua / đi đến / đi tới / ra / đưa ra / công bố / đạt được / đạt / issued / issue / reached / reach / released | signed near
triển khai / thực hiện / thực thi / tuân thủ / chấp hành / phù hợp với / vi phạm / tôn trọng / tận dụng / phê chuẩn / cụ thể hóa / quy định tại / quy định của / thi hành / tuân theo / duy trì / bảo vệ / phát huy / đi vào cuộc sống / kỷ niệm / implement / implementing / implementation of / implements / comply with / complying with / compliance with / enforce / ratified / ratify / in line with / violate / violated / violation of / abide by / respect for / respect / respects / uphold / upholds | in force
đã có / theo / dựa theo / chiếu theo | in force near
có hiệu lực / hiệu lực / là thành viên / entered into force / enters into force / came into force / took effect / takes effect / in force | in force behind
trên cơ sở / trong khuôn khổ / theo khuôn khổ / theo tinh thần / dựa trên / căn cứ / on the basis of / based on / under the framework of / within the framework of | in force basis
củng cố / phát triển / thúc đẩy / làm sâu sắc / tăng cường / đưa / tiếp tục / strengthen / strengthening / deepen / deepening / develop / promote / promoting | in force level
`;

/**
 * Words in front of a verb that make it a plan or a wish. Whole words: `chứng kiến` is no `dự kiến`.
 */
export const PLAN_WORDS = `
sẽ / sắp / sắp sửa / có thể / muốn / mong / mong muốn / hy vọng / dự kiến / dự định / dự tính / dự trù / nếu / sớm / cần / cần phải / nên / phải / chuẩn bị / khả năng / kêu gọi / kế hoạch / theo kế hoạch / đề nghị / đề xuất / kiến nghị / hướng tới / hướng đến / để / nhằm / tìm cách / sẵn sàng / chưa sẵn sàng / định / ý định / có ý định / liệu / mục tiêu / hứa / cam kết / cơ hội / quyết tâm / phấn đấu
will / would / could / may / might / should / plan / plans / planned / planning / expected / expects / expect / hope / hopes / hoped / intends / aims / aimed / urge / urged / ready / agreed / if
`;

/** Wishes that reach over more words, up to the end of their clause. */
export const WISH_WORDS = `
mong muốn / hy vọng / đề nghị / đề xuất / kiến nghị / kêu gọi / tìm cách / nỗ lực / nhằm / sẵn sàng / dự kiến / dự định / theo kế hoạch / hướng tới / hướng đến / tiến tới / yêu cầu / xem xét / nghiên cứu / cân nhắc / thúc đẩy / xúc tiến / hối thúc / phấn đấu / mục tiêu / kỳ vọng / trông đợi / khuyến khích / sẽ / sớm / quyết tâm / đặt mục tiêu
`;

/** What may not come to pass, of an end: `quyết định rút`, `sẽ rút` mean it. */
export const THREAT_WORDS = `
chưa / nên / đánh tiếng / gợi ý / dọa / đe dọa / nếu / có thể / khả năng / dự định / ý định / có ý định / muốn / nguy cơ / kêu gọi / cảnh báo / kế hoạch / liệu / cân nhắc / xem xét / yêu cầu / đòi / không
threat / threatened / threatens / could / may / might / if / would
`;
