import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSeedText, printSeedText, type SeedPart } from '../../../src/core/corpus/seed-text.ts';
import fc from '../../support/fc.ts';

const SEEDS = new URL('../../../seeds/', import.meta.url);

/** Parts and texts without the white space between them. */
function parts(text: string): (readonly [SeedPart, string])[] {
  return parseSeedText(text)
    .filter(({ part }) => part !== 'space')
    .map(({ part, text }) => [part, text] as const);
}

describe('parse, then print', () => {
  for (const file of readdirSync(SEEDS).filter((name) => name.endsWith('.txt')))
    test(`${file} comes back byte for byte`, () => {
      const bytes = readFileSync(new URL(file, SEEDS));
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(Buffer.from(printSeedText(parseSeedText(text))).equals(bytes)).toBe(true);
    });

  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ' date 2023-07 Một câu.',
      '13/03/2025 18:08',
      'Tiêu đề 13/03/2025 18:08',
      '(Nguồn: X)',
      'Hết./.',
      '\t',
    ),
  );
  test('any text comes back', () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\n\n \n', '\u2028'), (lines, ending) => {
        const text = lines.join(ending);
        expect(printSeedText(parseSeedText(text))).toBe(text);
      }),
    );
  });
});

describe('parts', () => {
  test.each<[string, string, [SeedPart, string][]]>([
    [
      'header before a sentence',
      ' date 2023-07 Một câu dài.\n\nHai.',
      [
        ['header', 'date 2023-07'],
        ['body', 'Một câu dài.'],
        ['body', 'Hai.'],
      ],
    ],
    [
      'header on a line of its own above the title',
      'date 2024-05-10\nHai nước hợp tác\n\nMột câu.',
      [
        ['header', 'date 2024-05-10'],
        ['title', 'Hai nước hợp tác'],
        ['body', 'Một câu.'],
      ],
    ],
    ['nothing below a header', 'date 2024-05\n', [['body', 'date 2024-05']]],
    [
      'no header where the month is none',
      ' date 2023-17 Một câu.\nHai.',
      [
        ['body', 'date 2023-17 Một câu.'],
        ['body', 'Hai.'],
      ],
    ],
    [
      'title with a stamp',
      'Hai nước hợp tác 13/03/2025 18:08\n\nMột câu.',
      [
        ['title', 'Hai nước hợp tác'],
        ['stamp', '13/03/2025 18:08'],
        ['body', 'Một câu.'],
      ],
    ],
    [
      'title, then a date line',
      'Hai nước hợp tác\nThứ Năm, 13/03/2025 18:08\nMột câu.',
      [
        ['title', 'Hai nước hợp tác'],
        ['stamp', 'Thứ Năm, 13/03/2025 18:08'],
        ['body', 'Một câu.'],
      ],
    ],
    ['a lone line is text', 'Hai nước hợp tác', [['body', 'Hai nước hợp tác']]],
    [
      'captions',
      'Một câu.\nLễ ký. (Ảnh: BCA)\nLễ ký. Ảnh CA\nẢnh: TTXVN\nẢnh hưởng còn lớn.\nÔng nói ảnh đẹp.',
      [
        ['body', 'Một câu.'],
        ['caption', 'Lễ ký. (Ảnh: BCA)'],
        ['caption', 'Lễ ký. Ảnh CA'],
        ['caption', 'Ảnh: TTXVN'],
        ['body', 'Ảnh hưởng còn lớn.'],
        ['body', 'Ông nói ảnh đẹp.'],
      ],
    ],
    [
      'what follows the end of a report',
      'Một câu.\nHai bên nhất trí./.\n(Nguồn: TTXVN)\nBài khác.',
      [
        ['body', 'Một câu.'],
        ['body', 'Hai bên nhất trí./.'],
        ['credit', '(Nguồn: TTXVN)'],
        ['teaser', 'Bài khác.'],
      ],
    ],
    ['nothing', ' \n\n ', []],
  ])('%s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});
