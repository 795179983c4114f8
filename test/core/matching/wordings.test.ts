import { expect, test } from 'vitest';
import { otherWordings } from '../../../src/core/matching/wordings.ts';

test.each<[text: string, others: string[]]>([
  ['Đối thoại Thuế', []],
  [
    'Đối thoại Thuế và Hải quan',
    ['Đối thoại Thuế, Hải quan', 'Đối thoại Thuế - Hải quan', 'Đối thoại Thuế & Hải quan'],
  ],
  [
    'Dialogue on Tax and Customs',
    ['Dialogue on Tax, Customs', 'Dialogue on Tax - Customs', 'Dialogue on Tax & Customs'],
  ],
  ['Hội nghị vàng', []],
  ['Hội nghị lần thứ 9', ['Hội nghị lần thứ IX']],
  ['Hội nghị lần thứ IX', []],
  [
    'Hội nghị lần thứ 14 Tổng cục trưởng',
    [
      'Hội nghị Tổng cục trưởng lần thứ 14',
      'Hội nghị lần thứ XIV Tổng cục trưởng',
      'Hội nghị Tổng cục trưởng lần thứ XIV',
    ],
  ],
  ['Hội nghị lần thứ 112 Hội đồng', ['Hội nghị Hội đồng lần thứ 112']],
])('%s', (text, others) => {
  expect(otherWordings(text)).toEqual(others);
});
