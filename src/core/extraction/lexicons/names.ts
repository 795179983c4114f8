/**
 * Surnames of Vietnamese names and of Chinese, Korean and other names in Vietnamese spelling.
 * Source: the common surname lists of Việt Nam (Kinh and minority peoples) and the Hundred Family Surnames in
 * Sino-Vietnamese reading.
 */
export const SURNAMES = `
Nguyễn / Trần / Lê / Phạm / Hoàng / Huỳnh / Phan / Vũ / Võ / Đặng / Bùi / Đỗ / Hồ / Ngô / Dương / Lý / Đào / Đoàn / Vương / Trịnh / Trương / Đinh / Lâm / Phùng / Mai / Tô / Hà / Tạ / Chu / Châu / Cao / Thái / Lưu / Lương / Tống / Tăng / Tôn / Triệu / Kiều / Quách / Thạch / Nghiêm / La / Lại / Lục / Lã / Lữ / Mạc / Mạch / Ninh / Nông / Ngụy / Khúc / Khổng / Khương / Giang / Giáp / Đàm / Đồng / Đậu / Điền / Doãn / Diệp / Cù / Cung / Chử / Chế / Bế / Bạch / Âu / An / Ân / Ứng / Vi / Viên / Văn / Ung / Từ / Tưởng / Tiêu / Thân / Thẩm / Thiều / Thi / Tất / Sử / Sơn / Sầm / Quan / Quản / Phí / Phó / Phú / Phương / Ô / Nhữ / Nhan / Mã / Mẫn / Lò / Lường / Lô / Lèo / Liễu / Liêu / Linh / Kha / Kim / Kỷ / Hứa / Hùng / Hầu / Hạ / Hàn / Hàng / Ksor / Siu / Rơ / Đổng / Đới / Đường / Dư / Cổ / Cầm / Cát / Ca / Bồ / Biện / Bành / Ấu / Tòng / Quàng / Vàng / Giàng / Sùng / Thào / Hạng / Vừ / Lầu / Mùa / Hờ / Cứ / Ma / Hoàng Phủ / Triệu / Tráng / Lù / Phàn / Chảo / Tẩn / Bàn / Đèo / Điêu / Danh / Trà / Lộ / Tiền / Trầm / Nhâm / Tập / Nhậm / Ôn / Hoa / Phác / Trác / Đằng / Bạc / Uông / Lật / Đới / Tào / Tôn / Vạn / Hách / Thôi / Hình / Thượng / Tần / Du / Tiết / Ngũ / Bào / Kỳ / Lạc / Trì / Tư Mã / Âu Dương / Vu / Hạ Hầu / Dịch / Mao / Đặng / Triển / Tề / Khâu / Khuất / Hoắc / Đái / Cảnh / Phục / Đồ / Bặc / Cố / Khang / Lỗ / Chúc / Mễ / Mông / Quế / Khương / Lăng / Trình / Kê / Nhạc / Tùng / Miêu / Nhan / Vưu / Hề / Phàn / Lôi / Thang / Nghê / Đằng / Ân / Tất / Bì / Tề / Khang / Ngũ / Dư / Nguyên / Cố / Mạnh / Đới / Tống / Bàng / Hùng / Kỷ / Khuất / Hạng / Chúc / Đổng / Lương / Đỗ / Nguyễn / Lam / Mẫn / Tịch / Giả / Lộ / Lâu / Giang / Đồng / Nhan / Quách / Mai / Lâm / Điêu / Chung / Từ / Khâu / Lạc / Cao / Hạ / Thái / Điền / Phàn / Hồ / Lăng / Hoắc
`;

/** Chinese and Korean surnames in Vietnamese spelling by which a person is named alone (ông Tập, ông Lý). */
export const EAST_ASIAN_SURNAMES = `
Tập / Lý / Nhậm / Vương / Dương / Lưu / Hàn / Đới / Ôn / Uông / Lật / Triệu / Mã / Mao / Giang / Hồ / Chu / Tôn / Cảnh / Hoa / Tần / Kim / Park / Moon / Song / Chung / Tạ / Trương / Trần / Hứa / Thôi / Lỗ / Phùng / Ngụy / Đổng / Thái / Lâm / Tô / Quách / Bạc / Tưởng / Phác / Lục / Hà / Kang / Yoon / Lee / Ri / Choe / Choi / Han / Cho / Jo / Hwang
`;

/** Lower-case words inside foreign names. */
export const PARTICLES =
  'bin bint ibn ben al el de da dos das los las del della di du la le van von der den zu ter ul ur abu af san'.split(
    ' ',
  );

/** National leaders of the past whom reports name without an office. */
export const LEADERS = `
Hồ Chí Minh
`;

/** Common Vietnamese surnames without their marks, as English news writes them. */
export const UNMARKED_SURNAMES =
  'Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dao Doan Vuong Trinh Truong Dinh Lam Phung Mai To Ha Ta Chu Chau Cao Luu Luong Tong Ton Trieu Kieu Quach Thach Nghiem';

/** English nouns that end the name of a thing, a place or an event, and no person's. Source: our reading of the news. */
export const NO_PERSON: ReadonlySet<string> = new Set(
  'Palace Agreement Dialogue Partnership Meeting Ministers Sea Summit Treaty Forum Conference Convention Airport Hotel Ocean Strait Statement Initiative Strategy Police Army Navy Ministry Council Committee Department Embassy Relations Cooperation Community Association Assembly Protocol Pact Act Declaration Programme Program'.split(
    ' ',
  ),
);

/** Given names that are borne in pairs with a hyphen, their first half. Source: French, German and Spanish usage. */
export const COMPOUND_NAMES: ReadonlySet<string> = new Set(
  'Jean Pierre Marie Anne Paul Louis Charles François Francois Claude Michel Philippe Yves Guy Henri Karl Hans Franz Heinz Klaus Ernst Kurt Horst Eva Rose Jose José Juan Luis Carlos Ana Annegret Frank Marc Jan'.split(
    ' ',
  ),
);
