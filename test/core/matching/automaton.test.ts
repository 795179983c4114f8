import { describe, expect, it } from 'vitest';
import { compileAutomaton, loadAutomaton } from '../../../src/core/matching/automaton.ts';
import type { SurfaceSpec } from '../../../src/core/matching/types.ts';
import { oracle } from './oracle.ts';

const name = (text: string): SurfaceSpec => ({ text, unmarked: true });
const noun = (text: string): SurfaceSpec => ({ text, unmarked: true, caseRule: 'any' });
const only = (text: string): SurfaceSpec => ({ text, unmarked: false });

/** `[…]` stands round each hit; `[~…]` round one without its diacritics. */
const TABLE: readonly [rule: string, surfaces: readonly SurfaceSpec[], text: string][] = [
  ['diacritics count', [name('Tô Lâm')], 'Ông [Tô Lâm], không phải Tố Lắm hay Tô Lam.'],
  ['case', [name('Tô Lâm')], '[TÔ LÂM] và [Tô lâm], nạn nhân tô lâm nạn, tô Lâm'],
  [
    'common nouns in any case',
    [noun('đối tác toàn diện')],
    '[đối tác toàn diện], [Đối tác Toàn diện], [ĐỐI TÁC TOÀN DIỆN]',
  ],
  ['default case of a lower-case surface', [only('đối tác')], '[Đối tác], [đối tác]'],
  ['unmarked names', [name('Tô Lâm')], '[~To Lam], [~TO LAM], according to Lam, To lam, to lam, Tô Lam'],
  ['unmarked only where allowed', [only('Tô Lâm')], 'To Lam, [Tô Lâm]'],
  ['unmarked common nouns', [noun('đối tác')], '[~Doi Tac], [~DOI TAC], doi tac, Doi tac'],
  ['unmarked as the surface has capitals', [name('Bộ Công an')], '[~Bo Cong an], [~BO CONG AN], Bo cong an'],
  ['unmarked đ', [name('Đỗ Hùng Việt')], '[~Do Hung Viet], [Đỗ Hùng Việt]'],
  ['a surface without marks', [name('Putin')], '[Putin], [PUTIN], putin, Putinism, Putintseva, [Putin]’s'],
  ['whole words', [name('Đỗ Hùng'), name('An')], '([Đỗ Hùng]) Đỗ Hùngx xĐỗ Hùng Đỗ Hùng2 An\u0323 [An]'],
  [
    'longest',
    [name('Việt Nam'), name('Việt Nam-Mỹ'), name('Việt')],
    '[Việt Nam] – Nga, [Việt Nam – Mỹ], [Việt]',
  ],
  ['shorter where the longer fails', [name('Hồ Chí'), name('Hồ Chí Minh')], '[Hồ Chí] Mình'],
  ['leftmost', [name('A B'), name('B C D')], '[A B] C D'],
  [
    'tone placement',
    [name('Hoà Bình'), noun('thỏa thuận')],
    '[Hòa Bình], [Hoà Bình], [HOÀ BÌNH], [thoả thuận]',
  ],
  ['i and y', [name('Mỹ'), name('Lý Kỳ'), name('Quý')], '[Mĩ], [MĨ], [Lí Kì], [Quí], [Qúy], Mỉ'],
  ['look-alikes of đ', [name('Đại Việt')], '[\u00d0ại Việt]'],
  ['spaces', [name('Hồ Chí Minh')], '[Hồ\u00a0Chí\n\t Minh] [Hồ\u2009Chí Minh]'],
  [
    'zero width and soft hyphens',
    [name('Hồ Chí Minh')],
    '\u200b[H\u200bồ Ch\u00adí Minh]\u200b x\u200bHồ Chí Minh',
  ],
  ['decomposed', [name('Hồ Quốc Dũng')], `[${'Hồ Quốc Dũng'.normalize('NFD')}] [Hô\u0300 Quốc Du\u0303ng]`],
  ['uncomposed mark after', [name('Lâm')], 'Lâm\u0336 [Lâm]'],
  ['dashes', [name('Việt Nam-Mỹ')], '[Việt Nam-Mỹ] [Việt Nam — Mỹ] [Việt Nam- Mỹ] Việt Nam Mỹ'],
  [
    'initials',
    [name('K. Shanmugam')],
    '[K. Shanmugam] [K.Shanmugam] [K Shanmugam] K, Shanmugam K.. Shanmugam',
  ],
  ['abbreviations', [name('TP.HCM'), name('Hồ')], '[TP.HCM] [TP. HCM] [TP HCM] Tp. [Hồ]'],
  ['stop after a word', [name('Tô Lâm')], 'Tô. Lâm'],
  ['apostrophes', [name("Dato' Seri")], "[Dato' Seri] [Dato’ Seri] Dato Seri"],
  ['punctuation within', [name('Bộ A, B')], '[Bộ A, B] [Bộ  A,  B] Bộ A B'],
  [
    'emoji and right-to-left',
    [name('Tô Lâm')],
    '😀[Tô Lâm]😀 שלום \u202b[Tô Lâm]\u202c \ud83d[Tô Lâm]\ude00',
  ],
  ['letters beyond the basic plane', [name('Tô Lâm')], '𝐀Tô Lâm Tô Lâm𝐀 [Tô Lâm]'],
  ['short surfaces', [name('Mỹ'), name('Ý'), only('EU')], '[Mỹ],[Ý] [EU]. [Ý]'],
  ['numbers', [only('APEC 2017')], '[APEC 2017] apec 2017 APEC 20170'],
  ['other scripts', [only('中国'), only('Россия')], '[РОССИЯ] [中国] 中国人'],
  ['no surfaces', [], 'Tô Lâm'],
  ['surfaces of no word', [name('…'), name('')], '… Tô Lâm'],
];

function unmark(marked: string): { text: string; spans: string[] } {
  const spans: string[] = [];
  let text = '';
  for (const piece of marked.split(/(\[~?[^\]]*\])/u)) {
    const hit = /^\[(~?)([^\]]*)\]$/u.exec(piece);
    if (hit) spans.push(`${text.length}${hit[1]}${hit[2]}`);
    text += hit ? hit[2] : piece;
  }
  return { text, spans };
}

const FINDERS: readonly [
  string,
  (surfaces: readonly SurfaceSpec[], text: string) => ReturnType<ReturnType<typeof oracle>>,
][] = [
  ['the automaton', (surfaces, text) => compileAutomaton(surfaces).find(text)],
  [
    'the automaton from its buffer',
    (surfaces, text) => loadAutomaton(compileAutomaton(surfaces).toBuffer()).find(text),
  ],
  ['the oracle', (surfaces, text) => oracle(surfaces)(text)],
  ['the hashed oracle', (surfaces, text) => oracle(surfaces, true)(text)],
];

describe.each(FINDERS)('%s', (_who, find) => {
  it.each(TABLE)('%s', (_rule, surfaces, marked) => {
    const { text, spans } = unmark(marked);
    const hits = find(surfaces, text);
    expect(
      hits.map(({ start, end, unmarked }) => `${start}${unmarked ? '~' : ''}${text.slice(start, end)}`),
    ).toEqual(spans);
  });

  it('names every surface that folds alike', () => {
    const surfaces = [name('Hoà'), name('Hòa'), name('Hoa'), noun('hòa')];
    const seen = find(surfaces, 'Hòa, hòa, Hoa').map(({ surface, surfaces: all, unmarked }) => [
      surface,
      all,
      unmarked,
    ]);
    expect(seen).toEqual([
      [0, [0, 1, 3], false],
      [3, [3], false],
      [2, [2], false],
    ]);
  });
});
