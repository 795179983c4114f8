import * as v from 'valibot';
import type { Handler } from '../request.ts';

/** Longest query, in UTF-16 units: a sentence pasted in still fits. */
const MAX_QUERY = 500;
/** Most hits a reply may carry. */
const MAX_HITS = 200;

export const search: Handler<'search'> = {
  from: 'surface',
  shape: v.object({
    query: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_HITS)),
    lang: v.exactOptional(v.picklist(['vi', 'en'])),
  }),
  answer: ({ query, limit, lang }, { library }) => library().search(query, limit, lang && { lang }),
};
