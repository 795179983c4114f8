import * as v from 'valibot';
import { MAX_ARTICLE_UNITS } from '../../protocol/page-says.ts';
import { pageSays } from '../page-says.ts';
import type { Handler } from '../request.ts';
import { partialDate, title } from '../shapes.ts';

export const extract: Handler<'extract'> = {
  from: 'surface',
  shape: v.object({
    title,
    text: v.pipe(v.string(), v.maxLength(MAX_ARTICLE_UNITS)),
    date: v.nullable(partialDate),
  }),
  answer: async (article, { library }) => {
    const { matcher, entities, brief } = library();
    return { says: await pageSays(article, { annotator: await matcher('all'), entities, brief }) };
  },
};
