import { describe, expect, test } from 'vitest';
import { articleFromSeed } from '../../../src/core/corpus/article.ts';

const read = (...lines: string[]) => articleFromSeed('bai.txt', lines.join('\n'));

describe('title', () => {
  test('a title line', () => {
    expect(read('Hai bên hội đàm', 'Ngày 4/6, hai bên hội đàm.')).toMatchObject({
      id: 'bai',
      title: 'Hai bên hội đàm',
      titleBasis: 'line',
      lang: 'vi',
    });
  });
  test('the first sentence stands in, which an initial or D.C does not end', () => {
    expect(read(' date 2023-07 Tại Washington D.C (Mỹ), ông K. Thử nói. Ông về nước.')).toMatchObject({
      title: 'Tại Washington D.C (Mỹ), ông K. Thử nói.',
      titleBasis: 'sentence',
    });
  });
  test('an empty text has none', () => {
    expect(read('')).toMatchObject({ title: '', paragraphs: [], published: null, event: null });
  });
});

test('paragraphs lie in the text, header and stamp are none', () => {
  const article = read('Hai bên hội đàm 05/06/2022 09:30', '', 'Một câu./.', 'Bài khác');
  expect(article.paragraphs.map(({ part, start, end }) => [part, article.text.slice(start, end)])).toEqual([
    ['title', 'Hai bên hội đàm'],
    ['body', 'Một câu./.'],
    ['teaser', 'Bài khác'],
  ]);
});

describe('dates by the text alone', () => {
  const body = (words: string) => `${words}, hai bên đã hội đàm tại trụ sở.`;
  test.each([
    [
      'headline stamp',
      ['Hai bên hội đàm 05/06/2022 09:30', body('Ngày 4/6')],
      '2022-06-05T09:30',
      'headline',
      '2022-06-04',
    ],
    [
      'date line',
      ['Hai bên hội đàm', 'Chủ Nhật, 05/06/2022', body('Ngày 4/6')],
      '2022-06-05',
      'date-line',
      '2022-06-04',
    ],
    ['header', [` date 2022-06 ${body('Chiều 30/5')}`], '2022-06', 'header', '2022-05-30'],
    ['over New Year', [` date 2023-01 ${body('Ngày 30/12')}`], '2023-01', 'header', '2022-12-30'],
    [
      'some days',
      ['Hai bên 05/06/2022', body('Từ ngày 1 đến 3-6')],
      '2022-06-05',
      'headline',
      '2022-06-01/2022-06-03',
    ],
    ['its own year', ['Hai bên 05/06/2022', body('Ngày 4/6/2019')], '2022-06-05', 'headline', '2019-06-04'],
  ] as const)('%s', (_, lines, published, basis, event) => {
    expect(read(...lines)).toMatchObject({
      published: { value: published, basis },
      event: { value: event, basis: 'text' },
    });
  });

  test('no year is guessed', () => {
    expect(read('Hai bên hội đàm', body('Ngày 4/6'))).toMatchObject({
      published: null,
      event: { value: '--06-04' },
    });
  });
  test('nor where the report stands far from the day', () => {
    expect(read('Hai bên hội đàm 05/12/2022', body('Ngày 4/6')).event?.value).toBe('--06-04');
  });
  test('nor a day where the lead gives none', () => {
    expect(read('Hai bên hội đàm 05/12/2022', 'Hai bên hội đàm.', body('Ngày 4/6')).event).toBeNull();
  });
});

test('language', () => {
  expect(read('The ministers met in Hanoi on 5 June. General To Lam spoke.').lang).toBe('en');
  expect(read('Ba\u0323n ghi nho\u031B\u0301 đã ký').lang).toBe('vi');
});
