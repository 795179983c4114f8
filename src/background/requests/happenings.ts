import * as v from 'valibot';
import type { Handler } from '../request.ts';

/** More than anyone reads through at once. */
const MOST_HAPPENINGS = 200;

const day = v.pipe(v.number(), v.integer());
const lane = v.picklist(['office', 'meeting', 'agreement', 'forum', 'article']);

export const happenings: Handler<'happenings'> = {
  from: 'surface',
  shape: v.object({
    from: day,
    to: day,
    lanes: v.pipe(v.array(lane), v.maxLength(lane.options.length)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_HAPPENINGS)),
  }),
  answer: async ({ from, to, lanes, limit }, { library }) =>
    (await library().overview()).happenings(from, to, lanes, limit),
};
