/** The content script: wires the marking of one frame to the browser. */

import { askPageDate } from '../marking/ask-date.ts';
import { PagePort } from '../marking/page-port.ts';
import { PageSession } from '../marking/page-session.ts';
import { visibilityOf } from '../marking/runs/dom.ts';
import { ask, extensionGone } from '../protocol/ask.ts';
import { getSettings, onSettings, siteOff } from '../settings/settings.ts';
import type { Settings } from '../settings/types.ts';
import { claimFrame, clearLeftCards, hasFocus, hostsAround, isReadable } from './frame.ts';
import { onToPage } from './messages.ts';

/** How often a shown tab looks whether the extension is still there, in ms: one property is read. */
const ALIVE_EVERY_MS = 10_000;

function main(): void {
  const stop = new AbortController();
  const { signal } = stop;
  if (!isReadable() || !claimFrame(signal)) return;
  clearLeftCards();
  let session: { readonly page: PageSession; readonly stop: AbortController } | null = null;

  const end = () => {
    session?.stop.abort();
    session = null;
  };
  const quiet = () => {
    end();
    stop.abort();
  };
  const port = new PagePort(() => session?.page ?? null, signal);

  const follow = (settings: Settings) => {
    if (hostsAround().some((host) => siteOff(settings, host))) end();
    else if (session) session.page.useSettings(settings);
    else session = begin(settings);
    port.changed();
  };
  const begin = (settings: Settings) => {
    const own = new AbortController();
    const page = new PageSession({
      ask,
      settings,
      signal: own.signal,
      date: askPageDate,
      changed: () => port.changed(),
      gone: quiet,
    });
    page.start();
    return { page, stop: own };
  };

  const had = (settings: Settings) => {
    if (!signal.aborted) follow(settings);
  };
  void getSettings(had).then(had);
  onSettings(follow, signal);
  onToPage((message) => {
    if (message.type === 'access-removed') quiet();
    else if (message.type === 'corpus-changed') session?.page.renew();
    else if (hasFocus()) session?.page.step(message.step);
  }, signal);

  const live = () => {
    if (visibilityOf(document) === 'visible' && extensionGone()) quiet();
  };
  const timer = setInterval(live, ALIVE_EVERY_MS);
  addEventListener('visibilitychange', live, { capture: true, signal });
  // Before the session’s own listeners: an old copy of this script leaves the reader’s first move to the new one.
  for (const type of ['pointermove', 'pointerdown', 'keydown'])
    addEventListener(type, live, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}

main();
