/**
 * Public offices: the words that begin a title. `phrase / other phrase | flags`.
 *   full    names an office by itself (Bộ trưởng, Thủ tướng)
 *   org     names one only with a public body, country or place behind it (Chủ tịch UBND …, Giám đốc Công an …)
 *   vn      an office of Việt Nam where no country stands with it
 *   member  of an assembly, where the article speaks of one
 *   weak    a word of many meanings: counts only directly before a name or in an apposition, with a public body
 * `Phó`, `Quyền`, `nguyên`, `cựu`, `tân` and the like stand in front by rule and need no lines of their own.
 * Sources: the Constitution and the laws on the organisation of Government, Assembly, local government, courts,
 * procuracies, People's Army and People's Public Security; the Party's Charter; for other countries common usage of
 * Vietnamese state media.
 */
export const OFFICES = `
# State and Party of Việt Nam
Tổng Bí thư | full
Chủ tịch nước | full
Phó Chủ tịch nước | full
Thủ tướng / Thủ tướng Chính phủ | full
Phó Thủ tướng / Phó Thủ tướng Chính phủ / Phó Thủ tướng Thường trực Chính phủ / Phó Thủ tướng Thường trực | full
Chủ tịch Quốc hội | full
Phó Chủ tịch Quốc hội / Phó Chủ tịch Thường trực Quốc hội | full
Thường trực Ban Bí thư / Thường trực Ban Bí thư Trung ương Đảng | full vn
Ủy viên Bộ Chính trị / Uỷ viên Bộ Chính trị / UVBCT | full
Ủy viên Ban Bí thư / Ủy viên Trung ương Đảng / Ủy viên Ban Chấp hành Trung ương Đảng / Ủy viên dự khuyết Trung ương Đảng / Ủy viên Ban Chấp hành Trung ương / Uỷ viên Trung ương / Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng / UVTW Đảng / Ủy viên T.Ư Đảng / Ủy viên TƯ Đảng / Ủy viên BCH Trung ương Đảng / Ủy viên Thường vụ Quốc hội / Ủy viên Ủy ban Thường vụ Quốc hội | full vn
Ủy viên / Uỷ viên / Ủy viên thường trực / Ủy viên thường vụ / Ủy viên Ban Thường vụ / Uỷ viên Ban Chấp hành / Ủy viên chuyên trách / Ủy viên hội đồng / Ủy viên Quốc vụ | org
Ủy viên Quốc vụ viện / Ủy viên Quốc vụ / Uỷ viên Quốc vụ viện / Ủy viên Hội đồng Nhà nước | full
Bí thư Trung ương Đảng / Bí thư Trung ương | full vn
Thường vụ Tỉnh ủy / Thường vụ Thành ủy / Thường vụ Khu ủy / Thường vụ Huyện ủy / Thường vụ Quận ủy / Thường vụ Đảng ủy / Bí thư Khu ủy / Phó Bí thư Khu ủy | full
Bí thư / Bí thư Tỉnh ủy / Bí thư Thành ủy / Bí thư Huyện ủy / Bí thư Quận ủy / Bí thư Thị ủy / Bí thư Đảng ủy / Bí thư Ban Cán sự Đảng / Bí thư Đảng đoàn / Bí thư Đảng bộ / Bí thư chi bộ / Bí thư thứ nhất / Bí thư Thường trực / Bí thư Quân ủy Trung ương / Bí thư Tỉnh đoàn / Bí thư Thành đoàn / Bí thư Trung ương Đoàn / Bí thư Đoàn / Tỉnh ủy viên / Thành ủy viên / Bí thư Đảng uỷ | full
Phó Bí thư Thường trực | full vn
Đại biểu Quốc hội / ĐBQH / Đại biểu HĐND / Đại biểu Hội đồng nhân dân | org
Đại biểu / Nữ đại biểu | org member
Đại biểu Quốc hội / ĐBQH / Đại biểu HĐND | full vn
Trưởng ban / Trưởng Ban | org
Trưởng Ban Tổ chức Trung ương / Trưởng Ban Đối ngoại Trung ương / Trưởng Ban Tuyên giáo Trung ương / Trưởng Ban Dân vận Trung ương / Trưởng Ban Kinh tế Trung ương / Trưởng Ban Nội chính Trung ương / Trưởng Ban Dân nguyện / Trưởng Ban Công tác đại biểu | full vn
Chủ nhiệm Ủy ban / Chủ nhiệm Văn phòng Chính phủ / Chủ nhiệm Văn phòng Quốc hội / Chủ nhiệm Văn phòng Chủ tịch nước / Chủ nhiệm Văn phòng / Chủ nhiệm Tổng cục / Chủ nhiệm | org
Chánh Văn phòng / Chánh văn phòng | full
Tổng Thư ký Quốc hội | full
Tổng Thư ký / Tổng thư ký / TTK | org
Tổng Kiểm toán Nhà nước / Tổng Kiểm toán | full vn
Tổng Thanh tra Chính phủ / Tổng Thanh tra | full
Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam / Chủ tịch Mặt trận Tổ quốc | full vn
Chủ tịch UBND / Chủ tịch HĐND / Chủ tịch Ủy ban nhân dân / Chủ tịch Hội đồng nhân dân / Chủ tịch UB / Chủ tịch UBMTTQ / Chủ tịch ủy ban / Chủ tịch Hội đồng Dân tộc / Chủ tịch Hội đồng tỉnh | full vn
Chủ tịch / Chủ tịch thường trực / Chủ tịch luân phiên | org
Chủ tịch xã / Chủ tịch huyện / Chủ tịch tỉnh / Chủ tịch phường / Chủ tịch quận / Chủ tịch thành phố / Chủ tịch TP / Chủ tịch thị trấn / Chủ tịch thị xã | full vn
Chủ tịch Đảng / Chủ tịch đảng | full
Trưởng Ban Chỉ đạo / Phó Trưởng Ban Chỉ đạo / Phó trưởng Ban Chỉ đạo / Trưởng ban chỉ đạo / Chủ tịch Hội đồng thi | full vn
Trưởng đoàn đại biểu Quốc hội / Trưởng đoàn ĐBQH | full vn
Trưởng đoàn | org
Thống đốc / Thống đốc Ngân hàng Nhà nước | full
Chủ tịch Hạ viện / Chủ tịch Thượng viện / Chủ tịch Nghị viện / Chủ tịch Nhân đại / Chủ tịch Ủy ban Quân sự Trung ương / Ủy viên trưởng Nhân đại / Ủy viên trưởng / Chủ tịch Chính hiệp / Ủy viên trưởng Ủy ban Thường vụ Quốc hội / Chủ tịch Hội đồng châu Âu / Chủ tịch Ủy ban châu Âu / Chủ tịch Duma Quốc gia / Chủ tịch Hội đồng Liên bang | full
# Ministries
Bộ trưởng / Bộ trưởng - Chủ nhiệm / Quốc vụ khanh / Bộ trưởng Thứ nhất | full
Thứ trưởng / Thứ trưởng thường trực / Thứ trưởng thứ nhất / Quốc vụ khanh / Thứ trưởng Thường trực | full
Ngoại trưởng / Thứ trưởng Ngoại giao / Bộ trưởng Ngoại giao | full
Bộ trưởng Bộ / Thứ trưởng Bộ | full
Tổng cục trưởng / Cục trưởng / Vụ trưởng / Chi cục trưởng / Cục Trưởng / Cục phó / Chi cục phó | full
Vụ phó | org
Quyền Cục trưởng | full
Trợ lý Bộ trưởng / Trợ lý Ngoại trưởng / Trợ lý Tổng thống / Trợ lý Chủ tịch nước / Trợ lý Thủ tướng / Trợ lý Bộ trưởng Ngoại giao / Trợ lý Tổng Bí thư / Trợ lý ngoại trưởng / Trợ lý Bộ trưởng Quốc phòng / trợ lý bộ trưởng / Thư ký Bộ trưởng | full
Trợ lý / Trợ lý đặc biệt / Thư ký | weak org
Chánh Thanh tra / Chánh thanh tra / Phó Chánh Thanh tra | org
Giám đốc Sở / Giám đốc Công an / Phó Giám đốc Sở / Giám đốc Kho bạc / Giám đốc công an | full vn
Giám đốc / Tổng Giám đốc / Quyền giám đốc / Giám đốc điều hành / Giám đốc phụ trách | org
Trưởng phòng / Đội trưởng / Trưởng Công an / Trưởng công an / Trưởng ban / Trưởng cơ quan / Trưởng trạm / Đội phó / Trạm trưởng / Hạt trưởng / Trưởng Phòng / Trưởng đồn / Đồn trưởng / Chính trị viên / Trưởng bộ phận / Trưởng văn phòng / Trưởng đại diện / Trưởng thôn / Xã đội trưởng / Chỉ huy trưởng | org
Trưởng Công an / Trưởng công an / Trưởng đồn công an / Công an viên / Phó Công an / Phó công an / Trưởng CA | full vn
Thủ trưởng Cơ quan / Thủ trưởng / Thủ trưởng Cơ quan Cảnh sát điều tra | org
Viện trưởng Viện Kiểm sát / Viện trưởng VKSND / Viện trưởng VKSNDTC / Viện trưởng VKSND Tối cao / Viện trưởng Viện KSND / Phó Viện trưởng VKSND / Viện trưởng Viện kiểm sát nhân dân / Kiểm sát viên / Kiểm sát viên cao cấp | full
Viện trưởng | org
Chánh án / Chánh án TAND / Chánh án Tòa án nhân dân / Thẩm phán / Chánh tòa / Chánh án tối cao / Chủ tọa phiên tòa / Hội thẩm nhân dân | full
Điều tra viên / Thanh tra viên / Chấp hành viên | full
Công tố viên / Tổng công tố / Trưởng công tố / Công tố viên trưởng / Tổng chưởng lý / Công tố viên đặc biệt / Chưởng lý / Biện lý / Tổng Biện lý / biện lý quận | full
# Army, police
Tổng Tham mưu trưởng / Tổng tham mưu trưởng / Tham mưu trưởng / Tổng Tư lệnh / Tư lệnh / Chính ủy / Chính uỷ / Chủ nhiệm Tổng cục Chính trị / Phó Tổng Tham mưu trưởng / Chỉ huy trưởng / Tham mưu phó / Tư lệnh trưởng / Tổng tư lệnh / Tổng chỉ huy / Thuyền trưởng tàu / Lữ đoàn trưởng / Sư đoàn trưởng / Trung đoàn trưởng / Tiểu đoàn trưởng / Chủ tịch Hội đồng Tham mưu trưởng Liên quân / Tổng tham mưu phó / Phó Tổng tham mưu trưởng / Hải đội trưởng / Hạm trưởng / Hạm trưởng tàu / Hạm phó | full
Cảnh sát trưởng / Cảnh sát trưởng quận / Tổng giám đốc cảnh sát / Tư lệnh cảnh sát / Giám đốc cảnh sát / Tư lệnh Cảnh sát / Tổng thanh tra cảnh sát / Ủy viên cảnh sát / Cảnh sát khu vực / Thanh tra cảnh sát | full
Chỉ huy / Chỉ huy phó / Người chỉ huy / Trưởng ban chỉ huy / Lính cứu hỏa | weak org
# Other countries
Tổng thống / Thủ tướng tạm quyền / Tổng thống đắc cử / Tổng thống lâm thời / Phó Tổng thống / Phó Tổng thống đắc cử / TT | full
Lãnh đạo | weak org group
Thủ lĩnh / Nhà lãnh đạo / Lãnh tụ / Lãnh tụ tối cao / Lãnh đạo tối cao / Người đứng đầu / Nhà lãnh đạo tối cao / Đại giáo chủ / Lãnh đạo phe đối lập / Nguyên thủ / Đệ nhất phó thủ tướng | weak org
Lãnh tụ tối cao / Lãnh đạo tối cao / Nhà lãnh đạo tối cao / Nhà lãnh đạo | full
Thủ hiến / Thống đốc bang / Toàn quyền / Đặc khu trưởng / Trưởng Đặc khu / Thị trưởng / Tỉnh trưởng / Tỉnh phó / Quận trưởng / Thị trấn trưởng / Huyện trưởng / Thống sứ / Đô trưởng / Trưởng đặc khu hành chính | full
Quốc vương / Nhà vua / Nữ hoàng / Thái tử / Hoàng thái tử / Nhật hoàng / Vua / Quốc trưởng / Thái thượng hoàng / Tiểu vương / Đại Công tước / Giáo hoàng / Hoàng đế / Nữ vương / Công tước xứ | full
Hoàng tử / Công chúa / Hoàng hậu / Công tước / Hoàng thân | weak org
Ngoại trưởng / Thứ trưởng Ngoại giao / Quốc vụ khanh / Bộ trưởng Tài chính | full
Cố vấn Nhà nước / Cố vấn An ninh Quốc gia / Phó cố vấn an ninh quốc gia / Cố vấn cấp cao / Cố vấn tối cao / Cố vấn đặc biệt / Cố vấn Nhà Trắng / Cố vấn an ninh / Cố vấn thương mại Nhà Trắng / Trưởng cố vấn / cố vấn tổng thống | full
Cố vấn / Chiến lược gia trưởng | weak org
Thư ký báo chí / Thư ký Hội đồng An ninh / Thư ký Hội đồng An ninh Liên bang / Bí thư báo chí / Thư ký Báo chí Nhà Trắng / Chánh văn phòng Nhà Trắng / Chánh Văn phòng Nội các / Quốc vụ viện | full
Nghị sĩ / Thượng nghị sĩ / Hạ nghị sĩ / Dân biểu / Nữ nghị sĩ / Nghị sỹ / Thượng nghị sỹ / Hạ nghị sỹ / Nghị viên / TNS / Lãnh đạo phe đa số / Lãnh đạo phe thiểu số / Lãnh đạo đa số / Lãnh đạo thiểu số / ủy viên hội đồng thành phố | full
Đại sứ / Đại biện / Đại biện lâm thời / Tổng lãnh sự / Lãnh sự / Lãnh sự danh dự / Tham tán / Tham tán Công sứ / Tùy viên / Tùy viên quân sự / Tùy viên quốc phòng / Phó Đại sứ / Đặc phái viên / Đặc sứ / Phái viên / Phái viên đặc biệt / Trưởng Phái đoàn / Đại diện Thường trực / Trưởng SOM / Đại diện đặc biệt / Đại diện thương mại / Công sứ / Đại diện cấp cao / Điều phối viên thường trú / Đại sứ đặc mệnh toàn quyền / Bí thư thứ nhất Đại sứ quán / Trưởng Đại diện Thương mại / đại diện chính thức | full
Đại sứ thiện chí / Đại sứ thương hiệu / Đại sứ du lịch / Đại sứ hình ảnh / đại sứ văn hóa đọc / đại sứ chương trình | none
Cao ủy / Cao uỷ / Cao ủy Liên Hợp Quốc / Ủy viên châu Âu / Cao ủy Nhân quyền | full
Người phát ngôn / Phát ngôn viên / Nữ phát ngôn viên / Phát ngôn / Phó phát ngôn viên | org
Người phát ngôn Bộ Ngoại giao / Phát ngôn viên Bộ Ngoại giao | full
Giám đốc CIA / Giám đốc FBI / Giám đốc Tình báo Quốc gia / Giám đốc Cục Điều tra Liên bang / Giám đốc Cơ quan Tình báo Trung ương / Giám đốc NSA / Trùm tình báo / Giám đốc tình báo | full
Tổng giám đốc WHO / Tổng Giám đốc IAEA / Tổng Giám đốc IMF / Tổng giám đốc UNESCO / Chủ tịch ECB / Tổng Giám đốc WTO / Chủ tịch FED / Chủ tịch Fed / Chủ tịch WB | full
Đồng Chủ tịch / Chủ tịch Phân ban | org
Chủ tịch Hội nghị / Chủ tịch AIPA | weak org
Ứng cử viên Tổng thống / Ứng viên Tổng thống | none
đại diện / Quan chức / Quan chức cấp cao / Thành viên / Thành viên Hội đồng | weak org group
Trưởng đoàn đàm phán / Trưởng nhóm | weak org
Tướng / Cựu tướng / Viên tướng / Sĩ quan | weak
người đồng cấp / đồng cấp / người đồng nhiệm / counterpart | weak peer
tổng biên tập / hiệu trưởng / hiệu phó / trưởng khoa / phó khoa / viện sĩ / chủ nhiệm khoa / chủ nhiệm bộ môn / trưởng bộ môn / huấn luyện viên trưởng / đội trưởng đội bóng / thủ quân / kế toán trưởng / bếp trưởng / tổ trưởng tổ dân phố / tư lệnh ngành / trưởng nhóm | none
# English
President / Vice President / Prime Minister / Deputy Prime Minister / Foreign Minister / Deputy Foreign Minister / Defence Minister / Defense Minister / Minister / Deputy Minister / Vice Minister / Minister of Public Security / Minister of Foreign Affairs / Minister of National Defence / Secretary of State / Secretary of Defense / Secretary of Defence / Deputy Secretary of State / Assistant Secretary of State / Under Secretary of State / Attorney General / General Secretary / Party General Secretary / State President / National Assembly Chairman / National Assembly Chairwoman / Chairman of the National Assembly / Ambassador / Consul General / Governor / Senator / Congressman / Congresswoman / King / Queen / Crown Prince / Sultan / Emperor / Chancellor / Premier / Vice Premier / Police Chief / Chief of Staff / Chief of the General Staff / Home Affairs Minister / Interior Minister / Finance Minister / Trade Minister / Chief Justice / Prosecutor General / Permanent Deputy Prime Minister / Home Secretary / Foreign Secretary / Defence Secretary / Treasury Secretary / National Security Adviser / National Security Advisor / Lord Mayor / Mayor / Public Security Minister / Justice Minister / Security Minister / Deputy Director General of Police / Chargé d'Affaires / Consul / Special Envoy / Deputy Police Chief / Inspector General / State Councilor / State Councillor / First Deputy Prime Minister / First Secretary / Politburo member / Politburo Member / Party Secretary / Permanent Secretary / Permanent Representative / Lawmaker / Prosecutor / Judge | full
Secretary-General / Secretary General / Director / Director General / Deputy Director / Chairman / Chairwoman / Spokesperson / Spokesman / Spokeswoman / Head / Deputy Head / Secretary / Commander / Commissioner / Deputy Commissioner / Adviser / Advisor / Chief / Deputy Chief / Deputy Chairman / Deputy Secretary / Vice Chairman / Vice Chairwoman / High Representative / Deputy Spokesperson / Deputy Spokesman | org
`;

/** Words that begin like an office and are a building, a body or a custom. */
export const NOT_OFFICES = `
Ban Thường vụ Tỉnh ủy / Ban Thường vụ Thành ủy / Ban Thường vụ Huyện ủy / Ban Thường vụ Khu ủy / Ban Thường vụ Quận ủy / Đại sứ quán / Tổng lãnh sự quán / Lãnh sự quán / Công sứ quán / Phủ Chủ tịch / Phủ Thủ tướng / Phủ Tổng thống / Lăng Chủ tịch / bầu cử tổng thống / Tổng thống chế / Thủ tướng phủ / King Kong / Vua đầu bếp / vua phá lưới / nữ hoàng sắc đẹp / nữ hoàng nội y / Mayor of / Queen Bee / Burger King / tướng mạo / tướng số / bộ trưởng các nước / quan chức các nước
`;

/** Words in front of an office that belong to its title. 'former' marks an office no longer held, 'new' says how long; neither is part of the title. */
export const OFFICE_PREFIXES = `
Phó / Quyền / Đệ nhất / Đồng / Deputy / Vice / Acting / Tổng | part
tân / đương kim | new
nguyên / cựu / cố / former / ex / nguyên là | former
cố nguyên / nguyên quyền / then | former
`;

/** Military and police ranks, Vietnamese then English. */
export const RANKS = `
Đại tướng / Thượng tướng / Trung tướng / Thiếu tướng / Chuẩn tướng / Thống chế / Đô đốc / Phó Đô đốc / Chuẩn Đô đốc / Thủy sư đô đốc / Đề đốc / Nguyên soái / Thống tướng / Tướng / Tướng quân
Đại tá / Thượng tá / Trung tá / Thiếu tá / Đại úy / Thượng úy / Trung úy / Thiếu úy / Đại uý / Thượng uý / Thượng sĩ / Trung sĩ / Hạ sĩ / Thượng sỹ / Trung sỹ / Hạ sỹ / Binh nhất / Binh nhì / Chuẩn úy / Hải quân đại tá
Lieutenant General / Major General / Senior Lieutenant General / Colonel General / Brigadier General / Vice Admiral / Rear Admiral / Senior Colonel / Lieutenant Colonel / Field Marshal / Sen. Lt. Gen. / Lt. Gen. / Maj. Gen. / Gen. / Col. / Sr. Lt. Gen.
`;

/** Words before a name that say nothing of an office. */
export const HONORIFICS = `
ông / bà / đồng chí / đ/c / đ.c / ngài / Mr / Mrs / Ms / Mr. / Mrs. / Ms. / Mme / anh / chị / cô / chú / bác / em / cụ / thầy / quý ông / quý bà / ông cụ / đc / các ông / các bà / các đồng chí / hai ông / nhà ông / gia đình ông / gia đình bà | plain
Sir / Samdech / Samdech Techo / Samdech Akka Moha Sena Padei Techo / Pehin / Dato / Datuk / Dato' / Tan Sri / Haji | noble
giáo sư / phó giáo sư / GS / PGS / TS / ThS / BS / tiến sĩ / thạc sĩ / bác sĩ / luật sư / kỹ sư / GS.TS / PGS.TS / PGS TS / GS TS / Giáo sư Tiến sĩ / tiến sỹ / bác sỹ / TSKH / GS.TSKH / TS.BS / BS.CKII / nhà giáo / nhà giáo nhân dân / nhà giáo ưu tú / Viện sĩ / LS / KTS / kiến trúc sư / dược sĩ / cử nhân / Dr / Professor / Ths / học giả / chuyên gia / nhà nghiên cứu / nhà báo / nhà văn / nhà thơ / nhà sử học | learned
bầu / nghi phạm / nghi can / bị cáo / bị can / đối tượng / hung thủ / thủ phạm / tên / kẻ / bị đơn / nguyên đơn / tử tù / phạm nhân / bị hại / nạn nhân / nhân chứng / phạm nhân / trùm / trùm ma túy / cầu thủ / tiền đạo / tiền vệ / hậu vệ / thủ môn / trung vệ / HLV / huấn luyện viên / vận động viên / VĐV / tay vợt / võ sĩ / kỳ thủ / ca sĩ / nhạc sĩ / diễn viên / đạo diễn / hoa hậu / á hậu / người mẫu / nghệ sĩ / NSND / NSƯT / MC / họa sĩ / hoạ sĩ / ca sỹ / phóng viên / PV / nhà báo / nhiếp ảnh gia / biên tập viên / tác giả / doanh nhân / tỷ phú / tài xế / lái xe / sinh viên / học sinh / em bé / bé / cháu / con trai / con gái / vợ / chồng / mẹ / cha / bố / phu nhân / trọng tài / siêu mẫu / rapper / danh hài / nữ sinh / nam sinh / danh thủ / cựu danh thủ / người dân / bệnh nhân / hành khách / thầy giáo / cô giáo / linh mục / hòa thượng / thượng tọa / đại đức / giám mục / hồng y / liệt sĩ / anh hùng / mẹ Việt Nam anh hùng / dịch giả / đệ nhất phu nhân / ái nữ / quý tử | other
`;
