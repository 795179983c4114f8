import * as v from 'valibot';
import type { Handler } from '../request.ts';
import { ids, partialDate } from '../shapes.ts';

export const briefs: Handler<'briefs'> = {
  from: 'content',
  shape: v.object({ entities: ids, date: v.nullable(partialDate) }),
  answer: async ({ entities, date }, { library }) => {
    const briefs = await Promise.all(entities.map((id) => library().brief(id, date)));
    return { briefs: briefs.flatMap((brief) => brief ?? []) };
  },
};
