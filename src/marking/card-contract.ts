/**
 * What the content script and the card promise each other. They are two scripts of one isolated world: `content.js`
 * runs in every frame and stays small; `card.js` (Preact, positioning, wording) is put into a frame by
 * `ask('card', {})` when its first card is wanted, finds the {@link CardHost} under a well-known symbol and registers.
 *
 * Who does what:
 * - content: finds the mention under pointer or key, owns every timer, runs the reducer of `card/state.ts` (pure, no
 *   library; bundled into content.js), loads card.js, calls {@link CardApp}.
 * - card: the reducer itself, and in card.js the host element, asking for briefs, rendering, placing. It reports what
 *   happens inside itself by {@link CardHost.send} and opens or closes nothing on its own.
 *
 * Only trusted events (`isTrusted`) ever become a {@link CardEvent}; both sides check.
 */
import type { Mention } from '../core/matching/types.ts';
import type { SourcedDate } from '../core/text/dates.ts';

/** How a card came to be opened. By key it takes the focus; by hover it never does. */
export type OpenHow = 'hover' | 'key' | 'tap';

/** Why a card closes. `escape` and `button` give the focus back where a key had opened it. */
export type CloseReason = 'left' | 'escape' | 'button' | 'outside' | 'gone' | 'replaced' | 'destroyed';

/** A mention with the text that it stands in; spans count in `text`. */
export interface Passage {
  /** The whole run (paragraph, heading, cell). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly headline: boolean;
}

/** What a card hangs on. All rectangles are in CSS pixels of the frame's layout viewport. */
export interface MentionAnchor {
  readonly mention: Mention;
  readonly passage: Passage;
  /** Passages of the first mentions of the same entity (or the same candidates) on this page, this one included: what the page itself calls it. In the order of the page, at most 8. */
  readonly onPage: readonly Passage[];
  /** The mention's place in the live page; collapsed or detached once the page has taken it away. */
  readonly range: Range;
  /** The link the mention stands in: a tap on it follows the link and opens no card. */
  readonly link: HTMLAnchorElement | null;
  /** Document language of the text (`lang` of the nearest element), lower case, or an empty string. */
  readonly lang: string;
  /** Where it was pointed at, null by key. Picks among the lines of a mention that wraps. */
  readonly point: { readonly x: number; readonly y: number } | null;
  /** Measures now: one rectangle a line of the mention; empty when it is gone or hidden. Forces layout: call once per placing. */
  lines(): readonly DOMRectReadOnly[];
  /** Measures now: what the card must not cover, i.e. the line pointed at and the line after it. */
  keepClear(): readonly DOMRectReadOnly[];
}

export interface PageFacts {
  readonly date: SourcedDate | null;
  readonly title: string;
  readonly url: string;
  readonly host: string;
}

/** Names one interaction; a timer or an answer of an older one is ignored. Counts up from 1. */
export type Token = number;

/** What happens to a card. `anchor` is the token under which the content script keeps a {@link MentionAnchor}. */
export type CardEvent =
  /** The pointer came over a mention (another than before) with no button down and nothing selected. */
  | { readonly type: 'enter'; readonly anchor: Token }
  /** The pointer left the mention. */
  | { readonly type: 'leave' }
  /** The pointer came into or left the card. */
  | { readonly type: 'enter-card' }
  | { readonly type: 'leave-card' }
  /** Enter or the command on the mention under the virtual caret, or a tap on it. Opens without dwell. */
  | { readonly type: 'activate'; readonly anchor: Token; readonly how: 'key' | 'tap' }
  /** A delay asked for by `wait` is over. */
  | { readonly type: 'elapsed'; readonly token: Token }
  /** card.js stands ready (at once where it was loaded before), or cannot be had. */
  | { readonly type: 'loaded'; readonly token: Token }
  | { readonly type: 'failed'; readonly token: Token }
  /** The reader pinned or unpinned the card. */
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'escape' }
  /** The card's own close button. */
  | { readonly type: 'button' }
  /** A press outside card and mention. */
  | { readonly type: 'outside' }
  /** A selection began in the page (a drag, Shift+arrows). */
  | { readonly type: 'selecting' }
  /** The page scrolled so far, or changed, that the mention is no longer in view; or the page was hidden. */
  | { readonly type: 'gone' }
  /** Site switched off, extension gone, script stopped. */
  | { readonly type: 'destroyed' };

/** What the content script does for the reducer, in order. */
export type CardEffect =
  /** Start the one timer (a running one is dropped); answer `elapsed` with the token. */
  | { readonly type: 'wait'; readonly token: Token; readonly ms: number }
  | { readonly type: 'cancel' }
  /** Have card.js loaded; answer `loaded` or `failed` with the token. May be asked for during the dwell. */
  | { readonly type: 'load'; readonly token: Token }
  | { readonly type: 'open'; readonly anchor: Token; readonly how: OpenHow }
  | { readonly type: 'close'; readonly reason: CloseReason };

/** Shape of the reducer in `card/state.ts`: `export const cardReducer: CardReducer<CardState>`, `export const CLOSED: CardState`. */
export type CardReducer<State> = (
  state: State,
  event: CardEvent,
) => { readonly state: State; readonly effects: readonly CardEffect[] };

/** What card.js registers. Methods never throw. */
export interface CardApp {
  /** Shows the card of a mention, replacing one that is open. Answers that come after `close` or another `open` are dropped. */
  open(anchor: MentionAnchor, facts: PageFacts, how: OpenHow): void;
  close(reason: CloseReason): void;
  pin(pinned: boolean): void;
  /** True for an event that happened in the card (by `composedPath`, the root being closed). */
  contains(event: Event): boolean;
  /** The page moved under the card (scroll, resize, text changed): place it anew from `anchor.lines()`. */
  place(): void;
  destroy(): void;
}

/** What the content script offers to card.js. */
export interface CardHost {
  /** Counts up when the contract changes; a card of another version (after an update) is not registered. */
  readonly version: typeof CARD_CONTRACT;
  /** Aborted when the content script stops: every listener and request of the card hangs on it. */
  readonly signal: AbortSignal;
  /** Reports what happened inside the card. */
  send(event: Extract<CardEvent, { type: 'enter-card' | 'leave-card' | 'pin' | 'button' | 'escape' }>): void;
  /** Moves to the next or previous mention of the page and opens its card by key. */
  step(direction: 1 | -1): void;
  register(app: CardApp): void;
}

/** Version of this contract. */
export const CARD_CONTRACT = 1;

/** Where the two scripts meet: a property of the isolated world's global, which the page cannot see. */
const PLACE = Symbol.for('boi-canh');

type Meeting = typeof globalThis & { [PLACE]?: CardHost | undefined };

/** Content side: offers the host, or takes it away (null). False where another content script of this version is at work already. */
export function offerCardHost(host: CardHost | null): boolean {
  const world = globalThis as Meeting;
  const present = world[PLACE];
  if (host && present && !present.signal.aborted) return false;
  world[PLACE] = host ?? undefined;
  return true;
}

/** Card side: the host to register with, or null where there is none or it speaks another version. */
export function findCardHost(): CardHost | null {
  const host = (globalThis as Meeting)[PLACE];
  return host && host.version === CARD_CONTRACT && !host.signal.aborted ? host : null;
}
