import { describe, expect, test } from 'vitest';
import {
  CARD_WIDTH,
  cardWidth,
  keepInWindow,
  MIN_HEIGHT,
  type PlaceMeasures,
  placeCard,
} from '../../../src/marking/card/place.ts';
import { overlap, type Rect, union } from '../../../src/marking/card/rect.ts';
import fc from '../../support/fc.ts';

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });
const WINDOW = rect(0, 0, 1280, 800);
/** Distance that the module keeps from window and lines; a pixel less would show here. */
const [EDGE, GAP] = [8, 4];

function measures(line: Rect, rest: Partial<PlaceMeasures> = {}): PlaceMeasures {
  const next = { ...line, y: line.y + line.height * 1.4 };
  const viewport = rest.viewport ?? WINDOW;
  return {
    line,
    keepClear: [line, next],
    card: { width: cardWidth(viewport), height: 340 },
    viewport,
    rtl: false,
    ...rest,
  };
}

describe('place of the card', () => {
  test.each<[string, PlaceMeasures, Partial<Rect & { side: string }>]>([
    [
      'below the next line',
      measures(rect(300, 100, 60, 20)),
      { side: 'bottom', x: 300, y: 152, height: 340 },
    ],
    ['at the left edge', measures(rect(0, 100, 60, 20)), { side: 'bottom', x: EDGE }],
    [
      'at the right edge it is shifted in',
      measures(rect(1240, 100, 40, 20)),
      { side: 'bottom', x: 1280 - EDGE - CARD_WIDTH },
    ],
    [
      'at the bottom it goes above',
      measures(rect(300, 700, 60, 20)),
      { side: 'top', x: 300, y: 700 - GAP - 340 },
    ],
    [
      'a little less than all is enough below',
      measures(rect(300, 420, 60, 20)),
      { side: 'bottom', y: 472, height: 800 - EDGE - 472 },
    ],
    [
      'no room above or below: beside',
      measures(rect(300, 180, 60, 20), { viewport: rect(0, 0, 1280, 400) }),
      { side: 'right', x: 364 },
    ],
    [
      'no room on the right: on the left',
      measures(rect(1000, 180, 60, 20), { viewport: rect(0, 0, 1280, 400) }),
      { side: 'left', x: 1000 - GAP - CARD_WIDTH },
    ],
    [
      'a narrow low window shrinks it on the roomier side',
      measures(rect(20, 160, 60, 20), { viewport: rect(0, 0, 320, 360) }),
      { side: 'top', width: 304, height: 160 - GAP - EDGE },
    ],
    [
      'right to left: it hangs on the right end',
      measures(rect(700, 100, 60, 20), { rtl: true }),
      { side: 'bottom', x: 760 - CARD_WIDTH },
    ],
    [
      'the wider next line does not pull it aside',
      measures(rect(700, 100, 60, 20), { keepClear: [rect(700, 100, 60, 20), rect(40, 128, 1200, 20)] }),
      { side: 'bottom', x: 700, y: 152 },
    ],
    [
      'a mention that breaks over two columns',
      measures(rect(400, 740, 100, 20), { keepClear: [rect(400, 740, 100, 20), rect(640, 40, 80, 20)] }),
      { side: 'top', y: 740 - GAP - 340 },
    ],
    [
      'pinch zoom: inside what is seen',
      measures(rect(500, 420, 40, 14), {
        viewport: rect(400, 300, 400, 500),
        card: { width: 376, height: 300 },
      }),
      { side: 'bottom', x: 800 - EDGE - CARD_WIDTH },
    ],
    [
      'it stays on its side while the page scrolls',
      measures(rect(300, 420, 60, 20), { current: 'top' }),
      { side: 'top', y: 420 - GAP - 340 },
    ],
    [
      'and leaves it where there is no room any more',
      measures(rect(300, 60, 60, 20), { current: 'top' }),
      { side: 'bottom' },
    ],
  ])('%s', async (_, given, expected) => {
    expect(await placeCard(given)).toMatchObject(expected);
  });

  test('unfolded, it grows down to the edge of the window; above its mention it does not grow', async () => {
    expect(await placeCard(measures(rect(300, 100, 60, 20)))).toMatchObject({ maxHeight: 800 - EDGE - 152 });
    expect(await placeCard(measures(rect(300, 700, 60, 20)))).toMatchObject({ height: 340, maxHeight: 340 });
  });

  test('a pinned card stays, as far as the window allows', () => {
    expect(keepInWindow(rect(100, 100, 376, 340), WINDOW)).toEqual(rect(100, 100, 376, 340));
    expect(keepInWindow(rect(1200, 700, 376, 340), WINDOW)).toEqual(rect(896, 452, 376, 340));
    expect(keepInWindow(rect(100, 100, 376, 340), rect(0, 0, 320, 200))).toEqual(rect(8, 8, 304, 184));
  });
});

const anyMeasures: fc.Arbitrary<PlaceMeasures> = fc
  .record({
    width: fc.integer({ min: 200, max: 1800 }),
    height: fc.integer({ min: 140, max: 1100 }),
    left: fc.integer({ min: 0, max: 300 }),
    top: fc.integer({ min: 0, max: 300 }),
    x: fc.double({ min: -0.05, max: 1, noNaN: true }),
    y: fc.double({ min: -0.05, max: 1, noNaN: true }),
    lineWidth: fc.integer({ min: 4, max: 700 }),
    lineHeight: fc.integer({ min: 10, max: 60 }),
    next: fc.option(
      fc.record({ dx: fc.integer({ min: -600, max: 600 }), dy: fc.integer({ min: -900, max: 60 }) }),
    ),
    cardHeight: fc.integer({ min: 60, max: 900 }),
    rtl: fc.boolean(),
    current: fc.option(fc.constantFrom('bottom' as const, 'top' as const, 'right' as const, 'left' as const)),
  })
  .map((p) => {
    const viewport = rect(p.left, p.top, p.width, p.height);
    const line = rect(p.left + p.x * p.width, p.top + p.y * p.height, p.lineWidth, p.lineHeight);
    const keepClear = p.next
      ? [line, { ...line, x: line.x + p.next.dx, y: line.y + p.next.dy }]
      : [line, { ...line, y: line.y + line.height * 1.3 }];
    const card = { width: cardWidth(viewport), height: p.cardHeight };
    return { line, keepClear, card, viewport, rtl: p.rtl, ...(p.current ? { current: p.current } : {}) };
  });

/** True where some side of the lines has room for a card of the least height: worked out from the edges alone. */
function hasRoom({ keepClear, card, viewport }: PlaceMeasures): boolean {
  const all = union(keepClear) ?? viewport;
  const height = Math.min(card.height, MIN_HEIGHT) + EDGE + GAP;
  const width = card.width + EDGE + GAP;
  const tallEnough = viewport.height - 2 * EDGE >= Math.min(card.height, MIN_HEIGHT);
  return (
    viewport.y + viewport.height - (all.y + all.height) >= height ||
    all.y - viewport.y >= height ||
    (tallEnough &&
      (viewport.x + viewport.width - (all.x + all.width) >= width || all.x - viewport.x >= width))
  );
}

test('anywhere: inside the window, and over no line to keep clear where there is room', async () => {
  let roomy = 0;
  await fc.assert(
    fc.asyncProperty(anyMeasures, async (given) => {
      const place = await placeCard(given);
      const { viewport } = given;
      const slack = 1e-6;
      expect(place.x).toBeGreaterThanOrEqual(viewport.x - slack);
      expect(place.y).toBeGreaterThanOrEqual(viewport.y - slack);
      expect(place.x + place.width).toBeLessThanOrEqual(viewport.x + viewport.width + slack);
      expect(place.y + place.height).toBeLessThanOrEqual(viewport.y + viewport.height + slack);
      expect(place.y + place.maxHeight).toBeLessThanOrEqual(viewport.y + viewport.height + slack);
      expect(place.width).toBeGreaterThan(0);
      expect(place.height).toBeGreaterThan(0);
      expect(place.height).toBeLessThanOrEqual(given.card.height);
      if (!hasRoom(given)) return;
      roomy++;
      for (const line of given.keepClear) expect(overlap(place, line)).toBeLessThan(slack);
    }),
    { numRuns: 2000 },
  );
  expect(roomy).toBeGreaterThan(700);
});
