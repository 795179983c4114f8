import type { SourcedDate } from '../core/text/dates.ts';
import { ask } from '../protocol/ask.ts';
import { pageDateCandidates } from './page-date.ts';
import { attributeOf, rootElementOf } from './runs/dom.ts';

/** The date of the page, with where it was found; null where the page gives none, or nobody can be asked. */
export async function askPageDate(): Promise<SourcedDate | null> {
  const lang = language().toLowerCase().slice(0, MAX_LANG) ?? '';
  try {
    return (await ask('pageDate', { candidates: pageDateCandidates(document), lang })).date;
  } catch {
    // What hangs on the date asks again; the scan that follows says what is the matter.
    return null;
  }
}

/** What the root element says; a page may call an element `lang` or `documentElement`. */
function language(): string {
  const root = rootElementOf(document);
  return root ? (attributeOf(root, 'lang') ?? '') : '';
}

/** No language tag is longer; the page writes what it likes. */
const MAX_LANG = 35;
