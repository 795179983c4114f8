/** Surfaces and texts in which they occur, changed and not: for property tests and fuzzing of the matcher. */

import type { SurfaceSpec } from '../../src/core/matching/types.ts';
import fc from './fc.ts';
import { NASTY_PIECES, nastyText } from './nasty.ts';

/** Surfaces of few, alike words, so that hits, near misses and longer matches are common. */
const word = fc.constantFrom(
  ...[
    'Tô',
    'Lâm',
    'tô',
    'lâm',
    'To',
    'Lam',
    'Hoà',
    'Hòa',
    'hoa',
    'Thuỷ',
    'quí',
    'Quý',
    'gìa',
    'Mỹ',
    'mĩ',
    'K',
    'K.',
    'TP',
    'HCM',
  ],
  ...['ý', 'Ò', 'a', 'i', 'A.B', '1', '中', '𝐀', 'я', 'Đ', 'b\u0336'],
);
const surfaceText = fc.oneof(
  { weight: 4, arbitrary: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(word, fc.constantFrom('-', ' – ', '. ', '.', ', ', "'", '/', '…'), word)
      .map((all) => all.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...NASTY_PIECES), { minLength: 1, maxLength: 5 })
      .map((all) => all.join('')),
  },
);
const surface: fc.Arbitrary<SurfaceSpec> = fc.oneof(
  fc.record({ text: surfaceText, unmarked: fc.boolean() }),
  fc.record({
    text: surfaceText,
    unmarked: fc.boolean(),
    caseRule: fc.constantFrom('name' as const, 'any' as const),
  }),
);
const surfaces = fc.array(surface, { maxLength: 6 });

/** A surface as some page may write it: other case, composition, spaces, dashes, invisible characters. */
function written(text: string): fc.Arbitrary<string> {
  const other = (from: string): string[] => {
    if (from === ' ') return [' ', '\u00a0', '\n ', ' \u200b'];
    if (from === '-') return ['-', ' – ', '\u2011'];
    return [from, from, from, from.toUpperCase(), from.toLowerCase(), from.normalize('NFD'), `${from}\u00ad`];
  };
  return fc.tuple(...Array.from(text, (from) => fc.constantFrom(...other(from)))).map((all) => all.join(''));
}

/** Text in which the surfaces occur, changed and not, among nasty pieces. */
export const scene = surfaces.chain((list) => {
  const [first, ...rest] = list.map(({ text }) => fc.oneof(fc.constant(text), written(text)));
  const part = first ? fc.oneof(nastyText, fc.constantFrom(' ', ' ', ', ', '. '), first, ...rest) : nastyText;
  return fc.record({
    list: fc.constant(list),
    text: fc.array(part, { maxLength: 8 }).map((all) => all.join('')),
  });
});

/** The same with combining marks nearly everywhere, alone and first in a word too: they broke the matcher once. */
const MARKED_PIECES: readonly string[] = [
  ...['\u0300', '\u0301', '\u0302', '\u0323', '\u031b', '\u0336', 'b\u0336'],
  ...['a', 'A', 'ô', 'o', 'y', 'i', 'Tô', 'to', '1', '中', '\ud83d'],
  ...[' ', '\n', '-', '.', '\u00ad', '\u200b'],
];
const markedText = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...MARKED_PIECES), { minLength: 1, maxLength: most })
    .map((pieces) => pieces.join(''));

export const markedScene = fc
  .array(fc.record({ text: markedText(4), unmarked: fc.boolean() }), { minLength: 1, maxLength: 5 })
  .chain((list) =>
    fc.record({
      list: fc.constant(list),
      text: fc
        .array(fc.oneof(markedText(5), fc.constantFrom(...list.map(({ text }) => text))), { maxLength: 8 })
        .map((pieces) => pieces.join('')),
    }),
  );
