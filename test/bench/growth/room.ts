/** The page of the packs, driven as a reader does. */
import type { ElementHandle } from 'puppeteer-core';
import { poll, type Tab } from '../../../src/build/browsers/session.ts';

/** A check or an import of the largest library, on a loaded machine. */
const PATIENCE_MS = 30 * 60_000;
const LOOK_MS = 5_000;

/** A page that does not answer the driver for so long, ms, has stopped. */
const STOPPED_MS = 60_000;

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('the page does not answer')), STOPPED_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Waits for words; fails at once where the page says that something is wrong. */
async function says(tab: Tab, words: string): Promise<void> {
  const look = () =>
    inTime(
      tab.run(`(() => {
      const text = document.querySelector('main')?.innerText ?? '';
      return { text, trouble: document.querySelector('.note-error')?.innerText ?? null };
    })()`) as Promise<{ text: string; trouble: string | null }>,
    );
  let told = performance.now();
  await poll(
    async () => {
      const { text, trouble } = await look();
      if (trouble !== null) throw new Error(trouble);
      if (performance.now() - told > LOOK_MS) {
        told = performance.now();
        const [line = ''] = /^.*(?:…|%).*$/m.exec(text) ?? [];
        console.log(`    ${line}`);
      }
      return text.includes(words);
    },
    words,
    PATIENCE_MS,
  );
}

async function press(tab: Tab, words: string): Promise<void> {
  const pressed = await tab.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('main button')];
    const button = all.find((each) => each.innerText.trim() === wanted);
    button?.click();
    return button !== undefined;
  }, words);
  if (!pressed) throw new Error(`no button ${words}`);
}

async function give(tab: Tab, input: string, file: string): Promise<void> {
  // There are two choosers on the page, and which is there first is chance.
  const chooser = (await tab.page.waitForSelector(input)) as ElementHandle<HTMLInputElement>;
  await chooser.uploadFile(file);
}

export interface Steps {
  /** Until the file is looked at and may be taken in, ms. */
  readonly check: () => Promise<number>;
  /** From the press of the button until it says that all is there, ms. */
  readonly bring: () => Promise<number>;
}

const timed = async (work: () => Promise<void>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

/** Of a pack, or of a backup that takes the place of all there is. */
export function stepsOf(tab: Tab, file: string, backup: boolean): Steps {
  const words = backup
    ? { input: '.backup input[type=file]', ready: 'Thay toàn bộ', done: 'giống hệt tệp' }
    : { input: '.save-drop input[type=file]', ready: 'Nhập gói này', done: 'Đã nhập “' };
  return {
    check: () =>
      timed(async () => {
        await give(tab, words.input, file);
        await says(tab, words.ready);
      }),
    bring: () =>
      timed(async () => {
        await press(tab, words.ready);
        await says(tab, words.done);
      }),
  };
}
