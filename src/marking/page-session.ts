/** Everything that works on one frame while its site is on: marks, pointer, card, jumps. Ends with its signal. */
import type { EntityId } from '../core/knowledge/types.ts';
import type { SourcedDate } from '../core/text/dates.ts';
import type { PageFacts } from './card-contract.ts';
import { CardDriver } from './card-driver.ts';
import { Listeners } from './living/listeners.ts';
import { type MarkerStatus, PageMarker } from './page-marker.ts';
import type { PaintSettings } from './paint/marks.ts';
import { Painter } from './paint/painter.ts';
import { Sheet } from './paint/sheet.ts';
import { anchorOf } from './pointing/anchor.ts';
import { Flash } from './pointing/flash.ts';
import { rectsOf } from './pointing/hit.ts';
import { marksInOrder, stepFrom } from './pointing/order.ts';
import { Pointer } from './pointing/pointer.ts';
import { scrollToRange } from './pointing/scroll.ts';
import { Tokens } from './pointing/tokens.ts';
import { titleOf } from './runs/dom.ts';
import type { Mark, PageRun } from './runs/page-runs.ts';
import type { Ask } from './scan/scanner.ts';

export interface SessionOptions {
  readonly ask: Ask;
  readonly settings: PaintSettings;
  readonly signal: AbortSignal;
  readonly date: () => Promise<SourcedDate | null>;
  /** Something that {@link PageSession} tells has changed. */
  readonly changed: () => void;
  /** The extension is gone: the session is to be ended. */
  readonly gone: () => void;
}

export class PageSession {
  private readonly painter = new Painter();
  private readonly marker: PageMarker;
  private readonly tokens = new Tokens();
  private readonly card: CardDriver;
  private readonly flash: Flash;
  private order: readonly Mark[] | null = null;
  private at: Mark | null = null;
  private readonly sheet: Sheet;

  constructor(private readonly options: SessionOptions) {
    const { ask, settings, signal, date, gone } = options;
    const { painter } = this;
    const listeners = new Listeners(signal);
    this.sheet = new Sheet(ask);
    this.flash = new Flash(painter, signal);
    this.marker = new PageMarker({
      ask,
      painter,
      settings,
      signal,
      listeners,
      date,
      gone,
      sheet: this.sheet,
      changed: () => this.changed(),
    });
    this.card = new CardDriver({
      signal,
      load: () => ask('card', {}),
      anchor: (token) => {
        const found = this.tokens.find(token, this.marker.runs);
        return found && anchorOf(found.mark, this.marks, found.point);
      },
      facts: () => this.facts,
      step: (direction) => this.step(direction),
    });
    new Pointer(this.marker.runs, this.card, this.tokens, signal, listeners);
    signal.addEventListener('abort', () => painter.destroy());
  }

  start(): void {
    void this.marker.start();
  }

  useSettings(settings: PaintSettings): void {
    this.marker.useSettings(settings);
  }

  /** Has everything asked anew; what is painted stays until the answers come. */
  renew(): void {
    this.marker.renew();
  }

  /** Reads the page again where reading has failed. */
  retry(): void {
    if (this.marker.status === 'failed') this.marker.look();
  }

  get status(): MarkerStatus {
    return this.marker.status;
  }

  get facts(): PageFacts {
    return {
      date: this.marker.date,
      title: titleOf(document),
      url: location.href,
      host: location.hostname,
    };
  }

  /** All marks, first to last. */
  get marks(): readonly Mark[] {
    this.order ??= marksInOrder(this.marker.runs);
    return this.order;
  }

  get runs(): Iterable<PageRun> {
    return this.marker.runs.all();
  }

  /** Shows the next or previous mention of an entity (candidates joined by `|`), going round at the ends. */
  jump(subject: EntityId, step: 1 | -1): void {
    const mark = this.reachable(step, subject);
    if (!mark) return;
    this.at = mark;
    scrollToRange(mark.range, true);
    void this.sheet.want();
    void this.flash.show(mark.range);
  }

  /** Goes to the next or previous mention of any entity and opens its card. */
  step(direction: 1 | -1): void {
    const mark = this.at ? this.reachable(direction) : (this.inView() ?? this.reachable(direction));
    if (!mark) return;
    this.at = mark;
    scrollToRange(mark.range, false);
    void this.sheet.want();
    void this.flash.show(mark.range);
    this.card.send({ type: 'activate', anchor: this.tokens.of(mark, null), how: 'key' });
  }

  /** The next mark that has a place on the page: what the page has hidden since is passed over. */
  private reachable(step: 1 | -1, subject?: string): Mark | null {
    const { marks } = this;
    const at = this.at;
    let from =
      (at && marks.find((mark) => mark.run === at.run && mark.mention.start === at.mention.start)) ?? null;
    for (let tries = 0; tries < marks.length; tries++) {
      const mark = stepFrom(marks, from, step, subject);
      if (!mark || rectsOf(mark.range).length > 0) return mark;
      from = mark;
    }
    return null;
  }

  private inView(): Mark | null {
    return (
      this.marks.find((mark) =>
        rectsOf(mark.range).some(({ top, bottom }) => top >= 0 && bottom <= innerHeight),
      ) ?? null
    );
  }

  private changed(): void {
    this.order = null;
    this.card?.moved();
    this.options.changed();
  }
}
