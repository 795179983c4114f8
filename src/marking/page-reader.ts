/** Reads regions of the page, sends their text in slices, and paints what is found. */
import type { Run, RunMention } from '../core/matching/types.ts';
import type { SourcedDate } from '../core/text/dates.ts';
import { Marks, type PaintSettings } from './paint/marks.ts';
import type { Painter } from './paint/painter.ts';
import { collect, type Region, type WalkSink } from './runs/collect.ts';
import { isConnected } from './runs/dom.ts';
import { type PageRun, PageRuns } from './runs/page-runs.ts';
import type { Pace } from './scan/pace.ts';
import { type Ask, Scanner, type ScanOutcome } from './scan/scanner.ts';
import { Slices } from './scan/slices.ts';

export interface ReaderOptions {
  readonly ask: Ask;
  readonly painter: Painter;
  readonly settings: PaintSettings;
  readonly signal: AbortSignal;
  /** Called when the first mark of the page is about to be painted: the look of the marks is wanted. */
  readonly firstMark: () => void;
  /** Marks have changed. */
  readonly changed: () => void;
  /** The extension was updated or removed: nothing can be asked any more. */
  readonly gone: () => void;
}

export class PageReader {
  readonly runs = new PageRuns((run) => this.marks.clear(run));
  /** True once the background could not be asked, until {@link retry}. */
  failed = false;
  /** True once something of this page was painted. */
  painted = false;
  private readonly marks: Marks;
  private readonly scanner: Scanner;
  private readonly slices = new Slices();
  private flight: Promise<void> | null = null;

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
  }

  /** A new page begins: everything is asked anew, and what is painted stays until the answer comes. */
  begin(title: string, date: SourcedDate | null): void {
    this.scanner.begin(title, date);
    this.slices.reset();
    this.painted = false;
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

  /** Reads a region, or its first so many UTF-16 units. */
  async read(region: Region, how: { units?: number; visited?: Set<Node> } = {}): Promise<void> {
    const { signal } = this.options;
    if (!isConnected(region.start)) return;
    const { units = Number.POSITIVE_INFINITY, visited } = how;
    let read = 0;
    const drafts = collect(region, visited ? { ...this.sink, visited } : this.sink);
    for (let next = drafts.next(); !next.done; next = drafts.next()) {
      const run = next.value && this.runs.admit(next.value, this.scanner.epoch);
      if (run) await this.send(this.slices.push(toRun(run)));
      if (this.pace.spent) await this.pace.rest();
      if (signal.aborted) return;
      read += next.value?.text.length ?? 0;
      if (read >= units) return;
    }
  }

  /** One slice is on its way while the next is read. */
  private async send(runs: readonly Run[] | null): Promise<void> {
    if (!runs) return;
    await this.flight;
    if (this.failed) return this.unread(runs);
    this.flight = this.scan(runs);
  }

  private async scan(runs: readonly Run[]): Promise<void> {
    const outcome = await this.scanner.scan(runs);
    if (outcome.status === 'failed') this.unread(runs);
    if (!this.accept(outcome)) return;
    const found = byRun(outcome.mentions);
    for (const { id } of runs) {
      const run = this.runs.get(id);
      if (run) this.show(run, found.get(id) ?? [], 'all');
    }
    if (found.size > 0) await this.afterPaint();
  }

  /** Sends what has been read and waits for the answers. */
  async flush(): Promise<void> {
    await this.send(this.slices.take());
    await this.flight;
  }

  /** Has decided what hung on the whole page. */
  async settle(): Promise<void> {
    const outcome = await this.scanner.settle((id) => this.runs.get(id) !== undefined);
    if (!this.accept(outcome)) return;
    for (const [id, mentions] of byRun(outcome.mentions)) {
      const run = this.runs.get(id);
      if (run) this.show(run, mentions, 'more');
    }
    this.options.painter.refresh();
  }

  private accept(outcome: ScanOutcome): outcome is Extract<ScanOutcome, { status: 'found' }> {
    if (this.options.signal.aborted) return false;
    if (outcome.status === 'gone') this.options.gone();
    if (outcome.status === 'failed') this.failed = true;
    return outcome.status === 'found';
  }

  /** Runs that nobody looked at are sent again when the page is read the next time. */
  private unread(runs: readonly Run[]): void {
    for (const { id } of runs) {
      const run = this.runs.get(id);
      if (run) run.epoch = 0;
    }
  }

  private show(run: PageRun, mentions: readonly RunMention[], how: 'all' | 'more'): void {
    if (mentions.length > 0 && !this.painted) this.options.firstMark();
    if (how === 'all') this.marks.set(run, mentions);
    else this.marks.add(run, mentions);
  }

  /** The first marks of a page get a frame at once, before anything more is read. */
  private async afterPaint(): Promise<void> {
    this.options.painter.refresh();
    if (this.painted) return;
    this.painted = true;
    await this.pace.frame();
  }
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
