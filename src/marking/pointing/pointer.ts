/** Turns what the reader does with pointer and keys into events of the card. What the page makes up is ignored. */
import type { CardDriver } from '../card-driver.ts';
import type { Listeners } from '../living/listeners.ts';
import { closest, elementAround, selectionNow, visibilityOf } from '../runs/dom.ts';
import type { Mark, PageRuns } from '../runs/page-runs.ts';
import { markAt } from './hit.ts';
import type { Tokens } from './tokens.ts';

/** Least time between two looks under a moving pointer, in ms: well below the dwell. */
const LOOK_EVERY_MS = 40;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly shadowRoots: readonly ShadowRoot[];
}

function placeOf(event: MouseEvent): Place {
  const shadowRoots = event.composedPath().filter((node) => node instanceof ShadowRoot);
  return { x: event.clientX, y: event.clientY, shadowRoots };
}

function inLink(mark: Mark): boolean {
  const around = elementAround(mark.range.startContainer);
  return around !== null && closest(around, 'a[href]') !== null;
}

export class Pointer {
  private over: Mark | null = null;
  private place: Place | null = null;
  private looking = false;
  private pressedType = 'mouse';
  private selecting = false;

  constructor(
    private readonly runs: PageRuns,
    private readonly card: CardDriver,
    private readonly tokens: Tokens,
    private readonly signal: AbortSignal,
    listeners: Listeners,
  ) {
    const on = <K extends keyof DocumentEventMap>(type: K, handle: (event: DocumentEventMap[K]) => void) =>
      listeners.on(type, (event) => {
        if (event.isTrusted) handle(event);
      });
    on('pointermove', (event) => this.move(event));
    on('pointerout', (event) => {
      if (event.relatedTarget === null) this.leave();
    });
    on('pointerdown', (event) => this.press(event));
    on('click', (event) => this.click(event));
    on('keydown', (event) => this.key(event));
    on('scroll', () => this.scrolled());
    on('selectstart', (event) => {
      this.selecting = !card.contains(event);
    });
    on('selectionchange', () => {
      if (this.selecting && selectionNow()?.isCollapsed === false) card.send({ type: 'selecting' });
    });
    on('visibilitychange', () => visibilityOf(document) === 'hidden' && card.send({ type: 'gone' }));
    on('resize', () => card.moved());
  }

  private move(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    if (this.runs.marked.size === 0 && !this.over) return;
    if (this.card.contains(event)) {
      this.leave();
      return;
    }
    this.place = placeOf(event);
    if (this.looking) return;
    this.looking = true;
    setTimeout(() => {
      this.looking = false;
      if (!this.signal.aborted) this.look();
    }, LOOK_EVERY_MS);
  }

  private look(): void {
    const { place } = this;
    if (!place) return;
    const mark = markAt(this.runs, place.x, place.y, place.shadowRoots);
    if (!mark) {
      this.leave();
      return;
    }
    this.over = mark;
    this.card.send({ type: 'enter', anchor: this.tokens.of(mark, { x: place.x, y: place.y }) });
  }

  private leave(): void {
    this.place = null;
    if (!this.over) return;
    this.over = null;
    this.card.send({ type: 'leave' });
  }

  private press(event: PointerEvent): void {
    this.pressedType = event.pointerType;
    this.selecting = false;
    if (!this.card.busy || this.card.contains(event)) return;
    const { x, y, shadowRoots } = placeOf(event);
    if (!markAt(this.runs, x, y, shadowRoots)) this.card.send({ type: 'outside' });
  }

  /** A tap: the page's own handlers come first, and a link is followed. */
  private click(event: MouseEvent): void {
    if (this.pressedType === 'mouse' || this.card.contains(event)) return;
    const { x, y, shadowRoots } = placeOf(event);
    setTimeout(() => {
      if (event.defaultPrevented || this.signal.aborted) return;
      const mark = markAt(this.runs, x, y, shadowRoots);
      if (!mark || inLink(mark)) return;
      this.card.send({ type: 'activate', anchor: this.tokens.of(mark, { x, y }), how: 'tap' });
    });
  }

  /** With a card open, Escape is for the card alone: the dialog or the page's overlay under it stays. */
  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.card.busy) return;
    if (this.card.open) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    this.card.send({ type: 'escape' });
  }

  /** The text moved under a pointer that stands still: no card is asked for by that. */
  private scrolled(): void {
    this.place = null;
    this.card.moved();
    if (!this.card.open) this.leave();
  }
}
