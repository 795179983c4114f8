/**
 * Organs of one state alone, and states, provinces and regions of one country: a title with them serves it.
 * `names / other names | ISO code`, `place` where it counts with capitals only. Sources: the constitutions and the press; ISO 3166-2 for the states and provinces.
 */
export const ORGAN_COUNTRIES = `
Tỉnh ủy / Thành ủy / Huyện ủy / Quận ủy / Thị ủy / Đảng ủy xã / Đảng ủy phường / Đảng đoàn / Ban Cán sự đảng / UBND / HĐND / Ủy ban nhân dân / Hội đồng nhân dân / UBMTTQ / MTTQ / Mặt trận Tổ quốc / VKSND / VKSNDTC / TAND / TANDTC / Đoàn ĐBQH / ĐBQH / Trung ương Đảng / Ban Bí thư / BCH Trung ương / Tỉnh đoàn / Thành đoàn / Trung ương Đoàn / Ban Tổ chức Trung ương / Ban Kinh tế Trung ương / Ban Nội chính Trung ương / Ban Dân vận Trung ương / Ban Tuyên giáo Trung ương / Công an tỉnh / Công an TP / Công an thành phố / Công an huyện / Công an quận / Công an xã / Công an phường / Bộ đội Biên phòng / Bộ GD&ĐT / Bộ GD-ĐT / Bộ TN&MT / Bộ GTVT / Bộ LĐ-TB&XH / Bộ VH-TT&DL / Bộ KH&ĐT / Bộ NN&PTNT / Bộ TT&TT | VN
Hà Nội / Hải Phòng / Đà Nẵng / Cần Thơ / TP HCM / TP.HCM / TPHCM / TP. HCM / Hồ Chí Minh / An Giang / Bà Rịa / Vũng Tàu / Bắc Giang / Bắc Kạn / Bạc Liêu / Bắc Ninh / Bến Tre / Bình Định / Bình Dương / Bình Phước / Bình Thuận / Cà Mau / Cao Bằng / Đắk Lắk / Đăk Lăk / Đắc Lắc / Đắk Nông / Đăk Nông / Đắc Nông / Điện Biên / Đồng Nai / Đồng Tháp / Gia Lai / Hà Giang / Hà Tĩnh / Hải Dương / Hậu Giang / Hòa Bình / Hưng Yên / Khánh Hòa / Kiên Giang / Kon Tum / Lai Châu / Lâm Đồng / Lạng Sơn / Lào Cai / Long An / Nam Định / Nghệ An / Ninh Bình / Ninh Thuận / Phú Thọ / Phú Yên / Quảng Bình / Quảng Nam / Quảng Ngãi / Quảng Ninh / Quảng Trị / Sóc Trăng / Sơn La / Tây Ninh / Thái Bình / Thái Nguyên / Thanh Hóa / Thừa Thiên / Tiền Giang / Trà Vinh / Tuyên Quang / Vĩnh Long / Vĩnh Phúc / Yên Bái | VN place
Thái Bình Dương / tỉnh Hà Nam | none place
FBI / CIA / NSA / Cục Điều tra Liên bang / Cơ quan Tình báo Trung ương / NASA / FED / Fed / Cục Dự trữ Liên bang / White House / Lầu Năm Góc / Nhà Trắng / Pentagon / State Department / CENTCOM / INDOPACOM / đảng Cộng hòa / đảng Dân chủ Mỹ / Đồi Capitol | US
California / Texas / Florida / Ohio / Michigan / Virginia / Arizona / Alaska / Hawaii / Illinois / Indiana / Iowa / Kansas / Kentucky / Louisiana / Maine / Maryland / Massachusetts / Minnesota / Mississippi / Missouri / Montana / Nebraska / Nevada / New Hampshire / New Jersey / New Mexico / North Carolina / South Carolina / Bắc Carolina / Nam Carolina / North Dakota / South Dakota / Oklahoma / Oregon / Pennsylvania / Rhode Island / Tennessee / Utah / Vermont / West Virginia / Wisconsin / Wyoming / Alabama / Arkansas / Colorado / Connecticut / Delaware / Idaho / New York / Los Angeles / Chicago / San Francisco / Houston / Boston / Seattle / Miami / Dallas / Philadelphia / Detroit / Atlanta / New Orleans / Las Vegas / San Diego / Minneapolis | US place
Điện Kremlin / Kremlin / Duma Quốc gia / Duma / FSB | RU
Chechnya / Crimea / Saint Petersburg / St Petersburg / Vladivostok / Tatarstan | RU place
Quốc vụ viện / Nhân đại / Chính hiệp / Trung Nam Hải | CN
Thượng Hải / Quảng Châu / Thâm Quyến / Vũ Hán / Trùng Khánh / Thiên Tân / Nam Kinh / Hàng Châu / Hồ Bắc / Hồ Nam / Quảng Đông / Quảng Tây / Vân Nam / Tứ Xuyên / Phúc Kiến / Chiết Giang / Giang Tô / Hắc Long Giang / Cát Lâm / Liêu Ninh / Thiểm Tây / Cam Túc / Tân Cương / Tây Tạng / Nội Mông / Quý Châu / Giang Tây / An Huy / Thanh Hải / Ninh Hạ / Bắc Kinh / Sơn Đông | CN place
Osaka / Kyoto / Hiroshima / Nagasaki / Fukushima / Okinawa / Hokkaido / Tokyo / Gunma / Kanagawa / Fukuoka / Saitama / Chiba / Aichi | JP place
Nhà Xanh | KR
Busan / Daegu / Incheon / Jeju / Seoul / Gyeonggi | KR place
Bavaria / Munich / Hamburg / Frankfurt / Sachsen / Hessen / Bundestag / Rheinland / Bundesrat | DE place
Điện Elysee / Điện Élysée / Quốc hội Pháp / Marseille / Lyon | FR
Scotland / Manchester / Birmingham / Liverpool / Hạ viện Anh / Downing / Wales | GB place
Quebec / Ontario / British Columbia / Alberta | CA place
Sydney / Melbourne / Brisbane / Queensland / New South Wales / Canberra / Tasmania | AU place
Catalonia / Barcelona / Andalusia | ES place
Milan / Sicily / Lombardy / Verona / Napoli / Venice | IT place
Istanbul / Ankara | TR place
Mumbai / Kerala / Punjab / Gujarat / Uttar Pradesh / Maharashtra / Tamil Nadu / Tây Bengal / New Delhi / Delhi | IN place
Karachi / Sindh / Balochistan | PK place
Mindanao / Davao / Điện Malacanang / Malacanang / Malacañang / Palawan / Cebu | PH
Bali / Jakarta / Papua / Aceh / Java | ID place
Sabah / Sarawak / Johor / Selangor / Penang | MY place
Rakhine / Yangon | MM place
Knesset / Shin Bet / Mossad | IL
Hong Kong / Hồng Kông / Hongkong | HK place
Ma Cao / Macau | MO place
Đài Bắc / Cao Hùng | TW place
Donetsk / Lugansk / Luhansk / Kharkov / Kharkiv / Odessa / Kiev / Kyiv / Lviv / Mariupol | UA place
`;
