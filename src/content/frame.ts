/** What kind of frame the script was put into. */
import { activeOf, allMatching, contentTypeOf, hasFocusNow } from '../marking/runs/dom.ts';

const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** True for a document with text to read; images, films and feeds have none for us. */
export function isReadable(): boolean {
  return READABLE.has(contentTypeOf(document));
}

/** Hosts of this frame and, where the browser tells them, of the frames around it. */
export function hostsAround(): readonly string[] {
  const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
  const around = [...(ancestorOrigins ?? [])].filter((origin) => URL.canParse(origin));
  return [location.hostname, ...around.map((origin) => new URL(origin).hostname)];
}

/** True for the one frame of the tab that has the focus itself, rather than a frame in it. */
export function hasFocus(): boolean {
  if (!hasFocusNow()) return false;
  const active = activeOf(document);
  return !(active instanceof HTMLIFrameElement || active instanceof HTMLFrameElement);
}

const PLACE = Symbol.for('boi-canh-content');

type Claimed = typeof globalThis & { [PLACE]?: AbortSignal };

/**
 * Takes the frame for the script that ends with the signal. False where another one is at work: the script may be put
 * in twice, into open tabs at install and by its registration.
 */
export function claimFrame(signal: AbortSignal): boolean {
  const world = globalThis as Claimed;
  if (world[PLACE] && !world[PLACE].aborted) return false;
  world[PLACE] = signal;
  return true;
}

/** Attribute of the card's host; the card itself is another script. */
const CARD_HOST = 'data-boi-canh';

/**
 * Takes away a card that a former copy of this script has left open: where the extension is loaded anew, Firefox ends
 * the old script without a word, and the card stood there for good.
 */
export function clearLeftCards(): void {
  for (const host of allMatching(`[${CARD_HOST}][popover]`)) host.remove();
}
