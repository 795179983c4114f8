/**
 * Countries and the organisations that stand in for one. `names / other names | ISO code`.
 * A capital that a report uses for its government stands after `=` and counts only where nothing better is near.
 * Sources: ISO 3166-1; country names as Vietnamese state media write them; English short names.
 */
export const COUNTRIES = `
Việt Nam / VN / Viet Nam / Vietnam / Vietnamese / CHXHCN Việt Nam / Cộng hòa xã hội chủ nghĩa Việt Nam / nước ta | VN
Mỹ / Hoa Kỳ / US / USA / U.S / United States / American / Hợp chúng quốc Hoa Kỳ / Hợp chủng quốc Hoa Kỳ | US
Nga / Liên bang Nga / LB Nga / Russia / Russian / Russian Federation / Liên Xô | RU
Trung Quốc / Cộng hòa Nhân dân Trung Hoa / CHND Trung Hoa / China / Chinese / TQ | CN
Nhật Bản / Nhật / Japan / Japanese | JP
Hàn Quốc / Đại Hàn Dân Quốc / South Korea / Republic of Korea / Korea / South Korean | KR
Triều Tiên / CHDCND Triều Tiên / Bắc Triều Tiên / North Korea / North Korean / Cộng hòa Dân chủ Nhân dân Triều Tiên / DPRK | KP
Lào / CHDCND Lào / Laos / Lao / Lao PDR / Cộng hòa Dân chủ Nhân dân Lào | LA
Campuchia / Cam-pu-chia / Vương quốc Campuchia / Cambodia / Cambodian | KH
Thái Lan / Vương quốc Thái Lan / Thailand / Thai | TH
Singapore / Xinh-ga-po / Singaporean / Cộng hòa Singapore | SG
Malaysia / Ma-lai-xi-a / Malaysian | MY
Indonesia / In-đô-nê-xi-a / Indonesian / Cộng hòa Indonesia | ID
Philippines / Phi-líp-pin / Philippine / Filipino / Phillippines / Philipines | PH
Brunei / Bru-nây / Brunei Darussalam | BN
Myanmar / Mi-an-ma / Miến Điện / Burma | MM
Timor-Leste / Đông Timor / Timor Leste | TL
Ấn Độ / India / Indian / Cộng hòa Ấn Độ | IN
Pakistan / Pakistani | PK
Bangladesh / Băng-la-đét | BD
Sri Lanka | LK
Nepal | NP
Bhutan | BT
Maldives | MV
Afghanistan / Afghan / Áp-ga-ni-xtan | AF
Mông Cổ / Mongolia / Mongolian | MN
Đài Loan / Taiwan | TW
Hong Kong / Hồng Kông / Hongkong | HK
Macau / Ma Cao | MO
Kazakhstan / Ca-dắc-xtan | KZ
Uzbekistan | UZ
Kyrgyzstan | KG
Tajikistan | TJ
Turkmenistan | TM
Anh / Vương quốc Anh / UK / United Kingdom / Britain / British / Liên hiệp Anh / Vương quốc Liên hiệp Anh và Bắc Ireland / Anh Quốc | GB
Pháp / France / French / Cộng hòa Pháp | FR
Đức / Germany / German / CHLB Đức / Cộng hòa Liên bang Đức | DE
Italy / Ý / Italia / Italian / I-ta-li-a | IT
Tây Ban Nha / Spain / Spanish | ES
Bồ Đào Nha / Portugal / Portuguese | PT
Hà Lan / Netherlands / Dutch / Vương quốc Hà Lan | NL
Bỉ / Belgium / Belgian | BE
Luxembourg / Lúc-xăm-bua | LU
Thụy Sĩ / Switzerland / Swiss | CH
Áo / Austria / Austrian | AT
Thụy Điển / Sweden / Swedish | SE
Na Uy / Norway / Norwegian | NO
Đan Mạch / Denmark / Danish | DK
Phần Lan / Finland / Finnish | FI
Iceland / Ai-xơ-len | IS
Ireland / Ai-len / Irish | IE
Ba Lan / Poland / Polish | PL
Séc / Cộng hòa Séc / Czech / CH Séc | CZ
Slovakia / Xlô-va-ki-a / Slovak | SK
Hungary / Hung-ga-ri / Hungarian | HU
Rumani / Romania / Ru-ma-ni / Romanian | RO
Bulgaria / Bun-ga-ri / Bulgarian | BG
Serbia / Xéc-bi-a / Serbian | RS
Croatia | HR
Slovenia | SI
Bosnia và Herzegovina / Bosnia / Bosnia-Herzegovina | BA
Montenegro | ME
Bắc Macedonia / Macedonia / North Macedonia | MK
Albania | AL
Kosovo | XK
Hy Lạp / Greece / Greek | GR
Síp / Cyprus / Cộng hòa Síp | CY
Malta | MT
Ukraine / U-crai-na / Ucraina / Ukraina / Ukrainian | UA
Belarus / Bê-la-rút / Belarusian / Belarussian | BY
Moldova | MD
Estonia | EE
Latvia | LV
Lithuania / Litva | LT
Gruzia / Georgia | GE
Armenia | AM
Azerbaijan / A-déc-bai-gian | AZ
Thổ Nhĩ Kỳ / Turkey / Turkish / Türkiye | TR
Iran / I-ran / Iranian | IR
Iraq / I-rắc / Iraqi | IQ
Syria / Xy-ri / Syrian | SY
Israel / I-xra-en / Israeli | IL
Palestine / Pa-le-xtin / Palestinian | PS
Liban / Li-băng / Lebanon / Lebanese | LB
Jordan / Gioóc-đa-ni | JO
Ả Rập Xê Út / Saudi Arabia / Ả-rập Xê-út / Ả rập Xê út / Ả-rập Xê út / Ả Rập Saudi / Arab Saudi / Ả Rập Xê-út / A-rập Xê-út | SA
UAE / Các tiểu vương quốc Ả Rập Thống nhất / Tiểu vương quốc Ả Rập Thống nhất / Các Tiểu vương quốc Arab thống nhất / United Arab Emirates | AE
Qatar / Ca-ta | QA
Kuwait / Cô-oét | KW
Oman / Ô-man | OM
Bahrain / Ba-ranh | BH
Yemen / Y-ê-men | YE
Ai Cập / Egypt / Egyptian | EG
Libya / Li-bi | LY
Tunisia | TN
Algeria / An-giê-ri | DZ
Maroc / Morocco / Ma-rốc | MA
Sudan / Xu-đăng | SD
Nam Sudan / South Sudan | SS
Ethiopia / Ê-ti-ô-pi-a | ET
Eritrea | ER
Somalia / Xô-ma-li | SO
Djibouti | DJ
Kenya | KE
Uganda | UG
Rwanda | RW
Burundi | BI
Tanzania | TZ
Mozambique / Mô-dăm-bích | MZ
Zambia | ZM
Zimbabwe | ZW
Malawi | MW
Angola / Ăng-gô-la | AO
Namibia | NA
Botswana | BW
Nam Phi / South Africa / South African / Cộng hòa Nam Phi | ZA
Lesotho | LS
Eswatini | SZ
Madagascar | MG
Mauritius | MU
Seychelles | SC
Nigeria / Ni-giê-ri-a | NG
Niger | NE
Ghana | GH
Bờ Biển Ngà / Côte d'Ivoire / Cốt-đi-voa | CI
Senegal | SN
Mali | ML
Burkina Faso | BF
Guinea | GN
Guinea-Bissau | GW
Guinea Xích đạo / Equatorial Guinea | GQ
Liberia | LR
Sierra Leone | SL
Gambia | GM
Togo | TG
Benin | BJ
Cameroon / Ca-mơ-run | CM
Gabon | GA
Congo / Cộng hòa Congo | CG
CHDC Congo / Cộng hòa Dân chủ Congo | CD
Chad / Cộng hòa Chad | TD
Trung Phi / Cộng hòa Trung Phi | CF
Mauritania | MR
Cape Verde | CV
Canada / Ca-na-đa / Canadian | CA
Mexico / Mê-hi-cô / Mexican | MX
Cuba / Cu Ba / Cu-ba / Cuban | CU
Guatemala | GT
Honduras | HN
El Salvador | SV
Nicaragua / Ni-ca-ra-goa | NI
Costa Rica | CR
Panama / Pa-na-ma | PA
Cộng hòa Dominica / Dominican Republic | DO
Haiti | HT
Jamaica | JM
Trinidad và Tobago | TT
Bahamas | BS
Barbados | BB
Venezuela / Vê-nê-du-ê-la | VE
Colombia / Cô-lôm-bi-a | CO
Ecuador / Ê-cu-a-đo | EC
Peru / Pê-ru | PE
Bolivia | BO
Brazil / Bra-xin / Brazilian | BR
Paraguay | PY
Uruguay | UY
Argentina / Ác-hen-ti-na | AR
Chile / Chi-lê | CL
Guyana | GY
Suriname | SR
Australia / Úc / Ô-xtrây-li-a / Australian / Ôxtrâylia / Austrailia | AU
New Zealand / Niu Di-lân / Niu-di-lân | NZ
Papua New Guinea | PG
Fiji | FJ
Quần đảo Solomon / Solomon Islands | SB
Vanuatu | VU
Samoa | WS
Tonga | TO
Kiribati | KI
Tuvalu | TV
Nauru | NR
Palau | PW
Micronesia | FM
Quần đảo Marshall | MH
Vatican / Tòa thánh / Toà thánh Vatican | VA
`;

/** Capitals and seats that stand for a government. `name | ISO code`. */
export const CAPITALS = `
Hà Nội / Hanoi | VN
Washington / Nhà Trắng / Lầu Năm Góc / White House / Pentagon | US
Moscow / Moskva / Mát-xcơ-va / Moscova / Điện Kremlin / Kremlin | RU
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

/** Blocs and international organisations that are a party of their own. 'names | party name' follows the text's own form. */
export const BLOCS = `
EU / Liên minh châu Âu / Liên minh Châu Âu / European Union / Liên hiệp châu Âu / Ủy ban châu Âu / Uỷ ban Châu Âu / EC / Nghị viện châu Âu / Hội đồng châu Âu / Cộng đồng châu Âu / Brussels | EU
ASEAN / Hiệp hội các quốc gia Đông Nam Á | ASEAN
Liên Hợp Quốc / Liên Hiệp Quốc / LHQ / UN / United Nations / Liên hợp quốc / Hội đồng Bảo an | UN
NATO / Tổ chức Hiệp ước Bắc Đại Tây Dương | NATO
Liên minh Kinh tế Á - Âu / Liên minh Kinh tế Á-Âu / EAEU / EEU | EAEU
Liên minh châu Phi / AU / African Union | AU-UNION
Liên đoàn Ả Rập | ARAB-LEAGUE
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
OPEC | OPEC
APEC | APEC
Mercosur / MERCOSUR | MERCOSUR
EFTA | EFTA
`;

/** Short country names used in pairs (`Việt - Mỹ`, `Mỹ - Trung`). 'name | ISO code'. */
export const SHORT_COUNTRIES = `
Việt | VN
Trung | CN
Hàn | KR
Triều | KP
Nhật | JP
Ấn | IN
Thổ | TR
Thái | TH
Sing | SG
Phi | PH
Đài | TW
Hy | GR
`;
