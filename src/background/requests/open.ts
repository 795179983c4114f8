import * as v from 'valibot';
import { openOwnPage } from '../../platform/tabs.ts';
import { type Handler, Refusal } from '../request.ts';

/** A page at the root of the extension, with a query or fragment; nothing that could lead elsewhere. */
const OWN_PAGE = /^(reader|options|welcome|panel)\.html(?:[?#][^\s<>"'\\]{0,2000})?$/;

export const open: Handler<'open'> = {
  from: 'content',
  shape: v.object({ path: v.pipe(v.string(), v.regex(OWN_PAGE)) }),
  answer: async ({ path }, { asker }) => {
    if (asker.kind === 'content' && !path.startsWith('reader.html')) {
      throw new Refusal('not-allowed', 'a page may open the reader alone');
    }
    await openOwnPage(path, asker.tab ?? undefined);
    return { opened: true };
  },
};
