/**
 * Packs that were taken away and may still be had back: they are off until this page is left, and then go for good. Which
 * they are is written down, so that a page that was killed leaves none behind.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../protocol/ask.ts';
import type { ListedPack } from '../../protocol/packs.ts';

/** In `localStorage` of the extension: numbers of packs, as JSON. */
const WRITTEN = 'boi-canh-removing';

export interface Removals {
  /** Numbers of packs that are being taken away. */
  readonly pending: ReadonlySet<number>;
  readonly remove: (pack: ListedPack) => Promise<void>;
  readonly undo: (pack: ListedPack) => Promise<void>;
}

/** @param changed the list has to be asked for again */
export function useRemovals(changed: () => void): Removals {
  /** By number, whether it was on. */
  const [pending, setPending] = useState<ReadonlyMap<number, boolean>>(new Map());
  const now = useRef(pending);
  now.current = pending;
  useEffect(() => {
    void leftBehind().then((left) => {
      if (left.length > 0) void removeAll(left).then(changed);
    });
    const leave = () => {
      void removeAll([...now.current.keys()]);
      now.current = new Map();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return {
    pending: new Set(pending.keys()),
    remove: async ({ number, on }) => {
      await ask('setPack', { number, on: false });
      hold(number);
      write([...new Set([...written(), number])]);
      setPending(new Map([...now.current, [number, on]]));
    },
    undo: async ({ number }) => {
      await ask('setPack', { number, on: now.current.get(number) ?? true });
      write(written().filter((each) => each !== number));
      setPending(new Map([...now.current].filter(([each]) => each !== number)));
    },
  };
}

const lockOf = (number: number): string => `${WRITTEN}-${number}`;

/** Held as long as this page lives: other pages of ours leave the pack to it. */
function hold(number: number): void {
  void navigator.locks.request(lockOf(number), { ifAvailable: true }, () => new Promise(() => undefined));
}

/** Those written down that no open page holds. */
async function leftBehind(): Promise<readonly number[]> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return written().filter((number) => !names.has(lockOf(number)));
}

async function removeAll(numbers: readonly number[]): Promise<void> {
  // One that is gone already is as it should be.
  await Promise.allSettled(numbers.map((number) => ask('removePack', { number })));
  write(written().filter((number) => !numbers.includes(number)));
}

function written(): readonly number[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(WRITTEN) ?? '[]');
    return Array.isArray(list) ? list.filter((each) => Number.isInteger(each)) : [];
  } catch {
    return [];
  }
}

function write(numbers: readonly number[]): void {
  if (numbers.length === 0) localStorage.removeItem(WRITTEN);
  else localStorage.setItem(WRITTEN, JSON.stringify(numbers));
}
