/**
 * Where the card goes: pure, from measures taken once. Floating UI does the geometry of each side (aligning, shifting,
 * shrinking); which side is taken is decided here by what readers mind most, namely a card over the line they read.
 */
import { computePosition, type Placement as FloatingPlacement, offset, shift, size } from '@floating-ui/core';
import { inset, overlap, type Rect, union, within } from './rect.ts';

/** Width of the card where the window has room, px: about 45 Vietnamese characters a line. */
export const CARD_WIDTH = 376;
/** Distance of the card from the edge of the window, px. */
const EDGE = 8;
/** Distance from the lines that stay clear, px: the shadow begins there, and the pointer has not far to go. */
const GAP = 4;
/** A card is not shrunk below this, px: it shows who it is and the last word, the rest scrolls. */
export const MIN_HEIGHT = 120;
/** A side that shows so much of the card is as good as one that shows it whole, px. */
const ENOUGH_HEIGHT = 300;

export type Side = 'bottom' | 'top' | 'right' | 'left';

export interface PlaceMeasures {
  /** Line of the mention that is pointed at. */
  readonly line: Rect;
  /** What the card must not cover: that line and the next one. */
  readonly keepClear: readonly Rect[];
  /** The card's size at {@link cardWidth}, unshrunk. */
  readonly card: { readonly width: number; readonly height: number };
  /** What is seen of the window, scrollbars and pinch zoom taken off. */
  readonly viewport: Rect;
  /** Text runs from right to left: the card hangs on the mention's right end. */
  readonly rtl: boolean;
  /** Side it stands on now: kept while it will do, so that a card does not jump about while the page scrolls. */
  readonly current?: Side;
}

export interface CardPlace extends Rect {
  readonly side: Side;
  /**
   * How high the card may grow when a part of it is unfolded, px; beyond that it scrolls. Above its mention it does not
   * grow at all: it would slip upward from under the pointer that unfolds it.
   */
  readonly maxHeight: number;
}

/** Width the card will have: it is laid out at this width before it is measured. */
export function cardWidth(viewport: Rect): number {
  return Math.min(CARD_WIDTH, inset(viewport, EDGE).width);
}

/**
 * Below is tried first: a card that hangs from its top edge does not slip from under the pointer when a part of it
 * unfolds. Above next, then beside, where columns leave room.
 */
function order(measures: PlaceMeasures): Side[] {
  const beside: Side[] = measures.rtl ? ['left', 'right'] : ['right', 'left'];
  const sides: Side[] = ['bottom', 'top', ...beside];
  const { current } = measures;
  return current ? [current, ...sides.filter((side) => side !== current)] : sides;
}

async function onSide(side: Side, away: Rect, measures: PlaceMeasures): Promise<CardPlace> {
  const { line, card, viewport, rtl } = measures;
  const vertical = side === 'bottom' || side === 'top';
  const lineEnd = line.x + line.width - (away.x + away.width);
  const alongTo = vertical ? (rtl ? -lineEnd : line.x - away.x) : line.y - away.y;
  let height = card.height;
  const position = await computePosition(away, null, {
    placement: `${side}-start` satisfies FloatingPlacement,
    strategy: 'fixed',
    platform: {
      getElementRects: () => ({ reference: away, floating: { x: 0, y: 0, width: card.width, height } }),
      getDimensions: () => ({ width: card.width, height }),
      getClippingRect: () => viewport,
      isRTL: () => rtl,
    },
    middleware: [
      offset({ mainAxis: GAP, crossAxis: alongTo }),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) => {
          height = Math.min(card.height, Math.max(availableHeight, MIN_HEIGHT));
        },
      }),
    ],
  });
  const free = { x: position.x, y: position.y, width: card.width, height };
  const room = inset(viewport, EDGE);
  const place = within(free, room);
  const maxHeight = side === 'top' ? place.height : room.y + room.height - place.y;
  return { side, maxHeight, ...place };
}

/** Smaller is better, compared from the first figure on. */
function badness(place: CardPlace, measures: PlaceMeasures, rank: number): readonly number[] {
  const covered = measures.keepClear.reduce((sum, rect) => sum + overlap(place, rect), 0);
  const enough = Math.min(measures.card.height, ENOUGH_HEIGHT);
  return [overlap(place, measures.line), covered, Math.max(0, enough - place.height), rank];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * The card's place: inside the window always, over none of the lines to keep clear wherever one side of them has room
 * for {@link MIN_HEIGHT}.
 */
export async function placeCard(measures: PlaceMeasures): Promise<CardPlace> {
  // Where the mention breaks over two columns, the rectangle around its lines is no place to keep away from as a whole.
  const around = union([measures.line, ...measures.keepClear]) ?? measures.line;
  const places = await Promise.all(
    order(measures).flatMap((side) => [around, measures.line].map((away) => onSide(side, away, measures))),
  );
  const ranked = places.map((place, rank) => ({ place, bad: badness(place, measures, rank) }));
  ranked.sort((a, b) => compare(a.bad, b.bad));
  const best = ranked[0]?.place;
  if (!best) throw new Error('no side to choose from');
  return best;
}

/** A card that was put somewhere by hand (pinned) stays there, as far as the window allows. */
export function keepInWindow(card: Rect, viewport: Rect): Rect {
  return within(card, inset(viewport, EDGE));
}
