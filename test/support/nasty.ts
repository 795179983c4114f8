import fc from './fc.ts';

/** Pieces that folding, word boundaries and offsets may stumble over. */
export const NASTY_PIECES: readonly string[] = [
  ...'aAbBoOuUyYiIqQgGkKmMtTêÊôÔđĐ ',
  ...[
    'Tô',
    'Lâm',
    'TÔ',
    'tô',
    'To',
    'Lam',
    'hoà',
    'hòa',
    'Hoa',
    'thuỷ',
    'Thủy',
    'qúy',
    'quí',
    'gìa',
    'Mĩ',
    'mỹ',
    'K',
    'TP',
    'HCM',
  ],
  ...['ò', 'ó', 'ù', 'ú', 'ì', 'í', 'ỳ', 'á', 'ả', 'Ò', 'Ú'],
  ...['\u0300', '\u0301', '\u0302', '\u0303', '\u0309', '\u0323', '\u031b', '\u0336'],
  ...[' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u2009', '\u202f', '\u3000', '\u2028'],
  ...['\u00ad', '\u200b', '\u200d', '\ufeff', '\u2060', '\u202b', '\u202c', '\ufe0f'],
  ...['-', '–', '—', '\u2011', ' - ', '.', '. ', '..', './.', '…', ',', ':', '/', '(', ')'],
  ...["'", '’', 'ʼ', '"', '“', '”', '\u00d0', '\u00f0', '1', '20', '.5', '_'],
  ...[
    '😀',
    '👨\u200d👩',
    '𝐀',
    '\ud83d',
    '\ude00',
    '\ud800',
    '𠀀',
    '中',
    '한',
    '\u1112\u1161\u11ab',
    'שלום',
    'ية',
    'я',
    'Я',
    'ß',
    '\u212b',
  ],
];

/** Text of such pieces, often near each other. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...NASTY_PIECES), { maxLength: 24 })
  .map((pieces) => pieces.join(''));
