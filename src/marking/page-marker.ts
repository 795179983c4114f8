/**
 * Keeps a page marked: has its text read, and read again where the page changes, moves on, is shown or hidden. One for
 * each frame. Over 300 lines, since what a page can do to its marks meets in one place.
 */
import type { SourcedDate } from '../core/text/dates.ts';
import { AddressWatch } from './living/address.ts';
import { Dirty } from './living/dirty.ts';
import { HiddenParts } from './living/hidden.ts';
import { LateShadows } from './living/late-shadows.ts';
import type { Listeners } from './living/listeners.ts';
import { PageState } from './living/page-state.ts';
import { Watch } from './living/watch.ts';
import { PageReader, type ReaderOptions } from './page-reader.ts';
import type { PaintSettings } from './paint/marks.ts';
import type { Region } from './runs/collect.ts';
import { designModeOf, isText, visibilityOf, walkerOver } from './runs/dom.ts';
import type { PageRun, PageRuns } from './runs/page-runs.ts';
import { firstInView, type InView } from './runs/view.ts';
import { Backoff } from './scan/backoff.ts';
import { delay } from './scan/delay.ts';
import { Pace } from './scan/pace.ts';
import { FIRST_SLICE_UNITS } from './scan/slices.ts';

export type MarkerStatus = 'reading' | 'done' | 'failed';

/** What the marker needs, as capabilities. */
export interface MarkerOptions extends ReaderOptions {
  readonly listeners: Listeners;
  /** The page's own date, read when a page begins and once more when it has been read. */
  readonly date: () => Promise<SourcedDate | null>;
}

/** After a change of address a page needs a moment to put its new text in, in ms. */
const NAVIGATION_MS = 150;

/** Least time between two looks for runs that the page no longer has, in ms. */
const SWEEP_MS = 5000;

export class PageMarker {
  private readonly pace: Pace;
  private readonly reader: PageReader;
  private readonly page: PageState;
  private readonly watch: Watch;
  private readonly hidden: HiddenParts;
  private readonly lateShadows: LateShadows;
  private readonly address: AddressWatch;
  private readonly backoff = new Backoff();
  private readonly dirty = new Dirty();
  private regions: Region[] = [];
  private state: 'reading' | 'done' = 'reading';
  private working = false;
  private waiting = false;
  private wantsPages = true;
  private navigating = false;
  private changedWhileReading = false;
  private wantsSweep = false;
  private lastSweep = 0;

  constructor(private readonly options: MarkerOptions) {
    const { signal } = options;
    this.pace = new Pace(signal);
    this.page = new PageState(options.date);
    this.reader = new PageReader(options, this.pace, {
      shadow: (root) => this.addRoot(root),
      hidden: (root) => this.hidden.add(root),
      undefinedElement: (element) => this.lateShadows.add(element),
    });
    this.hidden = new HiddenParts((part) => this.touch(part), signal, options.listeners);
    this.lateShadows = new LateShadows((root) => this.addRoot(root), signal);
    this.address = new AddressWatch(() => this.navigated(), signal);
    this.watch = new Watch({
      text: (node) => this.textChanged(node),
      changed: (node) => this.dirty.add(node),
      removed: (nodes) => this.nodesRemoved(nodes),
      replaced: () => options.listeners.renew(),
      editable: (element) => this.forget(element),
      after: () => this.pageChanged(),
    });
    signal.addEventListener('abort', () => this.destroy());
  }

  get status(): MarkerStatus {
    return this.reader.failed ? 'failed' : this.state;
  }

  get runs(): PageRuns {
    return this.reader.runs;
  }

  get date(): SourcedDate | null {
    return this.page.date;
  }

  /** Begins. In a tab that nobody looks at nothing is done until it is shown. */
  async start(): Promise<void> {
    await this.pace.shown();
    const { signal, listeners } = this.options;
    if (signal.aborted) return;
    this.watch.add(document);
    listeners.on('visibilitychange', () => this.visibilityChanged());
    listeners.on('toggle', ({ isTrusted, target }) => {
      if (isTrusted && target instanceof HTMLDetailsElement) this.touch(target);
    });
    addEventListener('pageshow', (event) => event.persisted && this.look(), { signal });
    this.look();
  }

  /** Reads the whole page again; what stands unchanged is not asked again, unless it failed. */
  look(): void {
    this.wantsPages = true;
    if (this.reader.failed) {
      this.reader.failed = false;
      this.setStatus('reading');
    }
    void this.work();
  }

  /** Has all of the page asked anew. */
  renew(): void {
    this.page.renew();
    this.look();
  }

  useSettings(settings: PaintSettings): void {
    this.reader.useSettings(settings);
    this.options.changed();
  }

  private destroy(): void {
    this.watch.destroy();
    this.hidden.clear();
    this.runs.clear();
  }

  // What the page does.

  private textChanged(node: Text): void {
    this.runs.dropStale(this.runs.of(node));
    this.dirty.add(node);
  }

  /** Marks on what is gone go at once, at a cost of what is gone; the rest of what was read there goes by and by. */
  private nodesRemoved(nodes: readonly Node[]): void {
    this.wantsSweep = true;
    const { runs } = this;
    if (runs.marked.size === 0) return;
    if (this.watch.lostShadows) runs.dropStale(runs.marked);
    else for (const node of nodes) runs.dropStale(this.runsIn(node));
  }

  private forget(element: Element): void {
    for (const run of this.runsIn(element)) this.runs.drop(run);
  }

  private runsIn(node: Node): ReadonlySet<PageRun> {
    if (isText(node)) return new Set(this.runs.of(node));
    const found = new Set<PageRun>();
    const walker = walkerOver(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode())
      for (const run of this.runs.of(text as Text)) found.add(run);
    return found;
  }

  private pageChanged(): void {
    this.address.check();
    // Everything is read again when there is somebody to ask.
    if (this.reader.failed) this.dirty.clear();
    this.changedWhileReading = true;
    if (this.dirty.size > 0 || this.wantsSweep || this.page.stale) void this.workSoon();
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
    this.page.navigated();
    if (this.navigating) return;
    this.navigating = true;
    // Some pages change their address with every scroll, and each change has the whole page read anew.
    void delay(Math.max(NAVIGATION_MS, this.backoff.next()), this.options.signal).then(() => {
      this.navigating = false;
      this.look();
    });
  }

  private visibilityChanged(): void {
    if (visibilityOf(document) === 'hidden') {
      this.watch.pause();
      this.dirty.clear();
      return;
    }
    this.watch.resume();
    this.runs.dropStale(this.runs.marked);
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
    return this.wantsPages || this.regions.length > 0 || this.dirty.size > 0 || this.page.stale;
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
      this.reader.failed = true;
      this.options.changed();
    } finally {
      this.working = false;
    }
    if (!signal.aborted && !this.reader.failed && this.hasWork) void this.workSoon();
  }

  private async readAll(): Promise<void> {
    const { signal } = this.options;
    while (this.hasWork && !signal.aborted && !this.reader.failed) {
      // The place to begin at is looked for while the page's date is asked for.
      const view = this.reader.painted ? null : this.firstView();
      await this.beginPage();
      if (this.wantsPages) await this.readPages(view);
      for (let region = this.regions.shift(); region; region = this.regions.shift())
        await this.reader.read(region);
      await this.readDirty();
      await this.reader.flush();
      if (signal.aborted || this.reader.failed) return;
      if (await this.page.dateCameLater()) this.wantsPages = true;
      if (!this.wantsPages) await this.reader.settle();
      // What changed meanwhile waits for its turn, so that a busy page does not keep us busy.
      if (!this.wantsPages && this.regions.length === 0) break;
    }
    if (this.state === 'reading' && !signal.aborted) this.setStatus('done');
  }

  private setStatus(status: 'reading' | 'done'): void {
    if (this.state === status) return;
    this.state = status;
    this.options.changed();
  }

  /** A new address begins a new state of the page; a new title only adds to its facts. */
  private async beginPage(): Promise<void> {
    const { page } = this;
    const change = await page.update();
    if (this.options.signal.aborted) return;
    if (change === 'same') return;
    if (change === 'renamed') this.reader.amend(page.title, page.date);
    else {
      this.reader.begin(page.title, page.date);
      this.wantsPages = true;
      this.setStatus('reading');
    }
    this.options.changed();
  }

  /** Right after a frame, when everything is laid out. */
  private async firstView(): Promise<InView | null> {
    await this.pace.frame();
    return firstInView();
  }

  private async readPages(view: Promise<InView | null> | null): Promise<void> {
    this.wantsPages = false;
    this.changedWhileReading = false;
    const shadowRoots = this.watch.shadowRoots;
    if (!this.reader.painted) {
      const from = await (view ?? this.firstView());
      if (from) await this.reader.read({ start: from.start, last: null }, { units: FIRST_SLICE_UNITS, from });
    }
    await this.reader.read({ start: document, last: null });
    for (const root of shadowRoots) await this.reader.read({ start: root, last: null });
    // A page that moved things about under the walk is walked once more; what is known costs next to nothing.
    if (this.changedWhileReading) await this.reader.read({ start: document, last: null });
  }

  private async readDirty(): Promise<void> {
    const visited = new Set<Node>();
    for (const region of this.dirty.take(visited)) {
      await this.reader.read(region, { visited });
      if (this.pace.spent) await this.pace.rest();
    }
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
