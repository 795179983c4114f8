import { describe, expect, it } from 'vitest';
import { fold, foldKey, foldText, sourceSpan, stripMarks } from '../../../src/core/text/fold.ts';

const SAME: readonly [rule: string, a: string, b: string][] = [
  ['decomposed', 'Hồ Chí Minh', 'Hồ Chí Minh'.normalize('NFD')],
  ['half decomposed', 'Quốc Dũng', 'Quô\u0301c Du\u0303ng'],
  ['marks in another order', 'Việt', 'Vie\u0302\u0323t'],
  ['case', 'TÔ LÂM', 'tô lâm'],
  ['tone, open oa', 'hoà', 'hòa'],
  ['tone on every syllable', 'Thoả thuận hoà bình', 'Thỏa thuận hòa bình'],
  ['tone, oe and uy', 'khoẻ thuỷ uỷ', 'khỏe thủy ủy'],
  ['tone, closed syllable', 'toàn hoàn', 'tòan hòan'],
  ['tone in capitals', 'UỶ VIÊN', 'ỦY VIÊN'],
  ['tone after qu', 'quý quả quỳ', 'qúy qủa qùy'],
  ['tone after gi', 'già giúp', 'gìa gíup'],
  ['i and y', 'Mỹ kỹ lý tỷ sỹ hy quý', 'Mĩ kĩ lí tỉ sĩ hi quí'],
  ['đ as eth', 'Đại tướng', '\u00d0ại tướng'],
  ['no-break space', 'Tô Lâm', 'Tô\u00a0Lâm'],
  ['thin and narrow spaces', 'Tô Lâm', 'Tô\u2009\u202fLâm'],
  ['line break', 'Hồ Chí Minh', 'Hồ\r\n  Chí Minh'],
  ['zero width', 'Tô Lâm', 'T\u200bô \ufeffLâm'],
  ['soft hyphen', 'Shanmugam', 'Shan\u00admugam'],
  ['zero width within a cluster', 'ồ', 'ô\u200d\u0300'],
  ['dashes and their spaces', 'Việt Nam-Mỹ', 'Việt Nam – Mỹ'],
  ['em dash', 'Việt Nam-Mỹ', 'Việt Nam\u2014Mỹ'],
  ['non-breaking hyphen', 'Á-Âu', 'Á\u2011Âu'],
  ['apostrophes', "Dato' Seri", 'Dato’ Seri'],
  ['quotes', '"An"', '“An”'],
  ['initial', 'K. Shanmugam', 'K.Shanmugam'],
  ['initial without stop', 'K. Shanmugam', 'K Shanmugam'],
  ['abbreviation of consonants', 'TP.HCM', 'TP. HCM'],
  ['St.', 'St. Petersburg', 'St Petersburg'],
];

const DIFFERENT: readonly [rule: string, a: string, b: string][] = [
  ['diacritics', 'Tô Lâm', 'Tố Lắm'],
  ['no diacritics', 'Tô Lâm', 'To Lam'],
  ['đ and d', 'Đại', 'Dại'],
  ['Vi and Vy', 'Thúy Vi', 'Thúy Vy'],
  ['i and y elsewhere', 'tai', 'tay'],
  ['uy and ui', 'thúi', 'thúy'],
  ['ia', 'mía', 'miá'],
  ['end of a sentence', 'họ. Lâm', 'họ Lâm'],
  ['number', '2.000', '2 000'],
  ['dash and space', 'Việt Nam-Mỹ', 'Việt Nam Mỹ'],
];

describe('fold', () => {
  it.each(SAME)('same: %s', (_rule, a, b) => expect(fold(b).text).toBe(fold(a).text));
  it.each([...SAME, ...DIFFERENT])('without the way back: %s', (_rule, ...texts) => {
    for (const text of texts) expect(foldText(text)).toBe(fold(text).text);
  });
  it.each(DIFFERENT)('different: %s', (_rule, a, b) => expect(fold(b).text).not.toBe(fold(a).text));

  it('leads back to the source', () => {
    const text = 'Ông Hô\u0300\u00a0\n Chi\u0301\u00ad Minh – 😀';
    const folded = fold(text);
    expect(folded.text).toBe('ông hồ chí minh-😀');
    const { start, end } = sourceSpan(folded, 4, 15);
    expect(text.slice(start, end)).toBe('Hô\u0300\u00a0\n Chi\u0301\u00ad Minh');
    expect(sourceSpan(folded, 7, 10)).toEqual({ start: 10, end: 14 });
  });

  it('needs no offsets where nothing moves', () => {
    expect(fold('Đại tướng Tô Lâm, Hoà Bình').starts).toBeNull();
  });
});

describe('foldKey', () => {
  it.each([
    ['  “Tô Lâm” ', 'tô lâm'],
    ['U.S.', 'u s'],
    ['', ''],
    ['...', ''],
  ])('%j', (text, key) => expect(foldKey(text)).toBe(key));
});

describe('stripMarks', () => {
  it.each([
    ['đối tác chiến lược', 'doi tac chien luoc'],
    ['ĐẶNG Ưng', 'DANG Ung'],
    ['한글 Ελλάδα é', '한글 Ελλαδα e'],
  ])('%s', (text, bare) => {
    expect(stripMarks(text)).toBe(bare);
    expect(stripMarks(text)).toHaveLength(text.length);
  });
});
