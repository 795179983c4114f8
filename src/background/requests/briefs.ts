import * as v from 'valibot';
import type { Handler } from '../request.ts';
import { ids, partialDate } from '../shapes.ts';

export const briefs: Handler<'briefs'> = {
  from: 'content',
  shape: v.object({ entities: ids, date: v.nullable(partialDate) }),
  answer: ({ entities, date }, { library }) => ({
    briefs: entities.flatMap((id) => library().brief(id, date) ?? []),
  }),
};
