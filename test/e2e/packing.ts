/** The page of the packs, used as a reader does. */
import { type Tab, until } from '../../src/build/browsers/session.ts';

/** Gives a file to the page's chooser of packs, as a reader does, or drops it on the page. */
export async function choose(
  tab: Tab,
  name: string,
  bytes: Uint8Array,
  how: 'choose' | 'drop' = 'choose',
): Promise<void> {
  const file = { name, base64: Buffer.from(bytes).toString('base64'), how };
  // That of the backups may be there before.
  if (how === 'choose')
    await until(tab, () => document.querySelector('.save-drop input[type=file]') !== null, null);
  await tab.evaluate((given) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(given.base64), (one) => one.charCodeAt(0))], given.name));
    if (given.how === 'drop') {
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
      return;
    }
    const input = document.querySelector<HTMLInputElement>('.save-drop input[type=file]');
    if (!input) return;
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, file);
}

/** Presses the button that begins with these words. */
export const press = (tab: Tab, words: string) =>
  until(
    tab,
    (wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('main button, main label')];
      const button = all.find((each) => each.innerText.trim().startsWith(wanted));
      button?.click();
      return button !== undefined;
    },
    words,
  );

/** Waits until the page of the packs says these words, and gives all it says. */
export const saysWhen = (tab: Tab, words: string): Promise<string> =>
  until(
    tab,
    (wanted) => {
      const text = document.querySelector<HTMLElement>('main')?.innerText ?? '';
      return text.includes(wanted) ? text : '';
    },
    words,
  );
