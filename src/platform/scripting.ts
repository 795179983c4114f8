/** Putting our scripts and styles into pages. File names are those of the built extension. */
import { listedPatterns } from './access.ts';
import { browser, type Scripting } from './browser.ts';
import { isFirefox } from './which.ts';

const CONTENT = 'content.js';
const CARD = 'card.js';
const ARTICLE = 'article.js';
const STYLES = 'marking.css';

/** Name of the one dynamic registration, for the sites the reader added. */
const OWN_SITES = 'own-sites';

/** One frame of a tab. `documentId` (where the browser tells it) makes sure that the frame has not moved on. */
export interface FramePlace {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId?: string | undefined;
}

function target(frame: FramePlace): Scripting.InjectionTarget {
  if (frame.documentId !== undefined) return { tabId: frame.tabId, documentIds: [frame.documentId] };
  return { tabId: frame.tabId, frameIds: [frame.frameId] };
}

/** Runs the content script in all frames of a tab that the browser lets it into. Running it twice is harmless. */
export async function runContent(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [CONTENT] });
}

export async function putCard(frame: FramePlace): Promise<void> {
  await browser.scripting.executeScript({ target: target(frame), files: [CARD] });
}

/** Puts article.js into the top frame of a tab. */
export async function putArticle(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [ARTICLE] });
}

/**
 * Calls a function that a script of ours has left under `Symbol.for(place)` in a tab's top frame, and gives what it
 * resolves to. Rejects where there is none, where it fails, or where the page was left.
 */
export async function callInPage(tabId: number, place: string, args: readonly unknown[]): Promise<unknown> {
  const [ran] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: callPlaced,
    args: [place, [...args]],
  });
  const outcome = ran?.result as { readonly value: unknown } | undefined;
  if (!outcome) throw new Error(`no answer from ${place} in the page`);
  return outcome.value;
}

/** Sent to the page as source text: it may use nothing from outside. */
async function callPlaced(place: string, args: unknown[]): Promise<{ readonly value: unknown } | null> {
  const world = globalThis as unknown as Record<symbol, ((...all: unknown[]) => unknown) | undefined>;
  const call = world[Symbol.for(place)];
  try {
    return call ? { value: await call(...args) } : null;
  } catch {
    return null;
  }
}

/**
 * Chromium paints no user-origin highlight, Firefox no author-origin one inside shadow roots: hence the two origins.
 */
export async function putStyles(frame: FramePlace): Promise<void> {
  await browser.scripting.insertCSS({
    target: target(frame),
    files: [STYLES],
    origin: isFirefox() ? 'USER' : 'AUTHOR',
  });
}

/** Makes the content script run by itself on exactly these patterns, beside the manifest’s; replaces what was before. */
export async function registerOwnSites(patterns: readonly string[]): Promise<void> {
  const before = await browser.scripting.getRegisteredContentScripts({ ids: [OWN_SITES] });
  const [present] = before;
  if (present && sameSet(present.matches ?? [], patterns)) return;
  if (present) await browser.scripting.unregisterContentScripts({ ids: [OWN_SITES] });
  if (patterns.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: OWN_SITES,
      matches: [...patterns],
      excludeMatches: [...listedPatterns()],
      js: [CONTENT],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
