import type { Mention } from '../../core/matching/types.ts';
import type { Span } from '../../core/text/span.ts';
import type { Draft, Piece } from './builder.ts';
import { closest, elementAround, isConnected } from './dom.ts';

/** A mention on the page that the reader wants to see, with the range that paints it. */
export interface Mark {
  readonly mention: Mention;
  readonly run: PageRun;
  /** Static: a live range would slow every later change of the page down. */
  readonly range: StaticRange;
  /** Name of the highlight that it is painted under, null for one that is not painted but answers. */
  readonly paintedAs: string | null;
}

/** A run that was read, kept as long as the page keeps its text. */
export interface PageRun extends Draft {
  readonly id: number;
  readonly headline: boolean;
  /** State of the page (one address, one set of facts) that the run was last sent in. */
  epoch: number;
  /** All that was found, whatever the settings; in the order of the text, without overlaps. */
  mentions: readonly Mention[];
  /** What the settings leave of them. */
  marks: readonly Mark[];
}

/** Boundary points of a span of a run in the page; null where the text is not that long. */
export function rangeOf(run: Draft, span: Span): StaticRange | null {
  const from = pieceAt(run.pieces, span.start);
  const to = pieceAt(run.pieces, span.end - 1);
  if (!from || !to) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.from + span.start - from.start,
    endContainer: to.node,
    endOffset: to.from + span.end - to.start,
  });
}

/** The piece that holds an offset of the run's text. */
function pieceAt<N>(pieces: readonly Piece<N>[], offset: number): Piece<N> | null {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle]!;
    if (offset < piece.start) high = middle - 1;
    else if (offset >= piece.start + piece.length) low = middle + 1;
    else return piece;
  }
  return null;
}

/** True while the page still has, at the span's place, the text that the run was read with. */
export function spanStands(run: Draft, span: Span): boolean {
  for (const piece of run.pieces) {
    if (piece.start >= span.end) break;
    const end = piece.start + piece.length;
    if (end <= span.start) continue;
    const start = Math.max(span.start, piece.start);
    const stop = Math.min(span.end, end);
    const now = piece.node.data.slice(piece.from + start - piece.start, piece.from + stop - piece.start);
    if (now !== run.text.slice(start, stop) || !isConnected(piece.node)) return false;
  }
  return true;
}

function sameText(run: Draft, draft: Draft): boolean {
  return (
    run.text === draft.text &&
    run.pieces.length === draft.pieces.length &&
    run.pieces.every((piece, i) => {
      const other = draft.pieces[i]!;
      return piece.node === other.node && piece.from === other.from && piece.length === other.length;
    })
  );
}

function overlaps(piece: Piece, other: Piece): boolean {
  return (
    piece.node === other.node &&
    piece.from < other.from + other.length &&
    other.from < piece.from + piece.length
  );
}

/** Every run of the frame's page, found by text node and by number. */
export class PageRuns {
  private readonly byText = new WeakMap<Text, PageRun[]>();
  private readonly byId = new Map<number, PageRun>();
  /** Runs that have marks. */
  readonly marked = new Set<PageRun>();
  private lastId = 0;

  /** @param dropped is told of each run that is forgotten, so that its marks are taken off */
  constructor(private readonly dropped: (run: PageRun) => void) {}

  /** A number for a text that is no run of the page (its title). */
  nextId(): number {
    return ++this.lastId;
  }

  get(id: number): PageRun | undefined {
    return this.byId.get(id);
  }

  of(text: Text): readonly PageRun[] {
    return this.byText.get(text) ?? [];
  }

  all(): Iterable<PageRun> {
    return this.byId.values();
  }

  /** Takes a draft in: the run to be sent, or null where it was sent in this epoch already and stands unchanged. */
  admit(draft: Draft, epoch: number): PageRun | null {
    const first = draft.pieces[0]!;
    const known = this.of(first.node).find((run) => run.pieces[0]!.from === first.from);
    if (known && sameText(known, draft)) {
      if (known.epoch === epoch) return null;
      known.epoch = epoch;
      return known;
    }
    for (const piece of draft.pieces) {
      for (const run of this.of(piece.node)) {
        if (run.pieces.some((other) => overlaps(piece, other))) this.drop(run);
      }
    }
    const around = elementAround(first.node);
    const headline = around !== null && closest(around, 'h1') !== null;
    const run: PageRun = { ...draft, id: this.nextId(), headline, epoch, mentions: [], marks: [] };
    this.byId.set(run.id, run);
    for (const piece of run.pieces) {
      const runs = this.byText.get(piece.node);
      if (runs) runs.push(run);
      else this.byText.set(piece.node, [run]);
    }
    return run;
  }

  /** Marks are set by {@link Marks} alone, which paints them. */
  setMarks(run: PageRun, marks: readonly Mark[]): void {
    run.marks = marks;
    if (marks.length > 0) this.marked.add(run);
    else this.marked.delete(run);
  }

  drop(run: PageRun): void {
    if (!this.byId.delete(run.id)) return;
    this.marked.delete(run);
    for (const piece of run.pieces) {
      const left = this.of(piece.node).filter((other) => other !== run);
      if (left.length > 0) this.byText.set(piece.node, left);
      else this.byText.delete(piece.node);
    }
    this.dropped(run);
  }

  /** Forgets those of some runs whose mentions' letters the page has changed or taken away: before the next frame. */
  dropStale(runs: Iterable<PageRun>): void {
    for (const run of [...runs]) {
      if (run.mentions.some((mention) => !spanStands(run, mention))) this.drop(run);
    }
  }

  /** Forgets the runs whose text the page has taken away. */
  *sweep(): Generator<null, void> {
    let seen = 0;
    for (const run of this.byId.values()) {
      if (!run.pieces.some((piece) => isConnected(piece.node))) this.drop(run);
      if (++seen % 256 === 0) yield null;
    }
  }

  clear(): void {
    for (const run of [...this.byId.values()]) this.drop(run);
  }
}
