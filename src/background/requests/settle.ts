import * as v from 'valibot';
import { marksOf } from '../marks-of.ts';
import type { Handler } from '../request.ts';
import { count, pageContext, undecided } from '../shapes.ts';

export const settle: Handler<'settle'> = {
  from: 'content',
  shape: v.object({ epoch: count, undecided, page: pageContext }),
  answer: async ({ epoch, undecided, page }, { library, asker }) => {
    const matcher = await library().matcher(await marksOf(asker));
    return { epoch, mentions: await matcher.settle(undecided, page) };
  },
};
