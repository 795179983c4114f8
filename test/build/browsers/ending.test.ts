import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { close, crash } from '../../../src/build/browsers/ending.ts';

/** A process that leads a group, as a browser does, and a driver whose `close` does so. */
async function running(closing: (leader: ChildProcess) => Promise<void>) {
  const leader = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { detached: true });
  await once(leader, 'spawn');
  const browser = { process: () => leader, close: () => closing(leader) } as unknown as Browser;
  return { leader, browser };
}

test.each([
  ['ends when it is asked', async (leader: ChildProcess) => void leader.kill()],
  ['hangs', () => new Promise<void>(() => {})],
  ['fails', () => Promise.reject(new Error('the profile cannot be removed'))],
])('a browser that %s is gone when closed', async (_, closing) => {
  const { leader, browser } = await running(closing);
  await close(browser, 50);
  expect(leader.exitCode ?? leader.signalCode).not.toBeNull();
});

test('one that was killed is not waited for again', async () => {
  const { browser } = await running(() => Promise.resolve());
  await crash(browser);
  await crash(browser);
  await close(browser);
});
