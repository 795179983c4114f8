/** Reads regions of the page, sends their text in slices, and paints what is found. */
import type { Run, RunMention } from '../core/matching/types.ts';
import type { SourcedDate } from '../core/text/dates.ts';
import { Marks, type PaintSettings } from './paint/marks.ts';
import type { Painter } from './paint/painter.ts';
import type { Sheet } from './paint/sheet.ts';
import type { Draft } from './runs/builder.ts';
import { collect, type Region, type WalkSink } from './runs/collect.ts';
import { containsNode, isConnected } from './runs/dom.ts';
import { type PageRun, PageRuns } from './runs/page-runs.ts';
import type { InView } from './runs/view.ts';
import { delay } from './scan/delay.ts';
import type { Pace } from './scan/pace.ts';
import { type Ask, Scanner, type ScanOutcome } from './scan/scanner.ts';
import { Slices } from './scan/slices.ts';

export interface ReaderOptions {
  readonly ask: Ask;
  readonly painter: Painter;
  readonly settings: PaintSettings;
  readonly signal: AbortSignal;
  readonly sheet: Sheet;
  /** Marks have changed. */
  readonly changed: () => void;
  /** The extension was updated or removed: nothing can be asked any more. */
  readonly gone: () => void;
}

/** Slices on their way at once: the background works on one while the answer to the other is painted. */
const IN_FLIGHT = 2;

/** The look of the first marks is not waited for longer than this, in ms: it takes 5 to 10. */
const SHEET_MS = 300;

/** How much longer the reading has taken from one painting to the next; the end is painted in any case. */
const PAINT_GROWTH = 3;

export class PageReader {
  readonly runs = new PageRuns((run) => this.marks.clear(run));
  /** True once the background could not be asked, until {@link retry}. */
  failed = false;
  /** True once something of this page was painted. */
  painted = false;
  private readonly marks: Marks;
  private readonly scanner: Scanner;
  private readonly slices = new Slices();
  /** Slices on their way, oldest first. */
  private readonly flights: Promise<void>[] = [];
  /** True once the first slice of this page has come back. */
  private answered = false;
  /** The frame that the first marks of a page are given. */
  private frame: Promise<void> | null = null;
  /** When the reading of this page began, and when marks are painted again; ms. */
  private began = 0;
  private nextPaint = 0;

  constructor(
    private readonly options: ReaderOptions,
    private readonly pace: Pace,
    private readonly sink: WalkSink,
  ) {
    const { ask, signal, painter, settings, changed } = options;
    this.scanner = new Scanner(ask, signal);
    this.marks = new Marks(this.runs, painter, settings, location.hostname, changed);
  }

  useSettings(settings: PaintSettings): void {
    this.marks.useSettings(settings, this.runs.all());
    this.options.painter.paint();
  }

  /** A new page begins: everything is asked anew, and what is painted stays until the answer comes. */
  begin(title: string, date: SourcedDate | null): void {
    this.scanner.begin(title, date);
    this.slices.reset();
    this.painted = false;
    this.answered = false;
    this.began = performance.now();
    this.pushTitle(title);
  }

  /** The page has another title now. */
  amend(title: string, date: SourcedDate | null): void {
    this.scanner.amend(title, date);
    this.pushTitle(title);
  }

  private pushTitle(text: string): void {
    if (text.trim() !== '') this.slices.push({ id: this.runs.nextId(), text, headline: true });
  }

  /** Reads a region, or its first so many UTF-16 units; `from` is a place in its first block to begin at. */
  async read(
    region: Region,
    how: { units?: number; visited?: Set<Node>; from?: InView } = {},
  ): Promise<void> {
    const { signal } = this.options;
    if (!isConnected(region.start)) return;
    const { units = Number.POSITIVE_INFINITY, visited, from } = how;
    let read = 0;
    let before = from?.text != null;
    const drafts = collect(region, visited ? { ...this.sink, visited } : this.sink);
    for (let next = drafts.next(); !next.done; next = drafts.next()) {
      if (next.value && before && from) {
        before = isBefore(next.value, from);
        if (before) continue;
      }
      const run = next.value && this.runs.admit(next.value, this.scanner.epoch);
      if (run) await this.send(this.slices.push(toRun(run)));
      if (this.pace.spent) await this.pace.rest();
      if (this.frame) await this.frame;
      this.frame = null;
      if (signal.aborted) return;
      read += next.value?.text.length ?? 0;
      if (read >= units) return;
    }
  }

  /** Slices are on their way while the next is read; the first alone, since what it tells of the page goes with all others. */
  private async send(runs: readonly Run[] | null): Promise<void> {
    if (!runs) return;
    while (this.flights.length >= (this.answered ? IN_FLIGHT : 1)) await this.flights.shift();
    if (this.failed) return this.unread(runs);
    const flight = this.scan(runs).catch((error: unknown) => {
      console.debug('painting a slice failed', error);
      this.fail(runs);
    });
    this.flights.push(flight);
  }

  private async scan(runs: readonly Run[]): Promise<void> {
    const outcome = await this.scanner.scan(runs);
    this.answered = true;
    if (outcome.status === 'failed') this.fail(runs);
    if (!this.accept(outcome)) return;
    const found = byRun(outcome.mentions);
    for (const { id } of runs) {
      const run = this.runs.get(id);
      if (run) this.show(run, found.get(id) ?? [], 'all');
    }
    if (found.size > 0) this.afterFound();
  }

  /** Sends what has been read and waits for the answers. */
  async flush(): Promise<void> {
    await this.send(this.slices.take());
    while (this.flights.length > 0) await this.flights.shift();
    this.options.painter.paint();
  }

  /** Has decided what hung on the whole page. */
  async settle(): Promise<void> {
    const outcome = await this.scanner.settle((id) => this.runs.get(id) !== undefined);
    if (!this.accept(outcome)) return;
    for (const [id, mentions] of byRun(outcome.mentions)) {
      const run = this.runs.get(id);
      if (run) this.show(run, mentions, 'more');
    }
    this.options.painter.paint();
  }

  private accept(outcome: ScanOutcome): outcome is Extract<ScanOutcome, { status: 'found' }> {
    if (this.options.signal.aborted) return false;
    if (outcome.status === 'gone') this.options.gone();
    if (outcome.status === 'failed') this.fail([]);
    return outcome.status === 'found';
  }

  private fail(unread: readonly Run[]): void {
    this.unread(unread);
    if (this.failed) return;
    this.failed = true;
    this.options.changed();
  }

  /** Runs that nobody looked at are sent again when the page is read the next time. */
  private unread(runs: readonly Run[]): void {
    for (const { id } of runs) {
      const run = this.runs.get(id);
      if (run) run.epoch = 0;
    }
  }

  private show(run: PageRun, mentions: readonly RunMention[], how: 'all' | 'more'): void {
    if (mentions.length > 0) void this.options.sheet.want();
    if (how === 'all') this.marks.set(run, mentions);
    else this.marks.add(run, mentions);
  }

  /**
   * The first marks of a page get their look and a frame at once, before anything more is read: the sheet has the style of
   * the whole page worked out anew, which would fall into our next question for a computed style (on 5 MB 135 ms) instead
   * of the frame. What is found later is painted each time that the reading has taken {@link PAINT_GROWTH} times as long: a frame costs as much as there are marks (on 5 MB of
   * text with 2,500 marks 50 to 100 ms), and painting every slice took four fifths of the whole.
   */
  private afterFound(): void {
    const now = performance.now();
    if (this.painted && now < this.nextPaint) return;
    this.options.painter.paint();
    this.nextPaint = now + (PAINT_GROWTH - 1) * (now - this.began);
    if (this.painted) return;
    this.painted = true;
    const { sheet, signal } = this.options;
    this.frame = Promise.race([sheet.want(), delay(SHEET_MS, signal)]).then(() => this.pace.frame());
  }
}

/** True for text of the place's block that stands before the place. */
function isBefore(draft: Draft, { start, text, offset }: InView): boolean {
  if (!containsNode(start, draft.pieces[0]!.node)) return false;
  return !draft.pieces.some((piece) => piece.node === text && piece.from + piece.length > offset);
}

function toRun(run: PageRun): Run {
  return run.headline ? { id: run.id, text: run.text, headline: true } : { id: run.id, text: run.text };
}

function byRun(mentions: readonly RunMention[]): Map<number, RunMention[]> {
  const found = new Map<number, RunMention[]>();
  for (const mention of mentions) {
    const of = found.get(mention.run);
    if (of) of.push(mention);
    else found.set(mention.run, [mention]);
  }
  return found;
}
