import * as v from 'valibot';
import type { Handler } from '../request.ts';
import { id } from '../shapes.ts';

/** More points than a picture can show apart. */
const MOST_POINTS = 300;

export const relations: Handler<'relations'> = {
  from: 'surface',
  shape: v.object({
    around: v.nullable(id),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_POINTS)),
  }),
  answer: async ({ around, limit }, { library }) => (await library().overview()).relations(around, limit),
};
