import * as v from 'valibot';
import { matcherFor } from '../marks-of.ts';
import type { Handler } from '../request.ts';
import { count, pageContext, undecided } from '../shapes.ts';

export const settle: Handler<'settle'> = {
  from: 'content',
  shape: v.object({ epoch: count, undecided, page: pageContext }),
  answer: async ({ epoch, undecided, page }, { library, asker }) => {
    const matcher = await matcherFor(asker, library());
    return { epoch, mentions: await matcher.settle(undecided, page) };
  },
};
