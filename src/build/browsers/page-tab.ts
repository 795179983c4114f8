import type { Page } from 'puppeteer-core';
import { callText, type Sent, type Tab } from './session.ts';

/** What a tab does alike in both browsers. */
export abstract class PageTab implements Tab {
  constructor(readonly page: Page) {}

  abstract inCard<A, R>(fn: (root: ShadowRoot, arg: A) => R, arg: A): Promise<R | null>;

  async evaluate<A, R>(fn: Sent<A, R>, arg: A): Promise<R> {
    return (await this.page.evaluate(callText(fn, JSON.stringify(arg) ?? 'undefined'))) as R;
  }
  run(source: string): Promise<unknown> {
    return this.page.evaluate(source);
  }
  async click(selector: string): Promise<void> {
    await this.page.click(selector);
  }
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key as 'Enter');
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
  async moveMouse(x: number, y: number): Promise<void> {
    await this.page.mouse.move(x, y, { steps: 3 });
  }
  async tap(x: number, y: number): Promise<void> {
    await this.page.touchscreen.tap(x, y);
  }
  abstract paste(): Promise<void>;
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }
  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file as `${string}.png` });
  }
  async close(): Promise<void> {
    await this.page.close();
  }
}
