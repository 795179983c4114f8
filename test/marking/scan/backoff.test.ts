import { expect, test } from 'vitest';
import { Backoff, MAX_WAIT_MS, MIN_WAIT_MS } from '../../../src/marking/scan/backoff.ts';

/** Waits of a page that changes `gap` ms after each work, which takes `took` ms. */
function waits(times: number, gap: number, took: number): number[] {
  let now = 0;
  const backoff = new Backoff(() => now);
  return Array.from({ length: times }, () => {
    now += gap;
    const wait = backoff.next();
    now += wait + took;
    backoff.worked(took);
    return wait;
  });
}

test('a page that changes once a second is read at once each time', () => {
  expect(waits(5, 1000, 5)).toEqual(Array(5).fill(MIN_WAIT_MS));
});

test('a page that never stops changing waits longer each time, up to a limit', () => {
  const all = waits(12, 16, 5);
  expect(all[0]).toBe(MIN_WAIT_MS);
  expect(all[1]).toBeGreaterThan(MIN_WAIT_MS);
  expect(all.at(-1)).toBe(MAX_WAIT_MS);
});

test('long work on a busy page is followed by a long rest', () => {
  expect(waits(2, 10, 400)[1]).toBe(800);
});
