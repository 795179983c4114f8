/**
 * The published list of news sites on which the product works without being asked. The manifest’s host permissions
 * and content-script matches are made from it; any other site is the reader’s own choice. Pure data: the build reads it.
 */

export interface Site {
  /** Registrable host, lower case; its subdomains are meant as well. */
  readonly host: string;
  readonly name: string;
}

/** Outlets and government sites of Vietnam. */
export const VIETNAMESE_SITES: readonly Site[] = [
  { host: 'baochinhphu.vn', name: 'Báo Điện tử Chính phủ' },
  { host: 'baodautu.vn', name: 'Báo Đầu tư' },
  { host: 'baomoi.com', name: 'Báo Mới' },
  { host: 'baomoi.net.vn', name: 'Báo Mới (baomoi.net.vn)' },
  { host: 'baoquocte.vn', name: 'Thế giới & Việt Nam' },
  { host: 'baotintuc.vn', name: 'Báo Tin tức' },
  { host: 'bienphong.com.vn', name: 'Báo Biên phòng' },
  { host: 'bocongan.gov.vn', name: 'Bộ Công an' },
  { host: 'cand.com.vn', name: 'Công an Nhân dân' },
  { host: 'chinhphu.vn', name: 'Cổng Thông tin điện tử Chính phủ' },
  { host: 'congan.com.vn', name: 'Công an TP.HCM' },
  { host: 'congthuong.vn', name: 'Báo Công Thương' },
  { host: 'dangcongsan.vn', name: 'Báo Điện tử Đảng Cộng sản Việt Nam' },
  { host: 'dantri.com.vn', name: 'Dân trí' },
  { host: 'hanoimoi.vn', name: 'Hànộimới' },
  { host: 'kinhtedothi.vn', name: 'Kinh tế & Đô thị' },
  { host: 'laodong.vn', name: 'Lao Động' },
  { host: 'mofa.gov.vn', name: 'Bộ Ngoại giao' },
  { host: 'nguoiduatin.vn', name: 'Người Đưa Tin' },
  { host: 'nhandan.vn', name: 'Nhân Dân' },
  { host: 'nld.com.vn', name: 'Người Lao Động' },
  { host: 'plo.vn', name: 'Pháp Luật TP.HCM' },
  { host: 'qdnd.vn', name: 'Quân đội nhân dân' },
  { host: 'quochoi.vn', name: 'Quốc hội' },
  { host: 'sggp.org.vn', name: 'Sài Gòn Giải Phóng' },
  { host: 'suckhoedoisong.vn', name: 'Sức khỏe & Đời sống' },
  { host: 'thanhnien.vn', name: 'Thanh Niên' },
  { host: 'thethaovanhoa.vn', name: 'Thể thao & Văn hóa' },
  { host: 'tienphong.vn', name: 'Tiền Phong' },
  { host: 'tuoitre.vn', name: 'Tuổi Trẻ' },
  { host: 'vietnamnet.vn', name: 'VietNamNet' },
  { host: 'vietnamnews.vn', name: 'Viet Nam News' },
  { host: 'vietnamplus.vn', name: 'VietnamPlus' },
  { host: 'viettimes.vn', name: 'VietTimes' },
  { host: 'vneconomy.vn', name: 'VnEconomy' },
  { host: 'vnexpress.net', name: 'VnExpress' },
  { host: 'vov.vn', name: 'VOV' },
  { host: 'vovworld.vn', name: 'VOV World' },
  { host: 'vtc.vn', name: 'VTC News' },
  { host: 'vtv.vn', name: 'VTV' },
  { host: 'zingnews.vn', name: 'Zing News' },
  { host: 'znews.vn', name: 'Znews' },
];

/** Outlets elsewhere that write on Vietnam and its partners, in English or Vietnamese. */
export const INTERNATIONAL_SITES: readonly Site[] = [
  { host: 'abc.net.au', name: 'ABC News (Australia)' },
  { host: 'afp.com', name: 'AFP' },
  { host: 'aljazeera.com', name: 'Al Jazeera' },
  { host: 'antaranews.com', name: 'Antara' },
  { host: 'apnews.com', name: 'AP News' },
  { host: 'asia.nikkei.com', name: 'Nikkei Asia' },
  { host: 'bangkokpost.com', name: 'Bangkok Post' },
  { host: 'bbc.co.uk', name: 'BBC (bbc.co.uk)' },
  { host: 'bbc.com', name: 'BBC' },
  { host: 'bernama.com', name: 'Bernama' },
  { host: 'bloomberg.com', name: 'Bloomberg' },
  { host: 'borneobulletin.com.bn', name: 'Borneo Bulletin' },
  { host: 'channelnewsasia.com', name: 'CNA' },
  { host: 'cnn.com', name: 'CNN' },
  { host: 'dw.com', name: 'Deutsche Welle' },
  { host: 'france24.com', name: 'France 24' },
  { host: 'ft.com', name: 'Financial Times' },
  { host: 'inquirer.net', name: 'Philippine Daily Inquirer' },
  { host: 'japantimes.co.jp', name: 'The Japan Times' },
  { host: 'khmertimeskh.com', name: 'Khmer Times' },
  { host: 'koreaherald.com', name: 'The Korea Herald' },
  { host: 'laotiantimes.com', name: 'Laotian Times' },
  { host: 'nhk.or.jp', name: 'NHK' },
  { host: 'npr.org', name: 'NPR' },
  { host: 'nytimes.com', name: 'The New York Times' },
  { host: 'philstar.com', name: 'Philstar' },
  { host: 'politico.com', name: 'Politico' },
  { host: 'reuters.com', name: 'Reuters' },
  { host: 'rfa.org', name: 'Radio Free Asia' },
  { host: 'rfi.fr', name: 'RFI' },
  { host: 'scmp.com', name: 'South China Morning Post' },
  { host: 'straitstimes.com', name: 'The Straits Times' },
  { host: 'tass.com', name: 'TASS' },
  { host: 'theguardian.com', name: 'The Guardian' },
  { host: 'thediplomat.com', name: 'The Diplomat' },
  { host: 'thejakartapost.com', name: 'The Jakarta Post' },
  { host: 'thestar.com.my', name: 'The Star (Malaysia)' },
  { host: 'voanews.com', name: 'Voice of America' },
  { host: 'voatiengviet.com', name: 'VOA Tiếng Việt' },
  { host: 'washingtonpost.com', name: 'The Washington Post' },
  { host: 'wsj.com', name: 'The Wall Street Journal' },
  { host: 'xinhuanet.com', name: 'Xinhua' },
  { host: 'yna.co.kr', name: 'Yonhap' },
];

export const LISTED_SITES: readonly Site[] = [...VIETNAMESE_SITES, ...INTERNATIONAL_SITES];

/** Match pattern for a host and its subdomains, over http and https. An IP address or a bare name has no subdomains. */
export function patternFor(host: string): string {
  const plain = /^[\d.]+$|^\[|^[^.]+$/.test(host);
  return plain ? `*://${host}/*` : `*://*.${host}/*`;
}

/** Match patterns of the listed sites, for the manifest. */
export const LISTED_PATTERNS: readonly string[] = LISTED_SITES.map((site) => patternFor(site.host));
