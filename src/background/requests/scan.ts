import * as v from 'valibot';
import { packMentions } from '../../protocol/mentions.ts';
import { matcherFor } from '../marks-of.ts';
import type { Handler } from '../request.ts';
import { count, pageContext, runs } from '../shapes.ts';

export const scan: Handler<'scan'> = {
  from: 'content',
  shape: v.object({ epoch: count, runs, page: pageContext }),
  answer: async ({ epoch, runs, page }, { library, asker }) => {
    const matcher = await matcherFor(asker, library());
    const { decided, ...rest } = await matcher.scan(runs, page);
    return { epoch, ...rest, decided: packMentions(decided) };
  },
};
