import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import en from '../../src/_locales/en/messages.json' with { type: 'json' };
import vi from '../../src/_locales/vi/messages.json' with { type: 'json' };
import { type Display, openDisplay } from '../../src/build/browsers/display.ts';
import type { BrowserName } from '../../src/build/browsers/find.ts';
import { launch } from '../../src/build/browsers/launch.ts';
import { type PageServer, type Served, servePages } from '../../src/build/browsers/pages.ts';
import {
  type LaunchOptions,
  PATIENCE_MS,
  poll,
  type Session,
  type Tab,
} from '../../src/build/browsers/session.ts';
import { setLanguage } from '../../src/build/commands/screenshots.ts';
import { PROJECT } from '../../src/build/extension.ts';

/** Host on the test builds' list. */
export const LISTED = 'http://tin.boi-canh.test';
/** Host on no list: the reader has to add it. */
export const UNLISTED = 'http://khac.example.test';

export const BROWSERS = (process.env.BOI_CANH_E2E_BROWSERS ?? 'chromium,firefox').split(',') as BrowserName[];

export interface World {
  readonly session: Session;
  readonly server: PageServer;
  /** The screen, where the block asked for one. */
  readonly display: Display;
  /** Serves pages by path, on every host; later ones win. */
  serve(pages: Readonly<Record<string, Served>>): void;
}

export function extensionOf(name: BrowserName, build = 'test'): string {
  return join(PROJECT, 'out', build, name === 'chromium' ? 'chrome' : 'firefox');
}

/**
 * Chromium with the extension without one of its permissions: with `unlimitedStorage` no quota can be set from outside. To be
 * closed by the caller.
 */
export async function chromiumWithout(permission: string, { port }: PageServer): Promise<Session> {
  const extension = join(PROJECT, 'out', 'test', `chrome-without-${permission}`);
  await cp(extensionOf('chromium'), extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((each) => each !== permission);
  await writeFile(file, JSON.stringify(manifest));
  const session = await launch('chromium', { extension, proxyPort: port, headless: true });
  await setLanguage(session, 'vi');
  return session;
}

interface WorldOptions extends Partial<LaunchOptions> {
  /** Folder under `out/` with the build. */
  readonly build?: string;
  /** The one browser of the block. */
  readonly only?: BrowserName;
  /** Language of the interface. */
  readonly interface?: 'vi' | 'en';
  /** On a screen of its own, where the browser's own prompts and keys can be answered. Linux only. */
  readonly onScreen?: boolean;
}

/** Declares the same tests for each browser; one browser with the extension serves all tests of the block. */
export function inEachBrowser(
  title: string,
  tests: (world: World, name: BrowserName) => void,
  options: WorldOptions = {},
): void {
  const possible = !options.onScreen || process.platform === 'linux';
  const browsers = BROWSERS.filter((name) => !options.only || name === options.only);
  describe.runIf(possible).each(browsers)(`${title} (%s)`, (name) => {
    const pages: Record<string, Served> = {};
    let session: Session | undefined;
    let server: PageServer | undefined;
    let display: Display | undefined;
    const world: World = {
      get session() {
        if (!session) throw new Error('the browser has not started');
        return session;
      },
      get server() {
        if (!server) throw new Error('the page server has not started');
        return server;
      },
      get display() {
        if (!display) throw new Error('this block has no screen');
        return display;
      },
      serve: (more) => Object.assign(pages, more),
    };
    const start = async ({ port }: PageServer): Promise<Session> => {
      const started = await launch(name, {
        extension: extensionOf(name, options.build),
        proxyPort: port,
        headless: !display,
        ...(display && { display: display.name }),
        ...options,
      });
      await setLanguage(started, options.interface ?? 'vi');
      return started;
    };
    beforeAll(async () => {
      server = await servePages((_, path) => pages[path.split('?')[0] as string] ?? null);
      if (options.onScreen) display = await openDisplay();
      session = await start(server);
    });
    beforeEach(async ({ task }) => {
      if (!task.result?.retryCount || !session || !server || (await answers(session))) return;
      await session.close();
      session = await start(server);
    });
    afterAll(async () => {
      await session?.close().catch(() => {});
      await server?.close();
      display?.close();
    });
    tests(world, name);
  });
}

/** A second try gets a browser that answers within this, ms, or a new one. */
const ANSWER_MS = 15_000;

/** Whether the browser still opens a page. */
async function answers(session: Session): Promise<boolean> {
  const tab = session.open('about:blank').then((opened) => opened.close());
  const late = new Promise<never>((_, fail) => setTimeout(fail, ANSWER_MS));
  return Promise.race([tab, late]).then(
    () => true,
    () => false,
  );
}

/**
 * Does what a hand does until something comes of it: keys that are pressed before a menu or a prompt takes any are lost,
 * and neither tells when it does.
 */
export async function byHand<R>(
  world: World,
  hand: (restMs: number) => Promise<void>,
  look: () => Promise<R>,
  what: string,
): Promise<R> {
  const rests = [1_000, 3_000, 9_000];
  for (const rest of rests) {
    await hand(rest);
    const seen = await poll(look, what, HAND_MS).catch((error: Error) => {
      if (rest === rests.at(-1)) throw error;
      return null;
    });
    if (seen) return seen;
    await world.display.keys('Escape');
  }
  throw new Error(what);
}

/** What a hand did shows within this, ms. */
const HAND_MS = 10_000;

/** A painted mention: the highlight's name without `boi-canh-`, and the text under it. */
export interface Painted {
  readonly name: string;
  readonly text: string;
}

/** Puts `boiCanhMarks()` into a document: our painted places as live ranges, in the order of the text. */
export const MARKS = `window.boiCanhMarks ??= () => {
  const found = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('boi-canh-') || name === 'boi-canh-flash') continue;
    for (const each of highlight) {
      const range = document.createRange();
      range.setStart(each.startContainer, each.startOffset);
      range.setEnd(each.endContainer, each.endOffset);
      found.push({ name: name.slice('boi-canh-'.length), text: range.toString().replace(/\\s+/g, ' '), range });
    }
  }
  const order = (a, b) => { try { return a.range.compareBoundaryPoints(Range.START_TO_START, b.range); } catch { return 0; } };
  return found.sort(order);
}`;

interface Mark extends Painted {
  readonly range: Range;
}
export type MarkedWindow = Window & { boiCanhMarks(): Mark[] };

/** What our highlights show in the tab's top document, in the order of the text; shadow roots included. */
export async function painted(tab: Tab): Promise<readonly Painted[]> {
  await tab.run(MARKS);
  return tab.evaluate(
    () => (window as unknown as MarkedWindow).boiCanhMarks().map(({ name, text }) => ({ name, text })),
    null,
  );
}

/** Waits until the painted texts satisfy `want`, and gives them. */
export async function paintedWhen(
  tab: Tab,
  want: (all: readonly Painted[]) => boolean,
  ms = PATIENCE_MS,
): Promise<readonly Painted[]> {
  let last: readonly Painted[] = [];
  try {
    await poll(
      async () => {
        last = await painted(tab);
        return want(last);
      },
      `marks`,
      ms,
    );
  } catch {
    throw new Error(`waited ${ms} ms for marks; painted: ${JSON.stringify(last)}`);
  }
  return last;
}

/** Waits for a mention of this text. */
export const paintedText = (tab: Tab, text: string, ms?: number) =>
  paintedWhen(tab, (all) => all.some((each) => each.text === text), ms);

/** Middle of the `nth` painted place with this text, in CSS pixels of the viewport, scrolled into view first. */
export async function placeOf(tab: Tab, text: string, nth = 0): Promise<{ x: number; y: number }> {
  await tab.run(MARKS);
  const place = await tab.evaluate(
    (wanted) => {
      const marks = (window as unknown as MarkedWindow)
        .boiCanhMarks()
        .filter((mark) => mark.text === wanted.text);
      const range = marks[wanted.nth]?.range;
      if (!range) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [box] = range.getClientRects();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    },
    { text, nth },
  );
  if (!place) throw new Error(`no mark "${text}" (${nth}); painted: ${JSON.stringify(await painted(tab))}`);
  return place;
}

/** Puts the pointer on a painted mention, coming from beside it. */
export async function hover(tab: Tab, text: string, nth = 0): Promise<{ x: number; y: number }> {
  const place = await placeOf(tab, text, nth);
  await tab.moveMouse(place.x, Math.max(0, place.y - 60));
  await tab.moveMouse(place.x, place.y);
  return place;
}

/** Text of the open card, white space folded; null where none is open. */
export async function cardText(tab: Tab): Promise<string | null> {
  const text = await tab.inCard((root) => {
    const visible: string[] = [];
    for (const child of root.children)
      if (child.localName !== 'style') visible.push((child as HTMLElement).innerText ?? '');
    return visible.join('\n');
  }, null);
  return text === null ? null : text.replace(/\s+/g, ' ').trim();
}

/** What a card says in its answer's place until that is there. */
const LOADING = [vi, en].map(({ uiLoading }) => uiLoading.message);

/** Waits for a card that has its answer and whose text holds `words`. */
export async function cardWith(tab: Tab, words: string, ms = PATIENCE_MS): Promise<string> {
  let last: string | null = null;
  try {
    await poll(
      async () => {
        last = await cardText(tab);
        const told = last ?? '';
        return told.includes(words) && !LOADING.some((wait) => told.includes(wait));
      },
      'card',
      ms,
    );
  } catch {
    throw new Error(`waited ${ms} ms for a card with "${words}"; it shows: ${last}`);
  }
  return last as unknown as string;
}

export const noCard = (tab: Tab) => poll(async () => (await cardText(tab)) === null, 'the card to close');
