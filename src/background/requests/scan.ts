import * as v from 'valibot';
import { putStyles } from '../../platform/scripting.ts';
import { packMentions } from '../../protocol/mentions.ts';
import { frameOf } from '../frame.ts';
import { matcherFor } from '../marks-of.ts';
import type { Asker, Handler } from '../request.ts';
import { count, pageContext, runs } from '../shapes.ts';

/** Goes with the answer, so that the look is there when the marks are. A frame that has gone needs none. */
function dress(asker: Asker): void {
  putStyles(frameOf(asker)).catch((error: unknown) => console.debug('the look of the marks', error));
}

export const scan: Handler<'scan'> = {
  from: 'content',
  shape: v.object({ epoch: count, runs, page: pageContext, bare: v.exactOptional(v.literal(true)) }),
  answer: async ({ epoch, runs, page, bare }, { library, asker }) => {
    const matcher = await matcherFor(asker, library());
    const { decided, ...rest } = await matcher.scan(runs, page);
    if (bare && decided.length > 0 && asker.kind === 'content') dress(asker);
    return { epoch, ...rest, decided: packMentions(decided) };
  },
};
