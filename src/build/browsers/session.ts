/** A real browser with the extension in it, driven the same way in Chromium and in Firefox. */
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './find.ts';

/** A function that is sent to the browser as its source text: it may use nothing from outside but its argument. */
export type Sent<A, R> = (arg: A) => R | Promise<R>;

/** Anything that shows a document: a tab, the popup. */
export interface Surface {
  /** Runs a function in the document's own world. */
  evaluate<A, R>(fn: Sent<A, R>, arg: A): Promise<R>;
  /** Runs source text in the document's own world; its value is that of the last expression, as JSON. */
  run(source: string): Promise<unknown>;
  /** A trusted click in the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  /** A trusted key press, by its DOM name (`Enter`, `ArrowDown`, `a`). */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** PNG of what is in view. */
  screenshot(file: string): Promise<void>;
}

export interface Tab extends Surface {
  readonly page: Page;
  /** Runs a function on the card's closed shadow root; null where no card is open. */
  inCard<A, R>(fn: (root: ShadowRoot, arg: A) => R, arg: A): Promise<R | null>;
  moveMouse(x: number, y: number): Promise<void>;
  /** A finger down and up again. */
  tap(x: number, y: number): Promise<void>;
  /** Puts the clipboard's text into the field that has the focus, as the keys do. */
  paste(): Promise<void>;
  /** Width and height of the viewport, CSS pixels at zoom 1. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

export interface Session {
  readonly name: BrowserName;
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  open(url: string): Promise<Tab>;
  /** Opens one of the extension's own pages in a tab; `path` without a slash in front. */
  openExtensionPage(path: string): Promise<Tab>;
  /** Tabs that show one of the extension's own pages, e.g. what a click in the popup opened. */
  extensionTabs(pathPart: string): Promise<readonly Tab[]>;
  /** Opens the real popup on a tab by the toolbar action. */
  openPopup(tab: Tab): Promise<Surface>;
  /** The side panel or sidebar that was opened, once it stands. */
  sidePanel(): Promise<Surface>;
  /** Ends the service worker or event page, as the browser does with an idle one. */
  killBackground(): Promise<void>;
  /** Loads the extension anew from its folder, as an update does; tabs keep their old content scripts. */
  reloadExtension(): Promise<void>;
  /** Switches the extension off or on, as the browser's own page of add-ons does. */
  setEnabled(on: boolean): Promise<void>;
  /** Takes the listed sites from the extension, as the browser's own page of add-ons does. Firefox only. */
  revokeListedSites(): Promise<void>;
  /**
   * What the processes of the sites and of the extension have used, by the addresses shown or `extension`, after
   * everything that can be given back was: memory in bytes, processor time in seconds. Firefox only.
   */
  processUse(): Promise<ReadonlyMap<string, ProcessUse>>;
  /**
   * Begins to note tasks of main threads that are longer than 50 ms; what it gives ends that and says the longest, in ms, by
   * the process: `extension`, whose pages and background share a thread, or the site. Firefox only.
   */
  watchTasks(): Promise<() => Promise<Readonly<Record<string, number>>>>;
  close(): Promise<void>;
  /** Kills the browser's process, as a power cut does; resolves when it is gone. */
  crash(): Promise<void>;
}

export interface ProcessUse {
  readonly bytes: number;
  readonly seconds: number;
}

/** A browser has so long to start, ms. */
export const START_MS = 60_000;

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Port of a local proxy that answers for every host; without one the browser is on its own. */
  readonly proxyPort?: number;
  readonly headless: boolean;
  readonly dark?: boolean;
  /** File for the browser's own log of everything on its network, complete once it is closed. Chromium only. */
  readonly netLog?: string;
  /** Folder of the profile, kept when the browser ends; a fresh one that goes with it if absent. */
  readonly profile?: string;
  /** `DISPLAY` for a browser that is not headless. */
  readonly display?: string;
}

/**
 * Longest wait for what has to come, ms. Nothing that passes waits for it to end; on a machine with three times as much to
 * do as it can, what takes a second alone has taken eight, and a question of a page's that a browser lost is asked again
 * after 20 s.
 */
export const PATIENCE_MS = 30_000;

/** Waits until the function gives something truthy in the document; fails with its source after `ms` milliseconds. */
export async function until<A, R>(surface: Surface, fn: Sent<A, R>, arg: A, ms = PATIENCE_MS): Promise<R> {
  return poll(() => surface.evaluate(fn, arg), `${fn}`, ms);
}

/**
 * Waits until `look` gives something truthy. A look that fails counts as one that sees nothing, since a document may be
 * going while it is asked; what the last one failed with is told when the time is over.
 */
export async function poll<R>(look: () => Promise<R>, what: string, ms = PATIENCE_MS): Promise<R> {
  const end = Date.now() + ms;
  let wrong = '';
  for (;;) {
    const seen = await within(look(), Math.max(POLL_MS, end - Date.now())).catch((error: unknown) => {
      wrong = `; the last look failed: ${error}`;
      return null;
    });
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for: ${what}${wrong}`);
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}

const POLL_MS = 50;

/** What is promised, or a failure where it has not come in time: a document that goes may never answer. */
async function within<R>(promised: Promise<R>, ms: number): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('no answer')), ms);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}

/** The call of a sent function, as source text. Transpilers wrap inner functions in `__name`, which is given here. */
export function callText(fn: (...args: never[]) => unknown, ...args: string[]): string {
  return `(()=>{const __name=(f)=>f;return (${fn})(${args.join(',')})})()`;
}

/** The card's host in a page: the one element with this attribute. */
export const CARD_HOST_ATTRIBUTE = 'data-boi-canh';
