/** The mention under a point of the window, with no element of ours in the text. */
import { caretAt, isText } from '../runs/dom.ts';
import type { Mark, PageRuns } from '../runs/page-runs.ts';

/** How far beside the letters a point still counts, in CSS pixels: fingers and underlines. */
const TOLERANCE_PX = 2;

/** The client rectangles of a mark, one a line. Forces layout. */
export function rectsOf(range: AbstractRange): readonly DOMRectReadOnly[] {
  const live = liveRange(range);
  if (!live) return [];
  return [...live.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** A live range over the same letters; null where the page has taken them away. */
export function liveRange(range: AbstractRange): Range | null {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return null;
  const live = new Range();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return null;
  }
  return live;
}

/** True where a point is on one of the rectangles, or nearly so. */
function onRects(rects: readonly DOMRectReadOnly[], x: number, y: number): boolean {
  return rects.some(
    ({ left, right, top, bottom }) =>
      x >= left - TOLERANCE_PX &&
      x <= right + TOLERANCE_PX &&
      y >= top - TOLERANCE_PX &&
      y <= bottom + TOLERANCE_PX,
  );
}

type PointHits = {
  highlightsFromPoint?(x: number, y: number, options: object): { ranges?: AbstractRange[] }[];
};

function markAtOffset(runs: PageRuns, text: Text, offset: number): Mark | null {
  for (const run of runs.of(text)) {
    for (const piece of run.pieces) {
      if (piece.node !== text || offset < piece.from || offset > piece.from + piece.length) continue;
      const at = piece.start + offset - piece.from;
      const mark = run.marks.find(({ mention }) => mention.start <= at && at <= mention.end);
      if (mark) return mark;
    }
  }
  return null;
}

/**
 * The mark at a point. `shadowRoots` are the open ones on the event's path: the caret is looked for inside them.
 * A caret goes to the nearest letter, however far, so the rectangles have the last word.
 */
export function markAt(
  runs: PageRuns,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): Mark | null {
  if (runs.marked.size === 0) return null;
  const caret = caretAt(x, y, { shadowRoots: [...shadowRoots] });
  if (caret && isText(caret.offsetNode)) {
    const mark = markAtOffset(runs, caret.offsetNode, caret.offset);
    return mark && onRects(rectsOf(mark.range), x, y) ? mark : null;
  }
  return paintedAt(runs, x, y, shadowRoots);
}

/** Text that cannot be selected has no caret; what is painted there is found all the same. */
function paintedAt(runs: PageRuns, x: number, y: number, shadowRoots: readonly ShadowRoot[]): Mark | null {
  const hits = (CSS.highlights as PointHits | undefined)?.highlightsFromPoint?.(x, y, { shadowRoots }) ?? [];
  for (const range of hits.flatMap((hit) => hit.ranges ?? [])) {
    const text = range.startContainer;
    if (!isText(text)) continue;
    const mark = runs
      .of(text)
      .flatMap((run) => run.marks)
      .find((each) => each.range === range);
    if (mark) return mark;
  }
  return null;
}
