import { describe, expect, test } from 'vitest';
import {
  type CardState,
  CLOSED,
  cardReducer,
  DWELL_MS,
  GRACE_MS,
  isOpen,
  REST_MS,
} from '../../../src/marking/card/state.ts';
import type { CardEffect, CardEvent } from '../../../src/marking/card-contract.ts';
import fc from '../../support/fc.ts';

/** An event by its short name; a number is the anchor. `elapsed`, `loaded` and `failed` bring the current token, with `!` an old one. */
function event(word: string, state: CardState): CardEvent {
  const [name = '', argument] = word.split(' ');
  const current = 'token' in state ? state.token : state.last;
  switch (name) {
    case 'enter':
      return { type: 'enter', anchor: Number(argument) };
    case 'key':
    case 'tap':
      return { type: 'activate', anchor: Number(argument), how: name };
    case 'elapsed':
    case 'loaded':
    case 'failed':
      return { type: name, token: current - (argument?.length ?? 0) };
    case 'pin':
    case 'unpin':
      return { type: 'pin', pinned: name === 'pin' };
    default:
      return { type: name } as CardEvent;
  }
}

function effectWord(effect: CardEffect): string {
  switch (effect.type) {
    case 'wait':
      return `wait ${effect.ms}`;
    case 'open':
      return `open ${effect.anchor} ${effect.how}`;
    case 'close':
      return `close ${effect.reason}`;
    default:
      return effect.type;
  }
}

function run(script: string): { state: CardState; effects: string[] } {
  let state = CLOSED;
  let effects: string[] = [];
  for (const word of script.split(', ')) {
    const step = cardReducer(state, event(word, state));
    state = step.state;
    effects = step.effects.map(effectWord);
  }
  return { state, effects };
}

const HOVERED = 'enter 1, elapsed, loaded, elapsed';

describe('card state', () => {
  test.each([
    // script, phase after it, effects of its last event
    ['enter 1', 'resting', [`wait ${REST_MS}`]],
    ['enter 1, elapsed', 'dwelling', [`wait ${DWELL_MS}`, 'load']],
    ['enter 1, elapsed, loaded', 'dwelling', []],
    [HOVERED, 'open', ['open 1 hover']],
    ['enter 1, elapsed, elapsed, loaded', 'open', ['open 1 hover']],

    ['enter 1, leave', 'closed', ['cancel']],
    ['enter 1, elapsed, leave', 'closed', ['cancel']],
    ['enter 1, elapsed, elapsed, leave', 'closed', []],
    ['enter 1, elapsed, elapsed, leave, loaded', 'closed', []],
    ['enter 1, elapsed, failed', 'closed', ['cancel']],
    ['enter 1, elapsed, elapsed, failed', 'closed', []],
    ['enter 1, enter 2', 'resting', [`wait ${REST_MS}`]],
    ['enter 1, elapsed, enter 2', 'resting', [`wait ${REST_MS}`]],
    ['enter 1, elapsed, enter 1', 'dwelling', []],
    ['enter 1, selecting', 'closed', ['cancel']],
    ['enter 1, elapsed, selecting', 'closed', ['cancel']],
    ['enter 1, elapsed, outside', 'closed', ['cancel']],
    ['enter 1, escape', 'closed', ['cancel']],
    ['enter 1, gone', 'closed', ['cancel']],
    ['enter 1, elapsed !', 'resting', []],
    ['enter 1, elapsed, loaded !', 'dwelling', []],

    [`${HOVERED}, leave`, 'leaving', [`wait ${GRACE_MS}`]],
    [`${HOVERED}, leave, elapsed`, 'closed', ['close left']],
    [`${HOVERED}, leave, elapsed !`, 'leaving', []],
    [`${HOVERED}, leave, enter 1`, 'open', ['cancel']],
    [`${HOVERED}, leave, enter-card`, 'open', ['cancel']],
    [`${HOVERED}, enter-card, leave`, 'open', []],
    [`${HOVERED}, leave, enter-card, leave-card`, 'leaving', [`wait ${GRACE_MS}`]],
    [`${HOVERED}, escape`, 'closed', ['close escape']],
    [`${HOVERED}, leave, escape`, 'closed', ['cancel', 'close escape']],
    [`${HOVERED}, button`, 'closed', ['close button']],
    [`${HOVERED}, outside`, 'closed', ['close outside']],
    [`${HOVERED}, selecting`, 'closed', ['close outside']],
    [`${HOVERED}, gone`, 'closed', ['close gone']],
    [`${HOVERED}, destroyed`, 'closed', ['close destroyed']],

    // The way into the card may cross another mention.
    [`${HOVERED}, enter 2`, 'switching', [`wait ${REST_MS + DWELL_MS}`]],
    [`${HOVERED}, leave, enter 2`, 'switching', [`wait ${REST_MS + DWELL_MS}`]],
    [`${HOVERED}, enter 2, enter-card`, 'open', ['cancel']],
    [`${HOVERED}, enter 2, enter 2`, 'switching', []],
    [`${HOVERED}, enter 2, enter 1`, 'open', ['cancel']],
    [`${HOVERED}, enter 2, leave`, 'leaving', [`wait ${GRACE_MS}`]],
    [`${HOVERED}, enter 2, elapsed`, 'open', ['open 2 hover']],
    [`${HOVERED}, enter 2, elapsed !`, 'switching', []],

    ['key 1', 'loading', ['load']],
    ['key 1, loaded', 'open', ['open 1 key']],
    ['tap 1, loaded', 'open', ['open 1 tap']],
    ['key 1, failed', 'closed', []],
    ['key 1, leave, loaded', 'open', ['open 1 key']],
    ['key 1, escape, loaded', 'closed', []],
    ['key 1, key 2, loaded !', 'loading', []],
    ['enter 1, key 2', 'loading', ['cancel', 'load']],
    ['key 1, loaded, leave', 'open', []],
    ['key 1, loaded, enter-card, leave-card', 'open', []],
    ['key 1, loaded, enter 2', 'open', []],
    ['key 1, loaded, key 2', 'open', ['open 2 key']],
    ['key 1, loaded, outside', 'closed', ['close outside']],
    ['tap 1, loaded, tap 1', 'closed', ['close outside']],
    ['tap 1, loaded, tap 2', 'open', ['open 2 tap']],
    [`${HOVERED}, key 1`, 'open', ['open 1 key']],
    [`${HOVERED}, leave, key 2`, 'open', ['cancel', 'open 2 key']],

    [`${HOVERED}, pin`, 'pinned', []],
    [`${HOVERED}, leave, pin`, 'pinned', ['cancel']],
    [`${HOVERED}, pin, leave-card`, 'pinned', []],
    [`${HOVERED}, pin, enter 2`, 'pinned', []],
    [`${HOVERED}, pin, outside`, 'pinned', []],
    [`${HOVERED}, pin, selecting`, 'pinned', []],
    [`${HOVERED}, pin, gone`, 'pinned', []],
    [`${HOVERED}, pin, escape`, 'closed', ['close escape']],
    [`${HOVERED}, pin, destroyed`, 'closed', ['close destroyed']],
    [`${HOVERED}, pin, key 2`, 'open', ['open 2 key']],
    [`${HOVERED}, pin, unpin`, 'open', []],
    [`${HOVERED}, pin, unpin, leave-card`, 'leaving', [`wait ${GRACE_MS}`]],

    ['leave', 'closed', []],
    ['enter-card', 'closed', []],
    ['escape', 'closed', []],
    ['destroyed', 'closed', []],
    ['pin', 'closed', []],
  ] as const)('%s', (script, phase, effects) => {
    const after = run(script);
    expect(after.state.phase).toBe(phase);
    expect(after.effects).toEqual(effects);
  });
});

/** What the content script and the page would hold, kept by the effects alone. */
class World {
  state = CLOSED;
  card: number | null = null;
  timer: number | null = null;
  under: number | null = null;
  readonly asked = new Set<number>();

  happen(happening: CardEvent): void {
    if (happening.type === 'enter') this.under = happening.anchor;
    if (happening.type === 'leave') this.under = null;
    if (happening.type === 'activate') this.asked.add(happening.anchor);
    if (happening.type === 'elapsed' && this.timer === happening.token) this.timer = null;
    const before = this.state;
    const step = cardReducer(before, happening);
    this.state = step.state;
    if (isOldAnswer(happening, before)) expect(step).toEqual({ state: before, effects: [] });
    for (const effect of step.effects) this.do(effect);
  }

  private do(effect: CardEffect): void {
    switch (effect.type) {
      case 'open':
        if (effect.how === 'hover') expect(effect.anchor).toBe(this.under);
        else expect(this.asked).toContain(effect.anchor);
        this.card = effect.anchor;
        break;
      case 'close':
        expect(this.card).not.toBeNull();
        this.card = null;
        break;
      case 'wait':
        this.timer = effect.token;
        break;
      case 'cancel':
        expect(this.timer).not.toBeNull();
        this.timer = null;
        break;
    }
  }
}

function isOldAnswer(happening: CardEvent, state: CardState): boolean {
  if (happening.type !== 'elapsed' && happening.type !== 'loaded' && happening.type !== 'failed')
    return false;
  return !('token' in state && state.token === happening.token);
}

/** What may come, in any order; answers and timers of now and of up to three interactions ago. */
const anything = fc.oneof(
  fc.constantFrom('enter', 'key', 'tap').chain((word) => fc.nat(2).map((anchor) => `${word} ${anchor}`)),
  fc
    .constantFrom('elapsed', 'loaded', 'failed')
    .chain((word) => fc.nat(3).map((ago) => `${word} ${'!'.repeat(ago)}`.trim())),
  fc.constantFrom('leave', 'enter-card', 'leave-card', 'pin', 'unpin'),
  fc.constantFrom('escape', 'button', 'outside', 'selecting', 'gone', 'destroyed'),
  fc.constantFrom(HOVERED, 'key 1, loaded', 'tap 2, loaded'),
);

describe('whatever happens, in whatever order', () => {
  test('one card, one timer, for the mention pointed at or asked for, and no old answer counts', () => {
    const opened = { hover: 0, key: 0, tap: 0 };
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 80 }), (words) => {
        const world = new World();
        for (const word of words.flatMap((some) => some.split(', '))) {
          world.happen(event(word, world.state));
          expect(world.card).toBe(isOpen(world.state) ? world.state.anchor : null);
          if (world.timer !== null) expect(world.state).toMatchObject({ token: world.timer });
          if (isOpen(world.state)) opened[world.state.how]++;
        }
      }),
      { numRuns: 2000 },
    );
    // The property would say nothing if the sequences never opened a card.
    expect(Math.min(opened.hover, opened.key, opened.tap)).toBeGreaterThan(100);
  });
});
