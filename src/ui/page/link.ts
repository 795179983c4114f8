/** The line to the content scripts of one tab. */
import { connectTab, onTabMessage } from '../../platform/active-tab.ts';
import {
  type FrameCame,
  type FrameState,
  type FromFrame,
  PAGE_PORT,
  type ToFrame,
} from '../../protocol/page.ts';

export interface PageLink {
  readonly send: (message: ToFrame) => void;
  readonly close: () => void;
}

/** A content script answers within a few ms; a page whose main thread is busy may take this long. */
const FIRST_ANSWER_MS = 2500;

/** Frames come in bunches: the line is opened anew once for all that come within this time, ms. */
const FRAMES_CAME_MS = 200;

/**
 * Opens the line. `onFrames` has the states of all frames that are there and have answered, after each change; `onEnd`
 * comes once, when no frame listens (`none`), none answers in time (`silent`), or those that did are gone (`left`).
 */
export function openLink(
  tabId: number,
  onFrames: (frames: readonly FrameState[]) => void,
  onEnd: (why: 'none' | 'silent' | 'left') => void,
): PageLink {
  const frames = new Map<string, FrameState>();
  const stop = new AbortController();
  let answered = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const told = (message: FromFrame): void => {
    if (stop.signal.aborted) return;
    answered = true;
    clearTimeout(timer);
    if (message.type === 'state') frames.set(message.frame, message);
    else frames.delete(message.frame);
    if (frames.size > 0) onFrames([...frames.values()]);
  };
  const connect = () => {
    const opened = connectTab(tabId, PAGE_PORT);
    opened.onMessage.addListener((message) => told(message as FromFrame));
    opened.onDisconnect.addListener(() => end(answered ? 'left' : 'none'));
    return opened;
  };
  const close = (): void => {
    stop.abort();
    clearTimeout(timer);
    clearTimeout(again);
    port.disconnect();
  };
  const end = (why: 'none' | 'silent' | 'left'): void => {
    if (stop.signal.aborted) return;
    close();
    onEnd(why);
  };

  const timer = setTimeout(() => end('silent'), FIRST_ANSWER_MS);
  const came = (message: unknown): void => {
    if ((message as Partial<FrameCame> | null)?.type !== 'frame-came') return;
    clearTimeout(again);
    again = setTimeout(() => {
      // The old line's end is our own doing, of which the browser does not tell us.
      port.disconnect();
      port = connect();
    }, FRAMES_CAME_MS);
  };
  // Before the line is opened: a frame that it comes too soon for says so only once.
  onTabMessage(tabId, came, stop.signal);
  let port = connect();
  return {
    send: (message) => {
      if (!stop.signal.aborted) port.postMessage(message);
    },
    close,
  };
}
