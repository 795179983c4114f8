import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/core/extraction/keys.ts';
import { Phrases, readLexicon } from '../../../src/core/extraction/phrases.ts';
import { isUnmarkedSyllable, isVietnameseSyllable } from '../../../src/core/extraction/syllable.ts';
import { tokenise } from '../../../src/core/extraction/tokens.ts';

describe('keys of words', () => {
  it.each([
    ['hoà', 'hòa'],
    ['Thuỷ', 'thủy'],
    ['Mỹ', 'Mĩ'],
    ['QUÝ', 'quí'],
    ['Đỗ', 'đỗ'],
    ['–', '-'],
    ['“', '"'],
    ['Tô', 'Tô'.normalize('NFD')],
  ])('%s and %s are one', (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  it.each([
    ['Tô', 'Tố'],
    ['Lâm', 'Lam'],
    ['Đỗ', 'Dỗ'],
  ])('%s and %s are two', (a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });
});

describe('lexicons', () => {
  it('are lists of phrases with fields, comments and empty lines', () => {
    expect(readLexicon('# heads\nBộ trưởng / Thứ trưởng | full vn # both\n\nông')).toEqual([
      { phrases: ['Bộ trưởng', 'Thứ trưởng'], fields: ['full', 'vn'] },
      { phrases: ['ông'], fields: [] },
    ]);
  });

  it('give the longest phrase at a word', () => {
    const phrases = new Phrases<string>();
    phrases.add('Bộ trưởng', 'minister');
    phrases.add('Bộ trưởng Bộ Công an', 'of police');
    const { tokens } = tokenise('Bộ trưởng bộ công an nói');
    expect(phrases.at(tokens, 0)).toEqual({ value: 'of police', to: 5 });
    expect(phrases.at(tokens, 0, 4)).toEqual({ value: 'minister', to: 2 });
    expect(phrases.at(tokens, 1)).toBeNull();
  });
});

describe('syllables', () => {
  it.each(['nguyễn', 'thuý', 'khuyên', 'gì', 'nghiêng', 'oanh', 'y'])('%s is one', (word) => {
    expect(isVietnameseSyllable(keyOf(word))).toBe(true);
  });

  it.each(['putin', 'jean', 'young', 'moon', 'smith', 'wang', 'kerry'])('%s is none', (word) => {
    expect(isVietnameseSyllable(keyOf(word))).toBe(false);
  });

  it.each(['luong', 'nguyen', 'thuy'])('%s is one without its marks', (word) => {
    expect(isUnmarkedSyllable(word)).toBe(true);
  });
});

describe('sentences', () => {
  const sentences = (text: string): string[] => {
    const doc = tokenise(text);
    return doc.sentences.map(({ from, to }) => text.slice(doc.tokens[from]!.start, doc.tokens[to - 1]!.end));
  };

  it.each([
    ['full stops', 'Một. Hai.', ['Một.', 'Hai.']],
    ['abbreviations and initials', 'TP. Huế có K. Raman. Hết.', ['TP. Huế có K. Raman.', 'Hết.']],
    ['no space behind the stop', 'Ông Bình.Tại buổi tiếp.', ['Ông Bình.', 'Tại buổi tiếp.']],
    ['lines', 'Đầu đề\nThân bài', ['Đầu đề', 'Thân bài']],
    ['figures', 'Giá 30,3 tỷ. Hết.', ['Giá 30,3 tỷ.', 'Hết.']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('has no end where there is none: long ones are cut', () => {
    expect(tokenise('a '.repeat(1000)).sentences.length).toBeGreaterThan(1);
  });
});
