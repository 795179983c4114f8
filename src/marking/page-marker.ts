/**
 * Keeps a page marked: reads its text in short slices, has the background look for names, paints what was found, and
 * does the same again for what the page changes. One for each frame.
 */
import type { Run, RunMention } from '../core/matching/types.ts';
import type { SourcedDate } from '../core/text/dates.ts';
import { AddressWatch, pageAddress } from './living/address.ts';
import { Dirty } from './living/dirty.ts';
import { HiddenParts } from './living/hidden.ts';
import { LateShadows } from './living/late-shadows.ts';
import { Watch } from './living/watch.ts';
import { Marks, type PaintSettings } from './paint/marks.ts';
import type { Painter } from './paint/painter.ts';
import { collect, type Region } from './runs/collect.ts';
import { designModeOf, isConnected, titleOf, visibilityOf } from './runs/dom.ts';
import { type PageRun, PageRuns, spanStands } from './runs/page-runs.ts';
import { firstInView } from './runs/view.ts';
import { Backoff } from './scan/backoff.ts';
import { delay, Pace } from './scan/pace.ts';
import { type Ask, Scanner, type ScanOutcome } from './scan/scanner.ts';
import { FIRST_SLICE_UNITS, Slices } from './scan/slices.ts';

export type MarkerStatus = 'reading' | 'done' | 'failed';

/** What the marker needs, as capabilities. */
export interface MarkerOptions {
  readonly ask: Ask;
  readonly painter: Painter;
  readonly settings: PaintSettings;
  readonly signal: AbortSignal;
  /** The page's own date, read when a page begins and once more when it has been read. */
  readonly date: () => SourcedDate | null;
  /** Called when the first mark of the page is about to be painted: the look of the marks is wanted. */
  readonly firstMark: () => void;
  /** Marks, facts or status have changed. */
  readonly changed: () => void;
  /** The extension was updated or removed: nothing can be asked any more. */
  readonly gone: () => void;
}

/** A title longer than this is cut, in UTF-16 units. */
const MAX_TITLE_UNITS = 1000;

/** After a change of address a page needs a moment to put its new text in, in ms. */
const NAVIGATION_MS = 150;

/** Least time between two looks for runs that the page has thrown away, in ms. */
const SWEEP_MS = 5000;

export class PageMarker {
  readonly runs = new PageRuns((run) => this.marks.clear(run));
  private readonly marks: Marks;
  private readonly pace: Pace;
  private readonly scanner: Scanner;
  private readonly slices = new Slices();
  private readonly watch: Watch;
  private readonly hidden: HiddenParts;
  private readonly lateShadows: LateShadows;
  private readonly address: AddressWatch;
  private readonly backoff = new Backoff();
  private readonly dirty = new Dirty();
  private regions: Region[] = [];
  private title: string | null = null;
  private pageDate: SourcedDate | null = null;
  private dated = false;
  private state: MarkerStatus = 'reading';
  private working = false;
  private waiting = false;
  private wantsPages = true;
  private changedWhileReading = false;
  private wantsSweep = false;
  private lastSweep = 0;
  private painted = false;
  private flight: Promise<void> | null = null;

  constructor(private readonly options: MarkerOptions) {
    const { signal, painter, settings } = options;
    this.pace = new Pace(signal);
    this.scanner = new Scanner(options.ask, signal);
    this.marks = new Marks(this.runs, painter, settings, location.hostname, options.changed);
    this.hidden = new HiddenParts((part) => this.touch(part), signal);
    this.lateShadows = new LateShadows((root) => this.addRoot(root), signal);
    this.address = new AddressWatch(() => this.navigated(), signal);
    this.watch = new Watch({
      text: (node) => this.textChanged(node),
      changed: (node) => this.dirty.add(node),
      removed: () => {
        this.wantsSweep = true;
      },
      editable: (element) => this.forget(element),
      after: () => this.pageChanged(),
    });
    signal.addEventListener('abort', () => this.destroy());
  }

  get status(): MarkerStatus {
    return this.state;
  }

  private get failed(): boolean {
    return this.state === 'failed';
  }

  get date(): SourcedDate | null {
    return this.pageDate;
  }

  /** Begins. In a tab that nobody looks at nothing is done until it is shown. */
  async start(): Promise<void> {
    await this.pace.shown();
    const { signal } = this.options;
    if (signal.aborted) return;
    this.watch.add(document);
    document.addEventListener('visibilitychange', () => this.visibilityChanged(), { signal });
    addEventListener('pageshow', (event) => event.persisted && this.look(), { signal });
    this.look();
  }

  /** Reads the whole page again; what stands unchanged is not asked again, unless it failed. */
  look(): void {
    this.wantsPages = true;
    if (this.failed) this.setStatus('reading');
    void this.work();
  }

  useSettings(settings: PaintSettings): void {
    this.marks.useSettings(settings, this.runs.all());
    this.options.changed();
  }

  private destroy(): void {
    this.watch.destroy();
    this.hidden.clear();
    this.runs.clear();
  }

  // What the page does.

  private textChanged(node: Text): void {
    for (const run of this.runs.of(node)) this.dropStale(run);
    this.dirty.add(node);
  }

  /** A mark whose letters have changed is taken off before the next frame. */
  private dropStale(run: PageRun): void {
    if (run.mentions.some((mention) => !spanStands(run, mention))) this.runs.drop(run);
  }

  private forget(element: Element): void {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const run of this.runs.of(node as Text)) this.runs.drop(run);
    }
  }

  private pageChanged(): void {
    this.changedWhileReading = true;
    this.address.check();
    if (this.dirty.size > 0 || this.wantsSweep || this.titleNow() !== this.title) void this.workSoon();
  }

  private touch(part: Node): void {
    this.dirty.add(part);
    void this.workSoon();
  }

  private addRoot(root: ShadowRoot): void {
    if (!this.watch.add(root)) return;
    this.regions.push({ start: root, last: null });
    void this.workSoon();
  }

  private navigated(): void {
    const { signal } = this.options;
    this.dated = false;
    void delay(NAVIGATION_MS, signal).then(() => this.look());
  }

  private visibilityChanged(): void {
    if (visibilityOf(document) === 'hidden') {
      this.watch.pause();
      this.dirty.clear();
      return;
    }
    this.watch.resume();
    for (const run of [...this.runs.marked]) this.dropStale(run);
    this.wantsSweep = true;
    this.look();
  }

  // What is done about it.

  private async workSoon(): Promise<void> {
    if (this.waiting || this.working) return;
    this.waiting = true;
    await delay(this.backoff.next(), this.options.signal);
    this.waiting = false;
    await this.work();
  }

  private get hasWork(): boolean {
    return (
      this.wantsPages || this.regions.length > 0 || this.dirty.size > 0 || this.titleNow() !== this.title
    );
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    const { signal } = this.options;
    try {
      await this.pace.shown();
      this.pace.begin();
      const began = performance.now();
      if (designModeOf(document) === 'on') this.runs.clear();
      else await this.readAll();
      if (!signal.aborted) await this.sweep();
      this.backoff.worked(performance.now() - began);
    } catch (error) {
      // Whatever an odd page brings up, it is not the page's trouble.
      console.debug('reading the page failed', error);
      this.setStatus('failed');
    } finally {
      this.working = false;
    }
    if (!signal.aborted && !this.failed && this.hasWork) void this.workSoon();
  }

  private async readAll(): Promise<void> {
    const { signal } = this.options;
    while (this.hasWork && !signal.aborted && !this.failed) {
      this.beginPage();
      if (this.wantsPages) await this.readPages();
      for (let region = this.regions.shift(); region; region = this.regions.shift()) await this.read(region);
      await this.readDirty();
      await this.send(this.slices.take());
      await this.flight;
      if (signal.aborted || this.failed) return;
      this.checkDate();
      if (!this.wantsPages) await this.settle();
      // What changed meanwhile waits for its turn, so that a busy page does not keep us busy.
      if (!this.wantsPages && this.regions.length === 0) break;
    }
    if (this.state === 'reading' && !signal.aborted) this.setStatus('done');
  }

  /** A date that came with the text of the page: once a page, everything is decided anew with it. */
  private checkDate(): void {
    if (this.dated) return;
    this.dated = true;
    const date = this.options.date();
    if (date?.value === this.pageDate?.value) return;
    this.title = null;
    this.wantsPages = true;
  }

  private setStatus(status: MarkerStatus): void {
    if (this.state === status) return;
    this.state = status;
    this.options.changed();
  }

  private titleNow(): string {
    return `${pageAddress()}\n${titleOf(document).slice(0, MAX_TITLE_UNITS)}`;
  }

  /** A new address begins a new state of the page; a new title only adds to its facts. */
  private beginPage(): void {
    const title = this.titleNow();
    if (title === this.title) return;
    const samePage = this.title?.split('\n', 1)[0] === pageAddress();
    this.title = title;
    const words = titleOf(document).slice(0, MAX_TITLE_UNITS);
    this.pageDate = this.options.date();
    if (samePage) this.scanner.amend(words, this.pageDate);
    else {
      this.scanner.begin(words, this.pageDate);
      this.slices.reset();
      this.painted = false;
      this.wantsPages = true;
      this.setStatus('reading');
    }
    if (words.trim() !== '') this.slices.push({ id: this.runs.nextId(), text: words, headline: true });
    this.options.changed();
  }

  private async readPages(): Promise<void> {
    this.wantsPages = false;
    this.changedWhileReading = false;
    const shadowRoots = this.watch.shadowRoots;
    if (!this.painted) {
      await this.pace.frame();
      const start = firstInView();
      if (start) await this.read({ start, last: null }, { units: FIRST_SLICE_UNITS });
    }
    await this.read({ start: document, last: null });
    for (const root of shadowRoots) await this.read({ start: root, last: null });
    // A page that moved things about under the walk is walked once more; what is known costs next to nothing.
    if (this.changedWhileReading) await this.read({ start: document, last: null });
  }

  private async readDirty(): Promise<void> {
    const visited = new Set<Node>();
    for (const region of this.dirty.take(visited)) {
      await this.read(region, { visited });
      if (this.pace.spent) await this.pace.rest();
    }
  }

  /** Reads a region, or its first so many UTF-16 units. */
  private async read(region: Region, how: { units?: number; visited?: Set<Node> } = {}): Promise<void> {
    const { signal } = this.options;
    if (!isConnected(region.start)) return;
    const { units = Number.POSITIVE_INFINITY, visited } = how;
    let read = 0;
    const drafts = collect(region, {
      shadow: (root) => this.addRoot(root),
      hidden: (root) => this.hidden.add(root),
      undefinedElement: (element) => this.lateShadows.add(element),
      ...(visited && { visited }),
    });
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

  private async settle(): Promise<void> {
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
    if (outcome.status === 'failed') this.setStatus('failed');
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

  private async sweep(): Promise<void> {
    const now = performance.now();
    if (!this.wantsSweep || now - this.lastSweep < SWEEP_MS) return;
    this.wantsSweep = false;
    this.lastSweep = now;
    this.watch.sweep();
    for (const pause of this.runs.sweep()) {
      if (pause === null && this.pace.spent) await this.pace.rest();
    }
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
