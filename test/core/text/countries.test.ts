import { describe, expect, it } from 'vitest';
import { findCountries } from '../../../src/core/text/countries.ts';

/** Text, then the countries expected in it as `code:words`. */
const CASES: readonly (readonly [string, string])[] = [
  ['quan hệ Việt - Mỹ và Trung-Ấn', 'VN:Việt US:Mỹ CN:Trung IN:Ấn'],
  ['Tổng thống Nga Vladimir Putin thăm Việt Nam', 'RU:Nga VN:Việt Nam'],
  ['Bà Nguyễn Thị Nga ở Mỹ Tho gặp chị Thúy Nga', ''],
  ['Anh cho biết anh Nga đã đến Anh, Pháp và Đức', 'GB:Anh FR:Pháp DE:Đức'],
  ['Thủ tướng Đức Olaf Scholz', 'DE:Đức'],
  ['the US and Vietnam; the U.S. President; South Korean firms', 'US:US VN:Vietnam US:U.S KR:South Korean'],
  ['Ấn Độ Dương - Thái Bình Dương; Nam Mỹ; châu Mỹ', ''],
  ['Báo Pháp Luật TP.HCM; Đỗ Mỹ Linh; sân Mỹ Đình; Lào Cai', ''],
  ['TỔNG THỐNG MỸ THĂM VIỆT NAM', 'US:MỸ VN:VIỆT NAM'],
  ['quan hệ Việt Nam-Mỹ, Viet Nam-US', 'VN:Việt Nam US:Mỹ VN:Viet Nam US:US'],
  ['Đại sứ Mỹ tại Việt Nam', 'US:Mỹ VN:Việt Nam'],
  ['Cộng hoà Séc và Cộng hòa Séc', 'CZ:Cộng hoà Séc CZ:Cộng hòa Séc'],
  [
    'Guinea-Bissau và Guinea; ASEAN - Hàn Quốc; EU',
    'GW:Guinea-Bissau GN:Guinea ASEAN:ASEAN KR:Hàn Quốc EU:EU',
  ],
  ['Ý kiến của bà; hàng xuất sang Ý', 'IT:Ý'],
  ['Chủ Nhật; sông Hàn; huyện Đức Thọ', ''],
  [
    'Vie\u0323\u0302t Nam và Ha\u0300n Quo\u0302\u0301c',
    'VN:Vie\u0323\u0302t Nam KR:Ha\u0300n Quo\u0302\u0301c',
  ],
  ['Hoa Kỳ, Mĩ', 'US:Hoa Kỳ US:Mĩ'],
  ['A\u0302\u0301n Độ, \u00c2\u0301n Độ', 'IN:A\u0302\u0301n Độ IN:\u00c2\u0301n Độ'],
  ['🇻🇳Việt Nam, 𝐀Úc, Úc𝐀', 'VN:Việt Nam'],
];

describe('countries in a text', () => {
  it.each(CASES)('%s', (text, expected) => {
    const found = findCountries(text).map((hit) => `${hit.code}:${text.slice(hit.start, hit.end)}`);
    expect(found.join(' ')).toBe(expected);
  });

  it('takes time in proportion to the text', () => {
    const text = 'Hàn Hàn-Hàn Mỹ '.repeat(20_000);
    expect(findCountries(text).length).toBeGreaterThan(0);
  });
});
