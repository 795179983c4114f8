import { writeFile } from 'node:fs/promises';
import { CARD_HOST_ATTRIBUTE, callText, type Surface } from './session.ts';

/** Evaluates in the browser's own window, with its full rights. */
export type InBrowser = (body: string) => Promise<unknown>;

/** A document in another process, reached from the browser's window by its message manager. */
export class FirefoxSurface implements Surface {
  constructor(
    /** Expression that gives the `<browser>` element. */
    private readonly element: string,
    private readonly inBrowser: InBrowser,
  ) {}

  async ready(): Promise<boolean> {
    const there = await this.inBrowser(`const it = ${this.element};
      return !!it?.messageManager && it.currentURI?.spec.startsWith('moz-extension:') && it.getBoundingClientRect().width > 0`);
    if (!there) return false;
    return (await this.evaluate(() => document.readyState, null)) === 'complete';
  }

  evaluate<A, R>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R> {
    return this.run(callText(fn, JSON.stringify(arg) ?? 'undefined')) as Promise<R>;
  }

  run(source: string): Promise<unknown> {
    return this.privileged(`
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      return Cu.evalInSandbox(${JSON.stringify(source)}, sandbox);
    `);
  }

  /** Runs a function on the card's closed shadow root, with the browser's rights. */
  inCard<A, R>(fn: (root: ShadowRoot, arg: A) => R, arg: A): Promise<R | null> {
    return this.privileged(`
      const host = content.document.querySelector('[${CARD_HOST_ATTRIBUTE}]');
      const root = host?.openOrClosedShadowRoot;
      if (!root) return null;
      const { document, innerWidth, innerHeight } = content;
      const getComputedStyle = (element) => content.getComputedStyle(element);
      return ${callText(fn, 'root', JSON.stringify(arg) ?? 'undefined')};
    `) as Promise<R | null>;
  }

  async click(selector: string): Promise<void> {
    await this.privileged(`
      const element = content.document.querySelector(${JSON.stringify(selector)});
      if (!element) throw new Error('nothing matches ' + ${JSON.stringify(selector)});
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      for (const type of ['mousemove', 'mousedown', 'mouseup']) {
content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: type === 'mousemove' ? 0 : 1 });
      }
    `);
  }

  press(key: string): Promise<void> {
    return this.keys([key]);
  }
  type(text: string): Promise<void> {
    return this.keys([...text]);
  }

  private async keys(keys: readonly string[]): Promise<void> {
    await this.privileged(`
      const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!processor.beginInputTransactionForTests(content)) throw new Error('no keyboard to be had');
      for (const key of ${JSON.stringify(keys)}) {
        const event = new content.KeyboardEvent('', { key, code: key.length > 1 ? key : '' });
        const flags = key.length > 1 ? processor.KEY_NON_PRINTABLE_KEY : 0;
        processor.keydown(event, flags);
        processor.keyup(event, flags);
      }
    `);
  }

  async screenshot(file: string): Promise<void> {
    const data = (await this.inBrowser(`
      const it = ${this.element};
      const bitmap = await it.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      return canvas.toDataURL('image/png').split(',')[1];
    `)) as string;
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  /** Runs a function body in the document's process; `content` is its window. */
  private privileged(body: string): Promise<unknown> {
    const script = `
      Promise.resolve().then(async () => { ${body} }).then(
        (value) => sendAsyncMessage(NAME, { value: JSON.stringify(value) }),
        (error) => sendAsyncMessage(NAME, { error: String(error) + ' ' + (error && error.stack || '') }),
      );`;
    return this.inBrowser(`
      const it = ${this.element};
      if (!it) throw new Error('the document is gone');
      const name = 'driver:' + Math.random();
      const text = ${JSON.stringify(script)}.replaceAll('NAME', JSON.stringify(name));
      const reply = await new Promise((done) => {
        it.messageManager.addMessageListener(name, function listener({ data }) {
          it.messageManager.removeMessageListener(name, listener);
          done(data);
        });
        it.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent('{' + text + '}'), false);
      });
      if (reply.error) throw new Error(reply.error);
      return reply.value === undefined ? undefined : JSON.parse(reply.value);
    `);
  }
}
