/** Marks names that the corpus does not know, on this page and for this once: under a highlight of their own. */
import type { MarkNew } from '../../protocol/page-copy.ts';
import { PREFIX } from '../paint/painter.ts';
import { rangeOf } from '../runs/page-runs.ts';
import { runsOfPage } from './runs-of-page.ts';
import { spansOfNames } from './words.ts';

/** The highlight's name; its look stands in marking.css. */
const NEW = `${PREFIX}new`;
/** Longest search, in ms. */
const PATIENCE_MS = 5_000;
/** Most places that are marked. */
const MOST_PLACES = 2_000;

/** Makes {@link MarkNew}. */
export function newNames(): MarkNew {
  return async (names) => {
    if (typeof Highlight !== 'function') return 0;
    CSS.highlights.delete(NEW);
    if (names.length === 0) return 0;
    const found = new Highlight();
    // Under the marks of what is known.
    found.priority = -1;
    for await (const draft of runsOfPage(AbortSignal.timeout(PATIENCE_MS))) {
      for (const span of spansOfNames(draft.text, names)) {
        const range = rangeOf(draft, span);
        if (range && found.size < MOST_PLACES) found.add(range);
      }
    }
    CSS.highlights.set(NEW, found);
    return found.size;
  };
}
