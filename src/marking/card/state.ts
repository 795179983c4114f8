/**
 * When a card opens and closes: one pure reducer, one timer, one card. Each wait and each load has a token of its own,
 * so that what comes back for an interaction that is over changes nothing.
 *
 * | phase     | meaning                                        | goes on to                                               |
 * | --------- | ---------------------------------------------- | -------------------------------------------------------- |
 * | closed    | nothing                                        | resting (enter), loading (activate)                      |
 * | resting   | the pointer came to rest on a mention          | dwelling (elapsed), closed                               |
 * | dwelling  | the rest of the dwell, the load under way      | open (elapsed and loaded), closed                        |
 * | loading   | asked for by key or tap, code not there yet    | open (loaded), closed                                    |
 * | open      | shown, the pointer on mention or card          | leaving (leave), switching (enter another), pinned       |
 * | leaving   | shown, the pointer on neither: grace           | open (enter-card, same mention), switching, closed       |
 * | switching | shown, the pointer rests on another mention    | open (elapsed: the other; enter-card: the same), leaving |
 * | pinned    | stays                                          | open (unpinned)                                          |
 *
 * From everywhere: activate opens, escape, button and destroyed close; outside, selecting and gone close what is not
 * pinned. A card opened by key or tap takes no notice of pointers that pass.
 */
import type { CardEffect, CardEvent, CardReducer, CloseReason, OpenHow, Token } from '../card-contract.ts';

/**
 * Time on a mention before the card's code and answers are sought, ms. A pointer that crosses a name on its way
 * elsewhere is gone by then (60 px at 500 px/s are 120 ms), and costs nothing.
 */
export const REST_MS = 120;

/**
 * Further time before the card opens, ms: 300 in all. Shorter, and cards open that nobody asked for, the complaint
 * most often read of such tools; the 500 of encyclopedia previews felt like waiting where a name is pointed at on
 * purpose. The load runs meanwhile.
 */
export const DWELL_MS = 180;

/**
 * Time that pointer and card may be parted before it closes, ms. The way from the mention over the next line into the
 * card takes 100 to 250; the published tools use 200 to 300.
 */
export const GRACE_MS = 300;

interface Shown {
  readonly anchor: Token;
  readonly how: OpenHow;
}

export type CardState = { /** Last token given out. */ readonly last: Token } & (
  | { readonly phase: 'closed' }
  /** The pointer came to rest on a mention; nothing is loaded yet. */
  | { readonly phase: 'resting'; readonly anchor: Token; readonly token: Token }
  /** The rest of the dwell, with the load under way; opens when both are done. */
  | {
      readonly phase: 'dwelling';
      readonly anchor: Token;
      readonly token: Token;
      readonly waited: boolean;
      readonly loaded: boolean;
    }
  /** Asked for by key or tap: opens as soon as the code is there. */
  | { readonly phase: 'loading'; readonly anchor: Token; readonly how: OpenHow; readonly token: Token }
  | ({ readonly phase: 'open'; readonly over: 'mention' | 'card' } & Shown)
  /** Open, the pointer on neither: the grace runs. */
  | ({ readonly phase: 'leaving'; readonly token: Token } & Shown)
  /** Open, the pointer rests on another mention: the dwell for that one runs. */
  | ({ readonly phase: 'switching'; readonly next: Token; readonly token: Token } & Shown)
  | ({ readonly phase: 'pinned' } & Shown)
);

type Phase<P extends CardState['phase']> = Extract<CardState, { phase: P }>;
type Step = ReturnType<CardReducer<CardState>>;

export const CLOSED: CardState = { phase: 'closed', last: 0 };

const stay = (state: CardState): Step => ({ state, effects: [] });

function close(state: CardState, reason: CloseReason): Step {
  const effects: CardEffect[] = timed(state) ? [{ type: 'cancel' }] : [];
  if (isOpen(state)) effects.push({ type: 'close', reason });
  return { state: { phase: 'closed', last: state.last }, effects };
}

function rest(state: CardState, anchor: Token): Step {
  const token = state.last + 1;
  return {
    state: { phase: 'resting', last: token, anchor, token },
    effects: [{ type: 'wait', token, ms: REST_MS }],
  };
}

function activate(state: CardState, anchor: Token, how: 'key' | 'tap'): Step {
  if (isOpen(state) && state.anchor === anchor && state.how === 'tap' && how === 'tap')
    return close(state, 'outside');
  const cancel: CardEffect[] = timed(state) ? [{ type: 'cancel' }] : [];
  if (isOpen(state)) return open(state.last, anchor, how, cancel);
  const token = state.last + 1;
  return {
    state: { phase: 'loading', last: token, anchor, how, token },
    effects: [...cancel, { type: 'load', token }],
  };
}

function leaving({ anchor, how, last }: CardState & Shown): Step {
  const token = last + 1;
  return {
    state: { phase: 'leaving', last: token, anchor, how, token },
    effects: [{ type: 'wait', token, ms: GRACE_MS }],
  };
}

function back(state: Phase<'leaving' | 'switching'>, over: 'mention' | 'card'): Step {
  const { last, anchor, how } = state;
  return { state: { phase: 'open', last, anchor, how, over }, effects: [{ type: 'cancel' }] };
}

function open(last: Token, anchor: Token, how: OpenHow, before: readonly CardEffect[] = []): Step {
  return {
    state: { phase: 'open', last, anchor, how, over: 'mention' },
    effects: [...before, { type: 'open', anchor, how }],
  };
}

function switching({ last, anchor, how }: CardState & Shown, next: Token): Step {
  const token = last + 1;
  return {
    state: { phase: 'switching', last: token, anchor, how, next, token },
    effects: [{ type: 'wait', token, ms: REST_MS + DWELL_MS }],
  };
}

function onResting(state: Phase<'resting'>, event: CardEvent): Step {
  switch (event.type) {
    case 'enter':
      return event.anchor === state.anchor ? stay(state) : rest(state, event.anchor);
    case 'leave':
      return close(state, 'left');
    case 'elapsed': {
      if (event.token !== state.token) return stay(state);
      const token = state.last + 1;
      return {
        state: {
          phase: 'dwelling',
          last: token,
          anchor: state.anchor,
          token,
          waited: false,
          loaded: false,
        },
        effects: [
          { type: 'wait', token, ms: DWELL_MS },
          { type: 'load', token },
        ],
      };
    }
    default:
      return stay(state);
  }
}

function onDwelling(state: Phase<'dwelling'>, event: CardEvent): Step {
  switch (event.type) {
    case 'enter':
      return event.anchor === state.anchor ? stay(state) : rest(state, event.anchor);
    case 'leave':
      return close(state, 'left');
    case 'elapsed':
      if (event.token !== state.token) return stay(state);
      return state.loaded ? open(state.last, state.anchor, 'hover') : stay({ ...state, waited: true });
    case 'loaded':
      if (event.token !== state.token) return stay(state);
      return state.waited ? open(state.last, state.anchor, 'hover') : stay({ ...state, loaded: true });
    case 'failed':
      return event.token === state.token ? close(state, 'gone') : stay(state);
    default:
      return stay(state);
  }
}

function onLoading(state: Phase<'loading'>, event: CardEvent): Step {
  if (event.type === 'loaded' && event.token === state.token)
    return open(state.last, state.anchor, state.how);
  if (event.type === 'failed' && event.token === state.token) return close(state, 'gone');
  return stay(state);
}

function onOpen(state: Phase<'open'>, event: CardEvent): Step {
  if (event.type === 'pin' && event.pinned) {
    const { last, anchor, how } = state;
    return stay({ phase: 'pinned', last, anchor, how });
  }
  if (state.how !== 'hover') return stay(state);
  switch (event.type) {
    case 'enter':
      return event.anchor === state.anchor
        ? stay({ ...state, over: 'mention' })
        : switching(state, event.anchor);
    case 'enter-card':
      return stay({ ...state, over: 'card' });
    case 'leave':
      return state.over === 'mention' ? leaving(state) : stay(state);
    case 'leave-card':
      return state.over === 'card' ? leaving(state) : stay(state);
    default:
      return stay(state);
  }
}

function onParting(state: Phase<'leaving' | 'switching'>, event: CardEvent): Step {
  switch (event.type) {
    case 'enter':
      if (event.anchor === state.anchor) return back(state, 'mention');
      if (state.phase === 'switching' && event.anchor === state.next) return stay(state);
      return switching(state, event.anchor);
    case 'enter-card':
      return back(state, 'card');
    case 'leave':
      return state.phase === 'switching' ? leaving(state) : stay(state);
    case 'elapsed':
      if (event.token !== state.token) return stay(state);
      if (state.phase === 'switching') return open(state.last, state.next, 'hover');
      return {
        state: { phase: 'closed', last: state.last },
        effects: [{ type: 'close', reason: 'left' }],
      };
    case 'pin': {
      if (!event.pinned) return stay(state);
      const { last, anchor, how } = state;
      return { state: { phase: 'pinned', last, anchor, how }, effects: [{ type: 'cancel' }] };
    }
    default:
      return stay(state);
  }
}

function onPinned(state: Phase<'pinned'>, event: CardEvent): Step {
  if (event.type !== 'pin' || event.pinned) return stay(state);
  const { last, anchor, how } = state;
  return stay({ phase: 'open', last, anchor, how, over: 'card' });
}

/** Events that mean the same in every phase; null where the phase decides. */
function anywhere(state: CardState, event: CardEvent): Step | null {
  switch (event.type) {
    case 'activate':
      return activate(state, event.anchor, event.how);
    case 'escape':
    case 'destroyed':
    case 'button':
      return close(state, event.type);
    case 'outside':
    case 'selecting':
      return state.phase === 'pinned' ? stay(state) : close(state, 'outside');
    case 'gone':
      return state.phase === 'pinned' ? stay(state) : close(state, 'gone');
    default:
      return null;
  }
}

/** One step: the next state, and what the content script is to do, in order. */
export const cardReducer: CardReducer<CardState> = (state, event) => {
  const common = anywhere(state, event);
  if (common) return common;
  switch (state.phase) {
    case 'closed':
      return event.type === 'enter' ? rest(state, event.anchor) : stay(state);
    case 'resting':
      return onResting(state, event);
    case 'dwelling':
      return onDwelling(state, event);
    case 'loading':
      return onLoading(state, event);
    case 'open':
      return onOpen(state, event);
    case 'leaving':
    case 'switching':
      return onParting(state, event);
    case 'pinned':
      return onPinned(state, event);
  }
};

/** True while a card stands on the page. */
export function isOpen(state: CardState): state is Phase<'open' | 'leaving' | 'switching' | 'pinned'> {
  return (
    state.phase === 'open' ||
    state.phase === 'leaving' ||
    state.phase === 'switching' ||
    state.phase === 'pinned'
  );
}

/** True while the one timer runs. */
function timed(state: CardState): boolean {
  return (
    state.phase === 'resting' ||
    state.phase === 'leaving' ||
    state.phase === 'switching' ||
    (state.phase === 'dwelling' && !state.waited)
  );
}
