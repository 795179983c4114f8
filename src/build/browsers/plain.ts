import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from './find.ts';
import { START_MS } from './session.ts';

/** Without these Chromium does not start in a container, and is nondeterministic on a machine without a GPU. */
const ARGS = ['--no-sandbox', '--disable-gpu'];

/** What tests that count pixels rely on. */
const VIEWPORT = { width: 1280, height: 720 };

/** Chromium without the extension and without a window: pages of one's own making, with code of ours put in. */
export async function launchPlainChromium(): Promise<Browser> {
  const program = findBrowser('chromium');
  if (!program) throw new Error('chromium is not installed; npm test says how to get it');
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: program,
    pipe: true,
    timeout: START_MS,
    args: ARGS,
    defaultViewport: VIEWPORT,
  });
}
