/** Plain rectangles, in CSS pixels of the layout viewport. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest rectangle around all; null for none. */
export function union(rects: readonly Rect[]): Rect | null {
  const [first, ...rest] = rects;
  if (!first) return null;
  return rest.reduce<Rect>((a, b) => {
    const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
    return {
      x,
      y,
      width: Math.max(a.x + a.width, b.x + b.width) - x,
      height: Math.max(a.y + a.height, b.y + b.height) - y,
    };
  }, first);
}

/** How much of `b` lies under `a`, in square pixels; touching edges are no overlap. */
export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Moved, and shrunk where it must be, to lie within `outer`. */
export function within(rect: Rect, outer: Rect): Rect {
  const width = Math.min(rect.width, outer.width);
  const height = Math.min(rect.height, outer.height);
  return {
    x: Math.min(Math.max(rect.x, outer.x), outer.x + outer.width - width),
    y: Math.min(Math.max(rect.y, outer.y), outer.y + outer.height - height),
    width,
    height,
  };
}

/** Smaller by `margin` on each side, never less than nothing. */
export function inset(rect: Rect, margin: number): Rect {
  const [dx, dy] = [Math.min(margin, rect.width / 2), Math.min(margin, rect.height / 2)];
  return { x: rect.x + dx, y: rect.y + dy, width: rect.width - 2 * dx, height: rect.height - 2 * dy };
}
