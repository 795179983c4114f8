import { describe, expect, it } from 'vitest';
import { spanOfWords } from '../../../src/marking/article/words.ts';

describe('words in a text, whatever its white space', () => {
  it.each([
    ['Hai bên đã ký.', 'đã ký', 'đã ký'],
    ['Hai\n  bên\u00a0đã   ký.', 'bên đã ký', 'bên\u00a0đã   ký'],
    ['  Hai bên', 'Hai', 'Hai'],
    ['Hai bên', ' Hai  bên ', 'Hai bên'],
    ['Hai bên', 'ba bên', null],
    ['Hai bên', '  ', null],
    ['', 'Hai', null],
  ])('%j: %j is %j', (text, words, expected) => {
    const span = spanOfWords(text, words);
    expect(span && text.slice(span.start, span.end)).toBe(expected);
  });
});
