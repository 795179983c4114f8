import * as v from 'valibot';
import type { Handler } from '../request.ts';
import { count, pageContext, undecided } from '../shapes.ts';

export const settle: Handler<'settle'> = {
  from: 'content',
  shape: v.object({ epoch: count, undecided, page: pageContext }),
  answer: ({ epoch, undecided, page }, { library }) => ({
    epoch,
    mentions: library().annotator().settle(undecided, page),
  }),
};
