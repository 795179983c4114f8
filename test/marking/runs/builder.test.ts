import { describe, expect, test } from 'vitest';
import { cutAt, type Draft, MAX_RUN_UNITS, RunBuilder } from '../../../src/marking/runs/builder.ts';
import fc from '../../support/fc.ts';

type Step = string | '|' | '+';

/** `|` is a boundary, `+` the edge of an inline block, anything else a text node of that name. */
function build(...steps: Step[]): readonly Draft<string>[] {
  const builder = new RunBuilder<string>();
  for (const step of steps) {
    if (step === '|') builder.end();
    else if (step === '+') builder.joint();
    else builder.add(step, step);
  }
  builder.end();
  return builder.ready;
}

const texts = (...steps: Step[]) => build(...steps).map((run) => run.text);

describe('runs', () => {
  test.each<[string, Step[], string[]]>([
    ['nothing', [], []],
    ['white space alone', [' \n', '|', '\t'], []],
    ['inline elements', ['Tô', ' ', 'Lâm'], ['Tô Lâm']],
    ['a boundary', ['Tô', '|', 'Lâm'], ['Tô', 'Lâm']],
    ['boxes without a space between', ['Tô Lâm', '+', 'Hà Nội'], ['Tô Lâm', 'Hà Nội']],
    ['boxes with a space between', ['Tô', '+', ' ', 'Lâm'], ['Tô Lâm']],
    ['boxes with a space in the box', ['Tô ', '+', 'Lâm'], ['Tô Lâm']],
    ['an empty text', ['', 'Tô'], ['Tô']],
  ])('%s', (_, steps, wanted) => {
    expect(texts(...steps)).toEqual(wanted);
  });

  test('pieces say where each text stands', () => {
    expect(build('Tô', ' Lâm')[0]?.pieces).toEqual([
      { node: 'Tô', from: 0, start: 0, length: 2 },
      { node: ' Lâm', from: 0, start: 2, length: 4 },
    ]);
  });
});

describe('long runs', () => {
  test.each([
    ['a blank line', `${'a'.repeat(80)}.\n\n${'b'.repeat(5)}. ${'c'.repeat(60)}`, 83],
    ['a sentence', `${'a'.repeat(80)}. ${'b c'.repeat(20)}`, 82],
    ['a space', `${'a'.repeat(90)} ${'b'.repeat(40)}`, 91],
    ['nothing better', 'a'.repeat(200), 100],
    ['not inside a surrogate pair', `${'a'.repeat(99)}😀${'b'.repeat(30)}`, 99],
  ])('are cut at %s', (_, text, at) => {
    expect(cutAt(text, 100)).toBe(at);
  });

  test('keep every letter and its place, and only ever get new parts at the end of a text that grows', () => {
    const word = fc.constantFrom('Tô Lâm ', 'ký kết.\n', '\n\n', '😀', 'Hà Nội, ', 'x'.repeat(900));
    const node = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 6 }), node, (nodes, more) => {
        const runs = build(...nodes);
        for (const { text, pieces } of runs) {
          expect(text.length).toBeLessThanOrEqual(MAX_RUN_UNITS);
          expect(pieces.map((p) => p.node.slice(p.from, p.from + p.length)).join('')).toBe(text);
        }
        const all = nodes.join('');
        if (all.length <= MAX_RUN_UNITS) expect(runs.map((run) => run.text).join('')).toBe(all.trim() && all);
        const before = texts(all);
        const after = texts(all + more);
        expect(after.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1));
      }),
      { numRuns: 60 },
    );
  });
});
