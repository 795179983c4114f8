import { expect, test } from 'vitest';
import { pieces } from '../../src/ui/marked.tsx';
import fc from '../support/fc.ts';

const span = (start: number, end: number) => ({ start, end });

test.each([
  ['no spans', 'abc', [], ['abc']],
  ['one inside', 'abcd', [span(1, 3)], ['a', '[bc]', 'd']],
  ['at both ends', 'abcd', [span(0, 1), span(3, 4)], ['[a]', 'bc', '[d]']],
  ['out of order', 'abcd', [span(3, 4), span(0, 1)], ['[a]', 'bc', '[d]']],
  ['overlapping: the first wins', 'abcd', [span(0, 3), span(2, 4)], ['[abc]', 'd']],
  ['empty', 'ab', [span(1, 1)], ['ab']],
  ['outside', 'ab', [span(1, 5)], ['ab']],
  ['empty text', '', [], []],
])('%s', (_, text, spans, want) => {
  expect(pieces(text, spans).map((piece) => (piece.span ? `[${piece.text}]` : piece.text))).toEqual(want);
});

test('the pieces are the text, whatever the spans', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: -2, max: 30 })));
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), spans, (text, raw) => {
      const got = pieces(
        text,
        raw.map(([start, end]) => ({ start, end })),
      );
      expect(got.map((piece) => piece.text).join('')).toBe(text);
      expect(got.every((piece) => text.startsWith(piece.text, piece.start))).toBe(true);
    }),
  );
});
