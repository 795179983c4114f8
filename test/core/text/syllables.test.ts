import { describe, expect, it } from 'vitest';
import { isWordAt, syllables } from '../../../src/core/text/syllables.ts';

const text = 'Ông Tô Lâm (Đỗ Hùng) 𝐀 2.000';
const at = (span: { start: number; end: number } | null): string | null =>
  span && text.slice(span.start, span.end);

describe('syllables', () => {
  it('bounds words by Unicode letters, digits and marks', () => {
    expect(syllables(text).map(at)).toEqual(['Ông', 'Tô', 'Lâm', 'Đỗ', 'Hùng', '𝐀', '2', '000']);
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
