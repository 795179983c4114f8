import * as v from 'valibot';
import type { Handler } from '../request.ts';

export const timeline: Handler<'timeline'> = {
  from: 'surface',
  shape: v.object({}),
  answer: async (_, { library }) => (await library().overview()).timeline(),
};
