/**
 * Verbs by which a report says how far an agreement has come. `phrases | status`. The nearest in front of the noun
 * counts first, then the nearest behind it. Source: our reading of the news.
 */
export const STATUS_WORDS = `
rút khỏi / rút ra khỏi / rút lui khỏi / chấm dứt / hủy bỏ / huỷ bỏ / xé bỏ / từ bỏ / đình chỉ / hết hiệu lực / xé / rời bỏ / rút chân khỏi / rời khỏi / đơn phương rút / khai tử / chết yểu / withdraw from / withdrew from / terminate | ended
đàm phán / thương lượng / kết thúc đàm phán / khởi động đàm phán / hoàn tất đàm phán / sớm hoàn tất / sớm hoàn thành / sớm đạt được / sớm ký kết / sớm ký / sớm kết thúc / sớm thông qua / sớm có / hướng tới ký kết / hướng đến sớm có / tiến tới ký / tiến tới ký kết / tiến tới / thảo luận về / soạn thảo / sớm đi đến / đạt được COC / việc đạt được / quá trình xây dựng / trong việc xây dựng / việc xây dựng / tái đàm phán / negotiate / negotiations on / negotiating | negotiating
đề xuất / đề nghị ký / kiến nghị / sẽ ký / sẽ ký kết / dự kiến ký / dự định ký / có thể ký / khả năng ký / khả năng / ý tưởng / mong muốn ký / cần có / cần thảo ra / muốn đạt / muốn có / hy vọng đạt / hy vọng ký / sẵn sàng ký / chuẩn bị ký / xem xét ký / xúc tiến ký / thúc đẩy ký / thúc đẩy ký kết / nghiên cứu ký / kêu gọi ký / đạt được một thỏa thuận / propose / proposed / will sign | proposed
nâng cấp / nâng lên / nâng quan hệ / nâng cấp quan hệ / nâng tầm / thiết lập quan hệ / thiết lập / trở thành / chính thức trở thành / xác lập / upgrade / upgraded / elevated to | upgraded
ký / ký kết / đã ký / kí / kí kết / lễ ký / ký tắt / ký chính thức / thông qua / nhất trí thông qua / ra / đưa ra / ban hành / công bố / trao đổi văn kiện / chứng kiến lễ ký / đạt được / đạt / tham gia ký / sign / signed / adopted / issued / reached | signed
triển khai / thực hiện / thực thi / tuân thủ / có hiệu lực / hiệu lực / chấp hành / trên cơ sở / trong khuôn khổ / theo khuôn khổ / phù hợp với / vi phạm / tôn trọng / tận dụng / phê chuẩn / cụ thể hóa / theo tinh thần / dựa trên / quy định tại / quy định của / căn cứ / thi hành / tuân theo / là thành viên / implement / comply with / enforce / củng cố / phát triển / thúc đẩy / làm sâu sắc / tăng cường / duy trì / bảo vệ / đưa / tiếp tục / phát huy / đi vào cuộc sống / kỷ niệm | in force
`;
