/**
 * Lines of text from the rectangles that a browser gives. Pure. A transformed box gives the upright rectangle around each
 * stretch, so whether two stretches are of one line is asked in the text's own coordinates: the middle of such a
 * rectangle is the middle of what it stands around, whatever the rotation, scale or skew.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How text lies in the window. */
export interface Lie {
  /** Linear part of the transform from the text's own coordinates, as in CSS `matrix(a, b, c, d, …)`. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** Lines are columns: a vertical writing mode. */
  readonly vertical: boolean;
  /** Size of the letters in the text's own coordinates, px. */
  readonly letter: number;
}

/** Middles further apart than this share of the letters' size are of two lines; sub- and superscripts are nearer. */
const LINE_APART = 0.6;

/** A next line further away than so many letters is one of another part of the page. */
const MOST_APART = 5;

/** Where the middle of a box lies across the lines, in the text's own coordinates. */
function across(box: Box, { a, b, c, d, vertical }: Lie): number {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const scale = a * d - b * c;
  if (scale === 0) return vertical ? x : y;
  return vertical ? (d * x - c * y) / scale : (a * y - b * x) / scale;
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/**
 * The whole line that `boxes[at]` is in, and the whole line after it where there is one near. `boxes` are stretches of
 * text in reading order; those of one line follow each other, so a line of another column is not taken for this one.
 */
export function linesAt(boxes: readonly Box[], at: number, lie: Lie): Box[] {
  const lineOf = (index: number): [first: number, last: number] => {
    const own = across(boxes[index]!, lie);
    const same = (box: Box | undefined) =>
      box !== undefined && Math.abs(across(box, lie) - own) < lie.letter * LINE_APART;
    let [first, last] = [index, index];
    while (same(boxes[first - 1])) first--;
    while (same(boxes[last + 1])) last++;
    return [first, last];
  };
  const hovered = boxes[at];
  if (!hovered) return [];
  const [first, last] = lineOf(at);
  const lines = [around(boxes.slice(first, last + 1))];
  const after = boxes[last + 1];
  if (after && Math.abs(across(after, lie) - across(hovered, lie)) < lie.letter * MOST_APART) {
    const [from, to] = lineOf(last + 1);
    lines.push(around(boxes.slice(from, to + 1)));
  }
  return lines;
}
