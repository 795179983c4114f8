/** Putting our scripts and styles into pages. File names are those of the built extension. */
import { listedPatterns } from './access.ts';
import { browser, type Scripting } from './browser.ts';
import { isFirefox } from './which.ts';

const CONTENT = 'content.js';
const CARD = 'card.js';
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
