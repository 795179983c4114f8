import * as v from 'valibot';
import { openOwnPage } from '../../platform/tabs.ts';
import { HERE, SAVE_HERE } from '../../protocol/save.ts';
import { type Handler, Refusal } from '../request.ts';

/** A page at the root of the extension, with a query or fragment; nothing that could lead elsewhere. */
const OWN_PAGE = /^(reader|options|welcome|panel)\.html(?:[?#][^\s<>"'\\]{0,2000})?$/;

/** A page may open the reader alone, and have none but its own article looked at. */
function fromPage(path: string, tabId: number): string {
  if (path === SAVE_HERE) return path.replace(HERE, String(tabId));
  if (!path.startsWith('reader.html') || path.includes('#/save'))
    throw new Refusal('not-allowed', 'a page may open the reader alone');
  return path;
}

export const open: Handler<'open'> = {
  from: 'content',
  shape: v.object({ path: v.pipe(v.string(), v.regex(OWN_PAGE)) }),
  answer: async ({ path }, { asker }) => {
    await openOwnPage(asker.kind === 'content' ? fromPage(path, asker.tab.id) : path, asker.tab ?? undefined);
    return { opened: true };
  },
};
