import type { LaterAnnotator } from '../core/matching/annotate-text.ts';
import { getSettings, ownMarksOn } from '../settings/settings.ts';
import { inBursts } from './burst.ts';
import type { Library } from './library.ts';
import type { Asker } from './request.ts';

const settingsNow = inBursts((_: null) => getSettings());
const all = inBursts((library: Library) => library.matcher('all'));

/** Marks for who asks: on a page, names of the reader's own corpus only where the reader lets them be. */
export async function matcherFor(asker: Asker, library: Library): Promise<LaterAnnotator> {
  const own = asker.kind === 'surface' || ownMarksOn(await settingsNow(null), asker.host);
  return own ? all(library) : library.matcher('bundle');
}
