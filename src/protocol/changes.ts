/** Word of a change of the corpus, from the background to whatever shows it. */
import { browser } from '../platform/browser.ts';

/** To all pages of ours (`runtime.onMessage`): what they have asked may have another answer now. */
export interface CorpusChanged {
  readonly to: 'surface';
  readonly type: 'corpus-changed';
}

/** Calls back at each change, until the signal aborts. For pages of ours. */
export function onCorpusChanged(changed: () => void, signal: AbortSignal): void {
  const listener = (message: unknown): undefined => {
    const { to, type } = (message ?? {}) as Partial<CorpusChanged>;
    // A page of ours in a tab hears what is meant for the content scripts of tabs too.
    if (to === 'surface' && type === 'corpus-changed') changed();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
