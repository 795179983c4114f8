/** The line to the content scripts of one tab. */
import { connectTab } from '../../platform/active-tab.ts';
import { type FrameState, type FromFrame, PAGE_PORT, type ToFrame } from '../../protocol/page.ts';

export interface PageLink {
  readonly send: (message: ToFrame) => void;
  readonly close: () => void;
}

/** A content script answers within a few ms; a page whose main thread is busy may take this long. */
const FIRST_ANSWER_MS = 2500;

/**
 * Opens the line. `onFrames` has the states of all frames that have answered, after each change; `onEnd` comes once,
 * when no frame listens (`none`), none answers in time (`silent`), or those that did are gone (`left`).
 */
export function openLink(
  tabId: number,
  onFrames: (frames: readonly FrameState[]) => void,
  onEnd: (why: 'none' | 'silent' | 'left') => void,
): PageLink {
  const frames = new Map<string, FrameState>();
  const port = connectTab(tabId, PAGE_PORT);
  let ended = false;
  const end = (why: 'none' | 'silent' | 'left'): void => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    port.disconnect();
    onEnd(why);
  };
  const timer = setTimeout(() => end('silent'), FIRST_ANSWER_MS);
  port.onMessage.addListener((message) => {
    if (ended) return;
    const state = message as FromFrame;
    clearTimeout(timer);
    frames.set(state.frame, state);
    onFrames([...frames.values()]);
  });
  port.onDisconnect.addListener(() => end(frames.size > 0 ? 'left' : 'none'));
  return {
    send: (message) => {
      if (!ended) port.postMessage(message);
    },
    close: () => {
      ended = true;
      clearTimeout(timer);
      port.disconnect();
    },
  };
}
