import { FLASH, type Painter } from '../paint/painter.ts';
import { delay } from '../scan/delay.ts';
import { prefersStill } from './scroll.ts';

/** On and off times of the flash in ms, twice; under three flashes a second, as WCAG 2.3.1 asks. */
const PULSES = [500, 200, 500] as const;

/** Where less motion is wanted it stands still for so long, in ms. */
const STILL_MS = 1600;

/** Points a mark out for a moment. A new flash ends the one before. */
export class Flash {
  private current: AbortController | null = null;

  constructor(
    private readonly painter: {
      [K in 'add' | 'remove' | 'paint']: (...args: Parameters<Painter[K]>) => void;
    },
    private readonly signal: AbortSignal,
  ) {}

  async show(range: AbstractRange): Promise<void> {
    this.current?.abort();
    const mine = new AbortController();
    this.current = mine;
    const stop = AbortSignal.any([mine.signal, this.signal]);
    // A range of its own: the mark's may still wait to be painted, or flash already.
    const flashed = new StaticRange(range);
    const off = () => this.painter.remove(flashed, FLASH);
    stop.addEventListener('abort', off, { once: true });
    const pulses: readonly number[] = prefersStill() ? [STILL_MS] : PULSES;
    for (const [i, ms] of pulses.entries()) {
      if (i % 2 === 0) this.painter.add(flashed, FLASH);
      else off();
      this.painter.paint();
      await delay(ms, stop);
      if (stop.aborted) return;
    }
    off();
  }
}
