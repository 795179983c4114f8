import * as v from 'valibot';
import { MAX_PASSAGES } from '../../protocol/page-says.ts';
import { SLICE_UNITS } from '../../protocol/requests.ts';
import { pageCalls } from '../page-calls.ts';
import type { Handler } from '../request.ts';
import { count, id, partialDate } from '../shapes.ts';

const passage = v.object({ text: v.string(), start: count, end: count });

export const calls: Handler<'calls'> = {
  from: 'content',
  shape: v.object({
    entity: id,
    passages: v.pipe(
      v.array(passage),
      v.maxLength(MAX_PASSAGES),
      v.check(
        (list) => list.reduce((units, each) => units + each.text.length, 0) <= SLICE_UNITS,
        `more than ${SLICE_UNITS} units of text`,
      ),
    ),
    date: v.nullable(partialDate),
  }),
  answer: async ({ entity, passages, date }, { library }) => {
    const brief = await library().brief(entity, date);
    return { calls: brief?.kind === 'official' ? pageCalls(passages, brief.office) : null };
  },
};
