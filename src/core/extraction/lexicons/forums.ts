/**
 * Nouns that begin the name of a conference, dialogue or mechanism, `noun | flags`.
 *   named   a country, bloc, region, ordinal or capital must stand with it
 * and names that stand alone. Source: usage of the news.
 */
export const FORUM_NOUNS = `
Hội nghị Thượng đỉnh / Hội nghị Cấp cao / Hội nghị cấp cao / Thượng đỉnh / Cấp cao / Hội nghị các Nhà lãnh đạo kinh tế / Hội nghị Bộ trưởng / Hội nghị Ngoại trưởng / Hội nghị các Bộ trưởng / Hội nghị Bộ trưởng Ngoại giao / Hội nghị Bộ trưởng Quốc phòng / Hội nghị Tư lệnh / Hội nghị Tư lệnh Cảnh sát / Hội nghị Quốc tế / Hội nghị An ninh / Hội nghị an ninh / Hội nghị / Hội thảo quốc tế / Hội nghị Diễn đàn / Hội nghị đặc biệt / Hội nghị không chính thức / Hội nghị hẹp / Hội nghị thường niên / Hội nghị mở rộng / Hội nghị đặc biệt Bộ trưởng Ngoại giao / Hội nghị hẹp Bộ trưởng Ngoại giao / Hội nghị không chính thức Bộ trưởng Ngoại giao | named
Đối thoại / Đối thoại an ninh / Đối thoại chiến lược / Đối thoại Chính sách / Đối thoại Quốc phòng / Đối thoại Chính sách quốc phòng / Đối thoại nhân quyền / Đối thoại Chiến lược và Kinh tế / Đối thoại 2+2 / đối thoại chính trị | named
Diễn đàn / Diễn đàn Kinh tế / Diễn đàn Kinh tế thế giới / Diễn đàn hợp tác / Diễn đàn Khu vực | named
Tuần lễ Cấp cao / Tuần lễ cấp cao | named
Ủy ban liên Chính phủ / Ủy ban Liên chính phủ / Ủy ban Hợp tác / Ủy ban hỗn hợp / Ủy ban liên hợp / Ủy ban hợp tác song phương / Ủy ban liên hợp phân giới / Nhóm Nghị sĩ hữu nghị / Nhóm Nghị sỹ hữu nghị / Nhóm nghị sĩ hữu nghị / Nhóm nghị sỹ hữu nghị / Ủy ban Chỉ đạo hợp tác / Ủy ban chung / Ủy ban chỉ đạo / Ủy ban Hợp tác song phương / Ủy ban Thương mại / Ủy ban hợp tác Kinh tế / Ủy ban hợp tác chung / Ủy ban Đối tác | both
Phân ban hợp tác | both
kỳ họp / khóa họp / phiên họp / cuộc họp | both
Cuộc gặp / cuộc gặp thượng đỉnh | both
đàm phán sáu bên / đàm phán 6 bên / hội đàm sáu bên / hội đàm 6 bên / thảo luận 6 bên / thảo luận sáu bên / vòng đàm phán sáu bên / hội đàm 2+2 / cuộc hội đàm 2+2 / hội đàm an ninh 2+2 / cuộc hội đàm an ninh 2+2 / hội đàm "2+2" / hội đàm an ninh "2+2" / cuộc hội đàm "2+2" / đối thoại 2+2 / đối thoại "2+2" / cơ chế 2+2 | alone
cơ chế đối thoại / cơ chế hợp tác / cơ chế / hợp tác / Mạng lưới / Nhóm công tác / Nhóm công tác chung / Nhóm làm việc chung / Tổ công tác chung / Hội nghị Ủy ban công tác liên hợp / Ủy ban công tác liên hợp | both
tọa đàm doanh nghiệp / tọa đàm / hội thảo / diễn đàn doanh nghiệp | pair
Đại hội đồng / Kỳ họp Đại hội đồng / Phiên thảo luận chung cấp cao Đại hội đồng / Khóa họp Đại hội đồng | both
Tham vấn chính trị / Tham khảo chính trị / Tham vấn / Tham khảo / Giao lưu hữu nghị quốc phòng biên giới / Giao lưu hữu nghị biên giới | both
summit / dialogue / forum / conference / ASEAN Summit / East Asia Summit / World Economic Forum | english
`;

/** Forums known by a name of their own. */
export const FORUM_NAMES = `
APEC / G7 / G8 / G20 / G 7 / G 8 / G 20 / BRICS / ASEM / AMM / EAS / ARF / ADMM / ADMM+ / AMMTC / SOMTC / AIPA / IPU / WEF / CICA / SCO / CLV / CLMV / ACMECS / GMS / AEM / Quad / Bộ Tứ / COP21 / COP26 / COP27 / COP28
Shangri-La / Shangri - La / Đối thoại Shangri-La / Đối thoại Shangri - La / Shangri La
Diễn đàn Davos / WEF Davos / Diễn đàn Kinh tế Thế giới
`;

/** Words that show a name in a forum's phrase to be one between states. */
export const FORUM_CLUES = `
SCO / NATO / BIMSTEC / CELAC / OPEC / GCC / Arab / Liên đoàn Arab / Liên minh châu Phi / Shangri-La / Shangri - La / Shangri La / Mekong / Mê Kông / Davos / G7 / G20 / G 20 / G 7 / G8 / G 8 / Đông Á / châu Á / châu Âu / châu Á - Thái Bình Dương / thế giới / quốc tế / toàn cầu / Bắc Cực / Hương Sơn / Vành đai và Con đường / Boao / Bác Ngao / AMM / AMM -52 / Lan Thương / Lan Thương / Munich / Raisina / Tương lai châu Á / ASEM / BRICS / APEC / EAS / ARF / ADMM / ADMM+ / liên chính phủ / Liên Nghị viện / Interpol / Aseanapol / phía Đông / Ấn Độ Dương / Tiểu vùng / hạt nhân / khí hậu / biến đổi khí hậu / Á - Âu / COP21 / COP26 / phi hạt nhân / Normandy / Geneva / Astana / liên Triều / Pháp ngữ / Cộng đồng Pháp ngữ / Không liên kết / Thượng Hải / Thượng đỉnh / thượng đỉnh
`;
