import * as v from 'valibot';
import { isoDay } from '../../core/text/dates.ts';
import { choosePageDate } from '../../core/text/page-date.ts';
import { matcherFor } from '../marks-of.ts';
import type { Handler } from '../request.ts';
import { address } from '../shapes.ts';

/** More than the collecting side gathers of one page. */
const MAX_CANDIDATES = 2000;
const MS_PER_DAY = 86_400_000;
/** It may be a day later where the page was written than it is by universal time. */
const ZONES_DAYS = 1;

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
  answer: ({ candidates, lang }, { library, asker }) => {
    // Whoever asks sends the text of the page next: what is wanted then is looked up meanwhile. A failure is told there.
    matcherFor(asker, library()).catch(() => undefined);
    const latest = isoDay(Math.floor(Date.now() / MS_PER_DAY) + ZONES_DAYS);
    return { date: choosePageDate(candidates, { lang, latest }) };
  },
};
