/** The end of a browser without notice. */
import type { Browser } from 'puppeteer-core';

/** Kills the process; its children end with it. */
export async function crash(browser: Browser): Promise<void> {
  const process = browser.process();
  if (!process || process.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  process.kill('SIGKILL');
  await ended;
}
