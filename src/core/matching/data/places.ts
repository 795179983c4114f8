/** Vietnamese provinces and larger cities: beside one of them a name that a place bears too is the place. */
export const PLACES = `Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ|Huế|Thừa Thiên Huế|Hồ Chí Minh|Sài Gòn|An Giang|Bà Rịa|Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|
  Bình Dương|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Tĩnh|Hải Dương|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|
  Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|
  Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|Nha Trang|Đà Lạt|Quy Nhơn|Biên Hòa|Thủ Đức|Phú Quốc|
  Hạ Long|Vinh|Buôn Ma Thuột|Pleiku|Hanoi|Da Nang|Hai Phong|Can Tho|Saigon|Nha Trang|Hue`;

/** Directly in front of a place: where something is or goes. */
export const PLACE_PREPOSITIONS =
  'tại|ở|đến|tới|từ|về|vào|ra|sang|qua|khắp|ngoài|quanh|in|at|to|from|near|around|into';
