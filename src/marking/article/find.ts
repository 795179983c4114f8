/** Finds words on the page, whatever its white space, and points them out. */
import type { FindWords } from '../../protocol/page-copy.ts';
import { FLASH } from '../paint/painter.ts';
import { Flash } from '../pointing/flash.ts';
import { scrollToRange } from '../pointing/scroll.ts';
import { rangeOf } from '../runs/page-runs.ts';
import { runsOfPage } from './runs-of-page.ts';
import { spanOfWords } from './words.ts';

async function findWords(words: string, signal: AbortSignal): Promise<StaticRange | null> {
  for await (const draft of runsOfPage(signal)) {
    const span = spanOfWords(draft.text, words);
    const range = span && rangeOf(draft, span);
    if (range) return range;
  }
  return null;
}

/** Longest search, in ms; a page that is still not read then is left alone. */
const PATIENCE_MS = 5_000;

/** Where the content script flashes already, its highlight is used: there is one of each name in a document. */
const paint = {
  add: (range: AbstractRange) => flashes()?.add(range),
  remove: (range: AbstractRange) => flashes()?.delete(range),
  paint: () => undefined,
};

function flashes(): Highlight | null {
  if (typeof Highlight !== 'function') return null;
  const present = CSS.highlights.get(FLASH);
  if (present) return present;
  const own = new Highlight();
  CSS.highlights.set(FLASH, own);
  return own;
}

/** Makes {@link FindWords}. */
export function finder(): FindWords {
  const flash = new Flash(paint, new AbortController().signal);
  return async (words) => {
    const range = await findWords(words, AbortSignal.timeout(PATIENCE_MS));
    if (!range || !scrollToRange(range, true)) return false;
    void flash.show(range);
    return true;
  };
}
