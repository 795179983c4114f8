/** A real Chromium with the marking in an isolated world of plain pages. */
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { close } from '../../../src/build/browsers/ending.ts';
import { launchPlainChromium } from '../../../src/build/browsers/plain.ts';
import { PATIENCE_MS } from '../../../src/build/browsers/session.ts';
import { bundleScript } from '../../support/bundle.ts';
import type { World } from './world.ts';

export interface MarkedPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Evaluates in the isolated world. */
  world<R>(ask: (world: World) => R | Promise<R>): Promise<R>;
  /** Starts the marking and waits until the page is read. */
  mark(): Promise<string[]>;
  /** Waits for a state of the isolated world. */
  until(holds: (world: World) => boolean): Promise<unknown>;
  /** Everything painted once `ready` holds; fails with what there is after some seconds. */
  painted(ready?: (painted: string[]) => boolean): Promise<string[]>;
  close(): Promise<void>;
}

const WORLD = 'boi-canh-test';

export class MarkedBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly script: string,
  ) {}

  static async launch(): Promise<MarkedBrowser> {
    const [browser, script] = await Promise.all([
      launchPlainChromium(),
      bundleScript(fileURLToPath(new URL('world.ts', import.meta.url))),
    ]);
    return new MarkedBrowser(browser, script);
  }

  close(): Promise<void> {
    return close(this.browser);
  }

  /** Opens a page of one's own making; the marking is in place but has not begun. */
  async open(html: string, path = '/'): Promise<MarkedPage> {
    const page = await this.browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => request.respond({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto(`http://page.test${path}`);
    const cdp = await page.createCDPSession();
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: WORLD,
    });
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    await evaluate(`${this.script}; 0`);
    const world: MarkedPage['world'] = async <R>(ask: (world: World) => R | Promise<R>) =>
      (await evaluate(`(${ask})(globalThis.world)`)) as R;
    const until = async <R>(look: () => Promise<R>, done: (value: R) => boolean): Promise<R> => {
      const end = Date.now() + PATIENCE_MS;
      for (;;) {
        const value = await look();
        if (done(value)) return value;
        if (Date.now() > end) throw new Error(`never came: ${JSON.stringify(value)}`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    };
    const painted: MarkedPage['painted'] = (ready = () => true) =>
      until(() => world((own) => own.painted()), ready);
    return {
      page,
      cdp,
      world,
      painted,
      until: (holds) => until(() => world(holds), Boolean),
      async mark() {
        await world((own) => own.start());
        await until(
          () => world((own) => own.status()),
          (status) => status === 'done',
        );
        return painted();
      },
      close: () => page.close(),
    };
  }
}
