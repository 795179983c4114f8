/** Puts the text between two boundaries together and cuts what is too long. No DOM: nodes are only carried along. */

/** A stretch of one text node in a run. */
export interface Piece<N = Text> {
  readonly node: N;
  /** UTF-16 offset in the node's data. */
  readonly from: number;
  /** UTF-16 offset in the run's text. */
  readonly start: number;
  readonly length: number;
}

/** Text with no block boundary in it, and where it stands. */
export interface Draft<N = Text> {
  readonly text: string;
  readonly pieces: readonly Piece<N>[];
}

/**
 * Longest run in UTF-16 units; longer ones are cut at a place where no name is likely. Small enough that a log which
 * grows at its end is sent anew only in its last part, large enough for any paragraph.
 */
export const MAX_RUN_UNITS = 8 * 1024;

/** Places to cut at, best first: blank line, end of a sentence, line break, space. */
const CUTS = ['\n\n', '.\n', '. ', '\n', ' '];

/** Part of the limit within which a cut is looked for. */
const CUT_WINDOW = 0.25;

/** Where to cut a text longer than `limit`: after the best place in the last quarter, never inside a surrogate pair. */
export function cutAt(text: string, limit: number): number {
  const floor = Math.floor(limit * (1 - CUT_WINDOW));
  const window = text.slice(floor, limit);
  for (const cut of CUTS) {
    const at = window.lastIndexOf(cut);
    if (at >= 0) return floor + at + cut.length;
  }
  const last = text.charCodeAt(limit - 1);
  return last >= 0xd800 && last < 0xdc00 ? limit - 1 : limit;
}

function slicePieces<N>(pieces: readonly Piece<N>[], start: number, end: number): Piece<N>[] {
  const part: Piece<N>[] = [];
  for (const piece of pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.start + piece.length);
    if (from >= to) continue;
    part.push({
      node: piece.node,
      from: piece.from + from - piece.start,
      start: from - start,
      length: to - from,
    });
  }
  return part;
}

const SPACE = /\s/;
const INK = /\S/;

/** Collects text nodes until a boundary; what is finished waits in {@link ready}. */
export class RunBuilder<N = Text> {
  readonly ready: Draft<N>[] = [];
  private pieces: Piece<N>[] = [];
  private text = '';
  private chip = false;

  /** True while text waits for its boundary. */
  get collecting(): boolean {
    return this.text !== '';
  }

  /** Text follows without a boundary. */
  add(node: N, data: string): void {
    if (data === '') return;
    if (this.chip && this.text !== '' && !SPACE.test(this.text.at(-1)!) && !SPACE.test(data[0]!)) this.end();
    this.chip = false;
    this.pieces.push({ node, from: 0, start: this.text.length, length: data.length });
    this.text += data;
  }

  /** The edge of an inline block: a boundary only where no space stands at it. */
  joint(): void {
    this.chip = true;
  }

  /** A boundary: what was collected becomes a run, or several where it is too long; white space alone is none. */
  end(): void {
    this.chip = false;
    if (this.text === '') return;
    const { text, pieces } = this;
    this.reset();
    if (!INK.test(text)) return;
    if (text.length <= MAX_RUN_UNITS) {
      this.ready.push({ text, pieces });
      return;
    }
    this.cut(text, pieces);
  }

  /** Forgets what was collected since the last boundary. */
  reset(): void {
    this.text = '';
    this.pieces = [];
    this.chip = false;
  }

  private cut(text: string, pieces: readonly Piece<N>[]): void {
    let first = 0;
    for (let start = 0; start < text.length; ) {
      const left = text.length - start;
      const end =
        left <= MAX_RUN_UNITS
          ? text.length
          : start + cutAt(text.slice(start, start + MAX_RUN_UNITS + 1), MAX_RUN_UNITS);
      const part = text.slice(start, end);
      while (pieces[first]!.start + pieces[first]!.length <= start) first++;
      let after = first;
      while (after < pieces.length && pieces[after]!.start < end) after++;
      if (INK.test(part))
        this.ready.push({ text: part, pieces: slicePieces(pieces.slice(first, after), start, end) });
      start = end;
    }
  }
}
