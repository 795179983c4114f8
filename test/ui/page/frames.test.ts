import { describe, expect, test } from 'vitest';
import type { FrameState, PageEntity } from '../../../src/protocol/page.ts';
import { entitiesOf, groups, nextJump, type PageRow, pageStatus } from '../../../src/ui/page/frames.ts';
import fc from '../../support/fc.ts';

const entity = (id: string, count = 1, more: Partial<PageEntity> = {}): PageEntity => ({
  entity: id,
  candidates: [id],
  kind: 'official',
  text: id,
  count,
  ...more,
});

const frame = (
  name: string,
  entities: readonly PageEntity[],
  more: Partial<FrameState> = {},
): FrameState => ({
  type: 'state',
  frame: name,
  top: false,
  url: 'https://example.org/',
  title: '',
  date: null,
  status: 'done',
  entities,
  related: null,
  ...more,
});

describe('groups', () => {
  test('by kind in a fixed order, within a kind in the order of the page, empty kinds left out', () => {
    const found = groups([
      frame('a', [
        entity('forum', 1, { kind: 'forum' }),
        entity('second'),
        entity('first'),
        entity('deal', 2, { kind: 'agreement' }),
      ]),
    ]);
    expect(found.map((group) => [group.kind, group.rows.map((row) => row.key)])).toEqual([
      ['official', ['second', 'first']],
      ['agreement', ['deal']],
      ['forum', ['forum']],
    ]);
  });

  test('one row over all frames, the top frame first whichever answered first', () => {
    const [group] = groups([
      frame('inner', [entity('x', 2), entity('only-inner')]),
      frame('top', [entity('y'), entity('x', 3)], { top: true }),
    ]);
    expect(
      group?.rows.map(({ key, count, places }) => [key, count, places.map((each) => each.frame)]),
    ).toEqual([
      ['y', 1, ['top']],
      ['x', 5, ['top', 'inner']],
      ['only-inner', 1, ['inner']],
    ]);
  });

  test('a doubtful name keeps its candidates and is a row of its own', () => {
    const open = entity('', 1, { entity: null, candidates: ['a', 'b'], text: 'Hùng' });
    const found = groups([frame('top', [entity('a'), open], { top: true })]);
    expect(found[0]?.rows.map((row) => [row.key, row.open])).toEqual([
      ['a', false],
      ['a|b', true],
    ]);
    expect(entitiesOf(found)).toEqual(['a', 'b']);
  });
});

const row = (counts: readonly number[]): PageRow => ({
  key: 'x',
  kind: 'official',
  candidates: ['x'],
  open: false,
  text: 'x',
  count: counts.reduce((sum, count) => sum + count, 0),
  places: counts.map((count, at) => ({ frame: `f${at}`, count })),
});

describe('nextJump', () => {
  const walk = (counts: readonly number[], steps: readonly (1 | -1)[]): string[] => {
    let reached = 0;
    return steps.map((step) => {
      const next = nextJump(row(counts), reached, step);
      reached = next?.reached ?? 0;
      return `${next?.jump.frame}:${reached}`;
    });
  };

  test('through one frame, then the next, then round', () => {
    expect(walk([2, 1], [1, 1, 1, 1])).toEqual(['f0:1', 'f0:2', 'f1:3', 'f0:1']);
  });
  test('backwards from the start is the last', () => {
    expect(walk([2, 1], [-1, -1, -1, -1])).toEqual(['f1:3', 'f0:2', 'f0:1', 'f1:3']);
  });
  test('nothing to jump to', () => {
    expect(nextJump(row([]), 0, 1)).toBeNull();
  });
  test('as many steps as mentions reach each once', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.constantFrom<1 | -1>(1, -1), (each, step) => {
        const total = each.reduce((sum, count) => sum + count, 0);
        expect(new Set(walk(each, Array(total).fill(step))).size).toBe(total);
      }),
    );
  });
});

test.each([
  ['done', [frame('t', [], { top: true }), frame('i', [])]],
  ['reading', [frame('t', [], { top: true }), frame('i', [], { status: 'reading' })]],
  ['off', [frame('t', [], { top: true, status: 'off' }), frame('i', [], { status: 'reading' })]],
  ['failed', [frame('t', [], { top: true, status: 'failed' })]],
  ['done', [frame('t', [], { top: true }), frame('i', [], { status: 'failed' })]],
] as const)('the page is %s', (status, frames) => {
  expect(pageStatus(frames)).toBe(status);
});
