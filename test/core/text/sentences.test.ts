import { describe, expect, it } from 'vitest';
import { sentenceAt, sentences } from '../../../src/core/text/sentences.ts';

/** One text a line; `|` stands where one sentence ends and the next begins. */
const TABLE: readonly [rule: string, text: string][] = [
  ['full stop', 'Hai bên hội đàm. |Sau đó hai bên ký kết.'],
  ['question and exclamation', 'Ai ký? |Hai bộ trưởng! |Xong.'],
  ['initials', 'Bộ trưởng K. Shanmugam tiếp đoàn. |Ông Vladimir V. Putin dự.'],
  ['D.C', 'Ngày 5/9, tại Washington D.C (Mỹ), đoàn họp. |Đoàn rời Washington D.C. hôm sau.'],
  ['U.S.', 'The U.S. Secretary met him. |They talked.'],
  ['TP.HCM', 'Công an TP.HCM và Tp. Hồ Chí Minh họp. |TP. Đà Nẵng cũng dự.'],
  ['T.Ư', 'Ủy viên T.Ư Đảng dự. |Họ bàn.'],
  ['titles', 'PGS. TS. Nguyễn Văn A nói. |ThS. Trần B cũng nói. |Mr. Smith and Gen. Lam agreed.'],
  ['St.', 'Tại St. Petersburg (Nga) diễn ra hội nghị. |Đoàn dự.'],
  ['No.', 'Decree No. 3 was signed. |No. |That was all.'],
  ['numbers', 'Phong tỏa 2.000 tỉ đồng. |Tăng 3.5 lần.'],
  ['list number', '1. Mục tiêu của hiệp định. |2. Phạm vi.'],
  ['year at the end', 'Hiệp định ký năm 2013. |Nay được nâng cấp.'],
  ['ellipsis within', 'Ông nói… rồi thôi. |Hết.'],
  ['ellipsis at the end', 'Ma túy, buôn người… |Hai bên sẽ bàn. |Còn nữa... |Hết.'],
  ['quote inside', '“Chúng tôi đồng ý.” |Ông nói thêm: “Sẽ ký.”'],
  ['question in a quote goes on', '“Ai ký?” ông hỏi. |Không ai đáp.'],
  ['slash and stop', 'Đoàn đặt hoa ở Nga./. |Tin liên quan.'],
  ['credit', 'Bộ trưởng tiếp Đại sứ. |(Ảnh: BCA)'],
  ['capitals end a sentence', 'Theo TTXVN. |Bộ cho biết thêm.'],
  ['and so on', 'Ma túy, rửa tiền, v.v. |Hai bên sẽ bàn.'],
  ['lower case goes on', 'Phó T.T. ông Nam. |Hết.'],
  ['missing space', 'Hai bên ký kết.|Bộ trưởng cảm ơn.'],
  ['addresses', 'Xem tại bocongan.gov.vn nhé. |Hết.'],
  ['paragraphs', 'Tiêu đề không chấm\n|Đoạn một.\n\n|Đoạn hai'],
  ['broken line', 'Hai bên nhất trí\ntăng cường hợp tác,\nchia sẻ thông tin. |Hết.'],
];

function split(marked: string): { text: string; parts: string[] } {
  return { text: marked.replaceAll('|', ''), parts: marked.split('|').map((part) => part.trim()) };
}

describe('sentences', () => {
  it.each(TABLE)('%s: %s', (_rule, marked) => {
    const { text, parts } = split(marked);
    expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
  });

  it('takes a line break of a page for white space', () => {
    const text = 'Chủ tịch Hồ\nChí Minh. Hết';
    expect(sentences(text, 'space')).toEqual([
      { start: 0, end: 21 },
      { start: 22, end: 25 },
    ]);
  });

  it.each(['', ' \n ', '...', '.'])('stays within odd text %j', (text) => {
    for (const { start, end } of sentences(text))
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
  });
});

describe('sentenceAt', () => {
  const text = 'Một hai.  Ba bốn.\n\nNăm.';
  it.each([
    [0, 'Một hai.'],
    [7, 'Một hai.'],
    [8, 'Một hai.'],
    [10, 'Ba bốn.'],
    [18, 'Ba bốn.'],
    [19, 'Năm.'],
    [99, 'Năm.'],
  ])('at %i', (offset, sentence) => {
    const span = sentenceAt(text, offset);
    expect(text.slice(span.start, span.end)).toBe(sentence);
  });

  it('gives an empty span for an empty text', () => {
    expect(sentenceAt('', 0)).toEqual({ start: 0, end: 0 });
  });
});
