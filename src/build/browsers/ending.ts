/** The end of a browser: asked for, or without notice. */
import type { Browser } from 'puppeteer-core';

/** A browser that was asked to close has so long for it, ms; on a busy machine writing a profile takes seconds. */
const CLOSE_MS = 20_000;

/**
 * Closes the browser; one that does not go within `ms` milliseconds is killed. Never fails: what goes wrong while a browser ends (its profile
 * cannot be removed, its line is cut) says nothing of what was done in it.
 */
export async function close(browser: Browser, ms = CLOSE_MS): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, ms);
  });
  await Promise.race([browser.close().catch(() => undefined), late]);
  clearTimeout(timer);
  await crash(browser);
}

/** Kills the process and its children. */
export async function crash(browser: Browser): Promise<void> {
  const leader = browser.process();
  if (!leader?.pid || leader.exitCode !== null || leader.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => leader.once('exit', () => resolve()));
  try {
    // The driver makes it the leader of a group.
    process.kill(-leader.pid, 'SIGKILL');
  } catch {
    leader.kill('SIGKILL');
  }
  await ended;
}
