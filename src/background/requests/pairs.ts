import * as v from 'valibot';
import type { Handler } from '../request.ts';

/** ISO 3166-1 alpha-2, or the code of a union of states. */
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2,12}$/));

export const pairs: Handler<'pairs'> = {
  from: 'surface',
  shape: v.object({}),
  answer: async (_, { library }) => ({ pairs: (await library().overview()).pairs() }),
};

export const pair: Handler<'pair'> = {
  from: 'surface',
  shape: v.object({ countries: v.tuple([country, country]) }),
  answer: async ({ countries: [one, other] }, { library }) => (await library().overview()).pair(one, other),
};
