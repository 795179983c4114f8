import * as v from 'valibot';
import type { Handler } from '../request.ts';
import { count, pageContext, runs } from '../shapes.ts';

export const scan: Handler<'scan'> = {
  from: 'content',
  shape: v.object({ epoch: count, runs, page: pageContext }),
  answer: ({ epoch, runs, page }, { library }) => ({ epoch, ...library().annotator().scan(runs, page) }),
};
