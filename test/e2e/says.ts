/** What a page of the extension says. */
import { poll, type Surface } from '../../src/build/browsers/session.ts';

/** All that is shown, white space folded. */
export const textOf = (surface: Surface): Promise<string> =>
  surface.evaluate(() => document.body.innerText.replace(/\s+/g, ' '), null);

/** Waits until the surface shows these words, and gives all it shows. */
export async function shows(surface: Surface, words: string): Promise<string> {
  let last = '';
  await poll(async () => {
    last = await textOf(surface);
    return last.includes(words);
  }, words).catch(() => {
    throw new Error(`never showed "${words}"; it shows: ${last}`);
  });
  return last;
}
