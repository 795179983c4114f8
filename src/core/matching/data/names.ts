/**
 * Syllables and words of personal names, for telling a name inside a longer name (Nguyễn Tô Lâm, Tô Lâm Hà) from a name
 * beside other words. Vietnamese lists after the usual name statistics of the country; the foreign list holds the given
 * names that news texts bring most. Separated by white space.
 */

/** Vietnamese family names. */
export const SURNAMES = `Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý An Âu Ân Bạch Bành Bế Biện Ca Cao Cát Chế Chu Chung Chử
  Cù Cung Doãn Diệp Đàm Đan Đào Đậu Đinh Đoàn Đồng Đới Đường Giang Giáp Hà Hàn Hàng Hầu Hình Hoa Hứa Khâu Khổng Khuất Khúc Kiên Kiều Kim La Lã Lạc Lại Lâm Lộ Lò
  Lô Lỗ Lục Lư Lữ Lường Lương Lưu Ma Mã Mạc Mai Mạch Mẫn Mông Nghiêm Nhâm Nhan Nhữ Ninh Nông Ông Phí Phó Phùng Phương Quách Quan Quang Quản Sầm Sơn Sử Tạ Tăng
  Tào Tất Thạch Thái Thẩm Thang Thành Thân Thi Thích Tiêu Tiết Tiền Tô Tôn Tống Triệu Trình Trịnh Trương Từ Tưởng Ty Ứng Văn Vạn Vi Viên Vòng Vưu Vương Xa Xuân`;

/** Family names that many people bear: a full name of such parts alone is no proof. */
export const COMMON_SURNAMES = `Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Đinh Đoàn Mai Trịnh Hà`;

/** Middle and given names. */
export const GIVEN = `An Anh Ánh Ân Bá Bách Bạch Bản Bảo Băng Bằng Bắc Bích Biên Bình Bội Bửu Cảnh Cao Cát Cẩm Cầm Châu Chi Chí Chiến Chiểu Chính Chinh Chung
  Chuyên Chương Công Cúc Cường Cương Danh Dân Diễm Diễn Diên Diện Diệp Diệu Dinh Doan Doanh Du Duẩn Dung Dũng Duy Duyên Duyệt Dương Đa Đại Đan Đàn Đạo Đạt Đăng Đắc
  Điền Điệp Định Đình Đoan Đô Đông Đồng Độ Đồng Đức Gia Giang Giao Giáp Hà Hạ Hải Hán Hanh Hạnh Hào Hảo Hằng Hân Hậu Hiên Hiến Hiền Hiển Hiện Hiệp Hiếu Hiệu Hinh Hoa Hòa
  Hóa Hoài Hoan Hoàn Hoàng Hoành Hồng Huấn Huân Huệ Hùng Huy Huyền Hưng Hương Hường Hướng Hữu Hỷ Kha Khả Khải Khang Khánh Khiêm Khoa Khoan Khôi Khởi Khuê Khương Kiên Kiệt
  Kiều Kim Kỳ Ký Lam Lan Lãm Lạc Lâm Lân Lập Lệ Lễ Lịch Liêm Liên Liễu Linh Loan Long Lộc Lợi Luân Luận Lũy Lương Lượng Lưu Ly Lý Mai Mạnh Mẫn Mậu Mến Minh Mộng Mùi My Mỹ
  Na Nam Nga Ngà Ngạn Ngân Nghi Nghĩa Nghị Nghiêm Ngọ Ngoạn Ngọc Nguyên Nguyệt Nhã Nhan Nhàn Nhạn Nhân Nhẫn Nhất Nhật Nhi Nhiên Nhu Nhung Như Nhượng Ninh Nông Oanh Phác Phái Phán
  Phát Phấn Phi Phong Phòng Phú Phúc Phụng Phước Phương Phường Phượng Quân Quang Quảng Quế Quốc Quy Quý Quyên Quyền Quyết Quỳnh Sang Sáng Sâm Sen Sinh Song Sơn Sương Sử Sỹ Tài Tam
  Tâm Tân Tấn Tất Thạch Thái Thám Thanh Thành Thảo Thạnh Thắm Thăng Thắng Thân Thận Thế Thi Thị Thiêm Thiên Thiện Thiệu Thịnh Tho Thọ Thoa Thoại Thoan Thơ Thới Thu Thuần Thuận
  Thục Thùy Thúy Thủy Thụy Thuyên Thuyết Thư Thực Thương Thường Thưởng Thy Thức Tiên Tiến Tín Tính Tình Tịnh Toại Toàn Toản Toán Tố Trà Trang Trạch Trâm Trân Trang Trí Triết Triều Triển Trinh Trình
  Trọng Trúc Trung Trụ Trực Trường Trưởng Tú Tuân Tuấn Tuệ Tùng Tuyên Tuyến Tuyền Tuyết Tư Tường Tưởng Tỵ Uy Uyên Ứng Văn Vân Vi Vĩ Vị Viên Viễn Việt Vinh Vĩnh Vịnh Võ Vọng Vũ Vui
  Vương Vượng Vỹ Vy Xuân Xuyên Xuyến Ý Yên Yến`;

/** Middle and given names so usual that with a common family name they tell nobody apart. */
export const COMMON_GIVEN = `Quốc Văn Thị Hùng Dũng Minh Đức Hữu Thanh Ngọc Xuân Quang Đình Công Anh Tuấn Hưng Cường Hải Long Nam Sơn Thành Trung Tùng Việt Bình Hà Hạnh
  Hằng Hiền Hiếu Hoa Hòa Hồng Hoàng Huy Hương Khánh Kiên Lan Linh Loan Mai Mạnh Nga Nghĩa Nhung Phong Phú Phúc Phương Quân Quý Quyết Tâm Tân Thái Thắng Thảo Thịnh Thu Thủy Thúy Tiến
  Toàn Trang Trọng Tú Tuyết Vân Vinh Vũ Yến Bảo Duy Gia Khắc Chí Thế Trường Đăng Tấn Viết Huy Khoa Lâm Nhật Sỹ Hùng`;

/** Given names of other languages, as a word in front of a foreign family name. */
export const FOREIGN_GIVEN = `Maria Lyudmila Ludmilla Ljudmila Katerina Ekaterina Mariya Igor Oleg Ivan Dmitry Dmitri Dmitrij Dimitri Andrei Andrey Andrej Sergei Sergey Sergej Alexei Aleksei Alexey
  Alexander Aleksandr Mikhail Michail Viktor Victor Yuri Yury Juri Boris Pavel Pyotr Peter Roman Anatoly Konstantin Natalia Olga Tatiana Irina Anna Elena Svetlana Yulia Julia Alina
  Vladislav Nikita Maxim Maksim Anton Artem Vadim Valery Vitaly Gennady Grigory Ilya Kirill Leonid Stanislav Timur Yevgeny Evgeny Eugene Spiridon
  John James Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew Anthony Mark Marc Marcus Steven Stephen Paul Andrew Joshua Kevin Brian George Edward Ronald Timothy
  Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Larry Justin Scott Brandon Frank Benjamin Gregory Samuel Raymond Patrick Jack Dennis Jerry Tyler Aaron Henry Adam Nathan Douglas
  Chris Christopher Christian Christoph Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Betty Margaret Sandra Ashley Emily Donna Michelle Carol Amanda
  Donald Joe Barack Hillary Emmanuel Angela Olaf Boris Keir Rishi Justin Mike Mick Bob Bill Jim Tom Tim Dan Ben Sam Max Leo Otto Hans Karl Klaus Jürgen Stefan Thomas Wolfgang
  Ali Ahmed Mohammed Muhammad Mohamed Mohd Abdul Abdullah Hassan Hussein Ibrahim Omar Yusuf Tharman Tarman Selvam Ravi Kumar Raj Suresh Ramesh Siva Muthu Vivian Murali Anand Vijay
  Jefri Mohamed Mateen Muhtadee Azim Malik Sufri`;
