/**
 * Names beside those of `core/text/countries.data.ts`: long forms, seats of government, organisations that are a party
 * of their own. `names / other names | code`. Sources: ISO 3166-1; country names as Vietnamese state media write them.
 */
export const MORE_COUNTRIES = `
CHXHCN Việt Nam / Cộng hòa xã hội chủ nghĩa Việt Nam | VN
U.S | US
Liên Xô | RU
Cộng hòa Dân chủ Nhân dân Triều Tiên | KP
Cộng hòa Dân chủ Nhân dân Lào | LA
Vương quốc Campuchia | KH
Cộng hòa Singapore | SG
Cộng hòa Indonesia | ID
Phillippines / Philipines | PH
Miến Điện | MM
Cộng hòa Ấn Độ | IN
Hong Kong / Hồng Kông / Hongkong | HK
Macau / Ma Cao | MO
Liên hiệp Anh / Vương quốc Liên hiệp Anh và Bắc Ireland | GB
Cộng hòa Pháp | FR
Vương quốc Hà Lan | NL
Cộng hòa Síp | CY
Belarussian | BY
A-rập Xê-út | SA
Tiểu vương quốc Ả Rập Thống nhất | AE
Ba-ranh | BH
Cộng hòa Nam Phi | ZA
Cốt-đi-voa | CI
Ca-mơ-run | CM
Cộng hòa Chad | TD
Trung Phi | CF
Ni-ca-ra-goa | NI
Pa-na-ma | PA
Austrailia | AU
Tòa thánh | VA
Tây Đức / Đông Đức | DE
Libăng / Li-băng | LB
`;

/** Capitals and seats that stand for a government. `name | ISO code`. */
export const CAPITALS = `
Hà Nội / Hanoi | VN
Washington / Nhà Trắng / Lầu Năm Góc / White House / Pentagon | US
Moscow / Matxcơva / Mátxcơva / Maxcơva / Moskva / Mát-xcơ-va / Moscova / Điện Kremlin / Kremlin | RU
Bắc Kinh / Beijing | CN
Tokyo | JP
Seoul / Nhà Xanh | KR
Bình Nhưỡng / Pyongyang | KP
Vientiane / Viêng Chăn | LA
Phnom Penh | KH
Bangkok | TH
Kuala Lumpur | MY
Jakarta | ID
Manila | PH
New Delhi | IN
Islamabad | PK
London | GB
Paris / Điện Elysee | FR
Berlin | DE
Rome | IT
Madrid | ES
Kiev / Kyiv | UA
Minsk | BY
Ankara | TR
Tehran | IR
Baghdad | IQ
Damascus | SY
Tel Aviv / Jerusalem | IL
Riyadh | SA
Cairo | EG
Doha | QA
Abu Dhabi | AE
Kabul | AF
Kathmandu | NP
Colombo | LK
Dhaka | BD
Naypyidaw / Yangon | MM
Astana / Nur-Sultan | KZ
Tashkent | UZ
Baku | AZ
Tbilisi | GE
Yerevan | AM
Stockholm | SE
Oslo | NO
Helsinki | FI
Copenhagen | DK
Amsterdam / The Hague | NL
Vienna / Viên | AT
Bern | CH
Lisbon | PT
Athens | GR
Sofia | BG
Bucharest | RO
Belgrade | RS
Dublin | IE
Pretoria | ZA
Nairobi | KE
Addis Ababa | ET
Lima | PE
Santiago | CL
Bogota | CO
Canberra | AU
Wellington | NZ
Ottawa | CA
Mexico City | MX
Havana / La Habana | CU
Caracas | VE
Brasilia | BR
Buenos Aires | AR
Đài Bắc | TW
Ulaanbaatar / Ulan Bator | MN
Warsaw | PL
Budapest | HU
Prague / Praha | CZ
`;

/** Bodies of blocs, and organisations. A party other than EU and ASEAN goes by its name in the text. */
export const MORE_BLOCS = `
Ủy ban châu Âu / Uỷ ban Châu Âu / EC / Nghị viện châu Âu / Hội đồng châu Âu / Cộng đồng châu Âu / Brussels | EU
Hội đồng Bảo an | UN
Tổ chức Hiệp ước Bắc Đại Tây Dương | NATO
SCO / Tổ chức Hợp tác Thượng Hải | SCO
G7 / G 7 / nhóm G7 | G7
APEC | APEC
EEU | EAEU
Interpol / INTERPOL | INTERPOL
WTO / Tổ chức Thương mại Thế giới | WTO
WHO / Tổ chức Y tế Thế giới | WHO
IMF / Quỹ Tiền tệ Quốc tế | IMF
WB / Ngân hàng Thế giới / World Bank | WB
ADB / Ngân hàng Phát triển châu Á | ADB
IAEA / Cơ quan Năng lượng Nguyên tử Quốc tế | IAEA
UNESCO | UNESCO
UNICEF | UNICEF
UNDP | UNDP
ICC / Tòa án Hình sự Quốc tế / Toà án Hình sự quốc tế | ICC
ICJ / Tòa án Công lý Quốc tế | ICJ
UNHCR / Cao ủy Liên Hợp Quốc về người tị nạn | UNHCR
OSCE / Tổ chức An ninh và Hợp tác châu Âu | OSCE
OECD | OECD
OPCW / Tổ chức Cấm vũ khí hóa học | OPCW
ILO | ILO
FAO | FAO
IOM | IOM
ICRC / Ủy ban Chữ thập đỏ quốc tế | ICRC
UNODC | UNODC
ASEANAPOL / Aseanapol | ASEANAPOL
Europol | Europol
OPEC | OPEC
APEC | APEC
EFTA | EFTA
`;

/** Short names used in pairs (`Việt - Mỹ`, `Mỹ - Trung`) and before foreign names. */
export const SHORT_COUNTRIES = `
Hàn | KR
Nhật | JP
Thổ | TR
Thái | TH
Phi | PH
Đài | TW
Hy | GR
`;
