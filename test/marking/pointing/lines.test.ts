import { describe, expect, test } from 'vitest';
import { placeCard } from '../../../src/marking/card/place.ts';
import { overlap, type Rect } from '../../../src/marking/card/rect.ts';
import { type Box, type Lie, linesAt } from '../../../src/marking/pointing/lines.ts';

const LEVEL: Lie = { a: 1, b: 0, c: 0, d: 1, vertical: false, letter: 16 };

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** The upright box around what a transform makes of a box, as a browser gives it; moved into the window. */
function seen({ left, top, right, bottom }: Box, { a, b, c, d }: Lie): Box {
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ].map(([x, y]) => [a * x! + c * y! + 700, b * x! + d * y! + 500] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** A paragraph of four lines; in the second a name stands between two stretches of letters. */
const PARAGRAPH: readonly Box[] = [
  box(0, 0, 480, 18),
  box(0, 24, 200, 18),
  box(200, 24, 60, 18),
  box(260, 24, 220, 18),
  box(0, 48, 300, 18),
  box(300, 44, 20, 12),
  box(320, 48, 150, 18),
  box(0, 72, 480, 18),
];
const NAME = 2;
const LINE = [1, 2, 3];
const NEXT = [4, 5, 6];

const turned = (degrees: number, rest: Partial<Lie> = {}): Lie => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return { ...LEVEL, a: cos, b: sin, c: -sin, d: cos, ...rest };
};

const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map((each) => each.left)),
  top: Math.min(...boxes.map((each) => each.top)),
  right: Math.max(...boxes.map((each) => each.right)),
  bottom: Math.max(...boxes.map((each) => each.bottom)),
});

const rectOf = ({ left, top, right, bottom }: Box): Rect => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

describe('the line pointed at and the next', () => {
  test.each<[string, Lie]>([
    ['level', LEVEL],
    ['turned a little', turned(8)],
    ['turned the other way', turned(-15)],
    ['turned by a half right angle', turned(45)],
    ['turned to stand', turned(90)],
    ['upside down', turned(180)],
    ['made larger and slanted', { ...LEVEL, a: 1.5, c: 0.4, d: 1.5 }],
    ['mirrored', { ...LEVEL, a: -1 }],
  ])('%s', (_, lie) => {
    const boxes = PARAGRAPH.map((each) => seen(each, lie));
    expect(linesAt(boxes, NAME, lie)).toEqual([
      around(LINE.map((i) => boxes[i]!)),
      around(NEXT.map((i) => boxes[i]!)),
    ]);
  });

  test('columns of letters in a vertical writing mode', () => {
    const lie = { ...LEVEL, vertical: true };
    const boxes = [box(400, 0, 18, 300), box(376, 0, 18, 120), box(376, 120, 18, 60), box(352, 0, 18, 300)];
    expect(linesAt(boxes, 1, lie)).toEqual([box(376, 0, 18, 180), box(352, 0, 18, 300)]);
  });

  test('the line of another column at the same height is none of this one', () => {
    const boxes = [box(0, 0, 200, 18), box(0, 24, 200, 18), box(240, 0, 200, 18), box(240, 24, 200, 18)];
    expect(linesAt(boxes, 0, LEVEL)).toEqual([boxes[0], boxes[1]]);
  });

  test('the first line of the next paragraph is the next, one far below is not', () => {
    expect(linesAt([box(0, 0, 90, 18), box(0, 50, 300, 18)], 0, LEVEL)).toHaveLength(2);
    expect(linesAt([box(0, 0, 90, 18), box(0, 200, 300, 18)], 0, LEVEL)).toHaveLength(1);
  });
});

test.each([8, -15, 30, 90])('in a box turned by %i° the card lies over neither line', async (degrees) => {
  const lie = turned(degrees);
  const boxes = PARAGRAPH.map((each) => seen(each, lie));
  const place = await placeCard({
    line: rectOf(boxes[NAME]!),
    keepClear: linesAt(boxes, NAME, lie).map(rectOf),
    card: { width: 376, height: 340 },
    viewport: { x: 0, y: 0, width: 1600, height: 1200 },
    rtl: false,
  });
  for (const index of [...LINE, ...NEXT]) expect(overlap(place, rectOf(boxes[index]!))).toBe(0);
});
