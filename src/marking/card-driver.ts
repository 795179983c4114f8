/** Runs the card's reducer: keeps its one timer, has card.js loaded, and calls the card. */

import { type CardState, CLOSED, cardReducer, isOpen } from './card/state.ts';
import {
  CARD_CONTRACT,
  type CardApp,
  type CardEffect,
  type CardEvent,
  type CardHost,
  type MentionAnchor,
  offerCardHost,
  type PageFacts,
  type Token,
} from './card-contract.ts';

/** What the driver needs of the page. */
export interface CardDriverOptions {
  readonly signal: AbortSignal;
  /** Has card.js put into this frame; rejects where that cannot be. */
  readonly load: () => Promise<unknown>;
  /** The anchor that a token was given for, null once it is gone. */
  readonly anchor: (token: Token) => MentionAnchor | null;
  readonly facts: () => PageFacts;
  /** Goes to the next or previous mention by key. */
  readonly step: (direction: 1 | -1) => void;
}

export class CardDriver implements CardHost {
  readonly version = CARD_CONTRACT;
  readonly signal: AbortSignal;
  private state: CardState = CLOSED;
  private app: CardApp | null = null;
  private shown: MentionAnchor | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private placing = false;

  constructor(private readonly options: CardDriverOptions) {
    this.signal = options.signal;
    offerCardHost(this);
    this.signal.addEventListener('abort', () => this.destroy());
  }

  get open(): boolean {
    return isOpen(this.state);
  }

  /** True while a card is open or on its way: Escape is then ours. */
  get busy(): boolean {
    return this.state.phase !== 'closed';
  }

  contains(event: Event): boolean {
    return this.app?.contains(event) ?? false;
  }

  register(app: CardApp): void {
    this.app?.destroy();
    this.app = app;
  }

  step(direction: 1 | -1): void {
    this.options.step(direction);
  }

  send(event: CardEvent): void {
    if (this.signal.aborted && event.type !== 'destroyed') return;
    const { state, effects } = cardReducer(this.state, event);
    this.state = state;
    for (const effect of effects) this.run(effect);
  }

  /** The page moved under the card: it follows, or closes where its mention is out of view. Once a frame at most. */
  moved(): void {
    if (!this.open || this.placing) return;
    this.placing = true;
    requestAnimationFrame(() => {
      this.placing = false;
      if (!this.open || !this.shown) return;
      const inView = this.shown
        .lines()
        .some(
          ({ left, right, top, bottom }) => bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
        );
      if (inView || this.state.phase === 'pinned') this.app?.place();
      else this.send({ type: 'gone' });
    });
  }

  private run(effect: CardEffect): void {
    switch (effect.type) {
      case 'wait':
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send({ type: 'elapsed', token: effect.token }), effect.ms);
        return;
      case 'cancel':
        clearTimeout(this.timer);
        return;
      case 'load':
        void this.load(effect.token);
        return;
      case 'open': {
        const anchor = this.options.anchor(effect.anchor);
        if (!anchor || anchor.lines().length === 0) {
          this.send({ type: 'gone' });
          return;
        }
        this.shown = anchor;
        this.app?.open(anchor, this.options.facts(), effect.how);
        return;
      }
      case 'close':
        this.shown = null;
        this.app?.close(effect.reason);
    }
  }

  private async load(token: Token): Promise<void> {
    try {
      if (!this.app) await this.options.load();
    } catch (error) {
      console.debug('the card cannot be loaded', error);
    }
    this.send({ type: this.app ? 'loaded' : 'failed', token });
  }

  private destroy(): void {
    clearTimeout(this.timer);
    this.send({ type: 'destroyed' });
    this.app?.destroy();
    this.app = null;
    offerCardHost(null);
  }
}
