import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSeeds } from '../../../src/build/seeds/load.ts';
import { runCases } from '../../../src/cli/score-cases.ts';
import { annotateText } from '../../../src/core/matching/annotate-text.ts';
import { createAnnotator } from '../../../src/core/matching/annotator.ts';
import { buildLexicon } from '../../../src/core/matching/lexicon.ts';
import { NOTHING_SEEN } from '../../../src/core/matching/seen.ts';

const annotator = createAnnotator(
  buildLexicon(loadSeeds(resolve(import.meta.dirname, '../../../seeds')).knowledge),
);

const results = runCases(annotator);

it('has a good number of cases, of both kinds', () => {
  const negative = results.filter(({ expected }) => expected.length === 0).length;
  expect([results.length >= 150, negative >= 60, results.length - negative >= 60]).toEqual([
    true,
    true,
    true,
  ]);
});

describe.each([...new Set(results.map(({ rule }) => rule))])('%s', (rule) => {
  it.each(results.filter((result) => result.rule === rule))('$marked', ({ expected, found }) => {
    expect(found).toEqual(expected);
  });
});

describe('the two phases', () => {
  const page = { date: null, title: 'Singapore siết an ninh mạng', seen: NOTHING_SEEN };

  it('keeps for the whole page what the words beside it do not decide, and takes nothing back', () => {
    const first = annotator.scan([{ id: 1, text: 'Shanmugam đến từ sáng.' }], page);
    expect(first.decided).toEqual([]);
    expect(first.undecided.map((one) => [one.mention.text, one.needs])).toEqual([['Shanmugam', 'company']]);
    expect(annotator.settle(first.undecided, { ...page, seen: first.seen })).toEqual([]);
    const second = annotator.scan([{ id: 2, text: 'Bộ trưởng K. Shanmugam của Singapore.' }], {
      ...page,
      seen: first.seen,
    });
    const settled = annotator.settle(first.undecided, { ...page, seen: second.seen });
    expect(settled.map((mention) => [mention.run, mention.entity])).toEqual([[1, 'k-shanmugam']]);
  });

  it('says which words decided the parties', () => {
    const codeOf = (text: string, title: string): string | undefined =>
      annotateText(annotator, text, { date: null, title }).find((mention) => mention.via === 'level')?.why[0]
        ?.code;
    expect(codeOf('Đối tác chiến lược toàn diện Việt Nam và Mỹ.', '')).toBe('parties-in-phrase');
    expect(codeOf('Mỹ và bạn bè Việt Nam mừng đối tác chiến lược toàn diện.', '')).toBe(
      'parties-in-sentence',
    );
    expect(codeOf('Hai bên mừng đối tác chiến lược toàn diện.', 'Việt Nam - Mỹ gặp nhau')).toBe(
      'parties-in-headline',
    );
    expect(codeOf('Việt Nam và Mỹ họp. Hai bên mừng đối tác chiến lược toàn diện.', '')).toBe(
      'parties-on-page',
    );
  });

  it('gives as a clue words that the page has', () => {
    const whyOf = (text: string) =>
      annotateText(annotator, text, { date: null }).find((mention) => mention.text === 'Lê Quốc Hùng');
    const near = whyOf('Lực lượng cảnh sát cho biết ông Lê Quốc Hùng đã đến hiện trường.');
    expect(near).toMatchObject({ entity: 'le-quoc-hung' });
    expect(near?.why).toContainEqual({ code: 'company', text: 'cảnh sát' });
    const far = whyOf(`Trụ sở Bộ Công an ở Hà Nội.\n${'Trời nắng. '.repeat(80)}\nÔng Lê Quốc Hùng đến.`);
    expect(far).toMatchObject({ entity: 'le-quoc-hung' });
    expect(far?.why).toContainEqual({ code: 'company', text: 'Bộ Công an' });
  });

  it('does not cut a pair of brackets', () => {
    const texts = (text: string): string[] =>
      annotateText(annotator, text, { date: null, title: '' }).map((mention) => mention.text);
    const name = 'Cơ quan phòng chống ma túy và thực thi pháp luật quốc tế';
    expect(texts(`Đại diện ${name} (INL) đã dự.`)).toEqual([`${name} (INL)`]);
    expect(texts(`Đại diện (${name}) đã dự.`)).toEqual([name]);
  });

  it('reads the session off the words beside a forum', () => {
    const ordinal = (text: string): number | undefined =>
      annotateText(annotator, text, { date: null, title: 'Việt Nam - Mỹ' }).find((m) => m.kind === 'forum')
        ?.ordinal;
    expect(ordinal('Đối thoại An ninh và Thực thi pháp luật lần thứ nhất họp ở Hà Nội.')).toBe(1);
    expect(ordinal('Đối thoại An ninh và Thực thi pháp luật Việt Nam-Mỹ lần thứ II họp.')).toBe(2);
    expect(ordinal('Đối thoại An ninh và Thực thi pháp luật họp ở Hà Nội.')).toBeUndefined();
    expect(ordinal('The second Vietnam-US Security and Law Enforcement Dialogue opened.')).toBe(2);
  });

  it('gives the same mentions whether a page comes in one slice or in many', () => {
    const lines = [
      'Việt Nam - Mỹ',
      'Ông Tô Lâm nói.',
      'Ông Putin đến.',
      'Bộ trưởng K. Shanmugam của Singapore.',
      'Quan hệ đối tác chiến lược toàn diện.',
    ];
    const runs = lines.map((text, id) => ({ id, text, headline: id === 0 }));
    const empty = { date: null, title: lines[0]!, seen: NOTHING_SEEN };
    const whole = annotator.scan(runs, empty);
    let seen = NOTHING_SEEN;
    const sliced = runs.flatMap((run) => {
      const result = annotator.scan([run], { ...empty, seen });
      seen = result.seen;
      return result.decided;
    });
    expect(sliced).toEqual(whole.decided);
  });
});

describe('time', () => {
  /** Milliseconds of the processor for one pass over a text: what else the machine does bears on long passes more than on short ones. */
  function ms(text: string): number {
    const start = process.cpuUsage();
    annotateText(annotator, text, { date: '2023-09-01', title: 'Việt Nam - Mỹ' });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e3;
  }

  const HARD: readonly (readonly [what: string, unit: string])[] = [
    ['names', 'Tô Lâm '],
    ['names with titles', 'Bộ trưởng Bộ Công an, Ủy viên Bộ Chính trị, Đại tướng '],
    ['levels', 'đối tác chiến lược toàn diện với Mỹ, Nga, '],
    ['pairs before a level', 'mối quan hệ mối quan hệ các nước đối tác toàn diện '],
    ['countries in a row', 'Việt-Mỹ-Nga-Trung-Ấn-'],
    ['family names', 'Vladimir V. Putin Vladimir V. '],
  ];

  /** Eight times the text may take so many times as long on a busy machine; what is quadratic takes 64 times. */
  const MOST = 48;
  /** Short and long passes alternate, so that a busy moment falls on both; the quickest of each count. */
  const PASSES = 6;
  const TIMEOUT_MS = 30_000;

  it.each(HARD)(
    'is in proportion to the length of %s in one paragraph',
    { timeout: TIMEOUT_MS },
    (_, unit) => {
      const few = unit.repeat(100);
      const many = unit.repeat(800);
      const passes = Array.from({ length: PASSES }, () => [ms(few), ms(many)] as const);
      const least = (at: 0 | 1): number => Math.min(...passes.map((pass) => pass[at]));
      expect(least(1)).toBeLessThan(MOST * Math.max(least(0), 1));
    },
  );
});
