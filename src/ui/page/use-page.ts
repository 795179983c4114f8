/** How things stand with the page in front: one state, and what the reader can do about it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type SiteAccess, siteAccess, watchAccess } from '../../platform/access.ts';
import { activeTab, type FrontTab, onActiveTab, reloadTab } from '../../platform/active-tab.ts';
import { runContent } from '../../platform/scripting.ts';
import type { FrameState, ToFrame } from '../../protocol/page.ts';
import { openLink, type PageLink } from './link.ts';

export type PageView =
  | { readonly state: 'loading' }
  | { readonly state: 'impossible'; readonly why: 'browser-page' | 'store' | 'pdf' }
  /** The browser tells nothing of the page: one of its own, or one that the reader has not let us onto. */
  | { readonly state: 'unseen' }
  /** The reader has not let us onto this site. */
  | { readonly state: 'no-access'; readonly access: Extract<SiteAccess, { patterns: readonly string[] }> }
  /** The content script does not answer: the page is from before an update. */
  | { readonly state: 'silent' }
  /** `once` where the reader let us onto this page only: by the click on the toolbar, or by "just this once". */
  | {
      readonly state: 'frames';
      readonly frames: readonly FrameState[];
      readonly once: Extract<SiteAccess, { patterns: readonly string[] }> | null;
    };

export interface Page {
  readonly tab: FrontTab | null;
  readonly view: PageView;
  readonly jump: (message: ToFrame) => void;
  /** Puts the content script into this page, for this once. */
  readonly once: () => void;
  readonly reload: () => void;
  /** Looks at everything anew. */
  readonly again: () => void;
}

/** A page that was let in has its content script put in by the background; it is looked for this often, this far apart. */
const TRIES = 3;
const TRY_MS = 400;

const LOADING: PageView = { state: 'loading' };

/** A promise of the time passing; resolves early when the signal aborts. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Follows the page of one tab until the signal aborts: connects, puts the content script in where it is missing and may
 * be put in, and connects again after a navigation.
 */
async function follow(
  tab: FrontTab,
  show: (view: PageView) => void,
  hold: (link: PageLink) => void,
  signal: AbortSignal,
): Promise<void> {
  const access = await siteAccess(tab.url);
  if (signal.aborted) return;
  if (access.kind === 'impossible') return show({ state: 'impossible', why: access.why });
  const allowed = access.kind === 'own' || (access.kind === 'listed' && access.granted);
  for (let tried = 0; !signal.aborted; tried++) {
    const end = await new Promise<'none' | 'silent' | 'left' | 'stopped'>((resolve) => {
      const link = openLink(
        tab.id,
        (frames) => show({ state: 'frames', frames, once: allowed ? null : access }),
        resolve,
      );
      hold(link);
      signal.addEventListener('abort', () => {
        link.close();
        resolve('stopped');
      });
    });
    if (end === 'stopped') return;
    if (end === 'left') {
      // The page was left, or our script in it stopped; the tab's own news bring us back, so this is for a slow one.
      show(LOADING);
      tried = 0;
    } else if (!allowed) {
      return show({ state: 'no-access', access });
    } else if (end === 'silent' || tried >= TRIES) {
      return show({ state: 'silent' });
    } else {
      const refused = await runContent(tab.id).then(
        () => false,
        () => true,
      );
      if (refused && tried > 0) return show({ state: 'impossible', why: 'browser-page' });
    }
    await wait(TRY_MS, signal);
  }
}

/** `fromPanel`: without the click on the toolbar, which shows the popup the address of any page. */
export function usePage(fromPanel = false): Page {
  const [round, setRound] = useState(0);
  const [tab, setTab] = useState<FrontTab | null>(null);
  const [view, setView] = useState<PageView>(LOADING);
  const line = useMemo(() => ({ link: null as PageLink | null }), []);
  const again = useMemo(() => () => setRound((n) => n + 1), []);

  useEffect(() => {
    const stop = new AbortController();
    const show = (next: PageView): void => {
      if (!stop.signal.aborted) setView(next);
    };
    void activeTab().then((front) => {
      if (stop.signal.aborted) return;
      setTab(front);
      if (!front) return show({ state: 'impossible', why: 'browser-page' });
      if (fromPanel && front.url === undefined) return show({ state: 'unseen' });
      return follow(front, show, (link) => (line.link = link), stop.signal);
    });
    return () => stop.abort();
  }, [round, line]);

  useEffect(() => {
    const stop = new AbortController();
    onActiveTab(again, stop.signal);
    watchAccess(again, stop.signal);
    return () => stop.abort();
  }, [again]);

  return {
    tab,
    view,
    jump: (message) => line.link?.send(message),
    once: () => {
      if (tab)
        void runContent(tab.id).then(again, () => setView({ state: 'impossible', why: 'browser-page' }));
    },
    reload: () => {
      if (tab) void reloadTab(tab.id).then(() => setView(LOADING));
    },
    again,
  };
}
