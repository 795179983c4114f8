import * as v from 'valibot';
import { knownIn } from '../../core/corpus/known-gazetteer.ts';
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
    const { matcher, gazetteer, entities, brief } = library();
    const all = await gazetteer();
    const says = await pageSays(article, {
      annotator: await matcher('all'),
      names: knownIn(all),
      isHidden: (id) => all.corrections.target(id) === null,
      entities,
      brief,
    });
    return { says };
  },
};
