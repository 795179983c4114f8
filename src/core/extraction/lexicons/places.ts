/**
 * Places that stand inside office titles: provinces and cities of Việt Nam (before and after the mergers of 2008 and
 * 2025), well-known districts, states, regions and cities abroad. Source: the administrative lists of the General
 * Statistics Office; an atlas for the rest.
 */
export const PLACES = `
Hà Nội / Hải Phòng / Đà Nẵng / Cần Thơ / Huế / TP HCM / TP.HCM / TPHCM / TP Hồ Chí Minh / TP. Hồ Chí Minh / Thành phố Hồ Chí Minh / HCM / Sài Gòn / TP. HCM / Tp HCM
An Giang / Bà Rịa - Vũng Tàu / Bà Rịa-Vũng Tàu / Bà Rịa Vũng Tàu / Bà Rịa / Vũng Tàu / Bắc Giang / Bắc Kạn / Bắc Cạn / Bạc Liêu / Bắc Ninh / Bến Tre
Bình Định / Bình Dương / Bình Phước / Bình Thuận / Cà Mau / Cao Bằng / Đắk Lắk / Đăk Lăk / Đắc Lắc / Đắk Nông / Đăk Nông / Đắc Nông / Điện Biên / Đồng Nai / Đồng Tháp
Gia Lai / Hà Giang / Hà Nam / Hà Tĩnh / Hải Dương / Hậu Giang / Hòa Bình / Hưng Yên / Khánh Hòa / Kiên Giang / Kon Tum / Lai Châu / Lâm Đồng / Lạng Sơn / Lào Cai
Long An / Nam Định / Nghệ An / Ninh Bình / Ninh Thuận / Phú Thọ / Phú Yên / Quảng Bình / Quảng Nam / Quảng Ngãi / Quảng Ninh / Quảng Trị / Sóc Trăng / Sơn La
Tây Ninh / Thái Bình / Thái Nguyên / Thanh Hóa / Thừa Thiên Huế / Thừa Thiên - Huế / Thừa Thiên-Huế / Tiền Giang / Trà Vinh / Tuyên Quang / Vĩnh Long / Vĩnh Phúc / Yên Bái / Hà Tây / Hà Bắc
Biên Hòa / Nha Trang / Đà Lạt / Buôn Ma Thuột / Vinh / Quy Nhơn / Hạ Long / Cam Ranh / Phan Thiết / Pleiku / Mỹ Tho / Rạch Giá / Long Xuyên / Tam Kỳ / Hội An / Móng Cái / Phú Quốc / Thủ Đức / Đồng Hới / Cẩm Phả / Uông Bí / Sầm Sơn / Việt Trì / Tân An / Thủ Dầu Một / Tuy Hòa / Côn Đảo / Trường Sa / Hoàng Sa / Lý Sơn / Vân Đồn
Ba Đình / Hoàn Kiếm / Tây Hồ / Cầu Giấy / Đống Đa / Hai Bà Trưng / Hoàng Mai / Thanh Xuân / Long Biên / Nam Từ Liêm / Bắc Từ Liêm / Hà Đông / Sơn Tây / Ba Vì / Chương Mỹ / Đan Phượng / Đông Anh / Gia Lâm / Hoài Đức / Mê Linh / Mỹ Đức / Phú Xuyên / Phúc Thọ / Quốc Oai / Sóc Sơn / Thạch Thất / Thanh Oai / Thanh Trì / Thường Tín / Ứng Hòa
Bình Thạnh / Gò Vấp / Tân Bình / Tân Phú / Phú Nhuận / Bình Tân / Bình Chánh / Cần Giờ / Củ Chi / Hóc Môn / Nhà Bè / Sơn Trà / Hải Châu / Thanh Khê / Liên Chiểu / Ngũ Hành Sơn / Cẩm Lệ / Hòa Vang / Ninh Kiều / Hồng Bàng / Lê Chân / Ngô Quyền / Kiến An / Đồ Sơn
Bắc Bộ / Trung Bộ / Nam Bộ / Tây Nguyên / Tây Bắc / Đông Bắc / Tây Nam Bộ / Biển Đông
California / Texas / New York / Florida / Ohio / Michigan / Virginia / Washington D.C / Washington / Arizona / Alaska / Hawaii / Georgia / Illinois / Indiana / Iowa / Kansas / Kentucky / Louisiana / Maine / Maryland / Massachusetts / Minnesota / Mississippi / Missouri / Montana / Nebraska / Nevada / New Hampshire / New Jersey / New Mexico / North Carolina / South Carolina / North Dakota / South Dakota / Oklahoma / Oregon / Pennsylvania / Rhode Island / Tennessee / Utah / Vermont / West Virginia / Wisconsin / Wyoming / Alabama / Arkansas / Colorado / Connecticut / Delaware / Idaho
Los Angeles / Chicago / San Francisco / Houston / Boston / Seattle / Miami / Dallas / Philadelphia / Detroit / Atlanta / New Orleans / Las Vegas / San Diego / Minneapolis
Thượng Hải / Quảng Châu / Thâm Quyến / Vũ Hán / Trùng Khánh / Thiên Tân / Nam Kinh / Hàng Châu / Hồ Bắc / Hồ Nam / Quảng Đông / Quảng Tây / Vân Nam / Hải Nam / Tứ Xuyên / Phúc Kiến / Chiết Giang / Giang Tô / Sơn Đông / Hà Bắc / Hắc Long Giang / Cát Lâm / Liêu Ninh / Thiểm Tây / Sơn Tây / Cam Túc / Tân Cương / Tây Tạng / Nội Mông / Quý Châu / Giang Tây / An Huy / Thanh Hải / Ninh Hạ
Osaka / Kyoto / Hiroshima / Nagasaki / Fukushima / Okinawa / Hokkaido / Busan / Daegu / Incheon / Jeju / Chechnya / Crimea / Saint Petersburg / St Petersburg / Scotland / Catalonia / Bavaria / Quebec / Ontario / Victoria / Sydney / Melbourne / Brisbane / Queensland / New South Wales
Manchester / Liverpool / Birmingham / Munich / Hamburg / Frankfurt / Milan / Barcelona / Istanbul / Dubai / Mumbai / Karachi / Yangon / Naypyidaw / Davao / Bali / Geneva / Brussels / Vienna / Davos / New Delhi / Tokyo / Bắc Kinh / Seoul / Moscow / London / Paris / Berlin / Bangkok / Jakarta / Manila / Phnom Penh / Vientiane / Kabul / Luang Prabang
châu Á / châu Âu / châu Phi / châu Mỹ / châu Đại Dương / Đông Nam Á / Đông Bắc Á / Đông Á / Nam Á / Trung Á / Trung Đông / Tây Á / Bắc Phi / Bắc Mỹ / Nam Mỹ / Mỹ Latinh / Mỹ Latin / Thái Bình Dương / Ấn Độ Dương / Đại Tây Dương / châu Á - Thái Bình Dương / châu Á-Thái Bình Dương / Ấn Độ Dương - Thái Bình Dương / Bắc Cực / Bắc Âu / Đông Âu / Tây Âu / phương Tây / Baltic / Balkan / Mekong / Mê Kông / Mê Công / Biển Hoa Đông / Hoa Đông / bán đảo Triều Tiên / Caribe
`;
