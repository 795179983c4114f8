/** Where the points of the relations graph stand: D3's forces, the same for the same graph every time. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { GraphNode, GraphTie } from '../../core/knowledge/overview.types.ts';

export interface Point extends SimulationNodeDatum {
  readonly node: GraphNode;
  readonly radius: number;
  x: number;
  y: number;
}

export interface Line extends SimulationLinkDatum<Point> {
  readonly tie: GraphTie;
  source: Point;
  target: Point;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Layout = Simulation<Point, Line>;

/** Radii in CSS pixels: the smallest is still a target, the largest leaves room for the others. */
const SMALLEST = 9;
const LARGEST = 22;
/** So many ties more, and the radius grows by its root. */
const GROWTH = 3;
const LINK = 100;
const REPULSION = -420;
/** Room around a point, so that a label of two short lines below it is read: half such a line. */
const LABEL_ROOM = 48;
/** By then D3's own cooling has all but stopped the points. */
const TICKS = 300;

export function radiusOf({ kind, weight }: GraphNode): number {
  const grown = SMALLEST + Math.sqrt(weight) * GROWTH;
  return Math.min(LARGEST, kind === 'country' ? grown + 3 : grown);
}

/** Lays the graph out at once. The simulation that comes back is at rest; a drag wakes it. */
export function layOut(
  nodes: readonly GraphNode[],
  ties: readonly GraphTie[],
  { width, height }: Size,
): { readonly points: readonly Point[]; readonly lines: readonly Line[]; readonly layout: Layout } {
  const points = nodes.map((node): Point => ({ node, radius: radiusOf(node), x: Number.NaN, y: Number.NaN }));
  const byId = new Map(points.map((point) => [point.node.id, point]));
  const lines = ties.flatMap((tie): Line[] => {
    const [source, target] = [byId.get(tie.from), byId.get(tie.to)];
    return source && target ? [{ tie, source, target }] : [];
  });
  const layout = forceSimulation<Point, Line>(points)
    .force(
      'link',
      forceLink<Point, Line>([...lines])
        .distance(LINK)
        .strength(0.35),
    )
    .force('charge', forceManyBody<Point>().strength(REPULSION))
    // Pulled together the more on the shorter side, so that the picture fills its frame.
    .force('x', forceX<Point>(width / 2).strength(0.05 * Math.min(1.6, height / width)))
    .force('y', forceY<Point>(height / 2).strength(0.05 * Math.max(1, width / height)))
    .force(
      'collide',
      forceCollide<Point>(({ radius }) => Math.max(LABEL_ROOM, radius + LABEL_ROOM / 2)),
    )
    .force('lines', (warmth) => clearOfLines(points, lines, warmth))
    .stop();
  for (let tick = 0; tick < TICKS; tick += 1) {
    layout.tick();
    for (const point of points) keepInside(point, { width, height });
  }
  spread(points, { width, height });
  return { points, lines, layout };
}

/** Least pixels between a point and a line that is not its own. */
const CLEAR = 8;

/** Pushes points off lines between others: a line through a point would seem to tie it. */
function clearOfLines(points: readonly Point[], lines: readonly Line[], warmth: number): void {
  for (const { source, target } of lines) {
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const length = Math.hypot(dx, dy);
    if (length === 0) continue;
    for (const point of points) {
      if (point === source || point === target) continue;
      const along = ((point.x - source.x) * dx + (point.y - source.y) * dy) / length;
      if (along <= 0 || along >= length) continue;
      const aside = ((point.x - source.x) * dy - (point.y - source.y) * dx) / length;
      const lacking = point.radius + CLEAR - Math.abs(aside);
      if (lacking <= 0) continue;
      const push = lacking * Math.max(warmth, LEAST_PUSH) * (aside < 0 ? -1 : 1);
      point.x += (dy / length) * push;
      point.y -= (dx / length) * push;
    }
  }
}

/** Share of what is lacking that a tick gives even when the layout has cooled. */
const LEAST_PUSH = 0.2;

/** Widest stretch of one axis: beyond, near things look far. */
const MOST_STRETCH = 1.4;

/** Stretches a layout that leaves room at its sides, each axis by itself. */
function spread(points: readonly Point[], size: Size): void {
  for (const [axis, room] of [
    ['x', size.width],
    ['y', size.height],
  ] as const) {
    const places = points.map((point) => point[axis]);
    const [low, high] = [Math.min(...places), Math.max(...places)];
    if (!(high > low)) continue;
    const by = Math.min(MOST_STRETCH, (room - 2 * LABEL_ROOM) / (high - low));
    const middle = (low + high) / 2;
    for (const point of points) point[axis] = room / 2 + (point[axis] - middle) * Math.max(1, by);
  }
  for (const point of points) keepInside(point, size);
}

/** Points that can be told apart on so much room, names included. */
export function pointsOn({ width, height }: Size): number {
  return Math.max(12, Math.floor((width * height) / ROOM_OF_ONE));
}

/** Square pixels that a point takes with its name. */
const ROOM_OF_ONE = 12_000;

/** Nothing stands outside the frame, names included. */
export function keepInside(point: Point, { width, height }: Size): void {
  const side = Math.min(width / 4, point.radius + 58);
  point.x = Math.max(side, Math.min(width - side, point.x));
  point.y = Math.max(point.radius + 6, Math.min(height - point.radius - 30, point.y));
}
