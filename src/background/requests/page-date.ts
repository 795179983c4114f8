import * as v from 'valibot';
import { choosePageDate } from '../../core/text/page-date.ts';
import type { Handler } from '../request.ts';
import { address } from '../shapes.ts';

/** More than the collecting side gathers of one page. */
const MAX_CANDIDATES = 2000;

export const pageDate: Handler<'pageDate'> = {
  from: 'content',
  shape: v.object({
    candidates: v.pipe(
      v.array(
        v.object({
          basis: v.picklist(['json-ld', 'meta', 'time-element', 'date-line', 'url']),
          text: address,
          modified: v.exactOptional(v.boolean()),
          place: v.exactOptional(v.picklist(['headline', 'article', 'loose'])),
          about: v.exactOptional(v.picklist(['page', 'other'])),
        }),
      ),
      v.maxLength(MAX_CANDIDATES),
    ),
    lang: v.pipe(v.string(), v.maxLength(100)),
  }),
  answer: ({ candidates, lang }) => ({ date: choosePageDate(candidates, { lang }) }),
};
