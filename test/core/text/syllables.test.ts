import { describe, expect, it } from 'vitest';
import {
  isWordAt,
  shapeOf,
  syllableAfter,
  syllableBefore,
  syllables,
} from '../../../src/core/text/syllables.ts';

const text = 'Ông Tô Lâm (Đỗ Hùng) 𝐀 2.000';
const at = (span: { start: number; end: number } | null): string | null =>
  span && text.slice(span.start, span.end);

describe('syllables', () => {
  it('bounds words by Unicode letters, digits and marks', () => {
    expect(syllables(text).map(at)).toEqual(['Ông', 'Tô', 'Lâm', 'Đỗ', 'Hùng', '𝐀', '2', '000']);
  });

  it('finds neighbours', () => {
    expect(at(syllableBefore(text, 7))).toBe('Tô');
    expect(at(syllableBefore(text, 12))).toBe('Lâm');
    expect(at(syllableAfter(text, 10))).toBe('Đỗ');
    expect(at(syllableAfter(text, text.length))).toBeNull();
    expect(at(syllableBefore(text, 0))).toBeNull();
  });

  it('sees both halves of a letter beyond the basic plane', () => {
    const letter = text.indexOf('𝐀');
    expect([
      isWordAt(text, letter),
      isWordAt(text, letter + 1),
      isWordAt('😀', 1),
      isWordAt('\ud800', 0),
    ]).toEqual([true, true, false, false]);
  });
});

describe('shapeOf', () => {
  it.each([
    ['lâm', 'lower'],
    ['Lâm', 'title'],
    ['LÂM', 'upper'],
    ['Ý', 'title'],
    ['lÂm', 'other'],
    ['LÂm', 'other'],
    ['2', 'other'],
  ])('%s is %s', (word, shape) => expect(shapeOf(word)).toBe(shape));
});
