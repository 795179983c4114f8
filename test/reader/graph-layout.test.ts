import { expect, test } from 'vitest';
import type { GraphNode, GraphTie } from '../../src/core/knowledge/overview.types.ts';
import { layOut, pointsOn } from '../../src/reader/pictures/graph-layout.ts';
import { labelLines } from '../../src/reader/pictures/names.ts';

const SIZE = { width: 1100, height: 640 };
const node = (at: number): GraphNode => ({
  id: `n${at}`,
  kind: 'official',
  name: null,
  weight: 1 + (at % 5),
});
const tie = (from: number, to: number): GraphTie => ({
  from: `n${from}`,
  to: `n${to}`,
  how: 'met',
  evidence: [],
  count: 1,
});
/** A hub with spokes, and a chain beside it. */
const nodes = Array.from({ length: 30 }, (_, at) => node(at));
const ties = [...nodes.keys()].slice(1).map((at) => (at < 16 ? tie(0, at) : tie(at - 1, at)));

test('the same graph is laid out the same way', () => {
  const places = () => layOut(nodes, ties, SIZE).points.map(({ x, y }) => [x, y]);
  expect(places()).toEqual(places());
});

test('every point stands inside the frame, and no two on each other', () => {
  const { points } = layOut(nodes, ties, SIZE);
  for (const { x, y, radius } of points) {
    expect(x - radius).toBeGreaterThanOrEqual(0);
    expect(x + radius).toBeLessThanOrEqual(SIZE.width);
    expect(y - radius).toBeGreaterThanOrEqual(0);
    expect(y + radius).toBeLessThanOrEqual(SIZE.height);
  }
  for (const [at, one] of points.entries())
    for (const other of points.slice(at + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
});

test('a small screen gets fewer points', () => {
  expect(pointsOn({ width: 350, height: 380 })).toBeLessThan(pointsOn(SIZE));
});

test.each([
  ['Tô Lâm', ['Tô Lâm']],
  ['Awang Halbi bin Mohd Yussof', ['Awang Halbi bin', 'Mohd…']],
  ['Brunei', ['Brunei']],
])('%s is labelled %j', (name, lines) => {
  expect(labelLines(name)).toEqual(lines);
});
